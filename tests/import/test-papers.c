/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include <stdio.h>

/* Each invented paper in data/ has beside it what it means, as dump.c writes it. To see what is
 * read from a paper now, call this program with its path. */

static char *
read_paper (GFile *file)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  if (muc_import_add_file (import, file, NULL, &error))
    plans = muc_import_build (import, &error);
  if (error != NULL)
    g_string_append_printf (text, "error: %s\n", error->message);
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    dump_record (text, plans->pdata[i], 0);
  dump_findings (text, muc_import_get_findings (import));
  dump_findings (text, muc_import_get_link_findings (import));

  return g_string_free (text, FALSE);
}

static void
test_paper (gconstpointer data)
{
  const char *name = data;
  g_autofree char *paper_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *expected_name = g_strconcat (name, ".expected", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "import",
                                                      "data", paper_name, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", expected_name,
                                                 NULL);
  g_autofree char *expected = NULL;
  g_autofree char *got = read_paper (file);
  g_auto (GStrv) expected_lines = NULL;
  g_auto (GStrv) got_lines = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  expected_lines = g_strsplit (expected, "\n", -1);
  got_lines = g_strsplit (got, "\n", -1);
  for (guint i = 0; expected_lines[i] != NULL && got_lines[i] != NULL; i++)
    g_assert_cmpstr (got_lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (got_lines), ==, g_strv_length (expected_lines));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const papers[] = {
    "bands", "copied", "damaged", "declared", "dykes", "html", "library", "lighthouse",
    "markdown", "mixed", "mushrooms", "nameless", "pipes", "room", "sea", "strays", "town",
    "unnumbered", "waterworks", "weather", "wrapped", "zoo",
  };

  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
      g_autofree char *text = read_paper (file);

      fputs (text, stdout);
      return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strconcat ("/papers/", papers[i], NULL);

      g_test_add_data_func (path, papers[i], test_paper);
    }
  return g_test_run ();
}
