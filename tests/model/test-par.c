/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/check.h"
#include "model/par-lost.h"
#include "model/par-match.h"
#include "model/par.h"
#include "model/plan.h"
#include "model/points.h"

/* A sheet of two areas: one with a tree of criteria, one of which only the figures are known. */
typedef struct
{
  MucPlan *plan;
  MucYear *year;
  MucParSheet *sheet;
  MucParArea *law;
  MucParArea *counter;
} Fixture;

static MucParCriterion *
add_criterion (MucParArea *area,
               const char *code,
               double      max,
               double      assessed)
{
  return muc_record_append (area, MUC_TYPE_PAR_CRITERION,
                            "code", code, "name", code, "max", max, "assessed", assessed, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = muc_plan_new ();
  fixture->year = muc_record_append (fixture->plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  fixture->sheet = muc_record_append (fixture->year, MUC_TYPE_PAR_SHEET,
                                      "score", 24.5, "max", 40.0, "target-score", 30.0, NULL);
  fixture->law = muc_record_append (fixture->sheet, MUC_TYPE_PAR_AREA,
                                    "name", "Thể chế", "max", 10.0, "score", 7.5,
                                    "target-max", 10.0, "plan-position", (gint64) 2, NULL);
  fixture->counter = muc_record_append (fixture->sheet, MUC_TYPE_PAR_AREA,
                                        "name", "Một cửa", "max", 20.0, "score", 12.0,
                                        "target-max", 20.0, "plan-position", (gint64) 1, NULL);
  add_criterion (fixture->law, "1.1", 6, NAN);
  add_criterion (fixture->law, "1.1.1", 2.5, 2.5);
  add_criterion (fixture->law, "1.1.2", 3.5, 2);
  add_criterion (fixture->law, "1.10", 4, 3);
  muc_record_append (fixture->counter, MUC_TYPE_PAR_CRITERION, "code", "2.1",
                     "lost-reason", "Hồ sơ trễ hẹn", NULL);
  muc_record_append (fixture->counter, MUC_TYPE_PAR_CRITERION, "code", "2.2",
                     "lost-reason", "Chưa công khai", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->plan);
}

static MucParCriterion *
get_criterion (MucParArea *area,
               guint       i)
{
  return muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, i);
}

static void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-9);
}

static void
test_tree (Fixture       *fixture,
           gconstpointer  data)
{
  MucParCriterion *criterion = get_criterion (fixture->law, 0);

  g_assert_true (muc_par_find_above (get_criterion (fixture->law, 1)) == criterion);
  g_assert_true (muc_par_find_above (get_criterion (fixture->law, 3)) == NULL);
  g_assert_cmpuint (muc_par_get_depth (get_criterion (fixture->law, 2)), ==, 1);
  g_assert_true (muc_par_has_parts (criterion));
  assert_near (muc_par_sum_parts (criterion, "max"), 6);
  assert_near (muc_par_get_points (criterion), 4.5);
  assert_near (muc_par_sum_criteria (fixture->law, "max"), 10);
}

static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) lost = muc_par_list_lost (fixture->sheet);

  g_assert_cmpuint (lost->len, ==, 4);
  g_assert_cmpstr (muc_par_criterion_get_code (lost->pdata[0]), ==, "1.1.2");
  g_assert_cmpstr (muc_par_criterion_get_code (lost->pdata[1]), ==, "1.10");
  assert_near (muc_par_get_lost (lost->pdata[0]), 1.5);
  g_assert_true (isnan (muc_par_get_lost (lost->pdata[2])));
  assert_near (muc_par_get_area_lost (fixture->counter), 8);
  assert_near (muc_par_get_survey_max (fixture->sheet), 10);
  assert_near (muc_par_get_survey_score (fixture->sheet), 5);
}

/* By unit, the one that lost most in all comes first. */
static void
test_lost_by_unit (Fixture       *fixture,
                   gconstpointer  data)
{
  MucUnit *office = muc_record_append (fixture->plan, MUC_TYPE_UNIT, "name", "Văn phòng", NULL);
  MucUnit *team = muc_record_append (fixture->plan, MUC_TYPE_UNIT, "name", "Tổ một cửa", NULL);
  MucParCriterion *counter = muc_record_peek (MUC_RECORD (fixture->counter),
                                              MUC_TYPE_PAR_CRITERION, 0);
  g_autoptr (GPtrArray) lost = muc_par_list_lost (fixture->sheet);
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) of_team = NULL;

  g_object_set (lost->pdata[0], "unit", muc_record_get_id (MUC_RECORD (office)), NULL);
  g_object_set (lost->pdata[1], "unit", muc_record_get_id (MUC_RECORD (team)), NULL);
  g_object_set (counter, "max", 3.0, "assessed", 2.0, "unit",
                muc_record_get_id (MUC_RECORD (team)), NULL);
  units = muc_par_list_lost_units (fixture->sheet);
  g_assert_cmpuint (units->len, ==, 3);
  g_assert_true (units->pdata[0] == team);
  g_assert_true (units->pdata[1] == office);
  g_assert_null (units->pdata[2]);
  of_team = muc_par_list_lost_of (fixture->sheet, team);
  assert_near (muc_par_sum_lost (of_team), 2);
}

