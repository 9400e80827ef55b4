/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of an earlier register wait to be carried on. */
#include "model/succession.h"

#include "model/plan.h"
#include "model/successor.h"

typedef struct
{
  MucPlan *plan;
  MucYear *before;
  MucYear *year;
} Fixture;

static MucRisk *
add_row (MucYear    *year,
         const char *text,
         MucRisk    *previous)
{
  const gint64 id = previous != NULL ? muc_record_get_id (MUC_RECORD (previous)) : 0;

  return muc_record_append (year, MUC_TYPE_RISK, "text", text, "previous", id, NULL);
}

static MucYear *
add_year (MucPlan *plan,
          gint64   number)
{
  return muc_record_append (plan, MUC_TYPE_YEAR, "number", number, NULL);
}

/* A year without a register lies between the two. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->before = add_year (f->plan, 2030);
  add_row (f->before, "Kho ẩm", NULL);
  add_row (f->before, "Xuất nhầm lô", NULL);
  add_row (f->before, "Kiểm kê lệch", NULL);
  add_year (f->plan, 2031);
  f->year = add_year (f->plan, 2032);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static MucRisk *
get_row (MucYear *year,
         guint    position)
{
  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, position);
}

static void
assert_waiting (Fixture    *f,
                const char *expected)
{
  g_autoptr (MucSuccession) succession = muc_succession_new (f->year);
  g_autoptr (GPtrArray) waiting = muc_succession_list_waiting (succession);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < waiting->len; i++)
    g_string_append_printf (numbers, "%u", muc_record_get_position (waiting->pdata[i]));
  g_assert_cmpstr (numbers->str, ==, expected);
}

static void
test_waiting (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *linked;

  g_assert_true (muc_succession_find_register_before (f->year) == f->before);
  g_assert_null (muc_succession_find_register_before (f->before));
  assert_waiting (f, "123");
  linked = add_row (f->year, "Số liệu kho sai", get_row (f->before, 2));
  assert_waiting (f, "12");
  add_row (f->year, "KHO ẨM", NULL);
  assert_waiting (f, "2");
  g_object_set (get_row (f->before, 1), "dropped-reason", " ", NULL);
  assert_waiting (f, "2");
  g_object_set (get_row (f->before, 1), "dropped-reason", "Kho đã giao lại", NULL);
  assert_waiting (f, "");

  /* A row that is gone leaves the one it carried on without a successor. */
  muc_record_detach (MUC_RECORD (linked));
  assert_waiting (f, "3");
  add_row (f->before, "", NULL);
  assert_waiting (f, "3");
}

static void
test_first_year (Fixture       *f,
                 gconstpointer  data)
{
  f->year = f->before;
  assert_waiting (f, "");
}

static void
test_neighbour (Fixture       *f,
                gconstpointer  data)
{
  MucRisk *first = add_row (f->year, "Kho ẩm", NULL);
  g_autoptr (MucSuccession) succession = muc_succession_new (f->year);
  MucRisk *chance;

  g_assert_null (muc_succession_find_neighbour (succession, get_row (f->before, 0)));
  g_assert_true (muc_succession_find_neighbour (succession, get_row (f->before, 1)) == first);
  g_assert_true (muc_succession_find_neighbour (succession, get_row (f->before, 2)) == first);
  chance = muc_record_append (f->before, MUC_TYPE_RISK, "kind", MUC_RISK_KIND_OPPORTUNITY,
                              "text", "Kho mới", NULL);
  g_assert_null (muc_succession_find_neighbour (succession, chance));
}

static void
test_likeness (Fixture       *f,
               gconstpointer  data)
{
  MucRisk *same = add_row (f->year, "kho ẩm", NULL);
  MucRisk *like = add_row (f->year, "Kho ẩm vì mái dột", NULL);
  MucRisk *other = add_row (f->year, "Xe chở hàng hỏng", NULL);
  MucRisk *before = get_row (f->before, 0);

  g_assert_cmpfloat (muc_successors_compare (same, before), ==, 1);
  g_assert_cmpfloat (muc_successors_compare (like, before), >, 0.2);
  g_assert_cmpfloat (muc_successors_compare (like, before), <, 1);
  g_assert_cmpfloat (muc_successors_compare (other, before), ==, 0);
  g_object_set (same, "kind", MUC_RISK_KIND_OPPORTUNITY, NULL);
  g_assert_cmpfloat (muc_successors_compare (same, before), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/model/succession/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("waiting", test_waiting);
  ADD ("first-year", test_first_year);
  ADD ("neighbour", test_neighbour);
  ADD ("likeness", test_likeness);
  return g_test_run ();
}
