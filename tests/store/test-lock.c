/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/edits.h"
#include "store/lock.h"
#include "store/unit-edits.h"

/* One writer at a time, and everybody is told who it is. */

static void
assert_locked (Fixture    *fixture,
               const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  if (part != NULL)
    g_assert_nonnull (strstr (error->message, part));
}

static void
write_lock (Fixture    *fixture,
            const char *text)
{
  g_autofree char *lock = muc_lock_get_path (fixture->path);

  g_assert_true (g_file_set_contents (lock, text, -1, NULL));
}

static void
write_lock_of (Fixture    *fixture,
               const char *host,
               gint64      process)
{
  g_autofree char *text = g_strdup_printf ("Trần Thị Mẫu,%s,%" G_GINT64_FORMAT
                                           ",0,2026-01-05T01:30:00Z\n", host, process);

  write_lock (fixture, text);
}

static void
test_second_window (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *lock = muc_lock_get_path (fixture->path);
  g_autofree char *name = g_path_get_basename (lock);

  g_assert_cmpstr (name, ==, ".~lock.plan.muctieu#");
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  assert_locked (fixture, NULL);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_clear_object (&fixture->store);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  fixture_reopen (fixture);
}

static void
test_other_host (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) reader = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *lock = muc_lock_get_path (fixture->path);
  gsize length;

  g_clear_object (&fixture->store);
  write_lock_of (fixture, "may-van-thu", 1);
  before = fixture_read (lock, &length);
  assert_locked (fixture, "Trần Thị Mẫu");
  assert_locked (fixture, "may-van-thu");
  assert_locked (fixture, "05/01/2026 01:30");

  /* Reading is possible beside, and says who writes. */
  reader = muc_store_open (fixture->path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (muc_store_get_holder (reader), "Trần Thị Mẫu"));
  g_clear_object (&reader);
  after = fixture_read (lock, &length);
  g_assert_cmpstr (before, ==, after);
}

static void
test_take_over (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = muc_lock_get_path (fixture->path);

  g_clear_object (&fixture->store);
  write_lock_of (fixture, "may-van-thu", 1);
  fixture->store = muc_store_open (fixture->path, MUC_STORE_TAKE_OVER, &error);
  g_assert_no_error (error);
  g_assert_null (muc_store_get_holder (fixture->store));

  /* Whoever takes it over from us keeps it when we close. */
  write_lock_of (fixture, "may-van-thu", 1);
  g_clear_object (&fixture->store);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
}

static void
test_gone_process (Fixture       *fixture,
                   gconstpointer  data)
{
  const pid_t child = fork ();

  if (child == 0)
    _exit (0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_clear_object (&fixture->store);
  write_lock_of (fixture, g_get_host_name (), child);
  fixture_reopen (fixture);
}

/* A process that lives, but began after the lock was made, is not the one that made it. */
static void
test_number_used_again (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_clear_object (&fixture->store);
  text = g_strdup_printf ("Ai đó,%s,%d,1,2026-01-05T01:30:00Z\n",
                          g_get_host_name (), (int) getppid ());
  write_lock (fixture, text);
  fixture_reopen (fixture);
}

static void
test_living_process (Fixture       *fixture,
                     gconstpointer  data)
{
  g_clear_object (&fixture->store);
  write_lock_of (fixture, g_get_host_name (), getppid ());
  assert_locked (fixture, "Trần Thị Mẫu");
}

static void
test_strange_lock (Fixture       *fixture,
                   gconstpointer  data)
{
  g_clear_object (&fixture->store);
  write_lock (fixture, "\xff\xfe rác");
  assert_locked (fixture, NULL);
  write_lock (fixture, "");
  fixture_reopen (fixture);
}

/* A lock that points elsewhere must not make us write there. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = muc_lock_get_path (fixture->path);
  g_autofree char *victim = g_build_filename (fixture->folder, "victim", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (victim, "", 0, NULL));
  g_assert_cmpint (symlink (victim, lock), ==, 0);
  g_assert_null (muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY);
  text = fixture_read (victim, &length);
  g_assert_cmpuint (length, ==, 0);
}

/* As on a full disk. */
static void
set_room (rlim_t room)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  limits.rlim_cur = MIN (room, limits.rlim_max);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
}

/* No room even for the lock: it is said, and who holds the file goes on holding it. */
static void
test_no_room (Fixture       *fixture,
              gconstpointer  data)
{
  static const MucStoreFlags flags[] = { MUC_STORE_TAKE_OVER, MUC_STORE_DEFAULT };
  static const char *const hosts[] = { "may-van-thu", NULL };
  g_autofree char *lock = muc_lock_get_path (fixture->path);
  const pid_t child = fork ();

  if (child == 0)
    _exit (0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_clear_object (&fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      write_lock_of (fixture, hosts[i] != NULL ? hosts[i] : g_get_host_name (), child);
      before = fixture_read (lock, NULL);
      set_room (0);
      g_assert_null (muc_store_open (fixture->path, flags[i], &error));
      set_room (RLIM_INFINITY);
      g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, g_strerror (EFBIG)));
      after = fixture_read (lock, NULL);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Where locks do nothing, as on some shares, two may write at once: nobody writes over what the
 * other did, and both are told so. */
static void
test_two_writers (Fixture       *fixture,
                  gconstpointer  data)
{
  MucStore *first = fixture->store;
  g_autoptr (MucStore) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = muc_lock_get_path (fixture->path);
  g_autofree char *dump = NULL;
  MucUnit *unit;

  g_assert_cmpint (g_unlink (lock), ==, 0);
  second = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  unit = muc_unit_edits_add (second, "Văn phòng", MUC_UNIT_KIND_OFFICE, &error);
  g_assert_no_error (error);
  g_assert_null (muc_unit_edits_add (first, "Phòng Lưu trữ", MUC_UNIT_KIND_ROOM, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  /* The other one goes on, undo included; the first has to open the file again. */
  g_assert_true (muc_edits_set_field (second, unit, "spellings", "VP", &error));
  g_assert_true (muc_store_undo (second, &error));
  g_assert_false (muc_store_undo (first, NULL));
  muc_store_close (second);
  dump = fixture_dump_file (fixture->path);
  fixture_reopen (fixture);
  fixture_assert_same (fixture, dump);
  g_assert_nonnull (muc_unit_edits_add (fixture->store, "Phòng Lưu trữ", MUC_UNIT_KIND_ROOM,
                                        &error));
  g_assert_no_error (error);
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/lock/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("second-window", test_second_window);
  add ("other-host", test_other_host);
  add ("take-over", test_take_over);
  add ("gone-process", test_gone_process);
  add ("number-used-again", test_number_used_again);
  add ("living-process", test_living_process);
  add ("strange-lock", test_strange_lock);
  add ("link", test_link);
  add ("no-room", test_no_room);
  add ("two-writers", test_two_writers);
  return g_test_run ();
}
