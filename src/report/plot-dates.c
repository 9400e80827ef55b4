/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/alert.h"
#include "model/text.h"

/* The time line: papers and reports above, the days actions are due below, then the months. */

#define N_LANES 2

typedef struct
{
  MucPlotPen *pen;
  double      lanes[N_LANES]; /* the heights words stand at, the lower one first */
  double      dots;
  double      axis;
  double      months;
  GArray     *taken[N_LANES]; /* of double, in pairs: from where to where words stand */
} Line;

static double
get_x (Line        *self,
       const GDate *day)
{
  const MucPlot *plot = self->pen->plot;
  const GDateYear year = (GDateYear) plot->glance->year;
  const guint days = g_date_is_leap_year (year) ? 366 : 365;
  GDate first;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, year);
  return plot->width * CLAMP (g_date_days_between (&first, day) + 0.5, 0, days) / days;
}

static void
draw_bands (Line *self)
{
  const MucPlot *plot = self->pen->plot;
  cairo_t *cr = self->pen->cr;

  for (guint i = 1; i < plot->glance->periods->len; i += 2)
    {
      const MucPeriod *period = &g_array_index (plot->glance->periods, MucGlanceWork, i).period;
      GDate begin, end;
      double x;

      muc_period_get_days (period, NULL, &begin, &end);
      x = get_x (self, &begin);
      cairo_rectangle (cr, x, 0, get_x (self, &end) - x, self->axis);
      muc_ink_set_colour (cr, self->pen->theme->band, 1);
      cairo_fill (cr);
    }
}

static void
draw_months (Line *self)
{
  const MucPlot *plot = self->pen->plot;
  const double room = plot->width / 12;
  const gboolean wide = room > self->pen->size * 4.5;

  muc_plot_pen_draw_line (self->pen, 0, self->axis, plot->width, self->axis, self->pen->theme->dim,
                          1);
  for (guint month = 1; month <= 12; month++)
    {
      const MucPeriod period = { MUC_PERIOD_MONTH, plot->glance->year, month };
      const gboolean present = plot->glance->is_current
                               && g_date_get_month (&plot->glance->today) == month;
      g_autofree char *name = wide ? muc_plot_pen_name_period (self->pen, &period)
                                   : g_strdup_printf ("%u", month);

      muc_plot_pen_write (self->pen, name,
                          present ? MUC_PLOT_BOLD | MUC_PLOT_LITTLE : MUC_PLOT_LITTLE,
                          present ? self->pen->theme->ink : self->pen->theme->dim,
                          PANGO_ALIGN_CENTER, (month - 1) * room, self->months, room);
    }
}

/* Words */

static gboolean
is_free (GArray *taken,
         double  from,
         double  to)
{
  for (guint i = 0; i + 1 < taken->len; i += 2)
    if (from < g_array_index (taken, double, i + 1) && to > g_array_index (taken, double, i))
      return FALSE;
  return TRUE;
}

static void
take (GArray *taken,
      double  from,
      double  to)
{
  g_array_append_val (taken, from);
  g_array_append_val (taken, to);
}

/* Words stand at the right of what they are about or at its left, in the first lane with room;
 * where there is none they are left out, and the spot still has its name. */
static void
place_words (Line       *self,
             const char *text,
             MucPlotStyle style,
             guint32     colour,
             double      x,
             guint       first_lane)
{
  const double width = muc_plot_pen_measure (self->pen, text, style) + 2;
  const double gap = self->pen->size * 0.75;

  for (guint lane = first_lane; lane < N_LANES; lane++)
    for (guint side = 0; side < 2; side++)
      {
        const double from = side == 0 ? x + gap : x - gap - width;

        if (from < 0 || from + width > self->pen->plot->width
            || !is_free (self->taken[lane], from, from + width + gap / 2))
          continue;
        take (self->taken[lane], from, from + width);
        muc_plot_pen_write (self->pen, text, style, colour, PANGO_ALIGN_LEFT, from,
                            self->lanes[lane], width);
        return;
      }
}

static char *
name_day (const GDate *day)
{
  return g_strdup_printf ("%u/%u", g_date_get_day (day), (guint) g_date_get_month (day));
}

/* Papers and reports */

