/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "model/event.h"
#include "model/evidence-register.h"
#include "model/measurement.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/roll-edits.h"

#define YEAR 2031

/* A year that was half lived: what it brought stays with it. */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucRecord *
get_objective (MucYear *year,
               guint    position)
{
  return fixture_peek (year, MUC_TYPE_OBJECTIVE, position);
}

/* What shows something is found before the year is read. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;
  MucYear *year;

  fixture_reopen (fixture);
  year = fixture_get_year (fixture, YEAR);
  all = muc_evidence_list_year (year);
  g_assert_cmpuint (all->len, ==, 36);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GPtrArray) shown = muc_evidence_list_shown (all->pdata[i]);

      g_assert_cmpuint (shown->len, ==,
                        muc_record_count (all->pdata[i], MUC_TYPE_EVIDENCE_LINK));
      for (guint j = 0; j < shown->len; j++)
        g_assert_true (muc_record_get_ancestor (shown->pdata[j], MUC_TYPE_YEAR)
                       == MUC_RECORD (year));
    }
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  MucRecord *objective = get_objective (fixture_get_year (fixture, YEAR), 0);
  MucRecord *action = fixture_peek (objective, MUC_TYPE_ACTION, 3);
  g_autoptr (GError) error = NULL;
  MucRecord *copy;

  g_assert_cmpuint (muc_record_count (action, MUC_TYPE_PROGRESS), >, 0);
  g_assert_cmpuint (muc_record_count (action, MUC_TYPE_EVENT), >, 0);
  copy = muc_edits_duplicate (fixture->store, action, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (copy, MUC_TYPE_PROGRESS), ==, 0);
  g_assert_cmpuint (muc_record_count (copy, MUC_TYPE_EVENT), ==, 0);
  g_assert_cmpuint (muc_record_count (copy, MUC_TYPE_PARTY), ==,
                    muc_record_count (action, MUC_TYPE_PARTY));
  copy = muc_edits_duplicate (fixture->store, objective, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (fixture_peek (objective, MUC_TYPE_TARGET, 0),
                                      MUC_TYPE_MEASUREMENT), >, 0);
  g_assert_cmpuint (muc_record_count (fixture_peek (copy, MUC_TYPE_TARGET, 0),
                                      MUC_TYPE_MEASUREMENT), ==, 0);
}

static void
assert_blank (MucRecord *objective)
{
  for (guint i = 0; i < muc_record_count (objective, MUC_TYPE_ACTION); i++)
    {
      g_assert_cmpuint (muc_record_count (fixture_peek (objective, MUC_TYPE_ACTION, i),
                                          MUC_TYPE_PROGRESS), ==, 0);
      g_assert_cmpuint (muc_record_count (fixture_peek (objective, MUC_TYPE_ACTION, i),
                                          MUC_TYPE_EVENT), ==, 0);
    }
  for (guint i = 0; i < muc_record_count (objective, MUC_TYPE_TARGET); i++)
    g_assert_cmpuint (muc_record_count (fixture_peek (objective, MUC_TYPE_TARGET, i),
                                        MUC_TYPE_MEASUREMENT), ==, 0);
}

static void
test_roll (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *from = muc_roll_edits_find_from (fixture->store, YEAR + 1, &error);
  g_autoptr (MucRoll) roll = muc_roll_new (from, YEAR + 1);
  MucYear *year = muc_roll_edits_apply (fixture->store, roll, &error);
  g_autoptr (GPtrArray) evidence = muc_evidence_list_year (year);

  g_assert_no_error (error);
  g_assert_cmpuint (evidence->len, ==, 0);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE), >, 0);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    assert_blank (get_objective (year, i));
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER); i++)
    g_assert_null (muc_paper_get_period (fixture_peek (year, MUC_TYPE_PAPER, i)));
}

/* What a unit reported does not lose who reported it. */
static void
test_unit (Fixture       *fixture,
           gconstpointer  data)
{
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (fixture->store), "Bộ phận Một cửa");
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_edits_remove (fixture->store, unit, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "2030"));
}

#define ADD(name, test) \
  g_test_add ("/store/lived/" name, Fixture, NULL, set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("evidence", test_evidence);
  ADD ("duplicate", test_duplicate);
  ADD ("roll", test_roll);
  ADD ("unit", test_unit);
  return g_test_run ();
}
