/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * muc_check_list_filter:
 * @findings: (element-type MucFinding): what was found
 * @accepted: whether those are wanted that somebody has accepted
 *
 * Returns: (transfer full) (element-type MucFinding): those that are, in the same order
 */
GPtrArray *
muc_check_list_filter (GPtrArray *findings,
                       gboolean   accepted)
{
  GPtrArray *some = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    if (!muc_finding_is_accepted (findings->pdata[i]) == !accepted)
      g_ptr_array_add (some, g_object_ref (findings->pdata[i]));
  return some;
}

/** muc_check_list_describe_count: (transfer full): the button's name with @count findings. */
char *
muc_check_list_describe_count (guint count)
{
  if (count == 0)
    return g_strdup (_("Check the papers: nothing was found"));
  return g_strdup_printf (ngettext ("Check the papers: %u place to look at",
                                    "Check the papers: %u places to look at", count), count);
}

/**
 * muc_check_list_describe_section:
 * @findings: (element-type MucFinding): the rows of a list
 * @severity: the severity of a section of them
 *
 * Returns: (transfer full): the section's heading, "2 cảnh báo"
 */
char *
muc_check_list_describe_section (GPtrArray          *findings,
                                 MucFindingSeverity  severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (muc_finding_get_severity (findings->pdata[i]) == severity)
      n++;
  switch (severity)
    {
    case MUC_FINDING_ERROR:
      return g_strdup_printf (ngettext ("%u error", "%u errors", n), n);
    case MUC_FINDING_WARNING:
      return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
    case MUC_FINDING_HINT:
    default:
      return g_strdup_printf (ngettext ("%u hint", "%u hints", n), n);
    }
}

/** muc_check_list_get_icon_name: the sign of @severity beside its words. */
const char *
muc_check_list_get_icon_name (MucFindingSeverity severity)
{
  static const char *const names[] = {
    [MUC_FINDING_ERROR] = "dialog-error-symbolic",
    [MUC_FINDING_WARNING] = "dialog-warning-symbolic",
    [MUC_FINDING_HINT] = "dialog-information-symbolic",
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (names), NULL);

  return names[severity];
}

/** muc_check_list_get_tone: the CSS class that gives the sign of @severity its colour. */
const char *
muc_check_list_get_tone (MucFindingSeverity severity)
{
  static const char *const tones[] = {
    [MUC_FINDING_ERROR] = "danger",
    [MUC_FINDING_WARNING] = "warn-text",
    [MUC_FINDING_HINT] = "muted",
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (tones), NULL);

  return tones[severity];
}

/** muc_check_list_is_same: whether the rows of both would say the same of the same record. */
gboolean
muc_check_list_is_same (MucFinding *finding,
                        MucFinding *other)
{
  return muc_finding_get_record (finding) == muc_finding_get_record (other)
         && strcmp (muc_finding_get_rule (finding), muc_finding_get_rule (other)) == 0
         && strcmp (muc_finding_get_text (finding), muc_finding_get_text (other)) == 0
         && strcmp (muc_finding_get_context (finding), muc_finding_get_context (other)) == 0
         && g_strcmp0 (muc_finding_get_reason (finding), muc_finding_get_reason (other)) == 0;
}
