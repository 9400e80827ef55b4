/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/backup.h"
#include "store/lock.h"

static char *
get_day (int year,
         int month,
         int day)
{
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static GPtrArray *
list (Fixture *fixture)
{
  return muc_backup_list (fixture->path, NULL);
}

static void
assert_day (GPtrArray  *copies,
            guint       position,
            const char *day)
{
  g_assert_cmpuint (copies->len, >, position);
  g_assert_cmpstr (((MucDailyCopy *) copies->pdata[position])->day, ==, day);
}

/* One copy of today, made before today's first change to what was there before. */
static void
test_first_change (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) none = list (fixture);
  g_autoptr (GPtrArray) one = NULL;
  g_autofree char *before = NULL;
  g_autofree char *copied = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  fixture_fill (fixture);
  before = fixture_dump_file (fixture->path);
  fixture_reopen (fixture);
  g_assert_true (muc_store_set (fixture->store, "Sửa", NULL, fixture_get_year (fixture, 2026),
                                "number", (gint64) 2028, NULL));
  fixture_reopen (fixture);

  one = list (fixture);
  g_assert_cmpuint (one->len, ==, 1);
  copied = fixture_dump_file (((MucDailyCopy *) one->pdata[0])->path);
  g_assert_cmpstr (copied, ==, before);
  g_assert_null (muc_store_get_copy_problem (fixture->store));
}

/* Two years with four days of work a month: 10 days and 12 months remain. */
static void
test_retention (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  for (int year = 2025; year <= 2026; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= 28; day += 9)
        {
          g_autofree char *text = get_day (year, month, day);

          g_assert_true (muc_store_keep_daily_copy (fixture->store, text, &error));
        }

  copies = list (fixture);
  g_assert_cmpuint (copies->len, ==, 10 + 9);
  assert_day (copies, 0, "2026-12-28");
  assert_day (copies, 9, "2026-10-19");
  assert_day (copies, 10, "2026-09-28");
  assert_day (copies, 18, "2026-01-28");
  for (guint i = 0; i < copies->len; i += 5)
    fixture_assert_sound (((MucDailyCopy *) copies->pdata[i])->path);
}

/* The clock was years ahead for a while, and falls years back once: each time the copies of the
 * days that are then lived are made and kept, and the others stay. */
static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  static const int years[] = { 2060, 2026, 2010, 2026 };
  static const guint n_copies[] = { 10, 20, 30, 21 };
  g_autoptr (GPtrArray) copies = NULL;

  fixture_fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      for (int day = 1; day <= 12; day++)
        {
          g_autofree char *text = get_day (years[i], 3, day + (i == 3 ? 12 : 0));
          g_autoptr (GPtrArray) now = NULL;
          gboolean found = FALSE;

          g_assert_true (muc_store_keep_daily_copy (fixture->store, text, NULL));
          now = list (fixture);
          for (guint j = 0; j < now->len; j++)
            found |= g_str_equal (((MucDailyCopy *) now->pdata[j])->day, text);
          g_assert_true (found);
        }
      copies = list (fixture);
      g_assert_cmpuint (copies->len, ==, n_copies[i]);
      g_clear_pointer (&copies, g_ptr_array_unref);
    }
}

static void
test_same_day (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) copies = NULL;

  fixture_fill (fixture);
  for (guint i = 0; i < 3; i++)
    g_assert_true (muc_store_keep_daily_copy (fixture->store, "2026-03-01", NULL));
  copies = list (fixture);
  g_assert_cmpuint (copies->len, ==, 1);
}

/* Other files in a chosen folder are none of our business. */
static void
test_chosen_folder (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "usb", NULL);
  g_autofree char *other = g_build_filename (folder, "plan-2020.muctieu", NULL);
  g_autofree char *further = g_build_filename (folder, "plans-2020-01-01.muctieu", NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  g_assert_true (g_file_set_contents (further, "x", 1, NULL));
  fixture_fill (fixture);
  g_assert_true (muc_store_set_copy_folder (fixture->store, folder, &error));
  for (int day = 1; day <= 20; day++)
    {
      g_autofree char *text = get_day (2030, 1, day);

      g_assert_true (muc_store_keep_daily_copy (fixture->store, text, &error));
    }
  copies = muc_backup_list (fixture->path, folder);
  g_assert_cmpuint (copies->len, ==, 11);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (further, G_FILE_TEST_EXISTS));
}

