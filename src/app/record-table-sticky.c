/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-table-private.h"

/* Columns that stay in view while the others are scrolled sideways: GTK 4.8 has none, but it moves
 * a widget as its style says. So each such column has a style of its own that moves its cells and
 * its title back by as much as they were scrolled away, and they are the last of their row, which
 * puts them over the cells that pass below. */

#define STICKY "sticky"

static gboolean
is_sticky (MucRecordTable *self,
           guint           column)
{
  return self->spread && self->delegate->columns[column].sticky > 0;
}

static GtkCssProvider *
get_provider (MucRecordTable *self,
              guint           column)
{
  while (self->styles->len <= column)
    g_ptr_array_add (self->styles, gtk_css_provider_new ());
  return self->styles->pdata[column];
}

static gboolean
is_on_top (GtkWidget *widget)
{
  for (widget = gtk_widget_get_next_sibling (widget); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    if (!gtk_widget_has_css_class (widget, STICKY))
      return FALSE;
  return TRUE;
}

static void
stick (MucRecordTable *self,
       GtkWidget      *widget,
       guint           column)
{
  if (!gtk_widget_has_css_class (widget, STICKY))
    {
      gtk_widget_add_css_class (widget, STICKY);
      gtk_style_context_add_provider (gtk_widget_get_style_context (widget),
                                      GTK_STYLE_PROVIDER (get_provider (self, column)),
                                      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
  if (!is_on_top (widget))
    gtk_widget_insert_before (widget, gtk_widget_get_parent (widget), NULL);
}

static gboolean
has_title (GtkWidget  *widget,
           const char *title)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), title) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_title (child, title))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_title (MucRecordTable *self,
            guint           column)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_title (child, self->delegate->columns[column].title))
      return child;
  return NULL;
}

static void
stick_all (MucRecordTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      MucTableCell *cell = self->cells->pdata[i];
      const guint column = muc_table_cell_get_column (cell);

      if (is_sticky (self, column))
        stick (self, gtk_widget_get_parent (GTK_WIDGET (cell)), column);
    }
  for (guint i = 0; i < self->shown_columns->len; i++)
    {
      const guint column = g_array_index (self->shown_columns, guint, i);
      GtkWidget *title = is_sticky (self, column) ? find_title (self, column) : NULL;

      if (title != NULL)
        stick (self, title, column);
    }
}

static int
get_width (MucRecordTable *self,
           guint           column)
{
  GtkWidget *title = find_title (self, column);

  return title != NULL ? gtk_widget_get_allocated_width (title) : 0;
}

static void
move_column (MucRecordTable *self,
             guint           column,
             int             distance)
{
  g_autofree char *style = g_strdup_printf ("." STICKY " { transform: translateX(%dpx); }",
                                            distance);

  gtk_css_provider_load_from_data (get_provider (self, column), style, -1);
}

/* Each column goes along once it would leave the place that those before it have left. */
static void
move_all (MucRecordTable *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  const int scrolled = (int) gtk_adjustment_get_value (adjustment);
  int left = 0;
  int x = 0;

  for (guint i = 0; i < self->shown_columns->len; i++)
    {
      const guint column = g_array_index (self->shown_columns, guint, i);
      const int width = get_width (self, column);

      if (is_sticky (self, column))
        {
          move_column (self, column, MAX (0, scrolled - (x - left)));
          left += width;
        }
      x += width;
    }
}

static gboolean
stick_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  MucRecordTable *self = MUC_RECORD_TABLE (widget);

  self->stick = 0;
  stick_all (self);
  move_all (self);
  return G_SOURCE_REMOVE;
}

/** muc_record_table_stick_soon: there are other cells, or the columns are others. */
void
muc_record_table_stick_soon (MucRecordTable *self)
{
  if (self->spread && self->stick == 0)
    self->stick = gtk_widget_add_tick_callback (GTK_WIDGET (self), stick_tick_cb, NULL, NULL);
}

static void
scrolled_cb (MucRecordTable *self)
{
  if (self->spread)
    move_all (self);
}

/** muc_record_table_add_sticky: lets columns stay in view. */
void
muc_record_table_add_sticky (MucRecordTable *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);

  self->styles = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * muc_record_table_set_spread:
 * @self: a table
 * @spread: whether it scrolls sideways, so that some columns have to stay
 */
void
muc_record_table_set_spread (MucRecordTable *self,
                             gboolean        spread)
{
  if (self->spread == spread)
    return;
  self->spread = spread;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MucTableColumn *column = &self->delegate->columns[i];

      if (column->sticky == 0)
        continue;
      gtk_column_view_column_set_fixed_width (self->columns->pdata[i],
                                              spread          ? column->sticky
                                              : column->expand ? -1
                                                               : column->width);
      if (!spread)
        move_column (self, i, 0);
    }
}

/**
 * muc_record_table_get_stuck:
 * @self: a table
 * @column: a column
 * @width: (out): how much of the view's left side is taken by columns that stay
 *
 * Returns: whether @column is one of those
 */
gboolean
muc_record_table_get_stuck (MucRecordTable *self,
                            guint           column,
                            int            *width)
{
  *width = 0;
  for (guint i = 0; i < self->shown_columns->len; i++)
    {
      const guint each = g_array_index (self->shown_columns, guint, i);

      if (is_sticky (self, each))
        *width += get_width (self, each);
    }
  return is_sticky (self, column);
}
