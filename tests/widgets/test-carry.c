/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the register before had and this year's has not: the bar that asks, and its window. */
#include "app/carry-bar.h"
#include "app/carry-row.h"
#include "app/carry-window.h"
#include "app/record-picker.h"
#include "app/risks-page.h"
#include "app/table-page.h"
#include "model/sample.h"
#include "model/succession.h"
#include "store/apply.h"
#include "store/carry-edits.h"
#include "store/edits.h"
#include "store/risk-edits.h"
#include "widget-test.h"

typedef struct
{
  char        *folder;
  MucWindow   *window;
  MucStore    *store;
  MucYear     *year;
  MucYear     *before;
  MucCarryBar *bar;
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
  f->year = muc_plan_find_year (muc_store_get_plan (f->store), 2031);
  f->before = muc_plan_find_year (muc_store_get_plan (f->store), 2030);
  muc_window_set_year (f->window, f->year);
  muc_window_show_page (f->window, "risks");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
  f->bar = widget_test_find (f->window, MUC_TYPE_CARRY_BAR, NULL);
  g_assert_nonnull (f->bar);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static MucRisk *
get_risk (MucYear *year,
          guint    number)
{
  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, number - 1);
}

static gboolean
is_shown (Fixture *f)
{
  return gtk_widget_get_visible (widget_test_find (f->bar, GTK_TYPE_BOX, "bar"));
}

static gboolean
is_asking (Fixture *f)
{
  return is_shown (f)
         && gtk_widget_get_visible (widget_test_find (f->bar, GTK_TYPE_ENTRY, "reason"));
}

static void
remove_risk (Fixture *f,
             guint    number)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_edits_remove (f->store, get_risk (f->year, number), &error));
  g_assert_no_error (error);
}

static void
undo (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
}

/* Deleting a row that carried one on asks why, where people look and without a dialog. */
static void
test_deleted (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *previous = muc_risk_get_previous (get_risk (f->year, 3));
  MucTablePage *page = MUC_TABLE_PAGE (muc_window_get_page (f->window));
  GtkEditable *reason = widget_test_find (f->bar, GTK_TYPE_ENTRY, "reason");
  GtkWidget *keep = widget_test_find (f->bar, GTK_TYPE_BUTTON, "keep_button");

  g_assert_false (is_shown (f));
  muc_table_page_select (page, get_risk (f->year, 3));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.remove", NULL);
  g_assert_true (is_asking (f));
  g_assert_null (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  widget_test_picture ("carry-asked");
  g_assert_false (gtk_widget_get_sensitive (keep));
  gtk_editable_set_text (reason, "Đã dùng mẫu chung");
  g_assert_true (gtk_widget_get_sensitive (keep));
  g_signal_emit_by_name (keep, "clicked");
  g_assert_cmpstr (muc_risk_get_dropped_reason (previous), ==, "Đã dùng mẫu chung");
  g_assert_false (is_shown (f));
  g_assert_cmpstr (gtk_editable_get_text (reason), ==, "");
  undo (f);
  g_assert_null (muc_risk_get_dropped_reason (previous));
  g_assert_true (is_shown (f));
  undo (f);
  g_assert_false (is_shown (f));
}

/* Who takes back that a row was carried on is asked nothing, nor who takes back a reason. */
static void
test_undone (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *previous = muc_risk_get_previous (get_risk (f->year, 3));
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (risks, previous);
  remove_risk (f, 3);
  g_assert_true (is_asking (f));
  g_assert_true (muc_carry_edits_carry_on (f->store, f->year, risks, &error));
  g_assert_no_error (error);
  g_assert_false (is_shown (f));
  undo (f);
  g_assert_true (is_shown (f));
  g_assert_false (is_asking (f));

  g_assert_true (muc_carry_edits_drop (f->store, previous, "Đã giao cho xã", &error));
  g_assert_false (is_shown (f));
  undo (f);
  g_assert_true (is_shown (f));
  g_assert_false (is_asking (f));
}

/* Several are only counted; another year has none. */
static void
test_bar (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (MucChange) change = muc_store_begin (f->store, "Bỏ");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 3; i++)
    muc_change_remove (change, get_risk (f->year, i));
  g_assert_true (muc_change_commit (change, &error));
  g_assert_true (is_shown (f));
  g_assert_false (is_asking (f));
  widget_test_picture ("carry-bar");
  muc_window_set_year (f->window, f->before);
  g_assert_false (is_shown (f));
  muc_window_set_year (f->window, f->year);
  g_assert_true (is_shown (f));
  g_assert_false (is_asking (f));
}

/* The window */

static MucCarryWindow *
open_dialog (Fixture *f)
{
  MucCarryWindow *dialog;

  dialog = muc_carry_window_present (GTK_WIDGET (f->bar), f->store, f->year);
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  return dialog;
}

static MucCarryRow *
get_row (MucCarryWindow *dialog,
         guint           position)
{
  GtkListBox *list = widget_test_find (dialog, GTK_TYPE_LIST_BOX, "list");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  return row != NULL ? MUC_CARRY_ROW (row) : NULL;
}

