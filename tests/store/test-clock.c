/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clock was wrong, or is: what happened first still comes first, and nothing is refused. */
#include "seals.h"
#include "store/history.h"
#include "store/unit-edits.h"

static MucUnit *
add_unit (Fixture    *fixture,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  MucUnit *unit = muc_unit_edits_add (fixture->store, name, MUC_UNIT_KIND_ROOM, &error);

  g_assert_no_error (error);
  return unit;
}

/* Everything so far was done years ahead, by the clock of that time. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  seals_set_up (fixture, data);
  seals_assert_issued (fixture, "objectives");
  add_unit (fixture, "Phòng trước");
  muc_store_close (fixture->store);
  g_clear_object (&fixture->store);
  fixture_run (fixture->path, "UPDATE change SET at = '2061-05-05T05:05:05Z'");
  fixture_reopen (fixture);
}

static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;
  MucUnit *unit;

  add_unit (fixture, "Phòng sau");
  g_assert_cmpint (g_date_time_difference (muc_store_get_saved_at (fixture->store), now), <,
                   G_TIME_SPAN_HOUR);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_true (muc_store_redo (fixture->store, &error));
  g_assert_no_error (error);
  log = muc_store_list_log (fixture->store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < log->len; i++)
    g_assert_cmpint (((MucLogEntry *) log->pdata[i])->change, ==, i + 1);
  g_assert_cmpint (((MucLogEntry *) log->pdata[log->len - 1])->step, ==, MUC_STEP_REDO);

  unit = muc_plan_find_unit (muc_store_get_plan (fixture->store), "Phòng sau");
  history = muc_store_list_history (fixture->store, MUC_RECORD (unit), &error);
  g_assert_no_error (error);
  g_assert_cmpint (((MucHistoryEntry *) history->pdata[0])->change, ==, log->len);

  /* Undone after a restart are the steps done last, not those of the latest hour. */
  fixture_reopen (fixture);
  g_assert_true (muc_store_undo (fixture->store, NULL));
  g_assert_null (muc_plan_find_unit (muc_store_get_plan (fixture->store), "Phòng sau"));
  g_assert_nonnull (muc_plan_find_unit (muc_store_get_plan (fixture->store), "Phòng trước"));
  fixture_assert_sound (fixture->path);
}

/* An amendment issued on a day before the paper's is its amendment all the same. */
static void
test_seals (Fixture       *fixture,
            gconstpointer  data)
{
  MucPaper *paper = seals_get_paper (fixture, "objectives");
  g_autoptr (GError) error = NULL;
  MucSeal *seal;

  g_assert_nonnull (muc_seal_open_amendment (fixture->store, paper, "Mục tiêu", "Sửa sai sót",
                                             &error));
  g_assert_no_error (error);
  seal = seals_assert_issued (fixture, "objectives");
  g_assert_true (muc_seal_find_last (paper) == seal);
  g_assert_cmpint (muc_seal_get_amendment (seal), ==, 1);
  fixture_reopen (fixture);
  g_assert_cmpint (muc_seal_get_amendment (muc_seal_find_last (seals_get_paper (fixture,
                                                                                "objectives"))),
                   ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store/clock/log", Fixture, NULL, set_up, test_log, fixture_tear_down);
  g_test_add ("/store/clock/seals", Fixture, NULL, set_up, test_seals, fixture_tear_down);
  return g_test_run ();
}
