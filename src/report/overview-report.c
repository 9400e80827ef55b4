/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/overview-report.h"

#include "document/font.h"
#include "model/day.h"
#include "model/objective.h"
#include "model/par.h"
#include "report/heading.h"
#include "report/objectives-report.h"
#include "report/plot.h"

/* The width of a page's text, the size of the words in the plots, in points, and how many lines a
 * figure has at most, so that it fits a page. */
#define TEXT_WIDTH 467.0
#define TEXT_SIZE 10.0
#define MOST_ROWS 22

typedef struct
{
  MucPlot        plot;
  MucYearGlance *glance;
  MucPlotTheme   theme;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *self = data;

  muc_year_glance_unref (self->glance);
  g_free (self);
}

static PangoContext *
create_context (void)
{
  PangoContext *context = muc_font_create_context ();
  PangoFontDescription *font = muc_font_describe (TEXT_SIZE, FALSE, FALSE);

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static void
draw_figure (cairo_t *cr,
             double   width,
             double   height,
             gpointer data)
{
  const Figure *self = data;
  MucPlot plot = self->plot;

  plot.context = create_context ();
  cairo_save (cr);
  cairo_scale (cr, width / plot.width, height / plot.height);
  muc_plot_draw (&plot, cr);
  cairo_restore (cr);
  g_object_unref (plot.context);
}

/* What is to be seen, in words. */
static char *
describe (const MucPlot *plot)
{
  g_autoptr (GPtrArray) spots = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  MucPlot own = *plot;

  own.context = create_context ();
  spots = muc_plot_list_spots (&own);
  g_object_unref (own.context);
  for (guint i = 0; i < spots->len; i++)
    {
      const MucPlotSpot *spot = spots->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", spot->name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_figure (MucDocument   *document,
            MucYearGlance *glance,
            MucPlotKind    kind,
            guint          first,
            guint          n)
{
  Figure *figure = g_new0 (Figure, 1);
  g_autofree char *text = NULL;

  muc_plot_theme_init (&figure->theme, MUC_MATRIX_PAPER);
  figure->glance = muc_year_glance_ref (glance);
  figure->plot = (MucPlot) { .kind = kind, .glance = glance, .theme = &figure->theme,
                             .size = TEXT_SIZE, .on_paper = TRUE, .width = TEXT_WIDTH,
                             .first = first, .n = n };
  figure->plot.height = muc_plot_get_height (&figure->plot);
  text = describe (&figure->plot);
  muc_document_add_figure (document, figure->plot.width, figure->plot.height, text, draw_figure,
                           figure, figure_free);
}

static void
add_rows (MucDocument   *document,
          MucYearGlance *glance,
          MucPlotKind    kind,
          guint          n_rows)
{
  for (guint first = 0; first < n_rows; first += MOST_ROWS)
    add_figure (document, glance, kind, first, MIN (MOST_ROWS, n_rows - first));
}

static gboolean
has_work (MucYearGlance *glance)
{
  for (guint i = 0; i < glance->periods->len; i++)
    if (muc_glance_work_sum (&g_array_index (glance->periods, MucGlanceWork, i)) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_risks (MucYearGlance *glance)
{
  for (guint i = 0; i < glance->risks->len; i++)
    {
      const MucGlanceRisks *row = &g_array_index (glance->risks, MucGlanceRisks, i);

      if (row->now + row->before > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_figures (MucDocument   *document,
             MucYearGlance *glance)
{
  muc_document_add_paragraph (document, MUC_STYLE_HEADING,
                              "Cả năm (hình thoi: văn bản và báo cáo; hình tròn: việc đến hạn)");
  add_figure (document, glance, MUC_PLOT_DATES, 0, 0);
  muc_document_add_paragraph (document, MUC_STYLE_HEADING, "Mục tiêu: kết quả so với chỉ tiêu");
  add_rows (document, glance, MUC_PLOT_TARGETS, glance->targets->len);
  if (has_work (glance))
    {
      muc_document_add_paragraph (document, MUC_STYLE_HEADING, "Công việc theo kỳ");
      add_figure (document, glance, MUC_PLOT_PERIODS, 0, 0);
      muc_document_add_paragraph (document, MUC_STYLE_HEADING, "Công việc theo đơn vị");
      add_rows (document, glance, MUC_PLOT_UNITS, glance->units->len);
    }
  if (has_risks (glance))
    {
      muc_document_add_paragraph (document, MUC_STYLE_HEADING, "Rủi ro theo mức ưu tiên");
      add_figure (document, glance, MUC_PLOT_RISKS, 0, 0);
    }
}

/* The year as it was on the paper's own day; a draft without one shows it as it is today. */
static void
get_day (MucHeading *heading,
         GDate      *day)
{
  *day = heading->date;
  if (!g_date_valid (day))
    muc_day_set_today (day);
}

/**
 * muc_overview_report_build:
 *
 * The year at a glance: its time line, how far each target is reached, the work by periods and by
 * units, the risks by priority.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_overview_report_build (MucPlan            *plan,
                           MucYear            *year,
                           const MucPaperKey  *key,
                           GError            **error)
{
  g_autoptr (MucYearGlance) glance = NULL;
  g_autofree char *name = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *state = NULL;
  MucDocument *document;
  MucHeading heading;
  const char *title;
  GDate day;

  muc_heading_init (&heading, plan, year, key);
  if (muc_par_count_declared (MUC_RECORD (year)) == 0)
    {
      muc_objectives_report_fail_empty (&heading, error);
      return NULL;
    }
  get_day (&heading, &day);
  glance = muc_year_glance_new (year, &day);
  name = g_strdup_printf ("Tổng quan năm %u", heading.year);
  usual = g_strdup_printf ("TỔNG QUAN NĂM %u", heading.year);
  state = g_strdup_printf ("Tính đến ngày %02u/%02u/%u", g_date_get_day (&day),
                           (guint) g_date_get_month (&day), g_date_get_year (&day));
  title = heading.paper != NULL ? muc_paper_get_title (heading.paper) : NULL;
  document = muc_heading_create_document (&heading, name);
  muc_document_begin_sheet (document, "Tổng quan", MUC_PORTRAIT);
  muc_heading_add_letterhead (&heading, document);
  muc_document_add_paragraph (document, MUC_STYLE_TITLE, title != NULL ? title : usual);
  muc_document_add_paragraph (document, MUC_STYLE_NOTE, state);
  add_figures (document, glance);
  return document;
}
