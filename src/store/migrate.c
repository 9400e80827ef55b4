/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/migrate.h"

#include <gio/gio.h>

#include "store/sqlite-file.h"

/* Made from schema/ when the program is built. */
GResource *muc_schema_get_resource (void);

#define FOLDER "/io/github/muctieu/MucTieu/schema"

/* The migrations, oldest first. One that is released is never edited. */
static const char *const migrations[] = {
  "001-plan.sql",
  "002-risks.sql",
  "003-seals.sql",
  "004-progress.sql",
  "005-progress-party.sql",
  "006-corrective.sql",
};

/** muc_migrate_get_newest: the version of the files this program writes. */
gint64
muc_migrate_get_newest (void)
{
  return G_N_ELEMENTS (migrations);
}

static gboolean
run_migration (MucDatabase  *database,
               guint         number,
               GError      **error)
{
  g_autofree char *name = g_build_path ("/", FOLDER, migrations[number - 1], NULL);
  g_autoptr (GBytes) sql = g_resource_lookup_data (muc_schema_get_resource (), name,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL
         && muc_database_run (database, g_bytes_get_data (sql, NULL), error)
         && muc_sqlite_file_set_version (database, number, error);
}

/**
 * muc_migrate:
 * @database: a file, empty or of any version up to this program's
 * @error: where to say what failed
 *
 * Brings the file to this program's version, each step in one transaction.
 */
gboolean
muc_migrate (MucDatabase  *database,
             GError      **error)
{
  gint64 version;

  if (!muc_sqlite_file_get_version (database, &version, error))
    return FALSE;
  for (guint i = (guint) version + 1; i <= G_N_ELEMENTS (migrations); i++)
    {
      if (!muc_database_begin (database, error))
        return FALSE;
      if (!run_migration (database, i, error))
        {
          muc_database_rollback (database);
          return FALSE;
        }
      if (!muc_database_commit (database, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * muc_migrate_for_reading:
 * @database: (inout): a file that is open for reading only
 * @error: where to say what failed
 *
 * A file of an older version stays as it is; what is read is a copy in memory, brought to this
 * program's version.
 */
gboolean
muc_migrate_for_reading (MucDatabase **database,
                         GError      **error)
{
  g_autoptr (MucDatabase) copy = NULL;
  gint64 version;

  if (!muc_sqlite_file_get_version (*database, &version, error))
    return FALSE;
  if (version == muc_migrate_get_newest ())
    return TRUE;
  copy = muc_sqlite_file_copy_to_memory (*database, error);
  if (copy == NULL || !muc_migrate (copy, error))
    return FALSE;
  muc_sqlite_file_close (*database);
  *database = g_steal_pointer (&copy);
  return TRUE;
}
