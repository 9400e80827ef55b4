/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "model/objective.h"
#include "power.h"

/* The power fails at any write, and the disk keeps what it likes of what was not synced: no
 * finished edit is lost, none is half there, and the file is sound. */

#define N_CUTS 1000
#define N_EDITS 6
/* The edit that is undone and redone, which is no loss of it. */
#define UNDONE 4

static MucYear *
get_year (MucStore *store)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), 2026);

  g_assert_nonnull (year);
  return year;
}

static gint64
read_number (MucStore *store,
             guint     position)
{
  MucObjective *objective = fixture_peek (get_year (store), MUC_TYPE_OBJECTIVE, position);
  const char *text = muc_objective_get_plan_text (objective);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/* One step of several tables and, every third time, of several pages: half of it would show. */
static gboolean
keep_number (MucStore *store,
             gint64    number)
{
  g_autoptr (MucChange) change = muc_store_begin (store, "Ghi số");
  g_autofree char *filler = g_strnfill ((gsize) (number % 3) * 3000, 'x');
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %s", number, filler);
  MucYear *year = get_year (store);
  const guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE);

  muc_change_set (change, fixture_peek (year, MUC_TYPE_OBJECTIVE, 0), "plan-text", text, NULL);
  muc_change_set (change, fixture_peek (year, MUC_TYPE_OBJECTIVE, 1), "plan-text", text, NULL);
  if (n > 20)
    muc_change_remove (change, fixture_peek (year, MUC_TYPE_OBJECTIVE, n - 1));
  else
    muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", text, NULL);
  return muc_change_commit (change, NULL);
}

/* Opens the file and edits it until the power fails or all edits are made; returns the last
 * number that was said to be kept. */
static gint64
edit (const char *path)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, NULL);
  gint64 number = 0;

  while (store != NULL && number < N_EDITS && keep_number (store, number + 1))
    {
      number++;
      if (number == UNDONE && (!muc_store_undo (store, NULL) || !muc_store_redo (store, NULL)))
        break;
    }
  if (store != NULL)
    muc_store_close (store);
  return number;
}

/* What the file holds after the power came back. An undone step looks like the one before it. */
static gint64
check (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, &error);
  gint64 found;

  g_assert_no_error (error);
  found = read_number (store, 0);
  g_assert_cmpint (found, ==, read_number (store, 1));
  muc_store_close (store);
  fixture_assert_sound (path);
  return found;
}

static void
test_power (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autofree char *start = NULL;
  guint n_steps, n_failed = 0, n_more = 0;
  gsize length;

  fixture_fill (fixture);
  muc_store_close (fixture->store);
  g_clear_object (&fixture->store);
  start = fixture_read (fixture->path, &length);
  power_begin (G_MAXUINT64);
  g_assert_cmpint (edit (fixture->path), ==, N_EDITS);
  n_steps = power_end ();
  for (guint i = 0; i < N_CUTS; i++)
    {
      gint64 kept, found;

      g_assert_true (g_file_set_contents (fixture->path, start, (gssize) length, NULL));
      power_begin ((guint64) g_rand_int_range (random, 1, (int) n_steps));
      kept = edit (fixture->path);
      power_come_up (random);
      found = check (fixture->path);
      g_assert_cmpint (found, >=, kept - (kept == UNDONE));
      g_assert_cmpint (found, <=, kept + 1);
      n_failed += kept < N_EDITS;
      n_more += found > kept;
    }
  g_test_message ("%u steps, %u cuts among edits, %u edits kept though not said to be", n_steps,
                  n_failed, n_more);
  g_assert_cmpuint (n_failed, >, N_CUTS / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  power_init ();

  g_test_add ("/store/power/cut", Fixture, NULL, fixture_set_up, test_power, fixture_tear_down);
  return g_test_run ();
}
