/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/risk-edits.h"

#include <glib/gi18n-lib.h>

#include "model/naming.h"
#include "model/rating.h"
#include "model/text.h"
#include "model/year.h"
#include "store/copy.h"
#include "store/scale-merge.h"

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static char *
tidy (const char *text)
{
  g_autofree char *trimmed = text != NULL ? muc_text_trim (text) : NULL;

  return trimmed != NULL && *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
}

/* A change whose label names @risk in the place of "%s". */
static MucChange *
begin (MucStore   *store,
       const char *format,
       MucRisk    *risk)
{
  g_autofree char *what = muc_naming_describe (risk);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", what, 1);
  return muc_store_begin (store, label->str);
}

/**
 * muc_risk_edits_ensure_scale:
 * @change: a change
 * @store: its file
 * @year: a year of it, kept or added by @change
 *
 * Returns: (transfer none): the scale of @year, made with this change where there was none
 */
MucScale *
muc_risk_edits_ensure_scale (MucChange *change,
                             MucStore  *store,
                             MucYear   *year)
{
  MucScale *scale;

  g_return_val_if_fail (MUC_IS_CHANGE (change), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  scale = muc_year_get_scale (year);
  return scale != NULL ? scale : muc_scale_copy_into (store, change, year);
}

/* Rows */

static guint
count_rows (MucYear     *year,
            MucRiskKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    if (muc_risk_get_kind (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)) == kind)
      n++;
  return n;
}

static char *
label_added (MucYear     *year,
             MucRiskKind  kind,
             MucRisk     *before)
{
  guint number = before != NULL ? muc_naming_get_number (before) : count_rows (year, kind) + 1;

  return kind == MUC_RISK_KIND_RISK ? g_strdup_printf (_("Add risk %u"), number)
                                    : g_strdup_printf (_("Add opportunity %u"), number);
}

/**
 * muc_risk_edits_add:
 * @store: the open file
 * @year: the year it belongs to
 * @kind: the part of the register
 * @before: (nullable): the row of that part it comes before, %NULL for the end
 * @text: (nullable): what the risk or the opportunity is
 * @error: return location
 *
 * The first row of a year also gives the year its scale.
 *
 * Returns: (transfer none) (nullable): a row that is not rated yet
 */
MucRisk *
muc_risk_edits_add (MucStore    *store,
                    MucYear     *year,
                    MucRiskKind  kind,
                    MucRisk     *before,
                    const char  *text,
                    GError     **error)
{
  g_autofree char *label = NULL;
  g_autofree char *tidied = tidy (text);
  g_autoptr (MucChange) change = NULL;
  MucRisk *risk;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (before == NULL || muc_risk_get_kind (before) == kind, NULL);

  label = label_added (year, kind, before);
  change = muc_store_begin (store, label);
  muc_risk_edits_ensure_scale (change, store, year);
  risk = muc_change_add (change, year, MUC_TYPE_RISK, before, "kind", kind, "text", tidied, NULL);
  muc_change_add (change, risk, MUC_TYPE_ASSESSMENT, NULL, "round", (gint64) 1, NULL);
  return muc_change_commit (change, error) ? risk : NULL;
}

/**
 * muc_risk_edits_paste:
 * @store: the open file
 * @year: the year they go into
 * @before: (nullable): the row that those of its part come before, %NULL for the end
 * @risks: (element-type MucRisk): at least one row of a year of any plan, in order
 * @error: return location
 *
 * Copies them with their ratings into the parts of their kind. Levels are found by their names.
 *
 * Returns: (transfer none) (nullable): the first of the new rows
 */
