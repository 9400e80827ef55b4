/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUC_TYPE_MATRIX_BOARD (muc_matrix_board_get_type ())
G_DECLARE_DERIVABLE_TYPE (MucMatrixBoard, muc_matrix_board, MUC, MATRIX_BOARD, GtkWidget)

/**
 * MucMatrixBoardClass:
 * @create_cell: (transfer floating): a new focusable cell
 *
 * A board of cells, as a matrix has them: rows are counted from below, columns from the left. It
 * is one stop for Tab; arrow keys go on from there. Whoever derives from it places the cells.
 */
struct _MucMatrixBoardClass
{
  GtkWidgetClass parent_class;

  GtkWidget *(*create_cell) (MucMatrixBoard *self);
};

void       muc_matrix_board_set_size         (MucMatrixBoard *self,
                                              guint           n_rows,
                                              guint           n_columns);
guint      muc_matrix_board_get_n_rows       (MucMatrixBoard *self);
guint      muc_matrix_board_get_n_columns    (MucMatrixBoard *self);
GtkWidget *muc_matrix_board_get_cell         (MucMatrixBoard *self,
                                              guint           row,
                                              guint           column);
gboolean   muc_matrix_board_get_current      (MucMatrixBoard *self,
                                              guint          *row,
                                              guint          *column);
void       muc_matrix_board_set_current      (MucMatrixBoard *self,
                                              GtkWidget      *cell);
gboolean   muc_matrix_board_read_arrow       (guint           key,
                                              int            *right,
                                              int            *up);
gboolean   muc_matrix_board_walk             (MucMatrixBoard *self,
                                              guint           key);
void       muc_matrix_board_place            (MucMatrixBoard *self,
                                              guint           row,
                                              guint           column,
                                              double          x,
                                              double          y,
                                              double          width,
                                              double          height);

G_END_DECLS
