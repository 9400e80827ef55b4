/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/progress-edits.h"

#include <math.h>

#include "fixture.h"
#include "model/day.h"
#include "model/objective.h"
#include "model/sample.h"
#include "model/seal.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/evidence-edits.h"

#define YEAR 2031

/* What the year brings: each entry is one step, taken back and done again with the same file. */

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

static void
check_step (Fixture    *fixture,
            const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = fixture_dump_file (fixture->path);

  g_assert_cmpstr (after, !=, before);
  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  fixture_assert_same (fixture, after);
  g_assert_no_error (error);
}

static MucObjective *
get_objective (Fixture *fixture)
{
  return fixture_peek (fixture_get_year (fixture, YEAR), MUC_TYPE_OBJECTIVE, 0);
}

static GPtrArray *
list_duties (Fixture    *fixture,
             const char *key)
{
  MucPeriod period;

  g_assert_true (muc_period_parse (key, &period));
  return muc_duties_list (fixture_get_year (fixture, YEAR), &period);
}

static void
test_say (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) duties = list_duties (fixture, "2031-q2");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump_file (fixture->path);
  MucDuty *duty = duties->pdata[0];
  GDate today;

  g_assert_true (muc_progress_edits_say (fixture->store, duty, "result", " ", &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_progress_edits_say (fixture->store, duty, "state", "done", &error));
  check_step (fixture, before);
  g_assert_true (muc_day_parse ("2031-05-02", &today));
  g_assert_cmpint (muc_duty_get_state (duty, &today), ==, MUC_PROGRESS_STATE_DONE);
  g_assert_true (muc_progress_edits_say (fixture->store, duty, "result", "Đã giao", &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (muc_duty_get_action (duty)), MUC_TYPE_PROGRESS),
                    ==, 1);
  g_assert_cmpstr (muc_progress_get_result (muc_duty_find_progress (duty)), ==, "Đã giao");
  g_assert_cmpstr (muc_progress_get_period (muc_duty_find_progress (duty)), ==, "2031-q2");
  g_assert_false (muc_progress_edits_say (fixture->store, duty, "done", "hôm qua", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
}

/* Of two who are no known unit each keeps its own. */
static void
test_strangers (Fixture       *fixture,
                gconstpointer  data)
{
  MucAction *action = fixture_peek (get_objective (fixture), MUC_TYPE_ACTION, 2);
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (GError) error = NULL;
  guint n_said = 0;

  g_assert_true (muc_edits_set_field (fixture->store, action, "parties-text",
                                      "Đội trực đêm\nĐội trực ngày", &error));
  duties = list_duties (fixture, "2031-q1");
  for (guint i = 0; i < duties->len; i++)
    if (muc_duty_get_action (duties->pdata[i]) == action)
      {
        g_assert_null (muc_duty_find_progress (duties->pdata[i]));
        g_assert_true (muc_progress_edits_say (fixture->store, duties->pdata[i], "result",
                                               muc_duty_get_party (duties->pdata[i]), &error));
        n_said++;
      }
  g_assert_no_error (error);
  g_assert_cmpuint (n_said, ==, 2);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (action), MUC_TYPE_PROGRESS), ==, 2);
}

static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucAction *action = fixture_peek (get_objective (fixture), MUC_TYPE_ACTION, 0);

  g_assert_nonnull (muc_progress_edits_add_event (fixture->store, action, NULL, "2031-04-01",
                                                  "Có đơn", &error));
  check_step (fixture, before);
}

