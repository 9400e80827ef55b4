/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of the PAR index: what goes with what, what an issued plan locks, the next year. */
#include "store/par-edits.h"

#include <math.h>

#include "import/import.h"
#include "model/evidence-register.h"
#include "model/locked.h"
#include "model/par-match.h"
#include "model/party.h"
#include "model/sample.h"
#include "seals.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/evidence-edits.h"

static GPtrArray *
read_plan (void)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "import",
                                                      "data", "dykes.txt", NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *plans;

  g_assert_true (muc_import_add_file (import, file, NULL, &error));
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  return plans;
}

/* The sample's year, whose objectives stand beside the tasks of the index. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (2026);
  g_autoptr (GPtrArray) plans = read_plan ();
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
  muc_apply_plans (fixture->store, plans, NULL, "Nhập", MUC_APPLY_REFUSE, &error);
  g_assert_no_error (error);
}

static MucYear *
get_year (Fixture *fixture)
{
  return fixture_get_year (fixture, 2026);
}

static MucParArea *
get_area (Fixture *fixture,
          guint    position)
{
  return fixture_peek (muc_par_get_sheet (get_year (fixture)), MUC_TYPE_PAR_AREA, position);
}

static MucAction *
get_task (Fixture *fixture,
          guint    area,
          guint    position)
{
  return fixture_peek (muc_par_find_tasks (get_area (fixture, area)), MUC_TYPE_ACTION, position);
}

static guint
count_declared (Fixture *fixture)
{
  return muc_par_count_declared (MUC_RECORD (get_year (fixture)));
}

/* A plan of the index and the objectives of the year do not get in each other's way. */
static void
test_beside_objectives (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) plans = read_plan ();
  g_autoptr (GError) error = NULL;
  const guint declared = count_declared (fixture);

  g_assert_cmpuint (declared, >, 0);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (fixture)), MUC_TYPE_OBJECTIVE), ==,
                    declared + 3);
  g_assert_false (muc_apply_plans (fixture->store, plans, NULL, "Nhập", MUC_APPLY_REFUSE, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (muc_apply_plans (fixture->store, plans, NULL, "Nhập", MUC_APPLY_ADD, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  muc_edits_set_field (fixture->store, get_area (fixture, 0), "score", "1", &error);
  muc_apply_plans (fixture->store, plans, NULL, "Nhập lại", MUC_APPLY_REPLACE, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (muc_par_area_get_score (get_area (fixture, 0)), ==, 9.5);
  g_assert_cmpuint (count_declared (fixture), ==, declared);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (fixture)), MUC_TYPE_OBJECTIVE), ==,
                    declared + 3);
  fixture_assert_sound (fixture->path);
}

/* With an area go its tasks, and what links to them. */
static void
test_remove_area (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  const guint declared = count_declared (fixture);
  MucEvidence *evidence = muc_evidence_edits_add (fixture->store, "9/BC-SĐĐ", NULL,
                                                  get_task (fixture, 1, 0), &error);

  g_assert_no_error (error);
  muc_evidence_edits_link (fixture->store, evidence,
                           fixture_peek (get_area (fixture, 1), MUC_TYPE_PAR_CRITERION, 0),
                           &error);
  g_assert_no_error (error);
  before = fixture_dump_file (fixture->path);
  muc_edits_remove (fixture->store, get_area (fixture, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_declared (fixture), ==, declared);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (fixture)), MUC_TYPE_OBJECTIVE), ==,
                    declared + 2);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK), ==, 0);
  fixture_assert_sound (fixture->path);

  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
}

static void
assert_refused (Fixture    *fixture,
                gpointer    record,
                const char *property,
                const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_edits_set_field (fixture->store, record, property, text, &error));
  seals_assert_refused (&error, "15/MT-SLNMT");
  g_assert_nonnull (muc_locked_find_paper (record, property));
}

/* What an issued plan prints is locked; what is done of it, and the objectives, stay open. */
static void
test_issued_plan (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucRecord *objective = MUC_RECORD (muc_par_find_declared (MUC_RECORD (get_year (fixture)), 1));

  seals_assert_issued (fixture, "par-plan");
  assert_refused (fixture, get_task (fixture, 1, 0), "text", "Việc khác");
  assert_refused (fixture, get_area (fixture, 1), "target", "3");
  assert_refused (fixture, muc_par_get_sheet (get_year (fixture)), "purpose", "Vì điều khác");
  g_assert_null (muc_par_edits_add_task (fixture->store, get_area (fixture, 1), NULL, NULL,
                                         &error));
  seals_assert_refused (&error, "15/MT-SLNMT");

  g_assert_null (muc_locked_find_paper (objective, "text"));
  muc_edits_set_field (fixture->store, objective, "text", "Mục tiêu nói khác đi", &error);
  g_assert_no_error (error);
  muc_edits_set_field (fixture->store, fixture_peek (get_area (fixture, 1), MUC_TYPE_PAR_CRITERION,
                                                     0), "explanation", "Có sổ trực", &error);
  g_assert_no_error (error);
  fixture_assert_sound (fixture->path);
}

/* The paper of objectives locks no task. */
static void
test_issued_objectives (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucAction *task = get_task (fixture, 1, 0);

  seals_assert_issued (fixture, "objectives");
  g_assert_null (muc_locked_find_paper (task, "text"));
  muc_edits_set_field (fixture->store, task, "text", "Việc khác", &error);
  g_assert_no_error (error);
  g_assert_nonnull (muc_par_edits_add_task (fixture->store, get_area (fixture, 0), NULL, NULL,
                                            &error));
}

