/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new year from the one before, as one step. */
#include "store/roll-edits.h"

#include <string.h>

#include "fixture.h"
#include "model/action.h"
#include "model/assessment.h"
#include "model/check.h"
#include "model/mark.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/sample.h"
#include "model/scale.h"
#include "model/target.h"
#include "store/apply.h"
#include "store/carry-edits.h"
#include "store/edits.h"

#define YEAR 2031

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucYear *
roll (Fixture *fixture,
      gint64   number)
{
  g_autoptr (GError) error = NULL;
  MucYear *from = muc_roll_edits_find_from (fixture->store, number, &error);
  g_autoptr (MucRoll) proposal = NULL;
  MucYear *year;

  g_assert_no_error (error);
  proposal = muc_roll_new (from, number);
  year = muc_roll_edits_apply (fixture->store, proposal, &error);
  g_assert_no_error (error);
  return year;
}

static void
assert_refused (Fixture    *fixture,
                gint64      number,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_roll_edits_find_from (fixture->store, number, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, words));
}

/* Undo takes it back whole, redo brings it again, and the file says the same as memory. */
static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  roll (fixture, YEAR + 1);
  after = fixture_dump_file (fixture->path);
  fixture_assert_same (fixture, after);
  g_assert_cmpstr (before, !=, after);
  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  fixture_assert_same (fixture, after);
  fixture_assert_sound (fixture->path);
}

static void
assert_same_count (MucRecord *from,
                   MucRecord *to,
                   GType      type)
{
  g_assert_cmpuint (muc_record_count (from, type), ==, muc_record_count (to, type));
  g_assert_cmpuint (muc_record_count (to, type), >, 0);
}

/* Everything is there, linked, and nothing says the old year; the check finds nothing. */
static void
test_contents (Fixture       *fixture,
               gconstpointer  data)
{
  MucRecord *year = MUC_RECORD (roll (fixture, YEAR + 1));
  MucRecord *from = MUC_RECORD (fixture_get_year (fixture, YEAR));
  MucPaper *paper = muc_year_find_paper (MUC_YEAR (year),
                                         MUC_PAPER_KEY ("objectives", NULL, NULL));
  g_autoptr (GPtrArray) findings = muc_check_year (MUC_YEAR (year));

  assert_same_count (from, year, MUC_TYPE_PAPER);
  assert_same_count (from, year, MUC_TYPE_MEASURE);
  assert_same_count (from, year, MUC_TYPE_OBJECTIVE);
  assert_same_count (from, year, MUC_TYPE_RISK);
  assert_same_count (from, year, MUC_TYPE_SCALE);
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *old = muc_record_peek (from, MUC_TYPE_OBJECTIVE, i);
      MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      g_assert_true (muc_objective_get_previous (MUC_OBJECTIVE (objective)) == (gpointer) old);
      g_assert_cmpint (muc_mark_read (objective), ==, MUC_MARK_KEPT);
      assert_same_count (old, objective, MUC_TYPE_ACTION);
      assert_same_count (old, objective, MUC_TYPE_TARGET);
      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          gpointer action = muc_record_peek (objective, MUC_TYPE_ACTION, j);

          g_assert_true (muc_action_get_previous (action)
                         == muc_record_peek (old, MUC_TYPE_ACTION, j));
          g_assert_cmpint (muc_mark_read (action), ==, MUC_MARK_KEPT);
          assert_same_count (muc_record_peek (old, MUC_TYPE_ACTION, j), action, MUC_TYPE_PARTY);
        }
    }
  g_assert_null (muc_paper_get_date (paper));
  g_assert_cmpint (muc_paper_get_state (paper), ==, MUC_PAPER_STATE_DRAFT);
  g_assert_cmpstr (muc_paper_get_signer_name (paper), ==, "Phùng Nhật Vi");
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The meaning follows the text; the part stays part of the copy; ratings use the new scale. */
static void
test_meaning (Fixture       *fixture,
              gconstpointer  data)
{
  MucRecord *year = MUC_RECORD (roll (fixture, YEAR + 1));
  MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0);
  MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  MucTarget *part = muc_record_peek (objective, MUC_TYPE_TARGET, 1);
  MucRisk *risk = muc_record_peek (year, MUC_TYPE_RISK, 0);
  MucLevel *severity = muc_assessment_get_severity (muc_risk_get_assessment (risk));

  g_assert_cmpstr (muc_action_get_deadline_text (action), ==, "Tháng 02/2032");
  g_assert_cmpstr (muc_action_get_due (action), ==, "2032-02-29");
  g_assert_true (muc_target_get_of_which (part) == muc_record_peek (objective, MUC_TYPE_TARGET, 0));
  g_assert_true (muc_record_get_ancestor (MUC_RECORD (severity), MUC_TYPE_YEAR) == year);
  g_assert_null (muc_risk_get_outcome (risk));
}

