/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/apply.h"

#include <string.h>

#include "fixture.h"
#include "model/risk.h"
#include "model/action.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/party.h"
#include "model/sample.h"

/* A paper as import proposes it: an office, two units, one objective with one action. */
static MucPlan *
propose (gint64      number,
         const char *office,
         const char *date)
{
  MucPlan *plan = muc_plan_new ();
  MucUnit *unit;
  MucYear *year;
  MucObjective *objective;
  MucAction *action;

  muc_record_append (plan, MUC_TYPE_OFFICE, "name", office, "place", "Hồng Sơn", NULL);
  unit = muc_record_append (plan, MUC_TYPE_UNIT, "name", "Văn phòng Trạm", NULL);
  year = muc_record_append (plan, MUC_TYPE_YEAR, "number", number, NULL);
  muc_record_append (year, MUC_TYPE_PAPER, "kind", "objectives", "date", date, NULL);
  muc_record_append (year, MUC_TYPE_MEASURE, "text", "Báo cáo hàng quý", NULL);
  objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", office, NULL);
  action = muc_record_append (objective, MUC_TYPE_ACTION, "text", "Làm", NULL);
  muc_record_append (action, MUC_TYPE_PARTY, "text", "Văn phòng Trạm",
                     "unit", muc_record_get_id (MUC_RECORD (unit)), NULL);
  return plan;
}

static void
apply (Fixture      *fixture,
       MucPlan      *plan,
       MucApplyMode  mode)
{
  g_autoptr (GError) error = NULL;

  muc_apply_plan (fixture->store, plan, "Nhập", mode, &error);
  g_assert_no_error (error);
}

static guint
count (Fixture *fixture,
       gint64   year,
       GType    type)
{
  return muc_record_count (MUC_RECORD (fixture_get_year (fixture, year)), type);
}

/* Undone it leaves nothing, redone all is there again. */
static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (2031);
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  apply (fixture, sample, MUC_APPLY_REFUSE);
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Nhập");
  after = fixture_dump_file (fixture->path);
  fixture_assert_same (fixture, after);
  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  fixture_assert_same (fixture, after);
}

static void
test_refuse (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MucPlan) first = propose (2030, "Trạm A", "2030-01-05");
  g_autoptr (MucPlan) again = propose (2030, "Trạm A", "2030-01-05");
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autofree char *before = NULL;
  g_autofree char *empty = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, first);
  g_ptr_array_add (both, again);
  g_assert_false (muc_apply_plans (fixture->store, both, NULL, "Nhập", MUC_APPLY_REFUSE, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  fixture_assert_same (fixture, empty);

  apply (fixture, first, MUC_APPLY_REFUSE);
  before = fixture_dump_file (fixture->path);
  g_assert_false (muc_apply_plan (fixture->store, again, "Nhập", MUC_APPLY_REFUSE, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "2030"));
  fixture_assert_same (fixture, before);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (2030);
  g_autoptr (MucPlan) first = propose (2030, "Sở Lâm nghiệp và Môi trường", "2030-02-01");

  apply (fixture, sample, MUC_APPLY_REFUSE);
  apply (fixture, first, MUC_APPLY_REPLACE);

  /* The unit's own two objectives, its measure and its paper stay, and so does the register. */
  g_assert_cmpuint (count (fixture, 2030, MUC_TYPE_OBJECTIVE), ==, 3);
  g_assert_cmpuint (count (fixture, 2030, MUC_TYPE_MEASURE), ==, 2);
  g_assert_cmpuint (count (fixture, 2030, MUC_TYPE_PAPER), ==, 3);
  g_assert_cmpuint (count (fixture, 2030, MUC_TYPE_RISK), ==, 10);
  g_assert_cmpstr (muc_paper_get_date (muc_year_find_paper (fixture_get_year (fixture, 2030),
                                                           MUC_PAPER_KEY ("objectives", NULL,
                                                                          NULL))),
                   ==, "2030-02-01");
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (MucPlan) first = propose (2030, "Trạm A", "2030-01-05");
  g_autoptr (MucPlan) more = propose (2030, "Trạm A", "2030-03-05");

  apply (fixture, first, MUC_APPLY_REFUSE);
  apply (fixture, more, MUC_APPLY_ADD);
  g_assert_cmpuint (count (fixture, 2030, MUC_TYPE_OBJECTIVE), ==, 2);
  g_assert_cmpuint (count (fixture, 2030, MUC_TYPE_PAPER), ==, 1);
  g_assert_cmpstr (muc_paper_get_date (muc_year_find_paper (fixture_get_year (fixture, 2030),
                                                           MUC_PAPER_KEY ("objectives", NULL,
                                                                          NULL))),
                   ==, "2030-01-05");
}

/* A unit is found by any of its spellings, and learns how the paper writes it. */
static void
test_units (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MucPlan) first = propose (2030, "Trạm A", "2030-01-05");
  g_autoptr (MucPlan) second = propose (2031, "Trạm A", "2031-01-05");
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucUnit *proposed = muc_record_peek (MUC_RECORD (second), MUC_TYPE_UNIT, 0);
  MucUnit *unit;
  MucRecord *objective, *action;

  g_object_set (proposed, "name", "VĂN PHÒNG TRẠM", "spellings", "VP Trạm", NULL);
  apply (fixture, first, MUC_APPLY_REFUSE);
  apply (fixture, second, MUC_APPLY_REFUSE);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT), ==, 1);
  unit = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, 0);
  g_assert_cmpstr (muc_unit_get_spellings (unit), ==, "VĂN PHÒNG TRẠM\nVP Trạm");
  objective = muc_record_peek (MUC_RECORD (fixture_get_year (fixture, 2031)), MUC_TYPE_OBJECTIVE,
                               0);
  action = muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  g_assert_true (muc_party_get_unit (muc_record_peek (action, MUC_TYPE_PARTY, 0)) == unit);
}

