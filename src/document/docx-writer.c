/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/docx-writer.h"

#include "document/odt-writer.h"
#include "document/office-convert.h"

/* How much of the work is done when LibreOffice begins. */
#define CONVERSION_BEGINS 0.2

static gboolean
copy_bytes (const char *from,
            const char *to,
            GError    **error)
{
  g_autofree char *bytes = NULL;
  gsize length;

  return g_file_get_contents (from, &bytes, &length, error) &&
         muc_writer_put_bytes (to, bytes, length, error);
}

static gboolean
write_within (MucDocument             *document,
              const char              *path,
              const char              *folder,
              const MucWriterProgress *progress,
              GError                 **error)
{
  const MucWriterProgress silent = { .cancellable = progress->cancellable };
  g_autofree char *text = g_build_filename (folder, "van-ban.odt", NULL);
  g_autofree char *converted = NULL;

  if (!muc_odt_write (document, text, &silent, error) ||
      !muc_writer_progress_step (progress, CONVERSION_BEGINS, error))
    return FALSE;
  converted = muc_office_convert (text, "docx", folder, progress->cancellable, error);
  return converted != NULL && copy_bytes (converted, path, error) &&
         muc_writer_progress_step (progress, 1, error);
}

gboolean
muc_docx_write (MucDocument             *document,
                const char              *path,
                const MucWriterProgress *progress,
                GError                 **error)
{
  g_autofree char *folder = g_dir_make_tmp ("muctieu-docx-XXXXXX", error);
  gboolean written;

  if (folder == NULL)
    return FALSE;
  written = write_within (document, path, folder, progress, error);
  muc_office_remove_folder (folder);
  return written;
}
