/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the year at a glance: sums that agree, and where each leads. */
#include "model/year-glance.h"

#include <math.h>

#include "lived.h"
#include "model/action.h"
#include "model/duty.h"
#include "model/language.h"
#include "model/plan.h"

typedef struct
{
  MucPlan       *plan;
  MucYear       *year;
  MucYearGlance *glance;
} Fixture;

static void
look (Fixture    *f,
      const char *day)
{
  GDate today;

  lived_set_day (&today, day);
  g_clear_pointer (&f->glance, muc_year_glance_unref);
  f->glance = muc_year_glance_new (f->year, &today);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = lived_create_plan ();
  f->year = muc_plan_find_year (f->plan, LIVED_YEAR);
  look (f, LIVED_TODAY);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_pointer (&f->glance, muc_year_glance_unref);
  g_object_unref (f->plan);
}

static const MucGlanceTarget *
get_target (Fixture *f,
            guint    row)
{
  return &g_array_index (f->glance->targets, MucGlanceTarget, row);
}

static const MucGlanceWork *
get_period (Fixture *f,
            guint    period)
{
  return &g_array_index (f->glance->periods, MucGlanceWork, period);
}

static void
test_targets (Fixture       *f,
              gconstpointer  data)
{
  /* 118 + 139 of 126 + 144, not the mean of two percentages. */
  g_assert_cmpstr (get_target (f, 0)->figure, ==, "95,19%");
  g_assert_cmpint (get_target (f, 0)->state, ==, MUC_ATTAINMENT_MISSED);
  g_assert_cmpuint (get_target (f, 0)->number, ==, 1);
  g_assert_cmpuint (get_target (f, 1)->number, ==, 0);
  g_assert_cmpfloat (get_target (f, 1)->mark, ==, 0.3);
  /* Not measured yet: no bar, not an empty one. 0 of 0: nothing arose. */
  g_assert_cmpint (get_target (f, 4)->state, ==, MUC_ATTAINMENT_NOT_MEASURED);
  g_assert_true (isnan (get_target (f, 4)->share));
  g_assert_cmpstr (get_target (f, 4)->figure, ==, "");
  g_assert_cmpint (get_target (f, 5)->state, ==, MUC_ATTAINMENT_NOTHING_AROSE);
  /* 140 of 350 ha in June is on its way; at the end of the year it is missed. */
  g_assert_true (get_target (f, 8)->is_open);
  look (f, "2032-01-10");
  g_assert_false (get_target (f, 8)->is_open);
  g_assert_cmpint (get_target (f, 8)->state, ==, MUC_ATTAINMENT_MISSED);
}

/* The work of the periods is that of the units, each piece once. */
static void
test_sums (Fixture       *f,
           gconstpointer  data)
{
  guint periods[MUC_N_WORK_STATES] = { 0 };
  guint units[MUC_N_WORK_STATES] = { 0 };

  for (guint state = 0; state < MUC_N_WORK_STATES; state++)
    {
      for (guint i = 0; i < f->glance->periods->len; i++)
        periods[state] += get_period (f, i)->counts[state];
      for (guint i = 0; i < f->glance->units->len; i++)
        units[state] += g_array_index (f->glance->units, MucGlanceWork, i).counts[state];
      g_assert_cmpuint (periods[state], ==, units[state]);
    }
  g_assert_cmpuint (f->glance->periods->len, ==, 4);
  g_assert_cmpuint (get_period (f, 0)->counts[MUC_WORK_LATE], ==, 3);
  g_assert_cmpuint (get_period (f, 2)->counts[MUC_WORK_WAITING], ==,
                    muc_glance_work_sum (get_period (f, 2)));
}

/* What is late in the first quarter is counted there, and not again in each quarter after it. */
static void
test_carried (Fixture       *f,
              gconstpointer  data)
{
  const guint before = muc_glance_work_sum (get_period (f, 3));

  look (f, "2031-12-30");
  g_assert_cmpuint (muc_glance_work_sum (get_period (f, 3)), ==, before);
  g_assert_cmpuint (get_period (f, 0)->counts[MUC_WORK_LATE], ==, 3);
}

/* Each count leads to a piece of work in that state. */
static void
test_aims (Fixture       *f,
           gconstpointer  data)
{
  const MucAim *aim = &get_period (f, 0)->aims[MUC_WORK_LATE];
  g_autoptr (GPtrArray) duties = muc_duties_list (f->year, &aim->period);
  gboolean found = FALSE;

  g_assert_true (aim->in_period);
  for (guint i = 0; i < duties->len; i++)
    if (MUC_RECORD (muc_duty_get_action (duties->pdata[i])) == aim->record
        && muc_duty_get_unit (duties->pdata[i]) == aim->unit)
      found = found || muc_duty_get_state (duties->pdata[i], &f->glance->today)
                       == MUC_PROGRESS_STATE_LATE;
  g_assert_true (found);
}

static void
test_dates (Fixture       *f,
            gconstpointer  data)
{
  guint n[3] = { 0 };
  guint n_late = 0;

  for (guint i = 0; i < f->glance->dates->len; i++)
    {
      const MucGlanceDate *date = &g_array_index (f->glance->dates, MucGlanceDate, i);

      n[date->kind]++;
      n_late += date->kind == MUC_DATE_ACTION && date->state == MUC_WORK_LATE ? date->n : 0;
      g_assert_true (muc_aim_leads (&date->aim));
      if (i > 0)
        g_assert_cmpint (g_date_compare (&date->day,
                                         &g_array_index (f->glance->dates, MucGlanceDate,
                                                         i - 1).day), >=, 0);
    }
  g_assert_cmpuint (n[MUC_DATE_PAPER], >=, 1);
  g_assert_cmpuint (n[MUC_DATE_REPORT], ==, 4);
  g_assert_cmpuint (n_late, ==, 4);
}

static void
test_risks (Fixture       *f,
            gconstpointer  data)
{
  guint before = 0, now = 0;

  for (guint i = 0; i < f->glance->risks->len; i++)
    {
      const MucGlanceRisks *row = &g_array_index (f->glance->risks, MucGlanceRisks, i);

      before += row->before;
      now += row->now;
      g_assert_true (row->now == 0 || row->aim.record != NULL);
    }
  g_assert_cmpint (f->glance->before, ==, LIVED_YEAR - 1);
  g_assert_cmpuint (before, ==, 8);
  g_assert_cmpuint (now, ==, 8);
}

/* A year with nothing in it, and one without a year before. */
static void
test_empty (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  Fixture f = { .plan = plan };

  f.year = muc_record_append (plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
  look (&f, "2026-05-01");
  g_assert_cmpuint (f.glance->targets->len, ==, 0);
  g_assert_cmpuint (f.glance->units->len, ==, 0);
  g_assert_cmpuint (f.glance->risks->len, ==, 0);
  g_assert_cmpint (f.glance->before, ==, 0);
  muc_year_glance_unref (f.glance);
}

int
main (int   argc,
      char *argv[])
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/year-glance/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("targets", test_targets);
  ADD ("sums", test_sums);
  ADD ("carried", test_carried);
  ADD ("aims", test_aims);
  ADD ("dates", test_dates);
  ADD ("risks", test_risks);
#undef ADD
  g_test_add_func ("/year-glance/empty", test_empty);
  return g_test_run ();
}
