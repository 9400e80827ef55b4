/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/statement.h"

G_BEGIN_DECLS

/* What only SQLite can do: the file itself. */

/* "MUCT", in the file's head, by which file managers know it as well */
#define MUC_FILE_APPLICATION_ID 0x4D554354

MucDatabase *muc_sqlite_file_open        (const char   *path,
                                          gboolean      read_only,
                                          GError      **error);
gboolean     muc_sqlite_file_get_version (MucDatabase  *database,
                                          gint64       *version,
                                          GError      **error);
gboolean     muc_sqlite_file_set_version (MucDatabase  *database,
                                          gint64        version,
                                          GError      **error);
gboolean     muc_sqlite_file_copy        (MucDatabase  *database,
                                          const char   *path,
                                          GError      **error);
MucDatabase *muc_sqlite_file_copy_to_memory (MucDatabase *database,
                                             GError     **error);
gboolean     muc_sqlite_file_check       (MucDatabase  *database,
                                          GPtrArray    *findings,
                                          GError      **error);
void         muc_sqlite_file_close       (MucDatabase  *database);

G_END_DECLS
