/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report.h"

#include <glib/gi18n-lib.h>

#include "model/corrective-action.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/period.h"
#include "model/risk.h"
#include "report/comparison-report.h"
#include "report/corrective-report.h"
#include "report/evidence-report.h"
#include "report/matrix-report.h"
#include "report/objectives-report.h"
#include "report/period-report.h"
#include "report/risks-report.h"

G_DEFINE_QUARK (muc-report-error-quark, muc_report_error)

static const MucReport reports[] = {
  { "objectives", N_("Objectives and plan"), muc_objective_get_type, FALSE,
    muc_objectives_report_build },
  { "risks", N_("Risks and opportunities: assessment"), muc_risk_get_type, FALSE,
    muc_risks_report_build },
  { "risk-matrix", N_("Risks and opportunities: matrix"), muc_risk_get_type, FALSE,
    muc_matrix_report_build },
  { "period-report", N_("Report of results"), muc_objective_get_type, TRUE,
    muc_period_report_build },
  { "evidence", N_("Register of evidence"), muc_objective_get_type, FALSE,
    muc_evidence_report_build },
  { "risk-results", N_("Risks and opportunities: results of treatment"), muc_risk_get_type, FALSE,
    muc_risk_results_report_build },
  { "comparison", N_("Comparison with the year before"), muc_objective_get_type, FALSE,
    muc_comparison_report_build },
  { "corrective-list", N_("List of corrective actions"), muc_corrective_action_get_type, FALSE,
    muc_corrective_list_report_build },
  { "corrective-action", N_("Slip of corrective action"), muc_corrective_action_get_type, FALSE,
    muc_corrective_report_build, TRUE },
};

/**
 * muc_report_list:
 * @n_reports: (out): how many there are
 *
 * Returns: (array length=n_reports) (transfer none): all papers, in the order of the year
 */
const MucReport *
muc_report_list (guint *n_reports)
{
  g_return_val_if_fail (n_reports != NULL, NULL);

  *n_reports = G_N_ELEMENTS (reports);
  return reports;
}

/**
 * muc_report_find:
 * @kind: a paper's kind
 *
 * Returns: (transfer none) (nullable): the paper of that kind
 */
const MucReport *
muc_report_find (const char *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_str_equal (reports[i].kind, kind))
      return &reports[i];
  return NULL;
}

/* Whose papers about records of @type the year has: first NULL for the agency's, then the units
 * with one of their own, in the order of their records. */
static GPtrArray *
find_owners (MucYear *year,
             GType    type)
{
  MucRecord *root = MUC_RECORD (year);
  GPtrArray *owners = g_ptr_array_new ();
  gboolean of_agency = FALSE;

  for (guint i = 0; i < muc_record_count (root, type); i++)
    {
      MucUnit *unit = muc_naming_get_unit (muc_record_peek (root, type, i));

      if (unit == NULL)
        of_agency = TRUE;
      else if (!g_ptr_array_find (owners, unit, NULL))
        g_ptr_array_add (owners, unit);
    }
  if (of_agency)
    g_ptr_array_insert (owners, 0, NULL);
  return owners;
}

static void
add_key (GPtrArray  *keys,
         const char *kind,
         MucUnit    *unit,
         const char *period)
{
  g_ptr_array_add (keys, muc_paper_key_copy (MUC_PAPER_KEY (kind, unit, period)));
}

/* What is over is reported about; so is the present period of the year's own cycle. */
static gboolean
is_reported_by (const MucPeriod *period,
                MucYear         *year,
                const GDate     *today)
{
  GDate begin, end;

  muc_period_get_days (period, year, &begin, &end);
  return g_date_compare (&end, today) < 0
         || (period->kind == muc_period_get_cycle_kind (muc_period_get_own_cycle (year))
             && g_date_compare (&begin, today) <= 0);
}

