/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>

#include "bench.h"
#include "generate.h"
#include "model/action.h"
#include "model/objective.h"
#include "store/search.h"

#define N_EDITS 300
#define EDIT_PROMISE 1.3
#define SEARCH_PROMISE 0.030
#define N_ROUNDS 5

/* People type letter by letter: every beginning of these is searched for. Some are in every row,
 * some in few, some in none. */
static const char *const typed[] = {
  "hồ sơ đúng hạn", "z", "quy trình nội bộ số 77", "w j", "khong co gi het", "9731", "ISO lãnh đạo",
};

/* The bare way: the same rows by prepared statements. */
typedef struct
{
  sqlite3      *handle;
  sqlite3_stmt *begin;
  sqlite3_stmt *update;
  sqlite3_stmt *change;
  sqlite3_stmt *field;
  sqlite3_stmt *search;
  sqlite3_stmt *commit;
} Bare;

static sqlite3_stmt *
prepare (sqlite3    *handle,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
open_bare (Bare       *bare,
           const char *path)
{
  g_assert_cmpint (sqlite3_open (path, &bare->handle), ==, SQLITE_OK);
  sqlite3_exec (bare->handle, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; "
                "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  bare->begin = prepare (bare->handle, "BEGIN IMMEDIATE");
  bare->update = prepare (bare->handle, "UPDATE action SET text = ? WHERE id = ?");
  bare->change = prepare (bare->handle, "INSERT INTO change (id, at, who, label, step, barrier) "
                          "VALUES ((SELECT MAX(id) + 1 FROM change), '2026-01-05T08:00:00Z', "
                          "'Thư ký', 'Sửa nội dung', 'do', 0)");
  bare->field = prepare (bare->handle, "INSERT INTO change_field (change, verb, record_table, "
                         "record, field, old_value, new_value) VALUES ((SELECT MAX(id) FROM "
                         "change), 'set', 'action', ?, 'text', ?, ?)");
  bare->search = prepare (bare->handle, "UPDATE search SET folded = ? WHERE id = ?");
  bare->commit = prepare (bare->handle, "COMMIT");
}

static void
run (sqlite3_stmt *statement)
{
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_reset (statement);
}

static void
close_bare (Bare *bare)
{
  sqlite3_finalize (bare->begin);
  sqlite3_finalize (bare->update);
  sqlite3_finalize (bare->change);
  sqlite3_finalize (bare->field);
  sqlite3_finalize (bare->search);
  sqlite3_finalize (bare->commit);
  sqlite3_close (bare->handle);
}

static void
edit_bare (Bare       *bare,
           gint64      id,
           const char *old_text,
           const char *text,
           const char *folded)
{
  run (bare->begin);
  sqlite3_bind_text (bare->update, 1, text, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (bare->update, 2, id);
  run (bare->update);
  run (bare->change);
  sqlite3_bind_int64 (bare->field, 1, id);
  sqlite3_bind_text (bare->field, 2, old_text, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->field, 3, text, -1, SQLITE_STATIC);
  run (bare->field);
  sqlite3_bind_text (bare->search, 1, folded, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (bare->search, 2, id);
  run (bare->search);
  run (bare->commit);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const double da = *(const double *) a;
  const double db = *(const double *) b;

  return da < db ? -1 : da > db;
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_numbers);
  return g_array_index (times, double, times->len / 2);
}

static void
add_time (GArray *times,
          gint64  start)
{
  const double time = seconds_since (start);

  g_array_append_val (times, time);
}

static MucAction *
pick_action (MucStore *store,
             guint     i)
{
  MucPlan *plan = muc_store_get_plan (store);
  MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i * 7 % 20);
  MucObjective *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i * 3 % 10);

  return muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, i * 11 % 50);
}

/* One edit ours, one bare, in turn, so that both meet the same disk. */
static void
measure_edits (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "heavy.muctieu", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "bare.muctieu", NULL);
  g_autoptr (MucStore) store = generate_file (path, &size_heavy);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (bare_path);
  Bare bare;

  g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  open_bare (&bare, bare_path);
  for (guint i = 0; i < N_EDITS; i++)
    {
      MucAction *action = pick_action (store, i);
      g_autofree char *old_text = g_strdup (muc_action_get_text (action));
      g_autofree char *text = g_strdup_printf ("%s, lần %u", old_text, i);
      gint64 start = g_get_monotonic_time ();

      g_assert_true (muc_store_set (store, "Sửa nội dung", NULL, action, "text", text, NULL));
      add_time (ours, start);
      start = g_get_monotonic_time ();
      edit_bare (&bare, muc_record_get_id (MUC_RECORD (action)), old_text, text, text);
      add_time (theirs, start);
    }
  close_bare (&bare);
  bench_report ("edit-kept-durably", get_median (ours), get_median (theirs), EDIT_PROMISE);
}

static double
measure_word (MucStore   *store,
              const char *word)
{
  double slowest = 0;

  for (const char *end = g_utf8_next_char (word); ; end = g_utf8_next_char (end))
    {
      g_autofree char *query = g_strndup (word, (gsize) (end - word));
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint i = 0; i < N_ROUNDS; i++)
        {
          const gint64 start = g_get_monotonic_time ();
          g_autoptr (GPtrArray) hits = muc_store_search (store, query, 50, NULL);

          g_assert_nonnull (hits);
          add_time (times, start);
        }
      slowest = MAX (slowest, get_median (times));
      if (*end == '\0')
        return slowest;
    }
}

static void
measure_search (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "large.muctieu", NULL);
  g_autoptr (MucStore) store = generate_file (path, &size_large);
  double slowest = 0;
  gint64 start;

  muc_store_close (store);
  g_clear_object (&store);
  store = muc_store_open (path, MUC_STORE_DEFAULT, NULL);
  start = g_get_monotonic_time ();
  g_assert_true (muc_store_prepare_search (store, NULL));
  fprintf (stderr, "search is ready after %.3f s\n", seconds_since (start));
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    slowest = MAX (slowest, measure_word (store, typed[i]));
  bench_report_limit ("search-slowest-keystroke", slowest, SEARCH_PROMISE);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("muctieu-bench-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  const char *const files[] = { "heavy.muctieu", "bare.muctieu", "large.muctieu" };

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  measure_edits (folder);
  measure_search (folder);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return 0;
}
