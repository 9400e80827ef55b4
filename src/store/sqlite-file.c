/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sqlite-file.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "store/store.h"

/* Another program that reads, such as a backup, is given this long to finish. */
#define BUSY_MILLISECONDS 5000

/* A rollback journal, because the one file must always hold every finished edit: a clerk copies
 * it to a stick. A journal that is truncated is synced as such; one that is deleted may be back
 * after the power failed, and take the last edit with it. */
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

static gboolean
copy_pages (MucDatabase  *database,
            MucDatabase  *copy,
            GError      **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->handle, "main", database->handle, "main");
  int result;

  if (backup == NULL)
    return muc_database_check (copy, sqlite3_errcode (copy->handle), error);
  result = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  return muc_database_check (copy, result, error);
}

/**
 * muc_sqlite_file_copy:
 * @database: the open file
 * @path: an empty file
 * @error: where to say what failed
 *
 * Copies every page, as of one moment, to the disk.
 */
gboolean
muc_sqlite_file_copy (MucDatabase  *database,
                      const char   *path,
                      GError      **error)
{
  g_autoptr (MucDatabase) copy = muc_sqlite_file_open (path, FALSE, error);

  if (copy == NULL || !copy_pages (database, copy, error))
    return FALSE;
  muc_sqlite_file_close (g_steal_pointer (&copy));
  return TRUE;
}

/** muc_sqlite_file_copy_to_memory: (transfer full) (nullable): every page, as of one moment. */
MucDatabase *
muc_sqlite_file_copy_to_memory (MucDatabase  *database,
                                GError      **error)
{
  g_autoptr (MucDatabase) copy = NULL;
  sqlite3 *handle = NULL;
  int result = sqlite3_open (":memory:", &handle);

  copy = muc_database_new (handle, database->path);
  if (!muc_database_check (copy, result, error) || !copy_pages (database, copy, error))
    return NULL;
  return g_steal_pointer (&copy);
}

static gboolean
list_rows (MucDatabase  *database,
           const char   *sql,
           const char   *sound,
           GPtrArray    *findings,
           GError      **error)
{
  MucStatement *statement = muc_database_prepare (database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (muc_statement_next (statement, database, &local_error))
    if (g_strcmp0 (muc_statement_get_text (statement, 0), sound) != 0)
      g_ptr_array_add (findings, g_strdup (muc_statement_get_text (statement, 0)));
  /* A file too damaged to be checked has been found to be damaged. */
  if (local_error != NULL && findings->len == 0)
    g_ptr_array_add (findings, g_strdup (local_error->message));
  return TRUE;
}

/**
 * muc_sqlite_file_check:
 * @database: the open file
 * @findings: (element-type utf8): where to add what is wrong
 * @error: where to say what failed
 *
 * Whether every page of the file is sound.
 */
gboolean
muc_sqlite_file_check (MucDatabase  *database,
                       GPtrArray    *findings,
                       GError      **error)
{
  gint64 id;

  if (!muc_database_get_integer (database, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id != MUC_FILE_APPLICATION_ID)
    g_ptr_array_add (findings, g_strdup (_("The file is not marked as one of this program.")));
  return list_rows (database, "PRAGMA integrity_check", "ok", findings, error);
}

/** muc_sqlite_file_close: closes the file and leaves nothing beside it. */
void
muc_sqlite_file_close (MucDatabase *database)
{
  if (!sqlite3_db_readonly (database->handle, "main"))
    muc_database_run (database, "PRAGMA journal_mode = DELETE", NULL);
  muc_database_free (database);
}
