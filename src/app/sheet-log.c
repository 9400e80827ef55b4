/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sheet-log.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/date-text.h"
#include "model/returned-sheet.h"
#include "model/sent-sheet.h"

/* Which sheets went out for a period and what came back, in words, without a widget in sight. */

static char *
describe_sent (MucSentSheet *sheet)
{
  g_autofree char *day = muc_date_to_text (muc_sent_sheet_get_date (sheet));
  const guint version = (guint) muc_sent_sheet_get_version (sheet);

  if (version > 1)
    return g_strdup_printf (_("Sheet %u made %s"), version, day);
  return g_strdup_printf (_("Made %s"), day);
}

/* "Taken in 5/4/2026 by Nguyễn Văn A: 12 cells of “Phiếu.xlsx”" */
static char *
describe_returned (MucReturnedSheet *sheet)
{
  g_autofree char *day = muc_date_to_text (muc_returned_sheet_get_date (sheet));
  const char *who = muc_returned_sheet_get_who (sheet);
  const char *name = muc_returned_sheet_get_name (sheet);
  const char *remark = muc_returned_sheet_get_remark (sheet);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _("Taken in %s by %s: %u cells of “%s”"), day,
                          who != NULL ? who : "…", (guint) muc_returned_sheet_get_taken (sheet),
                          name != NULL ? name : "…");
  if (remark != NULL)
    g_string_append_printf (text, _(". Remark: %s"), remark);
  return g_strdelimit (g_string_free (g_steal_pointer (&text), FALSE), "\n", ' ');
}

static char *
describe (MucSentSheet *sheet)
{
  const guint n = muc_record_count (MUC_RECORD (sheet), MUC_TYPE_RETURNED_SHEET);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == 0)
    return describe_sent (sheet);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = describe_returned (muc_record_peek (MUC_RECORD (sheet),
                                                                  MUC_TYPE_RETURNED_SHEET, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static MucListItem *
create_item (MucSentSheet *sheet,
             const char   *section,
             GPtrArray    *waiting)
{
  MucUnit *unit = muc_sent_sheet_get_unit (sheet);
  g_autofree char *key = g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (sheet)));
  g_autofree char *subtitle = describe (sheet);
  const char *name = unit != NULL ? muc_unit_get_name (unit) : NULL;

  return muc_list_item_new (key, MUC_RECORD (sheet), "section", section,
                            "title", name != NULL ? name : "…", "subtitle", subtitle,
                            "pill", g_ptr_array_find (waiting, unit, NULL) ? _("not back yet")
                                                                           : NULL, NULL);
}

/**
 * muc_sheet_log_create_items:
 * @year: a year
 * @period: a period of it
 *
 * Returns: (transfer full) (element-type MucListItem): each sheet that was made for the period,
 *   with what came back of it
 */
GPtrArray *
muc_sheet_log_create_items (MucYear         *year,
                            const MucPeriod *period)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *key = NULL;
  g_autofree char *when = NULL;
  g_autofree char *section = NULL;
  g_autoptr (GPtrArray) waiting = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year) && period != NULL, items);

  key = muc_period_dup_key (period);
  when = muc_period_describe (period);
  section = g_strdup_printf (_("Sheets of the period: %s"), when);
  waiting = muc_sent_sheet_list_waiting (year, key);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_SENT_SHEET); i++)
    {
      MucSentSheet *sheet = muc_record_peek (MUC_RECORD (year), MUC_TYPE_SENT_SHEET, i);

      if (g_strcmp0 (muc_sent_sheet_get_period (sheet), key) == 0)
        g_ptr_array_add (items, create_item (sheet, section, waiting));
    }
  return items;
}
