/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/risk-row.h"
#include "model/assessment.h"
#include "model/scale.h"

G_BEGIN_DECLS

/**
 * MucGridVote:
 * @likelihood: (nullable): one of a pair of levels, %NULL in a strip
 * @severity: the other
 * @grid: (nullable): what the grid says about the pair
 * @wanted: what most rows say; of two that are said as often the higher
 * @n_wanted: how many rows say so
 * @n_rows: how many rows have the pair
 * @row: the first of them that says so
 *
 * A pair about which most rows of a paper and the grid are of two minds.
 */
typedef struct
{
  MucLevel *likelihood;
  MucLevel *severity;
  MucPriority *grid;
  MucPriority *wanted;
  guint n_wanted;
  guint n_rows;
  const MucRiskRow *row;
} MucGridVote;

/**
 * MucGridAgreement:
 * @n_rows: how many rows have levels and a priority
 * @n_kept: how many of them say what the grid says
 * @n_fitted: how many would, if each cell said what most of its rows say
 * @n_cells: how many cells would have to change for that
 *
 * How well a grid, or several of them, agrees with the papers.
 */
typedef struct
{
  guint n_rows;
  guint n_kept;
  guint n_fitted;
  guint n_cells;
} MucGridAgreement;

/**
 * MucGridOverride:
 * @assessment: a rating
 * @priority: what the paper says
 * @row: its row
 * @data: what was given to muc_grid_votes_override()
 *
 * Called for a rating whose priority is not the grid's.
 */
typedef void (*MucGridOverride) (MucAssessment    *assessment,
                                 MucPriority      *priority,
                                 const MucRiskRow *row,
                                 gpointer          data);

typedef struct _MucGridVotes MucGridVotes;

MucGridVotes *muc_grid_votes_new      (MucScale         *scale);
void          muc_grid_votes_free     (MucGridVotes     *self);
void          muc_grid_votes_add      (MucGridVotes     *self,
                                       MucAssessment    *assessment,
                                       MucPriority      *priority,
                                       const MucRiskRow *row);
GPtrArray    *muc_grid_votes_count    (MucGridVotes     *self);
void          muc_grid_votes_add_up   (MucGridVotes     *self,
                                       MucGridAgreement *agreement);
void          muc_grid_votes_override (MucGridVotes     *self,
                                       MucGridOverride   report,
                                       gpointer          data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucGridVotes, muc_grid_votes_free)

G_END_DECLS
