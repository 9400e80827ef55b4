/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "store/store.h"

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/**
 * muc_database_new:
 * @handle: (transfer full): an open connection
 * @path: the file, for messages
 *
 * Returns: (transfer full): the connection with room for its statements
 */
MucDatabase *
muc_database_new (struct sqlite3 *handle,
                  const char     *path)
{
  MucDatabase *self = g_new0 (MucDatabase, 1);

  self->handle = handle;
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->back);
  return self;
}

/** muc_database_free: closes the connection. */
void
muc_database_free (MucDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->back);
  g_free (self->path);
  g_free (self);
}

/** muc_database_hand_over: from now on another thread may use it, until it gives it back. */
void
muc_database_hand_over (MucDatabase *self)
{
  self->user = NULL;
  g_atomic_int_set (&self->handed_over, TRUE);
}

/** muc_database_take: this thread is the one that may use it now. */
void
muc_database_take (MucDatabase *self)
{
  g_mutex_lock (&self->mutex);
  self->user = g_thread_self ();
  g_mutex_unlock (&self->mutex);
}

/** muc_database_give_back: the main thread may use it again. */
void
muc_database_give_back (MucDatabase *self)
{
  g_mutex_lock (&self->mutex);
  g_atomic_int_set (&self->handed_over, FALSE);
  g_cond_signal (&self->back);
  g_mutex_unlock (&self->mutex);
}

