/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/copy-list.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/date-text.h"
#include "model/par.h"
#include "store/backup.h"

static gboolean
read_day (const char *text,
          GDate      *date)
{
  int year, month, day;

  if (text == NULL || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3
      || year < 1 || month < 1 || day < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/**
 * muc_copy_list_describe_age:
 * @day: a day as ISO text
 * @today: today as ISO text
 *
 * Returns: (transfer full): how long ago @day is, empty for what is no day
 */
char *
muc_copy_list_describe_age (const char *day,
                            const char *today)
{
  GDate then, now;
  int days;

  g_date_clear (&then, 1);
  g_date_clear (&now, 1);
  if (!read_day (day, &then) || !read_day (today, &now))
    return g_strdup ("");
  days = g_date_days_between (&then, &now);
  if (days <= 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("yesterday"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago", days), days);
}

/** muc_copy_list_describe_plan: (transfer full): how much stands in @plan. */
char *
muc_copy_list_describe_plan (MucPlan *plan)
{
  MucRecord *root = MUC_RECORD (plan);
  const guint years = muc_record_count (root, MUC_TYPE_YEAR);
  const guint units = muc_record_count (root, MUC_TYPE_UNIT);
  g_autofree char *year_text = NULL;
  g_autofree char *objective_text = NULL;
  g_autofree char *unit_text = NULL;
  guint objectives = 0;

  for (guint i = 0; i < years; i++)
    objectives += muc_par_count_declared (muc_record_peek (root, MUC_TYPE_YEAR, i));

  year_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u year", "%u years", years), years);
  objective_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u objective", "%u objectives",
                                                 objectives), objectives);
  unit_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", units), units);
  return g_strjoin (" · ", year_text, objective_text, unit_text, NULL);
}

static char *
describe_size (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL,
                                                  NULL);

  return info != NULL ? g_format_size ((guint64) g_file_info_get_size (info)) : NULL;
}

/**
 * muc_copy_list_create:
 * @copies: (element-type MucDailyCopy): copies of a file
 * @today: today as ISO text
 *
 * Returns: (transfer full) (element-type MucListItem): one row for each; its key is the path
 */
GPtrArray *
muc_copy_list_create (GPtrArray  *copies,
                      const char *today)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < copies->len; i++)
    {
      const MucDailyCopy *copy = copies->pdata[i];
      g_autofree char *day = muc_date_to_text (copy->day);
      g_autofree char *age = muc_copy_list_describe_age (copy->day, today);
      g_autofree char *size = describe_size (copy->path);

      g_ptr_array_add (items, muc_list_item_new (copy->path, NULL,
                                                 "icon-name", "document-open-recent-symbolic",
                                                 "title", day,
                                                 "subtitle", age,
                                                 "badge", size,
                                                 NULL));
    }
  return items;
}
