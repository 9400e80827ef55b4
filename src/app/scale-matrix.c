/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-matrix.h"

#include <glib/gi18n-lib.h>

#include "app/scale-picture.h"
#include "app/scale-swatch.h"
#include "app/scale-text.h"
#include "report/matrix-draw.h"

/* The picture is laid out in points; how large one is on the screen. */
#define SCALE 1.25

#define MIN_WIDTH 420
#define MIN_HEIGHT 300
#define NATURAL_WIDTH 620
#define NATURAL_HEIGHT 520

struct _MucScaleMatrix
{
  MucMatrixBoard   parent_instance;

  MucScaleDraft   *draft;
  MucRiskKind      kind;
  MucMatrix       *matrix;
  MucMatrixLayout *layout; /* for the size last allocated */
  gboolean         read_only;

  GtkWidget       *popover;
  GtkListBox      *choices;
};

/* The picture is the one that is printed; over each of its cells lies a button that one can see
 * and hear only by its focus and its name. */
G_DEFINE_FINAL_TYPE (MucScaleMatrix, muc_scale_matrix, MUC_TYPE_MATRIX_BOARD)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Choosing */

static void
choose (MucScaleMatrix *self,
        int             priority)
{
  guint row, column, i, j;

  if (self->read_only || priority >= (int) muc_matrix_get_n_priorities (self->matrix)
      || !muc_matrix_board_get_current (MUC_MATRIX_BOARD (self), &row, &column))
    return;
  muc_matrix_to_levels (self->matrix, row, column, &i, &j);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, i, j, priority);
}

static void
choice_activated_cb (MucScaleMatrix *self,
                     GtkListBoxRow  *row)
{
  const guint n = muc_matrix_get_n_priorities (self->matrix);
  const guint index = gtk_list_box_row_get_index (row);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  choose (self, index < n ? (int) index : MUC_SCALE_UNRATED);
}

static void
add_choice (MucScaleMatrix *self,
            const char     *digit,
            const char     *name,
            GtkWidget      *swatch)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *key = gtk_label_new (digit);
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (key, "key");
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_append (self->choices, box);
}

static void
fill_choices (MucScaleMatrix *self)
{
  const guint n = muc_matrix_get_n_priorities (self->matrix);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->choices, 0)) != NULL)
    gtk_list_box_remove (self->choices, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      const MucMatrixPriority *priority = muc_matrix_get_priority (self->matrix, i);
      GtkWidget *swatch = muc_scale_swatch_new ();
      g_autofree char *digit = g_strdup_printf ("%u", i + 1);

      muc_scale_swatch_set_style (MUC_SCALE_SWATCH (swatch), priority->colour, priority->pattern);
      add_choice (self, digit, priority->label, swatch);
    }
  add_choice (self, "0", _("Not rated"), muc_scale_swatch_new ());
}

static void
select_choice (MucScaleMatrix *self)
{
  const guint n = muc_matrix_get_n_priorities (self->matrix);
  GtkListBoxRow *choice;
  guint row, column;

  if (!muc_matrix_board_get_current (MUC_MATRIX_BOARD (self), &row, &column))
    return;
  choice = gtk_list_box_get_row_at_index (self->choices,
                                          MIN (muc_matrix_get_cell (self->matrix, row, column), n));
  gtk_list_box_select_row (self->choices, choice);
  gtk_widget_grab_focus (GTK_WIDGET (choice));
}

static void
cell_clicked_cb (MucScaleMatrix *self,
                 GtkWidget      *cell)
{
  GtkAllocation place;

  muc_matrix_board_set_current (MUC_MATRIX_BOARD (self), cell);
  if (self->read_only)
    return;
  fill_choices (self);
  gtk_widget_get_allocation (cell, &place);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_widget_add_css_class (cell, "current");
  gtk_popover_popup (GTK_POPOVER (self->popover));
  select_choice (self);
}

