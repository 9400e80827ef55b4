/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the page that follows a year, and what their cells show, without a display. */
#include <string.h>

#include "app/progress-cells.h"
#include "model/day.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/plan.h"

typedef struct
{
  MucPlan    *plan;
  MucYear    *year;
  MucUnit    *office;
  MucUnit    *rooms[3];
  MucAction  *action;
  GDate       today;
  GListStore *rows;
} Fixture;

static gint64
get_id (gpointer record)
{
  return muc_record_get_id (record);
}

static gpointer
append_unit (Fixture     *f,
             const char  *name,
             MucUnitKind  kind)
{
  return muc_record_append (f->plan, MUC_TYPE_UNIT, "name", name, "kind", kind, NULL);
}

/* An action of a group with three members, and of one unit beside it. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  static const char *const names[] = { "Phòng A", "Phòng B", "Phòng C" };
  MucUnit *group;

  f->plan = muc_plan_new ();
  f->office = append_unit (f, "Văn phòng", MUC_UNIT_KIND_OFFICE);
  group = append_unit (f, "Các phòng", MUC_UNIT_KIND_GROUP);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      f->rooms[i] = append_unit (f, names[i], MUC_UNIT_KIND_ROOM);
      muc_record_append (group, MUC_TYPE_MEMBER, "unit", get_id (f->rooms[i]), NULL);
    }
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2031, NULL);
  f->action = muc_record_append (muc_record_append (f->year, MUC_TYPE_OBJECTIVE, NULL),
                                 MUC_TYPE_ACTION, "text", "Rà soát", "deadline-text", "Hàng quý",
                                 "deadline-kind", MUC_DEADLINE_RECURRING, NULL);
  muc_record_append (f->action, MUC_TYPE_PARTY, "text", "Các phòng", "unit", get_id (group), NULL);
  muc_record_append (f->action, MUC_TYPE_PARTY, "text", "Văn phòng", "unit", get_id (f->office),
                     NULL);
  g_date_set_dmy (&f->today, 20, G_DATE_MAY, 2031);
  f->rows = g_list_store_new (MUC_TYPE_PROGRESS_ROW);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->rows);
  g_assert_finalize_object (f->plan);
}

static GPtrArray *
list_duties (Fixture *f)
{
  const MucPeriod period = { MUC_PERIOD_QUARTER, 2031, 2 };

  return muc_duties_list (f->year, &period);
}

static void
update (Fixture *f)
{
  g_autoptr (GPtrArray) duties = list_duties (f);
  g_autoptr (GPtrArray) fresh = muc_progress_rows_create (duties, &f->today);

  muc_progress_rows_update (f->rows, fresh);
}

static MucProgressRow *
get_unit_row (Fixture *f,
              guint    position)
{
  g_autoptr (MucProgressRow) row = g_list_model_get_item (G_LIST_MODEL (f->rows), position);

  return row;
}

static MucProgressRow *
get_line (Fixture *f,
          guint    position)
{
  GListModel *lines = muc_progress_row_get_children (get_unit_row (f, position));
  g_autoptr (MucProgressRow) line = g_list_model_get_item (lines, 0);

  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  return line;
}

static void
say (Fixture          *f,
     MucUnit          *unit,
     MucProgressState  state)
{
  muc_record_append (f->action, MUC_TYPE_PROGRESS, "period", "2031-q2", "unit", get_id (unit),
                     "state", state, NULL);
}

/* One line for each member, in the order of the units; together they read as the group. */
static void
test_group (Fixture       *f,
            gconstpointer  data)
{
  static const char *const titles[] = { "Văn phòng", "Phòng A", "Phòng B", "Phòng C" };
  g_autoptr (GPtrArray) duties = NULL;
  MucTally tally;

  update (f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->rows)), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_cmpstr (muc_progress_row_get_title (get_unit_row (f, i)), ==, titles[i]);
      g_assert_true (muc_duty_get_action (muc_progress_row_get_duty (get_line (f, i)))
                     == f->action);
    }
  g_assert_null (muc_duty_get_group (muc_progress_row_get_duty (get_line (f, 0))));
  g_assert_nonnull (muc_duty_get_group (muc_progress_row_get_duty (get_line (f, 1))));

  say (f, f->rooms[0], MUC_PROGRESS_STATE_DONE);
  say (f, f->rooms[1], MUC_PROGRESS_STATE_DOING);
  say (f, f->rooms[2], MUC_PROGRESS_STATE_DONE);
  say (f, f->office, MUC_PROGRESS_STATE_DONE);
  duties = list_duties (f);
  muc_tally_count (&tally, duties, &f->today);
  g_assert_cmpuint (tally.n, ==, 4);
  g_assert_cmpuint (tally.n_answered, ==, 4);
  g_assert_cmpint (tally.combined, ==, MUC_PROGRESS_STATE_DOING);
}

/* Rows stay the same objects as long as they stand for the same. */
static void
test_kept (Fixture       *f,
           gconstpointer  data)
{
  MucProgressRow *row, *line;

  update (f);
  row = get_unit_row (f, 1);
  line = get_line (f, 1);
  g_assert_cmpuint (muc_progress_row_get_tally (row)->n_answered, ==, 0);
  say (f, f->rooms[0], MUC_PROGRESS_STATE_DONE);
  update (f);
  g_assert_true (get_unit_row (f, 1) == row);
  g_assert_true (get_line (f, 1) == line);
  g_assert_cmpuint (muc_progress_row_get_tally (row)->n_answered, ==, 1);

  g_object_set (f->rooms[0], "valid-to", "2031-01-31", NULL);
  update (f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->rows)), ==, 3);
}

/* What nobody has said is faint; what is said is not. */
static void
test_cells (Fixture       *f,
            gconstpointer  data)
{
  g_auto (MucCell) before = { 0 };
  g_auto (MucCell) after = { 0 };
  g_auto (MucCell) unit = { 0 };

  update (f);
  g_date_set_dmy (&f->today, 1, G_DATE_JULY, 2031);
  muc_progress_cell_describe (get_line (f, 1), MUC_PROGRESS_COLUMN_STATE, &f->today, &before);
  g_assert_true (before.pill.faint);
  g_assert_nonnull (before.text);
  say (f, f->rooms[0], MUC_PROGRESS_STATE_DONE);
  update (f);
  muc_progress_cell_describe (get_line (f, 1), MUC_PROGRESS_COLUMN_STATE, &f->today, &after);
  g_assert_false (after.pill.faint);
  muc_progress_cell_describe (get_unit_row (f, 1), MUC_PROGRESS_COLUMN_STATE, &f->today, &unit);
  g_assert_true (unit.bar.shown);
  g_assert_cmpfloat (unit.bar.shares[MUC_TONE_GOOD], ==, 1);
}

#define ADD(name, test) g_test_add ("/progress-rows/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("group", test_group);
  ADD ("kept", test_kept);
  ADD ("cells", test_cells);
  return g_test_run ();
}
