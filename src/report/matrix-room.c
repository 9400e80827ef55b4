/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-room.h"

#include <math.h>

static guint
count_fitting (double room,
               double size,
               double gap)
{
  return MAX (floor ((room + gap) / (size + gap)), 0);
}

/**
 * muc_matrix_room_init:
 * @width, @height: of the cell
 * @name_width, @name_height: of its name in its left upper corner
 */
void
muc_matrix_room_init (MucMatrixRoom          *self,
                      const MucMatrixMetrics *metrics,
                      double                  width,
                      double                  height,
                      double                  name_width,
                      double                  name_height)
{
  double gap = MUC_MATRIX_SLOT_GAP (metrics);
  double padding = MUC_MATRIX_PADDING (metrics);
  double below = height - 2 * padding - name_height - gap;
  guint n_rows = count_fitting (below, metrics->slot_height, gap);

  self->left = padding;
  self->bottom = height - padding;
  if (n_rows == 0)
    {
      n_rows = count_fitting (height - 2 * padding, metrics->slot_height, gap);
      self->left += name_width + 2 * gap;
    }
  self->n_columns = count_fitting (width - padding - self->left, metrics->slot_width, gap);
  self->n_slots = n_rows * self->n_columns;
}

/**
 * muc_matrix_room_get_slot:
 * @row: counted from the bottom
 * @x, @y: (out): the slot's left upper corner, from the cell's
 */
void
muc_matrix_room_get_slot (const MucMatrixRoom    *self,
                          const MucMatrixMetrics *metrics,
                          guint                   row,
                          guint                   column,
                          double                 *x,
                          double                 *y)
{
  double gap = MUC_MATRIX_SLOT_GAP (metrics);

  *x = self->left + column * (metrics->slot_width + gap);
  *y = self->bottom - (row + 1) * (metrics->slot_height + gap) + gap;
}

/**
 * muc_matrix_room_count_shown:
 * @n_marks: how many risks the cell has
 *
 * Returns: how many of them are shown; where that is fewer than @n_marks, the slot after them
 *   says how many more there are
 */
guint
muc_matrix_room_count_shown (const MucMatrixRoom *self,
                             guint                n_marks)
{
  if (n_marks <= self->n_slots)
    return n_marks;
  return self->n_slots > 0 ? self->n_slots - 1 : 0;
}

/**
 * muc_matrix_room_place:
 * @n_used: how many slots are used, at most all
 * @slot: one of these, from the left upper one on
 * @x, @y: (out): its left upper corner, from the cell's
 *
 * Chips fill the lowest rows of slots.
 */
void
muc_matrix_room_place (const MucMatrixRoom    *self,
                       const MucMatrixMetrics *metrics,
                       guint                   n_used,
                       guint                   slot,
                       double                 *x,
                       double                 *y)
{
  guint n_rows = (n_used + self->n_columns - 1) / self->n_columns;

  muc_matrix_room_get_slot (self, metrics, n_rows - 1 - slot / self->n_columns,
                            slot % self->n_columns, x, y);
}
