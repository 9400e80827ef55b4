/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucMatrixMetrics:
 * @text_size: of all texts
 * @slot_width, @slot_height: of a chip
 *
 * The sizes of what a matrix is made of, in points or pixels.
 */
typedef struct
{
  double text_size;
  double slot_width;
  double slot_height;
} MucMatrixMetrics;

/* The room between a cell's edge and what is in it, and between two slots. */
#define MUC_MATRIX_PADDING(metrics) ((metrics)->text_size * 0.45)
#define MUC_MATRIX_SLOT_GAP(metrics) ((metrics)->text_size * 0.2)

/**
 * MucMatrixRoom:
 * @left, @bottom: where the slots begin, from the cell's left upper corner
 * @n_columns: how many stand in a row
 * @n_slots: how many there are
 *
 * Where a cell has slots for chips: below its name or, in a low cell, beside it.
 */
typedef struct
{
  double left;
  double bottom;
  guint n_columns;
  guint n_slots;
} MucMatrixRoom;

void  muc_matrix_room_init        (MucMatrixRoom          *self,
                                   const MucMatrixMetrics *metrics,
                                   double                  width,
                                   double                  height,
                                   double                  name_width,
                                   double                  name_height);
void  muc_matrix_room_get_slot    (const MucMatrixRoom    *self,
                                   const MucMatrixMetrics *metrics,
                                   guint                   row,
                                   guint                   column,
                                   double                 *x,
                                   double                 *y);
guint muc_matrix_room_count_shown (const MucMatrixRoom    *self,
                                   guint                   n_marks);
void  muc_matrix_room_place       (const MucMatrixRoom    *self,
                                   const MucMatrixMetrics *metrics,
                                   guint                   n_used,
                                   guint                   slot,
                                   double                 *x,
                                   double                 *y);

G_END_DECLS
