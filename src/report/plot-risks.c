/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "report/matrix-draw.h"

/* The risks by priority: last year's pile, this year's, and what became of each part. */

#define GAP 3.0

/* A pile of parts, the highest priority on top. */
typedef struct
{
  double  x;
  double  width;
  double *tops;
  double *heights;
} Pile;

typedef struct
{
  MucPlotPen   *pen;
  const GArray *rows;
  double        bottom;
  double        least; /* the height of a part that has one line of words */
} Piles;

static guint
get_count (const MucGlanceRisks *row,
           gboolean              before)
{
  return before ? row->before : row->now;
}

static guint
sum_counts (const GArray *rows,
            gboolean      before,
            guint        *n_parts)
{
  guint sum = 0;

  *n_parts = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const guint n = get_count (&g_array_index (rows, MucGlanceRisks, i), before);

      sum += n;
      *n_parts += n > 0;
    }
  return sum;
}

/* How high one risk is: both piles have one scale, and the higher one fits the room. A part of few
 * risks is still high enough for its number. */
static double
get_unit (Piles *self)
{
  double unit = 0;

  for (guint side = 0; side < 2; side++)
    {
      guint n_parts;
      const guint n = sum_counts (self->rows, side == 0, &n_parts);
      double fixed = n_parts * GAP;
      double room;

      if (n == 0)
        continue;
      room = self->bottom - fixed;
      unit = unit > 0 ? MIN (unit, room / n) : room / n;
    }
  return unit;
}

static double
measure_pile (Piles    *self,
              gboolean  before,
              double    unit)
{
  double height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const guint n = get_count (&g_array_index (self->rows, MucGlanceRisks, i), before);

      if (n > 0)
        height += MAX (n * unit, self->least) + GAP;
    }
  return height;
}

/* The least height of small parts is taken from all: the unit is made smaller until both fit. */
static double
fit_unit (Piles *self)
{
  double unit = get_unit (self);

  for (guint i = 0; i < 40 && (measure_pile (self, TRUE, unit) > self->bottom
                               || measure_pile (self, FALSE, unit) > self->bottom); i++)
    unit *= 0.94;
  return unit;
}

static void
lay_out (Piles    *self,
         gboolean  before,
         double    unit,
         Pile     *pile)
{
  double y = self->bottom;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const guint n = get_count (&g_array_index (self->rows, MucGlanceRisks, i), before);

      pile->heights[i] = n > 0 ? MAX (n * unit, self->least) : 0;
      y -= pile->heights[i];
      pile->tops[i] = y;
      if (n > 0)
        y -= GAP;
    }
}

static const char *
get_label (Piles                *self,
           const MucGlanceRisks *row)
{
  return row->label != NULL ? row->label
                            : MUC_PLOT_SAY (self->pen, _("not rated"), "chưa đánh giá");
}

static char *
name_part (Piles                *self,
           const MucGlanceRisks *row,
           gint64                year,
           guint                 n)
{
  const char *label = get_label (self, row);
  const int number = (int) year;

  return MUC_PLOT_SAY (self->pen,
                       g_strdup_printf (ngettext ("%d: %u risk, %s", "%d: %u risks, %s", n),
                                        number, n, label),
                       g_strdup_printf ("Năm %d: %u rủi ro, %s", number, n, label));
}

static guint32
draw_surface (Piles                *self,
              const MucGlanceRisks *row,
              double                x,
              double                y,
              double                width,
              double                height)
{
  const MucMatrixTheme *theme = self->pen->theme->matrix;
  const MucMatrixPriority priority = { row->label, row->colour, row->pattern, 0 };

  muc_matrix_draw_swatch (self->pen->cr, theme, row->is_rated ? &priority : NULL, x, y, width,
                          height);
  return row->is_rated ? theme->tones[row->colour].ink : self->pen->theme->dim;
}

static void
draw_number (Piles                *self,
             const MucGlanceRisks *row,
             guint                 n,
             guint32               ink,
             double                x,
             double                y)
{
  MucPlotPen *pen = self->pen;
  g_autofree char *text = g_strdup_printf ("%u", n);
  const double width = muc_plot_pen_measure (pen, text, MUC_PLOT_BOLD) + pen->size * 0.5;

  if (row->is_rated)
    {
      muc_ink_trace_rounded (pen->cr, x - width / 2, y - pen->size * 0.65, width, pen->size * 1.3,
                             3);
      muc_ink_set_colour (pen->cr, pen->theme->matrix->tones[row->colour].fill, 1);
      cairo_fill (pen->cr);
    }
  muc_plot_pen_write (pen, text, MUC_PLOT_BOLD, ink, PANGO_ALIGN_CENTER, x - width, y, 2 * width);
}