static void
popover_closed_cb (MucScaleMatrix *self)
{
  MucMatrixBoard *board = MUC_MATRIX_BOARD (self);
  guint row, column;

  if (!muc_matrix_board_get_current (board, &row, &column))
    return;
  gtk_widget_remove_css_class (muc_matrix_board_get_cell (board, row, column), "current");
  gtk_widget_grab_focus (muc_matrix_board_get_cell (board, row, column));
}

/* Keys */

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                gpointer               data)
{
  MucScaleMatrix *self = data;
  const gunichar letter = gdk_keyval_to_unicode (key);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->read_only)
    return FALSE;
  if (g_unichar_isdigit (letter))
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      choose (self, g_unichar_digit_value (letter) - 1);
      return TRUE;
    }
  if (gtk_widget_get_visible (self->popover))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      choose (self, MUC_SCALE_UNRATED);
      return TRUE;
    default:
      return muc_matrix_board_walk (MUC_MATRIX_BOARD (self), key);
    }
}

/* Cells */

static GtkWidget *
muc_scale_matrix_create_cell (MucMatrixBoard *board)
{
  MucScaleMatrix *self = MUC_SCALE_MATRIX (board);
  GtkWidget *cell = gtk_button_new ();

  gtk_widget_add_css_class (cell, "scale-cell");
  gtk_widget_set_focusable (cell, !self->read_only);
  gtk_widget_set_can_target (cell, !self->read_only);
  g_signal_connect_swapped (cell, "clicked", G_CALLBACK (cell_clicked_cb), self);
  return cell;
}

/* The risks that stand in a cell, as its picture shows them: "rủi ro 2, 7*". */
static char *
describe_marks (MucScaleMatrix *self,
                guint           row,
                guint           column)
{
  g_autoptr (GArray) marks = muc_matrix_list_marks (self->matrix, row, column);
  g_autoptr (GString) codes = g_string_new (NULL);

  if (marks->len == 0)
    return g_strdup ("");
  for (guint i = 0; i < marks->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "",
                            muc_matrix_get_mark (self->matrix,
                                                 g_array_index (marks, guint, i))->code);
  return self->kind == MUC_RISK_KIND_RISK
         ? g_strdup_printf (ngettext ("risk %s", "risks %s", marks->len), codes->str)
         : g_strdup_printf (ngettext ("opportunity %s", "opportunities %s", marks->len),
                            codes->str);
}

/* A name that stays is not set again: GTK takes its time for each, and all are looked at with
 * every letter that is typed. */
static void
name_cell (MucScaleMatrix *self,
           guint           row,
           guint           column)
{
  GtkWidget *cell = muc_matrix_board_get_cell (MUC_MATRIX_BOARD (self), row, column);
  g_autofree char *name = NULL;
  g_autofree char *marks = NULL;
  guint i, j;

  muc_matrix_to_levels (self->matrix, row, column, &i, &j);
  name = muc_scale_text_cell (self->draft, self->kind, i, j);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (cell), name) == 0)
    return;
  marks = describe_marks (self, row, column);
  gtk_widget_set_tooltip_text (cell, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, marks, -1);
}

static void
show_cells (MucScaleMatrix *self)
{
  const guint n_rows = muc_matrix_get_n_rows (self->matrix);
  const guint n_columns = muc_matrix_get_n_columns (self->matrix);

  muc_matrix_board_set_size (MUC_MATRIX_BOARD (self), n_rows, n_columns);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      name_cell (self, row, column);
}