MucRisk *
muc_risk_edits_paste (MucStore   *store,
                      MucYear    *year,
                      MucRisk    *before,
                      GPtrArray  *risks,
                      GError    **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucRisk *first = NULL;
  MucRecord *from;
  MucCopy *copy;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (risks != NULL && risks->len > 0, NULL);

  label = g_strdup_printf (ngettext ("Paste %u row into the register",
                                     "Paste %u rows into the register", risks->len), risks->len);
  change = muc_store_begin (store, label);
  copy = muc_copy_begin (store, change);
  from = muc_record_get_ancestor (risks->pdata[0], MUC_TYPE_YEAR);
  muc_scale_merge_into (copy, store, change,
                        from != NULL ? muc_year_get_scale (MUC_YEAR (from)) : NULL, year);
  for (guint i = 0; i < risks->len; i++)
    {
      MucRisk *risk = risks->pdata[i];
      gboolean same = before != NULL && muc_risk_get_kind (before) == muc_risk_get_kind (risk);
      MucRisk *pasted = muc_copy_record (copy, risk, year, same ? before : NULL);

      if (first == NULL)
        first = pasted;
    }
  muc_copy_end (copy);
  return muc_change_commit (change, error) ? first : NULL;
}

/* Ratings */

/**
 * muc_risk_edits_is_issued:
 * @risk: a risk or an opportunity
 *
 * Returns: whether its register is issued, so that what changes its rating begins the next round
 */
gboolean
muc_risk_edits_is_issued (MucRisk *risk)
{
  MucRecord *year;
  MucPaper *paper;

  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  year = muc_record_get_owner (MUC_RECORD (risk));
  paper = muc_year_find_paper (MUC_YEAR (year), MUC_PAPER_KEY ("risks", NULL, NULL));
  return paper != NULL && muc_paper_get_state (paper) != MUC_PAPER_STATE_DRAFT;
}

static MucAssessment *
add_round (MucStore  *store,
           MucChange *change,
           MucRisk   *risk)
{
  MucAssessment *last = muc_risk_get_assessment (risk);
  MucAssessment *next;
  MucCopy *copy;

  if (last == NULL)
    return muc_change_add (change, risk, MUC_TYPE_ASSESSMENT, NULL, "round", (gint64) 1, NULL);
  copy = muc_copy_begin (store, change);
  next = muc_copy_record (copy, last, risk, NULL);
  muc_copy_end (copy);
  muc_change_set (change, next, "round", muc_assessment_get_round (last) + 1, NULL);
  return next;
}

/* The rating that is to be changed. */
static MucAssessment *
open_round (MucStore  *store,
            MucChange *change,
            MucRisk   *risk)
{
  MucAssessment *present = muc_risk_get_assessment (risk);

  return present == NULL || muc_risk_edits_is_issued (risk) ? add_round (store, change, risk)
                                                            : present;
}

static char *
format_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static MucLevel *
get_likelihood (MucRisk *risk)
{
  MucAssessment *present = muc_risk_get_assessment (risk);

  return present != NULL ? muc_assessment_get_likelihood (present) : NULL;
}

static MucLevel *
get_severity (MucRisk *risk)
{
  MucAssessment *present = muc_risk_get_assessment (risk);

  return present != NULL ? muc_assessment_get_severity (present) : NULL;
}

/* With other levels the grid decides anew; what was set against it spoke of the old ones. */
static void
rate (MucStore   *store,
      MucChange  *change,
      MucRisk    *risk,
      MucLevel   *likelihood,
      MucLevel   *severity,
      const char *reason)
{
  MucAssessment *assessment = open_round (store, change, risk);
  g_autofree char *today = format_today ();

  if (likelihood != get_likelihood (risk))
    muc_change_set (change, assessment, "likelihood", get_id (likelihood),
                    "likelihood-text", NULL, NULL);
  if (severity != get_severity (risk))
    muc_change_set (change, assessment, "severity", get_id (severity), "severity-text", NULL, NULL);
  muc_change_set (change, assessment, "priority", (gint64) 0, "priority-text", NULL,
                  "origin", MUC_ORIGIN_GRID, "reason", reason, "date", today, NULL);
}

/**
 * muc_risk_edits_put_levels:
 * @change: a change
 * @store: its file
 * @risk: a risk or an opportunity
 * @likelihood: (nullable): a level of its year's scale
 * @severity: (nullable): the same, a value for an opportunity
 *
 * muc_risk_edits_place() with other things in one step.
 */
