/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What was reached of each target: its words, a bar with a tick at what is wanted, the figure. */

/* The columns: from where to where. */
typedef struct
{
  double text;
  double bar;
  double figure;
  double wanted;
  double state;
  double end;
  double gap;
} Columns;

static double
widen (MucPlotPen *pen,
       const char *text,
       MucPlotStyle style,
       double      width)
{
  return MAX (width, muc_plot_pen_measure (pen, text, style) + 1);
}

static const char *
describe_state (MucPlotPen            *pen,
                const MucGlanceTarget *row)
{
  if (row->target == NULL)
    return MUC_PLOT_SAY (pen, _("no target yet"), "chưa có chỉ tiêu");
  if (row->is_open)
    return muc_plot_pen_name_state (pen, MUC_WORK_DOING);
  switch (row->state)
    {
    case MUC_ATTAINMENT_ATTAINED:
      return MUC_PLOT_SAY (pen, C_("target", "attained"), "đạt");
    case MUC_ATTAINMENT_MISSED:
      return MUC_PLOT_SAY (pen, C_("target", "not attained"), "chưa đạt");
    case MUC_ATTAINMENT_NOTHING_AROSE:
      return muc_plot_pen_name_state (pen, MUC_WORK_QUIET);
    default:
      return MUC_PLOT_SAY (pen, C_("target", "not measured"), "chưa đo");
    }
}

static const char *
get_figure (const MucGlanceTarget *row)
{
  if (row->target == NULL)
    return "";
  return *row->figure != '\0' ? row->figure : "–";
}

/* What is wanted takes no more than a fifth, however long it is; the words of the target take what
 * the others leave. */
static void
lay_out (MucPlotPen *pen,
         Columns    *columns)
{
  const GArray *rows = pen->plot->glance->targets;
  const double gap = pen->size * 0.9;
  double figure = 0, wanted = 0, state = 0;
  double bar;

  for (guint i = 0; i < rows->len; i++)
    {
      const MucGlanceTarget *row = &g_array_index (rows, MucGlanceTarget, i);

      state = widen (pen, describe_state (pen, row), MUC_PLOT_BOLD | MUC_PLOT_LITTLE, state);
      figure = widen (pen, get_figure (row), MUC_PLOT_BOLD, figure);
      if (row->target != NULL)
        wanted = widen (pen, row->wanted, MUC_PLOT_LITTLE, wanted);
    }
  wanted = MIN (wanted, pen->plot->width * 0.17);
  figure = MIN (figure, pen->plot->width * 0.2);
  bar = CLAMP (pen->plot->width * 0.2, pen->size * 5, pen->size * 18);
  columns->gap = gap;
  columns->end = pen->plot->width - 2;
  columns->state = columns->end - state;
  columns->wanted = columns->state - gap - wanted;
  columns->figure = columns->wanted - gap - figure;
  columns->bar = columns->figure - gap - bar;
  columns->text = pen->size * 1.7;
}

static guint32
get_ink (MucPlotPen            *pen,
         const MucGlanceTarget *row)
{
  if (row->target == NULL || row->state < MUC_ATTAINMENT_MISSED)
    return pen->theme->dim;
  if (row->state == MUC_ATTAINMENT_ATTAINED)
    return pen->theme->good;
  return row->is_open ? pen->theme->doing : pen->theme->bad;
}

/* What is missed shows in amber, as a warning: red is what is late. */
static void
fill_bar (MucPlotPen            *pen,
          const MucGlanceTarget *row,
          double                 x,
          double                 y,
          double                 width,
          double                 height)
{
  const gboolean missed = row->state == MUC_ATTAINMENT_MISSED && !row->is_open;
  MucPlotTheme theme = *pen->theme;
  MucPlotPen own = *pen;

  own.theme = &theme;
  if (missed)
    theme.states[MUC_WORK_DONE] = pen->theme->warn;
  muc_plot_pen_fill_state (&own, row->is_open ? MUC_WORK_DOING : MUC_WORK_DONE, x, y,
                           MAX (width * row->share, height), height, height / 2);
}

