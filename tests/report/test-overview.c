/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year at a glance on paper: what stands on its pages, and that plots say what is where. */
#include <string.h>

#include "document/block.h"
#include "document/figure.h"
#include "document/font.h"
#include "lived.h"
#include "model/language.h"
#include "report/plot.h"
#include "report/report.h"
#include "tools.h"

#define KEY (MUC_PAPER_KEY ("overview", NULL, NULL))

static MucDocument *
build (MucPlan *plan)
{
  g_autoptr (GError) error = NULL;
  MucDocument *document = muc_report_build (plan, muc_plan_find_year (plan, LIVED_YEAR), KEY,
                                            &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

/* The year as on one day, whatever day the test is run. */
static MucPlan *
create_plan (void)
{
  MucPlan *plan = lived_create_plan ();

  muc_record_append (muc_plan_find_year (plan, LIVED_YEAR), MUC_TYPE_PAPER, "kind", "overview",
                     "date", LIVED_TODAY, NULL);
  return plan;
}

static char *
print (MucPlan *plan)
{
  g_autoptr (MucDocument) document = build (plan);
  g_autofree char *path = tool_write (document, "overview.pdf");
  g_autofree char *text = tool_run ("pdftotext", "-layout", path, "-", NULL);

  return text != NULL ? tool_fold (text) : NULL;
}

static void
test_pages (void)
{
  static const char *const texts[] = {
    "TỔNG QUAN NĂM 2031", "Tính đến ngày 18/06/2031", "hôm nay, 18/6", "báo cáo quý I 14/3",
    "10 11 12", "Hồ sơ giải quyết đúng hạn", "95,19%", "chưa đạt", "chưa đo", "Công việc theo kỳ",
    "Quý III", "chậm", LIVED_LATE, "Rủi ro theo mức ưu tiên", "2030 · 8 rủi ro", "Ưu tiên xử lý",
  };
  g_autoptr (MucPlan) plan = create_plan ();
  g_autofree char *text = print (plan);

  if (text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strstr (text, texts[i]) == NULL)
      {
        g_test_message ("“%s” is not on the pages: %s", texts[i], text);
        g_test_fail ();
      }
}

/* Papers are Vietnamese in whatever language the window is. */
static void
test_language (void)
{
  g_autoptr (MucPlan) plan = create_plan ();
  g_autofree char *text = NULL;

  g_setenv ("LANGUAGE", "en", TRUE);
  text = print (plan);
  g_setenv ("LANGUAGE", "vi", TRUE);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "không phát sinh"));
  g_assert_nonnull (strstr (text, "hôm nay, 18/6"));
  g_assert_null (strstr (text, "late"));
  g_assert_null (strstr (text, "today"));
}

/* Who does not see a figure is told what is in it. */
static void
test_alternative (void)
{
  g_autoptr (MucPlan) plan = create_plan ();
  g_autoptr (MucDocument) document = build (plan);
  g_autoptr (GPtrArray) figures = muc_figure_list (document);
  const MucFigureBlock *targets;

  g_assert_cmpuint (figures->len, ==, 5);
  targets = figures->pdata[1];
  g_assert_nonnull (strstr (targets->alternative,
                            "Hồ sơ giải quyết đúng hạn: 95,19% so với =\u00a0100%, chưa đạt"));
}

/* Lists that are longer than a page go on in another figure. */
static void
test_crowded (void)
{
  g_autoptr (MucPlan) plan = create_plan ();
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *text = NULL;

  lived_crowd (plan);
  document = build (plan);
  figures = muc_figure_list (document);
  g_assert_cmpuint (figures->len, >, 7);
  for (guint i = 0; i < figures->len; i++)
    g_assert_cmpfloat (((const MucFigureBlock *) figures->pdata[i])->height, <, 640);
  text = print (plan);
  g_assert_true (text == NULL || strstr (text, "40") != NULL);
}

static void
test_same_bytes (void)
{
  static const char *const names[] = { "pdf", "xlsx", "odt" };
  g_autoptr (MucPlan) plan = create_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *first_name = g_strconcat ("first.", names[i], NULL);
      g_autofree char *second_name = g_strconcat ("second.", names[i], NULL);
      g_autoptr (MucDocument) first = build (plan);
      g_autoptr (MucDocument) second = build (plan);
      g_autofree char *first_path = tool_write (first, first_name);
      g_autofree char *second_path = tool_write (second, second_name);

      tool_assert_same (first_path, second_path);
    }
}

/* A unit with objectives of its own has no overview; a year without any has none either. */
static void
test_papers (void)
{
  g_autoptr (MucPlan) plan = create_plan ();
  MucYear *year = muc_plan_find_year (plan, LIVED_YEAR);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;
  GDate today;
  guint n = 0;

  lived_set_day (&today, LIVED_TODAY);
  papers = muc_report_list_papers (year, &today);
  for (guint i = 0; i < papers->len; i++)
    {
      const MucPaperKey *key = papers->pdata[i];

      n += g_str_equal (key->kind, "overview");
      g_assert_true (!g_str_equal (key->kind, "overview") || key->unit == NULL);
    }
  g_assert_cmpuint (n, ==, 1);
  year = muc_record_append (plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2040), NULL);
  g_assert_null (muc_report_build (plan, year, KEY, &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
}

/* In whatever room, each spot lies within the plot, has a name and leads somewhere. */
static void
check_spots (MucYearGlance *glance,
             PangoContext  *context,
             double         width)
{
  for (MucPlotKind kind = MUC_PLOT_DATES; kind <= MUC_PLOT_RISKS; kind++)
    {
      MucPlotTheme theme;
      MucPlot plot = { .kind = kind, .glance = glance, .theme = &theme, .context = context,
                       .size = 12, .width = width };
      g_autoptr (GPtrArray) spots = NULL;

      muc_plot_theme_init (&theme, MUC_MATRIX_HIGH_CONTRAST);
      plot.height = muc_plot_get_height (&plot);
      spots = muc_plot_list_spots (&plot);
      g_assert_cmpuint (spots->len, >, 0);
      for (guint i = 0; i < spots->len; i++)
        {
          const MucPlotSpot *spot = spots->pdata[i];

          g_assert_cmpfloat (spot->x, >=, -0.5);
          g_assert_cmpfloat (spot->y, >=, -0.5);
          g_assert_cmpfloat (spot->x + spot->width, <=, width + 0.5);
          g_assert_cmpfloat (spot->y + spot->height, <=, plot.height + 0.5);
          g_assert_cmpuint (strlen (spot->name), >, 3);
          g_assert_true (muc_aim_leads (&spot->aim));
        }
    }
}

static void
test_spots (void)
{
  g_autoptr (MucPlan) plan = lived_create_plan ();
  MucYear *year = muc_plan_find_year (plan, LIVED_YEAR);
  PangoContext *context = muc_font_create_context ();
  PangoFontDescription *font = muc_font_describe (12, FALSE, FALSE);
  static const double widths[] = { 240, 467, 1600 };
  GDate today;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  lived_set_day (&today, LIVED_TODAY);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (MucYearGlance) glance = muc_year_glance_new (year, &today);

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        check_spots (glance, context, widths[i]);
      if (round == 0)
        lived_crowd (plan);
    }
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/pages", test_pages);
  g_test_add_func ("/overview/language", test_language);
  g_test_add_func ("/overview/alternative", test_alternative);
  g_test_add_func ("/overview/crowded", test_crowded);
  g_test_add_func ("/overview/same-bytes", test_same_bytes);
  g_test_add_func ("/overview/papers", test_papers);
  g_test_add_func ("/overview/spots", test_spots);
  return g_test_run ();
}
