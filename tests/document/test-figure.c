/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "document/font.h"
#include "document/writer.h"
#include "fixture.h"
#include "tools.h"

#define WIDTH 200.5
#define HEIGHT 80.25

/* Of a picture, in points, and between two figures of it. */
#define MARGIN 10
#define GAP 18

#define ALTERNATIVE "Ma trận \"thử\" <3×3> & chú giải"

static void
draw_hatching (cairo_t *cr,
               double   width,
               double   height)
{
  cairo_surface_t *tile = cairo_surface_create_similar (cairo_get_target (cr),
                                                        CAIRO_CONTENT_COLOR_ALPHA, 6, 6);
  cairo_t *brush = cairo_create (tile);

  cairo_move_to (brush, 0, 6);
  cairo_line_to (brush, 6, 0);
  cairo_stroke (brush);
  cairo_destroy (brush);
  cairo_set_source_surface (cr, tile, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_REPEAT);
  cairo_rectangle (cr, width / 2, 0, width / 2, height);
  cairo_fill (cr);
  cairo_surface_destroy (tile);
}

/* A frame, a red half, a hatched half, and words. */
static void
draw_cb (cairo_t *cr,
         double   width,
         double   height,
         gpointer data)
{
  PangoContext *context = muc_font_create_context ();
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = muc_font_describe (12, TRUE, FALSE);

  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, 1, 1, width - 2, height - 2);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0.8, 0, 0);
  cairo_rectangle (cr, 10, 10, width / 2 - 20, height - 20);
  cairo_fill (cr);
  draw_hatching (cr, width, height);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 20, 20);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, "Ưu tiên", -1);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (description);
  g_object_unref (layout);
  g_object_unref (context);
}

static MucDocument *
create_document (double width,
                 double height)
{
  MucDocument *document = fixture_create_empty ();

  muc_document_add_paragraph (document, MUC_STYLE_TITLE, "MA TRẬN");
  muc_document_add_figure (document, width, height, ALTERNATIVE, draw_cb, NULL, NULL);
  muc_document_add_paragraph (document, MUC_STYLE_NOTE, "Dưới hình.");
  return document;
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guchar *row = cairo_image_surface_get_data (surface) +
                      cairo_image_surface_get_stride (surface) *
                        (int) (y * cairo_image_surface_get_height (surface));
  const guint32 *pixels = (const guint32 *) row;

  return pixels[(int) (x * cairo_image_surface_get_width (surface))] & 0xffffff;
}

static void
test_png (void)
{
  g_autoptr (MucDocument) document = create_document (WIDTH, HEIGHT);
  g_autofree char *path = tool_write (document, "figure.png");
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==,
                   ceil ((WIDTH + 2 * MARGIN) * 200 / 72));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==,
                   ceil ((HEIGHT + 2 * MARGIN) * 200 / 72));
  g_assert_cmphex (get_pixel (surface, 0.3, 0.75), ==, 0xcc0000);
  g_assert_cmphex (get_pixel (surface, 0.07, 0.5), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 0.048, 0.5), ==, 0x000000);
  g_assert_cmphex (get_pixel (surface, 0, 0), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
test_svg (void)
{
  g_autoptr (MucDocument) document = create_document (WIDTH, HEIGHT);
  g_autofree char *path = tool_write (document, "figure.svg");
  g_autofree char *svg = NULL;

  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_nonnull (strstr (svg, "width=\"220.5pt\" height=\"100.25pt\""));
  g_assert_nonnull (strstr (svg, "<title>Ma trận &quot;thử&quot; &lt;3×3&gt; &amp; chú giải"
                                 "</title>"));
  g_assert_true (g_str_has_suffix (svg, "</svg>\n"));
}

/* The same figure gives the same bytes, in any locale and however often it was drawn. */
static void
test_same_bytes (void)
{
  static const char *const locales[] = { "vi_VN.UTF-8", "vi_VN", "de_DE.UTF-8", "fr_FR.UTF-8" };
  static const char *const extensions[] = { ".png", ".svg", ".xlsx", ".odt" };

  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      g_autoptr (MucDocument) first = create_document (WIDTH, HEIGHT);
      g_autoptr (MucDocument) second = create_document (WIDTH, HEIGHT);
      g_autofree char *one_name = g_strconcat ("one", extensions[i], NULL);
      g_autofree char *two_name = g_strconcat ("two", extensions[i], NULL);
      g_autofree char *one = tool_write (first, one_name);
      g_autofree char *two = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (locales) && setlocale (LC_ALL, locales[j]) == NULL; j++)
        continue;
      two = tool_write (second, two_name);
      setlocale (LC_ALL, "C.UTF-8");
      tool_assert_same (one, two);
    }
}

