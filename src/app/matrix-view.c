/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/matrix-list.h"
#include "app/matrix-text.h"
#include "app/matrix-view-private.h"
#include "app/scale-swatch.h"
#include "document/font.h"
#include "report/matrix-draw.h"

#define LABEL_LINES 3

G_DEFINE_FINAL_TYPE (MucMatrixView, muc_matrix_view, MUC_TYPE_MATRIX_BOARD)

enum
{
  SIGNAL_CELL_ACTIVATED,
  SIGNAL_MARK_ACTIVATED,
  SIGNAL_MARK_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  PROP_0,
  PROP_HAS_NAMES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Doing */

/** muc_matrix_view_find_mark: (transfer none) (nullable): the mark of a risk. */
const MucMatrixMark *
muc_matrix_view_find_mark (MucMatrixView *self,
                           gint64         id)
{
  guint number = self->matrix != NULL ? muc_matrix_find_mark (self->matrix, id) : MUC_MATRIX_NONE;

  return number != MUC_MATRIX_NONE ? muc_matrix_get_mark (self->matrix, number) : NULL;
}

/** muc_matrix_view_activate: tells that a risk was chosen. */
void
muc_matrix_view_activate (MucMatrixView *self,
                          gint64         id)
{
  g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, id);
}

/** muc_matrix_view_move: tells that a risk is to go to another cell. */
void
muc_matrix_view_move (MucMatrixView *self,
                      gint64         id,
                      guint          row,
                      guint          column)
{
  g_signal_emit (self, signals[SIGNAL_MARK_MOVED], 0, id, row, column);
}

static void
cell_activated_cb (MucMatrixView *self,
                   GtkWidget     *cell)
{
  guint row, column;

  muc_matrix_board_set_current (MUC_MATRIX_BOARD (self), cell);
  if (muc_matrix_board_get_current (MUC_MATRIX_BOARD (self), &row, &column))
    g_signal_emit (self, signals[SIGNAL_CELL_ACTIVATED], 0, row, column);
}

static void
chip_activated_cb (MucMatrixView  *self,
                   MucMatrixToken *chip)
{
  muc_matrix_view_activate (self, muc_matrix_token_get_id (chip));
}

static void
show_more (MucMatrixView *self,
           GtkWidget     *chip,
           const char    *name,
           GArray        *marks)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (chip, GTK_WIDGET (self), &bounds))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->more),
                               &(GdkRectangle){ bounds.origin.x, bounds.origin.y,
                                                bounds.size.width, bounds.size.height });
  muc_matrix_list_show (MUC_MATRIX_LIST (self->more), self->matrix, name, marks);
}

static void
more_activated_cb (MucMatrixView *self,
                   GtkWidget     *chip)
{
  g_autoptr (GArray) marks = NULL;
  g_autofree char *name = NULL;
  guint row, column;

  muc_matrix_board_set_current (MUC_MATRIX_BOARD (self), gtk_widget_get_parent (chip));
  if (!muc_matrix_board_get_current (MUC_MATRIX_BOARD (self), &row, &column))
    return;
  name = muc_matrix_text_cell (self->matrix, row, column);
  marks = muc_matrix_list_marks (self->matrix, row, column);
  show_more (self, chip, name, marks);
}

static void
more_unrated_cb (MucMatrixView *self)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint first = muc_matrix_get_n_marks (self->matrix);
  const guint n = muc_matrix_get_n_unplaced (self->matrix);
  g_autofree char *count = muc_matrix_text_count (muc_matrix_get_kind (self->matrix), n);
  g_autofree char *name = g_strdup_printf (_("Not rated yet: %s"), count);

  for (guint i = first; i < first + n; i++)
    g_array_append_val (marks, i);
  show_more (self, muc_matrix_tray_get_more (self->tray), name, marks);
}

/* Parts */

/* GTK takes its time for each name that is set. */
static void
set_name (GtkWidget  *widget,
          const char *name,
          const char *hint)
{
  g_autofree char *tooltip = hint != NULL ? g_strconcat (name, "\n", hint, NULL) : g_strdup (name);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return;
  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint != NULL ? hint : "",
                                  -1);
}

