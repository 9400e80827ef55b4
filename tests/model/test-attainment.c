/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a target is reached: by its comparator, from what was measured, and against before. */
#include "model/attainment.h"

#include <math.h>

#include "model/objective.h"
#include "model/plan.h"

typedef struct
{
  MucPlan   *plan;
  MucUnit   *unit;
  MucYear   *year;
  MucTarget *target;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->unit = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", "Phòng Lâm sinh", NULL);
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static void
aim (Fixture      *f,
     MucComparator comparator,
     double        value,
     const char   *unit)
{
  MucRecord *objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Một việc", NULL);

  f->target = muc_record_append (objective, MUC_TYPE_TARGET, "comparator", comparator,
                                 "value", value, "unit", unit, NULL);
}

static void
measure (Fixture    *f,
         const char *period,
         double      numerator,
         double      denominator,
         double      value)
{
  muc_record_append (f->target, MUC_TYPE_MEASUREMENT, "period", period, "numerator", numerator,
                     "denominator", denominator, "value", value, "state", MUC_POSTING_POSTED, NULL);
}

static void
share (Fixture    *f,
       const char *period,
       double      numerator,
       double      denominator)
{
  measure (f, period, numerator, denominator, NAN);
}

static void
value (Fixture    *f,
       const char *period,
       double      number)
{
  measure (f, period, NAN, NAN, number);
}

static void
ask (Fixture       *f,
     const char    *key,
     MucAttainment *attainment)
{
  MucPeriod period;

  g_assert_true (muc_period_parse (key, &period));
  muc_attainment_init (attainment, f->target, &period, NULL, TRUE);
}

static void
assert_state (Fixture           *f,
              const char        *key,
              MucAttainmentState state,
              double             expected)
{
  g_auto (MucAttainment) attainment = { 0 };

  ask (f, key, &attainment);
  g_assert_cmpint (attainment.state, ==, state);
  if (isnan (expected))
    g_assert_true (isnan (attainment.value));
  else
    g_assert_cmpfloat_with_epsilon (attainment.value, expected, 1e-9);
}

/* Nothing measured is not zero, and nothing to measure is neither missed nor divided by. */
static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  aim (f, MUC_COMPARATOR_AT_LEAST, 95, "%");
  assert_state (f, "2026-q1", MUC_ATTAINMENT_NOT_MEASURED, NAN);
  share (f, "2026-q1", 0, 0);
  assert_state (f, "2026-q1", MUC_ATTAINMENT_NOTHING_AROSE, NAN);
  measure (f, "2026-q2", NAN, NAN, NAN);
  assert_state (f, "2026-q2", MUC_ATTAINMENT_NOT_MEASURED, NAN);
}

/* "Keep 100 %" from 100 % on is attained: the start is the target. */
static void
test_start_is_target (Fixture       *f,
                      gconstpointer  data)
{
  g_auto (MucAttainment) attainment = { 0 };

  aim (f, MUC_COMPARATOR_EQUAL, 100, "%");
  share (f, "2025-q4", 20, 20);
  share (f, "2026-q1", 31, 31);
  ask (f, "2026-q1", &attainment);
  g_assert_cmpint (attainment.state, ==, MUC_ATTAINMENT_ATTAINED);
  g_assert_cmpfloat (attainment.value, ==, 100);
  g_assert_cmpint (attainment.trend, ==, MUC_TREND_SAME);
}

/* A year's share is the sum of the parts, not the mean of the quarters. */
static void
test_year (Fixture       *f,
           gconstpointer  data)
{
  aim (f, MUC_COMPARATOR_AT_LEAST, 95, "%");
  share (f, "2026-q1", 1, 1);
  share (f, "2026-q2", 89, 99);
  assert_state (f, "2026-q1", MUC_ATTAINMENT_ATTAINED, 100);
  assert_state (f, "2026-q2", MUC_ATTAINMENT_MISSED, 8900 / 99.0);
  assert_state (f, "2026", MUC_ATTAINMENT_MISSED, 90);
}

/* Less is better: the value falls, which is the right way. */
static void
test_falling (Fixture       *f,
              gconstpointer  data)
{
  g_auto (MucAttainment) attainment = { 0 };

  aim (f, MUC_COMPARATOR_AT_MOST, 5, "trường hợp");
  value (f, "2026-q1", 9);
  value (f, "2026-q2", 4);
  assert_state (f, "2026-q1", MUC_ATTAINMENT_MISSED, 9);
  ask (f, "2026-q2", &attainment);
  g_assert_cmpint (attainment.state, ==, MUC_ATTAINMENT_ATTAINED);
  g_assert_cmpfloat (attainment.before, ==, 9);
  g_assert_cmpint (attainment.trend, ==, MUC_TREND_BETTER);
  g_assert_true (isnan (muc_attainment_get_share (&attainment, f->target)));
}

/* Above the target, and yet less than the month before: attained, and worse. */
static void
test_above_yet_worse (Fixture       *f,
                      gconstpointer  data)
{
  g_auto (MucAttainment) attainment = { 0 };

  aim (f, MUC_COMPARATOR_AT_LEAST, 95, "%");
  share (f, "2026-03", 99, 100);
  share (f, "2026-04", 96, 100);
  ask (f, "2026-04", &attainment);
  g_assert_cmpint (attainment.state, ==, MUC_ATTAINMENT_ATTAINED);
  g_assert_cmpint (attainment.trend, ==, MUC_TREND_WORSE);
  g_assert_cmpfloat_with_epsilon (muc_attainment_get_share (&attainment, f->target), 0.96, 1e-9);
}

