/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "app/cell-editor.h"

G_BEGIN_DECLS

#define MUC_TYPE_TABLE_CELL (muc_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (MucTableCell, muc_table_cell, MUC, TABLE_CELL, GtkWidget)

/**
 * MucCellDisplay:
 * @MUC_CELL_WRAPPED: the whole text, as high as it needs
 * @MUC_CELL_LINES: two lines, the same height for every row
 * @MUC_CELL_NUMBER: a number in the middle of its column
 * @MUC_CELL_EXPANDER: a number behind the arrow that unfolds the row
 * @MUC_CELL_BRANCH: the same, both as far from the left as the row lies deep
 */
typedef enum
{
  MUC_CELL_WRAPPED,
  MUC_CELL_LINES,
  MUC_CELL_NUMBER,
  MUC_CELL_EXPANDER,
  MUC_CELL_BRANCH,
} MucCellDisplay;

GtkWidget     *muc_table_cell_new           (GtkListItem    *item,
                                             guint           column,
                                             int             width,
                                             int             wide,
                                             MucCellDisplay  display);
guint          muc_table_cell_get_column    (MucTableCell   *self);
guint          muc_table_cell_get_row       (MucTableCell   *self);
void           muc_table_cell_set_state     (MucTableCell   *self,
                                             const MucCell  *state);
void           muc_table_cell_set_list_row  (MucTableCell   *self,
                                             GtkTreeListRow *row);
void           muc_table_cell_set_editor    (MucTableCell   *self,
                                             MucCellEditor  *editor);
MucCellEditor *muc_table_cell_get_editor    (MucTableCell   *self);
gboolean       muc_table_cell_is_expander_at (MucTableCell  *self,
                                              GtkWidget     *widget);

G_END_DECLS
