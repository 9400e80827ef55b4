/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/converted.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "import/encoding.h"
#include "import/error.h"

static gboolean
check_size (const MucReaderInput  *input,
            GError               **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (input->file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, input->cancellable,
                                                  error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= MUC_ENCODING_FILE_MAX)
    return TRUE;
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
               _("%s: the file is larger than %d MiB. Import its papers one by one."),
               input->name, MUC_ENCODING_FILE_MAX / 1024 / 1024);
  return FALSE;
}

static gboolean
convert (const MucReaderInput  *input,
         const MucForeign      *foreign,
         MucReaderOffice        office,
         const char            *target,
         GError               **error)
{
  g_autofree char *path = g_file_get_path (input->file);
  g_autoptr (GError) reason = NULL;

  if (path == NULL)
    {
      muc_foreign_refuse (foreign, input->name, error);
      return FALSE;
    }
  if (office (path, foreign->suffix, foreign->extension, target, input->cancellable, &reason))
    return TRUE;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ,
                 _("%s: %s. If it opens in Word or LibreOffice, save it as .%s there, and import "
                   "that."),
                 input->name, reason->message, foreign->extension);
  return FALSE;
}

/**
 * muc_converted_read:
 * @input: a file
 * @foreign: what it is
 * @help: what helps to read it
 * @error: return location for an error
 *
 * Reads a file that LibreOffice converts first, or refuses it where nobody does.
 *
 * Returns: (transfer full) (nullable): what it says
 */
MucSource *
muc_converted_read (const MucReaderInput  *input,
                    const MucForeign      *foreign,
                    const MucReaderHelp   *help,
                    GError               **error)
{
  const MucReaderHelp no_office = { .conversion = help->conversion };
  g_autofree char *folder = NULL;
  g_autofree char *target = NULL;
  g_autoptr (GFile) file = NULL;
  MucSource *source = NULL;

  if (foreign->extension == NULL || help->office == NULL)
    {
      muc_foreign_refuse (foreign, input->name, error);
      return NULL;
    }
  if (!check_size (input, error))
    return NULL;
  folder = g_dir_make_tmp ("muctieu-import-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  /* Messages call it by the name that the clerk knows; what it is says its content. */
  target = g_build_filename (folder, input->name, NULL);
  file = g_file_new_for_path (target);
  if (convert (input, foreign, help->office, target, error))
    source = muc_reader_read (file, &no_office, input->cancellable, error);
  g_unlink (target);
  g_rmdir (folder);

  return source;
}