static GtkWidget *
muc_matrix_view_create_cell (MucMatrixBoard *board)
{
  GtkWidget *cell = muc_matrix_field_new ();
  GtkWidget *more = muc_matrix_token_new ();

  gtk_widget_add_css_class (more, "more");
  gtk_widget_set_child_visible (more, FALSE);
  set_name (more, _("Show all risks of this cell"), NULL);
  muc_matrix_token_put (MUC_MATRIX_TOKEN (more), cell);
  g_signal_connect_swapped (more, "activated", G_CALLBACK (more_activated_cb), board);
  g_signal_connect_swapped (cell, "activated", G_CALLBACK (cell_activated_cb), board);
  muc_matrix_view_add_target (MUC_MATRIX_VIEW (board), MUC_MATRIX_FIELD (cell));
  return cell;
}

static GtkWidget *
create_chip (MucMatrixView *self)
{
  GtkWidget *chip = muc_matrix_token_new ();

  gtk_widget_set_child_visible (chip, FALSE);
  g_signal_connect_swapped (chip, "activated", G_CALLBACK (chip_activated_cb), self);
  muc_matrix_view_add_source (self, MUC_MATRIX_TOKEN (chip));
  return chip;
}

static GtkWidget *
create_label (MucMatrixView *self,
              float          xalign,
              gboolean       heading)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr (PangoAttrList) attributes = muc_font_dup_attributes ();

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_justify (GTK_LABEL (label), xalign == 1 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_CENTER);
  if (heading)
    gtk_widget_add_css_class (label, "axis");
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), LABEL_LINES);
      gtk_label_set_yalign (GTK_LABEL (label), xalign == 1 ? 0.5 : 0);
    }
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
}

static void
set_heading (GtkWidget  *label,
             const char *heading)
{
  g_autofree char *text = heading != NULL ? g_strconcat (heading, " →", NULL) : NULL;

  gtk_widget_set_child_visible (label, text != NULL);
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
}

static void
set_n_labels (MucMatrixView *self,
              GPtrArray     *labels,
              guint          n,
              float          xalign)
{
  while (labels->len > n)
    {
      gtk_widget_unparent (labels->pdata[labels->len - 1]);
      g_ptr_array_set_size (labels, labels->len - 1);
    }
  while (labels->len < n)
    g_ptr_array_add (labels, create_label (self, xalign, FALSE));
}

static void
show_labels (MucMatrixView *self)
{
  const gboolean strip = muc_matrix_is_strip (self->matrix);

  set_n_labels (self, self->row_labels, strip ? 0 : muc_matrix_get_n_rows (self->matrix), 1);
  set_n_labels (self, self->column_labels, muc_matrix_get_n_columns (self->matrix), 0.5);
  for (guint i = 0; i < self->row_labels->len; i++)
    set_text (self->row_labels->pdata[i], muc_matrix_get_row_label (self->matrix, i));
  for (guint i = 0; i < self->column_labels->len; i++)
    set_text (self->column_labels->pdata[i], muc_matrix_get_column_label (self->matrix, i));
  set_heading (self->row_heading, muc_matrix_get_row_heading (self->matrix));
  set_heading (self->column_heading, muc_matrix_get_column_heading (self->matrix));
}

static void
show_cells (MucMatrixView *self)
{
  MucMatrixBoard *board = MUC_MATRIX_BOARD (self);
  const MucMatrixBox no_name = { MUC_MATRIX_CELL_NAME, .text = "" };

  muc_matrix_board_set_size (board, muc_matrix_get_n_rows (self->matrix),
                             muc_matrix_get_n_columns (self->matrix));
  for (guint row = 0; row < muc_matrix_get_n_rows (self->matrix); row++)
    for (guint column = 0; column < muc_matrix_get_n_columns (self->matrix); column++)
      {
        GtkWidget *cell = muc_matrix_board_get_cell (board, row, column);
        g_autofree char *name = muc_matrix_text_cell (self->matrix, row, column);

        muc_matrix_field_show (MUC_MATRIX_FIELD (cell), self->matrix, &no_name, 0);
        set_name (cell, name, NULL);
      }
}

static const char *
get_hint (MucMatrixView       *self,
          const MucMatrixMark *mark)
{
  if (!self->writable)
    return NULL;
  if (mark->row == MUC_MATRIX_NONE)
    return _("To rate it drag it to a cell, or hold Alt, press the arrow keys and let Alt go.");
  return _("To rate it anew drag it to another cell, or hold Alt, press the arrow keys and let Alt "
           "go.");
}

