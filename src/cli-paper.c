/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-paper.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/day.h"
#include "model/period.h"
#include "report/report.h"
#include "store/store.h"

/** muc_cli_paper_clear: frees what the options hold. */
void
muc_cli_paper_clear (MucCliPaper *paper)
{
  g_free (paper->kind);
  g_free (paper->unit);
  g_free (paper->period);
  g_free (paper->slip);
}

static char *
list_papers (void)
{
  guint n;
  const MucReport *reports = muc_report_list (&n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", reports[i].kind);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/** muc_cli_paper_check: what is wrong with the options, %NULL where nothing is. */
char *
muc_cli_paper_check (const MucCliPaper *paper)
{
  g_autofree char *names = NULL;

  if (paper->kind == NULL || muc_report_find (paper->kind) == NULL)
    {
      names = list_papers ();
      return g_strdup_printf (_("The option --paper takes one of: %s."), names);
    }
  if (paper->period != NULL && !muc_report_find (paper->kind)->of_period)
    return g_strdup_printf (_("The paper “%s” is about the whole year: leave --period out."),
                            paper->kind);
  return NULL;
}

/** muc_cli_paper_check_named: the same where the year has to be given as well. */
char *
muc_cli_paper_check_named (const MucCliPaper *paper)
{
  char *wrong = muc_cli_paper_check (paper);

  if (wrong == NULL && paper->year == 0)
    wrong = g_strdup (_("The option --year is missing: the year of the paper."));
  return wrong;
}

/** muc_cli_check_year: whether a plan has a year of that number; 0 means any and passes. */
gboolean
muc_cli_check_year (MucPlan     *plan,
                    const char  *path,
                    gint64       year,
                    GError     **error)
{
  if (year == 0 || muc_plan_find_year (plan, year) != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%s has no year %" PRId64 "."), path, year);
  return FALSE;
}

static MucYear *
find_year (MucPlan     *plan,
           const char  *path,
           gint64       number,
           GError     **error)
{
  guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);
  MucYear *latest = NULL;

  if (number != 0)
    return muc_cli_check_year (plan, path, number, error) ? muc_plan_find_year (plan, number)
                                                          : NULL;
  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);

      if (latest == NULL || muc_year_get_number (year) > muc_year_get_number (latest))
        latest = year;
    }
  if (latest == NULL)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED, _("%s holds no year yet."), path);
  return latest;
}

static gboolean
find_unit (MucPlan     *plan,
           const char  *path,
           const char  *name,
           MucUnit    **unit,
           GError     **error)
{
  *unit = name != NULL ? muc_plan_find_unit (plan, name) : NULL;
  if (name == NULL || *unit != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%s has no unit “%s”. “muctieu-cli list” names the units."), path, name);
  return FALSE;
}

/* The period of --period, or the last finished one. */
static gboolean
find_period (MucYear  *year,
             char    **period,
             GError  **error)
{
  MucPeriod finished;
  GDate today;

  muc_day_set_today (&today);
  if (*period == NULL && muc_period_find_finished (year, &today, &finished))
    *period = muc_period_dup_key (&finished);
  if (*period != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("No period of %" PRId64 " is over yet. Name one with --period, such as %" PRId64
                 "-q1."), muc_year_get_number (year), muc_year_get_number (year));
  return FALSE;
}

/* The corrective action of --slip; its paper says so where none was named. */
static gboolean
find_slip (MucYear              *year,
           const char           *number,
           MucCorrectiveAction **action,
           GError              **error)
{
  for (guint i = 0; number != NULL
                    && i < muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION); i++)
    {
      MucCorrectiveAction *each = muc_record_peek (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION,
                                                   i);

      if (g_strcmp0 (muc_corrective_action_get_number (each), number) == 0)
        *action = each;
    }
  if (number == NULL || *action != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%" PRId64 " has no corrective action %s."), muc_year_get_number (year), number);
  return FALSE;
}

/**
 * muc_cli_paper_find:
 * @paper: the options; the period becomes the last finished one where none was given
 * @plan: the plan of a file
 * @path: that file, for messages
 * @key: (out): the paper
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the paper's year; without the option the latest
 */
MucYear *
muc_cli_paper_find (MucCliPaper  *paper,
                    MucPlan      *plan,
                    const char   *path,
                    MucPaperKey  *key,
                    GError      **error)
{
  MucYear *year = find_year (plan, path, paper->year, error);

  *key = (MucPaperKey) { .kind = paper->kind };
  if (year == NULL
      || !find_unit (plan, path, paper->unit, &key->unit, error)
      || (muc_report_find (paper->kind)->of_period && !find_period (year, &paper->period, error))
      || !find_slip (year, paper->slip, &key->corrective_action, error))
    return NULL;
  key->period = paper->period;
  return year;
}
