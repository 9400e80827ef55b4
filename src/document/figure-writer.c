/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/figure-writer.h"

#include <errno.h>

#include "document/figure.h"

#define PIXELS_PER_POINT (200 / 72.0)

/* What a picture keeps free at its edges, and between two figures, in points. */
#define MARGIN 10.0
#define GAP 18.0

/* Draws all figures as one. */
static void
draw_cb (cairo_t *cr,
         double   width,
         double   height,
         gpointer data)
{
  GPtrArray *figures = data;

  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  for (guint i = 0; i < figures->len; i++)
    {
      const MucFigureBlock *figure = figures->pdata[i];

      cairo_save (cr);
      figure->draw (cr, figure->width, figure->height, figure->data);
      cairo_restore (cr);
      cairo_translate (cr, 0, figure->height + GAP);
    }
  cairo_restore (cr);
}

static MucFigureBlock
join_figures (GPtrArray *figures,
              GString   *alternative)
{
  MucFigureBlock whole = { .draw = draw_cb, .data = figures };

  for (guint i = 0; i < figures->len; i++)
    {
      const MucFigureBlock *figure = figures->pdata[i];

      g_string_append_printf (alternative, "%s%s", i > 0 ? " " : "", figure->alternative);
      whole.width = MAX (whole.width, figure->width);
      whole.height += figure->height + (i > 0 ? GAP : 0);
    }
  whole.width += 2 * MARGIN;
  whole.height += 2 * MARGIN;
  whole.alternative = alternative->str;
  return whole;
}

static gboolean
write_picture (const char              *path,
               GByteArray              *picture,
               const MucWriterProgress *progress,
               GError                 **error)
{
  gboolean written = FALSE;

  if (picture->len == 0)
    g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                         g_strerror (ENOMEM));
  else if (muc_writer_progress_step (progress, 1, error))
    written = muc_writer_put_bytes (path, picture->data, picture->len, error);
  g_byte_array_unref (picture);
  return written;
}

gboolean
muc_png_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  g_autoptr (GPtrArray) figures = muc_figure_list (document);
  g_autoptr (GString) alternative = g_string_new (NULL);
  const MucFigureBlock whole = join_figures (figures, alternative);

  return write_picture (path, muc_figure_draw_png (&whole, PIXELS_PER_POINT), progress, error);
}

gboolean
muc_svg_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  g_autoptr (GPtrArray) figures = muc_figure_list (document);
  g_autoptr (GString) alternative = g_string_new (NULL);
  const MucFigureBlock whole = join_figures (figures, alternative);

  return write_picture (path, muc_figure_draw_svg (&whole), progress, error);
}