static void
draw_bar (MucPlotPen            *pen,
          const MucGlanceTarget *row,
          double                 x,
          double                 y,
          double                 width)
{
  const double dots[] = { 1.5, 4 };
  const double height = pen->size * 0.66;
  cairo_t *cr = pen->cr;

  if (isnan (row->share))
    {
      cairo_save (cr);
      cairo_set_dash (cr, dots, 2, 0);
      muc_plot_pen_draw_line (pen, x, y, x + width, y, pen->theme->dim, 1);
      cairo_restore (cr);
      return;
    }
  muc_ink_trace_rounded (cr, x, y - height / 2, width, height, height / 2);
  muc_ink_set_colour (cr, pen->theme->hairline, 1);
  if (pen->theme->border_width > 1)
    {
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
  fill_bar (pen, row, x, y - height / 2, width, height);
  if (row->mark >= 0)
    muc_plot_pen_draw_line (pen, x + row->mark * width, y - height * 0.95, x + row->mark * width,
                            y + height * 0.95, pen->theme->ink, 2);
}

static char *
name_row (MucPlotPen            *pen,
          const MucGlanceTarget *row)
{
  const char *state = describe_state (pen, row);
  const char *figure = get_figure (row);
  const char *wanted = row->wanted;

  if (row->target == NULL || *wanted == '\0')
    return g_strdup_printf ("%s: %s", row->text, state);
  if (*row->figure == '\0')
    return g_strdup_printf ("%s (%s): %s", row->text, wanted, state);
  return MUC_PLOT_SAY (pen,
                       g_strdup_printf (_("%s: %s of %s wanted, %s"), row->text, figure, wanted,
                                        state),
                       g_strdup_printf ("%s: %s so với %s, %s", row->text, figure, wanted, state));
}

static void
draw_row (MucPlotPen            *pen,
          const MucGlanceTarget *row,
          const Columns         *at,
          double                 top,
          double                 height)
{
  const double y = top + height / 2;
  const MucPlotTheme *theme = pen->theme;
  g_autofree char *number = row->number > 0 ? g_strdup_printf ("%u", row->number) : NULL;
  MucAim aim = { MUC_RECORD (row->objective) };

  if (number != NULL)
    muc_plot_pen_write (pen, number, MUC_PLOT_PLAIN, theme->dim, PANGO_ALIGN_CENTER, 0, y,
                        at->text - pen->size * 0.4);
  muc_plot_pen_write (pen, row->text, MUC_PLOT_PLAIN, theme->ink, PANGO_ALIGN_LEFT, at->text, y,
                      at->bar - at->gap - at->text);
  draw_bar (pen, row, at->bar, y, at->figure - at->gap - at->bar);
  muc_plot_pen_write (pen, get_figure (row), MUC_PLOT_BOLD, theme->ink, PANGO_ALIGN_RIGHT,
                      at->figure, y, at->wanted - at->gap - at->figure);
  if (row->target != NULL)
    muc_plot_pen_write (pen, row->wanted, MUC_PLOT_LITTLE, theme->dim, PANGO_ALIGN_LEFT,
                        at->wanted, y, at->state - at->gap - at->wanted);
  muc_plot_pen_write (pen, describe_state (pen, row),
                      row->target != NULL && row->state >= MUC_ATTAINMENT_MISSED
                      ? MUC_PLOT_BOLD | MUC_PLOT_LITTLE : MUC_PLOT_LITTLE,
                      get_ink (pen, row), PANGO_ALIGN_RIGHT, at->state, y, at->end - at->state);
  muc_plot_pen_add_spot (pen, 0, top, pen->plot->width, height,
                         name_row (pen, row), &aim);
}

/** muc_plot_draw_targets: a line for each target. */
void
muc_plot_draw_targets (MucPlotPen *pen)
{
  const GArray *rows = pen->plot->glance->targets;
  const double height = pen->size * MUC_PLOT_TARGET_ROW;
  const guint n = muc_plot_count_rows (pen->plot);
  Columns columns;

  lay_out (pen, &columns);
  for (guint i = 0; i < n && pen->plot->first + i < rows->len; i++)
    {
      if (i > 0)
        muc_plot_pen_draw_line (pen, 0, i * height, pen->plot->width, i * height,
                                pen->theme->hairline, 1);
      draw_row (pen, &g_array_index (rows, MucGlanceTarget, pen->plot->first + i), &columns,
                i * height, height);
    }
}
