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

static cairo_status_t
append_cb (void         *closure,
           const guchar *bytes,
           unsigned int  length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Returns what became of the surface; FALSE in @drawn where the work was stopped. */
static cairo_status_t
draw_document (MucDocument             *document,
               cairo_write_func_t       write,
               void                    *closure,
               const MucWriterProgress *progress,
               gboolean                *drawn,
               GError                 **error)
{
  g_autoptr (MucLayout) layout = muc_layout_new (document);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write, closure, 1, 1);
  cairo_status_t status;

  set_metadata (surface, document);
  *drawn = draw_pages (surface, layout, progress, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* A paper that was issued is the bytes it was issued as. */
static cairo_status_t
copy_pdf (GBytes *pdf,
          Output *output)
{
  gsize length;
  const guchar *bytes = g_bytes_get_data (pdf, &length);

  return length <= G_MAXUINT ? write_cb (output, bytes, (unsigned int) length)
                             : CAIRO_STATUS_WRITE_ERROR;
}

gboolean
muc_pdf_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  Output output = { g_fopen (path, "wb"), 0 };
  GBytes *pdf = muc_document_get_pdf (document);
  gboolean drawn = TRUE;
  cairo_status_t status;

  if (output.file == NULL)
    {
      g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                           g_strerror (errno));
      return FALSE;
    }
  status = pdf != NULL ? copy_pdf (pdf, &output)
                       : draw_document (document, write_cb, &output, progress, &drawn, error);
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

GBytes *
muc_pdf_dup_bytes (MucDocument  *document,
                   GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const MucWriterProgress progress = { NULL };
  gboolean drawn = TRUE;
  cairo_status_t status;

  g_return_val_if_fail (MUC_IS_DOCUMENT (document), NULL);

  if (muc_document_get_pdf (document) != NULL)
    return g_bytes_ref (muc_document_get_pdf (document));
  status = draw_document (document, append_cb, bytes, &progress, &drawn, error);
  if (drawn && status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  if (drawn)
    g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                         cairo_status_to_string (status));
  return NULL;
}
