/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/matrix-board.h"
#include "report/matrix.h"

G_BEGIN_DECLS

/**
 * MucMatrixView:
 * A matrix to work in: one focusable widget per cell and one per risk in it, painted by the parts
 * of the drawing that is printed. Rows and columns are the matrix's own, rows from below.
 *
 * Arrow keys go from cell to cell, Tab from a cell to the risks in it, to those that are not rated
 * yet, and then out. A risk is moved by dragging it, or by arrow keys while Alt is held, until Alt
 * is let go; one that is not rated yet enters at the lowest levels.
 *
 * Property "has-names", with notify: whether its cells are large enough to bear the names of their
 * priorities; else they bear the numerals of the legend.
 *
 * Signals: "cell-activated" (row, column): clicked, or Enter on it. "mark-activated" (id): the
 * risk was clicked. "mark-moved" (id, row, column): it was dragged or pushed by arrow keys to
 * another cell; nothing is changed until somebody does it and shows the matrix again.
 */
#define MUC_TYPE_MATRIX_VIEW (muc_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixView, muc_matrix_view, MUC, MATRIX_VIEW, MucMatrixBoard)

void       muc_matrix_view_show         (MucMatrixView *self,
                                         MucMatrix     *matrix);
void       muc_matrix_view_set_writable (MucMatrixView *self,
                                         gboolean       writable);
void       muc_matrix_view_set_low      (MucMatrixView *self,
                                         gboolean       low);
void       muc_matrix_view_set_current  (MucMatrixView *self,
                                         gint64         id);
void       muc_matrix_view_set_filter   (MucMatrixView *self,
                                         guint          row,
                                         guint          column);
gboolean   muc_matrix_view_has_names    (MucMatrixView *self);
GtkWidget *muc_matrix_view_get_cell     (MucMatrixView *self,
                                         guint          row,
                                         guint          column);
GtkWidget *muc_matrix_view_get_mark     (MucMatrixView *self,
                                         gint64         id);
GtkWidget *muc_matrix_view_get_more     (MucMatrixView *self,
                                         guint          row,
                                         guint          column);

G_END_DECLS
