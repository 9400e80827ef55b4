/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "bench.h"
#include "big-table.h"
#include "document/font.h"
#include "document/layout.h"
#include "document/writer.h"

#define MM (72.0 / 25.4)

typedef struct
{
  char **texts;
  char *path;
} Job;

static double
write_ours (gpointer data)
{
  Job *job = data;
  double start = bench_now ();
  g_autoptr (MucDocument) document = big_table_build (job->texts, BIG_TABLE_ROWS);
  g_autoptr (GError) error = NULL;

  muc_document_write (document, job->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return bench_now () - start;
}

/* Lays a cell out, draws it, and returns its height. */
static double
draw_cell (cairo_t     *cr,
           PangoLayout *layout,
           const char  *text,
           guint        column,
           double       x,
           double       y,
           double       width)
{
  PangoAlignment align = big_table_columns[column].align == MUC_ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                                                   : PANGO_ALIGN_LEFT;
  int height;

  pango_layout_set_width (layout, pango_units_from_double (width - 8));
  pango_layout_set_alignment (layout, align);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, x + 4, y + 2.5);
  pango_cairo_show_layout (cr, layout);
  return pango_units_to_double (height) + 5;
}

static double
draw_row (cairo_t     *cr,
          PangoLayout *layout,
          char       **cells,
          double       y)
{
  double widths[BIG_TABLE_COLUMNS];
  double height = 0;
  double x = 30 * MM;

  for (guint i = 0; i < BIG_TABLE_COLUMNS; i++)
    {
      double cell;

      widths[i] = 165 * MM * big_table_columns[i].width / 108;
      cell = draw_cell (cr, layout, cells[i], i, x, y, widths[i]);
      height = MAX (height, cell);
      x += widths[i];
    }
  x = 30 * MM;
  for (guint i = 0; i < BIG_TABLE_COLUMNS; x += widths[i++])
    cairo_rectangle (cr, x, y, widths[i], height);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
  return height;
}

static double
write_bare (gpointer data)
{
  Job *job = data;
  double start = bench_now ();
  cairo_surface_t *surface = cairo_pdf_surface_create (job->path, 210 * MM, 297 * MM);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_layout_new (muc_font_create_context ());
  PangoFontDescription *description = muc_font_describe (12, FALSE, FALSE);
  double y = 20 * MM;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (guint row = 0; row < BIG_TABLE_ROWS; row++)
    {
      if (y > 257 * MM)
        {
          cairo_show_page (cr);
          y = 20 * MM;
        }
      y += draw_row (cr, layout, &job->texts[row * BIG_TABLE_COLUMNS], y);
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return bench_now () - start;
}

static double
count_pages (gpointer data)
{
  g_autoptr (MucDocument) document = big_table_build (((Job *) data)->texts, BIG_TABLE_ROWS);
  g_autoptr (MucLayout) layout = muc_layout_new (document);

  return muc_layout_get_n_pages (layout);
}

int
main (int   argc,
      char *argv[])
{
  Job job = { .texts = big_table_create_texts () };
  g_autofree char *name = NULL;
  double memory[2];
  double ours;
  double bare;

  job.path = g_build_filename (g_get_tmp_dir (), "muctieu-bench.pdf", NULL);
  name = g_strdup_printf ("pdf-%.0f-pages", bench_run (count_pages, &job, NULL));
  ours = bench_run_thrice (write_ours, &job, &memory[0]);
  bare = bench_run_thrice (write_bare, &job, &memory[1]);
  bench_report (name, ours, bare, 1.3);
  g_unlink (job.path);
  g_strfreev (job.texts);
  g_free (job.path);
  return 0;
}
