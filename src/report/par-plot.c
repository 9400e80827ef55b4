/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/par-plot.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "model/par.h"
#include "model/points.h"

/* The scores of the PAR index over the years: the total above, the rank below. A rank is better the
 * lower it is, so the first one is on top. */

#define MARGIN 34.0
#define LABEL_HEIGHT 18.0
#define DOT 3.0

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return ((const MucParPoint *) a)->year - ((const MucParPoint *) b)->year;
}

static gboolean
has_year (const GArray *points,
          int           year)
{
  for (guint i = 0; i < points->len; i++)
    if (g_array_index (points, MucParPoint, i).year == year)
      return TRUE;
  return FALSE;
}

static void
add_sheet (GArray      *points,
           MucParSheet *sheet,
           int          year)
{
  MucParPoint point = { year, muc_par_get_total (sheet), (int) muc_par_sheet_get_place (sheet),
                        (int) muc_par_sheet_get_places (sheet) };

  if (!isnan (point.score))
    g_array_append_val (points, point);
}

/* What a sheet says of the change tells the score of a year that has no sheet of its own. */
static void
add_before (GArray      *points,
            MucParSheet *sheet,
            int          year)
{
  MucParPoint point = { year - 1, muc_par_get_total (sheet) - muc_par_sheet_get_change (sheet) };

  if (!isnan (point.score) && !has_year (points, point.year))
    g_array_append_val (points, point);
}

static int
get_scored_year (MucYear     *year,
                 MucParSheet *sheet)
{
  const gint64 scored = muc_par_sheet_get_scored_year (sheet);

  return (int) (scored != 0 ? scored : muc_year_get_number (year) - 1);
}

/**
 * muc_par_plot_collect:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type MucParPoint): the years whose total is known, in order
 */
GArray *
muc_par_plot_collect (MucPlan *plan)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (MucParPoint));
  const guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);
        MucParSheet *sheet = muc_par_get_sheet (year);

        if (sheet != NULL)
          (pass == 0 ? add_sheet : add_before) (points, sheet, get_scored_year (year, sheet));
      }
  g_array_sort (points, compare_years);
  return points;
}

