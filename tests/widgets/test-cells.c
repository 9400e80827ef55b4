/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of objectives shows and where its keys lead, without a display. */
#include <string.h>

#include "app/cell.h"
#include "app/objective-cells.h"
#include "app/pane-state.h"
#include "app/row-drop.h"
#include "app/rows-text.h"
#include "model/measurement.h"
#include "model/objective.h"
#include "model/plan.h"
#include "model/target.h"

typedef struct
{
  MucPlan      *plan;
  MucYear      *year;
  MucObjective *first;
  MucObjective *second;
  MucAction    *actions[3];
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->plan = muc_plan_new ();
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  f->first = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Mục tiêu một",
                                "plan-text", "Mục tiêu hai", NULL);
  f->second = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Mục tiêu kia",
                                 "party-heading", "Trách nhiệm", NULL);
  for (guint i = 0; i < 3; i++)
    f->actions[i] = muc_record_append (f->first, MUC_TYPE_ACTION, "text", "Công việc",
                                       "parties-text", "Văn phòng\nCác phòng", NULL);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->plan);
}

static void
assert_cell (gpointer    item,
             guint       column,
             const char *text,
             const char *hint,
             gboolean    editable)
{
  g_auto (MucCell) cell = { 0 };

  muc_objective_cell_describe (item, column, &cell);
  g_assert_cmpstr (cell.text, ==, text);
  g_assert_cmpstr (cell.hint, ==, hint);
  g_assert_cmpint (cell.editable, ==, editable);
}

static void
test_cells (Fixture      *f,
            gconstpointer data)
{
  assert_cell (f->first, MUC_OBJECTIVE_COLUMN_NUMBER, "1", NULL, FALSE);
  assert_cell (f->first, MUC_OBJECTIVE_COLUMN_PARTIES, NULL, "Trách nhiệm thực hiện", TRUE);
  assert_cell (f->second, MUC_OBJECTIVE_COLUMN_PARTIES, "Trách nhiệm", "Trách nhiệm thực hiện",
               TRUE);
  assert_cell (f->second, MUC_OBJECTIVE_COLUMN_RESULT, NULL, "Kết quả dự kiến", TRUE);
  assert_cell (f->actions[1], MUC_OBJECTIVE_COLUMN_NUMBER, "2", NULL, FALSE);
  assert_cell (f->actions[1], MUC_OBJECTIVE_COLUMN_PARTIES, "Văn phòng\nCác phòng", NULL, TRUE);
  assert_cell (f->actions[1], MUC_OBJECTIVE_COLUMN_DEADLINE, NULL, NULL, TRUE);
  assert_cell (f->year, MUC_OBJECTIVE_COLUMN_NUMBER, "+", NULL, FALSE);
  assert_cell (f->year, MUC_OBJECTIVE_COLUMN_RESULT, NULL, NULL, FALSE);
}

/* An objective says what is amiss with it in words. */
static void
test_warnings (Fixture      *f,
               gconstpointer data)
{
  g_auto (MucCell) wording = { 0 };
  g_auto (MucCell) targets = { 0 };
  g_auto (MucCell) none = { 0 };

  muc_record_append (f->first, MUC_TYPE_TARGET, "comparator", MUC_COMPARATOR_AT_LEAST,
                     "value", 82.91, "unit", "%", NULL);
  muc_objective_cell_describe (f->first, MUC_OBJECTIVE_COLUMN_TEXT, &wording);
  g_assert_cmpint (wording.extra_tone, ==, MUC_TONE_WARN);
  g_assert_nonnull (wording.extra);
  muc_objective_cell_describe (f->first, MUC_OBJECTIVE_COLUMN_RESULT, &targets);
  g_assert_cmpstr (targets.extra, ==, "≥ 82,91%");
  g_assert_cmpint (targets.extra_tone, ==, MUC_TONE_PLAIN);
  muc_objective_cell_describe (f->second, MUC_OBJECTIVE_COLUMN_RESULT, &none);
  g_assert_cmpint (none.extra_tone, ==, MUC_TONE_WARN);
}

static void
assert_walk (const MucGrid *grid,
             guint          row,
             guint          column,
             MucWalk        walk,
             guint          to_row,
             guint          to_column)
{
  const MucPlace place = muc_grid_walk (grid, (MucPlace) { row, column }, walk);

  g_assert_cmpuint (place.row, ==, to_row);
  g_assert_cmpuint (place.column, ==, to_column);
}