/* The Department of Home Affairs asks the agency, not its units. */
static gboolean
is_asked (const MucPeriod *period,
          MucUnit         *unit)
{
  return unit == NULL || period->kind < MUC_PERIOD_WINDOW_QUARTER;
}

static void
add_periods (GPtrArray   *keys,
             const char  *kind,
             MucYear     *year,
             MucUnit     *unit,
             const GDate *today)
{
  g_autoptr (GArray) periods = muc_period_list_reported (year);

  for (guint i = 0; i < periods->len; i++)
    {
      const MucPeriod *period = &g_array_index (periods, MucPeriod, i);
      g_autofree char *text = muc_period_dup_key (period);

      if ((is_asked (period, unit) && is_reported_by (period, year, today))
          || muc_year_find_paper (year, MUC_PAPER_KEY (kind, unit, text)) != NULL)
        add_key (keys, kind, unit, text);
    }
}

/* The slips of the year: one for each of its corrective actions. */
static void
add_slips (GPtrArray  *keys,
           const char *kind,
           MucYear    *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION); i++)
    {
      const MucPaperKey key = {
        .kind = kind,
        .corrective_action = muc_record_peek (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION, i),
      };

      g_ptr_array_add (keys, muc_paper_key_copy (&key));
    }
}

/**
 * muc_report_list_papers:
 * @year: a year
 * @today: the day it is, on which it depends which periods are reported about
 *
 * Returns: (transfer full) (element-type MucPaperKey): the papers that can be made of it, kind by
 *   kind in the order of muc_report_list(), the agency's before those of the units
 */
GPtrArray *
muc_report_list_papers (MucYear     *year,
                        const GDate *today)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_paper_key_free);

  g_return_val_if_fail (MUC_IS_YEAR (year), keys);
  g_return_val_if_fail (today != NULL && g_date_valid (today), keys);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GPtrArray) owners = find_owners (year, reports[i].get_type ());

      for (guint j = 0; j < owners->len; j++)
        if (reports[i].of_each)
          add_slips (keys, reports[i].kind, year);
        else if (reports[i].of_period)
          add_periods (keys, reports[i].kind, year, owners->pdata[j], today);
        else
          add_key (keys, reports[i].kind, owners->pdata[j], NULL);
    }
  return keys;
}

/** muc_report_dup_title: (transfer full): what people call that paper: "Report of results, …". */
char *
muc_report_dup_title (const MucPaperKey *key)
{
  const MucReport *report;
  const char *title;
  MucPeriod period;
  g_autofree char *name = NULL;

  g_return_val_if_fail (key != NULL, NULL);

  report = muc_report_find (key->kind);
  title = report != NULL ? g_dgettext (GETTEXT_PACKAGE, report->title) : key->kind;
  if (key->corrective_action != NULL)
    {
      const char *number = muc_corrective_action_get_number (key->corrective_action);

      return g_strdup_printf ("%s %s", title, number != NULL ? number : "…");
    }
  if (!muc_period_parse (key->period, &period))
    return g_strdup (title);
  name = muc_period_describe (&period);
  return g_strdup_printf ("%s, %s", title, name);
}

/**
 * muc_report_build:
 * @plan: the plan; read only here and now, not kept
 * @year: one of its years
 * @key: the paper that is wanted
 * @error: return location for a #MucReportError
 *
 * Returns: (transfer full) (nullable): the document, which no later edit changes and which any
 *   thread may write
 */
MucDocument *
muc_report_build (MucPlan            *plan,
                  MucYear            *year,
                  const MucPaperKey  *key,
                  GError            **error)
{
  const MucReport *report;

  g_return_val_if_fail (MUC_IS_PLAN (plan), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (key != NULL && (key->unit == NULL || MUC_IS_UNIT (key->unit)), NULL);

  report = muc_report_find (key->kind);
  if (report == NULL)
    {
      g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_KIND,
                   _("There is no paper of the kind “%s”."), key->kind);
      return NULL;
    }
  return report->build (plan, year, key, error);
}
