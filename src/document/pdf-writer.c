/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/pdf-writer.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "document/layout.h"

/* Where cairo's bytes go, and what went wrong there: cairo itself would only say "write error". */
typedef struct
{
  FILE *file;
  int code;
} Output;

static cairo_status_t
write_cb (void          *closure,
          const guchar  *bytes,
          unsigned int   length)
{
  Output *output = closure;

  if (output->code == 0 && fwrite (bytes, 1, length, output->file) != length)
    output->code = errno;
  return output->code == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface,
              MucDocument     *document)
{
  const GDate *date = muc_document_get_date (document);
  g_autofree char *created = g_strdup_printf ("%04u-%02u-%02uT00:00:00Z", g_date_get_year (date),
                                              g_date_get_month (date), g_date_get_day (date));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  muc_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  muc_document_get_author (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static gboolean
draw_pages (cairo_surface_t         *surface,
            MucLayout               *layout,
            const MucWriterProgress *progress,
            GError                 **error)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = muc_layout_get_n_pages (layout);
  gboolean goes_on = TRUE;

  for (guint page = 0; goes_on && page < n_pages; page++)
    {
      double width;
      double height;

      muc_layout_get_page_size (layout, page, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      muc_layout_draw_page (layout, page, cr);
      cairo_show_page (cr);
      goes_on = muc_writer_progress_step (progress, (page + 1.0) / n_pages, error);
    }
  cairo_destroy (cr);
  return goes_on;
}

gboolean
muc_pdf_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  g_autoptr (MucLayout) layout = muc_layout_new (document);
  Output output = { g_fopen (path, "wb"), 0 };
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean drawn;

  if (output.file == NULL)
    {
      g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                           g_strerror (errno));
      return FALSE;
    }

  surface = cairo_pdf_surface_create_for_stream (write_cb, &output, 1, 1);
  set_metadata (surface, document);
  drawn = draw_pages (surface, layout, progress, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (fclose (output.file) != 0 && output.code == 0)
    output.code = errno;

  if (drawn && (output.code != 0 || status != CAIRO_STATUS_SUCCESS))
    {
      g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                           output.code != 0 ? g_strerror (output.code)
                                            : cairo_status_to_string (status));
      return FALSE;
    }
  return drawn;
}