/**
 * muc_matrix_view_describe:
 * @description: (nullable): what is said about the mark of a risk, %NULL for how it is moved
 */
void
muc_matrix_view_describe (MucMatrixView *self,
                          gint64         id,
                          const char    *description)
{
  GtkWidget *chip = muc_matrix_view_get_mark (self, id);
  const MucMatrixMark *mark = muc_matrix_view_find_mark (self, id);

  if (chip == NULL || mark == NULL)
    return;
  if (description == NULL)
    description = get_hint (self, mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
show_chip (MucMatrixView *self,
           guint          number)
{
  const MucMatrixMark *mark = muc_matrix_get_mark (self->matrix, number);
  const MucMatrixBox box = { MUC_MATRIX_CHIP, .text = mark->code, .index = number };
  GtkWidget *chip = g_hash_table_lookup (self->chips, &mark->id);
  g_autofree char *name = muc_matrix_text_mark (self->matrix, number);

  if (chip == NULL)
    {
      chip = create_chip (self);
      g_hash_table_insert (self->chips, g_memdup2 (&mark->id, sizeof mark->id),
                           g_object_ref_sink (chip));
    }
  muc_matrix_token_show (MUC_MATRIX_TOKEN (chip), self->matrix, &box, 0);
  muc_matrix_token_set_current (MUC_MATRIX_TOKEN (chip), mark->id == self->current);
  if (mark->row != MUC_MATRIX_NONE)
    muc_matrix_token_put (MUC_MATRIX_TOKEN (chip),
                          muc_matrix_view_get_cell (self, mark->row, mark->column));
  else
    muc_matrix_tray_put (self->tray, MUC_MATRIX_TOKEN (chip));
  set_name (chip, name, get_hint (self, mark));
}

static void
drop_chips (MucMatrixView *self)
{
  GHashTableIter iter;
  gpointer id, chip;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, &id, &chip))
    if (muc_matrix_view_find_mark (self, *(gint64 *) id) == NULL)
      {
        gtk_widget_unparent (chip);
        g_hash_table_iter_remove (&iter);
      }
}

/* The count stands behind the risks, for those who go by keys too. */
static void
show_chips (MucMatrixView *self)
{
  const guint n_unplaced = muc_matrix_get_n_unplaced (self->matrix);

  for (guint i = 0; i < muc_matrix_get_n_marks (self->matrix) + n_unplaced; i++)
    show_chip (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->tray), n_unplaced > 0);
  for (guint row = 0; row < muc_matrix_get_n_rows (self->matrix); row++)
    for (guint column = 0; column < muc_matrix_get_n_columns (self->matrix); column++)
      muc_matrix_token_put (MUC_MATRIX_TOKEN (muc_matrix_view_get_more (self, row, column)),
                            muc_matrix_view_get_cell (self, row, column));
}

/* Painting: what lies below the names and the chips. */

static void
paint_ghost (MucMatrixView      *self,
             cairo_t            *cr,
             const MucMatrixBox *box)
{
  const MucMatrixTheme *theme = muc_scale_swatch_get_theme ();
  const MucMatrixTone tone =
    muc_matrix_get_tone (self->matrix, theme,
                         muc_matrix_get_cell (self->matrix, box->row, box->column));

  muc_matrix_draw_ghost (cr, gtk_widget_get_pango_context (GTK_WIDGET (self)), theme, &tone, box,
                         self->layout->metrics.text_size);
}

static void
paint_boxes (MucMatrixView *self,
             cairo_t       *cr,
             MucMatrixPart  part)
{
  for (guint i = 0; i < self->layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (self->layout->boxes, MucMatrixBox, i);

      if (box->part != part)
        continue;
      if (part == MUC_MATRIX_CELL)
        muc_matrix_field_paint (MUC_MATRIX_FIELD (muc_matrix_view_get_cell (self, box->row,
                                                                          box->column)),
                               cr, box);
      else
        paint_ghost (self, cr, box);
    }
}

static void
muc_matrix_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MucMatrixView *self = MUC_MATRIX_VIEW (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                     gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  paint_boxes (self, cr, MUC_MATRIX_CELL);
  for (guint i = 0; i < self->layout->arrows->len; i++)
    muc_matrix_draw_arrow (cr, muc_scale_swatch_get_theme (),
                           &g_array_index (self->layout->arrows, MucMatrixArrow, i));
  paint_boxes (self, cr, MUC_MATRIX_GHOST);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (muc_matrix_view_parent_class)->snapshot (widget, snapshot);
}

