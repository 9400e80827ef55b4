/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-picture.h"

#include "model/rating.h"
#include "model/risk.h"
#include "model/scale-usage.h"

/* A paper that was taken in may have brought more levels than can be shown; the draft cannot be
 * applied then. */
static guint
count_levels (const MucScaleDraft *draft,
              MucAxis              axis)
{
  return MIN (muc_scale_draft_count_levels (draft, axis), MUC_SCALE_MAX_LEVELS);
}

static void
add_levels (MucMatrix           *matrix,
            const MucScaleDraft *draft,
            MucAxis              axis)
{
  for (guint i = 0; i < count_levels (draft, axis); i++)
    {
      const char *label = muc_scale_draft_get_level (draft, axis, i)->label;

      muc_matrix_add_level (matrix, axis, label != NULL ? label : "…");
    }
}

static void
add_priorities (MucMatrix           *matrix,
                const MucScaleDraft *draft,
                MucRiskKind          kind)
{
  for (guint i = 0; i < muc_scale_draft_count_priorities (draft, kind); i++)
    {
      const MucDraftPriority *priority = muc_scale_draft_get_priority (draft, kind, i);

      muc_matrix_add_priority (matrix, priority->label != NULL ? priority->label : "…",
                               priority->colour, priority->pattern);
    }
}

static void
set_cells (MucMatrix           *matrix,
           const MucScaleDraft *draft,
           MucRiskKind          kind)
{
  const guint n_rows = MAX (count_levels (draft, muc_rating_get_row_axis (kind)), 1);

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < count_levels (draft, muc_rating_get_column_axis (kind)); j++)
      {
        const int cell = muc_scale_draft_get_cell (draft, kind, i, j);

        muc_matrix_set_cell (matrix, i, j, cell >= 0 ? (guint) cell : MUC_MATRIX_NONE);
      }
}

/* Whether a rating has a cell of the draft, and which. */
static gboolean
find_place (const MucScaleDraft *draft,
            MucRiskKind          kind,
            MucAssessment       *assessment,
            int                 *row,
            int                 *column)
{
  MucLevel *likelihood = muc_assessment_get_likelihood (assessment);
  MucLevel *severity = muc_assessment_get_severity (assessment);

  *row = *column = -1;
  if (muc_scale_draft_is_strip (draft, kind))
    *row = 0;
  else if (likelihood != NULL)
    *row = muc_scale_draft_find_level (draft, muc_rating_get_row_axis (kind),
                                       muc_record_get_id (MUC_RECORD (likelihood)));
  if (severity != NULL)
    *column = muc_scale_draft_find_level (draft, muc_rating_get_column_axis (kind),
                                          muc_record_get_id (MUC_RECORD (severity)));
  return *row >= 0 && *row < MUC_SCALE_MAX_LEVELS && *column >= 0
         && *column < MUC_SCALE_MAX_LEVELS;
}

static guint
find_priority (const MucScaleDraft *draft,
               MucRiskKind          kind,
               MucAssessment       *assessment)
{
  const MucDraftPriority *priority = muc_scale_usage_find_priority (draft, assessment);

  for (guint i = 0; i < muc_scale_draft_count_priorities (draft, kind); i++)
    if (muc_scale_draft_get_priority (draft, kind, i) == priority)
      return i;
  return MUC_MATRIX_NONE;
}

static void
add_risk (MucMatrix           *matrix,
          const MucScaleDraft *draft,
          MucRisk             *risk,
          guint                number)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  const MucRiskKind kind = muc_risk_get_kind (risk);
  g_autofree char *code = NULL;
  MucMatrixMark mark = { .text = muc_risk_get_text (risk), .last_row = MUC_MATRIX_NONE,
                         .last_column = MUC_MATRIX_NONE, .last_year = MUC_MATRIX_NONE };
  int row, column;

  if (assessment == NULL || !find_place (draft, kind, assessment, &row, &column))
    return;
  mark.id = muc_record_get_id (MUC_RECORD (risk));
  mark.is_overridden = muc_rating_is_overridden (assessment);
  mark.priority = find_priority (draft, kind, assessment);
  muc_matrix_from_levels (matrix, row, column, &mark.row, &mark.column);
  mark.code = code = g_strdup_printf ("%u%s", number, mark.is_overridden ? "*" : "");
  muc_matrix_add_mark (matrix, &mark);
}

/**
 * muc_scale_picture_new:
 * @draft: a draft
 * @kind: which of its matrices
 * @year: the year whose register stands in it
 *
 * Returns: (transfer full): the matrix that will be printed once @draft is applied to @year
 */
MucMatrix *
muc_scale_picture_new (const MucScaleDraft *draft,
                       MucRiskKind          kind,
                       MucYear             *year)
{
  MucMatrix *matrix;
  guint n, number = 0;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  matrix = muc_matrix_new (kind, muc_scale_draft_get_axes (draft));
  muc_matrix_set_severity_heading (matrix, muc_scale_draft_get_severity_heading (draft));
  add_levels (matrix, draft, muc_rating_get_row_axis (kind));
  add_levels (matrix, draft, muc_rating_get_column_axis (kind));
  add_priorities (matrix, draft, kind);
  set_cells (matrix, draft, kind);
  n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
  for (guint i = 0; i < n; i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) == kind)
        add_risk (matrix, draft, risk, ++number);
    }
  return matrix;
}
