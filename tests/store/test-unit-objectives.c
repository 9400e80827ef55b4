/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objectives of units as they are kept: who is served stays right when owners and years change. */
#include <inttypes.h>

#include "fixture.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/roll-edits.h"

#define YEAR 2031

typedef struct
{
  Fixture       base;
  MucObjective *agency;
  MucObjective *own;
} Units;

static gpointer
get_objective (Units *f,
               gint64 year,
               guint  position)
{
  return fixture_peek (fixture_get_year (&f->base, year), MUC_TYPE_OBJECTIVE, position);
}

static void
set_reference (Units      *f,
               gpointer    record,
               const char *property,
               gpointer    target)
{
  g_autofree char *id =
    target != NULL ? g_strdup_printf ("%" PRId64, muc_record_get_id (target)) : NULL;
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (f->base.store, record, property, id, &error);
  g_assert_no_error (error);
}

static MucUnit *
get_unit (Units *f)
{
  return fixture_peek (muc_store_get_plan (f->base.store), MUC_TYPE_UNIT, 2);
}

static void
set_up (Units         *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (&f->base, data);
  muc_apply_plan (f->base.store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
  f->agency = get_objective (f, YEAR, 0);
  f->own = muc_edits_add_objective (f->base.store, fixture_get_year (&f->base, YEAR), get_unit (f),
                                    NULL, &error);
  set_reference (f, f->own, "serves", f->agency);
  g_assert_true (muc_objective_get_serves (f->own) == f->agency);
}

static void
tear_down (Units         *f,
           gconstpointer  data)
{
  fixture_tear_down (&f->base, data);
}

/* What becomes the agency's serves none; one step, taken back whole. */
static void
test_becomes_agency (Units         *f,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  set_reference (f, f->own, "unit", NULL);
  g_assert_null (muc_objective_get_serves (f->own));
  g_assert_true (muc_store_undo (f->base.store, &error));
  g_assert_true (muc_objective_get_serves (f->own) == f->agency);
  g_assert_true (muc_objective_get_unit (f->own) == get_unit (f));
}

/* What becomes a unit's own is served by none; what goes is served no more. */
static void
test_served_goes (Units         *f,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  set_reference (f, f->agency, "unit", get_unit (f));
  g_assert_null (muc_objective_get_serves (f->own));
  g_assert_true (muc_store_undo (f->base.store, &error));
  g_assert_true (muc_edits_remove (f->base.store, f->agency, &error));
  g_assert_null (muc_objective_get_serves (f->own));
}

/* The next year's objective serves the next year's. */
static void
test_roll (Units         *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_autoptr (MucRoll) roll = muc_roll_new (fixture_get_year (&f->base, YEAR), YEAR + 1);
  guint last;

  g_assert_nonnull (muc_roll_edits_apply (f->base.store, roll, &error));
  g_assert_no_error (error);
  last = muc_record_count (MUC_RECORD (fixture_get_year (&f->base, YEAR + 1)), MUC_TYPE_OBJECTIVE)
         - 1;
  g_assert_true (muc_objective_get_serves (get_objective (f, YEAR + 1, last))
                 == get_objective (f, YEAR + 1, 0));
}

#define ADD(name, test) \
  g_test_add ("/store/unit-objectives/" name, Units, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("becomes-agency", test_becomes_agency);
  ADD ("served-goes", test_served_goes);
  ADD ("roll", test_roll);
  return g_test_run ();
}
