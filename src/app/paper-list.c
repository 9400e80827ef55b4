/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paper-list.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "app/file-name.h"
#include "app/issue-text.h"
#include "issue/issue.h"
#include "model/day.h"
#include "model/plan.h"
#include "report/report.h"

/**
 * muc_paper_list_create_row_key:
 * @key: one of the papers of a year
 *
 * Returns: (transfer full): the key of the paper's row
 */
char *
muc_paper_list_create_row_key (const MucPaperKey *key)
{
  gpointer subject = key->corrective_action != NULL ? (gpointer) key->corrective_action : key->unit;

  return g_strdup_printf ("%s:%" G_GINT64_FORMAT "%s%s", key->kind,
                          subject != NULL ? muc_record_get_id (subject) : 0,
                          key->period != NULL ? ":" : "", key->period != NULL ? key->period : "");
}

/**
 * muc_paper_list_describe_state:
 * @year: a year
 * @key: one of its papers
 *
 * Returns: (transfer full): its number and date, or what is missing of them
 */
char *
muc_paper_list_describe_state (MucYear           *year,
                               const MucPaperKey *key)
{
  MucPaper *paper = muc_year_find_paper (year, key);
  const char *number = paper != NULL ? muc_paper_get_number (paper) : NULL;
  const char *symbol = paper != NULL ? muc_paper_get_symbol (paper) : NULL;
  g_autofree char *date = muc_date_to_text (paper != NULL ? muc_paper_get_date (paper) : NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (number != NULL && *number != '\0')
    g_string_append (text, number);
  if (text->len > 0 && symbol != NULL && *symbol != '\0')
    g_string_append_printf (text, "/%s", symbol);
  if (text->len > 0 && *date != '\0')
    g_string_append (text, " · ");
  g_string_append (text, date);
  if (text->len == 0)
    g_string_append (text, _("draft without number and date"));
  else if (paper != NULL && muc_seal_find_open (paper) != NULL)
    g_string_append_printf (text, _(" · amendment %d"),
                            (int) muc_seal_get_amendment (muc_seal_find_open (paper)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A unit's papers stand under the unit's name. */
static char *
create_title (const MucPaperKey *key)
{
  g_autofree char *paper = NULL;

  if (key->unit != NULL && key->period == NULL)
    return g_strdup (muc_unit_get_name (key->unit));
  paper = muc_report_dup_title (key);
  return key->unit == NULL ? g_steal_pointer (&paper)
                           : g_strdup_printf ("%s: %s", muc_unit_get_name (key->unit), paper);
}

static GPtrArray *
list_papers (MucYear *year)
{
  GDate today;

  muc_day_set_today (&today);
  return muc_report_list_papers (year, &today);
}

static MucListItem *
create_item (MucYear           *year,
             const MucPaperKey *key)
{
  g_autofree char *row_key = muc_paper_list_create_row_key (key);
  g_autofree char *state = muc_paper_list_describe_state (year, key);
  g_autofree char *title = create_title (key);
  MucPaper *paper = muc_year_find_paper (year, key);

  return muc_list_item_new (row_key, (MucRecord *) key->unit,
                            "section", key->unit == NULL ? _("Papers of the office")
                                                         : _("Papers of the units"),
                            "icon-name", muc_issue_text_get_icon (paper),
                            "title", title,
                            "subtitle", state,
                            NULL);
}

/** muc_paper_list_count: how many papers @year has. */
guint
muc_paper_list_count (MucYear *year)
{
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), 0);

  keys = list_papers (year);
  return keys->len;
}

/**
 * muc_paper_list_create:
 * @year: a year
 *
 * Returns: (transfer full) (element-type MucListItem): its papers, those of the office before those
 *   of the units
 */
GPtrArray *
muc_paper_list_create (MucYear *year)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) keys = NULL;
  int n_of_office = 0;

  g_return_val_if_fail (MUC_IS_YEAR (year), items);

  keys = list_papers (year);
  for (guint i = 0; i < keys->len; i++)
    {
      const MucPaperKey *key = keys->pdata[i];

      g_ptr_array_insert (items, key->unit == NULL ? n_of_office++ : -1, create_item (year, key));
    }
  return items;
}

/**
 * muc_paper_list_find:
 * @year: a year
 * @row_key: the key of a row
 *
 * Returns: (transfer full) (nullable): the paper the row stands for, if the year has it
 */
MucPaperKey *
muc_paper_list_find (MucYear    *year,
                     const char *row_key)
{
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  keys = list_papers (year);
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *own = muc_paper_list_create_row_key (keys->pdata[i]);

      if (g_strcmp0 (own, row_key) == 0)
        return g_ptr_array_steal_index (keys, i);
    }
  return NULL;
}

/**
 * muc_paper_list_create_document:
 * @store: the open file
 * @year: a year
 * @key: one of its papers
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the paper as a document; an issued one as it was issued
 */
MucDocument *
muc_paper_list_create_document (MucStore           *store,
                                MucYear            *year,
                                const MucPaperKey  *key,
                                GError            **error)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  return muc_issue_build_paper (store, year, key, error);
}

/**
 * muc_paper_list_create_file_name:
 * @year: a year
 * @key: one of its papers
 * @extension: with its point
 *
 * Returns: (transfer full): the name proposed for the paper's file
 */
char *
muc_paper_list_create_file_name (MucYear           *year,
                                 const MucPaperKey *key,
                                 const char        *extension)
{
  MucPaper *paper = muc_year_find_paper (year, key);
  g_autofree char *title = muc_report_dup_title (key);
  MucOffice *office = muc_plan_find_office (muc_record_get_plan (MUC_RECORD (year)),
                                            paper != NULL ? muc_paper_get_date (paper) : NULL);

  return muc_file_name_for_paper (title,
                                  muc_year_get_number (year),
                                  office != NULL ? muc_office_get_abbreviation (office) : NULL,
                                  key->unit != NULL ? muc_unit_get_name (key->unit) : NULL,
                                  extension);
}
