/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "model/action.h"
#include "model/measure.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/par-match.h"
#include "model/par.h"
#include "model/party.h"
#include "model/sample.h"
#include "model/target.h"

#define YEAR 2031

typedef void (*Visit) (MucAction *action,
                       gpointer   data);

static void
visit_actions (MucPlan  *plan,
               Visit     visit,
               gpointer  data)
{
  MucRecord *year = MUC_RECORD (muc_plan_find_year (plan, YEAR));

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        visit (muc_record_peek (objective, MUC_TYPE_ACTION, j), data);
    }
}

static void
count_kind (MucAction *action,
            gpointer   data)
{
  guint *counts = data;

  counts[muc_action_get_deadline_kind (action)]++;
}

static void
test_deadlines (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  guint counts[MUC_DEADLINE_REFERENCE + 1] = { 0 };

  visit_actions (plan, count_kind, counts);
  g_assert_cmpuint (counts[MUC_DEADLINE_UNKNOWN], ==, 0);
  for (guint kind = MUC_DEADLINE_DAY; kind <= MUC_DEADLINE_REFERENCE; kind++)
    g_assert_cmpuint (counts[kind], >, 0);
}

/* Every due day lies in the year, after the day of the paper. */
static void
check_due (MucAction *action,
           gpointer   data)
{
  const char *due = muc_action_get_due (action);

  if (due == NULL)
    return;
  g_assert_cmpstr (due, >, "2031-01-19");
  g_assert_cmpstr (due, <=, "2031-12-31");
}

static void
test_due (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);

  visit_actions (plan, check_due, NULL);
}

/* Each cell is cut into units that are known, and each line of it is one of them. */
static void
check_parties (MucAction *action,
               gpointer   data)
{
  MucRecord *record = MUC_RECORD (action);
  g_auto (GStrv) lines = g_strsplit (muc_action_get_parties_text (action), "\n", -1);

  g_assert_cmpuint (muc_record_count (record, MUC_TYPE_PARTY), ==, g_strv_length (lines));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      MucParty *party = muc_record_peek (record, MUC_TYPE_PARTY, i);

      g_assert_cmpstr (muc_party_get_text (party), ==, lines[i]);
      g_assert_nonnull (muc_party_get_unit (party));
      g_assert_cmpstr (muc_unit_get_name (muc_party_get_unit (party)), ==, lines[i]);
    }
}

static void
test_parties (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);

  visit_actions (plan, check_parties, NULL);
}

/* No cell is left empty, and no year but the paper's is named. */
static void
check_texts (MucAction *action,
             gpointer   data)
{
  const char *texts[] = {
    muc_action_get_text (action), muc_action_get_deadline_text (action),
    muc_action_get_expected (action),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_nonnull (texts[i]);
      g_assert_null (strchr (texts[i], '{'));
      for (const char *p = strstr (texts[i], "20"); p != NULL; p = strstr (p + 1, "20"))
        if (g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]))
          g_assert_true (g_str_has_prefix (p, "2031") || g_str_has_prefix (p, "2015"));
    }
}

static void
test_texts (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);

  visit_actions (plan, check_texts, NULL);
}

static void
test_shape (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  MucRecord *year = MUC_RECORD (muc_plan_find_year (plan, YEAR));
  guint n_objectives = 0;
  guint n_own = 0;
  guint n_actions = 0;

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      if (muc_par_is_task (objective))
        continue;
      g_assert_null (muc_objective_get_plan_text (objective));
      g_assert_cmpuint (muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET), >, 0);
      if (muc_naming_get_unit (objective) != NULL)
        {
          n_own++;
          continue;
        }
      n_objectives++;
      g_assert_cmpuint (muc_naming_get_number (objective), ==, n_objectives);
      n_actions += muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION);
    }
  g_assert_cmpuint (n_objectives, ==, 5);
  g_assert_cmpuint (n_own, >=, 1);
  g_assert_cmpuint (n_actions, >=, 24);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_OFFICE), ==, 2);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT), >=, 9);
}