/** muc_par_plot_describe: (transfer full): what is to be seen, "2024: 78,73; 2025: 82,91, …". */
char *
muc_par_plot_describe (const GArray *points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const MucParPoint *point = &g_array_index (points, MucParPoint, i);
      g_autofree char *score = muc_points_format (point->score);

      g_string_append_printf (text, "%s%d: %s điểm", i > 0 ? "; " : "", point->year, score);
      if (point->place != 0 && point->places != 0)
        g_string_append_printf (text, ", hạng %d/%d", point->place, point->places);
      else if (point->place != 0)
        g_string_append_printf (text, ", hạng %d", point->place);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Drawing */

typedef struct
{
  cairo_t      *cr;
  const GArray *points;
  PangoLayout  *layout;
  double        left;
  double        width;
  double        top;
  double        height;
  double        least;
  double        most;
} Panel;

static double
get_x (const Panel *self,
       guint        i)
{
  return self->points->len > 1 ? self->left + self->width * i / (self->points->len - 1)
                               : self->left + self->width / 2;
}

static double
get_y (const Panel *self,
       double       value)
{
  const double range = self->most - self->least;

  return self->top + self->height * (range > 0 ? (self->most - value) / range : 0.5);
}

static void
write_text (const Panel *self,
            double       x,
            double       y,
            const char  *text)
{
  int width, height;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  cairo_move_to (self->cr, x - width / 2.0, y - height);
  pango_cairo_show_layout (self->cr, self->layout);
}

/* Ranks are turned over: -1 is above -13. */
static double
get_value (const MucParPoint *point,
           gboolean           rank)
{
  if (!rank)
    return point->score;
  return point->place != 0 ? -point->place : NAN;
}

static void
measure (Panel    *self,
         gboolean  rank)
{
  self->least = INFINITY;
  self->most = -INFINITY;
  for (guint i = 0; i < self->points->len; i++)
    {
      const double value = get_value (&g_array_index (self->points, MucParPoint, i), rank);

      if (isnan (value))
        continue;
      self->least = fmin (self->least, value);
      self->most = fmax (self->most, value);
    }
}

static char *
format_value (const MucParPoint *point,
              gboolean           rank)
{
  if (!rank)
    return muc_points_format (point->score);
  return point->places != 0 ? g_strdup_printf ("%d/%d", point->place, point->places)
                            : g_strdup_printf ("%d", point->place);
}

/* A year whose value is not known breaks the line. */
static void
draw_line (const Panel *self,
           gboolean     rank)
{
  gboolean drawn = FALSE;

  cairo_new_path (self->cr);
  for (guint i = 0; i < self->points->len; i++)
    {
      const double value = get_value (&g_array_index (self->points, MucParPoint, i), rank);

      if (isnan (value))
        drawn = FALSE;
      else if (drawn)
        cairo_line_to (self->cr, get_x (self, i), get_y (self, value));
      else
        cairo_move_to (self->cr, get_x (self, i), get_y (self, value));
      drawn = !isnan (value);
    }
  cairo_stroke (self->cr);
}

static void
draw_panel (Panel      *self,
            gboolean    rank,
            const char *title)
{
  measure (self, rank);
  pango_layout_set_text (self->layout, title, -1);
  cairo_move_to (self->cr, 0, self->top - 2 * LABEL_HEIGHT);
  pango_cairo_show_layout (self->cr, self->layout);
  if (!(self->most >= self->least))
    return;
  draw_line (self, rank);
  for (guint i = 0; i < self->points->len; i++)
    {
      const MucParPoint *point = &g_array_index (self->points, MucParPoint, i);
      const double value = get_value (point, rank);
      g_autofree char *text = NULL;

      if (isnan (value))
        continue;
      text = format_value (point, rank);
      cairo_new_path (self->cr);
      cairo_arc (self->cr, get_x (self, i), get_y (self, value), DOT, 0, 2 * G_PI);
      cairo_fill (self->cr);
      write_text (self, get_x (self, i), get_y (self, value) - DOT - 1, text);
    }
}

static void
draw_years (const Panel *self,
            double       y)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", g_array_index (self->points, MucParPoint,
                                                                    i).year);

      write_text (self, get_x (self, i), y, year);
    }
}

/**
 * muc_par_plot_draw:
 * @cr: where to draw
 * @width: how wide it is
 * @height: how high it is
 * @points: (element-type MucParPoint): the years, in order
 * @font: of the labels, as Pango describes it
 * @ink: 0xRRGGBB
 *
 * Draws the total and the rank over the years; from any thread.
 */
void
muc_par_plot_draw (cairo_t      *cr,
                   double        width,
                   double        height,
                   const GArray *points,
                   const char   *font,
                   guint32       ink)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoFontDescription *description;
  const double panel = (height - 5 * LABEL_HEIGHT) / 2;
  Panel self = { cr, points, .left = MARGIN, .width = width - 2 * MARGIN, .height = panel };

  g_return_if_fail (cr != NULL && points != NULL && font != NULL);

  if (points->len == 0 || panel <= 0)
    return;
  self.layout = layout = pango_cairo_create_layout (cr);
  /* A point of the font is a unit of the drawing, on a page as on a screen. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  description = pango_font_description_from_string (font);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  cairo_set_source_rgb (cr, (ink >> 16 & 0xff) / 255.0, (ink >> 8 & 0xff) / 255.0,
                        (ink & 0xff) / 255.0);
  cairo_set_line_width (cr, 1.5);
  self.top = 2 * LABEL_HEIGHT;
  draw_panel (&self, FALSE, "Điểm");
  self.top += panel + 2 * LABEL_HEIGHT;
  draw_panel (&self, TRUE, "Xếp hạng");
  draw_years (&self, height);
}
