/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-table-private.h"

/* The columns of a record table: which are shown, and how one walks from one to the next. */

/** muc_record_table_add_column: adds the next column of the delegate; takes @factory. */
void
muc_record_table_add_column (MucRecordTable     *self,
                             GtkListItemFactory *factory)
{
  const guint number = self->columns->len;
  const MucTableColumn *column = &self->delegate->columns[number];
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (column->title, factory);

  /* GTK 4.8 measures the height of a cell at no more than its fixed width. */
  if (!column->expand && column->wide == column->width)
    gtk_column_view_column_set_fixed_width (view_column, column->width);
  gtk_column_view_column_set_expand (view_column, column->expand);
  gtk_column_view_column_set_resizable (view_column, number > 0);
  gtk_column_view_append_column (self->view, view_column);
  g_ptr_array_add (self->columns, view_column);
  g_array_append_val (self->shown_columns, number);
}

static guint
find_shown (MucRecordTable *self,
            guint           column)
{
  guint position = 0;

  while (position + 1 < self->shown_columns->len
         && g_array_index (self->shown_columns, guint, position) < column)
    position++;
  return position;
}

/* GTK 4.8 puts the cells of a new column at the end of their rows wherever it comes, and measures a
 * row in that order; only a column that moves takes its cells along. */
static void
insert_column (MucRecordTable      *self,
               GtkColumnViewColumn *column,
               guint                position)
{
  gtk_column_view_append_column (self->view, column);
  gtk_column_view_insert_column (self->view, position, column);
}

/* Hidden columns leave the view: GTK 4.8 counts those that are only invisible when it measures the
 * cells of a row, and keeps room for their fixed widths. */
static void
show_columns (MucRecordTable *self,
              guint32         shown)
{
  guint position = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkColumnViewColumn *column = self->columns->pdata[i];
      const gboolean is_shown = gtk_column_view_column_get_column_view (column) != NULL;

      if ((shown & (1u << i)) == 0)
        {
          if (is_shown)
            gtk_column_view_remove_column (self->view, column);
          continue;
        }
      if (!is_shown)
        insert_column (self, column, position);
      position++;
    }
}

/**
 * muc_record_table_renew_columns:
 * @self: a table whose columns have other factories now
 *
 * GTK 4.8 makes new cells only for a column that comes anew.
 */
void
muc_record_table_renew_columns (MucRecordTable *self)
{
  guint32 shown = 0;

  for (guint i = 0; i < self->shown_columns->len; i++)
    shown |= 1u << g_array_index (self->shown_columns, guint, i);
  show_columns (self, 0);
  show_columns (self, shown);
  muc_record_table_enter_again (self);
}

/** muc_record_table_find_column: @column, or where it is hidden the next one that is shown. */
guint
muc_record_table_find_column (MucRecordTable *self,
                              guint           column)
{
  return g_array_index (self->shown_columns, guint, find_shown (self, column));
}

/**
 * muc_record_table_set_columns:
 * @self: a table
 * @shown: a bit for each column that is shown, the lowest for the first
 * @spread: whether each column gets the width it likes and the table scrolls sideways
 *
 * The current cell stays, or is the next one of its row that is shown.
 */
void
muc_record_table_set_columns (MucRecordTable *self,
                              guint32         shown,
                              gboolean        spread)
{
  guint column;

  g_return_if_fail (MUC_IS_RECORD_TABLE (self));
  g_return_if_fail (shown != 0);

  muc_record_table_commit (self);
  g_array_set_size (self->shown_columns, 0);
  for (guint i = 0; i < self->columns->len; i++)
    if ((shown & (1u << i)) != 0)
      g_array_append_val (self->shown_columns, i);
  column = muc_record_table_find_column (self, self->column);
  if (column != self->column)
    {
      self->column = column;
      muc_record_table_enter_again (self);
    }
  show_columns (self, shown);
  muc_record_table_set_spread (self, spread);
  muc_record_table_stick_soon (self);
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (self->view),
                                     spread ? GTK_SCROLL_NATURAL : GTK_SCROLL_MINIMUM);
}

/** muc_record_table_show_column: scrolls sideways to the current cell. */
void
muc_record_table_show_column (MucRecordTable *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  graphene_rect_t bounds;
  double left;
  int stuck;

  if (muc_record_table_get_stuck (self, self->column, &stuck)
      || gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment)
      || !gtk_widget_compute_bounds (gtk_widget_get_parent (GTK_WIDGET (self->cell)),
                                     GTK_WIDGET (self->view), &bounds))
    return;
  left = bounds.origin.x + gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, left - stuck, left + bounds.size.width);
}

/**
 * muc_record_table_walk_columns:
 * @self: a table with rows
 * @way: which way
 * @page: how many rows are in view
 *
 * Returns: where one comes to from the current cell, over the columns that are shown
 */
MucPlace
muc_record_table_walk_columns (MucRecordTable *self,
                               MucWalk         way,
                               guint           page)
{
  const MucGrid grid = {
    .n_rows = muc_record_table_count_rows (self),
    .n_columns = self->shown_columns->len,
    .first_column = MIN (1, self->shown_columns->len - 1),
    .page = page,
  };
  MucPlace place = { self->row, find_shown (self, self->column) };

  place = muc_grid_walk (&grid, place, way);
  place.column = g_array_index (self->shown_columns, guint, place.column);
  return place;
}
