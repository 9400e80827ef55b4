/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/content.h"

#include <glib/gi18n-lib.h>

#include "store/store.h"

/**
 * muc_content_write:
 * @database: the open file, in a transaction
 * @contents: hash → GBytes
 * @error: where to say what failed
 *
 * Bytes that are there already are not written again.
 */
gboolean
muc_content_write (MucDatabase  *database,
                   GHashTable   *contents,
                   GError      **error)
{
  MucStatement *statement =
    muc_database_prepare (database,
                          "INSERT INTO content (sha256, bytes) SELECT ?1, ?2 "
                          "WHERE NOT EXISTS (SELECT 1 FROM content WHERE sha256 = ?1)", error);
  GHashTableIter iter;
  gpointer hash, bytes;

  if (statement == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, contents);
  while (g_hash_table_iter_next (&iter, &hash, &bytes))
    {
      muc_statement_bind_text (statement, 1, hash);
      muc_statement_bind_bytes (statement, 2, bytes);
      if (!muc_statement_run (statement, database, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * muc_content_read:
 * @database: (nullable): the open file
 * @hash: (nullable): what the bytes are found by
 * @error: where to say what failed
 *
 * Returns: (transfer full) (nullable): the bytes; %MUC_STORE_ERROR_DAMAGED where they are not
 *   there, or are others than those that were kept
 */
GBytes *
muc_content_read (MucDatabase  *database,
                  const char   *hash,
                  GError      **error)
{
  MucStatement *statement;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *found = NULL;

  if (database == NULL || hash == NULL)
    {
      g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                           _("Nothing is kept of this."));
      return NULL;
    }
  statement = muc_database_prepare (database, "SELECT bytes FROM content WHERE sha256 = ?", error);
  if (statement == NULL)
    return NULL;
  muc_statement_bind_text (statement, 1, hash);
  if (muc_statement_next (statement, database, &local_error))
    {
      bytes = muc_statement_dup_bytes (statement, 0);
      muc_statement_reset (statement);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  found = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  if (g_strcmp0 (found, hash) == 0)
    return g_steal_pointer (&bytes);

  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
               bytes != NULL ? _("The bytes kept as %.12s… have been changed.")
                             : _("The bytes kept as %.12s… are missing."), hash);
  return NULL;
}
