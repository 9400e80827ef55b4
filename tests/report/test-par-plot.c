/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plot of the PAR index over the years. */
#include "report/par-plot.h"

#include <string.h>

#include "model/par.h"

#define WIDTH 400
#define HEIGHT 240

static MucParSheet *
add_sheet (MucPlan *plan,
           gint64   year,
           double   score,
           gint64   place)
{
  MucYear *record = muc_record_append (plan, MUC_TYPE_YEAR, "number", year, NULL);

  return muc_record_append (record, MUC_TYPE_PAR_SHEET, "scored-year", year - 1, "score", score,
                            "max", 100.0, "place", place, "places", (gint64) 20, NULL);
}

/* What a sheet says of the change tells of a year before all sheets; a sheet tells better. */
static void
test_collect (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucParSheet *first = add_sheet (plan, 2024, 70.5, 13);
  MucParSheet *second = add_sheet (plan, 2025, 80, 3);
  g_autoptr (GArray) points = NULL;
  g_autofree char *text = NULL;

  g_object_set (first, "change", 4.25, NULL);
  g_object_set (second, "change", 99.0, NULL);
  points = muc_par_plot_collect (plan);
  text = muc_par_plot_describe (points);
  g_assert_cmpstr (text, ==, "2022: 66,25 điểm; 2023: 70,5 điểm, hạng 13/20; "
                             "2024: 80 điểm, hạng 3/20");
}

static gboolean
has_ink (cairo_surface_t *surface,
         int              x,
         int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface)
                      + y * cairo_image_surface_get_stride (surface);

  return row[x * 4 + 3] > 60;
}

/* The first row with ink at @x from @top on. */
static int
find_ink (cairo_surface_t *surface,
          int              x,
          int              top)
{
  int y = top;

  while (y < HEIGHT && !has_ink (surface, x, y))
    y++;
  return y;
}

/* The higher score stands higher, and so does the lower rank. */
static void
test_draw (void)
{
  const MucParPoint given[] = { { 2023, 70, 13, 20 }, { 2024, 80, 3, 20 } };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (MucParPoint));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const int left = 34;
  const int right = WIDTH - 34;
  const int middle = HEIGHT / 2;

  g_array_append_vals (points, given, G_N_ELEMENTS (given));
  muc_par_plot_draw (cr, WIDTH, HEIGHT, points, "Sans 12", 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  /* Below the title of the first part. */
  g_assert_cmpint (find_ink (surface, right, 18), <, find_ink (surface, left, 18));
  g_assert_cmpint (find_ink (surface, right, middle), <, find_ink (surface, left, middle + 20));
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/par-plot/collect", test_collect);
  g_test_add_func ("/par-plot/draw", test_draw);

  return g_test_run ();
}
