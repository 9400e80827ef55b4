/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/risk-columns.h"
#include "model/choices.h"

G_BEGIN_DECLS

/**
 * MucRiskRow:
 * @line: the number of its line in the file
 * @table: (nullable): the table it stands in
 * @number: the number it has in the paper, 0 where it has none
 * @kind: risk or opportunity
 * @position: its place among those of its kind, from 1: the number that the program shows
 * @reason: (nullable): why its priority is not the grid's, where this program
 *   copied the row or wrote the paper
 * @cells: by #MucRiskColumn what stands in the row, word for word, or %NULL
 *
 * One row of a risk table.
 */
typedef struct
{
  guint line;
  MucPaperTable *table;
  int number;
  MucRiskKind kind;
  guint position;
  char *reason;
  char *cells[MUC_N_RISK_COLUMNS];
} MucRiskRow;

MucRiskRow *muc_risk_row_new             (const MucRiskColumns  *columns,
                                          GPtrArray             *cells,
                                          guint                  line,
                                          char                 **rest);
void        muc_risk_row_free            (MucRiskRow            *self);
gboolean    muc_risk_row_is_empty        (const MucRiskRow      *self);
gboolean    muc_risk_row_is_continuation (const MucRiskRow      *self);
gboolean    muc_risk_row_append          (MucRiskRow            *self,
                                          const MucRiskRow      *rest);
gboolean    muc_risk_row_is_number       (const char            *cell);
gint64      muc_risk_row_get_round       (const MucRiskRow      *self);
gboolean    muc_risk_row_is_dashes       (const char            *cell);
gboolean    muc_risk_row_says_none       (const char            *cell);
gboolean    muc_risk_row_is_unrated      (const MucRiskRow      *self);
gboolean    muc_risk_row_names_opportunity (const MucRiskRow    *self);
void        muc_risk_rows_settle_kinds   (GPtrArray             *rows);
void        muc_risk_rows_number         (GPtrArray             *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRiskRow, muc_risk_row_free)

G_END_DECLS