/* The widget */

/* From the cells Tab goes to what is not rated yet, and then out. */
static gboolean
muc_matrix_view_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  MucMatrixView *self = MUC_MATRIX_VIEW (widget);
  GtkWidget *tray = GTK_WIDGET (self->tray);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  const gboolean has_tray = gtk_widget_get_visible (tray);

  if (child == NULL && direction == GTK_DIR_TAB_BACKWARD && has_tray)
    return gtk_widget_child_focus (tray, direction);
  if (GTK_WIDGET_CLASS (muc_matrix_view_parent_class)->focus (widget, direction))
    return TRUE;
  if (child == tray)
    return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (widget);
  return child != NULL && direction == GTK_DIR_TAB_FORWARD && has_tray
         && gtk_widget_child_focus (tray, direction);
}

static GtkSizeRequestMode
muc_matrix_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
muc_matrix_view_dispose (GObject *object)
{
  MucMatrixView *self = MUC_MATRIX_VIEW (object);

  if (self->chips != NULL)
    {
      set_n_labels (self, self->row_labels, 0, 0);
      set_n_labels (self, self->column_labels, 0, 0);
    }
  g_clear_pointer (&self->row_labels, g_ptr_array_unref);
  g_clear_pointer (&self->column_labels, g_ptr_array_unref);
  g_clear_pointer (&self->chips, g_hash_table_unref);
  g_clear_pointer (&self->row_heading, gtk_widget_unparent);
  g_clear_pointer (&self->column_heading, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->tray, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->layout, muc_matrix_layout_free);
  g_clear_pointer (&self->matrix, muc_matrix_unref);

  G_OBJECT_CLASS (muc_matrix_view_parent_class)->dispose (object);
}

static void
muc_matrix_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HAS_NAMES:
      g_value_set_boolean (value, MUC_MATRIX_VIEW (object)->has_names);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