static void
click (gpointer    root,
       const char *name)
{
  GtkWidget *button = widget_test_find (root, GTK_TYPE_BUTTON, name);

  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
leave (MucCarryWindow *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  WAIT (dialog == NULL);
}

static void
test_window (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *first = muc_risk_get_previous (get_risk (f->year, 1));
  MucRisk *second = muc_risk_get_previous (get_risk (f->year, 2));
  MucCarryWindow *dialog;
  GtkEditable *reason;
  MucCarryRow *row;

  remove_risk (f, 1);
  remove_risk (f, 1);
  dialog = open_dialog (f);
  row = get_row (dialog, 0);
  g_assert_true (muc_carry_row_get_risk (row) == first);
  g_assert_null (get_row (dialog, 2));

  /* A reason that is being typed stays while another row is dealt with. */
  click (row, "drop_button");
  reason = widget_test_find (row, GTK_TYPE_ENTRY, "reason");
  gtk_editable_set_text (reason, "Đã giao quyền ký");
  widget_test_picture ("carry-window");
  click (get_row (dialog, 1), "carry_button");
  g_assert_nonnull (muc_risk_get_next (second));
  g_assert_true (get_row (dialog, 0) == row);
  g_assert_null (get_row (dialog, 1));
  g_assert_cmpstr (gtk_editable_get_text (reason), ==, "Đã giao quyền ký");

  click (row, "keep_button");
  g_assert_cmpstr (muc_risk_get_dropped_reason (first), ==, "Đã giao quyền ký");
  g_assert_null (get_row (dialog, 0));
  g_assert_false (is_shown (f));
  widget_test_picture ("carry-window-done");

  /* Each was a step; only those made here are taken back here. */
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (dialog), "carry.undo", NULL);
  g_assert_null (muc_risk_get_next (second));
  g_assert_null (muc_risk_get_dropped_reason (first));
  g_assert_true (muc_carry_row_get_risk (get_row (dialog, 0)) == first);
  g_assert_true (muc_carry_row_get_risk (get_row (dialog, 1)) == second);
  g_assert_true (is_shown (f));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "carry.all", NULL);
  g_assert_nonnull (muc_risk_get_next (first));
  g_assert_nonnull (muc_risk_get_next (second));
  leave (dialog);
}

/* The row of last year that is this year's in other words is proposed. */
static void
test_same (Fixture       *f,
           gconstpointer  data)
{
  MucRisk *risk = get_risk (f->year, 4);
  MucRisk *previous = muc_risk_get_previous (risk);
  g_autoptr (GError) error = NULL;
  MucCarryWindow *dialog;
  GtkWidget *picker;

  g_assert_true (muc_risk_edits_link (f->store, risk, NULL, &error));
  dialog = open_dialog (f);
  g_assert_true (muc_carry_row_get_risk (get_row (dialog, 0)) == previous);
  widget_test_picture ("carry-same");
  click (get_row (dialog, 0), "like_button");
  g_assert_true (muc_risk_get_previous (risk) == previous);
  g_assert_null (get_row (dialog, 0));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "carry.undo", NULL);
  g_assert_null (muc_risk_get_previous (risk));

  gtk_menu_button_popup (widget_test_find (get_row (dialog, 0), GTK_TYPE_MENU_BUTTON,
                                           "same_button"));
  picker = widget_test_find (get_row (dialog, 0), MUC_TYPE_RECORD_PICKER, "picker");
  WAIT (gtk_widget_get_mapped (picker));
  widget_test_picture ("carry-picker");
  g_signal_emit_by_name (widget_test_find (picker, GTK_TYPE_SEARCH_ENTRY, "entry"), "activate");
  g_assert_true (muc_risk_get_previous (risk) == previous);
  leave (dialog);
}

/* A year without a register begins with the one before it. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *year = muc_edits_add_year (f->store, 2032, &error);
  MucCarryWindow *dialog;
  GtkListBox *list;
  GtkWidget *row;

  g_assert_no_error (error);
  for (guint i = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i > 0; i--)
    g_assert_true (muc_edits_remove (f->store, get_risk (year, i), &error));
  muc_window_set_year (f->window, year);
  list = widget_test_find (f->window, GTK_TYPE_LIST_BOX, "start_list");
  row = widget_test_find (list, ADW_TYPE_ACTION_ROW, "carry_row");
  WAIT (gtk_widget_get_mapped (row));
  widget_test_picture ("carry-start");
  g_signal_emit_by_name (list, "row-activated", row);
  dialog = widget_test_find_dialog (MUC_TYPE_CARRY_WINDOW);
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "carry.all", NULL);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK), ==,
                    muc_record_count (MUC_RECORD (f->year), MUC_TYPE_RISK));
  leave (dialog);
}

#define ADD(name, function) \
  g_test_add ("/widgets/carry/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("deleted", test_deleted);
  ADD ("undone", test_undone);
  ADD ("bar", test_bar);
  ADD ("window", test_window);
  ADD ("same", test_same);
  ADD ("empty", test_empty);
  return g_test_run ();
}
