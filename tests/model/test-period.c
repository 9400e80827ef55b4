/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods: their keys, their names, their days, and those a year reports about. */
#include "model/day.h"
#include "model/measure.h"
#include "model/period.h"
#include "model/plan.h"
#include "model/reporting-window.h"

static const struct
{
  const char *key;
  const char *title;
  const char *begin;
  const char *end;
} periods[] = {
  { "2026-01", "Tháng 01 năm 2026", "2026-01-01", "2026-01-31" },
  { "2026-02", "Tháng 02 năm 2026", "2026-02-01", "2026-02-28" },
  { "2028-02", "Tháng 02 năm 2028", "2028-02-01", "2028-02-29" },
  { "2026-12", "Tháng 12 năm 2026", "2026-12-01", "2026-12-31" },
  { "2026-q1", "Quý I năm 2026", "2026-01-01", "2026-03-31" },
  { "2026-q4", "Quý IV năm 2026", "2026-10-01", "2026-12-31" },
  { "2026-h1", "6 tháng đầu năm 2026", "2026-01-01", "2026-06-30" },
  { "2026-h2", "6 tháng cuối năm 2026", "2026-07-01", "2026-12-31" },
  { "2026", "Năm 2026", "2026-01-01", "2026-12-31" },
  { "2026-wq1", "Quý I năm 2026", "2025-12-15", "2026-03-14" },
  { "2026-wh1", "6 tháng đầu năm 2026", "2025-12-15", "2026-06-14" },
  { "2026-wq3", "Quý III năm 2026", "2026-06-15", "2026-09-14" },
  { "2026-w", "Năm 2026", "2025-12-15", "2026-12-14" },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      MucPeriod period;
      GDate begin, end;
      g_autofree char *key = NULL;
      g_autofree char *title = NULL;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      g_assert_true (muc_period_parse (periods[i].key, &period));
      muc_period_get_days (&period, NULL, &begin, &end);
      key = muc_period_dup_key (&period);
      title = muc_period_dup_title (&period);
      first = muc_day_dup (&begin);
      last = muc_day_dup (&end);
      g_assert_cmpstr (key, ==, periods[i].key);
      g_assert_cmpstr (title, ==, periods[i].title);
      g_assert_cmpstr (first, ==, periods[i].begin);
      g_assert_cmpstr (last, ==, periods[i].end);
    }
}

/* The Department of Home Affairs knows no quarters II and IV. */
static void
test_no_periods (void)
{
  static const char *const keys[] = {
    "", "2026-", "2026-00", "2026-13", "2026-1", "2026-q0", "2026-q5", "2026-h3", "2026-wq2",
    "2026-wq4", "2026-w1", "2026-q1 ", "q1", "26-q1", "2026-x1", "quý I",
  };
  MucPeriod period;

  g_assert_false (muc_period_parse (NULL, &period));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (muc_period_parse (keys[i], &period));
}

static void
assert_contains (const char *outer,
                 const char *inner,
                 gboolean    expected)
{
  MucPeriod a, b;

  g_assert_true (muc_period_parse (outer, &a));
  g_assert_true (muc_period_parse (inner, &b));
  g_assert_cmpint (muc_period_contains (&a, NULL, &b), ==, expected);
}

/* December belongs to the window that ends in the middle of March: it is over when that begins. */
static void
test_contains (void)
{
  assert_contains ("2026-q1", "2026-03", TRUE);
  assert_contains ("2026-q1", "2026-04", FALSE);
  assert_contains ("2026-q1", "2026-q1", TRUE);
  assert_contains ("2026-q1", "2026-h1", FALSE);
  assert_contains ("2026-h1", "2026-q2", TRUE);
  assert_contains ("2026", "2026-h2", TRUE);
  assert_contains ("2026", "2025-q4", FALSE);
  assert_contains ("2026-wq1", "2025-12", TRUE);
  assert_contains ("2026-wq1", "2026-02", TRUE);
  assert_contains ("2026-wq1", "2026-03", FALSE);
  assert_contains ("2026-wq1", "2026-wq1", TRUE);
}

static void
test_previous (void)
{
  static const char *const pairs[][2] = {
    { "2026-01", "2025-12" }, { "2026-q1", "2025-q4" }, { "2026-q3", "2026-q2" },
    { "2026-h1", "2025-h2" }, { "2026", "2025" },       { "2026-wq3", "2026-wq1" },
    { "2026-wq1", "2025-wq3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      MucPeriod period, previous;
      g_autofree char *key = NULL;

      g_assert_true (muc_period_parse (pairs[i][0], &period));
      g_assert_true (muc_period_get_previous (&period, &previous));
      key = muc_period_dup_key (&previous);
      g_assert_cmpstr (key, ==, pairs[i][1]);
    }
}

static void
assert_finished (MucYear    *year,
                 const char *today,
                 const char *expected)
{
  g_autofree char *key = NULL;
  MucPeriod period;
  GDate day;

  g_assert_true (muc_day_parse (today, &day));
  if (muc_period_find_finished (year, &day, &period))
    key = muc_period_dup_key (&period);
  g_assert_cmpstr (key, ==, expected);
}

/* What the measures say, days that a province sets, and what is over. */
static void
test_year (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
  g_autoptr (GArray) reported = NULL;
  MucPeriod period;
  GDate begin, end, day;
  g_autofree char *last = NULL;

  assert_finished (year, "2026-03-31", NULL);
  assert_finished (year, "2026-04-01", "2026-q1");
  muc_record_append (year, MUC_TYPE_MEASURE, "text", "Định kỳ 6 tháng/lần",
                     "cycle", MUC_CYCLE_HALF_YEAR, NULL);
  assert_finished (year, "2026-06-30", NULL);
  assert_finished (year, "2027-01-01", "2026-h2");

  reported = muc_period_list_reported (year);
  g_assert_cmpuint (reported->len, ==, 2 + 1 + 2 + 1 + 1);

  muc_record_append (year, MUC_TYPE_REPORTING_WINDOW, "period", "2026-wq1", "ends", "2026-03-05",
                     NULL);
  g_assert_true (muc_period_parse ("2026-wq1", &period));
  muc_period_get_days (&period, year, &begin, &end);
  last = muc_day_dup (&end);
  g_assert_cmpstr (last, ==, "2026-03-05");
  g_assert_cmpint (g_date_get_day (&begin), ==, 15);

  g_assert_true (muc_day_parse ("2026-07-01", &day));
  g_assert_true (muc_period_find_present (year, &day, &period));
  g_assert_cmpuint (period.number, ==, 2);
  g_assert_true (muc_day_parse ("2025-07-01", &day));
  g_assert_false (muc_period_find_present (year, &day, &period));
  g_assert_cmpuint (period.number, ==, 1);
  g_assert_true (muc_day_parse ("2027-07-01", &day));
  g_assert_false (muc_period_find_present (year, &day, &period));
  g_assert_cmpuint (period.number, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/days", test_days);
  g_test_add_func ("/period/no-periods", test_no_periods);
  g_test_add_func ("/period/contains", test_contains);
  g_test_add_func ("/period/previous", test_previous);
  g_test_add_func ("/period/year", test_year);
  return g_test_run ();
}
