/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrective actions as they are kept: each edit one step, no closing without a check. */
#include "store/corrective-edits.h"

#include "fixture.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/risk-edits.h"
#include "store/search.h"

#define YEAR 2031

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

static MucYear *
get_year (Fixture *fixture)
{
  return fixture_get_year (fixture, YEAR);
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

static MucCorrectiveAction *
open (Fixture *fixture)
{
  const MucCorrectiveDraft draft = { .source = MUC_CORRECTIVE_SOURCE_COMPLAINT,
                                     .description = (char *) "Dân phải chờ quá lâu ở tầng trệt" };
  g_autoptr (GError) error = NULL;
  MucCorrectiveAction *action = muc_corrective_edits_open (fixture->store, get_year (fixture),
                                                           &draft, "2031-04-02", &error);

  g_assert_no_error (error);
  return action;
}

static void
set (Fixture    *fixture,
     gpointer    record,
     const char *property,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (fixture->store, record, property, text, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture    *fixture,
                gpointer    record,
                const char *property,
                const char *text,
                int         code,
                const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump_file (fixture->path);

  g_assert_false (muc_edits_set_field (fixture->store, record, property, text, &error));
  g_assert_error (error, MUC_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, sentence));
  fixture_assert_same (fixture, before);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  MucCorrectiveAction *action = open (fixture);

  g_assert_cmpstr (muc_corrective_action_get_number (action), ==, "01");
  check_step (fixture, before);
  g_assert_cmpstr (muc_corrective_action_get_number (open (fixture)), ==, "02");
}

/* Whichever way it is tried, it is not closed before its check is complete; that then stays. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  MucCorrectiveAction *action = open (fixture);

  assert_refused (fixture, action, "state", "closed", MUC_STORE_ERROR_FAILED, "day of the check");
  g_assert_false (muc_corrective_edits_close (fixture->store, action, &error));
  g_assert_nonnull (strstr (error->message, "day of the check"));
  g_clear_error (&error);

  set (fixture, action, "done", "2031-05-20");
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_CHECKING);
  set (fixture, action, "checked", "2031-06-28");
  set (fixture, action, "checker", "Bùi Thị Hạnh");
  set (fixture, action, "effect", "no");
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_DOING);
  assert_refused (fixture, action, "state", "closed", MUC_STORE_ERROR_FAILED, "no effect yet");
  set (fixture, action, "effect", "yes");

  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_corrective_edits_close (fixture->store, action, &error));
  check_step (fixture, before);
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_CLOSED);
  assert_refused (fixture, action, "checked", NULL, MUC_STORE_ERROR_FAILED, "Open it again");
  assert_refused (fixture, action, "effect", "no", MUC_STORE_ERROR_FAILED, "Open it again");
  g_assert_true (muc_corrective_edits_reopen (fixture->store, action, &error));
  set (fixture, action, "checked", NULL);
}

/* A copy is opened anew: it has not been done, nor checked, and has a number of its own. */
static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucCorrectiveAction *action = open (fixture);
  MucCorrectiveAction *copy;

  set (fixture, action, "checked", "2031-06-28");
  set (fixture, action, "checker", "Bùi Thị Hạnh");
  set (fixture, action, "effect", "yes");
  set (fixture, action, "state", "closed");
  copy = muc_edits_duplicate (fixture->store, action, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muc_corrective_action_get_number (copy), ==, "02");
  g_assert_cmpint (muc_corrective_action_get_state (copy), ==, MUC_CORRECTIVE_STATE_OPEN);
  g_assert_null (muc_corrective_action_get_checked (copy));
  g_assert_cmpstr (muc_corrective_action_get_description (copy), ==,
                   muc_corrective_action_get_description (action));
}

static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  open (fixture);
  assert_refused (fixture, open (fixture), "number", "01", MUC_STORE_ERROR_EXISTS,
                  "has the number 01");
}

/* A re-rating is nobody's but the clerk's: closing changes no rating and asks for one. */
static void
test_risks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) unrated = NULL;
  g_autoptr (GPtrArray) settled = NULL;
  MucRisk *risk = fixture_peek (get_year (fixture), MUC_TYPE_RISK, 0);
  const guint n = muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT);
  MucCorrectiveAction *action = open (fixture);

  g_assert_true (muc_corrective_edits_link_risk (fixture->store, action, risk, &error));
  g_assert_true (muc_corrective_edits_link_risk (fixture->store, action, risk, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (action), MUC_TYPE_CORRECTIVE_RISK), ==, 1);
  set (fixture, action, "checked", "2031-06-28");
  set (fixture, action, "checker", "Bùi Thị Hạnh");
  set (fixture, action, "effect", "yes");
  set (fixture, action, "state", "closed");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, n);
  unrated = muc_corrective_list_unrated (action);
  g_assert_cmpuint (unrated->len, ==, 1);
  g_assert_true (muc_corrective_edits_settle (fixture->store, unrated->pdata[0], &error));
  settled = muc_corrective_list_unrated (action);
  g_assert_cmpuint (settled->len, ==, 0);

  /* The risk goes, and with it the link that was nothing else. */
  g_assert_true (muc_edits_remove (fixture->store, risk, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (action), MUC_TYPE_CORRECTIVE_RISK), ==, 0);
}

/* The slip is a paper of its own and goes with what it is the slip of; search finds the words. */
static void
test_slip (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *before = NULL;
  MucCorrectiveAction *action = open (fixture);
  const MucPaperKey key = { .kind = "corrective-action", .corrective_action = action };
  const guint n = muc_record_count (MUC_RECORD (get_year (fixture)), MUC_TYPE_PAPER);

  g_assert_true (muc_edits_set_paper_field (fixture->store, get_year (fixture), &key, "date",
                                            "2031-04-03", &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (fixture)), MUC_TYPE_PAPER), ==, n + 1);
  g_assert_nonnull (muc_year_find_paper (get_year (fixture), &key));
  hits = muc_store_search (fixture->store, "lau o tang tret", 10, &error);
  g_assert_cmpuint (hits->len, ==, 1);

  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_edits_remove (fixture->store, action, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (fixture)), MUC_TYPE_PAPER), ==, n);
  check_step (fixture, before);
}

#define ADD(name, test) \
  g_test_add ("/store/corrective/" name, Fixture, NULL, set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("open", test_open);
  ADD ("close", test_close);
  ADD ("duplicate", test_duplicate);
  ADD ("numbers", test_numbers);
  ADD ("risks", test_risks);
  ADD ("slip", test_slip);
  return g_test_run ();
}
