/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/unit-sheet.h"

G_BEGIN_DECLS

/**
 * MucSheetCellState:
 * @MUC_SHEET_CELL_TAKEN: only the unit changed it: its value is taken
 * @MUC_SHEET_CELL_CONFLICT: it was changed here and there, to different values
 * @MUC_SHEET_CELL_HOMELESS: the unit filled it, and what it is about is no longer asked here
 *
 * What became of a cell that the unit changed. What is the same here and there, and what only
 * changed here, is no cell of a merge.
 */
typedef enum
{
  MUC_SHEET_CELL_TAKEN,
  MUC_SHEET_CELL_CONFLICT,
  MUC_SHEET_CELL_HOMELESS,
} MucSheetCellState;

/**
 * MucSheetCell:
 * @state: what became of it
 * @field: which of the row's cells
 * @row: (nullable): the row as it is here; %NULL where it is homeless
 * @back: the row as it came back
 * @sent: (nullable): what was sent
 * @here: (nullable): what is here now
 * @came: (nullable): what came back
 * @take: whether @came is to be kept: always for one that is taken, for a conflict as it is chosen
 *
 * A cell of a returned sheet that says something new.
 */
typedef struct
{
  MucSheetCellState state;
  MucSheetField     field;
  MucSheetRow      *row;
  MucSheetRow      *back;
  const char       *sent;
  const char       *here;
  const char       *came;
  gboolean          take;
} MucSheetCell;

/**
 * MucUnitMerge:
 * @sent: the sheet as it was sent
 * @back: the sheet as it came back
 * @here: the sheet as the plan has it now
 * @cells: (element-type MucSheetCell): what the unit changed, in the order of the sheet
 * @n_same: how many cells were changed here and there to the same value
 *
 * What a returned sheet brings.
 */
typedef struct
{
  MucUnitSheet *sent;
  MucUnitSheet *back;
  MucUnitSheet *here;
  GPtrArray    *cells;
  guint         n_same;
} MucUnitMerge;

MucUnitMerge *muc_unit_merge_new        (MucUnitSheet        *sent,
                                         MucUnitSheet        *back,
                                         MucUnitSheet        *here);
void          muc_unit_merge_overlay    (MucUnitSheet        *here,
                                         const MucUnitMerge  *earlier);
void          muc_unit_merge_free       (MucUnitMerge        *self);
void          muc_unit_merge_release    (MucUnitMerge        *self,
                                         MucUnitSheet       **sent,
                                         MucUnitSheet       **back);
guint         muc_unit_merge_count      (const MucUnitMerge  *self,
                                         MucSheetCellState    state);
const char   *muc_unit_merge_get_remark (const MucUnitMerge  *self);
gboolean      muc_unit_merge_is_untouched (const MucUnitMerge *self);
char         *muc_sheet_cell_describe   (const MucSheetCell  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucUnitMerge, muc_unit_merge_free)

G_END_DECLS