static void
test_walk (void)
{
  const MucGrid grid = { .n_rows = 10, .n_columns = 5, .first_column = 1, .page = 4 };

  assert_walk (&grid, 0, 0, MUC_WALK_LEFT, 0, 0);
  assert_walk (&grid, 0, 0, MUC_WALK_UP, 0, 0);
  assert_walk (&grid, 9, 4, MUC_WALK_RIGHT, 9, 4);
  assert_walk (&grid, 9, 4, MUC_WALK_DOWN, 9, 4);
  assert_walk (&grid, 3, 4, MUC_WALK_NEXT, 4, 1);
  assert_walk (&grid, 9, 4, MUC_WALK_NEXT, 9, 4);
  assert_walk (&grid, 4, 1, MUC_WALK_PREVIOUS, 3, 4);
  assert_walk (&grid, 0, 1, MUC_WALK_PREVIOUS, 0, 1);
  assert_walk (&grid, 2, 3, MUC_WALK_ROW_START, 2, 1);
  assert_walk (&grid, 2, 3, MUC_WALK_ROW_END, 2, 4);
  assert_walk (&grid, 2, 3, MUC_WALK_PAGE_UP, 0, 3);
  assert_walk (&grid, 7, 3, MUC_WALK_PAGE_DOWN, 9, 3);
  assert_walk (&grid, 7, 3, MUC_WALK_TOP, 0, 3);
  assert_walk (&grid, 7, 3, MUC_WALK_BOTTOM, 9, 3);
}

static void
assert_drop (gpointer record,
             gpointer target,
             gboolean below,
             gpointer owner,
             gpointer before)
{
  MucRowDrop drop;

  g_assert_true (muc_row_drop_find (record, target, below, &drop));
  g_assert_true (drop.owner == owner);
  g_assert_true (drop.before == before);
}

static void
test_drop (Fixture      *f,
           gconstpointer data)
{
  MucRowDrop drop;

  assert_drop (f->actions[0], f->actions[2], TRUE, f->first, NULL);
  assert_drop (f->actions[2], f->actions[0], FALSE, f->first, f->actions[0]);
  assert_drop (f->actions[0], f->second, TRUE, f->second, NULL);
  assert_drop (f->actions[0], f->second, FALSE, f->first, NULL);
  assert_drop (f->actions[0], f->year, FALSE, f->second, NULL);
  assert_drop (f->first, f->second, TRUE, f->year, NULL);
  assert_drop (f->second, f->first, FALSE, f->year, f->first);
  assert_drop (f->first, f->year, FALSE, f->year, NULL);

  g_assert_false (muc_row_drop_find (MUC_RECORD (f->actions[1]), MUC_RECORD (f->actions[0]), TRUE,
                                     &drop));
  g_assert_false (muc_row_drop_find (MUC_RECORD (f->actions[1]), MUC_RECORD (f->actions[2]), FALSE,
                                     &drop));
  g_assert_false (muc_row_drop_find (MUC_RECORD (f->second), MUC_RECORD (f->actions[1]), FALSE,
                                     &drop));
  g_assert_false (muc_row_drop_find (MUC_RECORD (f->actions[0]), MUC_RECORD (f->first), FALSE,
                                     &drop));
}

static void
test_copy (Fixture      *f,
           gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *tsv = NULL;
  g_autofree char *html = NULL;

  g_object_set (f->actions[0], "text", "=1 \"a\" <b>", NULL);
  g_ptr_array_add (records, f->actions[0]);
  tsv = muc_rows_to_tsv (records, &muc_objective_rows);
  g_assert_cmpstr (tsv, ==, "1\t\"=1 \"\"a\"\" <b>\"\t\"Văn phòng\nCác phòng\"\t\t\n");
  html = muc_rows_to_html (records, &muc_objective_rows);
  g_assert_nonnull (strstr (html, "<td>=1 &quot;a&quot; &lt;b&gt;</td>"));
  g_assert_nonnull (strstr (html, "<td>Văn phòng<br>Các phòng</td>"));
}