void
muc_risk_edits_put_levels (MucChange *change,
                           MucStore  *store,
                           MucRisk   *risk,
                           MucLevel  *likelihood,
                           MucLevel  *severity)
{
  g_return_if_fail (MUC_IS_CHANGE (change));
  g_return_if_fail (MUC_IS_RISK (risk));

  if (likelihood != get_likelihood (risk) || severity != get_severity (risk))
    rate (store, change, risk, likelihood, severity, NULL);
}

/**
 * muc_risk_edits_place:
 * @store: the open file
 * @risk: a risk or an opportunity
 * @likelihood: (nullable): a level of its year's scale
 * @severity: (nullable): the same, a value for an opportunity
 * @reason: (nullable): why
 * @error: return location
 *
 * Rates it, as by moving it to another cell of the matrix. The priority is the grid's from now
 * on. A rating that stays the same is no step.
 *
 * Returns: whether it was kept
 */
gboolean
muc_risk_edits_place (MucStore    *store,
                      MucRisk     *risk,
                      MucLevel    *likelihood,
                      MucLevel    *severity,
                      const char  *reason,
                      GError     **error)
{
  g_autofree char *tidied = tidy (reason);
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  if (likelihood == get_likelihood (risk) && severity == get_severity (risk))
    return TRUE;
  change = begin (store, _("Rate %s"), risk);
  rate (store, change, risk, likelihood, severity, tidied);
  return muc_change_commit (change, error);
}

/** muc_risk_edits_set_likelihood: muc_risk_edits_place() of column 9 alone, without a reason. */
gboolean
muc_risk_edits_set_likelihood (MucStore  *store,
                               MucRisk   *risk,
                               MucLevel  *level,
                               GError   **error)
{
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  return muc_risk_edits_place (store, risk, level, get_severity (risk), NULL, error);
}

/** muc_risk_edits_set_severity: muc_risk_edits_place() of column 10 alone, without a reason. */
gboolean
muc_risk_edits_set_severity (MucStore  *store,
                             MucRisk   *risk,
                             MucLevel  *level,
                             GError   **error)
{
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  return muc_risk_edits_place (store, risk, get_likelihood (risk), level, NULL, error);
}

static gboolean
clear_override (MucStore  *store,
                MucRisk   *risk,
                GError   **error)
{
  MucAssessment *present = muc_risk_get_assessment (risk);
  g_autoptr (MucChange) change = NULL;

  if (present == NULL || !muc_rating_is_overridden (present))
    return TRUE;
  change = begin (store, _("Let the grid decide on %s"), risk);
  rate (store, change, risk, get_likelihood (risk), get_severity (risk), NULL);
  return muc_change_commit (change, error);
}

/**
 * muc_risk_edits_override:
 * @store: the open file
 * @risk: a risk or an opportunity
 * @priority: (nullable): the priority that holds against the grid's, %NULL for the grid's
 * @reason: (nullable): why; there is no override without one
 * @error: return location
 *
 * Sets another priority than the grid's, or clears it again. The grid's own is no override.
 *
 * Returns: whether it was kept
 */
gboolean
muc_risk_edits_override (MucStore     *store,
                         MucRisk      *risk,
                         MucPriority  *priority,
                         const char   *reason,
                         GError      **error)
{
  g_autofree char *tidied = tidy (reason);
  g_autofree char *today = format_today ();
  g_autoptr (MucChange) change = NULL;
  MucAssessment *present;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  present = muc_risk_get_assessment (risk);
  if (priority == NULL
      || (present != NULL && muc_rating_get_grid_priority (present) == priority))
    return clear_override (store, risk, error);
  if (tidied == NULL)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("A priority other than the grid's needs a reason"));
      return FALSE;
    }
  change = begin (store, _("Set another priority for %s"), risk);
  muc_change_set (change, open_round (store, change, risk), "priority", get_id (priority),
                  "priority-text", NULL, "origin", MUC_ORIGIN_CLERK, "reason", tidied,
                  "date", today, NULL);
  return muc_change_commit (change, error);
}

/**
 * muc_risk_edits_add_round:
 * @store: the open file
 * @risk: a risk or an opportunity
 * @error: return location
 *
 * Begins the next assessment of the year (column 2 of the forms) with what the last one says,
 * which stays as it was.
 *
 * Returns: whether it was kept
 */
