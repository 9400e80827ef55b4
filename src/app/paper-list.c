/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paper-list.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "app/file-name.h"
#include "app/issue-text.h"
#include "issue/issue.h"
#include "model/plan.h"
#include "report/report.h"

/**
 * muc_paper_list_create_key:
 * @kind: the kind of paper
 * @unit: (nullable): the unit whose paper it is
 *
 * Returns: (transfer full): the key of the paper's row
 */
char *
muc_paper_list_create_key (const char *kind,
                           MucUnit    *unit)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, kind,
                          unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : 0);
}

/** muc_paper_list_get_title: what people call papers of @kind. */
const char *
muc_paper_list_get_title (const char *kind)
{
  const MucReport *report = muc_report_find (kind);

  return report != NULL ? g_dgettext (GETTEXT_PACKAGE, report->title) : kind;
}

/**
 * muc_paper_list_describe_state:
 * @year: a year
 * @choice: one of its papers
 *
 * Returns: (transfer full): its number and date, or what is missing of them
 */
char *
muc_paper_list_describe_state (MucYear              *year,
                               const MucPaperChoice *choice)
{
  MucPaper *paper = muc_year_find_paper (year, choice->kind, choice->unit);
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

static MucListItem *
create_item (MucYear         *year,
             const MucReport *report,
             MucUnit         *unit)
{
  const MucPaperChoice choice = { report->kind, unit };
  g_autofree char *key = muc_paper_list_create_key (report->kind, unit);
  g_autofree char *state = muc_paper_list_describe_state (year, &choice);
  MucPaper *paper = muc_year_find_paper (year, report->kind, unit);

  return muc_list_item_new (key, (MucRecord *) unit,
                            "section", unit == NULL ? _("Papers of the office")
                                                    : _("Papers of the units"),
                            "icon-name", muc_issue_text_get_icon (paper),
                            "title", unit == NULL ? muc_paper_list_get_title (report->kind)
                                                  : muc_unit_get_name (unit),
                            "subtitle", state,
                            NULL);
}

/** muc_paper_list_count: how many papers @year has. */
guint
muc_paper_list_count (MucYear *year)
{
  guint n_reports;
  const MucReport *reports = muc_report_list (&n_reports);
  guint n = 0;

  g_return_val_if_fail (MUC_IS_YEAR (year), 0);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (GPtrArray) owners = muc_report_find_owners (&reports[i], year);

      n += owners->len;
    }
  return n;
}

/**
 * muc_paper_list_create:
 * @year: a year
 *
 * Returns: (transfer full) (element-type MucListItem): its papers, the office's first
 */
GPtrArray *
muc_paper_list_create (MucYear *year)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_reports;
  const MucReport *reports = muc_report_list (&n_reports);
  guint n_of_office = 0;

  g_return_val_if_fail (MUC_IS_YEAR (year), items);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (GPtrArray) owners = muc_report_find_owners (&reports[i], year);

      for (guint j = 0; j < owners->len; j++)
        g_ptr_array_insert (items, owners->pdata[j] == NULL ? (int) n_of_office++ : -1,
                            create_item (year, &reports[i], owners->pdata[j]));
    }
  return items;
}

/**
 * muc_paper_list_find:
 * @year: a year
 * @key: the key of a row
 * @choice: (out): the paper the row stands for
 *
 * Returns: whether the year has such a paper
 */
gboolean
muc_paper_list_find (MucYear        *year,
                     const char     *key,
                     MucPaperChoice *choice)
{
  guint n_reports;
  const MucReport *reports = muc_report_list (&n_reports);

  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autoptr (GPtrArray) owners = muc_report_find_owners (&reports[i], year);

      for (guint j = 0; j < owners->len; j++)
        {
          g_autofree char *own = muc_paper_list_create_key (reports[i].kind, owners->pdata[j]);

          if (g_strcmp0 (own, key) != 0)
            continue;
          choice->kind = reports[i].kind;
          choice->unit = owners->pdata[j];
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * muc_paper_list_create_document:
 * @store: the open file
 * @year: a year
 * @choice: one of its papers
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the paper as a document; an issued one as it was issued
 */
MucDocument *
muc_paper_list_create_document (MucStore             *store,
                                MucYear              *year,
                                const MucPaperChoice *choice,
                                GError              **error)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  return muc_issue_build_paper (store, year, choice->kind, choice->unit, error);
}

/**
 * muc_paper_list_create_file_name:
 * @year: a year
 * @choice: one of its papers
 * @extension: with its point
 *
 * Returns: (transfer full): the name proposed for the paper's file
 */
char *
muc_paper_list_create_file_name (MucYear              *year,
                                 const MucPaperChoice *choice,
                                 const char           *extension)
{
  MucPaper *paper = muc_year_find_paper (year, choice->kind, choice->unit);
  MucOffice *office = muc_plan_find_office (muc_record_get_plan (MUC_RECORD (year)),
                                            paper != NULL ? muc_paper_get_date (paper) : NULL);

  return muc_file_name_for_paper (muc_paper_list_get_title (choice->kind),
                                  muc_year_get_number (year),
                                  office != NULL ? muc_office_get_abbreviation (office) : NULL,
                                  choice->unit != NULL ? muc_unit_get_name (choice->unit) : NULL,
                                  extension);
}
