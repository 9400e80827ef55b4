/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-cell.h"

#include <string.h>

#include "app/scale-swatch.h"
#include "app/share-bar.h"
#include "app/state-pill.h"

struct _MucTableCell
{
  GtkWidget       parent_instance;

  GtkListItem    *item;
  guint           column;
  int             width;
  int             wide;
  MucCellDisplay  display;
  MucCellLook     look;

  GtkWidget      *main;   /* the child that shows the text; in the first column an expander */
  GtkWidget      *text;
  GtkWidget      *swatch; /* made when first needed, as are the next */
  GtkWidget      *pill;
  GtkWidget      *bar;
  GtkWidget      *figure;
  GtkWidget      *extra;
  MucCellEditor  *editor; /* while this is the current cell */
  int             editor_width;
  guint           tick;
  gboolean        has_aside;
  gboolean        has_tooltip;
};

/* A cell of a record table: a text, perhaps a swatch before it and a smaller line below, and over
 * the text the table's editor while the cell is the current one. A state is a pill in place of the
 * text; a bar stands before the smaller line, or before a figure, or alone. */
G_DEFINE_FINAL_TYPE (MucTableCell, muc_table_cell, GTK_TYPE_WIDGET)

#define LINES_OF_LIST 2
#define SWATCH_GAP 7
#define BAR_WIDTH 84
#define BAR_ALONE 132
#define BAR_HEIGHT 8

static const char *const look_classes[] = {
  [MUC_CELL_PLAIN] = "plain",
  [MUC_CELL_STRONG] = "strong",
  [MUC_CELL_MUTED] = "muted-cell",
  [MUC_CELL_GROUP] = "group",
  [MUC_CELL_GROUP_MUTED] = "group-muted",
  [MUC_CELL_BAND] = "band",
  [MUC_CELL_ADD] = "add",
};

/* Layout */

static gboolean
is_edited (MucTableCell *self)
{
  return self->editor != NULL && muc_cell_editor_is_editing (self->editor);
}

static GtkSizeRequestMode
muc_table_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum;
  int natural;

  if (widget == NULL || !gtk_widget_get_visible (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

/* How far the text stands from the left. */
static int
get_indent (MucTableCell *self)
{
  return self->swatch != NULL && gtk_widget_get_visible (self->swatch)
         ? MUC_SWATCH_SIZE + SWATCH_GAP : 0;
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_visible (widget);
}

/* What shows the text while it is not edited. */
static GtkWidget *
get_main (MucTableCell *self)
{
  return is_shown (self->pill) ? self->pill : self->main;
}

/* How far the figure, or else the smaller line, stands from the left: behind the bar. */
static int
get_bar_indent (MucTableCell *self)
{
  return is_shown (self->bar) ? BAR_WIDTH + SWATCH_GAP : 0;
}

static int
get_extra_indent (MucTableCell *self)
{
  return is_shown (self->figure) ? 0 : get_bar_indent (self);
}

static int
get_figure_height (MucTableCell *self)
{
  return is_shown (self->figure) ? measure_height (self->figure, -1) : 0;
}

static int
get_extra_height (MucTableCell *self,
                  int           width)
{
  return measure_height (self->extra, MAX (1, width - get_extra_indent (self)));
}

/* A text view learns its height only when it gets one, so the editor says what it will need. */
static int
get_text_height (MucTableCell *self,
                 int           width)
{
  const int text_width = MAX (1, width - get_indent (self));
  const int height = measure_height (get_main (self), text_width);

  return is_edited (self)
         ? MAX (height, muc_cell_editor_get_height (self->editor, text_width)) : height;
}

/* The width is the column's matter: asking the texts would cost more than showing them. */
static void
muc_table_cell_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  MucTableCell *self = MUC_TABLE_CELL (widget);
  const int width = for_size < 0 ? self->width : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->width;
      *natural = self->wide;
      return;
    }
  *minimum = get_text_height (self, width) + get_figure_height (self)
             + get_extra_height (self, width);
  *natural = *minimum;
}

/* A text view that is given another width asks for another size, which nobody may do while sizes
 * are being given. So the editor gets its width before or after that. */
