/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/objective.h"

/* What cannot be opened is refused with a message that names it, and left as it is. */

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_refused (Fixture       *fixture,
                MucStoreFlags  flags,
                MucStoreError  code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0, length_after = 0;
  const guint n_files = count_files (fixture->folder);

  if (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR))
    before = fixture_read (fixture->path, &length_before);
  g_assert_null (muc_store_open (fixture->path, flags, &error));
  g_assert_error (error, MUC_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, fixture->path));
  if (before != NULL)
    {
      after = fixture_read (fixture->path, &length_after);
      g_assert_cmpmem (before, length_before, after, length_after);
    }
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
}

static void
close_and_write (Fixture    *fixture,
                 const char *bytes,
                 gssize      length)
{
  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
}

static void
test_create_twice (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0, length_after = 0;

  g_clear_object (&fixture->store);
  before = fixture_read (fixture->path, &length_before);
  g_assert_null (muc_store_create (fixture->path, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  after = fixture_read (fixture->path, &length_after);
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_create_nowhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none", "plan.muctieu", NULL);

  g_assert_null (muc_store_create (path, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY);
}

/* Nothing but the one file remains when it is closed. */
static void
test_one_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *mime = NULL;
  gsize length = 0;

  fixture_fill (fixture);
  g_clear_object (&fixture->store);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  mime = fixture_read (fixture->path, &length);
  g_assert_cmpmem (mime + 68, 4, "MUCT", 4);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_clear_object (&fixture->store);
  g_unlink (fixture->path);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_clear_object (&fixture->store);
  g_unlink (fixture->path);
  g_mkdir (fixture->path, 0700);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_FOREIGN);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  close_and_write (fixture, "", 0);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_DAMAGED);
  assert_refused (fixture, MUC_STORE_READ_ONLY, MUC_STORE_ERROR_DAMAGED);
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *zip = g_strdup_printf ("PK\x03\x04%0200d", 0);
  sqlite3 *database = NULL;

  close_and_write (fixture, "Mục tiêu chất lượng\n", -1);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_FOREIGN);
  close_and_write (fixture, zip, -1);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_FOREIGN);

  g_unlink (fixture->path);
  sqlite3_open (fixture->path, &database);
  sqlite3_exec (database, "CREATE TABLE year (id INTEGER PRIMARY KEY)", NULL, NULL, NULL);
  sqlite3_close (database);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_FOREIGN);
  assert_refused (fixture, MUC_STORE_READ_ONLY, MUC_STORE_ERROR_FOREIGN);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_clear_object (&fixture->store);
  fixture_run (fixture->path, "PRAGMA user_version = 999");
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_NEWER);
  assert_refused (fixture, MUC_STORE_READ_ONLY, MUC_STORE_ERROR_NEWER);
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize length = 0;

  fixture_fill (fixture);
  g_clear_object (&fixture->store);
  whole = fixture_read (fixture->path, &length);
  for (gsize part = 0; part < 20; part++)
    {
      close_and_write (fixture, whole, (gssize) MAX (length * part / 20, 20));
      assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_DAMAGED);
      assert_refused (fixture, MUC_STORE_READ_ONLY, MUC_STORE_ERROR_DAMAGED);
    }
  close_and_write (fixture, whole, (gssize) length - 1);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_DAMAGED);
}

/* Garbage within: an error when it is met, never a crash, never a change of the file. */
static void
test_overwritten (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize length = 0;

  fixture_fill (fixture);
  g_clear_object (&fixture->store);
  whole = fixture_read (fixture->path, &length);
  memset (whole + 100, 0xa5, 3000);
  close_and_write (fixture, whole, (gssize) length);
  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_DAMAGED);
}

