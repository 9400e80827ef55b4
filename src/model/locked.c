/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/locked.h"

#include "model/action.h"
#include "model/assessment.h"
#include "model/corrective-risk.h"
#include "model/event.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/grid-cell.h"
#include "model/measure.h"
#include "model/measurement.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/par.h"
#include "model/party.h"
#include "model/progress.h"
#include "model/reporting-window.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/seal.h"
#include "model/target.h"

#define HEAD "number", "symbol", "place", "date", "title", "signer-authority", "signer-title", \
             "signer-name", "recipients"
#define PERIOD_REPORT "period-report"
#define COMPARISON "comparison"
#define EVIDENCE "evidence"
#define PAR_REPORT "par-report"
#define RATING "round", "likelihood", "likelihood-text", "severity", "severity-text", "priority", \
               "priority-text", "origin", "reason"
#define ASSESSED "kind", "process", "text", "source", "causes", "consequence", "controls", \
                 "treatment", "parties-text", "due-text", "review-text"

/* What a deadline is understood as, who is meant by a cell of parties, and the targets read out of
 * a sentence are not the paper's words: they can be put right at any time. */
static const MucLocked table[] = {
  { "objectives", muc_paper_get_type, MUC_LOCKED_ALL,
    { HEAD, "intro", "closing", "plan-title", "monitoring-title" } },
  { "objectives", muc_objective_get_type, MUC_LOCKED_ALL,
    { "text", "plan-text", "party-heading", "result-heading", "unit", "area" } },
  { "objectives", muc_action_get_type, MUC_LOCKED_ALL,
    { "text", "parties-text", "deadline-text", "expected", "note" } },
  { "objectives", muc_measure_get_type, MUC_LOCKED_ALL, { "text", "unit" } },

  { "risks", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "preparer-name" } },
  { "risks", muc_risk_get_type, MUC_LOCKED_ALL, { ASSESSED } },
  { "risks", muc_assessment_get_type, MUC_LOCKED_GROWS, { RATING } },
  { "risks", muc_occurrence_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "risks", muc_scale_get_type, MUC_LOCKED_ALL, { "axes", "severity-heading" } },
  { "risks", muc_level_get_type, MUC_LOCKED_GROWS, { "axis", "label", "number" } },
  { "risks", muc_priority_get_type, MUC_LOCKED_GROWS, { "kind", "label", "colour", "pattern" } },
  { "risks", muc_grid_cell_get_type, MUC_LOCKED_GROWS,
    { "row-level", "column-level", "priority" } },

  { "risk-matrix", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD } },
  { "risk-matrix", muc_risk_get_type, MUC_LOCKED_ALL, { "kind", "text" } },
  { "risk-matrix", muc_assessment_get_type, MUC_LOCKED_GROWS, { RATING } },
  { "risk-matrix", muc_scale_get_type, MUC_LOCKED_ALL, { "axes", "severity-heading" } },
  { "risk-matrix", muc_level_get_type, MUC_LOCKED_GROWS, { "axis", "label", "number" } },
  { "risk-matrix", muc_priority_get_type, MUC_LOCKED_GROWS,
    { "kind", "label", "colour", "pattern" } },
  { "risk-matrix", muc_grid_cell_get_type, MUC_LOCKED_GROWS,
    { "row-level", "column-level", "priority" } },

  { "risk-results", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "preparer-name" } },
  { "risk-results", muc_risk_get_type, MUC_LOCKED_ALL,
    { ASSESSED, "occurrences-stated", "outcome" } },
  { "risk-results", muc_assessment_get_type, MUC_LOCKED_GROWS, { RATING } },
  { "risk-results", muc_occurrence_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "risk-results", muc_scale_get_type, MUC_LOCKED_ALL, { "axes", "severity-heading" } },
  { "risk-results", muc_level_get_type, MUC_LOCKED_GROWS, { "axis", "label", "number" } },
  { "risk-results", muc_priority_get_type, MUC_LOCKED_GROWS,
    { "kind", "label", "colour", "pattern" } },
  { "risk-results", muc_grid_cell_get_type, MUC_LOCKED_GROWS,
    { "row-level", "column-level", "priority" } },

  { "par-plan", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "intro", "closing" } },
  { "par-plan", muc_par_sheet_get_type, MUC_LOCKED_ALL,
    { "scored-year", "score", "max", "place", "places", "change", "target-comparator",
      "target-score", "target-max", "target-place", "target-places", "legal-bases", "situation",
      "findings", "shortcomings", "purpose", "requirements", "general-task", "general-target",
      "organisation" } },
  { "par-plan", muc_par_area_get_type, MUC_LOCKED_ALL,
    { "name", "plan-name", "plan-position", "max", "score", "place", "places", "target",
      "target-max", "target-place", "target-text" } },
  { "par-plan", muc_par_criterion_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "par-plan", muc_objective_get_type, MUC_LOCKED_ALL, { "area" } },
  { "par-plan", muc_action_get_type, MUC_LOCKED_ALL,
    { "text", "parties-text", "deadline-text" } },

  /* What is assessed comes after the office sent its own scores. */
  { "par-scores", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "intro", "closing" } },
  { "par-scores", muc_par_sheet_get_type, MUC_LOCKED_ALL,
    { "scheme", "scored-year", "difficulties" } },
  { "par-scores", muc_par_area_get_type, MUC_LOCKED_ALL, { "code", "name" } },
  { "par-scores", muc_par_criterion_get_type, MUC_LOCKED_ALL,
    { "code", "name", "max", "kind", "evidence", "self", "explanation" } },

  /* What a report of a period is made from goes on: the report is what was known on its day. */
  { PERIOD_REPORT, muc_paper_get_type, MUC_LOCKED_ALL,
    { HEAD, "intro", "closing", "causes", "proposals" } },
  { PERIOD_REPORT, muc_member_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_reporting_window_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_objective_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_target_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_measurement_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_action_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_party_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_progress_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_event_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_risk_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_occurrence_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PERIOD_REPORT, muc_corrective_action_get_type, MUC_LOCKED_OPEN, { NULL } },

  { COMPARISON, muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "preparer-name" } },
  { COMPARISON, muc_objective_get_type, MUC_LOCKED_ALL,
    { "text", "plan-text", "unit", "area" } },
  { COMPARISON, muc_action_get_type, MUC_LOCKED_ALL,
    { "text", "parties-text", "deadline-text", "expected" } },
  { COMPARISON, muc_risk_get_type, MUC_LOCKED_ALL,
    { "kind", "process", "text", "causes", "consequence", "controls", "treatment", "parties-text",
      "due-text", "review-text", "dropped-reason" } },

  /* The register goes on growing: the paper is what was in it on its day. */
  { EVIDENCE, muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "preparer-name" } },
  { EVIDENCE, muc_objective_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_action_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_progress_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_risk_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_par_sheet_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_par_area_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_par_criterion_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_evidence_get_type, MUC_LOCKED_OPEN, { NULL } },
  { EVIDENCE, muc_evidence_link_get_type, MUC_LOCKED_OPEN, { NULL } },

  /* A slip is filled part by part while what it asks for is done. */
  { "corrective-action", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "preparer-name" } },
  { "corrective-action", muc_corrective_action_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "corrective-action", muc_corrective_risk_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "corrective-action", muc_objective_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "corrective-action", muc_target_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "corrective-action", muc_risk_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "corrective-action", muc_occurrence_get_type, MUC_LOCKED_OPEN, { NULL } },
  { "corrective-list", muc_paper_get_type, MUC_LOCKED_ALL, { HEAD, "preparer-name" } },
  { "corrective-list", muc_corrective_action_get_type, MUC_LOCKED_OPEN, { NULL } },

  { PAR_REPORT, muc_paper_get_type, MUC_LOCKED_ALL,
    { HEAD, "intro", "closing", "causes", "proposals" } },
  { PAR_REPORT, muc_member_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_reporting_window_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_objective_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_action_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_party_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_progress_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_event_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_par_sheet_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_par_area_get_type, MUC_LOCKED_OPEN, { NULL } },
  { PAR_REPORT, muc_par_criterion_get_type, MUC_LOCKED_OPEN, { NULL } },
};

