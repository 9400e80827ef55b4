/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check.h"

#include "model/check-corrective.h"
#include "model/check-papers.h"
#include "model/check-risks.h"

/**
 * MucRule:
 * @nick: names it in files and on the command line, for good
 * @severity: how much what it finds matters
 * @answer_field: (nullable): the property of the record in which a reason belongs
 * @run: finds
 *
 * A rule of the check.
 */
typedef struct
{
  const char         *nick;
  MucFindingSeverity  severity;
  const char         *answer_field;
  MucCheckFunc        run;
} MucRule;

struct _MucCheck
{
  MucYear       *year;
  const MucRule *rule;
  GPtrArray     *findings;
};

static const MucRule rules[] = {
  { "objective-figures-differ", MUC_FINDING_ERROR, NULL, muc_check_objective_figures },
  { "objective-texts-differ", MUC_FINDING_WARNING, NULL, muc_check_objective_texts },
  { "objective-twice", MUC_FINDING_WARNING, NULL, muc_check_objectives_twice },
  { "objective-no-action", MUC_FINDING_WARNING, NULL, muc_check_objective_actions },
  { "target-sum", MUC_FINDING_ERROR, NULL, muc_check_target_sums },
  { "action-no-party", MUC_FINDING_WARNING, NULL, muc_check_action_parties },
  { "action-no-deadline", MUC_FINDING_WARNING, NULL, muc_check_action_deadlines },
  { "action-due-before-paper", MUC_FINDING_ERROR, NULL, muc_check_early_deadlines },
  { "other-year", MUC_FINDING_WARNING, NULL, muc_check_years },
  { "unit-two-spellings", MUC_FINDING_WARNING, NULL, muc_check_unit_spellings },
  { "other-agency", MUC_FINDING_WARNING, NULL, muc_check_agency_words },
  { "letters", MUC_FINDING_WARNING, NULL, muc_check_letters },
  { "risk-priority-conflict", MUC_FINDING_ERROR, NULL, muc_check_risk_priorities },
  { "risk-review-before-paper", MUC_FINDING_ERROR, NULL, muc_check_risk_reviews },
  { "risk-due-before-paper", MUC_FINDING_ERROR, NULL, muc_check_risk_dues },
  { "risk-gone", MUC_FINDING_WARNING, "dropped-reason", muc_check_risks_gone },
  { "risk-copied-causes", MUC_FINDING_WARNING, NULL, muc_check_risk_causes },
  { "risk-letters", MUC_FINDING_WARNING, NULL, muc_check_risk_letters },
  { "risk-results-all-zero", MUC_FINDING_HINT, NULL, muc_check_risk_results },
  { "corrective-late", MUC_FINDING_WARNING, NULL, muc_check_corrective_late },
  { "corrective-missed", MUC_FINDING_ERROR, NULL, muc_check_corrective_missed },
  { "corrective-unrated", MUC_FINDING_HINT, NULL, muc_check_corrective_unrated },
};

/**
 * muc_check_add:
 * @check: the run
 * @record: the record the finding names
 * @field: (nullable): the property that is the cell; a static string
 * @context: what was found, see muc_finding_new()
 * @text: what there is to say about the cell
 *
 * Returns: (transfer none): the finding
 */
MucFinding *
muc_check_add (MucCheck   *check,
               gpointer    record,
               const char *field,
               const char *context,
               const char *text)
{
  MucFinding *finding;

  g_return_val_if_fail (check != NULL, NULL);

  finding = muc_finding_new (check->year, check->rule->severity, check->rule->nick, record, field,
                             context, text);
  muc_finding_set_answer_field (finding, check->rule->answer_field);
  g_ptr_array_add (check->findings, finding);
  return finding;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return muc_finding_compare (*(MucFinding *const *) a, *(MucFinding *const *) b);
}

/**
 * muc_check_year:
 * @year: a year of a plan
 *
 * Returns: (transfer full) (element-type MucFinding): what is wrong with the papers of @year, by
 *   severity and place; what was accepted is among it
 */
GPtrArray *
muc_check_year (MucYear *year)
{
  MucCheck check = { .year = year };

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  check.findings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      check.rule = &rules[i];
      rules[i].run (year, &check);
    }
  g_ptr_array_sort (check.findings, compare_findings);
  return check.findings;
}

/** muc_check_count: how many of @findings nobody has accepted. */
guint
muc_check_count (GPtrArray *findings)
{
  guint n = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    if (!muc_finding_is_accepted (findings->pdata[i]))
      n++;
  return n;
}
