/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/reader.h"

#include "import/encoding.h"

/**
 * muc_reader_read:
 * @file: a file with papers
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the file says, as lines and rows of cells
 */
MucSource *
muc_reader_read (GFile         *file,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  text = muc_encoding_read_file (file, cancellable, error);
  return text != NULL ? muc_source_new (name, text) : NULL;
}