static void
test_read_only_flag (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  fixture_fill (fixture);
  g_clear_object (&fixture->store);
  before = fixture_dump_file (fixture->path);
  fixture->store = muc_store_open (fixture->path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (muc_store_is_read_only (fixture->store));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  g_assert_false (muc_store_set (fixture->store, "Sửa", &error,
                                 fixture_get_year (fixture, 2026), "number", (gint64) 1, NULL));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (muc_store_undo (fixture->store, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY);
  fixture_assert_same (fixture, before);
}

/* Whoever may do everything becomes somebody who may not. */
static void
become_ordinary (const char *folder)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  g_assert_cmpint (setegid (65534), ==, 0);
  g_assert_cmpint (seteuid (65534), ==, 0);
}

static void
become_oneself (void)
{
  if (getuid () != 0)
    return;
  g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (setegid (0), ==, 0);
}

static void
test_not_ours_to_write (Fixture       *fixture,
                        gconstpointer  data)
{
  const gboolean file_too = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) reader = NULL;

  fixture_fill (fixture);
  g_clear_object (&fixture->store);
  g_chmod (fixture->path, file_too ? 0444 : 0666);
  g_chmod (fixture->folder, 0555);
  become_ordinary (fixture->folder);

  assert_refused (fixture, MUC_STORE_DEFAULT, MUC_STORE_ERROR_READ_ONLY);
  reader = muc_store_open (fixture->path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (muc_plan_find_year (muc_store_get_plan (reader), 2025));
  g_clear_object (&reader);

  become_oneself ();
  g_chmod (fixture->folder, 0700);
}

static void
test_not_ours_to_read (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  g_chmod (fixture->path, 0);
  become_ordinary (fixture->folder);
  g_assert_null (muc_store_open (fixture->path, MUC_STORE_READ_ONLY, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  become_oneself ();
}

/* The file and its journal as a killed program leaves them in the middle of a change. */
static void
test_interrupted (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *copied_journal = NULL;
  g_autofree char *copied = g_build_filename (fixture->folder, "copied.muctieu", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *journal_bytes = NULL;
  sqlite3 *database = NULL;
  gsize length = 0, journal_length = 0;

  fixture_fill (fixture);
  g_clear_object (&fixture->store);
  before = fixture_dump_file (fixture->path);
  journal = g_strconcat (fixture->path, "-journal", NULL);
  copied_journal = g_strconcat (copied, "-journal", NULL);

  sqlite3_open (fixture->path, &database);
  sqlite3_exec (database, "PRAGMA cache_size = 2; BEGIN; UPDATE action SET text = 'nửa chừng'; "
                "UPDATE objective SET text = 'nửa chừng'; DELETE FROM party", NULL, NULL, NULL);
  bytes = fixture_read (fixture->path, &length);
  journal_bytes = fixture_read (journal, &journal_length);
  g_assert_cmpuint (journal_length, >, 512);
  g_assert_true (g_file_set_contents (copied, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (copied_journal, journal_bytes, (gssize) journal_length,
                                      NULL));
  sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (database);

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&copied);
  fixture_reopen (fixture);
  fixture_assert_same (fixture, before);
}

/* Moved away under our feet: an error, not a change that nobody will ever find. */
static void
test_moved_away (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  MucYear *year;

  fixture_fill (fixture);
  year = fixture_get_year (fixture, 2026);
  g_rename (fixture->path, elsewhere);
  g_assert_false (muc_store_set (fixture->store, "Sửa", &error, year, "number", (gint64) 1, NULL));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_assert_cmpint (muc_year_get_number (year), ==, 2026);

  g_clear_error (&error);
  g_rename (elsewhere, fixture->path);
  g_assert_true (muc_store_set (fixture->store, "Sửa", &error, year, "number", (gint64) 1, NULL));
  g_assert_no_error (error);
}

/* What somebody else wrote who took the file over is not written over. */
static void
test_taken_over (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MucStore) other = NULL;
  g_autoptr (GError) error = NULL;
  MucYear *year;

  fixture_fill (fixture);
  year = fixture_get_year (fixture, 2026);
  other = muc_store_open (fixture->path, MUC_STORE_TAKE_OVER, &error);
  g_assert_no_error (error);
  g_assert_true (muc_store_set (other, "Sửa", &error,
                                muc_plan_find_year (muc_store_get_plan (other), 2026),
                                "number", (gint64) 2031, NULL));
  g_assert_false (muc_store_set (fixture->store, "Sửa", &error, year, "number", (gint64) 1, NULL));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (muc_store_undo (fixture->store, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  g_assert_cmpint (fixture_query (fixture->path, "SELECT MAX(number) FROM year"), ==, 2031);
}

static void
add (const char    *name,
     gconstpointer  data,
     void         (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/file/", name, NULL);

  g_test_add (path, Fixture, data, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("create-twice", NULL, test_create_twice);
  add ("create-nowhere", NULL, test_create_nowhere);
  add ("one-file", NULL, test_one_file);
  add ("missing", NULL, test_missing);
  add ("folder", NULL, test_folder);
  add ("empty", NULL, test_empty);
  add ("foreign", NULL, test_foreign);
  add ("newer", NULL, test_newer);
  add ("truncated", NULL, test_truncated);
  add ("overwritten", NULL, test_overwritten);
  add ("read-only-flag", NULL, test_read_only_flag);
  add ("read-only-file", GINT_TO_POINTER (TRUE), test_not_ours_to_write);
  add ("read-only-folder", GINT_TO_POINTER (FALSE), test_not_ours_to_write);
  add ("unreadable", NULL, test_not_ours_to_read);
  add ("interrupted", NULL, test_interrupted);
  add ("moved-away", NULL, test_moved_away);
  add ("taken-over", NULL, test_taken_over);
  return g_test_run ();
}