/** muc_database_wait: waits until it is back, where another thread has it. */
void
muc_database_wait (MucDatabase *self)
{
  if (!g_atomic_int_get (&self->handed_over))
    return;
  g_mutex_lock (&self->mutex);
  while (g_atomic_int_get (&self->handed_over) && self->user != g_thread_self ())
    g_cond_wait (&self->back, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

static int
get_error_code (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return MUC_STORE_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return MUC_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return MUC_STORE_ERROR_LOCKED;
    default:
      return MUC_STORE_ERROR_FAILED;
    }
}

static char *
describe_failure (MucDatabase *self,
                  int          result)
{
  if (result == SQLITE_READONLY_ROLLBACK || result == SQLITE_READONLY_RECOVERY)
    return g_strdup_printf (_("The last change of “%s” was interrupted. Open it once for writing, "
                              "then it can be read again."), self->path);
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return g_strdup_printf (_("There is no room left on the disk of “%s”. Nothing was changed. "
                                "Free some room and try again."), self->path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return g_strdup_printf (_("“%s” may not be written. Nothing was changed. Save a copy in a "
                                "folder of your own and work there."), self->path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return g_strdup_printf (_("“%s” is damaged. Restore one of its daily copies."), self->path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return g_strdup_printf (_("Another program is using “%s” just now. Nothing was changed. "
                                "Try again."), self->path);
    default:
      return g_strdup_printf (_("“%s” could not be read or written (%s). Nothing was changed. "
                                "Check the disk and try again."),
                              self->path, sqlite3_errmsg (self->handle));
    }
}

/**
 * muc_database_check:
 * @self: a database
 * @result: what a call of the engine gave
 * @error: where to say what failed
 *
 * Returns: whether @result means success
 */
gboolean
muc_database_check (MucDatabase  *self,
                    int           result,
                    GError      **error)
{
  g_autofree char *message = NULL;

  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  message = describe_failure (self, result);
  g_set_error_literal (error, MUC_STORE_ERROR, get_error_code (result), message);
  return FALSE;
}

/** muc_database_run: runs one or several statements that give no rows. */
gboolean
muc_database_run (MucDatabase  *self,
                  const char   *sql,
                  GError      **error)
{
  muc_database_wait (self);
  return muc_database_check (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

/** muc_database_get_integer: the first column of the first row, 0 without a row. */
gboolean
muc_database_get_integer (MucDatabase  *self,
                          const char   *sql,
                          gint64       *integer,
                          GError      **error)
{
  MucStatement *statement = muc_database_prepare (self, sql, error);
  g_autoptr (GError) local_error = NULL;

  *integer = 0;
  if (statement == NULL)
    return FALSE;
  if (muc_statement_next (statement, self, &local_error))
    {
      *integer = muc_statement_get_integer (statement, 0);
      muc_statement_reset (statement);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/** muc_database_begin: begins a transaction; nobody else can write until it ends. */
gboolean
muc_database_begin (MucDatabase  *self,
                    GError      **error)
{
  MucStatement *statement = muc_database_prepare (self, "BEGIN IMMEDIATE", error);

  return statement != NULL && muc_statement_run (statement, self, error);
}

/** muc_database_begin_reading: begins to read much at once; muc_database_rollback() ends it. */
gboolean
muc_database_begin_reading (MucDatabase  *self,
                            GError      **error)
{
  MucStatement *statement = muc_database_prepare (self, "BEGIN", error);

  return statement != NULL && muc_statement_run (statement, self, error);
}

/** muc_database_commit: keeps what the transaction wrote, or nothing of it. */
gboolean
muc_database_commit (MucDatabase  *self,
                     GError      **error)
{
  MucStatement *statement = muc_database_prepare (self, "COMMIT", error);

  if (statement != NULL && muc_statement_run (statement, self, error))
    return TRUE;
  muc_database_rollback (self);
  return FALSE;
}

/** muc_database_rollback: leaves everything as it was before the transaction. */
void
muc_database_rollback (MucDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/** muc_database_get_n_changed: how many rows the last statement wrote. */
int
muc_database_get_n_changed (MucDatabase *self)
{
  return sqlite3_changes (self->handle);
}

/**
 * muc_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: where to say what failed
 *
 * Returns: (transfer none) (nullable): the statement, kept for the next time, without values
 */
MucStatement *
muc_database_prepare (MucDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  MucStatement *statement;
  int result;

  muc_database_wait (self);
  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_clear_bindings (statement);
      return statement;
    }

  result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (!muc_database_check (self, result, error))
    return NULL;
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/** muc_statement_bind_text: gives value number @position from 1; %NULL is none. */
void
muc_statement_bind_text (MucStatement *self,
                         int           position,
                         const char   *text)
{
  sqlite3_bind_text (self, position, text, -1, SQLITE_TRANSIENT);
}

/** muc_statement_bind_integer: gives value number @position, from 1. */
void
muc_statement_bind_integer (MucStatement *self,
                            int           position,
                            gint64        integer)
{
  sqlite3_bind_int64 (self, position, integer);
}

/** muc_statement_bind_number: gives value number @position, from 1. */
void
muc_statement_bind_number (MucStatement *self,
                           int           position,
                           double        number)
{
  sqlite3_bind_double (self, position, number);
}

/** muc_statement_bind_bytes: gives value number @position, from 1; @bytes must outlive its use. */
void
muc_statement_bind_bytes (MucStatement *self,
                          int           position,
                          GBytes       *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  /* Without data the engine would take it for nothing at all. */
  sqlite3_bind_blob64 (self, position, data != NULL ? data : "", size, SQLITE_STATIC);
}

/**
 * muc_statement_next:
 * @self: a statement with its values
 * @database: what it was prepared for
 * @error: where to say what failed
 *
 * Returns: whether there is a further row; at the end, and when it failed, %FALSE, and the
 *   statement is ready for the next time
 */
gboolean
muc_statement_next (MucStatement  *self,
                    MucDatabase   *database,
                    GError       **error)
{
  int result = sqlite3_step (self);

  if (result == SQLITE_ROW)
    return TRUE;
  muc_database_check (database, result, error);
  sqlite3_reset (self);
  return FALSE;
}

/** muc_statement_run: runs a statement that gives no rows. */
gboolean
muc_statement_run (MucStatement  *self,
                   MucDatabase   *database,
                   GError       **error)
{
  int result = sqlite3_step (self);
  gboolean done = muc_database_check (database, result, error);

  sqlite3_reset (self);
  return done;
}

/** muc_statement_reset: needs no further rows. */
void
muc_statement_reset (MucStatement *self)
{
  sqlite3_reset (self);
}

/** muc_statement_is_null: whether there is nothing in @column, from 0. */
gboolean
muc_statement_is_null (MucStatement *self,
                       int           column)
{
  return sqlite3_column_type (self, column) == SQLITE_NULL;
}

/** muc_statement_get_text: the text in @column, from 0; valid until the next row. */
const char *
muc_statement_get_text (MucStatement *self,
                        int           column)
{
  return (const char *) sqlite3_column_text (self, column);
}

/** muc_statement_get_integer: the whole number in @column, from 0. */
gint64
muc_statement_get_integer (MucStatement *self,
                           int           column)
{
  return sqlite3_column_int64 (self, column);
}

/** muc_statement_get_number: the number in @column, from 0. */
double
muc_statement_get_number (MucStatement *self,
                          int           column)
{
  return sqlite3_column_double (self, column);
}

/** muc_statement_dup_bytes: (transfer full): the bytes in @column, from 0. */
GBytes *
muc_statement_dup_bytes (MucStatement *self,
                         int           column)
{
  gconstpointer data = sqlite3_column_blob (self, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self, column));
}
