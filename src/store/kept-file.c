/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/kept-file.h"

#include <glib/gi18n-lib.h>

#include "store/store.h"

/** muc_kept_file_check_size: whether a file of @size bytes may come in. */
gboolean
muc_kept_file_check_size (const char  *name,
                          goffset      size,
                          GError     **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (size <= MUC_KEPT_FILE_LIMIT)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("“%s” is larger than 50 MiB. Scan it in black and white, or at 150 dots per "
                 "inch."), name);
  return FALSE;
}

/**
 * muc_kept_file_load:
 * @file: a file someone chose
 * @cancellable: (nullable): to stop it
 * @error: where to say what failed
 *
 * May be called in any thread. A file that is too large is refused before it is read.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
muc_kept_file_load (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("“%s” is not a file."), name);
      return NULL;
    }
  if (!muc_kept_file_check_size (name, g_file_info_get_size (info), error))
    return NULL;
  return g_file_load_bytes (file, cancellable, NULL, error);
}