static void
draw_pile (Piles      *self,
           const Pile *pile,
           gboolean    before)
{
  const MucYearGlance *glance = self->pen->plot->glance;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MucGlanceRisks *row = &g_array_index (self->rows, MucGlanceRisks, i);
      const guint n = get_count (row, before);
      guint32 ink;

      if (n == 0)
        continue;
      ink = draw_surface (self, row, pile->x, pile->tops[i], pile->width, pile->heights[i]);
      draw_number (self, row, n, ink, pile->x + pile->width / 2,
                   pile->tops[i] + pile->heights[i] / 2);
      muc_plot_pen_add_spot (self->pen, pile->x, pile->tops[i], pile->width, pile->heights[i],
                             name_part (self, row, before ? glance->before : glance->year, n),
                             before ? &row->aim_before : &row->aim);
    }
}

/* What a part was and what it is, joined by a shade of its colour. */
static void
draw_shades (Piles      *self,
             const Pile *before,
             const Pile *now)
{
  cairo_t *cr = self->pen->cr;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MucGlanceRisks *row = &g_array_index (self->rows, MucGlanceRisks, i);
      const double left = before->x + before->width + 2;
      const double right = now->x - 2;

      if (!row->is_rated || (row->before == 0 && row->now == 0))
        continue;
      cairo_new_path (cr);
      cairo_move_to (cr, left, before->tops[i]);
      cairo_line_to (cr, right, now->tops[i]);
      cairo_line_to (cr, right, now->tops[i] + now->heights[i]);
      cairo_line_to (cr, left, before->tops[i] + before->heights[i]);
      cairo_close_path (cr);
      muc_ink_set_colour (cr, self->pen->theme->matrix->tones[row->colour].fill,
                          self->pen->theme->border_width > 1 ? 0.15 : 0.45);
      cairo_fill (cr);
    }
}

/* The names of the parts, from below: where they are too narrow, above each other. */
static void
write_labels (Piles      *self,
              const Pile *pile)
{
  const double x = pile->x + pile->width + self->pen->size * 0.7;
  double limit = self->bottom - self->pen->size * 0.6;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MucGlanceRisks *row = &g_array_index (self->rows, MucGlanceRisks, i);
      const double middle = MIN (pile->tops[i] + pile->heights[i] / 2, limit);

      if (row->before == 0 && row->now == 0)
        continue;
      muc_plot_pen_write (self->pen, get_label (self, row), MUC_PLOT_LITTLE,
                          self->pen->theme->ink, PANGO_ALIGN_LEFT, x, middle,
                          self->pen->plot->width - x);
      limit = middle - self->pen->size * 1.25;
    }
}

static void
write_foot (Piles      *self,
            const Pile *pile,
            gboolean    before)
{
  const MucYearGlance *glance = self->pen->plot->glance;
  const int year = (int) (before ? glance->before : glance->year);
  guint n_parts;
  const guint n = sum_counts (self->rows, before, &n_parts);
  g_autofree char *text =
    MUC_PLOT_SAY (self->pen, g_strdup_printf (ngettext ("%d · %u risk", "%d · %u risks", n), year,
                                              n),
                  g_strdup_printf ("%d · %u rủi ro", year, n));
  const double wide = self->pen->size * 2;

  muc_plot_pen_write (self->pen, text, MUC_PLOT_LITTLE, self->pen->theme->dim,
                      PANGO_ALIGN_CENTER, pile->x - wide, self->bottom + self->pen->size,
                      pile->width + 2 * wide);
}

static void
draw_piles (Piles *self,
            Pile  *before,
            Pile  *now)
{
  const double width = self->pen->plot->width;
  const gboolean both = self->pen->plot->glance->before > 0;
  const double unit = fit_unit (self);

  lay_out (self, TRUE, unit, before);
  lay_out (self, FALSE, unit, now);
  before->x = self->pen->size * 0.5;
  before->width = now->width = MIN (width * 0.26, self->pen->size * 13);
  now->x = both ? before->x + before->width + width * 0.09 : before->x;
  if (both)
    {
      draw_shades (self, before, now);
      draw_pile (self, before, TRUE);
      write_foot (self, before, TRUE);
    }
  draw_pile (self, now, FALSE);
  write_foot (self, now, FALSE);
  write_labels (self, now);
}

/** muc_plot_draw_risks: two piles of priorities, with their names at the right. */
void
muc_plot_draw_risks (MucPlotPen *pen)
{
  const GArray *rows = pen->plot->glance->risks;
  Piles self = { pen, rows, pen->plot->height - pen->size * 1.9, pen->size * 1.4 };
  g_autofree double *room = g_new0 (double, 4 * rows->len);
  Pile before = { .tops = room, .heights = room + rows->len };
  Pile now = { .tops = room + 2 * rows->len, .heights = room + 3 * rows->len };

  draw_piles (&self, &before, &now);
}
