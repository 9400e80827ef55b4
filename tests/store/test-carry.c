/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/carry-edits.h"

#include <math.h>

#include "fixture.h"
#include "model/naming.h"
#include "model/occurrence.h"
#include "model/rating.h"
#include "model/risk-action.h"
#include "model/sample.h"
#include "model/succession.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/risk-edits.h"

#define YEAR 2031

/* The rows of an earlier register: carried on, or left out with a reason; one step each, undone
 * and done again with the file as before and after. */

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

static MucRisk *
get_row (MucYear *year,
         guint    position)
{
  return fixture_peek (year, MUC_TYPE_RISK, position);
}

static GPtrArray *
list_waiting (MucYear *year)
{
  g_autoptr (MucSuccession) succession = muc_succession_new (year);

  return muc_succession_list_waiting (succession);
}

static void
check_step (Fixture    *fixture,
            const char *before,
            const char *label)
{
  g_autofree char *after = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, label);
  fixture_assert_same (fixture, after);
  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  fixture_assert_same (fixture, after);
}

/* The row that this year dropped with a reason comes back. */
static void
test_carry_on (Fixture       *fixture,
               gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucYear *last = fixture_get_year (fixture, YEAR - 1);
  MucRisk *dropped = get_row (last, 5);
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  MucRisk *copy;

  g_assert_nonnull (muc_risk_get_dropped_reason (dropped));
  muc_risk_edits_add_occurrence (fixture->store, dropped, "2030-05-01", "Lạc một tập", &error);
  before = fixture_dump_file (fixture->path);
  g_ptr_array_add (risks, dropped);
  g_assert_true (muc_carry_edits_carry_on (fixture->store, year, risks, &error));
  g_assert_no_error (error);
  check_step (fixture, before, "Carry on risk 6 of 2030");

  copy = muc_risk_get_next (dropped);
  g_assert_nonnull (copy);
  g_assert_null (muc_risk_get_dropped_reason (dropped));
  g_assert_cmpuint (muc_naming_get_number (copy), ==, 6);
  g_assert_cmpstr (muc_risk_get_text (copy), ==, muc_risk_get_text (dropped));
  g_assert_cmpstr (muc_risk_get_treatment (copy), ==, muc_risk_get_treatment (dropped));
  g_assert_null (muc_risk_get_outcome (copy));
  g_assert_true (isnan (muc_risk_get_occurrences_stated (copy)));
  g_assert_cmpuint (muc_risk_count_occurrences (copy), ==, 0);
  g_assert_cmpstr (muc_rating_get_priority_label (muc_risk_get_assessment (copy)), ==,
                   muc_rating_get_priority_label (muc_risk_get_assessment (dropped)));
  g_assert_true (muc_record_get_ancestor (
                   MUC_RECORD (muc_assessment_get_severity (muc_risk_get_assessment (copy))),
                   MUC_TYPE_YEAR) == MUC_RECORD (year));
}

/* Into a year that has no register, and so no scale. */
static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *last = fixture_get_year (fixture, YEAR);
  MucYear *year = muc_edits_add_year (fixture->store, YEAR + 1, &error);
  const guint n = muc_record_count (MUC_RECORD (last), MUC_TYPE_RISK);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *before = NULL;
  MucScale *scale;

  g_assert_no_error (error);
  for (guint i = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i > 0; i--)
    muc_edits_remove (fixture->store, get_row (year, i - 1), &error);
  if (muc_year_get_scale (year) != NULL)
    muc_edits_remove (fixture->store, muc_year_get_scale (year), &error);
  g_assert_no_error (error);
  before = fixture_dump_file (fixture->path);
  waiting = list_waiting (year);
  g_assert_cmpuint (waiting->len, ==, n);
  g_assert_true (muc_carry_edits_carry_on (fixture->store, year, waiting, &error));
  g_assert_no_error (error);
  check_step (fixture, before, "Carry on 10 rows of 2031");

  left = list_waiting (year);
  g_assert_cmpuint (left->len, ==, 0);
  scale = muc_year_get_scale (year);
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD), ==,
                    muc_scale_count_levels (muc_year_get_scale (last), MUC_AXIS_LIKELIHOOD));
  for (guint i = 0; i < n; i++)
    {
      MucRisk *copy = get_row (year, i);
      MucAssessment *assessment = muc_risk_get_assessment (copy);

      g_assert_true (muc_risk_get_previous (copy) == get_row (last, i));
      g_assert_cmpint (muc_assessment_get_round (assessment), ==, 1);
      g_assert_cmpstr (muc_rating_get_priority_label (assessment), ==,
                       muc_rating_get_priority_label (
                         muc_risk_get_assessment (get_row (last, i))));
      g_assert_cmpuint (muc_record_count (MUC_RECORD (copy), MUC_TYPE_RISK_ACTION), ==, 0);
    }
}