static void
name_matrix (MucScaleMatrix *self)
{
  g_autofree char *size = muc_scale_text_size (self->draft, self->kind);
  g_autofree char *name = g_strdup_printf (self->kind == MUC_RISK_KIND_RISK
                                           ? _("Matrix of the risks, %s")
                                           : _("Matrix of the opportunities, %s"), size);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The widget */

static void
muc_scale_matrix_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  const gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? MIN_WIDTH : MIN_HEIGHT;
  *natural = across ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
muc_scale_matrix_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MucScaleMatrix *self = MUC_SCALE_MATRIX (widget);

  g_clear_pointer (&self->layout, muc_matrix_layout_free);
  if (self->matrix != NULL && muc_matrix_get_n_columns (self->matrix) > 0)
    self->layout = muc_matrix_layout_new (self->matrix, width / SCALE, height / SCALE);
  for (guint i = 0; self->layout != NULL && i < self->layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (self->layout->boxes, MucMatrixBox, i);

      if (box->part == MUC_MATRIX_CELL)
        muc_matrix_board_place (MUC_MATRIX_BOARD (self), box->row, box->column, box->x * SCALE,
                                box->y * SCALE, box->width * SCALE, box->height * SCALE);
    }
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
muc_scale_matrix_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucScaleMatrix *self = MUC_SCALE_MATRIX (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, SCALE, SCALE);
  muc_matrix_layout_draw (self->layout, cr, self->matrix, muc_scale_swatch_get_theme ());
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (muc_scale_matrix_parent_class)->snapshot (widget, snapshot);
}

static void
muc_scale_matrix_dispose (GObject *object)
{
  MucScaleMatrix *self = MUC_SCALE_MATRIX (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->layout, muc_matrix_layout_free);
  g_clear_pointer (&self->matrix, muc_matrix_unref);
  g_clear_pointer (&self->draft, muc_scale_draft_free);

  G_OBJECT_CLASS (muc_scale_matrix_parent_class)->dispose (object);
}

static void
muc_scale_matrix_class_init (MucScaleMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_scale_matrix_dispose;
  widget_class->measure = muc_scale_matrix_measure;
  widget_class->size_allocate = muc_scale_matrix_size_allocate;
  widget_class->snapshot = muc_scale_matrix_snapshot;
  MUC_MATRIX_BOARD_CLASS (klass)->create_cell = muc_scale_matrix_create_cell;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                         G_TYPE_UINT, G_TYPE_UINT, G_TYPE_INT);
}

static void
create_popover (MucScaleMatrix *self)
{
  self->popover = gtk_popover_new ();
  self->choices = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->choices), "scale-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Priorities"), -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->choices));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->choices, "row-activated", G_CALLBACK (choice_activated_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (popover_closed_cb), self);
}

static void
muc_scale_matrix_init (MucScaleMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  create_popover (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * muc_scale_matrix_show:
 * @self: a matrix
 * @draft: a draft
 * @kind: which of its matrices
 * @year: the year whose register stands in it
 *
 * Shows it as it is now; later changes of @draft want to be shown again.
 */
void
muc_scale_matrix_show (MucScaleMatrix      *self,
                       const MucScaleDraft *draft,
                       MucRiskKind          kind,
                       MucYear             *year)
{
  g_return_if_fail (MUC_IS_SCALE_MATRIX (self));
  g_return_if_fail (draft != NULL);
  g_return_if_fail (MUC_IS_YEAR (year));

  g_clear_pointer (&self->draft, muc_scale_draft_free);
  g_clear_pointer (&self->matrix, muc_matrix_unref);
  g_clear_pointer (&self->layout, muc_matrix_layout_free);
  self->draft = muc_scale_draft_copy (draft);
  self->kind = kind;
  self->matrix = muc_scale_picture_new (draft, kind, year);
  show_cells (self);
  name_matrix (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** muc_scale_matrix_set_read_only: only to be looked at. Before it is shown. */
void
muc_scale_matrix_set_read_only (MucScaleMatrix *self)
{
  g_return_if_fail (MUC_IS_SCALE_MATRIX (self));

  self->read_only = TRUE;
}

/** muc_scale_matrix_get_cell: (transfer none): the cell where two levels meet. */
GtkWidget *
muc_scale_matrix_get_cell (MucScaleMatrix *self,
                           guint           row,
                           guint           column)
{
  guint shown_row, shown_column;

  g_return_val_if_fail (MUC_IS_SCALE_MATRIX (self), NULL);

  muc_matrix_from_levels (self->matrix, row, column, &shown_row, &shown_column);
  return muc_matrix_board_get_cell (MUC_MATRIX_BOARD (self), shown_row, shown_column);
}