/* Scheme, targets and tasks go on, their years moved; scores and reasons are last year's. */
static void
test_next_year (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *next = muc_par_edits_plan_next_year (fixture->store, get_year (fixture), &error);
  MucParSheet *sheet;
  MucParArea *area;
  MucParCriterion *criterion;
  MucAction *task;

  g_assert_no_error (error);
  sheet = muc_par_get_sheet (next);
  area = fixture_peek (sheet, MUC_TYPE_PAR_AREA, 2);
  g_assert_true (isnan (muc_par_sheet_get_score (sheet)));
  g_assert_true (isnan (muc_par_area_get_score (area)));
  g_assert_cmpfloat (muc_par_area_get_max (area), ==, 15.5);
  g_assert_cmpfloat (muc_par_sheet_get_target_score (sheet), ==, 74);
  area = fixture_peek (sheet, MUC_TYPE_PAR_AREA, 1);
  criterion = fixture_peek (area, MUC_TYPE_PAR_CRITERION, 0);
  g_assert_cmpstr (muc_par_criterion_get_code (criterion), ==, "3.2.1");
  g_assert_null (muc_par_criterion_get_lost_reason (criterion));
  task = fixture_peek (muc_par_find_tasks (area), MUC_TYPE_ACTION, 0);
  g_assert_true (muc_action_get_criterion (task) == criterion);
  g_assert_true (muc_action_get_previous (task) == get_task (fixture, 1, 0));
  g_assert_nonnull (strstr (muc_action_get_text (task), "năm 2026"));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (task), MUC_TYPE_PARTY), ==, 1);

  g_assert_null (muc_par_edits_plan_next_year (fixture->store, get_year (fixture), &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  fixture_assert_sound (fixture->path);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_null (muc_plan_find_year (muc_store_get_plan (fixture->store), 2027));
}

static void
set_field (Fixture    *fixture,
           gpointer    record,
           const char *property,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (fixture->store, record, property, text, &error);
  g_assert_no_error (error);
}

static const MucParDifference *
find_after (GArray     *rows,
            const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MucParDifference *row = &g_array_index (rows, MucParDifference, i);
      g_autofree char *own = NULL;

      if (row->after == NULL)
        continue;
      g_object_get (row->after, "name", &own, NULL);
      if (g_strcmp0 (own, name) == 0)
        return row;
    }
  g_error ("%s is in no row", name);
}

/* The next year's scheme, changed since: what is what by its code, by its name, and the only one
 * that is left; what is new has no year before, and another maximum is told. */
static void
test_changed_scheme (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2026);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  MucYear *year, *next;
  MucRecord *sheet, *area;

  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
  year = fixture_get_year (fixture, 2026);
  next = muc_par_edits_plan_next_year (fixture->store, year, &error);
  g_assert_no_error (error);
  sheet = MUC_RECORD (muc_par_get_sheet (next));
  area = fixture_peek (sheet, MUC_TYPE_PAR_AREA, 0);
  set_field (fixture, fixture_peek (area, MUC_TYPE_PAR_CRITERION, 1), "max", "2");
  set_field (fixture, fixture_peek (area, MUC_TYPE_PAR_CRITERION, 9), "code", "1.7");
  set_field (fixture, fixture_peek (area, MUC_TYPE_PAR_CRITERION, 8), "code", "1.3.9");
  set_field (fixture, fixture_peek (area, MUC_TYPE_PAR_CRITERION, 8), "name", "Cách làm mới");
  muc_edits_set_field (fixture->store,
                       muc_par_edits_add_criterion (fixture->store,
                                                    fixture_peek (sheet, MUC_TYPE_PAR_AREA, 1),
                                                    NULL, &error),
                       "name", "Đối thoại với người dân", &error);
  g_assert_no_error (error);

  rows = muc_par_compare (muc_par_get_sheet (year), MUC_PAR_SHEET (sheet));
  g_assert_true (find_after (rows, "Ban hành kế hoạch trước ngày 31 tháng 01")->max_changed);
  g_assert_cmpint (find_after (rows, "Ban hành kế hoạch trước ngày 31 tháng 01")->by, ==,
                   MUC_PAR_MATCH_CODE);
  g_assert_cmpint (find_after (rows, "Sáng kiến trong cải cách hành chính")->by, ==,
                   MUC_PAR_MATCH_NAME);
  g_assert_nonnull (find_after (rows, "Cách làm mới")->before);
  g_assert_cmpint (find_after (rows, "Cách làm mới")->by, ==, MUC_PAR_MATCH_ELIMINATION);
  g_assert_null (find_after (rows, "Đối thoại với người dân")->before);
  g_assert_false (find_after (rows, "Kế hoạch cải cách hành chính")->max_changed);
}

/* The first thing that is written into a year makes its sheet. */
static void
test_begin (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *year = muc_edits_add_year (fixture->store, 2028, &error);

  g_assert_no_error (error);
  muc_par_edits_set_sheet_field (fixture->store, year, "purpose", "Giữ hạng đầu", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muc_par_sheet_get_purpose (muc_par_get_sheet (year)), ==, "Giữ hạng đầu");
  g_assert_cmpint (muc_par_sheet_get_scored_year (muc_par_get_sheet (year)), ==, 2027);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_null (muc_par_get_sheet (year));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("/par-edits/beside-objectives", test_beside_objectives);
  ADD ("/par-edits/remove-area", test_remove_area);
  ADD ("/par-edits/issued-plan", test_issued_plan);
  ADD ("/par-edits/issued-objectives", test_issued_objectives);
  ADD ("/par-edits/next-year", test_next_year);
  ADD ("/par-edits/begin", test_begin);
  g_test_add ("/par-edits/changed-scheme", Fixture, NULL, fixture_set_up, test_changed_scheme,
              fixture_tear_down);

  return g_test_run ();
}
