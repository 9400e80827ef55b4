/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HATCH_STEP 5.0
#define DOT_STEP 5.0
#define DOT 0.8

/* Words */

/** muc_plot_pen_measure: how wide @text is. */
double
muc_plot_pen_measure (MucPlotPen   *self,
                      const char   *text,
                      MucPlotStyle  style)
{
  const MucInkWords words = { text, self->size * (style & MUC_PLOT_LITTLE ? MUC_PLOT_SMALL : 1),
                              style & MUC_PLOT_BOLD, FALSE, FALSE, PANGO_ALIGN_LEFT };
  g_autoptr (PangoLayout) layout = muc_ink_create_words (self->plot->context, &words, -1, 0);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}

/** muc_plot_pen_write: one line of words about the height @y; what does not fit is cut. */
void
muc_plot_pen_write (MucPlotPen    *self,
                    const char    *text,
                    MucPlotStyle   style,
                    guint32        colour,
                    PangoAlignment align,
                    double         x,
                    double         y,
                    double         width)
{
  const double line = self->size * 1.5;
  const MucInkWords words = { text, self->size * (style & MUC_PLOT_LITTLE ? MUC_PLOT_SMALL : 1),
                              style & MUC_PLOT_BOLD, FALSE, TRUE, align };

  if (width <= 0)
    return;
  muc_ink_set_colour (self->cr, colour, 1);
  muc_ink_draw_words (self->cr, self->plot->context, &words, x, y - line / 2, width, line);
}

/** muc_plot_pen_name_period: (transfer full): "Quý I". */
char *
muc_plot_pen_name_period (MucPlotPen      *self,
                          const MucPeriod *period)
{
  g_autofree char *title = NULL;
  const char *year;

  if (!self->plot->on_paper)
    return muc_period_describe (period);
  title = muc_period_dup_title (period);
  year = strstr (title, " năm 2");
  if (period->kind == MUC_PERIOD_HALF_YEAR || year == NULL)
    return g_steal_pointer (&title);
  return g_strndup (title, (gsize) (year - title));
}

const char *
muc_plot_pen_name_state (MucPlotPen   *self,
                         MucWorkState  state)
{
  switch (state)
    {
    case MUC_WORK_DONE:
      return MUC_PLOT_SAY (self, C_("work", "done"), "xong");
    case MUC_WORK_QUIET:
      return MUC_PLOT_SAY (self, C_("work", "nothing arose"), "không phát sinh");
    case MUC_WORK_DOING:
      return MUC_PLOT_SAY (self, C_("work", "under way"), "đang làm");
    case MUC_WORK_WAITING:
      return MUC_PLOT_SAY (self, C_("work", "not done"), "chưa làm");
    default:
      return MUC_PLOT_SAY (self, C_("work", "late"), "chậm");
    }
}

/* Surfaces */

void
muc_plot_pen_draw_line (MucPlotPen *self,
                        double      x1,
                        double      y1,
                        double      x2,
                        double      y2,
                        guint32     colour,
                        double      width)
{
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  muc_ink_set_colour (self->cr, colour, 1);
  cairo_set_line_width (self->cr, width);
  cairo_stroke (self->cr);
}

