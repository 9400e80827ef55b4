/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/column-box.h"

/* In pixels: columns of this width stay as they are. */
#define NARROW 80

struct _MucColumnBox
{
  GtkWidget  parent_instance;

  GArray    *widths; /* of int */
};

G_DEFINE_FINAL_TYPE (MucColumnBox, muc_column_box, GTK_TYPE_WIDGET)

static int
get_total (MucColumnBox *self)
{
  int total = 0;

  for (guint i = 0; self->widths != NULL && i < self->widths->len; i++)
    total += g_array_index (self->widths, int, i);
  return total;
}

/* How much of what is left over a column takes: narrow ones, as those of numbers, need none. */
static int
get_weight (MucColumnBox *self,
            guint         i)
{
  const int width = g_array_index (self->widths, int, i);

  return width > NARROW ? width : 0;
}

/* Where column @i begins in a box of @width. */
static int
get_edge (MucColumnBox *self,
          guint         i,
          int           width)
{
  const int extra = MAX (0, width - get_total (self));
  int edge = 0, before = 0, weights = 0;

  for (guint c = 0; self->widths != NULL && c < self->widths->len; c++)
    {
      weights += get_weight (self, c);
      if (c >= i)
        continue;
      edge += g_array_index (self->widths, int, c);
      before += get_weight (self, c);
    }
  return weights > 0 ? edge + (int) ((gint64) extra * before / weights) : edge;
}

/* The column after the last of @child, which begins in column @i. */
static guint
get_end (GtkWidget *child,
         guint      i)
{
  do
    {
      child = gtk_widget_get_next_sibling (child);
      i++;
    }
  while (child != NULL && !gtk_widget_get_visible (child));

  return i;
}

static GtkSizeRequestMode
muc_column_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (MucColumnBox *self,
                int           width)
{
  int height = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      const int share = get_edge (self, get_end (child, i), width) - get_edge (self, i, width);
      int natural;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (share, 1), NULL, &natural, NULL,
                          NULL);
      height = MAX (height, natural);
    }
  return height;
}

static void
muc_column_box_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  MucColumnBox *self = MUC_COLUMN_BOX (widget);
  const int total = get_total (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = total;
  else
    *minimum = *natural = measure_height (self, MAX (for_size, total));
}

static void
muc_column_box_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  MucColumnBox *self = MUC_COLUMN_BOX (widget);
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      const int start = get_edge (self, i, width);
      const int end = get_edge (self, get_end (child, i), width);

      if (gtk_widget_get_visible (child))
        gtk_widget_size_allocate (child, &(GtkAllocation) { start, 0, end - start, height }, -1);
    }
}

static void
muc_column_box_dispose (GObject *object)
{
  MucColumnBox *self = MUC_COLUMN_BOX (object);

  muc_column_box_clear (self);
  g_clear_pointer (&self->widths, g_array_unref);

  G_OBJECT_CLASS (muc_column_box_parent_class)->dispose (object);
}

static void
muc_column_box_class_init (MucColumnBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_column_box_dispose;
  widget_class->get_request_mode = muc_column_box_get_request_mode;
  widget_class->measure = muc_column_box_measure;
  widget_class->size_allocate = muc_column_box_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "columnbox");
}

static void
muc_column_box_init (MucColumnBox *self)
{
}

/** muc_column_box_new: (transfer floating): a box without columns. */
GtkWidget *
muc_column_box_new (void)
{
  return g_object_new (MUC_TYPE_COLUMN_BOX, NULL);
}

/**
 * muc_column_box_set_widths:
 * @self: a box
 * @widths: (nullable) (element-type int): how wide each column is at least; not to be changed
 */
void
muc_column_box_set_widths (MucColumnBox *self,
                           GArray       *widths)
{
  g_return_if_fail (MUC_IS_COLUMN_BOX (self));

  if (widths == self->widths)
    return;
  g_clear_pointer (&self->widths, g_array_unref);
  self->widths = widths != NULL ? g_array_ref (widths) : NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** muc_column_box_append: @child stands in the next column; hidden, it leaves it empty. */
void
muc_column_box_append (MucColumnBox *self,
                       GtkWidget    *child)
{
  g_return_if_fail (MUC_IS_COLUMN_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/** muc_column_box_clear: takes all children out. */
void
muc_column_box_clear (MucColumnBox *self)
{
  GtkWidget *child;

  g_return_if_fail (MUC_IS_COLUMN_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
