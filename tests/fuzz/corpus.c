/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"

#include <glib.h>

/* Runs a target over the files of a folder, which is a test where there is no libFuzzer. */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n = 0;

  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      LLVMFuzzerTestOneInput ((const uint8_t *) bytes, length);
      n++;
    }
  g_assert_cmpuint (n, >, 0);

  return 0;
}