/**
 * muc_locked_list:
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows) (transfer none): the whole table
 */
const MucLocked *
muc_locked_list (guint *n_rows)
{
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = G_N_ELEMENTS (table);
  return table;
}

/** muc_locked_find: (nullable): what papers of @kind print of records of @type, if they do. */
const MucLocked *
muc_locked_find (const char *kind,
                 GType       type)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].kind, kind) == 0 && table[i].get_type () == type)
      return &table[i];
  return NULL;
}

/** muc_locked_has_field: whether the paper prints that property; %FALSE for a %NULL @self. */
gboolean
muc_locked_has_field (const MucLocked *self,
                      const char      *field)
{
  return self != NULL && g_strv_contains (self->fields, field);
}

/** muc_locked_is_register: whether papers of @kind are made from the register of risks. */
gboolean
muc_locked_is_register (const char *kind)
{
  const MucLocked *locked = muc_locked_find (kind, MUC_TYPE_RISK);

  return locked != NULL && locked->rows != MUC_LOCKED_OPEN;
}

/** muc_locked_compares: whether papers of @kind also print the nearest earlier year. */
gboolean
muc_locked_compares (const char *kind)
{
  return g_strcmp0 (kind, COMPARISON) == 0;
}

/** muc_locked_is_open: whether all that papers of @kind are made from stays open. */
gboolean
muc_locked_is_open (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].kind, kind) == 0 && table[i].get_type () != MUC_TYPE_PAPER
        && table[i].rows != MUC_LOCKED_OPEN)
      return FALSE;
  return TRUE;
}

