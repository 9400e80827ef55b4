/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cell.h"

/** muc_cell_clear: frees what @self holds. */
void
muc_cell_clear (MucCell *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->hint, g_free);
  g_clear_pointer (&self->aside, g_free);
  g_clear_pointer (&self->figure, g_free);
  g_clear_pointer (&self->extra, g_free);
  g_clear_pointer (&self->tooltip, g_free);
}

static MucPlace
walk_next (const MucGrid *self,
           MucPlace       from)
{
  if (from.column + 1 < self->n_columns)
    return (MucPlace) { from.row, from.column + 1 };
  if (from.row + 1 < self->n_rows)
    return (MucPlace) { from.row + 1, self->first_column };
  return from;
}

static MucPlace
walk_previous (const MucGrid *self,
               MucPlace       from)
{
  if (from.column > self->first_column)
    return (MucPlace) { from.row, from.column - 1 };
  if (from.row > 0)
    return (MucPlace) { from.row - 1, self->n_columns - 1 };
  return from;
}

static MucPlace
walk_within_row (const MucGrid *self,
                 MucPlace       from,
                 MucWalk        walk)
{
  switch (walk)
    {
    case MUC_WALK_LEFT:
      from.column -= from.column > 0;
      break;
    case MUC_WALK_RIGHT:
      from.column += from.column + 1 < self->n_columns;
      break;
    case MUC_WALK_ROW_START:
      from.column = self->first_column;
      break;
    default:
      from.column = self->n_columns - 1;
    }
  return from;
}

/**
 * muc_grid_walk:
 * @self: the size of the table; it has rows
 * @from: a place in it
 * @walk: which way
 *
 * At an edge one stays. Only next and previous change the row at the end of one.
 *
 * Returns: the place one comes to
 */
MucPlace
muc_grid_walk (const MucGrid *self,
               MucPlace       from,
               MucWalk        walk)
{
  guint last;

  g_return_val_if_fail (self != NULL && self->n_rows > 0 && self->n_columns > 0, from);

  last = self->n_rows - 1;
  switch (walk)
    {
    case MUC_WALK_UP:
      return (MucPlace) { from.row - (from.row > 0), from.column };
    case MUC_WALK_DOWN:
      return (MucPlace) { MIN (from.row + 1, last), from.column };
    case MUC_WALK_TOP:
      return (MucPlace) { 0, from.column };
    case MUC_WALK_BOTTOM:
      return (MucPlace) { last, from.column };
    case MUC_WALK_PAGE_UP:
      return (MucPlace) { from.row - MIN (from.row, self->page), from.column };
    case MUC_WALK_PAGE_DOWN:
      return (MucPlace) { MIN (from.row + self->page, last), from.column };
    case MUC_WALK_NEXT:
      return walk_next (self, from);
    case MUC_WALK_PREVIOUS:
      return walk_previous (self, from);
    default:
      return walk_within_row (self, from, walk);
    }
}
