/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-notes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/matrix-frame.h"
#include "app/scale-swatch.h"
#include "document/font.h"
#include "report/matrix-draw.h"

/* Between two items, across and down, in pixels. */
#define COLUMN_GAP 14
#define ROW_GAP 5

#define GHOST_SIZE 20
#define ARROW_WIDTH 28

struct _MucMatrixNotes
{
  GtkWidget parent_instance;
};

/* Its items stand one after the other, in as many lines as they need. */
G_DEFINE_FINAL_TYPE (MucMatrixNotes, muc_matrix_notes, GTK_TYPE_WIDGET)

/* Items */

static GtkWidget *
create_label (const char *text,
              gboolean    strong)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = muc_font_dup_attributes ();

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (strong)
    gtk_widget_add_css_class (label, "count");
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    }
  return label;
}

static GtkWidget *
add_item (MucMatrixNotes *self,
          GtkWidget      *sign,
          const char     *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  if (sign != NULL)
    gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), create_label (text, FALSE));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
add_priority (MucMatrixNotes          *self,
              const MucMatrixPriority *priority,
              const char              *label,
              guint                    n_marks)
{
  GtkWidget *swatch = muc_scale_swatch_new ();
  g_autofree char *count = g_strdup_printf ("%u", n_marks);
  GtkWidget *box;

  if (priority != NULL)
    muc_scale_swatch_set_style (MUC_SCALE_SWATCH (swatch), priority->colour, priority->pattern);
  box = add_item (self, swatch, label);
  gtk_box_append (GTK_BOX (box), create_label (count, TRUE));
}

static void
draw_ghost (GtkDrawingArea *area,
            cairo_t        *cr,
            int             width,
            int             height,
            gpointer        data)
{
  const MucMatrixTheme *theme = muc_scale_swatch_get_theme ();
  const MucMatrixTone tone = { theme->ground.fill, theme->ground.ink };
  const MucMatrixBox box = { MUC_MATRIX_LEGEND_GHOST, 0, 0, width, height, .text = "n" };

  muc_matrix_draw_ghost (cr, gtk_widget_get_pango_context (GTK_WIDGET (area)), theme, &tone, &box,
                         height * 0.6);
}

static void
draw_arrow (GtkDrawingArea *area,
            cairo_t        *cr,
            int             width,
            int             height,
            gpointer        data)
{
  const double y = height / 2.0;
  const MucMatrixArrow arrow = {
    .x = { 1, width / 3.0, width * 2 / 3.0, width - 1 },
    .y = { y, y, y, y },
  };

  muc_matrix_draw_arrow (cr, muc_scale_swatch_get_theme (), &arrow);
}

static GtkWidget *
create_sign (GtkDrawingAreaDrawFunc draw,
             int                    width)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), GHOST_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, NULL, NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);
  return area;
}

static void
add_priorities (MucMatrixNotes  *self,
                const MucMatrix *matrix,
                gboolean         has_names)
{
  guint n_unrated = muc_matrix_get_n_marks (matrix);

  for (guint i = 0; i < muc_matrix_get_n_priorities (matrix); i++)
    {
      const MucMatrixPriority *priority = muc_matrix_get_priority (matrix, i);
      g_autofree char *numbered = g_strdup_printf ("%s %s", muc_matrix_get_numeral (i),
                                                   priority->label);

      add_priority (self, priority, has_names ? priority->label : numbered, priority->n_marks);
      n_unrated -= priority->n_marks;
    }
  if (muc_matrix_count_unrated_cells (matrix) > 0)
    add_priority (self, NULL, _("not rated"), n_unrated);
}

static char *
describe_ghost (const MucMatrix *matrix,
                guint            year)
{
  const gboolean all = muc_matrix_frame_shows_all_moves (matrix);

  if (year == MUC_MATRIX_NONE)
    return g_strdup (all ? _("place before") : _("place before (the chosen row's only)"));
  return g_strdup_printf (all ? _("place in %u") : _("place in %u (the chosen row's only)"), year);
}

static void
add_moves (MucMatrixNotes  *self,
           const MucMatrix *matrix)
{
  gboolean any_moved;
  const guint year = muc_matrix_get_last_year (matrix, &any_moved);
  g_autofree char *before = describe_ghost (matrix, year);

  if (!any_moved)
    return;
  add_item (self, create_sign (draw_ghost, GHOST_SIZE), before);
  add_item (self, create_sign (draw_arrow, ARROW_WIDTH), _("changed level"));
}

/* Lines */

/* Walks over the items; places them if @places, and returns the height. */
static int
flow (MucMatrixNotes *self,
      int             width,
      gboolean        places)
{
  int x = 0, y = 0, line = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      int minimum, natural, height;

      gtk_widget_measure (item, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      natural = MAX (MIN (natural, width), minimum);
      if (x > 0 && x + natural > width)
        {
          y += line + ROW_GAP;
          x = line = 0;
        }
      gtk_widget_measure (item, GTK_ORIENTATION_VERTICAL, natural, NULL, &height, NULL, NULL);
      if (places)
        gtk_widget_size_allocate (item, &(GtkAllocation){ x, y, natural, height }, -1);
      x += natural + COLUMN_GAP;
      line = MAX (line, height);
    }
  return y + line;
}

static void
muc_matrix_notes_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = flow (MUC_MATRIX_NOTES (widget),
                                  for_size >= 0 ? for_size : G_MAXINT16, FALSE);
      return;
    }
  for (GtkWidget *item = gtk_widget_get_first_child (widget); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      int least, wanted;

      gtk_widget_measure (item, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + COLUMN_GAP;
    }
}

static GtkSizeRequestMode
muc_matrix_notes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
muc_matrix_notes_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  flow (MUC_MATRIX_NOTES (widget), width, TRUE);
}

static void
remove_items (MucMatrixNotes *self)
{
  GtkWidget *item;

  while ((item = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (item);
}

static void
muc_matrix_notes_dispose (GObject *object)
{
  remove_items (MUC_MATRIX_NOTES (object));

  G_OBJECT_CLASS (muc_matrix_notes_parent_class)->dispose (object);
}

static void
muc_matrix_notes_class_init (MucMatrixNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_matrix_notes_dispose;
  widget_class->measure = muc_matrix_notes_measure;
  widget_class->get_request_mode = muc_matrix_notes_get_request_mode;
  widget_class->size_allocate = muc_matrix_notes_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "matrixnotes");
}

static void
muc_matrix_notes_init (MucMatrixNotes *self)
{
}

/**
 * muc_matrix_notes_show:
 * @matrix: a matrix
 * @has_names: whether its cells bear the names of their priorities; else the legend's numerals
 *
 * Explains what is in @matrix, and no sign that is not.
 */
void
muc_matrix_notes_show (MucMatrixNotes  *self,
                       const MucMatrix *matrix,
                       gboolean         has_names)
{
  g_return_if_fail (MUC_IS_MATRIX_NOTES (self));

  remove_items (self);
  add_priorities (self, matrix, has_names);
  add_moves (self, matrix);
  if (muc_matrix_has_overrides (matrix))
    add_item (self, NULL, _("* other than by the grid, with a reason"));
}
