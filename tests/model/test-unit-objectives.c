/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objectives of units under the agency's: who serves what, and how the agency's stand by them. */
#include "model/unit-objectives.h"

#include "model/plan.h"

typedef struct
{
  MucPlan      *plan;
  MucYear      *year;
  MucUnit      *forest;
  MucUnit      *water;
  MucObjective *agency;
} Fixture;

static MucUnit *
add_unit (Fixture    *f,
          const char *name)
{
  return muc_record_append (f->plan, MUC_TYPE_UNIT, "name", name, NULL);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->forest = add_unit (f, "Phòng Rừng");
  f->water = add_unit (f, "Phòng Nước");
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
  f->agency = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Của Sở", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static MucObjective *
add (Fixture *f,
     MucUnit *unit)
{
  return muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "unit",
                            muc_record_get_id (MUC_RECORD (unit)),
                            "serves", muc_record_get_id (MUC_RECORD (f->agency)), NULL);
}

/* A share of at least 90 %, measured where @numerator is not negative. */
static void
measure (MucObjective *objective,
         double        numerator)
{
  MucRecord *target = muc_record_append (objective, MUC_TYPE_TARGET, "unit", "%", "value", 90.0,
                                         "comparator", MUC_COMPARATOR_AT_LEAST, NULL);

  if (numerator >= 0)
    muc_record_append (target, MUC_TYPE_MEASUREMENT, "period", "2026-q1", "numerator", numerator,
                       "denominator", 100.0, "state", MUC_POSTING_POSTED, NULL);
}

static MucPeriod
get_year (void)
{
  MucPeriod period;

  g_assert_true (muc_period_parse ("2026", &period));
  return period;
}

static void
test_state (Fixture       *f,
            gconstpointer  data)
{
  const MucPeriod period = get_year ();
  MucObjective *objective = add (f, f->forest);

  g_assert_cmpint (muc_unit_objectives_get_state (objective, &period), ==,
                   MUC_ATTAINMENT_NOT_MEASURED);
  measure (objective, 95);
  g_assert_cmpint (muc_unit_objectives_get_state (objective, &period), ==,
                   MUC_ATTAINMENT_ATTAINED);
  measure (objective, -1);
  g_assert_cmpint (muc_unit_objectives_get_state (objective, &period), ==,
                   MUC_ATTAINMENT_NOT_MEASURED);
  measure (objective, 80);
  g_assert_cmpint (muc_unit_objectives_get_state (objective, &period), ==, MUC_ATTAINMENT_MISSED);
}

/* What is counted over the whole year is not missed while the year goes on. */
static void
test_yearly (Fixture       *f,
             gconstpointer  data)
{
  const MucPeriod period = get_year ();
  MucObjective *objective = add (f, f->forest);
  MucRecord *target = muc_record_append (objective, MUC_TYPE_TARGET, "unit", "ha", "value", 350.0,
                                         "comparator", MUC_COMPARATOR_AT_LEAST, NULL);

  muc_record_append (target, MUC_TYPE_MEASUREMENT, "period", "2026-q1", "value", 100.0,
                     "state", MUC_POSTING_POSTED, NULL);
  g_assert_cmpint (muc_unit_objectives_get_state (objective, &period), ==,
                   MUC_ATTAINMENT_NOT_MEASURED);
}

static void
test_roll_up (Fixture       *f,
              gconstpointer  data)
{
  const MucPeriod period = get_year ();
  g_autoptr (GPtrArray) units = NULL;
  MucRollUp roll_up;

  measure (add (f, f->water), 95);
  measure (add (f, f->forest), 80);
  measure (add (f, f->forest), 91);
  add (f, f->forest);
  muc_unit_objectives_roll_up (f->agency, &period, &roll_up);
  g_assert_cmpuint (roll_up.n, ==, 4);
  g_assert_cmpuint (roll_up.n_attained, ==, 2);
  g_assert_cmpuint (roll_up.n_missed, ==, 1);

  units = muc_unit_objectives_list_units (f->year);
  g_assert_cmpuint (units->len, ==, 2);
  g_assert_true (units->pdata[0] == f->water);
  g_assert_cmpuint (muc_unit_objectives_count (f->year, f->forest), ==, 3);
  g_assert_cmpuint (muc_unit_objectives_count (f->year, NULL), ==, 1);
}

/* Only the agency's can be served, and only by units'. */
static void
test_served (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) served = muc_unit_objectives_list_served (add (f, f->water));
  g_autoptr (GPtrArray) none = muc_unit_objectives_list_served (f->agency);

  g_assert_cmpuint (served->len, ==, 1);
  g_assert_true (served->pdata[0] == f->agency);
  g_assert_cmpuint (none->len, ==, 0);
}

#define ADD(name, test) \
  g_test_add ("/model/unit-objectives/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("state", test_state);
  ADD ("yearly", test_yearly);
  ADD ("roll-up", test_roll_up);
  ADD ("served", test_served);
  return g_test_run ();
}