create_signals (GType type)
{
  signals[SIGNAL_CELL_ACTIVATED] =
    g_signal_new ("cell-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_MARK_ACTIVATED] =
    g_signal_new ("mark-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_INT64);
  signals[SIGNAL_MARK_MOVED] =
    g_signal_new ("mark-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                  G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
}

static void
muc_matrix_view_class_init (MucMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_matrix_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = muc_matrix_view_get_property;
  widget_class->focus = muc_matrix_view_focus;
  widget_class->measure = muc_matrix_view_measure;
  widget_class->get_request_mode = muc_matrix_view_get_request_mode;
  widget_class->size_allocate = muc_matrix_view_size_allocate;
  widget_class->snapshot = muc_matrix_view_snapshot;
  MUC_MATRIX_BOARD_CLASS (klass)->create_cell = muc_matrix_view_create_cell;
  gtk_widget_class_set_css_name (widget_class, "matrixview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);

  properties[PROP_HAS_NAMES] = g_param_spec_boolean ("has-names", NULL, NULL, TRUE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  create_signals (G_TYPE_FROM_CLASS (klass));
}

static void
muc_matrix_view_init (MucMatrixView *self)
{
  self->filter_row = self->filter_column = MUC_MATRIX_NONE;
  self->row_labels = g_ptr_array_new ();
  self->column_labels = g_ptr_array_new ();
  self->chips = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->row_heading = create_label (self, 0.5, TRUE);
  self->column_heading = create_label (self, 0.5, TRUE);
  self->tray = MUC_MATRIX_TRAY (muc_matrix_tray_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->tray), GTK_WIDGET (self));
  g_signal_connect_swapped (self->tray, "more-activated", G_CALLBACK (more_unrated_cb), self);
  self->has_names = TRUE;
  self->more = muc_matrix_list_new ();
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_swapped (self->more, "chosen", G_CALLBACK (muc_matrix_view_activate), self);
  muc_matrix_view_add_keys (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* The risk whose chip has the focus, 0 for none. */
static gint64
get_focused (MucMatrixView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!MUC_IS_MATRIX_TOKEN (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return 0;
  return muc_matrix_token_get_id (MUC_MATRIX_TOKEN (focus));
}

/**
 * muc_matrix_view_show:
 * @matrix: a matrix
 *
 * Shows it, with the same risks as before in the widgets they had: the focus stays on the risk
 * it was on.
 */
void
muc_matrix_view_show (MucMatrixView *self,
                      MucMatrix     *matrix)
{
  gint64 focused;
  GtkWidget *chip;

  g_return_if_fail (MUC_IS_MATRIX_VIEW (self));
  g_return_if_fail (matrix != NULL);

  focused = get_focused (self);
  muc_matrix_view_stop_carrying (self);
  gtk_popover_popdown (GTK_POPOVER (self->more));
  g_clear_pointer (&self->layout, muc_matrix_layout_free);
  muc_matrix_ref (matrix);
  g_clear_pointer (&self->matrix, muc_matrix_unref);
  self->matrix = matrix;
  show_labels (self);
  drop_chips (self);
  show_cells (self);
  show_chips (self);
  muc_matrix_view_set_filter (self, self->filter_row, self->filter_column);
  chip = focused != 0 ? muc_matrix_view_get_mark (self, focused) : NULL;
  if (chip != NULL)
    gtk_widget_grab_focus (chip);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** muc_matrix_view_set_writable: whether risks can be moved. */
void
muc_matrix_view_set_writable (MucMatrixView *self,
                              gboolean       writable)
{
  g_return_if_fail (MUC_IS_MATRIX_VIEW (self));

  self->writable = writable;
}

/** muc_matrix_view_set_low: whether it wants no more height than it needs. */
void
muc_matrix_view_set_low (MucMatrixView *self,
                         gboolean       low)
{
  g_return_if_fail (MUC_IS_MATRIX_VIEW (self));

  self->low = low;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** muc_matrix_view_set_current: marks the risk of the table's current row, 0 for none. */
void
muc_matrix_view_set_current (MucMatrixView *self,
                             gint64         id)
{
  GHashTableIter iter;
  gpointer key, chip;

  g_return_if_fail (MUC_IS_MATRIX_VIEW (self));

  self->current = id;
  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, &key, &chip))
    muc_matrix_token_set_current (chip, *(gint64 *) key == id);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/** muc_matrix_view_set_filter: marks the cell the table is filtered by, or %MUC_MATRIX_NONE. */
void
muc_matrix_view_set_filter (MucMatrixView *self,
                            guint          filter_row,
                            guint          filter_column)
{
  MucMatrixBoard *board = MUC_MATRIX_BOARD (self);

  g_return_if_fail (MUC_IS_MATRIX_VIEW (self));

  self->filter_row = filter_row;
  self->filter_column = filter_column;
  for (guint row = 0; row < muc_matrix_board_get_n_rows (board); row++)
    for (guint column = 0; column < muc_matrix_board_get_n_columns (board); column++)
      muc_matrix_field_set_state (MUC_MATRIX_FIELD (muc_matrix_board_get_cell (board, row, column)),
                                 MUC_MATRIX_STATE_SELECTED,
                                 row == filter_row && column == filter_column);
}

/** muc_matrix_view_get_cell: (transfer none) (nullable): the cell at a place. */
GtkWidget *
muc_matrix_view_get_cell (MucMatrixView *self,
                          guint          row,
                          guint          column)
{
  return muc_matrix_board_get_cell (MUC_MATRIX_BOARD (self), row, column);
}

/** muc_matrix_view_get_mark: (transfer none) (nullable): the chip of a risk. */
GtkWidget *
muc_matrix_view_get_mark (MucMatrixView *self,
                          gint64         id)
{
  g_return_val_if_fail (MUC_IS_MATRIX_VIEW (self), NULL);

  return g_hash_table_lookup (self->chips, &id);
}

/** muc_matrix_view_get_more: (transfer none) (nullable): what counts the risks not shown. */
GtkWidget *
muc_matrix_view_get_more (MucMatrixView *self,
                          guint          row,
                          guint          column)
{
  GtkWidget *cell = muc_matrix_view_get_cell (self, row, column);
  GtkWidget *child = cell != NULL ? gtk_widget_get_first_child (cell) : NULL;

  while (child != NULL && !gtk_widget_has_css_class (child, "more"))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/** muc_matrix_view_has_names: whether cells bear names; else the numerals of the legend. */
gboolean
muc_matrix_view_has_names (MucMatrixView *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_VIEW (self), TRUE);

  return self->has_names;
}
