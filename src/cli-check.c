/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-check.h"

#include <glib/gi18n-lib.h>

#include "model/check.h"
#include "model/naming.h"

/**
 * muc_cli_check_run:
 * @plan: a plan
 * @year: the year to look at, 0 for all
 *
 * Returns: (transfer full) (element-type MucFinding): what was found, year by year
 */
GPtrArray *
muc_cli_check_run (MucPlan *plan,
                   gint64   year)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  MucYear *each = year != 0 ? muc_plan_find_year (plan, year) : muc_plan_find_next_year (plan, 0);

  while (each != NULL)
    {
      g_ptr_array_extend_and_steal (all, muc_check_year (each));
      each = year == 0 ? muc_plan_find_next_year (plan, muc_year_get_number (each)) : NULL;
    }
  return all;
}

/** muc_cli_check_print: one line for each finding that nobody has accepted. */
void
muc_cli_check_print (GPtrArray *findings)
{
  if (muc_check_count (findings) == 0)
    g_print ("%s\n", _("Nothing was found."));
  for (guint i = 0; i < findings->len; i++)
    {
      MucFinding *finding = findings->pdata[i];
      g_autofree char *message = muc_finding_dup_message (finding);

      if (!muc_finding_is_accepted (finding))
        g_print ("%d: %s: %s\n", (int) muc_year_get_number (muc_finding_get_year (finding)),
                 muc_finding_severity_get_label (muc_finding_get_severity (finding)), message);
    }
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
build_finding (JsonBuilder *builder,
               MucFinding  *finding)
{
  g_autofree char *record = muc_naming_describe (muc_finding_get_record (finding));
  g_autofree char *field = g_strdup (muc_finding_get_field (finding));
  g_autofree char *message = muc_finding_dup_message (finding);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "year");
  json_builder_add_int_value (builder, muc_year_get_number (muc_finding_get_year (finding)));
  add_text (builder, "severity",
            muc_finding_severity_get_nick (muc_finding_get_severity (finding)));
  add_text (builder, "rule", muc_finding_get_rule (finding));
  add_text (builder, "record", record);
  add_text (builder, "field", field != NULL ? g_strdelimit (field, "-", '_') : NULL);
  add_text (builder, "message", message);
  json_builder_set_member_name (builder, "accepted");
  json_builder_add_boolean_value (builder, muc_finding_is_accepted (finding));
  add_text (builder, "reason", muc_finding_get_reason (finding));
  json_builder_end_object (builder);
}

/**
 * muc_cli_check_build_json:
 * @builder: where to add a member "findings" to an object
 * @findings: (element-type MucFinding): what was found; what was accepted is marked so
 */
void
muc_cli_check_build_json (JsonBuilder *builder,
                          GPtrArray   *findings)
{
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    build_finding (builder, findings->pdata[i]);
  json_builder_end_array (builder);
}