/* Papers brought in in any order each find the office as it was on their own day. */
static void
test_offices (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MucPlan) y2031 = propose (2031, "Trạm Mới", "2031-01-05");
  g_autoptr (MucPlan) y2028 = propose (2028, "Trạm Cũ", "2028-01-05");
  g_autoptr (MucPlan) y2032 = propose (2032, "TRẠM MỚI", "2032-01-05");
  g_autoptr (MucPlan) y2030 = propose (2030, "Trạm Mới", "2030-01-05");
  g_autoptr (MucPlan) y2029 = propose (2029, "Trạm Cũ", "2029-01-05");
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucPlan *all[] = { y2031, y2028, y2032, y2030, y2029 };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    apply (fixture, all[i], MUC_APPLY_REFUSE);
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2028-01-05")), ==, "Trạm Cũ");
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2029-01-05")), ==, "Trạm Cũ");
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2030-01-05")), ==, "Trạm Mới");
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2031-01-05")), ==, "Trạm Mới");
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2032-01-05")), ==, "Trạm Mới");
}

/* A paper of an office long gone, between two of another, does not change the later one. */
static void
test_offices_between (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (MucPlan) y2028 = propose (2028, "Trạm Một", "2028-01-05");
  g_autoptr (MucPlan) y2032 = propose (2032, "Trạm Một", "2032-01-05");
  g_autoptr (MucPlan) y2030 = propose (2030, "Trạm Hai", "2030-01-05");
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucPlan *all[] = { y2028, y2032, y2030 };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    apply (fixture, all[i], MUC_APPLY_REFUSE);
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2028-01-05")), ==, "Trạm Một");
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2030-01-05")), ==, "Trạm Hai");
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2032-01-05")), ==, "Trạm Một");
}

/* What a lost letterhead leaves out is taken from the next paper. */
static void
test_office_completed (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MucPlan) first = propose (2030, NULL, "2030-01-05");
  g_autoptr (MucPlan) second = propose (2031, "Trạm A", "2031-01-05");
  MucPlan *plan = muc_store_get_plan (fixture->store);

  apply (fixture, first, MUC_APPLY_REFUSE);
  apply (fixture, second, MUC_APPLY_REFUSE);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_OFFICE), ==, 1);
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (plan, "2030-01-05")), ==, "Trạm A");
}

/* 100,000 rows are kept within seconds. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  const guint n = g_test_slow () ? 100000 : 5000;
  g_autoptr (MucPlan) plan = propose (2030, "Trạm A", "2030-01-05");
  MucRecord *unit = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, 0);
  MucRecord *objective = muc_record_peek (MUC_RECORD (muc_plan_find_year (plan, 2030)),
                                          MUC_TYPE_OBJECTIVE, 0);
  gint64 start;

  for (guint i = 0; i < n; i++)
    {
      MucAction *action = muc_record_append (objective, MUC_TYPE_ACTION, "text", "Việc", NULL);

      muc_record_append (action, MUC_TYPE_PARTY, "text", "Văn phòng Trạm",
                         "unit", muc_record_get_id (unit), NULL);
    }
  start = g_get_monotonic_time ();
  apply (fixture, plan, MUC_APPLY_REFUSE);
  g_test_message ("%u rows in %.2f s", n, (double) (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpint (g_get_monotonic_time () - start, <, (gint64) n * 1000);
  g_assert_cmpint (fixture_query (fixture->path, "SELECT count(*) FROM action"), ==, n + 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "step", test_step }, { "refuse", test_refuse }, { "replace", test_replace },
    { "add", test_add }, { "units", test_units }, { "offices", test_offices },
    { "offices-between", test_offices_between }, { "office-completed", test_office_completed },
    { "many", test_many },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/store/apply/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
    }
  return g_test_run ();
}
