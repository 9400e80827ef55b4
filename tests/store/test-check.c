/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people say to findings of the check is one step each, and stays in the file. */
#include "store/check-edits.h"

#include <string.h>

#include "fixture.h"
#include "model/language.h"
#include "model/risk.h"

#define CAUSES "Công chức mới nhận việc chưa quen biểu mẫu"

static MucRisk *
add_risk (MucChange  *change,
          MucYear    *year,
          const char *text,
          const char *causes)
{
  return muc_change_add (change, year, MUC_TYPE_RISK, NULL, "text", text, "causes", causes, NULL);
}

/* The year 2026 copies a cause and has lost a risk of 2025. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  fixture_fill (fixture);
  change = muc_store_begin (fixture->store, "Rủi ro");
  add_risk (change, fixture_get_year (fixture, 2025), "Máy quét hỏng", NULL);
  add_risk (change, fixture_get_year (fixture, 2026), "Ký nhầm mẫu", CAUSES);
  add_risk (change, fixture_get_year (fixture, 2026), "Sai số liệu", CAUSES);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

static MucFinding *
find (Fixture    *fixture,
      const char *rule)
{
  g_autoptr (GPtrArray) findings = muc_check_year (fixture_get_year (fixture, 2026));

  for (guint i = 0; i < findings->len; i++)
    if (strcmp (muc_finding_get_rule (findings->pdata[i]), rule) == 0)
      return g_object_ref (findings->pdata[i]);
  return NULL;
}

/* Those of the register that nobody accepted; the plan of the fixture has some of its own. */
static guint
count (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = muc_check_year (fixture_get_year (fixture, 2026));

  for (guint i = findings->len; i > 0; i--)
    if (!g_str_has_prefix (muc_finding_get_rule (findings->pdata[i - 1]), "risk-"))
      g_ptr_array_remove_index (findings, i - 1);
  return muc_check_count (findings);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_store_redo (fixture->store, &error));
  g_assert_no_error (error);
}

static void
test_accept (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (MucFinding) finding = find (fixture, "risk-copied-causes");
  g_autoptr (MucFinding) accepted = NULL;
  g_autoptr (MucFinding) reopened = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_true (muc_check_edits_accept (fixture->store, finding, " Cùng một nguyên nhân ",
                                         &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture), ==, 1);
  accepted = find (fixture, "risk-copied-causes");
  g_assert_cmpstr (muc_finding_get_reason (accepted), ==, "Cùng một nguyên nhân");
  g_assert_nonnull (strstr (muc_store_get_undo_label (fixture->store), "Xác nhận đúng"));

  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);
  fixture_assert_same (fixture, before);
  redo (fixture);
  fixture_reopen (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  reopened = find (fixture, "risk-copied-causes");
  g_assert_true (muc_finding_is_accepted (reopened));
  fixture_assert_sound (fixture->path);
}

static void
test_take_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (MucFinding) finding = find (fixture, "risk-copied-causes");
  g_autoptr (MucFinding) accepted = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing to take back: no step. */
  g_assert_true (muc_check_edits_take_back (fixture->store, finding, &error));
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Rủi ro");

  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_check_edits_accept (fixture->store, finding, "Đúng", &error));
  accepted = find (fixture, "risk-copied-causes");
  g_assert_true (muc_check_edits_take_back (fixture->store, accepted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture), ==, 2);
  fixture_assert_same (fixture, before);

  /* A second click on a row that is gone already. */
  g_assert_true (muc_check_edits_take_back (fixture->store, accepted, &error));
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_no_reason (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (MucFinding) finding = find (fixture, "risk-copied-causes");
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_check_edits_accept (fixture->store, finding, " \n", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  fixture_assert_same (fixture, before);
}

/* Why a risk has gone belongs to the risk: nothing is left to be found. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MucFinding) finding = find (fixture, "risk-gone");
  g_autoptr (MucFinding) left = NULL;
  g_autoptr (GError) error = NULL;
  MucRisk *gone;

  g_assert_true (muc_check_edits_accept (fixture->store, finding, "Đã thay máy mới", &error));
  g_assert_no_error (error);
  gone = muc_finding_get_record (finding);
  g_assert_cmpstr (muc_risk_get_dropped_reason (gone), ==, "Đã thay máy mới");
  left = find (fixture, "risk-gone");
  g_assert_null (left);
  undo (fixture);
  left = find (fixture, "risk-gone");
  g_assert_nonnull (left);
}

#define ADD(name, func) \
  g_test_add ("/store/check/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);

  ADD ("accept", test_accept);
  ADD ("take-back", test_take_back);
  ADD ("no-reason", test_no_reason);
  ADD ("answer", test_answer);
  return g_test_run ();
}
