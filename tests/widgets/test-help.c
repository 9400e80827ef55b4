/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F1 opens the help about the page that is shown; the pictures of the help are made here. */
#include <glib/gstdio.h>

#include "importing.h"
#include "model/sample.h"
#include "store/apply.h"
#include "widget-keys.h"
#include "widget-test.h"

#define YEAR 2026

typedef struct
{
  char      *folder;
  MucWindow *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);
  g_autoptr (MucStore) store = NULL;
  g_autofree char *path = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Mẫu", MUC_APPLY_FIRST, &error));
  muc_store_close (store);
  f->window = widget_test_open_window (path);
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A reader of help that writes down what it shall show. Returns: the file it writes. */
static char *
install_reader (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *seen = g_build_filename (g_get_user_data_dir (), "seen", NULL);
  g_autofree char *entry = NULL;

  entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Reader\n"
                           "Exec=sh -c 'echo %%u > %s.new && mv %s.new %s'\n"
                           "MimeType=x-scheme-handler/help;\n", seen, seen, seen);
  g_mkdir_with_parents (folder, 0700);
  write_file (folder, "reader.desktop", entry);
  write_file (folder, "mimeinfo.cache", "[MIME Cache]\nx-scheme-handler/help=reader.desktop;\n");
  return g_steal_pointer (&seen);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static char *
press_help (Fixture    *f,
            const char *seen)
{
  guint tick;
  char *uri;

  g_unlink (seen);
  widget_keys_press (f->window, GDK_KEY_F1, 0);
  /* Nothing wakes this program when another one has written. */
  tick = g_timeout_add (20, tick_cb, NULL);
  WAIT (g_file_test (seen, G_FILE_TEST_EXISTS));
  g_source_remove (tick);
  g_assert_true (g_file_get_contents (seen, &uri, NULL, NULL));
  return g_strstrip (uri);
}

/* Every page of the window has its page of the help, and the help knows every one of them. */
static void
test_pages (Fixture       *f,
            gconstpointer  data)
{
  static const char *const pages[][2] = {
    { "overview", "index" },     { "objectives", "objectives" }, { "risks", "risks" },
    { "progress", "progress" },  { "corrective", "corrective" }, { "par", "par" },
    { "evidence", "evidence" },  { "papers", "issue" },          { "units", "units" },
  };
  g_autofree char *seen = install_reader ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *expected = g_strconcat ("help:muctieu/", pages[i][1], NULL);
      g_autofree char *name = g_strconcat (pages[i][1], ".page", NULL);
      g_autofree char *file = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "help",
                                                "C", "muctieu", name, NULL);
      g_autofree char *uri = NULL;

      muc_window_show_page (f->window, pages[i][0]);
      widget_test_settle (0);
      widget_test_picture (pages[i][0]);
      uri = press_help (f, seen);
      g_assert_cmpstr (uri, ==, expected);
      g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
    }
}

/* What a clerk sees who imports a paper. */
static void
test_import (Importing     *f,
             gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", "library.txt",
                                                 NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  importing_read (f, importing_write (f, "muc-tieu.txt", text, -1), NULL);
  widget_test_picture ("import");
  g_assert_nonnull (importing_get_button (f));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data_folder = widget_test_create_folder ();
  int result;

  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  widget_test_init (&argc, &argv);

  g_test_add ("/widgets/help/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/widgets/help/import", Importing, NULL, importing_set_up, test_import,
              importing_tear_down);
  result = g_test_run ();
  widget_test_remove_folder (g_steal_pointer (&data_folder));
  return result;
}
