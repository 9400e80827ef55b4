/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "report/matrix-layout.h"

G_BEGIN_DECLS

/* Between two cells, and between the cells and their labels, in pixels. */
#define MUC_MATRIX_FRAME_GAP 3
#define MUC_MATRIX_FRAME_LABEL_GAP 6

/**
 * MucMatrixFrame:
 * @metrics: the sizes in the cells
 * @heading_width: of the strip for the heading of the rows
 * @label_width: of the rows' labels
 * @left: where the cells begin
 * @cell_width: of every cell
 * @least_height: of a cell that has room for its name and for risks
 * @has_names: whether the cells are large enough to bear their priorities' names; else they bear
 *   the legend's numerals
 * @names: (element-type MucMatrixBox): these, row by row, each from its cell's corner; without
 *   text where there is none
 *
 * How a matrix is divided on the screen, all in pixels.
 */
typedef struct
{
  MucMatrixMetrics metrics;
  double heading_width;
  double label_width;
  double left;
  double cell_width;
  double least_height;
  gboolean has_names;
  GArray *names;
} MucMatrixFrame;

void                muc_matrix_frame_init          (MucMatrixFrame       *self,
                                                    const MucMatrix      *matrix,
                                                    PangoContext         *context,
                                                    double                width,
                                                    double                label_width);
void                muc_matrix_frame_clear         (MucMatrixFrame       *self);
const MucMatrixBox *muc_matrix_frame_get_name      (const MucMatrixFrame *self,
                                                    const MucMatrix      *matrix,
                                                    guint                 row,
                                                    guint                 column);
gboolean            muc_matrix_frame_shows_all_moves (const MucMatrix    *matrix);
MucMatrixLayout    *muc_matrix_frame_create_layout (const MucMatrixFrame *self,
                                                    const MucMatrix      *matrix,
                                                    double                cell_height,
                                                    guint                 current);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucMatrixFrame, muc_matrix_frame_clear)

G_END_DECLS
