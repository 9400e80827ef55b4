/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that are put into the file while people go on. */
#include "store/apply.h"

#include "fixture.h"
#include "model/action.h"
#include "model/objective.h"
#include "store/store-private.h"

#define N_PLANS 4
#define N_ACTIONS 400

static MucPlan *
propose (gint64 number)
{
  MucPlan *plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", number, NULL);
  MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", "Đo mực nước",
                                               NULL);

  for (guint i = 0; i < N_ACTIONS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Ghi số đo lần %u", i);

      muc_record_append (objective, MUC_TYPE_ACTION, "text", text, "parties-text", "Trạm", NULL);
    }
  return plan;
}

typedef struct
{
  Fixture      *fixture;
  GPtrArray    *plans;
  GCancellable *cancellable;
  double        cancel_at;
  double        last;
  guint         n_told;
  guint         n_other; /* what the main loop did meanwhile */
  gboolean      over;
  GError       *error;
} Run;

static void
progress_cb (double   fraction,
             gpointer data)
{
  Run *run = data;

  g_assert_cmpfloat (fraction, >=, run->last);
  g_assert_cmpfloat (fraction, <=, 1);
  run->last = fraction;
  run->n_told++;
}

/* Whether it is time to cancel cannot wait until it is told. */
static gboolean
other_cb (gpointer data)
{
  Run *run = data;

  run->n_other++;
  if (run->cancel_at >= 0 && run->n_other > run->cancel_at)
    g_cancellable_cancel (run->cancellable);
  return G_SOURCE_CONTINUE;
}

static void
over_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Run *run = data;

  muc_apply_plans_finish (MUC_STORE (source), result, &run->error);
  run->over = TRUE;
}

static void
start (Run     *run,
       Fixture *fixture,
       double   cancel_at)
{
  run->fixture = fixture;
  run->plans = g_ptr_array_new_with_free_func (g_object_unref);
  run->cancellable = g_cancellable_new ();
  run->cancel_at = cancel_at;
  for (guint i = 0; i < N_PLANS; i++)
    g_ptr_array_add (run->plans, propose (2031 + i));
  muc_apply_plans_async (fixture->store, run->plans, NULL, "Nhập", MUC_APPLY_REFUSE, progress_cb,
                         run->cancellable, over_cb, run);
}

static void
finish (Run *run)
{
  guint other = g_idle_add (other_cb, run);

  while (!run->over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (other);
  g_ptr_array_unref (run->plans);
  g_object_unref (run->cancellable);
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { NULL };

  start (&run, fixture, -1);
  finish (&run);
  g_assert_no_error (run.error);
  g_assert_cmpuint (run.n_other, >, 10);
  after = fixture_dump_file (fixture->path);
  fixture_assert_same (fixture, after);
  for (guint i = 0; i < N_PLANS; i++)
    {
      MucRecord *objective = fixture_peek (fixture_get_year (fixture, 2031 + i),
                                           MUC_TYPE_OBJECTIVE, 0);

      g_assert_cmpuint (muc_record_count (objective, MUC_TYPE_ACTION), ==, N_ACTIONS);
    }
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Nhập");
  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  fixture_assert_same (fixture, after);
}

/* Wherever it is cancelled. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  static const double moments[] = { 0, 2, 6 };
  g_autofree char *before = fixture_dump_file (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      Run run = { NULL };

      start (&run, fixture, moments[i]);
      finish (&run);
      g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&run.error);
      fixture_assert_same (fixture, before);
      fixture_assert_sound (fixture->path);
    }
  test_kept (fixture, data);
}

/* Waits until another thread has the file. */
static void
wait_for_writing (Run *run)
{
  while (!run->fixture->store->keeping)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_cancelled_writing (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  Run run = { NULL };

  start (&run, fixture, -1);
  wait_for_writing (&run);
  g_cancellable_cancel (run.cancellable);
  finish (&run);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&run.error);
  fixture_assert_same (fixture, before);
}

/* Who wants to change something meanwhile is told to wait; who reads gets what is there. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MucPlan) first = propose (2030);
  g_autoptr (GError) error = NULL;
  MucYear *year;
  Run run = { NULL };

  g_assert_true (muc_apply_plan (fixture->store, first, "Trước", MUC_APPLY_REFUSE, &error));
  fixture_reopen (fixture);
  year = fixture_get_year (fixture, 2030);
  start (&run, fixture, -1);
  wait_for_writing (&run);
  g_assert_false (muc_store_set (fixture->store, "Sửa", &error, year, "number", (gint64) 2029,
                                 NULL));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE), >, 0);
  finish (&run);
  g_assert_no_error (run.error);
  g_assert_true (muc_store_set (fixture->store, "Sửa", &error, year, "number", (gint64) 2029,
                                NULL));
  g_assert_no_error (error);
}

/* A file that is closed meanwhile is whole. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  Run run = { NULL };

  start (&run, fixture, -1);
  wait_for_writing (&run);
  muc_store_close (fixture->store);
  finish (&run);
  g_assert_no_error (run.error);
  fixture_assert_sound (fixture->path);
  fixture_reopen (fixture);
  g_assert_nonnull (fixture_get_year (fixture, 2034));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  Run run = { NULL };
  Run again = { NULL };

  start (&run, fixture, -1);
  finish (&run);
  before = fixture_dump_file (fixture->path);
  start (&again, fixture, -1);
  finish (&again);
  g_assert_error (again.error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&again.error);
  fixture_assert_same (fixture, before);
}

#define ADD(name, func) \
  g_test_add ("/apply-async/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("kept", test_kept);
  ADD ("cancelled", test_cancelled);
  ADD ("cancelled-writing", test_cancelled_writing);
  ADD ("others", test_others);
  ADD ("closed", test_closed);
  ADD ("refused", test_refused);
  return g_test_run ();
}