static void
fit_editor (MucTableCell *self)
{
  const int whole = gtk_widget_get_width (GTK_WIDGET (self));
  const int indent = get_indent (self);
  const int width = whole - indent;
  GtkWidget *editor = GTK_WIDGET (self->editor);

  if (width <= 0)
    return;
  self->editor_width = width;
  gtk_widget_measure (editor, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (editor, &(GtkAllocation) { indent, 0, width,
                                                       get_text_height (self, whole) }, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
fit_tick_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  MucTableCell *self = MUC_TABLE_CELL (widget);

  self->tick = 0;
  if (self->editor != NULL)
    fit_editor (self);
  return G_SOURCE_REMOVE;
}

static void
allocate_editor (MucTableCell        *self,
                 const GtkAllocation *text)
{
  if (text->width == self->editor_width)
    gtk_widget_size_allocate (GTK_WIDGET (self->editor), text, -1);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_tick_cb, NULL, NULL);
}

/* A heading goes on over the cells behind it. */
static int
get_text_width (MucTableCell *self,
                int           width)
{
  int natural = 1;

  if (self->look == MUC_CELL_BAND)
    gtk_widget_measure (self->main, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MAX (natural, width);
}

static void
allocate_text (MucTableCell *self,
               int           width,
               int           height)
{
  const int indent = get_indent (self);
  GtkAllocation text = { indent, 0, get_text_width (self, width - indent), height };
  int natural;

  gtk_widget_size_allocate (self->main, &text, -1);
  if (self->editor != NULL)
    allocate_editor (self, &text);
  if (indent > 0)
    gtk_widget_size_allocate (self->swatch,
                              &(GtkAllocation) { 0, 1, MUC_SWATCH_SIZE, MUC_SWATCH_SIZE }, -1);
  if (!is_shown (self->pill))
    return;
  gtk_widget_measure (self->pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_size_allocate (self->pill,
                            &(GtkAllocation) { 0, 0, MIN (natural, width),
                                               MIN (height, measure_height (self->pill, width)) },
                            -1);
}

/* In the middle of the line it belongs to. */
static void
allocate_bar (MucTableCell *self,
              int           width,
              int           y,
              gboolean      alone)
{
  int line;

  gtk_widget_measure (is_shown (self->figure) ? self->figure : alone ? self->main : self->extra,
                      GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->bar,
                            &(GtkAllocation) { 0, y + (line - BAR_HEIGHT) / 2,
                                               MIN (width, alone ? BAR_ALONE : BAR_WIDTH),
                                               BAR_HEIGHT }, -1);
}

static void
muc_table_cell_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  MucTableCell *self = MUC_TABLE_CELL (widget);
  const gboolean has_extra = is_shown (self->extra) || is_shown (self->figure);
  const int indent = get_extra_indent (self);
  const int figure_height = get_figure_height (self);
  int main_height = has_extra ? MIN (height, get_text_height (self, width)) : height;
  GtkAllocation rest = { indent, main_height + figure_height, MAX (1, width - indent),
                         height - main_height - figure_height };

  allocate_text (self, width, main_height);
  if (is_shown (self->bar))
    allocate_bar (self, width, has_extra ? main_height : 0, !has_extra);
  if (is_shown (self->figure))
    gtk_widget_size_allocate (self->figure,
                              &(GtkAllocation) { get_bar_indent (self), main_height,
                                                 MAX (1, width - get_bar_indent (self)),
                                                 figure_height }, -1);
  if (is_shown (self->extra))
    gtk_widget_size_allocate (self->extra, &rest, -1);
}

/* The editor holds the focus also while the cell is only looked at; then the text is drawn as in
 * every other cell. So it is for a moment where the editor waits for another width. */
static void
muc_table_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  MucTableCell *self = MUC_TABLE_CELL (widget);

  if (get_indent (self) > 0)
    gtk_widget_snapshot_child (widget, self->swatch, snapshot);
  gtk_widget_snapshot_child (widget,
                             is_edited (self) && self->tick == 0 ? GTK_WIDGET (self->editor)
                                                                 : get_main (self), snapshot);
  if (is_shown (self->bar))
    gtk_widget_snapshot_child (widget, self->bar, snapshot);
  if (is_shown (self->figure))
    gtk_widget_snapshot_child (widget, self->figure, snapshot);
  if (is_shown (self->extra))
    gtk_widget_snapshot_child (widget, self->extra, snapshot);
}

/* The object */

static void
muc_table_cell_dispose (GObject *object)
{
  MucTableCell *self = MUC_TABLE_CELL (object);

  muc_table_cell_set_editor (self, NULL);
  g_clear_pointer (&self->swatch, gtk_widget_unparent);
  g_clear_pointer (&self->pill, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->figure, gtk_widget_unparent);
  g_clear_pointer (&self->extra, gtk_widget_unparent);
  g_clear_pointer (&self->main, gtk_widget_unparent);

  G_OBJECT_CLASS (muc_table_cell_parent_class)->dispose (object);
}

static void
muc_table_cell_class_init (MucTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_table_cell_dispose;
  widget_class->get_request_mode = muc_table_cell_get_request_mode;
  widget_class->measure = muc_table_cell_measure;
  widget_class->size_allocate = muc_table_cell_size_allocate;
  widget_class->snapshot = muc_table_cell_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sheetcell");
}

static void
muc_table_cell_init (MucTableCell *self)
{
  self->look = MUC_CELL_PLAIN;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static PangoAttrList *
get_attributes (void)
{
  static PangoAttrList *attributes;

  if (attributes == NULL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
    }
  return attributes;
}

static GtkWidget *
create_label (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       "attributes", get_attributes (),
                       NULL);
}

static GtkWidget *
create_inscription (void)
{
  return g_object_new (GTK_TYPE_INSCRIPTION,
                       "min-lines", LINES_OF_LIST,
                       "nat-lines", LINES_OF_LIST,
                       "min-chars", 0,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       "attributes", get_attributes (),
                       NULL);
}

static GtkWidget *
create_number (void)
{
  GtkWidget *label = create_label ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  return label;
}

static gboolean
has_expander (MucTableCell *self)
{
  return self->display == MUC_CELL_EXPANDER || self->display == MUC_CELL_BRANCH;
}

static GtkWidget *
create_expander (GtkWidget      *child,
                 MucCellDisplay  display)
{
  GtkWidget *expander = g_object_new (GTK_TYPE_TREE_EXPANDER, "child", child,
                                      "valign", GTK_ALIGN_START, NULL);

  gtk_widget_set_halign (child, display == MUC_CELL_BRANCH ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_set_hexpand (child, TRUE);
  if (display == MUC_CELL_BRANCH)
    gtk_widget_add_css_class (expander, "branch");
  return expander;
}

/**
 * muc_table_cell_new:
 * @item: the item of the list that the cell is made for; it outlives the cell
 * @column: the number of the column
 * @width: the least width of the column's content in pixels
 * @wide: the width that it likes to have
 * @display: how the cell shows its text
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
muc_table_cell_new (GtkListItem    *item,
                    guint           column,
                    int             width,
                    int             wide,
                    MucCellDisplay  display)
{
  MucTableCell *self = g_object_new (MUC_TYPE_TABLE_CELL, NULL);

  self->item = item;
  self->column = column;
  self->width = width;
  self->wide = wide;
  self->display = display;
  if (display == MUC_CELL_LINES)
    self->text = create_inscription ();
  else
    self->text = display == MUC_CELL_NUMBER ? create_number () : create_label ();
  self->main = has_expander (self) ? create_expander (self->text, display) : self->text;
  gtk_widget_set_parent (self->main, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/** muc_table_cell_get_column: the number of its column. */
guint
muc_table_cell_get_column (MucTableCell *self)
{
  g_return_val_if_fail (MUC_IS_TABLE_CELL (self), 0);

  return self->column;
}

/** muc_table_cell_get_row: the number of the row it shows now. */
guint
muc_table_cell_get_row (MucTableCell *self)
{
  g_return_val_if_fail (MUC_IS_TABLE_CELL (self), 0);

  return gtk_list_item_get_position (self->item);
}

/* What follows the text is neither bold nor as dark. */
static PangoAttrList *
create_aside_attributes (gsize start)
{
  PangoAttrList *attributes = pango_attr_list_copy (get_attributes ());
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);
  PangoAttribute *alpha = pango_attr_foreground_alpha_new (G_MAXUINT16 / 3 * 2);

  weight->start_index = (guint) start;
  alpha->start_index = (guint) start;
  pango_attr_list_insert (attributes, weight);
  pango_attr_list_insert (attributes, alpha);
  return attributes;
}

static void
show_text (MucTableCell *self,
           const char   *text,
           const char   *aside)
{
  g_autofree char *both = aside != NULL ? g_strconcat (text, "\u2003", aside, NULL) : NULL;
  g_autoptr (PangoAttrList) attributes =
    aside != NULL ? create_aside_attributes (strlen (text)) : NULL;

  g_object_set (self->text,
                self->display == MUC_CELL_LINES ? "text" : "label", aside != NULL ? both : text,
                NULL);
  if (self->has_aside || aside != NULL)
    g_object_set (self->text, "attributes", aside != NULL ? attributes : get_attributes (), NULL);
  self->has_aside = aside != NULL;
}

static void
show_swatch (MucTableCell    *self,
             const MucSwatch *swatch)
{
  if (!swatch->shown && self->swatch == NULL)
    return;

  if (self->swatch == NULL)
    {
      self->swatch = muc_scale_swatch_new_square (MUC_SWATCH_SIZE);
      gtk_widget_insert_before (self->swatch, GTK_WIDGET (self), self->main);
    }
  muc_scale_swatch_set_style (MUC_SCALE_SWATCH (self->swatch), swatch->colour, swatch->pattern);
  gtk_widget_set_visible (self->swatch, swatch->shown);
}

static void
show_pill (MucTableCell  *self,
           const MucPill *pill,
           const char    *text)
{
  const gboolean shown = pill->icon_name != NULL && text != NULL;

  if (!shown && self->pill == NULL)
    return;
  if (self->pill == NULL)
    {
      self->pill = muc_state_pill_new ();
      gtk_widget_insert_before (self->pill, GTK_WIDGET (self), self->main);
    }
  if (shown)
    muc_state_pill_show (MUC_STATE_PILL (self->pill), pill, text);
  gtk_widget_set_visible (self->pill, shown);
}

static void
show_bar (MucTableCell *self,
          const MucBar *bar)
{
  if (!bar->shown && self->bar == NULL)
    return;
  if (self->bar == NULL)
    {
      self->bar = muc_share_bar_new ();
      gtk_widget_insert_after (self->bar, GTK_WIDGET (self), self->main);
    }
  muc_share_bar_show (MUC_SHARE_BAR (self->bar), bar);
  gtk_widget_set_visible (self->bar, bar->shown);
}

static void
show_figure (MucTableCell *self,
             const char   *text)
{
  if (text == NULL && self->figure == NULL)
    return;
  if (self->figure == NULL)
    {
      self->figure = create_label ();
      gtk_label_set_wrap (GTK_LABEL (self->figure), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (self->figure), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->figure, "figure");
      gtk_widget_insert_after (self->figure, GTK_WIDGET (self), self->main);
    }
  gtk_label_set_label (GTK_LABEL (self->figure), text);
  gtk_widget_set_visible (self->figure, text != NULL);
}

/* Where all rows have the same height, the smaller line takes the place of the second one. */
static void
set_lines (MucTableCell *self,
           gboolean      has_extra)
{
  const guint lines = has_extra ? LINES_OF_LIST - 1 : LINES_OF_LIST;

  if (self->display == MUC_CELL_LINES)
    g_object_set (self->text, "min-lines", lines, "nat-lines", lines, NULL);
}

static void
show_extra (MucTableCell *self,
            const char   *text,
            MucTone       tone)
{
  if (text == NULL && self->extra == NULL)
    return;

  if (self->extra == NULL)
    {
      self->extra = create_label ();
      gtk_widget_add_css_class (self->extra, "extra");
      gtk_widget_insert_after (self->extra, GTK_WIDGET (self), self->main);
    }
  if (self->display == MUC_CELL_LINES)
    {
      gtk_label_set_wrap (GTK_LABEL (self->extra), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (self->extra), PANGO_ELLIPSIZE_END);
    }
  set_lines (self, text != NULL);
  gtk_label_set_label (GTK_LABEL (self->extra), text);
  gtk_widget_set_visible (self->extra, text != NULL);
  muc_tone_set_class (self->extra, tone);
}

/* Where all rows have the same height, there is no room for a line below the figure. */
static void
show_below (MucTableCell  *self,
            const MucCell *state)
{
  const gboolean low = self->display == MUC_CELL_LINES && state->figure != NULL;

  show_figure (self, low ? NULL : state->figure);
  show_extra (self, low ? state->figure : state->extra, state->extra_tone);
  show_bar (self, &state->bar);
}

static void
set_look (MucTableCell *self,
          MucCellLook   look)
{
  if (self->look == look)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), look_classes[self->look]);
  gtk_widget_add_css_class (GTK_WIDGET (self), look_classes[look]);
  self->look = look;
}