static const char *
name_paper (MucPlotPen *pen,
            const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *name;
    const char *document;
  } names[] = {
    { "objectives", N_("objectives issued"), "ban hành mục tiêu" },
    { "risks", N_("risks issued"), "ban hành đánh giá rủi ro" },
    { "risk-results", N_("results of risks issued"), "ban hành kết quả xử lý rủi ro" },
    { "risk-matrix", N_("matrix issued"), "ban hành ma trận rủi ro" },
    { "par-plan", N_("PAR plan issued"), "ban hành kế hoạch CCHC" },
    { "par-scores", N_("PAR scores sent"), "gửi bảng điểm CCHC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i].kind, kind) == 0)
      return MUC_PLOT_SAY (pen, _(names[i].name), names[i].document);
  return MUC_PLOT_SAY (pen, _("paper issued"), "ban hành văn bản");
}

static char *
name_report (MucPlotPen          *pen,
             const MucGlanceDate *date)
{
  g_autofree char *roman = muc_text_format_roman (date->period.number);

  switch (date->period.kind)
    {
    case MUC_PERIOD_WINDOW_QUARTER:
      return MUC_PLOT_SAY (pen, g_strdup_printf (_("report, quarter %s"), roman),
                           g_strdup_printf ("báo cáo quý %s", roman));
    case MUC_PERIOD_WINDOW_HALF_YEAR:
      return g_strdup (MUC_PLOT_SAY (pen, _("report, six months"), "báo cáo 6 tháng"));
    default:
      return g_strdup (MUC_PLOT_SAY (pen, _("report, whole year"), "báo cáo năm"));
    }
}

static void
trace_diamond (cairo_t *cr,
               double   x,
               double   y,
               double   radius)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

/* Filled: it is made; hollow: it is still to be made. */
static void
draw_diamond (Line                *self,
              const MucGlanceDate *date,
              double               x)
{
  const double radius = self->pen->size * 0.45;
  const MucPlotTheme *theme = self->pen->theme;
  cairo_t *cr = self->pen->cr;

  trace_diamond (cr, x, self->lanes[0], radius);
  muc_ink_set_colour (cr, date->state == MUC_WORK_DONE ? theme->ink : theme->ground, 1);
  cairo_fill_preserve (cr);
  muc_ink_set_colour (cr, theme->ink, 1);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

static double
keep_inside (Line   *self,
             double  x)
{
  const double edge = self->pen->size * 0.7;

  return CLAMP (x, edge, self->pen->plot->width - edge);
}

static void
draw_papers (Line *self)
{
  const GArray *dates = self->pen->plot->glance->dates;
  const double radius = self->pen->size * 0.7;

  for (guint i = 0; i < dates->len; i++)
    {
      const MucGlanceDate *date = &g_array_index (dates, MucGlanceDate, i);
      const double x = keep_inside (self, get_x (self, &date->day));

      if (date->kind != MUC_DATE_ACTION)
        take (self->taken[0], x - radius, x + radius);
    }
  for (guint i = 0; i < dates->len; i++)
    {
      const MucGlanceDate *date = &g_array_index (dates, MucGlanceDate, i);
      const double x = keep_inside (self, get_x (self, &date->day));
      g_autofree char *what = NULL;
      g_autofree char *day = name_day (&date->day);
      g_autofree char *text = NULL;

      if (date->kind == MUC_DATE_ACTION)
        continue;
      what = date->kind == MUC_DATE_PAPER ? g_strdup (name_paper (self->pen, date->name))
                                          : name_report (self->pen, date);
      text = g_strdup_printf ("%s %s", what, day);
      draw_diamond (self, date, x);
      place_words (self, text, MUC_PLOT_LITTLE, self->pen->theme->ink, x, 0);
      muc_plot_pen_add_spot (self->pen, x - radius, self->lanes[0] - radius, 2 * radius,
                             2 * radius, g_steal_pointer (&text), &date->aim);
    }
}

/* Actions */

/* One action is a circle; several of one stretch in one state are a pill with their number. */
typedef struct
{
  const MucGlanceDate *first;
  GDate                last;
  guint                n;
  gboolean             soon;
  double               wanted; /* where its middle should be */
  double               width;
  double               x;
} Dot;

/* How many days are taken together where the line is too full for single ones. */
static const guint stretches[] = { 1, 4, 8, 16, 31 };

static gboolean
is_soon (Line                *self,
         const MucGlanceDate *date)
{
  const int days = g_date_days_between (&self->pen->plot->glance->today, &date->day);

  return days >= 0 && days <= MUC_ALERT_DAYS;
}

static Dot *
find_dot (GArray              *dots,
          const MucGlanceDate *date,
          gboolean             soon,
          guint                stretch)
{
  const guint place = g_date_get_day_of_year (&date->day) / stretch;

  for (guint i = dots->len; i > 0; i--)
    {
      Dot *dot = &g_array_index (dots, Dot, i - 1);

      if (g_date_get_day_of_year (&dot->first->day) / stretch != place)
        break;
      if (dot->first->state == date->state && dot->soon == soon)
        return dot;
    }
  return NULL;
}

/* The cross of what is late stands behind its number. */
static char *
name_count (const Dot *dot)
{
  return dot->first->state == MUC_WORK_LATE ? g_strdup_printf ("%u ×", dot->n)
                                            : g_strdup_printf ("%u", dot->n);
}

static double
measure_dot (Line      *self,
             const Dot *dot)
{
  const double diameter = self->pen->size * 0.86;
  g_autofree char *text = NULL;

  if (dot->n == 1)
    return diameter;
  text = name_count (dot);
  return MAX (diameter * 1.5,
              muc_plot_pen_measure (self->pen, text, MUC_PLOT_BOLD | MUC_PLOT_LITTLE)
              + self->pen->size * 0.8);
}

static GArray *
gather_dots (Line  *self,
             guint  stretch)
{
  const GArray *dates = self->pen->plot->glance->dates;
  GArray *dots = g_array_new (FALSE, TRUE, sizeof (Dot));

  for (guint i = 0; i < dates->len; i++)
    {
      const MucGlanceDate *date = &g_array_index (dates, MucGlanceDate, i);
      const gboolean soon = is_soon (self, date);
      Dot *known = NULL;
      Dot dot = { date, date->day, date->n, soon };

      if (date->kind == MUC_DATE_ACTION)
        known = find_dot (dots, date, soon, stretch);
      if (known != NULL)
        {
          known->n += date->n;
          known->last = date->day;
        }
      else if (date->kind == MUC_DATE_ACTION)
        g_array_append_val (dots, dot);
    }
  return dots;
}

/* Side by side: from the left each as far right as those before it want it, then back from the
 * right edge. Returns how far the worst of them came to stand from its day. */
static double
spread (Line   *self,
        GArray *dots)
{
  const double gap = self->pen->size * 0.25;
  double limit = 0;
  double worst = 0;

  for (guint i = 0; i < dots->len; i++)
    {
      Dot *dot = &g_array_index (dots, Dot, i);

      dot->width = measure_dot (self, dot);
      dot->wanted = (get_x (self, &dot->first->day) + get_x (self, &dot->last)) / 2;
      dot->x = MAX (dot->wanted - dot->width / 2, limit);
      limit = dot->x + dot->width + gap;
    }
  limit = self->pen->plot->width - 1;
  for (guint i = dots->len; i > 0; i--)
    {
      Dot *dot = &g_array_index (dots, Dot, i - 1);

      dot->x = MAX (MIN (dot->x, limit - dot->width), 0);
      limit = dot->x - gap;
      worst = MAX (worst, fabs (dot->x + dot->width / 2 - dot->wanted));
    }
  return worst;
}

static void
draw_cross (Line   *self,
            double  x,
            double  y)
{
  const double arm = self->pen->size * 0.18;

  muc_plot_pen_draw_line (self->pen, x - arm, y - arm, x + arm, y + arm, self->pen->theme->ground,
                          1.4);
  muc_plot_pen_draw_line (self->pen, x - arm, y + arm, x + arm, y - arm, self->pen->theme->ground,
                          1.4);
}

/* What is done or late is filled, late with a cross; all else is a ring, what is due soon in the
 * colour of today. */
static void
draw_dot (Line      *self,
          const Dot *dot)
{
  const MucPlotTheme *theme = self->pen->theme;
  const gboolean plain = theme->border_width > 1;
  const MucWorkState state = dot->first->state;
  const gboolean filled = state == MUC_WORK_DONE || state == MUC_WORK_LATE;
  const double height = self->pen->size * (dot->n > 1 ? 1.25 : 0.86);
  const guint32 colour = filled ? plain ? theme->ink : theme->states[state]
                         : dot->soon ? theme->accent : theme->dim;
  g_autofree char *text = name_count (dot);
  cairo_t *cr = self->pen->cr;

  muc_ink_trace_rounded (cr, dot->x, self->dots - height / 2, dot->width, height, height / 2);
  muc_ink_set_colour (cr, filled ? colour : theme->ground, 1);
  cairo_fill_preserve (cr);
  muc_ink_set_colour (cr, colour, 1);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
  if (dot->n > 1)
    muc_plot_pen_write (self->pen, text, MUC_PLOT_BOLD | MUC_PLOT_LITTLE,
                        filled ? plain ? theme->ground : 0xffffff : colour, PANGO_ALIGN_CENTER,
                        dot->x, self->dots, dot->width);
  else if (state == MUC_WORK_LATE)
    draw_cross (self, dot->x + dot->width / 2, self->dots);
}

static char *
name_dot (Line      *self,
          const Dot *dot)
{
  const char *state = muc_plot_pen_name_state (self->pen, dot->first->state);
  g_autofree char *first = name_day (&dot->first->day);
  g_autofree char *last = name_day (&dot->last);
  g_autofree char *days = g_str_equal (first, last) ? g_strdup (first)
                                                    : g_strdup_printf ("%s–%s", first, last);

  if (dot->n == 1)
    return g_strdup_printf ("%s: %s, %s", days, dot->first->name, state);
  return MUC_PLOT_SAY (self->pen,
                       g_strdup_printf (ngettext ("%s: %u action, %s", "%s: %u actions, %s",
                                                  dot->n), days, dot->n, state),
                       g_strdup_printf ("%s: %u việc, %s", days, dot->n, state));
}

/* The shortest stretch with which every dot stands about where its days are. */
static GArray *
choose_dots (Line *self)
{
  const double most = self->pen->size * 1.8;
  GArray *dots = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_clear_pointer (&dots, g_array_unref);
      dots = gather_dots (self, stretches[i]);
      if (spread (self, dots) <= most)
        break;
    }
  return dots;
}

static void
draw_actions (Line *self)
{
  g_autoptr (GArray) dots = choose_dots (self);
  const double height = self->pen->size * 1.3;

  for (guint i = 0; i < dots->len; i++)
    {
      const Dot *dot = &g_array_index (dots, Dot, i);

      draw_dot (self, dot);
      muc_plot_pen_add_spot (self->pen, dot->x, self->dots - height / 2, dot->width, height,
                             name_dot (self, dot), &dot->first->aim);
    }
}

/* Today */

static void
draw_today (Line *self)
{
  const MucYearGlance *glance = self->pen->plot->glance;
  const double x = get_x (self, &glance->today);
  const double head = self->pen->size * 0.3;
  const guint32 accent = self->pen->theme->accent;
  g_autofree char *day = name_day (&glance->today);
  g_autofree char *text = MUC_PLOT_SAY (self->pen, g_strdup_printf (_("today, %s"), day),
                                        g_strdup_printf ("hôm nay, %s", day));
  cairo_t *cr = self->pen->cr;

  if (!glance->is_current)
    return;
  muc_plot_pen_draw_line (self->pen, x, self->pen->size * 0.3, x, self->axis, accent, 1.6);
  cairo_new_path (cr);
  cairo_move_to (cr, x - head, self->axis - 2 * head);
  cairo_line_to (cr, x + head, self->axis - 2 * head);
  cairo_line_to (cr, x, self->axis);
  cairo_close_path (cr);
  cairo_fill (cr);
  take (self->taken[0], x - 1, x + 1);
  place_words (self, text, MUC_PLOT_BOLD | MUC_PLOT_LITTLE, accent, x, N_LANES - 1);
}

/** muc_plot_draw_dates: the year as a line. */
void
muc_plot_draw_dates (MucPlotPen *pen)
{
  const double height = pen->plot->height;
  Line self = { .pen = pen };

  self.months = height - pen->size * 0.8;
  self.axis = height - pen->size * 1.6;
  self.dots = self.axis - pen->size * 0.95;
  self.lanes[0] = self.dots - pen->size * 1.5;
  self.lanes[1] = self.lanes[0] - pen->size * 1.45;
  for (guint i = 0; i < N_LANES; i++)
    self.taken[i] = g_array_new (FALSE, FALSE, sizeof (double));
  draw_bands (&self);
  draw_today (&self);
  draw_months (&self);
  draw_papers (&self);
  draw_actions (&self);
  for (guint i = 0; i < N_LANES; i++)
    g_array_unref (self.taken[i]);
}
