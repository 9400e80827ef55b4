/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Work by its states: a bar for each period, or a line for each unit. */

/* How many lines a scale is divided by, about. */
#define N_STEPS 4

/* The parts stand in this order: what is well first, what is late last. */
static const MucWorkState order[] = {
  MUC_WORK_DONE, MUC_WORK_QUIET, MUC_WORK_DOING, MUC_WORK_WAITING, MUC_WORK_LATE,
};

/* 1, 2 or 5 times a power of ten. */
static guint
choose_step (guint most)
{
  guint step = 1;

  for (guint i = 0; step * N_STEPS < most; i++)
    step = i % 3 == 1 ? step / 2 * 5 : step * 2;
  return step;
}

static guint
find_most (const GArray *works)
{
  guint most = 1;

  for (guint i = 0; i < works->len; i++)
    most = MAX (most, muc_glance_work_sum (&g_array_index (works, MucGlanceWork, i)));
  return most;
}

static char *
name_part (MucPlotPen          *pen,
           const MucGlanceWork *work,
           MucWorkState         state)
{
  const guint n = work->counts[state];
  g_autofree char *period = work->name == NULL ? muc_plot_pen_name_period (pen, &work->period)
                                               : NULL;

  return g_strdup_printf ("%s: %u %s", period != NULL ? period : work->name, n,
                          muc_plot_pen_name_state (pen, state));
}

/* Periods */

typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  guint  step;
  guint  limit; /* the value at the top */
} Axes;

static void
draw_axes (MucPlotPen *pen,
           const Axes *axes)
{
  for (guint value = 0; value <= axes->limit; value += axes->step)
    {
      const double y = axes->bottom - (axes->bottom - axes->top) * value / axes->limit;
      g_autofree char *text = g_strdup_printf ("%u", value);

      muc_plot_pen_draw_line (pen, axes->left, y, axes->right, y,
                              value == 0 ? pen->theme->dim : pen->theme->hairline, 1);
      muc_plot_pen_write (pen, text, MUC_PLOT_LITTLE, pen->theme->dim, PANGO_ALIGN_RIGHT, 0, y,
                          axes->left - pen->size * 0.5);
    }
}

static void
draw_period (MucPlotPen          *pen,
             const Axes          *axes,
             const MucGlanceWork *work,
             double               left,
             double               room)
{
  const double width = MIN (room * 0.56, pen->size * 5);
  const double x = left + (room - width) / 2;
  const double unit = (axes->bottom - axes->top) / axes->limit;
  const gboolean present = pen->plot->glance->is_current
                           && work->period.number == pen->plot->glance->present.number;
  g_autofree char *name = muc_plot_pen_name_period (pen, &work->period);
  g_autofree char *sum = g_strdup_printf ("%u", muc_glance_work_sum (work));
  double y = axes->bottom;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const double height = work->counts[order[i]] * unit;

      if (work->counts[order[i]] == 0)
        continue;
      y -= height;
      muc_plot_pen_fill_state (pen, order[i], x, y, width, MAX (height - 1.5, 1), 2);
      muc_plot_pen_add_spot (pen, x, y, width, height, name_part (pen, work, order[i]),
                             &work->aims[order[i]]);
    }
  muc_plot_pen_write (pen, sum, MUC_PLOT_BOLD, pen->theme->ink, PANGO_ALIGN_CENTER, left,
                      y - pen->size * 0.85, room);
  muc_plot_pen_write (pen, name, present ? MUC_PLOT_BOLD | MUC_PLOT_LITTLE : MUC_PLOT_LITTLE,
                      present ? pen->theme->ink : pen->theme->dim, PANGO_ALIGN_CENTER, left,
                      axes->bottom + pen->size, room);
}

/** muc_plot_draw_periods: a bar of its states for each period, with a scale at the left. */
void
muc_plot_draw_periods (MucPlotPen *pen)
{
  GArray *works = pen->plot->glance->periods;
  const guint most = find_most (works);
  Axes axes = { .right = pen->plot->width, .top = pen->size * 1.7 };
  g_autofree char *widest = NULL;
  double room;

  axes.step = choose_step (most);
  axes.limit = (most + axes.step - 1) / axes.step * axes.step;
  axes.bottom = pen->plot->height - pen->size * (MUC_PLOT_LEGEND_ROW + 1.8);
  widest = g_strdup_printf ("%u", axes.limit);
  axes.left = muc_plot_pen_measure (pen, widest, MUC_PLOT_LITTLE) + pen->size * 0.6;
  draw_axes (pen, &axes);
  room = (axes.right - axes.left) / MAX (works->len, 1);
  for (guint i = 0; i < works->len; i++)
    draw_period (pen, &axes, &g_array_index (works, MucGlanceWork, i), axes.left + i * room, room);
  muc_plot_pen_draw_legend (pen, works, pen->plot->height - pen->size * MUC_PLOT_LEGEND_ROW / 2);
}

/* Units */

static void
draw_unit (MucPlotPen          *pen,
           const MucGlanceWork *work,
           guint                most,
           double               top,
           double               height)
{
  const double left = pen->plot->width * 0.42;
  const double right = pen->plot->width - pen->size * 2.4;
  const double bar = pen->size * 0.95;
  const double y = top + height / 2;
  g_autofree char *sum = g_strdup_printf ("%u", muc_glance_work_sum (work));
  double x = left;

  muc_plot_pen_write (pen, work->name, MUC_PLOT_LITTLE, pen->theme->ink, PANGO_ALIGN_LEFT, 0, y,
                      left - pen->size * 0.6);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const double width = work->counts[order[i]] * (right - left) / most;

      if (work->counts[order[i]] == 0)
        continue;
      muc_plot_pen_fill_state (pen, order[i], x, y - bar / 2, MAX (width - 1.5, 1), bar, 2);
      muc_plot_pen_add_spot (pen, x, top, width, height, name_part (pen, work, order[i]),
                             &work->aims[order[i]]);
      x += width;
    }
  muc_plot_pen_write (pen, sum, MUC_PLOT_BOLD | MUC_PLOT_LITTLE, pen->theme->ink, PANGO_ALIGN_LEFT,
                      x + pen->size * 0.4, y, pen->size * 2.4);
}

/** muc_plot_draw_units: a line of its states for each unit, below the legend. */
void
muc_plot_draw_units (MucPlotPen *pen)
{
  GArray *works = pen->plot->glance->units;
  const double height = pen->size * MUC_PLOT_UNIT_ROW;
  const double top = pen->size * MUC_PLOT_LEGEND_ROW;
  const guint n = muc_plot_count_rows (pen->plot);
  const guint most = find_most (works);

  muc_plot_pen_draw_legend (pen, works, top * 0.4);
  for (guint i = 0; i < n && pen->plot->first + i < works->len; i++)
    draw_unit (pen, &g_array_index (works, MucGlanceWork, pen->plot->first + i), most,
               top + i * height, height);
}