/* The hairlines between the cells of a heading across the table cannot be seen, and its text goes
 * on over them. */
static void
set_band (MucTableCell *self,
          gboolean      band)
{
  const GtkOverflow overflow = band ? GTK_OVERFLOW_VISIBLE : GTK_OVERFLOW_HIDDEN;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;

  if (row == NULL)
    return;
  gtk_widget_set_overflow (GTK_WIDGET (self), overflow);
  gtk_widget_set_overflow (parent, overflow);
  if (self->display == MUC_CELL_WRAPPED)
    gtk_label_set_wrap (GTK_LABEL (self->text), !band);
  if (band)
    gtk_widget_add_css_class (row, "band-row");
  else
    gtk_widget_remove_css_class (row, "band-row");
}

/** muc_table_cell_set_state: shows what @state says. */
void
muc_table_cell_set_state (MucTableCell  *self,
                          const MucCell *state)
{
  const gboolean empty = state->text == NULL || *state->text == '\0';

  g_return_if_fail (MUC_IS_TABLE_CELL (self));

  show_text (self, empty ? state->hint : state->text, empty ? NULL : state->aside);
  show_swatch (self, &state->swatch);
  if (empty && state->hint != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "hint");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "hint");
  show_pill (self, &state->pill, state->text);
  show_below (self, state);
  if ((self->look == MUC_CELL_BAND) != (state->look == MUC_CELL_BAND))
    set_band (self, state->look == MUC_CELL_BAND);
  set_look (self, state->look);
  if (state->tooltip != NULL || self->has_tooltip)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), state->tooltip);
  self->has_tooltip = state->tooltip != NULL;
}