/* Posted figures are not changed until the posting is taken back. */
static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucTarget *target = fixture_peek (get_objective (fixture), MUC_TYPE_TARGET, 0);
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucPeriod period;
  MucMeasurement *measurement;

  g_assert_true (muc_period_parse ("2031-q1", &period));
  g_assert_true (muc_progress_edits_measure (fixture->store, target, &period, NULL, "numerator",
                                             "19", &error));
  check_step (fixture, before);
  g_assert_true (muc_progress_edits_measure (fixture->store, target, &period, NULL, "denominator",
                                             "20", &error));
  measurement = muc_measurement_find (target, &period, NULL);
  g_assert_cmpfloat (muc_measurement_get_numerator (measurement), ==, 19);
  g_assert_cmpfloat (muc_measurement_get_denominator (measurement), ==, 20);
  g_assert_true (isnan (muc_measurement_get_value (measurement)));
  g_assert_true (muc_progress_edits_post (fixture->store, year, &period, MUC_POSTING_POSTED,
                                          &error));
  g_assert_cmpint (muc_measurement_get_state (measurement), ==, MUC_POSTING_POSTED);
  g_assert_false (muc_progress_edits_measure (fixture->store, target, &period, NULL, "numerator",
                                              "20", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_true (muc_progress_edits_post (fixture->store, year, &period, MUC_POSTING_DRAFT,
                                          &error));
  g_assert_true (muc_progress_edits_measure (fixture->store, target, &period, NULL, "numerator",
                                             "20", &error));
}

/* An early deadline of a province, and back to the usual days. */
static void
test_window (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucPeriod period;
  GDate begin, end;

  g_assert_true (muc_period_parse ("2031-wq1", &period));
  g_assert_true (muc_progress_edits_set_window (fixture->store, year, &period, NULL, "2031-03-05",
                                                &error));
  check_step (fixture, before);
  muc_period_get_days (&period, year, &begin, &end);
  last = muc_day_dup (&end);
  g_assert_cmpstr (last, ==, "2031-03-05");
  g_assert_true (muc_progress_edits_set_window (fixture->store, year, &period, NULL, NULL,
                                                &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_REPORTING_WINDOW), ==, 0);
}

/* One document shows several things, each once; its file comes back as it was. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("ảnh", 4);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  MucRecord *first = fixture_peek (get_objective (fixture), MUC_TYPE_ACTION, 0);
  MucRecord *second = fixture_peek (get_objective (fixture), MUC_TYPE_ACTION, 1);
  MucEvidence *evidence = muc_evidence_edits_add (fixture->store, " 25/KH-SLN ", "2031-02-03",
                                                  first, &error);

  g_assert_no_error (error);
  check_step (fixture, before);
  evidence = muc_record_peek (MUC_RECORD (muc_store_get_plan (fixture->store)), MUC_TYPE_EVIDENCE,
                              0);
  g_assert_cmpstr (muc_evidence_get_number (evidence), ==, "25/KH-SLN");
  g_assert_true (muc_evidence_edits_link (fixture->store, evidence, first, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK), ==, 1);
  g_assert_true (muc_evidence_edits_link (fixture->store, evidence, second, &error));
  g_assert_true (muc_evidence_edits_set_file (fixture->store, evidence, "Kế hoạch.pdf", bytes,
                                              &error));
  fixture_reopen (fixture);
  evidence = muc_record_peek (MUC_RECORD (muc_store_get_plan (fixture->store)), MUC_TYPE_EVIDENCE,
                              0);
  read = muc_evidence_edits_read_file (fixture->store, evidence, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, bytes));

  second = fixture_peek (get_objective (fixture), MUC_TYPE_ACTION, 1);
  g_assert_true (muc_edits_remove (fixture->store, second, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK), ==, 1);
  g_assert_true (muc_evidence_edits_unlink (fixture->store, evidence,
                                            fixture_peek (get_objective (fixture),
                                                          MUC_TYPE_ACTION, 0), &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK), ==, 0);
}

#define ADD(name, test) \
  g_test_add ("/progress/" name, Fixture, NULL, set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("say", test_say);
  ADD ("strangers", test_strangers);
  ADD ("event", test_event);
  ADD ("measure", test_measure);
  ADD ("window", test_window);
  ADD ("evidence", test_evidence);
  return g_test_run ();
}
