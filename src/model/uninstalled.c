/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/uninstalled.h"

/* Where the build folder has @file, the variable @name says in which of its folders. */
static void
point_to (const char *name,
          const char *folder,
          const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_setenv (name, folder, FALSE);
}

/**
 * muc_uninstalled_init:
 *
 * A program started from the build folder takes the schema of its settings, its translations and
 * the program that reads PDF files from there; an installed one finds nothing beside it and is not
 * changed. Variables that are set already hold. Call this first, before any thread starts.
 */
void
muc_uninstalled_init (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *rooms = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *build = g_path_get_dirname (rooms);
  g_autofree char *schemas = g_build_filename (build, "data", NULL);
  g_autofree char *translations = g_build_filename (build, "po", NULL);

  point_to ("GSETTINGS_SCHEMA_DIR", schemas, "gschemas.compiled");
  point_to ("MUCTIEU_LIBEXECDIR", rooms, "muctieu-read-pdf");
  point_to ("MUCTIEU_LOCALEDIR", translations, "vi/LC_MESSAGES/muctieu.mo");
}