static void
test_targets (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  MucRecord *year = MUC_RECORD (muc_plan_find_year (plan, YEAR));
  MucRecord *first = muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0);
  MucTarget *whole = muc_record_peek (first, MUC_TYPE_TARGET, 0);
  MucTarget *part = muc_record_peek (first, MUC_TYPE_TARGET, 1);

  g_assert_cmpfloat (muc_target_get_value (whole), ==, 100);
  g_assert_true (muc_target_get_of_which (part) == whole);
  g_assert_cmpint (muc_measure_get_cycle (muc_record_peek (year, MUC_TYPE_MEASURE, 0)), ==,
                   MUC_CYCLE_QUARTER);
  g_assert_cmpint (muc_measure_get_cycle (muc_record_peek (year, MUC_TYPE_MEASURE, 1)), ==,
                   MUC_CYCLE_NONE);
  g_assert_cmpint (muc_measure_get_cycle (muc_record_peek (year, MUC_TYPE_MEASURE, 3)), ==,
                   MUC_CYCLE_MONTH);
}

/* Both sheets add up at each level, lose points, and tell of a scheme that was changed. */
static void
assert_adds_up (MucParSheet *sheet)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA); i++)
    {
      MucParArea *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i);
      const guint n = muc_record_count (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION);

      g_assert_true (muc_par_is_same (muc_par_sum_criteria (area, "max"),
                                      muc_par_area_get_max (area)));
      g_assert_cmpfloat (muc_par_get_area_score (area), >, 0);
      g_assert_cmpfloat (muc_par_get_area_lost (area), >, 0);
      for (guint j = 0; j < n; j++)
        {
          MucParCriterion *criterion = muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION,
                                                        j);

          if (muc_par_has_parts (criterion) && !isnan (muc_par_criterion_get_max (criterion)))
            g_assert_true (muc_par_is_same (muc_par_sum_parts (criterion, "max"),
                                            muc_par_criterion_get_max (criterion)));
        }
    }
}

static void
test_par (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  MucParSheet *before = muc_par_get_sheet (muc_plan_find_year (plan, YEAR - 1));
  MucParSheet *sheet = muc_par_get_sheet (muc_plan_find_year (plan, YEAR));
  g_autoptr (GArray) differences = muc_par_compare (before, sheet);
  guint n_by[MUC_PAR_MATCH_ELIMINATION + 1] = { 0 };
  guint n_max = 0;

  assert_adds_up (before);
  assert_adds_up (sheet);
  g_assert_true (muc_par_is_same (muc_par_get_total (sheet) - muc_par_get_total (before),
                                  muc_par_sheet_get_change (sheet)));
  for (guint i = 0; i < differences->len; i++)
    {
      const MucParDifference *row = &g_array_index (differences, MucParDifference, i);

      n_by[row->by] += row->before != NULL && row->after != NULL;
      n_max += row->max_changed;
    }
  g_assert_cmpuint (n_by[MUC_PAR_MATCH_CODE], >, 30);
  g_assert_cmpuint (n_by[MUC_PAR_MATCH_NAME], ==, 1);
  g_assert_cmpuint (n_max, ==, 6);
}

/* All that was lost comes back if every task succeeds, but for what no task is for. */
static void
test_tasks (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  MucParSheet *sheet = muc_par_get_sheet (muc_plan_find_year (plan, YEAR));
  g_autoptr (GPtrArray) areas = muc_par_list_areas (sheet);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < areas->len; i++)
    {
      MucRecord *tasks = MUC_RECORD (muc_par_find_tasks (areas->pdata[i]));

      g_assert_cmpuint (muc_par_count_tasks (areas->pdata[i]), >, 0);
      for (guint j = 0; j < muc_record_count (tasks, MUC_TYPE_ACTION); j++)
        g_ptr_array_add (all, muc_record_peek (tasks, MUC_TYPE_ACTION, j));
    }
  g_assert_cmpuint (all->len, ==, 11);
  g_assert_cmpfloat (muc_par_get_missing (sheet, muc_par_get_total (sheet)), >, 0);
  g_assert_cmpfloat (muc_par_get_missing (sheet, muc_par_get_expected (sheet, all)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/sample/shape", test_shape);
  g_test_add_func ("/model/sample/deadlines", test_deadlines);
  g_test_add_func ("/model/sample/due", test_due);
  g_test_add_func ("/model/sample/parties", test_parties);
  g_test_add_func ("/model/sample/texts", test_texts);
  g_test_add_func ("/model/sample/targets", test_targets);
  g_test_add_func ("/model/sample/par", test_par);
  g_test_add_func ("/model/sample/tasks", test_tasks);
  return g_test_run ();
}
