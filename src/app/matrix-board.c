/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-board.h"

#include <math.h>

/* What sums of fractions may be off by, in pixels. */
#define SLIP 0.01

typedef struct
{
  GPtrArray *cells; /* of GtkWidget, row by row from below */
  guint      n_columns;
  guint      current; /* the cell that has or had the focus */
} MucMatrixBoardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MucMatrixBoard, muc_matrix_board, GTK_TYPE_WIDGET)

static MucMatrixBoardPrivate *
get_private (MucMatrixBoard *self)
{
  return muc_matrix_board_get_instance_private (self);
}

/* As many as there are to be shown: those that stay keep the focus. */
static void
set_n_cells (MucMatrixBoard *self,
             guint           n)
{
  MucMatrixBoardPrivate *priv = get_private (self);

  while (priv->cells->len > n)
    {
      GtkWidget *cell = g_ptr_array_steal_index (priv->cells, priv->cells->len - 1);

      gtk_widget_unparent (cell);
    }
  while (priv->cells->len < n)
    {
      GtkWidget *cell = MUC_MATRIX_BOARD_GET_CLASS (self)->create_cell (self);

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (priv->cells, cell);
    }
  if (priv->current >= n)
    priv->current = 0;
}

static void
muc_matrix_board_set_focus_child (GtkWidget *widget,
                                  GtkWidget *child)
{
  MucMatrixBoardPrivate *priv = get_private (MUC_MATRIX_BOARD (widget));

  if (child != NULL && priv->cells != NULL)
    g_ptr_array_find (priv->cells, child, &priv->current);

  GTK_WIDGET_CLASS (muc_matrix_board_parent_class)->set_focus_child (widget, child);
}

/* What a cell has in it is reached from the cell. */
static gboolean
muc_matrix_board_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  MucMatrixBoardPrivate *priv = get_private (MUC_MATRIX_BOARD (widget));
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (priv->cells->len == 0)
    return FALSE;
  if (child != NULL)
    return gtk_widget_child_focus (child, direction);
  return gtk_widget_grab_focus (priv->cells->pdata[priv->current]);
}

static gboolean
muc_matrix_board_grab_focus (GtkWidget *widget)
{
  MucMatrixBoardPrivate *priv = get_private (MUC_MATRIX_BOARD (widget));

  return priv->cells->len > 0 && gtk_widget_grab_focus (priv->cells->pdata[priv->current]);
}

static void
muc_matrix_board_dispose (GObject *object)
{
  MucMatrixBoard *self = MUC_MATRIX_BOARD (object);

  if (get_private (self)->cells != NULL)
    set_n_cells (self, 0);
  g_clear_pointer (&get_private (self)->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (muc_matrix_board_parent_class)->dispose (object);
}

static void
muc_matrix_board_class_init (MucMatrixBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_matrix_board_dispose;
  widget_class->set_focus_child = muc_matrix_board_set_focus_child;
  widget_class->focus = muc_matrix_board_focus;
  widget_class->grab_focus = muc_matrix_board_grab_focus;
}

static void
muc_matrix_board_init (MucMatrixBoard *self)
{
  get_private (self)->cells = g_ptr_array_new ();
  get_private (self)->n_columns = 1;
}

/** muc_matrix_board_set_size: makes cells, or lets go of those that are too many. */
void
muc_matrix_board_set_size (MucMatrixBoard *self,
                           guint           n_rows,
                           guint           n_columns)
{
  g_return_if_fail (MUC_IS_MATRIX_BOARD (self));

  get_private (self)->n_columns = MAX (n_columns, 1);
  set_n_cells (self, n_rows * n_columns);
}

guint
muc_matrix_board_get_n_rows (MucMatrixBoard *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_BOARD (self), 0);

  return get_private (self)->cells->len / get_private (self)->n_columns;
}

guint
muc_matrix_board_get_n_columns (MucMatrixBoard *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_BOARD (self), 0);

  return get_private (self)->n_columns;
}

/** muc_matrix_board_get_cell: (transfer none) (nullable): the cell at a place. */
GtkWidget *
muc_matrix_board_get_cell (MucMatrixBoard *self,
                           guint           row,
                           guint           column)
{
  MucMatrixBoardPrivate *priv;

  g_return_val_if_fail (MUC_IS_MATRIX_BOARD (self), NULL);

  priv = get_private (self);
  if (column >= priv->n_columns || row >= muc_matrix_board_get_n_rows (self))
    return NULL;
  return priv->cells->pdata[row * priv->n_columns + column];
}

/**
 * muc_matrix_board_get_current:
 * @row, @column: (out): the place of the cell that has or had the focus
 *
 * Returns: %FALSE while there are no cells
 */
gboolean
muc_matrix_board_get_current (MucMatrixBoard *self,
                              guint          *row,
                              guint          *column)
{
  MucMatrixBoardPrivate *priv;

  g_return_val_if_fail (MUC_IS_MATRIX_BOARD (self), FALSE);

  priv = get_private (self);
  *row = priv->current / priv->n_columns;
  *column = priv->current % priv->n_columns;
  return priv->cells->len > 0;
}

/** muc_matrix_board_set_current: where the keys go on from. */
void
muc_matrix_board_set_current (MucMatrixBoard *self,
                              GtkWidget      *cell)
{
  MucMatrixBoardPrivate *priv;

  g_return_if_fail (MUC_IS_MATRIX_BOARD (self));

  priv = get_private (self);
  g_ptr_array_find (priv->cells, cell, &priv->current);
}

/** muc_matrix_board_read_arrow: whether @key is an arrow, and which way it goes. */
gboolean
muc_matrix_board_read_arrow (guint  key,
                             int   *right,
                             int   *up)
{
  *right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  *up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  *right -= key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  *up -= key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  return *right != 0 || *up != 0;
}

/** muc_matrix_board_walk: goes to the next cell if @key is an arrow; returns whether it is. */
gboolean
muc_matrix_board_walk (MucMatrixBoard *self,
                       guint           key)
{
  guint row, column;
  GtkWidget *cell;
  int right, up;

  g_return_val_if_fail (MUC_IS_MATRIX_BOARD (self), FALSE);

  if (!muc_matrix_board_read_arrow (key, &right, &up)
      || !muc_matrix_board_get_current (self, &row, &column))
    return FALSE;
  /* At an edge the number wraps around to one that no cell has. */
  cell = muc_matrix_board_get_cell (self, row + up, column + right);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
  return TRUE;
}

/** muc_matrix_board_place: allocates a cell so that it covers the given place. */
void
muc_matrix_board_place (MucMatrixBoard *self,
                        guint           row,
                        guint           column,
                        double          x,
                        double          y,
                        double          width,
                        double          height)
{
  const int left = (int) floor (x);
  const int top = (int) floor (y);
  const GtkAllocation place = { left, top, (int) ceil (x + width - SLIP) - left,
                                (int) ceil (y + height - SLIP) - top };
  GtkWidget *cell = muc_matrix_board_get_cell (self, row, column);
  int minimum;

  g_return_if_fail (cell != NULL);

  /* Measured first, as GTK wants it. */
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (cell, &place, -1);
}
