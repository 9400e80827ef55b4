/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-table-private.h"

#include "model/record.h"

/* The rows of a record table: which there are, and how many of them are shown yet. */

/* As many rows of two lines as fill a high screen. */
#define FIRST_ROWS 24

/** muc_record_table_count_rows: how many rows there are, shown or not yet. */
guint
muc_record_table_count_rows (MucRecordTable *self)
{
  return self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
}

/** muc_record_table_get_item_at: (transfer none) (nullable): what row number @row shows. */
gpointer
muc_record_table_get_item_at (MucRecordTable *self,
                              guint           row)
{
  g_autoptr (GtkTreeListRow) list_row = NULL;
  g_autoptr (GObject) item = NULL;

  if (row >= muc_record_table_count_rows (self))
    return NULL;
  list_row = g_list_model_get_item (G_LIST_MODEL (self->model), row);
  item = gtk_tree_list_row_get_item (list_row);
  return item;
}

/**
 * muc_record_table_find_row:
 * @self: a table
 * @item: (nullable): what a row shows
 * @row: (out): its number; unchanged when there is none
 *
 * The current row is looked at first: mostly nothing has moved.
 *
 * Returns: whether a row shows @item
 */
gboolean
muc_record_table_find_row (MucRecordTable *self,
                           gpointer        item,
                           guint          *row)
{
  const guint n = muc_record_table_count_rows (self);

  if (item == NULL)
    return FALSE;
  if (muc_record_table_get_item_at (self, self->row) == item)
    {
      *row = self->row;
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (muc_record_table_get_item_at (self, i) == item)
      {
        *row = i;
        return TRUE;
      }
  return FALSE;
}

/** muc_record_table_get_below: (nullable): what the row below the one of @item shows. */
gpointer
muc_record_table_get_below (MucRecordTable *self,
                            gpointer        item)
{
  guint row;

  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), NULL);

  return muc_record_table_find_row (self, item, &row) ? muc_record_table_get_item_at (self, row + 1)
                                                      : NULL;
}

/** muc_record_table_find_first: the number of the first row that shows a record, 0 without one. */
guint
muc_record_table_find_first (MucRecordTable *self)
{
  const guint n = muc_record_table_count_rows (self);

  for (guint i = 0; i < n; i++)
    if (MUC_IS_RECORD (muc_record_table_get_item_at (self, i)))
      return i;
  return 0;
}

/**
 * muc_record_table_show_all:
 * @self: a table
 *
 * GTK 4.8 makes the widgets of 200 rows however few are in sight. So the first frame shows only
 * the first rows, and the others come right after it, or when one of them is asked for.
 */
void
muc_record_table_show_all (MucRecordTable *self)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  g_clear_handle_id (&self->fill, g_source_remove);
  if (self->shown != NULL)
    gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
}

static gboolean
fill_cb (gpointer data)
{
  MucRecordTable *self = data;

  self->fill = 0;
  muc_record_table_show_all (self);
  return G_SOURCE_REMOVE;
}

/* An idle that is added before a frame's layout runs after its drawing. */
static gboolean
fill_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  MucRecordTable *self = MUC_RECORD_TABLE (widget);

  if (self->fill == 0)
    self->fill = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/** muc_record_table_show_first: makes the model of the rows that the first frame shows. */
void
muc_record_table_show_first (MucRecordTable *self)
{
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), 0,
                                          FIRST_ROWS);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_tick_cb, NULL, NULL);
}