/** muc_table_cell_set_list_row: the row of the tree that a cell of the first column unfolds. */
void
muc_table_cell_set_list_row (MucTableCell   *self,
                             GtkTreeListRow *row)
{
  g_return_if_fail (MUC_IS_TABLE_CELL (self));

  if (has_expander (self))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->main), row);
}

static void
editing_changed_cb (MucTableCell *self)
{
  if (is_edited (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * muc_table_cell_set_editor:
 * @self: a cell
 * @editor: (nullable) (transfer none): the table's editor, %NULL takes it out of the cell
 */
void
muc_table_cell_set_editor (MucTableCell  *self,
                           MucCellEditor *editor)
{
  g_return_if_fail (MUC_IS_TABLE_CELL (self));

  if (self->editor == editor)
    return;

  if (self->editor != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->editor, editing_changed_cb, self);
      gtk_widget_unparent (GTK_WIDGET (self->editor));
      self->editor = NULL;
    }
  if (editor != NULL)
    {
      self->editor = editor;
      self->editor_width = 0;
      gtk_widget_insert_before (GTK_WIDGET (editor), GTK_WIDGET (self), NULL);
      fit_editor (self);
      g_signal_connect_swapped (editor, "notify::editing", G_CALLBACK (editing_changed_cb), self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** muc_table_cell_get_editor: (transfer none) (nullable): the editor while it lies here. */
MucCellEditor *
muc_table_cell_get_editor (MucTableCell *self)
{
  g_return_val_if_fail (MUC_IS_TABLE_CELL (self), NULL);

  return self->editor;
}

/** muc_table_cell_is_expander_at: whether @widget is the arrow that unfolds the row. */
gboolean
muc_table_cell_is_expander_at (MucTableCell *self,
                               GtkWidget    *widget)
{
  g_return_val_if_fail (MUC_IS_TABLE_CELL (self), FALSE);

  return has_expander (self)
         && widget != self->text && widget != GTK_WIDGET (self)
         && (widget == self->main || gtk_widget_is_ancestor (widget, self->main));
}