/* That no copy can be made keeps nobody from working, and is told. */
static void
test_no_room_for_copies (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *folder = muc_backup_get_folder (fixture->path);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *above = g_path_get_dirname (parent);

  g_mkdir_with_parents (above, 0700);
  fixture_remove_folder (parent);
  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  fixture_fill (fixture);
  fixture_reopen (fixture);
  g_assert_nonnull (muc_store_get_copy_problem (fixture->store));
  g_assert_true (muc_store_set (fixture->store, "Sửa", NULL, fixture_get_year (fixture, 2026),
                                "number", (gint64) 2028, NULL));
  g_unlink (parent);
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.muctieu", NULL);
  g_autofree char *foreign = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char *before = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  before = fixture_dump_file (fixture->path);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (muc_store_backup (fixture->store, copy, &error));
      g_assert_no_error (error);
    }
  copied = fixture_dump_file (copy);
  g_assert_cmpstr (copied, ==, before);
  fixture_assert_sound (copy);

  g_assert_false (muc_store_backup (fixture->store, fixture->path, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (foreign, "Kính gửi", -1, NULL));
  g_assert_false (muc_store_backup (fixture->store, foreign, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.muctieu", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *name = NULL;
  g_autofree char *old_dump = NULL;
  g_autofree char *new_dump = NULL;
  g_autofree char *kept_dump = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  old_dump = fixture_dump_file (fixture->path);
  g_assert_true (muc_store_backup (fixture->store, copy, NULL));
  g_assert_true (muc_store_set (fixture->store, "Sửa", NULL, fixture_get_year (fixture, 2026),
                                "number", (gint64) 2028, NULL));
  new_dump = fixture_dump_file (fixture->path);

  /* Not while somebody has it open. */
  g_assert_false (muc_store_restore (fixture->path, copy, NULL, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  g_clear_object (&fixture->store);
  g_assert_true (muc_store_restore (fixture->path, copy, &kept, &error));
  g_assert_no_error (error);
  name = g_path_get_basename (kept);
  g_assert_true (g_str_has_prefix (name, "plan.before-restore-20"));
  kept_dump = fixture_dump_file (kept);
  g_assert_cmpstr (kept_dump, ==, new_dump);
  fixture_reopen (fixture);
  fixture_assert_same (fixture, old_dump);
}

/* In place of a damaged file, which is kept, with what was written of a change. */
static void
test_restore_damaged (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.muctieu", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *kept_bytes = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  fixture_fill (fixture);
  dump = fixture_dump_file (fixture->path);
  g_assert_true (muc_store_backup (fixture->store, copy, NULL));
  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (fixture->path, "hỏng rồi", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "hỏng rồi", -1, NULL));

  g_assert_true (muc_store_restore (fixture->path, copy, &kept, &error));
  g_assert_no_error (error);
  kept_bytes = fixture_read (kept, &length);
  g_assert_cmpstr (kept_bytes, ==, "hỏng rồi");
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  fixture_reopen (fixture);
  fixture_assert_same (fixture, dump);

  /* And in place of one that is gone. */
  g_clear_object (&fixture->store);
  g_unlink (fixture->path);
  g_clear_pointer (&kept, g_free);
  g_assert_true (muc_store_restore (fixture->path, copy, &kept, &error));
  g_assert_null (kept);
  fixture_reopen (fixture);
}

static void
test_restore_nonsense (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.muctieu", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_before, length_after;

  fixture_fill (fixture);
  g_assert_true (muc_store_backup (fixture->store, copy, NULL));
  g_clear_object (&fixture->store);
  before = fixture_read (fixture->path, &length_before);

  fixture_run (copy, "UPDATE action SET text = 'sửa lén'");
  g_assert_false (muc_store_restore (fixture->path, copy, NULL, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (copy, "không phải", -1, NULL));
  g_assert_false (muc_store_restore (fixture->path, copy, NULL, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_false (muc_store_restore (fixture->path, fixture->path, NULL, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);

  after = fixture_read (fixture->path, &length_after);
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_null (muc_lock_read (fixture->path));
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/backup/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("first-change", test_first_change);
  add ("retention", test_retention);
  add ("clock", test_clock);
  add ("same-day", test_same_day);
  add ("chosen-folder", test_chosen_folder);
  add ("no-room-for-copies", test_no_room_for_copies);
  add ("backup", test_backup);
  add ("restore", test_restore);
  add ("restore-damaged", test_restore_damaged);
  add ("restore-nonsense", test_restore_nonsense);
  return g_test_run ();
}
