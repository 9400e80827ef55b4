/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/figure-writer.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "document/figure.h"

#define PIXELS_PER_POINT (200 / 72.0)

static gboolean
write_file (const char       *path,
            const GByteArray *bytes,
            GError          **error)
{
  FILE *file = g_fopen (path, "wb");
  int code = file == NULL ? errno : 0;

  if (file != NULL && fwrite (bytes->data, 1, bytes->len, file) != bytes->len)
    code = errno;
  if (file != NULL && fclose (file) != 0 && code == 0)
    code = errno;
  if (code == 0)
    return TRUE;

  g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE, g_strerror (code));
  return FALSE;
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
    written = write_file (path, picture, error);
  g_byte_array_unref (picture);
  return written;
}

gboolean
muc_png_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  GByteArray *picture = muc_figure_draw_png (muc_figure_find (document), PIXELS_PER_POINT);

  return write_picture (path, picture, progress, error);
}

gboolean
muc_svg_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  return write_picture (path, muc_figure_draw_svg (muc_figure_find (document)), progress, error);
}
