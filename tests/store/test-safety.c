/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/objective.h"

#define N_KILLS 200

/* Killed at any moment, and with no room on the disk: nothing that was finished is lost, and
 * nothing is half done. */

static MucObjective *
get_objective (MucStore *store,
               guint     position)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), 2026);

  g_assert_nonnull (year);
  return fixture_peek (year, MUC_TYPE_OBJECTIVE, position);
}

static gint64
read_number (MucStore *store,
             guint     position)
{
  const char *text = muc_objective_get_plan_text (get_objective (store, position));

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/* One step that touches several tables, so that half of it would show. */
static gboolean
keep_number (MucStore  *store,
             gint64     number,
             GError   **error)
{
  g_autoptr (MucChange) change = muc_store_begin (store, "Ghi số");
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), 2026);
  const guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE);

  muc_change_set (change, get_objective (store, 0), "plan-text", text, NULL);
  muc_change_set (change, get_objective (store, 1), "plan-text", text, NULL);
  if (n > 20)
    muc_change_remove (change, get_objective (store, n - 1));
  else
    muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", text, NULL);
  return muc_change_commit (change, error);
}

/* Edits without end, and says of each when it is finished. */
static void
edit_until_killed (const char *path,
                   int         out)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, NULL);

  if (store == NULL)
    _exit (1);
  for (gint64 number = read_number (store, 0) + 1; ; number++)
    {
      if (!keep_number (store, number, NULL)
          || (number % 7 == 0 && (!muc_store_undo (store, NULL) || !muc_store_redo (store, NULL)))
          || write (out, &number, sizeof number) != sizeof number)
        _exit (1);
    }
}

/* However slow the machine is, with @after_an_edit the kill comes while edits are being made;
 * without, it may come while the file is being opened. */
static gint64
edit_and_kill (const char *path,
               guint       microseconds,
               gboolean    after_an_edit)
{
  gint64 number = 0;
  gint64 last = 0;
  int status = 0;
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    edit_until_killed (path, ends[1]);
  close (ends[1]);
  if (after_an_edit && read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  g_usleep (microseconds);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  return last;
}

static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 total = 0;
  guint n_during = 0;

  fixture_fill (fixture);
  muc_store_close (fixture->store);
  g_clear_object (&fixture->store);
  for (guint i = 0; i < N_KILLS; i++)
    {
      const gint64 last = edit_and_kill (fixture->path,
                                         (guint) g_test_rand_int_range (1000, 40000),
                                         i % 2 == 1);
      g_autoptr (GError) error = NULL;
      gint64 number;

      fixture->store = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
      g_assert_no_error (error);
      number = read_number (fixture->store, 0);
      g_assert_cmpint (number, >=, MAX (last, total));
      /* An undone step looks like the one before it. */
      g_assert_cmpint (number, <=, MAX (last, total) + 1);
      g_assert_cmpint (number, ==, read_number (fixture->store, 1));
      n_during += last > total;
      total = number;
      muc_store_close (fixture->store);
      g_clear_object (&fixture->store);
      fixture_assert_sound (fixture->path);
    }
  g_test_message ("%" G_GINT64_FORMAT " edits, %u times killed among them", total, n_during);
  g_assert_cmpuint (n_during, >, N_KILLS / 10);
}

static void
set_limit (rlim_t limit)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  limits.rlim_cur = limit == RLIM_INFINITY ? limits.rlim_max : limit;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
}

static gboolean
make_large_change (Fixture  *fixture,
                   GError  **error)
{
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Nhập lớn");
  g_autofree char *text = g_strnfill (3000, 'x');
  MucYear *year = fixture_get_year (fixture, 2026);

  muc_change_remove (change, fixture_peek (year, MUC_TYPE_OBJECTIVE, 0));
  for (guint i = 0; i < 30; i++)
    muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", text, NULL);
  return muc_change_commit (change, error);
}

/* No file may grow beyond a size that comes at every moment of the change. */
static void
test_disk_full (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *file = NULL;
  g_autofree char *memory = NULL;
  g_autoptr (GError) last_error = NULL;
  GStatBuf status;
  guint n_refused = 0;

  fixture_fill (fixture);
  fixture_reopen (fixture);
  file = fixture_dump_file (fixture->path);
  memory = fixture_dump_memory (fixture->store);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  signal (SIGXFSZ, SIG_IGN);

  for (rlim_t limit = 100; limit < (rlim_t) status.st_size + 90000; limit += 7001)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *file_after = NULL;
      g_autofree char *memory_after = NULL;
      gboolean done;

      set_limit (limit);
      done = make_large_change (fixture, &error);
      set_limit (RLIM_INFINITY);
      g_assert_false (done);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, fixture->path));
      n_refused++;
      file_after = fixture_dump_file (fixture->path);
      memory_after = fixture_dump_memory (fixture->store);
      g_assert_cmpstr (file_after, ==, file);
      g_assert_cmpstr (memory_after, ==, memory);
    }
  g_assert_cmpuint (n_refused, >, 10);

  make_large_change (fixture, &last_error);
  g_assert_no_error (last_error);
  g_assert_true (muc_store_undo (fixture->store, NULL));
  fixture_assert_same (fixture, file);
  fixture_assert_sound (fixture->path);
}

/* A new file that has no room leaves nothing behind. */
static void
test_disk_full_at_birth (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.muctieu", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;
  const char *name;

  signal (SIGXFSZ, SIG_IGN);
  set_limit (20000);
  store = muc_store_create (path, &error);
  set_limit (RLIM_INFINITY);
  g_assert_null (store);
  g_assert_nonnull (error);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, "new"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store/safety/disk-full", Fixture, NULL,
              fixture_set_up, test_disk_full, fixture_tear_down);
  g_test_add ("/store/safety/disk-full-at-birth", Fixture, NULL,
              fixture_set_up, test_disk_full_at_birth, fixture_tear_down);
  g_test_add ("/store/safety/killed", Fixture, NULL,
              fixture_set_up, test_killed, fixture_tear_down);
  return g_test_run ();
}
