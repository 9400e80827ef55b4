/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-tray.h"

#include <glib/gi18n-lib.h>

#include "document/font.h"

#define MOST_LINES 3

/* Above it and behind its label, and between two marks, in pixels. */
#define MARGIN 6
#define GAP 4

struct _MucMatrixTray
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *more; /* the last child */
  int        line_height;
};

G_DEFINE_FINAL_TYPE (MucMatrixTray, muc_matrix_tray, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MORE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
more_activated_cb (MucMatrixTray *self)
{
  g_signal_emit (self, signals[SIGNAL_MORE_ACTIVATED], 0);
}

/* Keys */

static GtkWidget *
find_shown (GtkWidget *chip,
            gboolean   forward)
{
  while (chip != NULL && !(MUC_IS_MATRIX_TOKEN (chip) && gtk_widget_get_child_visible (chip)))
    chip = forward ? gtk_widget_get_next_sibling (chip) : gtk_widget_get_prev_sibling (chip);
  return chip;
}

static gboolean
muc_matrix_tray_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  GtkWidget *chip = gtk_widget_get_focus_child (widget);

  if (chip == NULL)
    chip = find_shown (gtk_widget_get_first_child (widget), TRUE);
  else if (direction == GTK_DIR_RIGHT)
    chip = find_shown (gtk_widget_get_next_sibling (chip), TRUE);
  else if (direction == GTK_DIR_LEFT)
    chip = find_shown (gtk_widget_get_prev_sibling (chip), FALSE);
  else
    return FALSE;
  return chip != NULL && gtk_widget_grab_focus (chip);
}

/* Places */

static void
muc_matrix_tray_measure (GtkWidget      *widget,
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
muc_matrix_tray_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MucMatrixTray *self = MUC_MATRIX_TRAY (widget);
  int label_width, label_height;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL, NULL);
  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, -1, NULL, &label_height, NULL, NULL);
  gtk_widget_size_allocate (self->label,
                            &(GtkAllocation){ 0, MARGIN + (self->line_height - label_height) / 2,
                                              MIN (label_width, width), label_height }, -1);
  muc_matrix_token_allocate_in (widget);
}

static void
muc_matrix_tray_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (muc_matrix_tray_parent_class)->dispose (object);
}

static void
muc_matrix_tray_class_init (MucMatrixTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_matrix_tray_dispose;
  widget_class->focus = muc_matrix_tray_focus;
  widget_class->measure = muc_matrix_tray_measure;
  widget_class->size_allocate = muc_matrix_tray_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "matrixtray");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_MORE_ACTIVATED] =
    g_signal_new ("more-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
muc_matrix_tray_init (MucMatrixTray *self)
{
  const char *text = _("Not rated yet:");
  const char *name = _("Show all that are not rated yet");
  g_autoptr (PangoAttrList) attributes = muc_font_dup_attributes ();

  self->label = gtk_label_new (text);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "warn-text");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  self->more = muc_matrix_token_new ();
  gtk_widget_add_css_class (self->more, "more");
  gtk_widget_set_child_visible (self->more, FALSE);
  gtk_widget_set_tooltip_text (self->more, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_swapped (self->more, "activated", G_CALLBACK (more_activated_cb), self);
}

/** muc_matrix_tray_new: (transfer floating): a tray without marks. */
GtkWidget *
muc_matrix_tray_new (void)
{
  return g_object_new (MUC_TYPE_MATRIX_TRAY, NULL);
}

/** muc_matrix_tray_put: puts the mark of a risk behind those that are in it. */
void
muc_matrix_tray_put (MucMatrixTray  *self,
                     MucMatrixToken *chip)
{
  g_return_if_fail (MUC_IS_MATRIX_TRAY (self));

  muc_matrix_token_put (chip, GTK_WIDGET (self));
  muc_matrix_token_put (MUC_MATRIX_TOKEN (self->more), GTK_WIDGET (self));
}

/* Laying out */

/* The slots of the lines: behind the label, one below the other. */
typedef struct
{
  int left;
  int width;
  int height;
  guint n_columns;
  guint n_shown; /* marks; where there are more the slot behind them counts these */
} Slots;

static void
init_slots (Slots                  *slots,
            MucMatrixTray          *self,
            guint                   n,
            const MucMatrixMetrics *metrics,
            int                     width)
{
  int label;
  guint most;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label, NULL, NULL);
  slots->left = MIN (label + MARGIN, width / 2);
  slots->width = (int) metrics->slot_width;
  slots->height = (int) metrics->slot_height;
  slots->n_columns = MAX ((width - slots->left + GAP) / (slots->width + GAP), 1);
  most = slots->n_columns * MOST_LINES;
  slots->n_shown = n <= most ? n : most - 1;
}

