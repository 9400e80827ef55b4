/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new year in the window: what moves is shown and can be refused, then it is one step; the page
 * shows what became of each row. */
#include "app/objective-cells.h"
#include "app/objectives-page.h"
#include "app/roll-row.h"
#include "app/roll-window.h"
#include "app/table-page.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/edits.h"
#include "widget-test.h"

typedef struct
{
  char      *folder;
  MucWindow *window;
  MucStore  *store;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2031);
  g_autofree char *path = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "thu.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Mẫu", MUC_APPLY_FIRST, &error));
  muc_store_close (store);
  f->window = widget_test_open_window (path);
  f->store = muc_window_get_store (f->window);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static MucYear *
get_year (Fixture *f,
          gint64   number)
{
  return muc_plan_find_year (muc_store_get_plan (f->store), number);
}

static MucAction *
get_action (Fixture *f,
            gint64   number,
            guint    objective,
            guint    action)
{
  gpointer owner = muc_record_peek (MUC_RECORD (get_year (f, number)), MUC_TYPE_OBJECTIVE,
                                    objective - 1);

  return muc_record_peek (owner, MUC_TYPE_ACTION, action - 1);
}

static MucRollWindow *
open_roll (Fixture *f)
{
  MucRollWindow *window;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.roll", "x", G_GINT64_CONSTANT (2032));
  window = widget_test_find_dialog (MUC_TYPE_ROLL_WINDOW);
  g_assert_nonnull (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

/* The row that shows @words as its cell. */
static MucRollRow *
find_row (MucRollWindow *window,
          const char    *words)
{
  GtkListBox *list = widget_test_find (window, GTK_TYPE_LIST_BOX, "list");
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkLabel *cell = widget_test_find (row, GTK_TYPE_LABEL, "cell");

      if (g_str_has_prefix (gtk_label_get_label (cell), words))
        return MUC_ROLL_ROW (row);
    }
  return NULL;
}

/* The mark that the table shows at @record. */
static char *
dup_mark (gpointer record)
{
  g_auto (MucCell) cell = { 0 };

  muc_objective_cell_describe (record, MUC_OBJECTIVE_COLUMN_NUMBER, &cell);
  return g_steal_pointer (&cell.extra);
}

static void
assert_mark (gpointer    record,
             const char *mark)
{
  g_autofree char *shown = dup_mark (record);

  g_assert_cmpstr (shown, ==, mark);
}

/* One text is refused and stays; the others move; undo takes the year away. */
static void
test_roll (Fixture       *f,
           gconstpointer  data)
{
  MucRollWindow *window = open_roll (f);
  MucRollRow *row = find_row (window, "Công việc 1.1");

  g_assert_nonnull (row);
  widget_test_picture ("roll-window");
  muc_roll_row_set_on (row, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (window), "roll.plan", NULL);
  g_assert_nonnull (get_year (f, 2032));
  g_assert_true (muc_window_get_year (f->window) == get_year (f, 2032));
  g_assert_cmpstr (muc_action_get_deadline_text (get_action (f, 2032, 1, 1)), ==, "Tháng 02/2031");
  g_assert_cmpstr (muc_action_get_deadline_text (get_action (f, 2032, 1, 2)), ==,
                   "Trước ngày 30/01/2032");
  WAIT (widget_test_find_dialog (MUC_TYPE_ROLL_WINDOW) == NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_null (get_year (f, 2032));
}

static void
test_none (Fixture       *f,
           gconstpointer  data)
{
  MucRollWindow *window = open_roll (f);

  gtk_widget_activate_action (GTK_WIDGET (window), "roll.set-all", "b", FALSE);
  gtk_widget_activate_action (GTK_WIDGET (window), "roll.plan", NULL);
  g_assert_cmpstr (muc_action_get_deadline_text (get_action (f, 2032, 1, 2)), ==,
                   "Trước ngày 30/01/2031");
}

/* Kept, changed and new rows say so, and the pane has the old wording of the changed one. */
static void
test_marks (Fixture       *f,
            gconstpointer  data)
{
  MucRollWindow *window = open_roll (f);
  MucTablePage *page;
  MucAction *action;
  MucObjective *objective;
  GtkWidget *before;
  g_autoptr (GError) error = NULL;

  assert_mark (get_action (f, 2031, 1, 1), NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "roll.plan", NULL);
  WAIT (widget_test_find_dialog (MUC_TYPE_ROLL_WINDOW) == NULL);
  muc_window_show_page (f->window, "objectives");
  page = MUC_TABLE_PAGE (muc_window_get_page (f->window));
  action = get_action (f, 2032, 1, 1);
  objective = MUC_OBJECTIVE (muc_record_get_owner (MUC_RECORD (action)));
  assert_mark (action, "Giữ");
  assert_mark (objective, "Giữ");
  g_assert_true (muc_edits_set_field (f->store, action, "parties-text", "Lãnh đạo Sở", &error));
  assert_mark (action, "Sửa");
  assert_mark (objective, "Giữ");
  assert_mark (muc_edits_add_action (f->store, objective, NULL, &error), "Mới");
  muc_table_page_select (page, MUC_RECORD (action));
  before = widget_test_find (page, GTK_TYPE_BOX, "before");
  WAIT (gtk_widget_get_visible (before));
  g_assert_nonnull (strstr (gtk_label_get_label (widget_test_find (before, GTK_TYPE_LABEL,
                                                                   "before_text")),
                            "Trách nhiệm thực hiện: Văn phòng Sở"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
  widget_test_picture ("roll-marks");
  muc_table_page_select (page, MUC_RECORD (objective));
  WAIT (!gtk_widget_get_visible (before));
}

/* Nothing to plan from, and a year that is planned already: told, and no window. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.roll", "x", G_GINT64_CONSTANT (2031));
  g_assert_null (widget_test_find_dialog (MUC_TYPE_ROLL_WINDOW));
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add ("/roll/roll", Fixture, NULL, set_up, test_roll, tear_down);
  g_test_add ("/roll/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/roll/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/roll/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
