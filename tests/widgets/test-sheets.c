/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets made for all units from the window, and taken in again: files, refusals, conflicts side by
 * side, who has not answered, one step. */
#include <string.h>

#include "app/item-list.h"
#include "app/item-row.h"
#include "app/sheet-conflict-row.h"
#include "app/sheet-file-row.h"
#include "app/sheet-maker.h"
#include "app/sheet-window.h"
#include "app/window-private.h"
#include "model/sample.h"
#include "sheets.h"
#include "store/apply.h"
#include "store/progress-edits.h"
#include "store/sheet-edits.h"
#include "widget-test.h"

#define YEAR 2031
#define PERIOD "2031-q4"

typedef struct
{
  char      *folder;
  MucWindow *window;
  MucStore  *store;
  MucYear   *year;
  MucPeriod  period;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);
  g_autofree char *path = NULL;
  g_autoptr (MucStore) store = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Tệp thử", MUC_APPLY_FIRST, &error));
  muc_store_close (store);
  f->window = widget_test_open_window (path);
  f->store = muc_window_get_store (f->window);
  f->year = muc_plan_find_year (muc_store_get_plan (f->store), YEAR);
  muc_window_set_year (f->window, f->year);
  muc_window_show_page (f->window, "progress");
  g_assert_true (muc_period_parse (PERIOD, &f->period));
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static MucUnit *
get_unit (Fixture    *f,
          const char *name)
{
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (f->store), name);

  g_assert_nonnull (unit);
  return unit;
}

static GFile *
write_filled (Fixture    *f,
              const char *unit,
              const char *name,
              const char *state,
              const char *result)
{
  return sheets_write_filled (f->store, &f->period, f->folder, unit, name, state, result);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_make (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (f->folder, "phieu", NULL);
  g_autoptr (GPtrArray) sheets = muc_unit_sheets_create (f->year, &f->period);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GError) error = NULL;

  muc_sheet_maker_write (GTK_WIDGET (muc_window_get_page (f->window)), f->store, f->year,
                         &f->period, folder);
  WAIT (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET) > 0);
  g_assert_cmpuint (count_files (folder), ==, sheets->len);
  waiting = muc_sent_sheet_list_waiting (f->year, PERIOD);
  g_assert_cmpuint (waiting->len, ==, sheets->len);
  g_assert_nonnull (strstr (muc_store_get_undo_label (f->store), "Quý IV"));
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET), ==, 0);
}

static MucSheetWindow *
present (Fixture *f,
         GFile   *first,
         GFile   *second)
{
  GSList *files = g_slist_append (NULL, first);
  MucSheetWindow *window;

  if (second != NULL)
    files = g_slist_append (files, second);
  window = muc_sheet_window_present (f->window, &f->period, files);
  WAIT (!muc_sheet_window_is_busy (window));
  widget_test_settle (0);
  g_slist_free (files);
  return window;
}

static const char *
get_label (gpointer    root,
           const char *name)
{
  return gtk_label_get_label (widget_test_find (root, GTK_TYPE_LABEL, name));
}

static gpointer
find_row (gpointer    list,
          const char *title)
{
  GtkListBox *box = widget_test_find (list, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    if (g_strcmp0 (muc_list_item_get_title (muc_item_row_get_item (MUC_ITEM_ROW (row))), title)
        == 0)
      return row;
  g_assert_not_reached ();
}

static MucDuty *
get_first_duty (Fixture       *f,
                const char    *unit,
                MucUnitSheet **sheet)
{
  *sheet = muc_unit_sheet_new_for (f->year, &f->period, get_unit (f, unit));
  return ((MucSheetRow *) (*sheet)->rows->pdata[0])->duty;
}

/* What differs is chosen; all files are one step, which is taken back whole. */
static void
test_take (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucUnitSheet) sheet = NULL;
  MucDuty *duty = get_first_duty (f, "Văn phòng Sở", &sheet);
  g_autoptr (GFile) good = write_filled (f, "Văn phòng Sở", "vp.xlsx", "done", "Đã xong");
  g_autoptr (GFile) other = write_filled (f, "Thanh tra Sở", "tt.xlsx", "doing", NULL);
  g_autoptr (GError) error = NULL;
  MucSheetWindow *window;
  GtkWidget *row;

  g_assert_true (muc_progress_edits_say (f->store, duty, "state", "late", &error));
  window = present (f, good, other);
  row = widget_test_find (window, MUC_TYPE_SHEET_CONFLICT_ROW, NULL);
  g_assert_cmpstr (get_label (row, "here"), ==, "Chậm");
  g_assert_cmpstr (get_label (row, "came"), ==, "Hoàn thành");
  muc_window_show_page (f->window, "progress");
  widget_test_picture ("sheets");
  gtk_check_button_set_active (widget_test_find (row, GTK_TYPE_CHECK_BUTTON, "came_button"), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "sheets.take", NULL);
  widget_test_settle (0);
  g_assert_cmpint (muc_progress_get_state (muc_duty_find_progress (duty)), ==,
                   MUC_PROGRESS_STATE_DONE);
  g_assert_cmpstr (muc_progress_get_result (muc_duty_find_progress (duty)), ==, "Đã xong");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET), ==, 2);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpint (muc_progress_get_state (muc_duty_find_progress (duty)), ==,
                   MUC_PROGRESS_STATE_LATE);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET), ==, 0);
}

