/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sqlite-file.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "store/store.h"

/* Another program that reads, such as a backup, is given this long to finish. */
#define BUSY_MILLISECONDS 5000

/* A rollback journal, because the one file must always hold every finished edit: a clerk copies
 * it to a stick. Truncating the journal is as durable as deleting it and spares the folder. */
static const char settings[] =
  "PRAGMA journal_mode = TRUNCATE;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA foreign_keys = ON;";

/**
 * muc_sqlite_file_open:
 * @path: a file, an empty one for a new plan
 * @read_only: whether it shall not be written
 * @error: where to say what failed
 *
 * What a killed program left half done is rolled back here.
 *
 * Returns: (transfer full) (nullable): the open file
 */
MucDatabase *
muc_sqlite_file_open (const char  *path,
                      gboolean     read_only,
                      GError     **error)
{
  const int flags = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  g_autoptr (MucDatabase) database = NULL;
  sqlite3 *handle = NULL;
  int result = sqlite3_open_v2 (path, &handle, flags, NULL);

  database = muc_database_new (handle, path);
  if (!muc_database_check (database, result, error))
    return NULL;
  sqlite3_busy_timeout (handle, BUSY_MILLISECONDS);
  sqlite3_extended_result_codes (handle, 1);
  if (!read_only && !muc_database_run (database, settings, error))
    return NULL;
  return g_steal_pointer (&database);
}

/** muc_sqlite_file_get_version: the number of the last migration the file went through. */
gboolean
muc_sqlite_file_get_version (MucDatabase  *database,
                             gint64       *version,
                             GError      **error)
{
  return muc_database_get_integer (database, "PRAGMA user_version", version, error);
}

/**
 * muc_sqlite_file_get_state:
 * @database: the open file
 * @state: (out): a number that changes when another connection writes to the file
 * @error: where to say what failed
 */
gboolean
muc_sqlite_file_get_state (MucDatabase  *database,
                           gint64       *state,
                           GError      **error)
{
  return muc_database_get_integer (database, "PRAGMA data_version", state, error);
}

/** muc_sqlite_file_set_version: says, in a transaction, that the file went through @version. */
gboolean
muc_sqlite_file_set_version (MucDatabase  *database,
                             gint64        version,
                             GError      **error)
{
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %" G_GINT64_FORMAT,
                     MUC_FILE_APPLICATION_ID, version);

  return muc_database_run (database, sql, error);
}

/** muc_sqlite_file_close: closes the file and leaves nothing beside it. */
void
muc_sqlite_file_close (MucDatabase *database)
{
  if (!sqlite3_db_readonly (database->handle, "main"))
    muc_database_run (database, "PRAGMA journal_mode = DELETE", NULL);
  muc_database_free (database);
}