static void
mark_dots (cairo_t *cr,
           double   width,
           double   height)
{
  for (double y = DOT_STEP / 2; y < height; y += DOT_STEP)
    for (double x = DOT_STEP / 2; x < width; x += DOT_STEP)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/* For printers and eyes that tell no colours: what is late is hatched, what is under way dotted;
 * where there are no colours at all, what did not arise has a few lines the other way. */
static void
mark_state (MucPlotPen   *self,
            MucWorkState  state,
            double        x,
            double        y,
            double        width,
            double        height)
{
  cairo_save (self->cr);
  cairo_clip (self->cr);
  cairo_translate (self->cr, x, y);
  muc_ink_set_colour (self->cr, self->theme->marks[state], state == MUC_WORK_LATE ? 0.75 : 0.6);
  cairo_set_line_width (self->cr, 1.4);
  if (state == MUC_WORK_DOING)
    mark_dots (self->cr, width, height);
  if (state == MUC_WORK_QUIET && self->theme->border_width > 0)
    muc_ink_trace_lines (self->cr, width, height, 2 * HATCH_STEP, TRUE);
  if (state == MUC_WORK_LATE)
    muc_ink_trace_lines (self->cr, width, height, HATCH_STEP, FALSE);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/** muc_plot_pen_fill_state: a surface in the colour and the pattern of work in @state. */
void
muc_plot_pen_fill_state (MucPlotPen   *self,
                         MucWorkState  state,
                         double        x,
                         double        y,
                         double        width,
                         double        height,
                         double        radius)
{
  const double border = self->theme->border_width;

  muc_ink_trace_rounded (self->cr, x, y, width, height, radius);
  muc_ink_set_colour (self->cr, self->theme->states[state], 1);
  cairo_fill_preserve (self->cr);
  mark_state (self, state, x, y, width, height);
  cairo_new_path (self->cr);
  if (border <= 0 || width <= border || height <= border)
    return;
  muc_ink_trace_rounded (self->cr, x + border / 2, y + border / 2, width - border,
                         height - border, radius);
  muc_ink_set_colour (self->cr, self->theme->ink, 1);
  cairo_set_line_width (self->cr, border);
  cairo_stroke (self->cr);
}

static gboolean
occurs (GArray       *works,
        MucWorkState  state)
{
  for (guint i = 0; i < works->len; i++)
    if (g_array_index (works, MucGlanceWork, i).counts[state] > 0)
      return TRUE;
  return FALSE;
}

/** muc_plot_pen_draw_legend: the states that occur in @works; returns how wide it is. */
double
muc_plot_pen_draw_legend (MucPlotPen *self,
                          GArray     *works,
                          double      y)
{
  const double side = self->size * 0.72;
  double x = 0;

  for (MucWorkState state = 0; state < MUC_N_WORK_STATES; state++)
    {
      const char *name = muc_plot_pen_name_state (self, state);
      const double width = muc_plot_pen_measure (self, name, MUC_PLOT_LITTLE) + 1;

      if (!occurs (works, state))
        continue;
      muc_plot_pen_fill_state (self, state, x, y - side / 2, side, side, 2);
      muc_plot_pen_write (self, name, MUC_PLOT_LITTLE, self->theme->dim, PANGO_ALIGN_LEFT,
                          x + side + self->size * 0.4, y, width);
      x += side + width + self->size * 1.5;
    }
  return x;
}

/* Spots */

static void
spot_free (gpointer data)
{
  MucPlotSpot *self = data;

  g_free (self->name);
  muc_aim_clear (&self->aim);
  g_free (self);
}

/** muc_plot_pen_add_spot: @name: (transfer full): says what is there; @aim may be %NULL. */
void
muc_plot_pen_add_spot (MucPlotPen   *self,
                       double        x,
                       double        y,
                       double        width,
                       double        height,
                       char         *name,
                       const MucAim *aim)
{
  MucPlotSpot *spot;

  if (self->spots == NULL)
    {
      g_free (name);
      return;
    }
  spot = g_new0 (MucPlotSpot, 1);
  *spot = (MucPlotSpot) { x, y, width, height, name, { NULL } };
  if (aim != NULL)
    muc_aim_copy (&spot->aim, aim);
  g_ptr_array_add (self->spots, spot);
}

/* The whole */

static void
draw (const MucPlot *self,
      cairo_t       *cr,
      GPtrArray     *spots)
{
  static void (*const parts[]) (MucPlotPen *pen) = {
    [MUC_PLOT_DATES] = muc_plot_draw_dates,     [MUC_PLOT_TARGETS] = muc_plot_draw_targets,
    [MUC_PLOT_PERIODS] = muc_plot_draw_periods, [MUC_PLOT_UNITS] = muc_plot_draw_units,
    [MUC_PLOT_RISKS] = muc_plot_draw_risks,
  };
  MucPlotPen pen = { self, self->theme, cr, self->size, spots };

  cairo_save (cr);
  parts[self->kind] (&pen);
  cairo_restore (cr);
}

/** muc_plot_draw: draws the plot at the origin of @cr; the ground is the caller's. */
void
muc_plot_draw (const MucPlot *self,
               cairo_t       *cr)
{
  g_return_if_fail (self != NULL && self->glance != NULL);
  g_return_if_fail (cr != NULL);

  draw (self, cr, NULL);
}

/** muc_plot_list_spots: (transfer full) (element-type MucPlotSpot): what is where in the plot. */
GPtrArray *
muc_plot_list_spots (const MucPlot *self)
{
  GPtrArray *spots = g_ptr_array_new_with_free_func (spot_free);
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && self->glance != NULL, spots);

  /* Drawn on next to nothing: where things are follows from the same steps as what they look
   * like, and cannot differ from it. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  draw (self, cr, spots);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return spots;
}

/** muc_plot_count_rows: how many lines of targets or units it shows. */
guint
muc_plot_count_rows (const MucPlot *self)
{
  const GArray *rows;

  g_return_val_if_fail (self != NULL && self->glance != NULL, 0);

  rows = self->kind == MUC_PLOT_TARGETS ? self->glance->targets : self->glance->units;
  return self->n > 0 ? MIN (self->n, rows->len - MIN (self->first, rows->len)) : rows->len;
}

/** muc_plot_get_height: how high the plot would like to be, whatever its own @height is. */
double
muc_plot_get_height (const MucPlot *self)
{
  g_return_val_if_fail (self != NULL && self->glance != NULL, 0);

  switch (self->kind)
    {
    case MUC_PLOT_DATES:
      return self->size * 6.2;
    case MUC_PLOT_TARGETS:
      return self->size * MUC_PLOT_TARGET_ROW * MAX (muc_plot_count_rows (self), 1);
    case MUC_PLOT_UNITS:
      return self->size * (MUC_PLOT_UNIT_ROW * MAX (muc_plot_count_rows (self), 1)
                           + MUC_PLOT_LEGEND_ROW);
    default:
      return self->size * 13;
    }
}
