/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "model/action.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/target.h"

/* Each kind of change is done, undone and redone, in one sitting and with the file closed
 * between; the whole file and the whole tree are compared each time. */

typedef void (*Operation) (Fixture   *fixture,
                           MucChange *change);

typedef struct
{
  const char *name;
  Operation   operation;
} Case;

static void
set_text (Fixture   *fixture,
          MucChange *change)
{
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 1);

  muc_change_set (change, objective, "text", "Trả lời đơn thư đúng hạn", "plan-text", "Kế hoạch",
                  NULL);
}

static void
set_every_kind (Fixture   *fixture,
                MucChange *change)
{
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 0);
  MucTarget *target = fixture_peek (objective, MUC_TYPE_TARGET, 1);
  MucAction *action = fixture_peek (objective, MUC_TYPE_ACTION, 0);

  muc_change_set (change, target, "value", 1.0 / 3, "comparator", MUC_COMPARATOR_NONE,
                  "of-which", (gint64) 0, "unit", NULL, NULL);
  muc_change_set (change, action, "due", "2024-02-29", "deadline-kind", MUC_DEADLINE_DAY, NULL);
  muc_change_set (change, fixture_get_year (fixture, 2026), "number", (gint64) 2027, NULL);
}

static void
add_at_end (Fixture   *fixture,
            MucChange *change)
{
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 1);

  muc_change_add (change, objective, MUC_TYPE_ACTION, NULL, "text", "Mới", NULL);
}

static void
add_between (Fixture   *fixture,
             MucChange *change)
{
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 1);
  MucAction *first = fixture_peek (objective, MUC_TYPE_ACTION, 0);
  MucAction *second = fixture_peek (objective, MUC_TYPE_ACTION, 1);
  MucAction *new = muc_change_add (change, objective, MUC_TYPE_ACTION, second,
                                   "text", "Giữa", NULL);

  muc_change_add (change, objective, MUC_TYPE_ACTION, new, "text", "Trước giữa", NULL);
  muc_change_add (change, objective, MUC_TYPE_ACTION, first, "text", "Đầu", NULL);
}

/* More than fit between two neighbours: the siblings get new ranks. */
static void
add_crowd (Fixture   *fixture,
           MucChange *change)
{
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 1);
  MucAction *before = fixture_peek (objective, MUC_TYPE_ACTION, 1);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("Chen %u", i);

      before = muc_change_add (change, objective, MUC_TYPE_ACTION, before, "text", text, NULL);
    }
}

static void
add_deep (Fixture   *fixture,
          MucChange *change)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucYear *year = muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, "number", (gint64) 2030, NULL);
  MucObjective *objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, NULL);
  MucAction *action = muc_change_add (change, objective, MUC_TYPE_ACTION, NULL, NULL);

  muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", "Kế toán", NULL);
  muc_change_set (change, action, "text", "Đặt sau", NULL);
}

static void
remove_one (Fixture   *fixture,
            MucChange *change)
{
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 1);

  muc_change_remove (change, fixture_peek (objective, MUC_TYPE_ACTION, 2));
}

static void
remove_with_children (Fixture   *fixture,
                      MucChange *change)
{
  muc_change_remove (change, fixture_get_year (fixture, 2025));
}

static void
remove_referred (Fixture   *fixture,
                 MucChange *change)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucObjective *objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 1);

  muc_change_remove (change, fixture_peek (plan, MUC_TYPE_UNIT, 1));
  muc_change_remove (change, fixture_peek (objective, MUC_TYPE_TARGET, 0));
}

static void
move_up (Fixture   *fixture,
         MucChange *change)
{
  MucYear *year = fixture_get_year (fixture, 2026);

  muc_change_move (change, fixture_peek (year, MUC_TYPE_OBJECTIVE, 2), year,
                   fixture_peek (year, MUC_TYPE_OBJECTIVE, 0));
}

static void
move_elsewhere (Fixture   *fixture,
                MucChange *change)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucObjective *from = fixture_peek (year, MUC_TYPE_OBJECTIVE, 0);
  MucObjective *to = fixture_peek (year, MUC_TYPE_OBJECTIVE, 1);

  muc_change_move (change, fixture_peek (from, MUC_TYPE_ACTION, 1), to,
                   fixture_peek (to, MUC_TYPE_ACTION, 0));
  muc_change_set (change, fixture_peek (from, MUC_TYPE_ACTION, 1), "note", "đã chuyển", NULL);
}

/* Into a record that is new, out of one that goes. */
static void
move_to_new (Fixture   *fixture,
             MucChange *change)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucObjective *from = fixture_peek (year, MUC_TYPE_OBJECTIVE, 0);
  MucObjective *to = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", "Gộp", NULL);

  for (guint i = 0; i < 2; i++)
    muc_change_move (change, fixture_peek (from, MUC_TYPE_ACTION, i), to, NULL);
  muc_change_remove (change, from);
}

static void
everything (Fixture   *fixture,
            MucChange *change)
{
  set_every_kind (fixture, change);
  add_between (fixture, change);
  remove_with_children (fixture, change);
  remove_referred (fixture, change);
}

static const Case cases[] = {
  { "set-text", set_text },
  { "set-every-kind", set_every_kind },
  { "add-at-end", add_at_end },
  { "add-between", add_between },
  { "add-crowd", add_crowd },
  { "add-deep", add_deep },
  { "remove-one", remove_one },
  { "remove-with-children", remove_with_children },
  { "remove-referred", remove_referred },
  { "move-up", move_up },
  { "move-elsewhere", move_elsewhere },
  { "move-to-new", move_to_new },
  { "everything", everything },
};

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  muc_store_undo (fixture->store, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  muc_store_redo (fixture->store, &error);
  g_assert_no_error (error);
}

static void
do_case (Fixture    *fixture,
         const Case *c)
{
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, c->name);
  g_autoptr (GError) error = NULL;

  c->operation (fixture, change);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

static void
test_sitting (Fixture       *fixture,
              gconstpointer  data)
{
  const Case *c = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_fill (fixture);
  before = fixture_dump_file (fixture->path);
  do_case (fixture, c);
  after = fixture_dump_file (fixture->path);
  g_assert_cmpstr (before, !=, after);
  fixture_assert_same (fixture, after);
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, c->name);

  for (guint i = 0; i < 2; i++)
    {
      undo (fixture);
      fixture_assert_same (fixture, before);
      g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Điền mẫu");
      g_assert_cmpstr (muc_store_get_redo_label (fixture->store), ==, c->name);
      redo (fixture);
      fixture_assert_same (fixture, after);
      g_assert_null (muc_store_get_redo_label (fixture->store));
    }
}

/* Nothing is read before undo is asked for: what it needs is in the file. */
static void
test_reopened (Fixture       *fixture,
               gconstpointer  data)
{
  const Case *c = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_fill (fixture);
  before = fixture_dump_file (fixture->path);
  fixture_reopen (fixture);
  do_case (fixture, c);
  after = fixture_dump_file (fixture->path);

  fixture_reopen (fixture);
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, c->name);
  undo (fixture);
  fixture_assert_same (fixture, before);

  fixture_reopen (fixture);
  g_assert_cmpstr (muc_store_get_redo_label (fixture->store), ==, c->name);
  redo (fixture);
  fixture_assert_same (fixture, after);
}

static void
add_case (const char *folder,
          const Case *c,
          void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/store/undo/%s/%s", folder, c->name);

  g_test_add (path, Fixture, c, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_case ("sitting", &cases[i], test_sitting);
      add_case ("reopened", &cases[i], test_reopened);
    }
  return g_test_run ();
}
