/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rating.h"

#include "model/year.h"

/* The mark of a priority that only an old paper vouches for; printed, so not translated. */
#define OLD_PAPER "theo văn bản cũ"

/** muc_rating_get_row_axis: how often: the rows of the matrix of @kind. */
MucAxis
muc_rating_get_row_axis (MucRiskKind kind)
{
  return kind == MUC_RISK_KIND_RISK ? MUC_AXIS_LIKELIHOOD : MUC_AXIS_CHANCE;
}

/** muc_rating_get_column_axis: how much: the columns of the matrix of @kind. */
MucAxis
muc_rating_get_column_axis (MucRiskKind kind)
{
  return kind == MUC_RISK_KIND_RISK ? MUC_AXIS_SEVERITY : MUC_AXIS_VALUE;
}

/** muc_rating_get_kind: whose matrix has @axis. */
MucRiskKind
muc_rating_get_kind (MucAxis axis)
{
  return axis == MUC_AXIS_LIKELIHOOD || axis == MUC_AXIS_SEVERITY ? MUC_RISK_KIND_RISK
                                                                  : MUC_RISK_KIND_OPPORTUNITY;
}

/**
 * muc_rating_find_cell:
 * @scale: a scale
 * @row: (nullable): a likelihood, %NULL in a strip
 * @column: a severity or a value
 *
 * Returns: (transfer none) (nullable): the cell of the grid where both meet
 */
MucGridCell *
muc_rating_find_cell (MucScale *scale,
                      MucLevel *row,
                      MucLevel *column)
{
  guint n;

  g_return_val_if_fail (MUC_IS_SCALE (scale), NULL);

  n = muc_record_count (MUC_RECORD (scale), MUC_TYPE_GRID_CELL);
  for (guint i = 0; i < n; i++)
    {
      MucGridCell *cell = muc_record_peek (MUC_RECORD (scale), MUC_TYPE_GRID_CELL, i);

      if (muc_grid_cell_get_column_level (cell) == column
          && muc_grid_cell_get_row_level (cell) == row)
        return cell;
    }
  return NULL;
}

/**
 * muc_rating_find_priority:
 * @scale: a scale
 * @likelihood: (nullable): how likely it is; a strip of opportunities takes no notice of it
 * @severity: (nullable): how severe or of what value it is
 *
 * Reads the stated grid; column 11 of the forms calls it "11 = 9*10".
 *
 * Returns: (transfer none) (nullable): the priority of the two; %NULL where the grid states none
 *   or something is not rated
 */
MucPriority *
muc_rating_find_priority (MucScale *scale,
                          MucLevel *likelihood,
                          MucLevel *severity)
{
  MucGridCell *cell;
  MucAxis row_axis;

  g_return_val_if_fail (MUC_IS_SCALE (scale), NULL);

  if (severity == NULL)
    return NULL;
  row_axis = muc_rating_get_row_axis (muc_rating_get_kind (muc_level_get_axis (severity)));
  if (muc_scale_count_levels (scale, row_axis) == 0)
    likelihood = NULL;
  else if (likelihood == NULL)
    return NULL;
  cell = muc_rating_find_cell (scale, likelihood, severity);
  return cell != NULL ? muc_grid_cell_get_priority (cell) : NULL;
}

/** muc_rating_get_grid_priority: (nullable): what the year's grid says about the two levels. */
MucPriority *
muc_rating_get_grid_priority (MucAssessment *assessment)
{
  MucRecord *year;
  MucScale *scale;

  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  year = muc_record_get_ancestor (MUC_RECORD (assessment), MUC_TYPE_YEAR);
  scale = year != NULL ? muc_year_get_scale (MUC_YEAR (year)) : NULL;
  if (scale == NULL)
    return NULL;
  return muc_rating_find_priority (scale, muc_assessment_get_likelihood (assessment),
                                   muc_assessment_get_severity (assessment));
}

/** muc_rating_get_priority: (nullable): the priority that holds: the one set, else the grid's. */
MucPriority *
muc_rating_get_priority (MucAssessment *assessment)
{
  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  return muc_rating_is_overridden (assessment) ? muc_assessment_get_priority (assessment)
                                               : muc_rating_get_grid_priority (assessment);
}

/** muc_rating_is_overridden: whether another priority was set than the grid's. */
gboolean
muc_rating_is_overridden (MucAssessment *assessment)
{
  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), FALSE);

  return muc_assessment_get_origin (assessment) != MUC_ORIGIN_GRID
         && muc_assessment_get_priority (assessment) != NULL;
}

/** muc_rating_is_rated: whether it says how severe or of what value it is. */
gboolean
muc_rating_is_rated (MucAssessment *assessment)
{
  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), FALSE);

  return muc_assessment_get_severity (assessment) != NULL;
}

static const char *
get_label (const char *text,
           const char *label)
{
  if (text != NULL)
    return text;
  return label != NULL ? label : MUC_RATING_NONE;
}

/**
 * muc_rating_get_likelihood_label:
 * @assessment: a rating
 *
 * Returns: (transfer none): column 9 as it is printed: the words of the imported cell, else the
 *   name of the level, else %MUC_RATING_NONE
 */
const char *
muc_rating_get_likelihood_label (MucAssessment *assessment)
{
  MucLevel *level;

  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  level = muc_assessment_get_likelihood (assessment);
  return get_label (muc_assessment_get_likelihood_text (assessment),
                    level != NULL ? muc_level_get_label (level) : NULL);
}

/** muc_rating_get_severity_label: column 10 as it is printed, like the one before. */
const char *
muc_rating_get_severity_label (MucAssessment *assessment)
{
  MucLevel *level;

  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  level = muc_assessment_get_severity (assessment);
  return get_label (muc_assessment_get_severity_text (assessment),
                    level != NULL ? muc_level_get_label (level) : NULL);
}

/** muc_rating_get_priority_label: column 11 as it is printed, without the mark of an override. */
const char *
muc_rating_get_priority_label (MucAssessment *assessment)
{
  MucPriority *priority;

  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  priority = muc_rating_get_priority (assessment);
  return get_label (muc_assessment_get_priority_text (assessment),
                    priority != NULL ? muc_priority_get_label (priority) : NULL);
}

/** muc_rating_get_reason: (nullable): why the rating is as it is, in words. */
const char *
muc_rating_get_reason (MucAssessment *assessment)
{
  const char *reason;

  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  reason = muc_assessment_get_reason (assessment);
  if (reason == NULL && muc_assessment_get_origin (assessment) == MUC_ORIGIN_PAPER)
    return OLD_PAPER;
  return reason;
}