static const struct
{
  MucComparator comparator;
  double        value;
  gboolean      below, same, above;
} comparators[] = {
  { MUC_COMPARATOR_NONE, 90, FALSE, TRUE, TRUE },
  { MUC_COMPARATOR_EQUAL, 90, FALSE, TRUE, FALSE },
  { MUC_COMPARATOR_AT_LEAST, 90, FALSE, TRUE, TRUE },
  { MUC_COMPARATOR_ABOVE, 90, FALSE, FALSE, TRUE },
  { MUC_COMPARATOR_AT_MOST, 90, TRUE, TRUE, FALSE },
  { MUC_COMPARATOR_BELOW, 90, TRUE, FALSE, FALSE },
};

static void
test_comparators (Fixture       *f,
                  gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (comparators); i++)
    {
      aim (f, comparators[i].comparator, comparators[i].value, "%");
      g_assert_cmpint (muc_attainment_reaches (f->target, 89.9), ==, comparators[i].below);
      g_assert_cmpint (muc_attainment_reaches (f->target, 100 * 18 / 20.0), ==,
                       comparators[i].same);
      g_assert_cmpint (muc_attainment_reaches (f->target, 90.1), ==, comparators[i].above);
      g_assert_false (muc_attainment_reaches (f->target, NAN));
    }
}

/* Ranks and points are those of the last time; so many a month are divided by the months. */
static void
test_ways (Fixture       *f,
           gconstpointer  data)
{
  aim (f, MUC_COMPARATOR_AT_MOST, 8, "hạng/20");
  value (f, "2026-q3", 7);
  value (f, "2026-q1", 13);
  assert_state (f, "2026", MUC_ATTAINMENT_ATTAINED, 7);

  aim (f, MUC_COMPARATOR_AT_LEAST, 1, "lần");
  g_object_set (f->target, "per", MUC_CYCLE_MONTH, NULL);
  value (f, "2026-q1", 3);
  value (f, "2026-04", 0);
  assert_state (f, "2026-q1", MUC_ATTAINMENT_ATTAINED, 1);
  assert_state (f, "2026-h1", MUC_ATTAINMENT_MISSED, 0.75);

  aim (f, MUC_COMPARATOR_AT_LEAST, 5, "quy trình");
  value (f, "2026-q1", 2);
  value (f, "2026-q2", 3);
  assert_state (f, "2026-h1", MUC_ATTAINMENT_ATTAINED, 5);
}

/* What was measured for the half-year counts instead of its quarters; drafts do not count in a
 * report; a unit's own is its own. */
static void
test_inputs (Fixture       *f,
             gconstpointer  data)
{
  g_auto (MucAttainment) all = { 0 };
  g_auto (MucAttainment) own = { 0 };
  MucPeriod period;

  aim (f, MUC_COMPARATOR_AT_LEAST, 95, "%");
  share (f, "2026-q1", 10, 10);
  share (f, "2026-h1", 18, 20);
  assert_state (f, "2026-h1", MUC_ATTAINMENT_MISSED, 90);
  muc_record_append (f->target, MUC_TYPE_MEASUREMENT, "period", "2026-q3", "numerator", 1.0,
                     "denominator", 2.0, "value", NAN, "state", MUC_POSTING_DRAFT,
                     "unit", muc_record_get_id (MUC_RECORD (f->unit)), NULL);
  assert_state (f, "2026-q3", MUC_ATTAINMENT_NOT_MEASURED, NAN);

  g_assert_true (muc_period_parse ("2026", &period));
  muc_attainment_init (&all, f->target, &period, NULL, FALSE);
  g_assert_cmpuint (all.inputs->len, ==, 2);
  g_assert_cmpfloat (all.numerator, ==, 19);
  g_assert_cmpfloat (all.denominator, ==, 22);
  muc_attainment_init (&own, f->target, &period, f->unit, FALSE);
  g_assert_cmpuint (own.inputs->len, ==, 1);
  g_assert_cmpfloat (own.value, ==, 50);
}

static void
assert_text (Fixture    *f,
             const char *unit,
             double      number,
             const char *expected)
{
  g_autofree char *text = NULL;

  aim (f, MUC_COMPARATOR_AT_LEAST, 1, unit);
  text = muc_attainment_dup_text (f->target, number);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_texts (Fixture       *f,
            gconstpointer  data)
{
  assert_text (f, "%", 92.5, "92,5%");
  assert_text (f, "%", 200 / 3.0, "66,67%");
  assert_text (f, "lần", 3, "3 lần");
  assert_text (f, "hạng/20", 8, "hạng 8/20");
  assert_text (f, "điểm/100", 82.91, "82,91/100 điểm");
  assert_text (f, NULL, 7, "7");
  assert_text (f, "%", NAN, "");
}

#define ADD(name, test) g_test_add ("/attainment/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("start-is-target", test_start_is_target);
  ADD ("year", test_year);
  ADD ("falling", test_falling);
  ADD ("above-yet-worse", test_above_yet_worse);
  ADD ("comparators", test_comparators);
  ADD ("ways", test_ways);
  ADD ("inputs", test_inputs);
  ADD ("texts", test_texts);
  return g_test_run ();
}