/* What the clerk said a deadline means holds, on the same day. */
static void
test_set_meaning (Fixture       *fixture,
                  gconstpointer  data)
{
  MucRecord *from = MUC_RECORD (fixture_get_year (fixture, YEAR));
  MucRecord *objective = muc_record_peek (from, MUC_TYPE_OBJECTIVE, 0);
  MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, 2);
  MucRecord *year;
  g_autoptr (GError) error = NULL;

  muc_edits_set_deadline_meaning (fixture->store, action, MUC_DEADLINE_DAY, "2031-05-20", &error);
  g_assert_no_error (error);
  year = MUC_RECORD (roll (fixture, YEAR + 1));
  action = muc_record_peek (muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0), MUC_TYPE_ACTION, 2);
  g_assert_cmpint (muc_action_get_deadline_kind (action), ==, MUC_DEADLINE_DAY);
  g_assert_cmpstr (muc_action_get_due (action), ==, "2032-05-20");
}

/* A unit that ended is told with the rows that name it; a risk with a reason is not carried on. */
static void
test_left (Fixture       *fixture,
           gconstpointer  data)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucUnit *unit = muc_plan_find_unit (plan, "Thanh tra Sở");
  MucYear *from = fixture_get_year (fixture, YEAR);
  const guint n = muc_record_count (MUC_RECORD (from), MUC_TYPE_RISK);
  g_autoptr (MucRoll) proposal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_store_set (fixture->store, "Sửa", &error, unit, "valid-to", "2031-06-30",
                                NULL));
  g_assert_true (muc_carry_edits_drop (fixture->store, fixture_peek (from, MUC_TYPE_RISK, 0),
                                       "Đã xử lý xong", &error));
  proposal = muc_roll_new (from, YEAR + 1);
  g_assert_cmpuint (muc_roll_get_flags (proposal)->len, ==, 1);
  g_assert_true (((MucRollFlag *) muc_roll_get_flags (proposal)->pdata[0])->unit == unit);
  g_assert_cmpuint (((MucRollFlag *) muc_roll_get_flags (proposal)->pdata[0])->records->len, >, 1);
  g_assert_nonnull (muc_roll_edits_apply (fixture->store, proposal, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (fixture_get_year (fixture, YEAR + 1)),
                                      MUC_TYPE_RISK), ==, n - 1);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  assert_refused (fixture, YEAR, "2031");
  assert_refused (fixture, YEAR - 5, "2030");
  /* An empty year is filled. */
  g_assert_nonnull (muc_edits_add_year (fixture->store, YEAR + 2, &error));
  g_assert_nonnull (roll (fixture, YEAR + 2));
  assert_refused (fixture, YEAR + 2, "2033");
}

/* What is not there any more is dropped, what says something else is changed. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  MucYear *year = roll (fixture, YEAR + 1);
  MucYear *from = fixture_get_year (fixture, YEAR);
  MucRecord *objective = fixture_peek (year, MUC_TYPE_OBJECTIVE, 0);
  gpointer old = fixture_peek (fixture_peek (from, MUC_TYPE_OBJECTIVE, 0), MUC_TYPE_ACTION, 1);
  g_autoptr (MucMarks) marks = NULL;
  g_autoptr (GError) error = NULL;

  muc_edits_remove (fixture->store, fixture_peek (objective, MUC_TYPE_ACTION, 1), &error);
  muc_edits_set_field (fixture->store, objective, "text", "Lời văn khác", &error);
  muc_edits_add_objective (fixture->store, year, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (muc_marks_find_before (year) == from);
  marks = muc_marks_new (from, year);
  g_assert_cmpint (muc_marks_get (marks, old), ==, MUC_MARK_DROPPED);
  g_assert_cmpint (muc_marks_get (marks, objective), ==, MUC_MARK_CHANGED);
  g_assert_cmpint (muc_marks_get (marks, fixture_peek (objective, MUC_TYPE_ACTION, 0)), ==,
                   MUC_MARK_KEPT);
  g_assert_cmpint (muc_marks_get (marks, fixture_peek (year, MUC_TYPE_OBJECTIVE, 7)), ==,
                   MUC_MARK_NEW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/roll/step", Fixture, NULL, set_up, test_step, fixture_tear_down);
  g_test_add ("/roll/contents", Fixture, NULL, set_up, test_contents, fixture_tear_down);
  g_test_add ("/roll/meaning", Fixture, NULL, set_up, test_meaning, fixture_tear_down);
  g_test_add ("/roll/set-meaning", Fixture, NULL, set_up, test_set_meaning, fixture_tear_down);
  g_test_add ("/roll/left", Fixture, NULL, set_up, test_left, fixture_tear_down);
  g_test_add ("/roll/refused", Fixture, NULL, set_up, test_refused, fixture_tear_down);
  g_test_add ("/roll/marks", Fixture, NULL, set_up, test_marks, fixture_tear_down);

  return g_test_run ();
}
