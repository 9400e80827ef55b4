/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/grid-votes.h"

#include "model/rating.h"

/* What the rows of a paper say about the pairs of levels, against what the grid says. */
struct _MucGridVotes
{
  MucScale *scale;
  GArray *votes; /* of Vote */
};

typedef struct
{
  MucAssessment *assessment;
  MucPriority *priority;
  const MucRiskRow *row;
} Vote;

/** muc_grid_votes_new: (transfer full): no votes yet about the grid of @scale. */
MucGridVotes *
muc_grid_votes_new (MucScale *scale)
{
  MucGridVotes *self = g_new0 (MucGridVotes, 1);

  self->scale = scale;
  self->votes = g_array_new (FALSE, FALSE, sizeof (Vote));

  return self;
}

/** muc_grid_votes_free: frees @self. */
void
muc_grid_votes_free (MucGridVotes *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->votes);
  g_free (self);
}

/** muc_grid_votes_add: @row, whose rating is @assessment, says @priority. */
void
muc_grid_votes_add (MucGridVotes     *self,
                    MucAssessment    *assessment,
                    MucPriority      *priority,
                    const MucRiskRow *row)
{
  Vote vote = { assessment, priority, row };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->votes, vote);
}

/* Whether the rating has all that the grid asks for. */
static gboolean
has_pair (MucGridVotes  *self,
          MucAssessment *assessment)
{
  MucLevel *severity = muc_assessment_get_severity (assessment);
  MucAxis axis;

  if (severity == NULL)
    return FALSE;
  axis = muc_rating_get_row_axis (muc_rating_get_kind (muc_level_get_axis (severity)));

  return muc_assessment_get_likelihood (assessment) != NULL
         || muc_scale_count_levels (self->scale, axis) == 0;
}

static gboolean
is_same_pair (MucAssessment *a,
              MucAssessment *b)
{
  return muc_assessment_get_severity (a) == muc_assessment_get_severity (b)
         && muc_assessment_get_likelihood (a) == muc_assessment_get_likelihood (b);
}

/* The votes of each pair: (element-type GArray) (of Vote). A scale has 98 pairs at most. */
static GPtrArray *
group_votes (MucGridVotes *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->votes->len; i++)
    {
      const Vote *vote = &g_array_index (self->votes, Vote, i);
      GArray *group = NULL;

      /* A row that says why it is rated otherwise does not speak against the grid. */
      if (!has_pair (self, vote->assessment) || vote->row->reason != NULL)
        continue;
      for (guint g = 0; g < groups->len && group == NULL; g++)
        if (is_same_pair (g_array_index ((GArray *) groups->pdata[g], Vote, 0).assessment,
                          vote->assessment))
          group = groups->pdata[g];
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (Vote));
          g_ptr_array_add (groups, group);
        }
      g_array_append_vals (group, vote, 1);
    }

  return groups;
}

/* How many rows say @priority, and the first that does. */
static guint
count_votes (GArray            *group,
             MucPriority       *priority,
             const MucRiskRow **row)
{
  guint n = 0;

  for (guint i = 0; i < group->len; i++)
    {
      const Vote *vote = &g_array_index (group, Vote, i);

      if (vote->priority != priority)
        continue;
      if (n++ == 0)
        *row = vote->row;
    }

  return n;
}

static MucGridVote *
count_group (MucGridVotes *self,
             GArray       *group)
{
  MucAssessment *first = g_array_index (group, Vote, 0).assessment;
  MucGridVote *result = g_new0 (MucGridVote, 1);
  MucRiskKind kind;
  MucPriority *priority;

  result->likelihood = muc_assessment_get_likelihood (first);
  result->severity = muc_assessment_get_severity (first);
  result->grid = muc_rating_get_grid_priority (first);
  result->n_rows = group->len;
  kind = muc_rating_get_kind (muc_level_get_axis (result->severity));
  for (guint i = 0; (priority = muc_scale_get_priority (self->scale, kind, i)) != NULL; i++)
    {
      const MucRiskRow *row = NULL;
      guint n = count_votes (group, priority, &row);

      if (n == 0 || n < result->n_wanted)
        continue;
      result->wanted = priority;
      result->n_wanted = n;
      result->row = row;
    }

  return result;
}

/**
 * muc_grid_votes_count:
 * @self: the votes
 *
 * Returns: (transfer full) (element-type MucGridVote): the pairs that the grid would have to rate
 *   otherwise to agree with most rows
 */
GPtrArray *
muc_grid_votes_count (MucGridVotes *self)
{
  GPtrArray *results = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) groups = NULL;

  g_return_val_if_fail (self != NULL, results);

  groups = group_votes (self);
  for (guint i = 0; i < groups->len; i++)
    {
      MucGridVote *result = count_group (self, groups->pdata[i]);

      if (result->wanted != NULL && result->wanted != result->grid)
        g_ptr_array_add (results, result);
      else
        g_free (result);
    }

  return results;
}

/**
 * muc_grid_votes_add_up:
 * @self: the votes
 * @agreement: (inout): gets the numbers of these rows added
 *
 * Counts before the grid is changed.
 */
void
muc_grid_votes_add_up (MucGridVotes     *self,
                       MucGridAgreement *agreement)
{
  g_autoptr (GPtrArray) groups = NULL;

  g_return_if_fail (self != NULL && agreement != NULL);

  groups = group_votes (self);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree MucGridVote *result = count_group (self, groups->pdata[i]);
      const MucRiskRow *row;

      agreement->n_rows += result->n_rows;
      agreement->n_fitted += result->n_wanted;
      agreement->n_cells += result->wanted != result->grid;
      if (result->grid != NULL)
        agreement->n_kept += count_votes (groups->pdata[i], result->grid, &row);
    }
}

/**
 * muc_grid_votes_override:
 * @self: the votes
 * @report: (scope call): called for each rating that is overridden without a reason
 * @data: for @report
 *
 * Where a row does not say what the grid says its word is kept in its rating.
 */
void
muc_grid_votes_override (MucGridVotes    *self,
                         MucGridOverride  report,
                         gpointer         data)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->votes->len; i++)
    {
      const Vote *vote = &g_array_index (self->votes, Vote, i);

      if (muc_rating_get_grid_priority (vote->assessment) == vote->priority)
        continue;
      g_object_set (vote->assessment,
                    "priority", muc_record_get_id (MUC_RECORD (vote->priority)),
                    "origin", vote->row->reason != NULL ? MUC_ORIGIN_CLERK : MUC_ORIGIN_PAPER,
                    "reason", vote->row->reason,
                    NULL);
      if (vote->row->reason == NULL)
        report (vote->assessment, vote->priority, vote->row, data);
    }
}
