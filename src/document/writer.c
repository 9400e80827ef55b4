/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/docx-writer.h"
#include "document/figure-writer.h"
#include "document/figure.h"
#include "document/odt-writer.h"
#include "document/office-convert.h"
#include "document/pdf-writer.h"
#include "document/xlsx-writer.h"

static const MucWriter writers[] = {
  { "pdf", ".pdf", N_("PDF document"), FALSE, NULL, muc_pdf_write },
  { "xlsx", ".xlsx", N_("Excel workbook"), FALSE, NULL, muc_xlsx_write },
  { "odt", ".odt", N_("OpenDocument text"), FALSE, NULL, muc_odt_write },
  { "docx", ".docx", N_("Word document"), FALSE, muc_office_is_installed, muc_docx_write },
  { "png", ".png", N_("PNG picture"), TRUE, NULL, muc_png_write },
  { "svg", ".svg", N_("SVG picture"), TRUE, NULL, muc_svg_write },
};

const MucWriter *
muc_writer_list (guint *n_writers)
{
  g_return_val_if_fail (n_writers != NULL, NULL);

  *n_writers = G_N_ELEMENTS (writers);
  return writers;
}

const MucWriter *
muc_writer_find (const char *path)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_has_suffix (lower, writers[i].extension))
      return &writers[i];
  return NULL;
}

gboolean
muc_writer_is_available (const MucWriter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_available == NULL || self->is_available ();
}

gboolean
muc_writer_can_write (const MucWriter *self,
                      MucDocument     *document)
{
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (MUC_IS_DOCUMENT (document), FALSE);

  figures = self->figures_only ? muc_figure_list (document) : NULL;
  return figures == NULL || figures->len > 0;
}

gboolean
muc_writer_put_bytes (const char   *path,
                      gconstpointer bytes,
                      gsize         length,
                      GError      **error)
{
  FILE *file;
  int code;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  file = g_fopen (path, "wb");
  code = file == NULL ? errno : 0;
  if (file != NULL && fwrite (bytes, 1, length, file) != length)
    code = errno;
  if (file != NULL && fclose (file) != 0 && code == 0)
    code = errno;
  if (code == 0)
    return TRUE;

  g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE, g_strerror (code));
  return FALSE;
}

gboolean
muc_writer_progress_step (const MucWriterProgress *self,
                          double                   fraction,
                          GError                 **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->func != NULL)
    self->func (fraction, self->data);
  return TRUE;
}

static gboolean
fail (const char *name,
      int         code,
      GError    **error)
{
  g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
               _("“%s” could not be written: %s."), name, g_strerror (code));
  return FALSE;
}

/* A file beside the one that is wanted, in the same folder, so that it can take its place. */
static char *
create_beside (const char *path,
               const char *name,
               GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, ".muctieu-XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      fail (name, errno, error);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&beside);
}

static gboolean
put_in_place (const char *beside,
              const char *path,
              const char *name,
              GError    **error)
{
  int fd = g_open (beside, O_RDWR | O_CLOEXEC, 0);
  struct stat before;
  gboolean synced;
  int code;

  if (fd < 0)
    return fail (name, errno, error);
  if (g_stat (path, &before) == 0)
    fchmod (fd, before.st_mode & 0777);
  synced = fsync (fd) == 0;
  code = errno;
  close (fd);
  if (!synced)
    return fail (name, code, error);
  if (g_rename (beside, path) != 0)
    return fail (name, errno, error);
  return TRUE;
}

/* @writer is NULL, or has nothing to write of the document. */
static gboolean
refuse (const MucWriter *writer,
        MucDocument     *document,
        const char      *name,
        GError         **error)
{
  g_autoptr (GString) formats = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (muc_writer_can_write (&writers[i], document))
      g_string_append_printf (formats, "%s%s", formats->len > 0 ? ", " : "",
                              writers[i].extension);
  g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_FORMAT,
               writer == NULL ? _("“%s”: the name must end in one of: %s.")
                              : _("“%s”: this paper has no figure to make a picture of; the name "
                                  "must end in one of: %s."),
               name, formats->str);
  return FALSE;
}

gboolean
muc_document_write (MucDocument    *document,
                    const char     *path,
                    GCancellable   *cancellable,
                    MucProgressFunc progress,
                    gpointer        progress_data,
                    GError        **error)
{
  MucWriterProgress steps = { cancellable, progress, progress_data };
  g_autofree char *name = NULL;
  g_autofree char *beside = NULL;
  const MucWriter *writer;
  GError *local = NULL;

  g_return_val_if_fail (MUC_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  name = g_filename_display_name (path);
  writer = muc_writer_find (path);
  if (writer == NULL || !muc_writer_can_write (writer, document))
    return refuse (writer, document, name, error);
  beside = create_beside (path, name, error);
  if (beside == NULL)
    return FALSE;

  if (writer->write (document, beside, &steps, &local))
    {
      if (put_in_place (beside, path, name, error))
        return TRUE;
    }
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, local);
    }
  else
    {
      g_propagate_prefixed_error (error, local, _("“%s” could not be written: "), name);
    }
  g_unlink (beside);
  return FALSE;
}