static void
test_wordings (void)
{
  g_auto (MucWordings) one = { 0 };
  g_auto (MucWordings) same = { 0 };
  g_auto (MucWordings) many = { 0 };

  muc_wordings_compare (&one, "Đạt 95% hồ sơ & đúng hạn", "Đạt 96% hồ sơ & đúng hạn");
  g_assert_cmpuint (one.n_places, ==, 1);
  g_assert_nonnull (strstr (one.declared, ">95%</span> hồ sơ &amp; đúng hạn"));
  g_assert_nonnull (strstr (one.plan, ">96%</span>"));
  g_assert_nonnull (strstr (one.use_declared, "95%"));
  g_assert_nonnull (strstr (one.use_plan, "96%"));

  muc_wordings_compare (&same, "Giữ nguyên", "Giữ nguyên");
  g_assert_cmpuint (same.n_places, ==, 0);
  g_assert_cmpstr (same.declared, ==, "Giữ nguyên");

  muc_wordings_compare (&many, "Một hai ba bốn", "Sáu hai bảy bốn");
  g_assert_cmpuint (many.n_places, ==, 2);
  g_assert_null (strstr (many.use_declared, "Một"));
}

static void
test_deadlines (Fixture      *f,
                gconstpointer data)
{
  GDate today;
  gboolean late;
  g_autofree char *soon = NULL;
  g_autofree char *past = NULL;
  g_autofree char *standing = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 18, 6, 2026);
  g_object_set (f->actions[0], "deadline-text", "Quý II", "deadline-kind", MUC_DEADLINE_QUARTER,
                "due", "2026-06-30", NULL);
  soon = muc_deadline_describe (f->actions[0], &today, &late);
  g_assert_nonnull (strstr (soon, "30/6/2026"));
  g_assert_nonnull (strstr (soon, "12"));
  g_assert_false (late);

  g_object_set (f->actions[1], "deadline-text", "Quý I", "deadline-kind", MUC_DEADLINE_QUARTER,
                "due", "2026-03-31", NULL);
  past = muc_deadline_describe (f->actions[1], &today, &late);
  g_assert_true (late);

  g_object_set (f->actions[2], "deadline-text", "Thường xuyên",
                "deadline-kind", MUC_DEADLINE_STANDING, NULL);
  standing = muc_deadline_describe (f->actions[2], &today, &late);
  g_assert_false (late);
  g_assert_cmpstr (standing, !=, soon);
}

static MucTarget *
append_target (Fixture *f,
               double   value)
{
  return muc_record_append (f->first, MUC_TYPE_TARGET, "text", "Hồ sơ đúng hạn",
                            "comparator", MUC_COMPARATOR_AT_LEAST, "value", value, "unit", "%",
                            NULL);
}

static void
measure (MucTarget *target,
         double     numerator,
         double     denominator)
{
  muc_record_append (target, MUC_TYPE_MEASUREMENT, "period", "2026-q1", "numerator", numerator,
                     "denominator", denominator, NULL);
}

static void
assert_attainment (Fixture    *f,
                   const char *figure,
                   double      mark,
                   MucTone     tone)
{
  g_auto (MucCell) cell = { 0 };

  muc_objective_cell_describe (f->first, MUC_OBJECTIVE_COLUMN_RESULT, &cell);
  g_assert_cmpstr (cell.figure, ==, figure);
  g_assert_nonnull (cell.extra);
  g_assert_cmpint (cell.bar.shown, ==, figure != NULL);
  g_assert_cmpint (cell.extra_tone, ==, tone);
  if (figure != NULL)
    g_assert_cmpfloat (cell.bar.mark, ==, mark);
}

/* Words only while nothing was measured; of several targets the one that is farthest off. */
static void
test_attainment (Fixture       *f,
                 gconstpointer  data)
{
  MucTarget *first = append_target (f, 95);

  assert_attainment (f, NULL, 0, MUC_TONE_PLAIN);
  measure (first, 19, 20);
  assert_attainment (f, "95%", 0.95, MUC_TONE_GOOD);
  measure (append_target (f, 80), 3, 4);
  assert_attainment (f, "75%", 0.8, MUC_TONE_WARN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/cells/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("cells", test_cells);
  ADD ("warnings", test_warnings);
  ADD ("drop", test_drop);
  ADD ("copy", test_copy);
  ADD ("deadlines", test_deadlines);
  ADD ("attainment", test_attainment);
#undef ADD
  g_test_add_func ("/cells/walk", test_walk);
  g_test_add_func ("/cells/wordings", test_wordings);
  return g_test_run ();
}