/**
 * muc_locked_is_of_paper:
 * @kind: a kind of papers
 * @type: a type of records
 * @is_par: whether the record is a task of the PAR index, or the objective that holds some
 *
 * Returns: whether papers of @kind are made from such a record at all: those of objectives and
 *   those of the PAR index do not share any; a report of a period is about all that was to be done
 */
gboolean
muc_locked_is_of_paper (const char *kind,
                        GType       type,
                        gboolean    is_par)
{
  const gboolean is_shared = type == MUC_TYPE_OBJECTIVE || type == MUC_TYPE_ACTION
                             || type == MUC_TYPE_PARTY || type == MUC_TYPE_PROGRESS
                             || type == MUC_TYPE_EVENT;

  g_return_val_if_fail (kind != NULL, FALSE);

  return !is_shared || g_str_equal (kind, PERIOD_REPORT) || g_str_equal (kind, EVIDENCE)
         || is_par == g_str_has_prefix (kind, "par-");
}

/** muc_locked_has_record: muc_locked_is_of_paper() for a record in a tree. */
gboolean
muc_locked_has_record (const char *kind,
                       gpointer    record)
{
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  return muc_locked_is_of_paper (kind, G_OBJECT_TYPE (record), muc_par_is_task (record));
}

static MucPaper *
find_locked_paper (MucYear    *year,
                   GType       type,
                   MucUnit    *unit,
                   const char *field,
                   gboolean    is_par)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (MUC_RECORD (year), MUC_TYPE_PAPER, i);
      const MucLocked *locked = muc_locked_find (muc_paper_get_kind (paper), type);

      if (locked != NULL && muc_paper_get_unit (paper) == unit && muc_seal_is_locked (paper)
          && muc_locked_is_of_paper (muc_paper_get_kind (paper), type, is_par)
          && (field != NULL ? muc_locked_has_field (locked, field)
                            : locked->rows == MUC_LOCKED_ALL))
        return paper;
    }
  return NULL;
}

/**
 * muc_locked_find_paper:
 * @record: a record in a tree
 * @field: one of its properties
 *
 * For the interface, which shows beforehand what may not be changed. Whether a change is refused
 * is decided where it is kept.
 *
 * Returns: (transfer none) (nullable): the issued paper that prints it
 */
MucPaper *
muc_locked_find_paper (gpointer    record,
                       const char *field)
{
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_RECORD (record), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (MUC_IS_PAPER (record))
    return muc_seal_is_locked (record)
           && muc_locked_has_field (muc_locked_find (muc_paper_get_kind (record), MUC_TYPE_PAPER),
                                    field) ? record : NULL;
  year = muc_record_get_ancestor (record, MUC_TYPE_YEAR);
  if (year == NULL)
    return NULL;
  return find_locked_paper (MUC_YEAR (year), G_OBJECT_TYPE (record), muc_naming_get_unit (record),
                            field, muc_par_is_task (record));
}

/**
 * muc_locked_find_rows:
 * @year: a year
 * @type: a type of records
 * @unit: (nullable): in whose paper they stand, %NULL for the agency's
 *
 * Returns: (transfer none) (nullable): the issued paper because of which no such row can be added,
 *   removed or moved; tasks of the PAR index are asked about by muc_locked_find_tasks()
 */
MucPaper *
muc_locked_find_rows (MucYear *year,
                      GType    type,
                      MucUnit *unit)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  return find_locked_paper (year, type, unit, NULL, FALSE);
}

/** muc_locked_find_tasks: (transfer none) (nullable): the issued plan that prints the tasks. */
MucPaper *
muc_locked_find_tasks (MucYear *year)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  return find_locked_paper (year, MUC_TYPE_ACTION, NULL, NULL, TRUE);
}