/* Figures below one another are one picture. */
static void
test_two_figures (void)
{
  g_autoptr (MucDocument) document = create_document (WIDTH, HEIGHT);
  g_autofree char *path = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *height = NULL;
  double points = 2 * HEIGHT + 2 * MARGIN + GAP;

  muc_document_add_figure (document, WIDTH / 2, HEIGHT, "Hình hai", draw_cb, NULL, NULL);
  path = tool_write (document, "two.svg");
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  height = g_strdup_printf ("height=\"%gpt\"", points);
  g_assert_nonnull (strstr (svg, height));
  g_assert_nonnull (strstr (svg, "chú giải Hình hai</title>"));
}

/* What only a workbook shows is no picture of the paper. */
static void
test_sheet_figure (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *path = tool_write (document, "figure.xlsx");
  g_autofree char *png = g_strconcat (path, ".png", NULL);

  muc_document_set_view (document, MUC_VIEW_SHEETS);
  muc_document_add_figure (document, WIDTH, HEIGHT, ALTERNATIVE, draw_cb, NULL, NULL);
  g_assert_false (muc_document_write (document, png, NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_FORMAT);
  g_assert_false (g_file_test (png, G_FILE_TEST_EXISTS));
}

static void
test_no_figure (void)
{
  static const char *const names[] = { "thư.png", "thư.SVG" };
  g_autoptr (MucDocument) letter = fixture_create_letter (1);
  g_autofree char *written = tool_write (letter, "thư.pdf");
  g_autofree char *folder = g_path_get_dirname (written);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (muc_writer_can_write (muc_writer_find (path), letter));
      g_assert_false (muc_document_write (letter, path, NULL, NULL, NULL, &error));
      g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_nonnull (strstr (error->message, "figure"));
      g_assert_true (g_str_has_suffix (error->message, ": .pdf, .xlsx, .odt, .docx."));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* The number behind the next "<tag>" after @from. */
static double
read_number (const char *from,
             const char *tag)
{
  const char *found = strstr (from, tag);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (tag), NULL);
}

static void
assert_in_one_row (double width,
                   double height)
{
  g_autoptr (MucDocument) document = create_document (width, height);
  g_autofree char *path = tool_write (document, "sheet.xlsx");
  g_autofree char *drawing = tool_read_member (path, "xl/drawings/drawing1.xml");
  g_autofree char *sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  const char *to = strstr (drawing, "<xdr:to>");
  const char *row = strstr (sheet, "<row r=\"2\"");

  /* Below the title, above the note, and no wider than the columns. */
  g_assert_cmpfloat (read_number (drawing, "<xdr:row>"), ==, 1);
  g_assert_cmpfloat (read_number (to, "<xdr:row>"), ==, 1);
  g_assert_cmpfloat (read_number (to, "<xdr:col>"), ==, 0);
  g_assert_cmpfloat (read_number (to, "<xdr:rowOff>") / 12700, <, read_number (row, "ht=\""));
  g_assert_cmpfloat (read_number (to, "<xdr:colOff>") / 12700, <=, 165 * 72 / 25.4 + 1);
  g_assert_nonnull (strstr (drawing, "descr=\"Ma trận &quot;thử&quot; &lt;3×3&gt; &amp; chú"));
  g_assert_nonnull (strstr (sheet, "<row r=\"3\""));
}

static void
test_sheet (void)
{
  assert_in_one_row (WIDTH, HEIGHT);
  assert_in_one_row (3000, 900);
  assert_in_one_row (300, 2000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/figure/png", test_png);
  g_test_add_func ("/document/figure/svg", test_svg);
  g_test_add_func ("/document/figure/same-bytes", test_same_bytes);
  g_test_add_func ("/document/figure/two-figures", test_two_figures);
  g_test_add_func ("/document/figure/sheet-figure", test_sheet_figure);
  g_test_add_func ("/document/figure/no-figure", test_no_figure);
  g_test_add_func ("/document/figure/sheet", test_sheet);
  return g_test_run ();
}