/* The year before called one of them otherwise; the year before that had it too. */
static void
test_lost_by_year (Fixture       *fixture,
                   gconstpointer  data)
{
  MucYear *years[2];
  g_autoptr (GPtrArray) histories = NULL;
  const MucParHistory *first;
  const MucParHistory *second;

  for (guint i = 0; i < 2; i++)
    {
      MucParSheet *sheet;
      MucParArea *area;

      years[i] = muc_record_append (fixture->plan, MUC_TYPE_YEAR,
                                    "number", muc_year_get_number (fixture->year) - 2 + i, NULL);
      sheet = muc_record_append (years[i], MUC_TYPE_PAR_SHEET, "max", 100.0, NULL);
      area = muc_record_append (sheet, MUC_TYPE_PAR_AREA,
                                "name", muc_par_area_get_name (fixture->law), NULL);
      add_criterion (area, "1.10", 4, 3.25);
      add_criterion (area, "1.7", 2, i == 0 ? 2 : 1);
    }
  histories = muc_par_list_lost_history (fixture->year, 5);
  first = histories->pdata[0];
  second = histories->pdata[1];
  g_assert_cmpuint (histories->len, ==, 5);
  g_assert_cmpstr (muc_par_criterion_get_code (first->criterion), ==, "1.10");
  g_assert_true (muc_record_get_owner (MUC_RECORD (first->criterion))
                 == MUC_RECORD (fixture->law));
  g_assert_cmpuint (first->years->len, ==, 3);
  assert_near (first->sum, 0.75 + 0.75 + 1);
  g_assert_cmpint (g_array_index (first->years, MucParLostYear, 0).year, ==,
                   muc_year_get_number (years[0]));
  assert_near (g_array_index (first->years, MucParLostYear, 2).points, 1);
  g_assert_cmpstr (muc_par_criterion_get_code (second->criterion), ==, "1.1.2");
  g_assert_cmpuint (second->years->len, ==, 1);
  g_clear_pointer (&histories, g_ptr_array_unref);

  histories = muc_par_list_lost_history (fixture->year, 1);
  g_assert_cmpuint (histories->len, ==, 4);
}

static void
test_plan_order (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) areas = muc_par_list_areas (fixture->sheet);
  g_autofree char *letter = muc_par_dup_letter (4);

  g_assert_true (areas->pdata[0] == fixture->counter);
  g_assert_true (areas->pdata[1] == fixture->law);
  g_assert_cmpstr (letter, ==, "đ");
}

static MucAction *
add_task (Fixture         *fixture,
          MucParArea      *area,
          MucParCriterion *criterion,
          const char      *text)
{
  MucObjective *tasks = muc_par_find_tasks (area);

  if (tasks == NULL)
    tasks = muc_record_append (fixture->year, MUC_TYPE_OBJECTIVE,
                               "area", muc_record_get_id (MUC_RECORD (area)), NULL);
  return muc_record_append (tasks, MUC_TYPE_ACTION, "text", text,
                            "criterion", muc_record_get_id (MUC_RECORD (criterion)), NULL);
}

static void
test_what_if (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) ticked = g_ptr_array_new ();
  MucParCriterion *known = get_criterion (fixture->law, 2);

  assert_near (muc_par_get_expected (fixture->sheet, ticked), 24.5);
  g_ptr_array_add (ticked, add_task (fixture, fixture->law, known, "Ban hành đúng hạn"));
  g_ptr_array_add (ticked, add_task (fixture, fixture->law, known, "Đăng báo"));
  assert_near (muc_par_get_expected (fixture->sheet, ticked), 26);
  assert_near (muc_par_get_missing (fixture->sheet, 26), 4);

  /* A task may be for two criteria; it names the second one in its text. */
  g_ptr_array_add (ticked, add_task (fixture, fixture->counter, get_criterion (fixture->counter, 0),
                                     "Đối với “2.1: Đúng hẹn” và “2.2: Công khai”"));
  assert_near (muc_par_get_expected (fixture->sheet, ticked), 34);
  assert_near (muc_par_get_missing (fixture->sheet, 34), 0);
}