gboolean
muc_risk_edits_add_round (MucStore  *store,
                          MucRisk   *risk,
                          GError   **error)
{
  g_autofree char *today = format_today ();
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  change = begin (store, _("Assess %s again"), risk);
  muc_change_set (change, add_round (store, change, risk), "date", today, NULL);
  return muc_change_commit (change, error);
}

/* Through the years */

static MucRisk *
find_successor (MucRisk *risk,
                MucRisk *previous)
{
  MucRecord *year = muc_record_get_owner (MUC_RECORD (risk));

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    {
      MucRisk *other = muc_record_peek (year, MUC_TYPE_RISK, i);

      if (other != risk && muc_risk_get_previous (other) == previous)
        return other;
    }
  return NULL;
}

/**
 * muc_risk_edits_link:
 * @store: the open file
 * @risk: a risk or an opportunity of a year
 * @previous: (nullable): the same one of an earlier year, %NULL for a new one
 * @error: return location
 *
 * However the wording changed, it is the same from now on. One of last year is carried on by one
 * row only (%MUC_STORE_ERROR_EXISTS).
 *
 * Returns: whether it was kept
 */
gboolean
muc_risk_edits_link (MucStore  *store,
                     MucRisk   *risk,
                     MucRisk   *previous,
                     GError   **error)
{
  g_autoptr (MucChange) change = NULL;
  MucRisk *other;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);
  g_return_val_if_fail (previous == NULL || MUC_IS_RISK (previous), FALSE);

  if (muc_risk_get_previous (risk) == previous)
    return TRUE;
  other = previous != NULL ? find_successor (risk, previous) : NULL;
  if (other != NULL)
    {
      g_autofree char *name = muc_naming_describe (other);

      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("It is carried on by %s already"), name);
      return FALSE;
    }
  change = begin (store, previous != NULL ? _("Link %s with the year before")
                                          : _("Unlink %s from the year before"), risk);
  muc_change_set (change, risk, "previous", get_id (previous), NULL);
  if (previous != NULL && muc_risk_get_dropped_reason (previous) != NULL)
    muc_change_set (change, previous, "dropped-reason", NULL, NULL);
  return muc_change_commit (change, error);
}

/* What happens */

/**
 * muc_risk_edits_add_occurrence:
 * @store: the open file
 * @risk: a risk or an opportunity
 * @date: (nullable): when it came true, as ISO text
 * @note: (nullable): what happened
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new line of its log
 */
MucOccurrence *
muc_risk_edits_add_occurrence (MucStore    *store,
                               MucRisk     *risk,
                               const char  *date,
                               const char  *note,
                               GError     **error)
{
  g_autofree char *tidied = tidy (note);
  g_autoptr (MucChange) change = NULL;
  MucOccurrence *occurrence;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);

  change = begin (store, _("Add an occurrence of %s"), risk);
  occurrence = muc_change_add (change, risk, MUC_TYPE_OCCURRENCE, NULL, "date", date,
                               "note", tidied, NULL);
  return muc_change_commit (change, error) ? occurrence : NULL;
}

/**
 * muc_risk_edits_add_action:
 * @store: the open file
 * @risk: a risk or an opportunity
 * @action: an action of the plan that treats it
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the link, which may have been there before
 */
MucRiskAction *
muc_risk_edits_add_action (MucStore   *store,
                           MucRisk    *risk,
                           MucAction  *action,
                           GError    **error)
{
  g_autoptr (MucChange) change = NULL;
  MucRiskAction *link;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);
  g_return_val_if_fail (MUC_IS_ACTION (action), NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION); i++)
    {
      link = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION, i);
      if (muc_risk_action_get_action (link) == action)
        return link;
    }
  change = begin (store, _("Link %s with an action"), risk);
  link = muc_change_add (change, risk, MUC_TYPE_RISK_ACTION, NULL, "action", get_id (action), NULL);
  return muc_change_commit (change, error) ? link : NULL;
}
