/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-token.h"

#include "app/scale-swatch.h"
#include "report/matrix-draw.h"

struct _MucMatrixToken
{
  GtkWidget      parent_instance;

  MucMatrix     *matrix;
  MucMatrixBox   box; /* at the origin; its text is the next */
  char          *text;
  gint64         id;  /* of the risk, 0 for a count */
  double         text_size;
  GtkAllocation  place; /* in its cell */
};

G_DEFINE_FINAL_TYPE (MucMatrixToken, muc_matrix_token, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             MucMatrixToken  *self)
{
  /* Else the cell below it would be clicked too. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
muc_matrix_token_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MucMatrixToken *self = MUC_MATRIX_TOKEN (widget);

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->place.width : self->place.height;
}

static void
muc_matrix_token_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucMatrixToken *self = MUC_MATRIX_TOKEN (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (-1, -1, gtk_widget_get_width (widget) + 2,
                                                     gtk_widget_get_height (widget) + 2);
  cairo_t *cr;

  if (self->matrix == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  muc_matrix_draw_chip (cr, gtk_widget_get_pango_context (widget), self->matrix,
                        muc_scale_swatch_get_theme (), &self->box, self->text_size,
                        gtk_widget_has_css_class (widget, "current") ? MUC_MATRIX_STATE_SELECTED
                                                                     : MUC_MATRIX_STATE_NORMAL);
  cairo_destroy (cr);
}

static void
muc_matrix_token_finalize (GObject *object)
{
  MucMatrixToken *self = MUC_MATRIX_TOKEN (object);

  g_clear_pointer (&self->matrix, muc_matrix_unref);
  g_free (self->text);

  G_OBJECT_CLASS (muc_matrix_token_parent_class)->finalize (object);
}

static void
muc_matrix_token_class_init (MucMatrixTokenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_matrix_token_finalize;
  widget_class->measure = muc_matrix_token_measure;
  widget_class->snapshot = muc_matrix_token_snapshot;
  gtk_widget_class_set_css_name (widget_class, "matrixtoken");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATED]);
}

static void
muc_matrix_token_init (MucMatrixToken *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** muc_matrix_token_new: (transfer floating): a chip that shows nothing yet. */
GtkWidget *
muc_matrix_token_new (void)
{
  return g_object_new (MUC_TYPE_MATRIX_TOKEN, NULL);
}

/**
 * muc_matrix_token_show:
 * @matrix: a matrix
 * @box: a box of a layout of it, a chip or a count
 * @text_size: in pixels
 *
 * Shows what stands in the box.
 */
void
muc_matrix_token_show (MucMatrixToken     *self,
                       MucMatrix          *matrix,
                       const MucMatrixBox *box,
                       double              text_size)
{
  g_return_if_fail (MUC_IS_MATRIX_TOKEN (self));
  g_return_if_fail (box->part == MUC_MATRIX_CHIP || box->part == MUC_MATRIX_MORE);

  muc_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, muc_matrix_unref);
  self->matrix = matrix;
  g_free (self->text);
  self->text = g_strdup (box->text);
  self->box = *box;
  self->box.x = self->box.y = 0;
  self->box.text = self->text;
  self->id = box->part == MUC_MATRIX_CHIP ? muc_matrix_get_mark (matrix, box->index)->id : 0;
  self->text_size = text_size;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** muc_matrix_token_set_current: whether it is the risk of the table's current row. */
void
muc_matrix_token_set_current (MucMatrixToken *self,
                              gboolean        current)
{
  g_return_if_fail (MUC_IS_MATRIX_TOKEN (self));

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "current") == current)
    return;
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** muc_matrix_token_set_place: where its cell is to allocate it. */
void
muc_matrix_token_set_place (MucMatrixToken      *self,
                            const GtkAllocation *place)
{
  g_return_if_fail (MUC_IS_MATRIX_TOKEN (self));

  self->place = *place;
}

const GtkAllocation *
muc_matrix_token_get_place (MucMatrixToken *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_TOKEN (self), NULL);

  return &self->place;
}

/** muc_matrix_token_get_id: of the risk; 0 of a count. */
gint64
muc_matrix_token_get_id (MucMatrixToken *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_TOKEN (self), 0);

  return self->id;
}

/** muc_matrix_token_put: puts it into @parent, behind what is in that. */
void
muc_matrix_token_put (MucMatrixToken *self,
                      GtkWidget      *parent)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (MUC_IS_MATRIX_TOKEN (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (gtk_widget_get_parent (widget) == parent)
    {
      if (gtk_widget_get_next_sibling (widget) != NULL)
        gtk_widget_insert_before (widget, parent, NULL);
      return;
    }
  g_object_ref (self);
  if (gtk_widget_get_parent (widget) != NULL)
    gtk_widget_unparent (widget);
  gtk_widget_set_parent (widget, parent);
  g_object_unref (self);
}

/** muc_matrix_token_allocate_in: allocates those of @parent that are shown their places. */
void
muc_matrix_token_allocate_in (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (MUC_IS_MATRIX_TOKEN (child) && gtk_widget_get_child_visible (child))
      {
        int minimum;

        /* Measured first, as GTK wants it. */
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        gtk_widget_size_allocate (child, muc_matrix_token_get_place (MUC_MATRIX_TOKEN (child)),
                                  -1);
      }
}