static guint
count_findings (Fixture    *fixture,
                const char *rule,
                const char *part)
{
  g_autoptr (GPtrArray) findings = muc_check_year (fixture->year);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *message = muc_finding_dup_message (findings->pdata[i]);

      n += g_str_equal (muc_finding_get_rule (findings->pdata[i]), rule)
           && strstr (message, part) != NULL;
    }
  return n;
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) clean = muc_check_year (fixture->year);

  g_assert_cmpuint (clean->len, ==, 0);
  g_object_set (fixture->counter, "target-max", 20.5, NULL);
  g_assert_cmpuint (count_findings (fixture, "par-maximum", "20,5"), ==, 1);
  g_assert_cmpuint (count_findings (fixture, "par-target-sum", "40,5"), ==, 1);

  g_object_set (get_criterion (fixture->law, 3), "max", 4.25, "assessed", 4.5, NULL);
  g_assert_cmpuint (count_findings (fixture, "par-sum", "10,25"), ==, 1);
  g_assert_cmpuint (count_findings (fixture, "par-score", "4,5"), ==, 1);
  g_object_set (get_criterion (fixture->law, 2), "max", 3.0, NULL);
  g_assert_cmpuint (count_findings (fixture, "par-sum", "5,5"), ==, 1);

  g_object_set (get_criterion (fixture->law, 2), "self", 2.0, NULL);
  g_assert_cmpuint (count_findings (fixture, "par-evidence", ""), ==, 1);
  g_object_set (get_criterion (fixture->law, 2), "explanation", "Có biên bản giấy", NULL);
  g_assert_cmpuint (count_findings (fixture, "par-evidence", ""), ==, 0);
}

/* Years beside each other */

static void
test_compare (Fixture       *fixture,
              gconstpointer  data)
{
  MucYear *next = muc_record_append (fixture->plan, MUC_TYPE_YEAR, "number", (gint64) 2027, NULL);
  MucParSheet *sheet = muc_record_append (next, MUC_TYPE_PAR_SHEET, NULL);
  MucParArea *law = muc_record_append (sheet, MUC_TYPE_PAR_AREA, "name", "Xây dựng thể chế",
                                       "max", 12.0, NULL);
  g_autoptr (GArray) rows = NULL;
  const MucParDifference *row;

  muc_record_append (sheet, MUC_TYPE_PAR_AREA, "name", "Dịch vụ công", "max", 20.0, NULL);
  add_criterion (law, "1.10", 4, NAN);
  add_criterion (law, "1.3", 8, NAN);
  rows = muc_par_compare (fixture->sheet, sheet);

  row = &g_array_index (rows, MucParDifference, 0);
  g_assert_true (row->before == fixture->law && row->after == law);
  g_assert_cmpint (row->by, ==, MUC_PAR_MATCH_NAME);
  g_assert_true (row->max_changed);
  row = &g_array_index (rows, MucParDifference, 1);
  g_assert_true (row->before == get_criterion (fixture->law, 3));
  g_assert_cmpint (row->by, ==, MUC_PAR_MATCH_CODE);
  g_assert_false (row->max_changed);
  row = &g_array_index (rows, MucParDifference, 2);
  g_assert_null (row->before);
  row = &g_array_index (rows, MucParDifference, 3);
  g_assert_null (row->after);
  row = &g_array_index (rows, MucParDifference, 6);
  g_assert_true (row->before == fixture->counter);
  g_assert_cmpint (row->by, ==, MUC_PAR_MATCH_ELIMINATION);
  g_assert_cmpuint (rows->len, ==, 9);
}

/* Numbers */

static void
test_points (void)
{
  static const struct { const char *text; MucPointsReading reading; double points; } texts[] = {
    { "11,5", MUC_POINTS_CLEAR, 11.5 }, { " 11.5 ", MUC_POINTS_CLEAR, 11.5 },
    { "8", MUC_POINTS_CLEAR, 8 }, { "0,25", MUC_POINTS_CLEAR, 0.25 },
    { "0.125", MUC_POINTS_CLEAR, 0.125 }, { "1.250,5", MUC_POINTS_CLEAR, 1250.5 },
    { "1.250", MUC_POINTS_DOUBTFUL, 1.25 }, { "", MUC_POINTS_NONE, 0 },
    { "mười", MUC_POINTS_NONE, 0 }, { "1,2,3", MUC_POINTS_NONE, 0 },
    { "-1", MUC_POINTS_NONE, 0 }, { "1.2.3", MUC_POINTS_NONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double points = 0;
      double other = 0;
      g_autofree char *written = NULL;

      g_test_message ("%s", texts[i].text);
      g_assert_cmpint (muc_points_parse (texts[i].text, &points, &other), ==, texts[i].reading);
      if (texts[i].reading == MUC_POINTS_NONE)
        continue;
      assert_near (points, texts[i].points);
      written = muc_points_format (points);
      g_assert_null (strchr (written, '.'));
      if (texts[i].reading == MUC_POINTS_DOUBTFUL)
        assert_near (other, 1250);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/par/tree", Fixture, NULL, set_up, test_tree, tear_down);
  g_test_add ("/par/lost", Fixture, NULL, set_up, test_lost, tear_down);
  g_test_add ("/par/lost-by-unit", Fixture, NULL, set_up, test_lost_by_unit, tear_down);
  g_test_add ("/par/lost-by-year", Fixture, NULL, set_up, test_lost_by_year, tear_down);
  g_test_add ("/par/plan-order", Fixture, NULL, set_up, test_plan_order, tear_down);
  g_test_add ("/par/what-if", Fixture, NULL, set_up, test_what_if, tear_down);
  g_test_add ("/par/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/par/compare", Fixture, NULL, set_up, test_compare, tear_down);
  g_test_add_func ("/par/points", test_points);

  return g_test_run ();
}
