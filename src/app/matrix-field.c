/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-field.h"

#include "app/scale-swatch.h"

struct _MucMatrixField
{
  GtkWidget       parent_instance;

  MucMatrix      *matrix;
  MucMatrixBox    name; /* of its priority; its text is the matrix's */
  double          text_size;
  MucMatrixState  state;
};

G_DEFINE_FINAL_TYPE (MucMatrixField, muc_matrix_field, GTK_TYPE_WIDGET)

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
             MucMatrixField  *self)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* From the cell Tab goes over its chips, and then out. */

static gboolean
can_take_focus (GtkWidget *chip)
{
  return gtk_widget_get_child_visible (chip) && gtk_widget_get_focusable (chip);
}

static gboolean
focus_forward (GtkWidget *widget)
{
  GtkWidget *chip = gtk_widget_get_focus_child (widget);

  chip = chip != NULL ? gtk_widget_get_next_sibling (chip) : gtk_widget_get_first_child (widget);
  while (chip != NULL && !can_take_focus (chip))
    chip = gtk_widget_get_next_sibling (chip);
  return chip != NULL && gtk_widget_grab_focus (chip);
}

static gboolean
focus_backward (GtkWidget *widget)
{
  GtkWidget *chip = gtk_widget_get_focus_child (widget);

  if (chip == NULL)
    return FALSE;
  do
    chip = gtk_widget_get_prev_sibling (chip);
  while (chip != NULL && !can_take_focus (chip));
  return gtk_widget_grab_focus (chip != NULL ? chip : widget);
}

static gboolean
muc_matrix_field_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (!gtk_widget_has_focus (widget) && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);
  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_RIGHT:
      return focus_forward (widget);
    case GTK_DIR_TAB_BACKWARD:
    case GTK_DIR_LEFT:
      return focus_backward (widget);
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
    default:
      return FALSE;
    }
}

static void
muc_matrix_field_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
muc_matrix_field_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  muc_matrix_token_allocate_in (widget);
}

static void
muc_matrix_field_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucMatrixField *self = MUC_MATRIX_FIELD (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                     gtk_widget_get_height (widget));

  if (self->name.text != NULL && *self->name.text != '\0')
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      muc_matrix_draw_name (cr, gtk_widget_get_pango_context (widget), self->matrix,
                            muc_scale_swatch_get_theme (), &self->name, self->text_size);
      cairo_destroy (cr);
    }

  GTK_WIDGET_CLASS (muc_matrix_field_parent_class)->snapshot (widget, snapshot);
}

static void
muc_matrix_field_dispose (GObject *object)
{
  MucMatrixField *self = MUC_MATRIX_FIELD (object);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (chip);
  g_clear_pointer (&self->matrix, muc_matrix_unref);

  G_OBJECT_CLASS (muc_matrix_field_parent_class)->dispose (object);
}

static void
muc_matrix_field_class_init (MucMatrixFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_matrix_field_dispose;
  widget_class->focus = muc_matrix_field_focus;
  widget_class->measure = muc_matrix_field_measure;
  widget_class->size_allocate = muc_matrix_field_size_allocate;
  widget_class->snapshot = muc_matrix_field_snapshot;
  gtk_widget_class_set_css_name (widget_class, "matrixfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATED]);
}

static void
muc_matrix_field_init (MucMatrixField *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** muc_matrix_field_new: (transfer floating): a cell that shows nothing yet. */
GtkWidget *
muc_matrix_field_new (void)
{
  return g_object_new (MUC_TYPE_MATRIX_FIELD, NULL);
}

/**
 * muc_matrix_field_show:
 * @matrix: a matrix
 * @name: the name of the priority and where it stands in the cell; its text is kept by @matrix
 * @text_size: in pixels
 *
 * Shows what stands in the cell beside its chips.
 */
void
muc_matrix_field_show (MucMatrixField     *self,
                       MucMatrix          *matrix,
                       const MucMatrixBox *name,
                       double              text_size)
{
  g_return_if_fail (MUC_IS_MATRIX_FIELD (self));
  g_return_if_fail (matrix != NULL);

  muc_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, muc_matrix_unref);
  self->matrix = matrix;
  self->name = *name;
  self->text_size = text_size;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** muc_matrix_field_paint: draws its surface into @box. */
void
muc_matrix_field_paint (MucMatrixField     *self,
                        cairo_t            *cr,
                        const MucMatrixBox *box)
{
  g_return_if_fail (MUC_IS_MATRIX_FIELD (self));

  muc_matrix_draw_cell (cr, self->matrix, muc_scale_swatch_get_theme (), box, self->state);
}

/** muc_matrix_field_set_state: marks it as the filter's, or as the target of what is moved. */
void
muc_matrix_field_set_state (MucMatrixField *self,
                            MucMatrixState  state,
                            gboolean        on)
{
  MucMatrixState now;

  g_return_if_fail (MUC_IS_MATRIX_FIELD (self));

  now = on ? self->state | state : self->state & ~state;
  if (now == self->state)
    return;
  self->state = now;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               (now & MUC_MATRIX_STATE_SELECTED) != 0, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
