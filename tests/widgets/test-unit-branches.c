/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objectives of units: a branch of their own below the agency's, served and rolled up. */
#include <inttypes.h>

#include "app/record-table.h"
#include "app/table-page.h"
#include "app/unit-line.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/sample.h"
#include "model/unit-objectives.h"
#include "store/edits.h"
#include "table-test.h"
#include "widget-test.h"

#define YEAR 2031
#define TEXT 1

typedef TableTest Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);

  table_test_open (f, sample, "objectives");
}

static guint
count (Fixture *f)
{
  return muc_record_count (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE);
}

static MucObjective *
get_last (Fixture *f)
{
  return muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, count (f) - 1);
}

static MucUnit *
get_unit (Fixture *f,
          guint    position)
{
  return muc_record_peek (MUC_RECORD (muc_store_get_plan (f->store)), MUC_TYPE_UNIT, position);
}

/* One that has no objectives of its own. */
static MucUnit *
find_free_unit (Fixture *f)
{
  guint position = 0;

  while (muc_unit_objectives_count (f->year, get_unit (f, position)) > 0)
    position++;
  return get_unit (f, position);
}

static GListModel *
get_rows (Fixture *f)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (muc_record_table_get_view (f->table));

  return G_LIST_MODEL (gtk_column_view_get_model (view));
}

/* The line of a unit: its heading, or the row that adds. */
static MucUnitLine *
find_line (Fixture  *f,
           MucUnit  *unit,
           gboolean  adds,
           guint    *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (f)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (get_rows (f), i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (MUC_IS_UNIT_LINE (item) && muc_unit_line_get_unit (MUC_UNIT_LINE (item)) == unit
          && muc_unit_line_adds (MUC_UNIT_LINE (item)) == adds)
        {
          if (position != NULL)
            *position = i;
          return MUC_UNIT_LINE (item);
        }
    }
  return NULL;
}

static void
type (Fixture    *f,
      gpointer    item,
      const char *text)
{
  muc_record_table_set_current (f->table, item, TEXT);
  widget_test_settle (0);
  muc_record_table_type (f->table, text);
  g_assert_true (muc_record_table_commit (f->table));
}

static void
give (Fixture *f,
      MucUnit *unit)
{
  g_autofree char *id = g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (unit)));
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (f->store, get_last (f), "unit", id, &error);
  g_assert_no_error (error);
}

/* An objective given to a unit goes to that unit's branch; a row there adds another one. */
static void
test_branch (Fixture       *f,
             gconstpointer  data)
{
  MucUnit *unit = find_free_unit (f);
  const guint n = count (f);
  guint head = 0, adder = 0;

  type (f, f->year, "100% diện tích rừng được giao có chủ quản lý");
  g_assert_null (find_line (f, unit, FALSE, NULL));
  give (f, unit);
  WAIT (find_line (f, unit, FALSE, &head) != NULL);
  type (f, find_line (f, unit, TRUE, NULL), "Tuần tra rừng ít nhất 02 lần/tháng");
  WAIT (count (f) == n + 2);
  g_assert_true (muc_objective_get_unit (get_last (f)) == unit);
  g_assert_cmpuint (muc_naming_get_number (get_last (f)), ==, 2);
  g_assert_nonnull (find_line (f, unit, TRUE, &adder));
  g_assert_cmpuint (adder, ==, head + 3);
  muc_record_table_set_current (f->table, get_last (f), TEXT);
  widget_test_picture ("branch");
}

/* Chosen beside the table; the agency's row then tells how those of units stand. */
static void
test_serves (Fixture       *f,
             gconstpointer  data)
{
  MucObjective *first = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  GtkDropDown *serves;

  type (f, f->year, "Trả 100% hồ sơ của phòng đúng hạn");
  give (f, get_unit (f, 4));
  WAIT (find_line (f, get_unit (f, 4), FALSE, NULL) != NULL);
  muc_record_table_set_current (f->table, get_last (f), TEXT);
  serves = widget_test_find (f->page, GTK_TYPE_DROP_DOWN, "serves");
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (serves)));
  gtk_drop_down_set_selected (serves, 1);
  g_assert_true (muc_objective_get_serves (get_last (f)) == first);
  widget_test_settle (300);
  widget_test_picture ("branch-serves");
  muc_record_table_set_current (f->table, first, TEXT);
  WAIT (gtk_widget_get_mapped (widget_test_find (f->page, GTK_TYPE_LIST_BOX, "serving")));
  widget_test_picture ("branch-served");
}

/* The last one given back to the agency: the branch is gone, and undo brings it again. */
static void
test_gone (Fixture       *f,
           gconstpointer  data)
{
  MucUnit *unit = find_free_unit (f);
  g_autoptr (GError) error = NULL;

  type (f, f->year, "Một việc");
  give (f, unit);
  WAIT (find_line (f, unit, FALSE, NULL) != NULL);
  g_assert_true (muc_edits_set_field (f->store, get_last (f), "unit", NULL, &error));
  WAIT (find_line (f, unit, FALSE, NULL) == NULL);
  g_assert_true (muc_store_undo (f->store, &error));
  WAIT (find_line (f, unit, FALSE, NULL) != NULL);
}

/* Many units with long names, each with some. */
static void
test_crowded (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GListModel *units = muc_record_list (MUC_RECORD (muc_store_get_plan (f->store)), MUC_TYPE_UNIT);

  for (guint i = 0; i < g_list_model_get_n_items (units); i++)
    for (guint j = 0; j < 3; j++)
      {
        MucObjective *objective = muc_edits_add_objective (f->store, f->year, get_unit (f, i), NULL,
                                                           &error);

        g_assert_no_error (error);
        muc_edits_set_field (f->store, objective, "text",
                             "Giảm thời gian giải quyết thủ tục giao khoán rừng phòng hộ ở ba "
                             "huyện vùng cao xuống còn ba phần tư so với quy định", &error);
      }
  WAIT (find_line (f, get_unit (f, 3), FALSE, NULL) != NULL);
  muc_record_table_set_current (f->table, get_last (f), TEXT);
  widget_test_settle (300);
  widget_test_picture ("branch-crowded");
  g_assert_cmpuint (muc_naming_get_number (get_last (f)), ==, 3);
}

#define ADD(name, test) \
  g_test_add ("/unit-branches/" name, Fixture, NULL, set_up, test, table_test_close)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("branch", test_branch);
  ADD ("serves", test_serves);
  ADD ("gone", test_gone);
  ADD ("crowded", test_crowded);
  return g_test_run ();
}
