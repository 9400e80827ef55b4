/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-papers.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/action.h"
#include "model/deadline.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/par.h"
#include "model/risk.h"
#include "model/target.h"
#include "model/year-words.h"

/* Years that were left from another year's paper, and times before the paper. */

/* A report on the whole year is due until then in the next one. */
#define LAST_REPORT "01-31"

/* Papers cite the past in their heads, and risks in their causes: only what says what shall be
 * done is looked at. */
static const char *const paper_texts[] = {
  "title", "closing", "plan-title", "monitoring-title", NULL,
};
static const char *const measure_texts[] = { "text", NULL };
static const char *const objective_texts[] = { "text", "plan-text", NULL };
static const char *const target_texts[] = { "text", NULL };
static const char *const action_texts[] = { "text", "deadline-text", "expected", "note", NULL };
static const char *const risk_texts[] = { "text", "treatment", NULL };

/* "2024, 2025" */
static char *
list_strange (const char *text,
              int         paper_year)
{
  g_autoptr (GArray) words = muc_year_words_find (text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const MucYearWord *word = &g_array_index (words, MucYearWord, i);
      g_autofree char *number = g_strdup_printf ("%d", word->year);

      if (muc_year_word_is_strange (word, paper_year) && strstr (list->str, number) == NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", number);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
dup_due (const char *text,
         MucYear    *year)
{
  MucDeadline deadline;

  muc_deadline_parse (text, (int) muc_year_get_number (year), &deadline);
  return muc_deadline_format_due (&deadline);
}

static gboolean
is_last_report (const char *text,
                MucYear    *year)
{
  g_autofree char *last = g_strdup_printf ("%04d-" LAST_REPORT,
                                           (int) muc_year_get_number (year) + 1);
  g_autofree char *due = dup_due (text, year);

  return due != NULL && strncmp (due, last, 4) == 0 && strcmp (due, last) <= 0;
}

/* The page of papers shows the measures. */
static gpointer
find_target (MucYear  *year,
             gpointer  record)
{
  MucPaper *paper = NULL;

  if (MUC_IS_MEASURE (record))
    paper = muc_year_find_paper (year,
                                 MUC_PAPER_KEY ("objectives", muc_naming_get_unit (record),
                                                NULL));
  return paper != NULL ? (gpointer) paper : record;
}

static void
check_field (MucYear    *year,
             MucCheck   *check,
             gpointer    record,
             const char *field)
{
  const int number = (int) muc_year_get_number (year);
  g_autofree char *content = NULL;
  g_autofree char *strange = NULL;
  g_autofree char *context = NULL;
  g_autofree char *text = NULL;
  MucFinding *finding;

  g_object_get (record, field, &content, NULL);
  strange = list_strange (content, number);
  if (*strange == '\0'
      || (g_str_equal (field, "deadline-text") && is_last_report (content, year)))
    return;
  text = g_strdup_printf (_("it says %s, the paper is of %d"), strange, number);
  context = g_strdup_printf ("%s: %s", field, strange);
  finding = muc_check_add (check, record, field, context, text);
  muc_finding_set_target (finding, find_target (year, record));
}

static void
check_fields (MucYear           *year,
              MucCheck          *check,
              gpointer           record,
              const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    check_field (year, check, record, fields[i]);
}

static void
check_records (MucYear           *year,
               MucCheck          *check,
               gpointer           owner,
               GType              type,
               const char *const *fields)
{
  for (guint i = 0; i < muc_record_count (owner, type); i++)
    {
      gpointer record = muc_record_peek (owner, type, i);

      /* Tasks of the PAR index speak of the year whose points were lost. */
      if (!muc_par_is_task (record))
        check_fields (year, check, record, fields);
    }
}

/** muc_check_years: a year that is not the paper's. */
void
muc_check_years (MucYear  *year,
                 MucCheck *check)
{
  check_records (year, check, year, MUC_TYPE_PAPER, paper_texts);
  check_records (year, check, year, MUC_TYPE_MEASURE, measure_texts);
  check_records (year, check, year, MUC_TYPE_OBJECTIVE, objective_texts);
  check_records (year, check, year, MUC_TYPE_RISK, risk_texts);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      gpointer objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      check_records (year, check, objective, MUC_TYPE_TARGET, target_texts);
      check_records (year, check, objective, MUC_TYPE_ACTION, action_texts);
    }
}

/* Before the paper */

static void
check_deadline (MucYear    *year,
                MucCheck   *check,
                MucAction  *action,
                const char *date)
{
  const char *cell = muc_action_get_deadline_text (action);
  g_autofree char *strange = list_strange (cell, (int) muc_year_get_number (year));
  g_autofree char *text = NULL;
  g_autofree char *context = NULL;
  const char *due = muc_action_get_due (action);

  /* A year of another paper was told by muc_check_years(). */
  if (due == NULL || strcmp (due, date) >= 0 || *strange != '\0')
    return;
  text = g_strdup_printf (_("“%s” is before the paper's date, %.2s/%.2s/%.4s"), cell, date + 8,
                          date + 5, date);
  context = g_strdup_printf ("%s < %s", due, date);
  muc_check_add (check, action, "deadline-text", context, text);
}

/** muc_check_early_deadlines: an action that is due before the day of its paper. */
void
muc_check_early_deadlines (MucYear  *year,
                           MucCheck *check)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);
      MucUnit *unit = muc_naming_get_unit (objective);
      const char *kind = muc_par_is_task (objective) ? "par-plan" : "objectives";
      MucPaper *paper = muc_year_find_paper (year, MUC_PAPER_KEY (kind, unit, NULL));
      const char *date = paper != NULL ? muc_paper_get_date (paper) : NULL;

      if (date == NULL || strlen (date) != strlen ("2026-01-05"))
        continue;
      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        check_deadline (year, check, muc_record_peek (objective, MUC_TYPE_ACTION, j), date);
    }
}