static void
place (MucMatrixToken         *chip,
       const Slots            *slots,
       guint                   slot,
       MucMatrix              *matrix,
       const MucMatrixMetrics *metrics,
       MucMatrixBox            box)
{
  const GtkAllocation where = {
    slots->left + (int) (slot % slots->n_columns) * (slots->width + GAP),
    MARGIN + (int) (slot / slots->n_columns) * (slots->height + GAP), slots->width, slots->height
  };

  box.width = slots->width;
  box.height = slots->height;
  muc_matrix_token_show (chip, matrix, &box, metrics->text_size);
  muc_matrix_token_set_place (chip, &where);
  gtk_widget_set_child_visible (GTK_WIDGET (chip), TRUE);
}

/* The current one takes the last place where it would have none. */
static void
place_marks (MucMatrixTray          *self,
             const Slots            *slots,
             MucMatrix              *matrix,
             const MucMatrixMetrics *metrics,
             gint64                  current)
{
  const guint first = muc_matrix_get_n_marks (matrix);
  const guint number = muc_matrix_find_mark (matrix, current);
  const gboolean is_behind = number != MUC_MATRIX_NONE && number >= first + slots->n_shown;
  GtkWidget *chip = gtk_widget_get_next_sibling (self->label);

  for (guint i = 0; chip != self->more; i++)
    {
      const MucMatrixBox box = { MUC_MATRIX_CHIP, .index = first + i,
                                 .text = muc_matrix_get_mark (matrix, first + i)->code };

      if (i + is_behind < slots->n_shown)
        place (MUC_MATRIX_TOKEN (chip), slots, i, matrix, metrics, box);
      else if (is_behind && first + i == number)
        place (MUC_MATRIX_TOKEN (chip), slots, slots->n_shown - 1, matrix, metrics, box);
      chip = gtk_widget_get_next_sibling (chip);
    }
}

static void
place_more (MucMatrixTray          *self,
            const Slots            *slots,
            MucMatrix              *matrix,
            const MucMatrixMetrics *metrics)
{
  const guint n_rest = muc_matrix_get_n_unplaced (matrix) - slots->n_shown;
  g_autofree char *text = g_strdup_printf ("+%u", n_rest);

  gtk_widget_set_child_visible (self->more, n_rest > 0);
  if (n_rest > 0)
    place (MUC_MATRIX_TOKEN (self->more), slots, slots->n_shown, matrix, metrics,
           (MucMatrixBox){ MUC_MATRIX_MORE, .text = text, .index = MUC_MATRIX_NONE });
}

/**
 * muc_matrix_tray_lay_out:
 * @matrix: a matrix; the tray has the marks that it has no place for
 * @metrics: of its cells
 * @width: that there is, in pixels
 * @current: the risk that is shown in any case, 0 for none
 * @places: whether the marks are to be placed; else they are only measured
 *
 * Returns: the height that it takes, 0 without any mark
 */
int
muc_matrix_tray_lay_out (MucMatrixTray          *self,
                         MucMatrix              *matrix,
                         const MucMatrixMetrics *metrics,
                         int                     width,
                         gint64                  current,
                         gboolean                places)
{
  const guint n = muc_matrix_get_n_unplaced (matrix);
  guint n_lines;
  Slots slots;

  g_return_val_if_fail (MUC_IS_MATRIX_TRAY (self), 0);

  if (n == 0)
    return 0;
  init_slots (&slots, self, n, metrics, width);
  if (places)
    {
      place_marks (self, &slots, matrix, metrics, current);
      place_more (self, &slots, matrix, metrics);
      self->line_height = slots.height;
    }
  n_lines = MIN ((n + slots.n_columns - 1) / slots.n_columns, MOST_LINES);
  return MARGIN + n_lines * (slots.height + GAP);
}

/** muc_matrix_tray_get_more: (transfer none): what counts the marks for which there is no room. */
GtkWidget *
muc_matrix_tray_get_more (MucMatrixTray *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_TRAY (self), NULL);

  return self->more;
}