/* What went out and came back of the period is listed before anything is chosen. */
static void
test_log (Fixture       *f,
          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (f->folder, "phieu", NULL);
  g_autoptr (GFile) good = write_filled (f, "Văn phòng Sở", "vp.xlsx", "done", "Đã xong");
  MucSheetWindow *window;
  gpointer log;

  muc_sheet_maker_write (GTK_WIDGET (muc_window_get_page (f->window)), f->store, f->year,
                         &f->period, folder);
  WAIT (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET) > 0);
  window = present (f, good, NULL);
  g_assert_cmpstr (get_label (window, "waiting_label"), !=, "");
  widget_test_picture ("sheets-waiting");
  gtk_widget_activate_action (GTK_WIDGET (window), "sheets.take", NULL);
  widget_test_settle (0);
  window = muc_sheet_window_present (f->window, &f->period, NULL);
  widget_test_settle (0);
  log = widget_test_find (window, MUC_TYPE_ITEM_LIST, "log");
  g_assert_true (gtk_widget_get_visible (log));
  widget_test_picture ("sheets-log");
  g_assert_nonnull (strstr (get_label (find_row (log, "Văn phòng Sở"), "subtitle"), "vp.xlsx"));
  g_assert_cmpstr (get_label (find_row (log, "Thanh tra Sở"), "count"), ==, "chưa gửi về");
  gtk_window_close (GTK_WINDOW (window));
  widget_test_settle (0);
}

/* A file that is none of ours is told with its reason; the other one can be taken in. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GFile) good = write_filled (f, "Văn phòng Sở", "vp.xlsx", "done", NULL);
  g_autofree char *path = g_build_filename (f->folder, "la.xlsx", NULL);
  g_autoptr (GFile) bad = g_file_new_for_path (path);
  MucSheetWindow *window;
  GtkListBox *list;
  GtkListBoxRow *row;

  g_assert_true (g_file_set_contents (path, "không phải bảng tính", -1, NULL));
  window = present (f, bad, good);
  list = widget_test_find (window, GTK_TYPE_LIST_BOX, "list");
  row = gtk_list_box_get_row_at_index (list, 0);
  g_assert_null (muc_sheet_file_row_get_merge (MUC_SHEET_FILE_ROW (row)));
  g_assert_nonnull (strstr (get_label (row, "notes"), "la.xlsx"));
  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, "leave_button"), "clicked");
  row = gtk_list_box_get_row_at_index (list, 0);
  g_assert_nonnull (muc_sheet_file_row_get_merge (MUC_SHEET_FILE_ROW (row)));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  gtk_window_close (GTK_WINDOW (window));
  widget_test_settle (0);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET), ==, 0);
}

/* Dropped on the window, a folder of sheets is known for what it is. */
static void
test_drop (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (f->folder, "phieu", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_auto (GValue) value = G_VALUE_INIT;
  MucSheetWindow *window;
  GSList *files = g_slist_append (NULL, place);

  muc_sheet_maker_write (GTK_WIDGET (muc_window_get_page (f->window)), f->store, f->year,
                         &f->period, folder);
  WAIT (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET) > 0);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_slist_free (files);
  g_assert_true (muc_window_drop (f->window, &value));
  window = widget_test_find_dialog (MUC_TYPE_SHEET_WINDOW);
  g_assert_nonnull (window);
  WAIT (!muc_sheet_window_is_busy (window));
  g_assert_nonnull (gtk_list_box_get_row_at_index (widget_test_find (window, GTK_TYPE_LIST_BOX,
                                                                     "list"), 7));
  gtk_window_close (GTK_WINDOW (window));
  widget_test_settle (0);
}

/* Which value stays is chosen by the arrows, and all is taken in by Enter. */
static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GFile) one = write_filled (f, "Văn phòng Sở", "1.xlsx", "done", NULL);
  g_autoptr (GFile) two = write_filled (f, "Văn phòng Sở", "2.xlsx", "late", NULL);
  MucSheetWindow *window = present (f, one, two);
  GtkListBox *conflicts = widget_test_find (window, GTK_TYPE_LIST_BOX, "conflicts");
  GtkWidget *here = widget_test_find (conflicts, GTK_TYPE_CHECK_BUTTON, "here_button");
  GtkWidget *came = widget_test_find (conflicts, GTK_TYPE_CHECK_BUTTON, "came_button");

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (here)));
  gtk_widget_grab_focus (here);
  gtk_widget_child_focus (GTK_WIDGET (conflicts), GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == came);
  gtk_widget_activate (came);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (came)));
  gtk_widget_activate_action (GTK_WIDGET (window), "default.activate", NULL);
  WAIT (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_SENT_SHEET) > 0);
}

/* Two sheets of one unit: the second is compared with the first. */
static void
test_twice (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GFile) one = write_filled (f, "Văn phòng Sở", "1.xlsx", "done", "Như nhau");
  g_autoptr (GFile) two = write_filled (f, "Văn phòng Sở", "2.xlsx", "late", "Như nhau");
  MucSheetWindow *window = present (f, one, two);
  GtkListBox *conflicts = widget_test_find (window, GTK_TYPE_LIST_BOX, "conflicts");

  g_assert_nonnull (gtk_list_box_get_row_at_index (conflicts, 0));
  g_assert_null (gtk_list_box_get_row_at_index (conflicts, 1));
  gtk_widget_activate_action (GTK_WIDGET (window), "sheets.choose-all", "b", TRUE);
  g_assert_true (gtk_check_button_get_active (widget_test_find (conflicts, GTK_TYPE_CHECK_BUTTON,
                                                                "came_button")));
  gtk_window_close (GTK_WINDOW (window));
  widget_test_settle (0);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add ("/sheets/make", Fixture, NULL, set_up, test_make, tear_down);
  g_test_add ("/sheets/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/sheets/log", Fixture, NULL, set_up, test_log, tear_down);
  g_test_add ("/sheets/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/sheets/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/sheets/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/sheets/twice", Fixture, NULL, set_up, test_twice, tear_down);
  return g_test_run ();
}