/* A level that this year's scale calls otherwise is to be rated anew. */
static void
test_other_scale (Fixture       *fixture,
                  gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucRisk *dropped = get_row (fixture_get_year (fixture, YEAR - 1), 5);
  MucAssessment *from = muc_risk_get_assessment (dropped);
  const char *name = muc_level_get_label (muc_assessment_get_likelihood (from));
  MucLevel *level = muc_scale_find_level (muc_year_get_scale (year), MUC_AXIS_LIKELIHOOD, name);
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  MucAssessment *to;

  g_assert_true (muc_edits_set_field (fixture->store, level, "label", "Chưa từng có", &error));
  g_ptr_array_add (risks, dropped);
  g_assert_true (muc_carry_edits_carry_on (fixture->store, year, risks, &error));
  to = muc_risk_get_assessment (muc_risk_get_next (dropped));
  g_assert_null (muc_assessment_get_likelihood (to));
  g_assert_nonnull (muc_assessment_get_severity (to));
}

static void
test_override (Fixture       *fixture,
               gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucYear *last = fixture_get_year (fixture, YEAR - 1);
  MucRisk *dropped = get_row (last, 5);
  MucPriority *priority = muc_scale_get_priority (muc_year_get_scale (last), MUC_RISK_KIND_RISK, 2);
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  MucAssessment *to;

  g_assert_true (muc_risk_edits_override (fixture->store, dropped, priority, "Hồ sơ mật", &error));
  g_ptr_array_add (risks, dropped);
  g_assert_true (muc_carry_edits_carry_on (fixture->store, year, risks, &error));
  to = muc_risk_get_assessment (muc_risk_get_next (dropped));
  g_assert_true (muc_rating_is_overridden (to));
  g_assert_cmpstr (muc_rating_get_reason (to), ==, "Hồ sơ mật");
  g_assert_true (muc_rating_get_priority (to)
                 == muc_scale_get_priority (muc_year_get_scale (year), MUC_RISK_KIND_RISK, 2));

  /* What only an old paper vouched for is not. */
  g_assert_true (muc_store_undo (fixture->store, &error));
  muc_store_set (fixture->store, "Nhập", &error, muc_risk_get_assessment (dropped),
                 "origin", MUC_ORIGIN_PAPER, NULL);
  g_assert_no_error (error);
  g_assert_true (muc_carry_edits_carry_on (fixture->store, year, risks, &error));
  to = muc_risk_get_assessment (muc_risk_get_next (dropped));
  g_assert_false (muc_rating_is_overridden (to));
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucRisk *previous = muc_risk_get_previous (get_row (year, 1));
  g_autoptr (GPtrArray) waiting = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (previous);
  g_assert_true (muc_edits_remove (fixture->store, get_row (year, 1), &error));
  waiting = list_waiting (year);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_true (waiting->pdata[0] == previous);
  g_assert_false (muc_carry_edits_drop (fixture->store, previous, " ", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_clear_error (&error);

  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_carry_edits_drop (fixture->store, previous, " Không còn cấp phép ", &error));
  g_assert_cmpstr (muc_risk_get_dropped_reason (previous), ==, "Không còn cấp phép");
  check_step (fixture, before, "Say why risk 2 of 2030 is not carried on");
  g_ptr_array_unref (g_steal_pointer (&waiting));
  waiting = list_waiting (year);
  g_assert_cmpuint (waiting->len, ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/store/carry/" name, Fixture, NULL, set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("carry-on", test_carry_on);
  ADD ("all", test_all);
  ADD ("other-scale", test_other_scale);
  ADD ("override", test_override);
  ADD ("drop", test_drop);
  return g_test_run ();
}
