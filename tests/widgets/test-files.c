/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From no file to the first row, and what happens when a file does not open. */
#include <glib/gstdio.h>
#include <string.h>

#include "app/copy-list.h"
#include "app/file.h"
#include "app/item-list.h"
#include "app/preferences-window.h"
#include "app/restore-window.h"
#include "app/risks-page.h"
#include "app/start-page.h"
#include "app/units-page.h"
#include "app/year-button.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/backup.h"
#include "widget-test.h"

typedef struct
{
  char      *folder;
  char      *path;
  MucWindow *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "a.muctieu", NULL);
  f->window = widget_test_open_window (NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
  g_free (f->path);
}

static const char *
get_shown (Fixture *f)
{
  return gtk_stack_get_visible_child_name (widget_test_find (f->window, GTK_TYPE_STACK,
                                                             "main_stack"));
}

static void
activate_row (Fixture    *f,
              const char *list,
              const char *row)
{
  gpointer start = widget_test_find (f->window, MUC_TYPE_START_PAGE, NULL);

  g_signal_emit_by_name (widget_test_find (start, GTK_TYPE_LIST_BOX, list), "row-activated",
                         widget_test_find (start, GTK_TYPE_LIST_BOX_ROW, row));
}

static guint
count_objectives (Fixture *f)
{
  return muc_record_count (MUC_RECORD (muc_window_get_year (f->window)), MUC_TYPE_OBJECTIVE);
}

static void
test_no_file (Fixture       *f,
              gconstpointer  data)
{
  g_assert_cmpstr (get_shown (f), ==, "start");
  widget_test_picture ("start-no-file");
  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_EMPTY));
  g_assert_cmpstr (get_shown (f), ==, "start");
  widget_test_picture ("start-year");
  muc_window_show_page (f->window, "units");
  g_assert_cmpstr (get_shown (f), ==, "pages");
}

static void
test_sample (Fixture       *f,
             gconstpointer  data)
{
  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_EMPTY));
  activate_row (f, "year_list", "sample_row");
  g_assert_cmpuint (count_objectives (f), >=, 5);
  g_assert_cmpstr (get_shown (f), ==, "pages");
  g_assert_true (muc_store_undo (muc_window_get_store (f->window), NULL));
  g_assert_cmpuint (count_objectives (f), ==, 0);
  g_assert_cmpstr (get_shown (f), ==, "start");
}

static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_EMPTY));
  activate_row (f, "year_list", "empty_row");
  g_assert_cmpuint (count_objectives (f), ==, 1);
  g_assert_cmpstr (get_shown (f), ==, "pages");
}

/* Files that do not open */

static AdwMessageDialog *
wait_for_dialog (void)
{
  WAIT (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  return widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
}

static void
write_file (const char *path,
            const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_foreign (Fixture       *f,
              gconstpointer  data)
{
  AdwMessageDialog *dialog;

  write_file (f->path, "Đây không phải tệp của chương trình.");
  g_assert_false (muc_file_open (f->window, f->path));
  dialog = wait_for_dialog ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "a.muctieu"));
  widget_test_picture ("file-foreign");
  widget_test_respond (dialog, "close");
  g_assert_null (muc_window_get_store (f->window));
}

/* A second process has the file: it can be looked at, or taken over. */
static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (MucStore) other = muc_store_create (f->path, NULL);
  AdwMessageDialog *dialog;
  MucStore *store;

  g_assert_nonnull (other);
  g_assert_false (muc_file_open (f->window, f->path));
  dialog = wait_for_dialog ();
  g_assert_true (adw_message_dialog_has_response (dialog, "take-over"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "a.muctieu"));
  widget_test_picture ("file-locked");
  widget_test_respond (dialog, "look");

  store = muc_window_get_store (f->window);
  g_assert_nonnull (store);
  g_assert_true (muc_store_is_read_only (store));
  g_assert_true (gtk_info_bar_get_revealed (widget_test_find (f->window, GTK_TYPE_INFO_BAR,
                                                              "notice")));
  widget_test_picture ("file-read-only");
  muc_store_close (other);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.reopen", NULL));
  g_assert_false (muc_store_is_read_only (muc_window_get_store (f->window)));
}

/* Restore */

static void
add_sample (MucStore *store)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2026);

  g_assert_true (muc_apply_plan (store, sample, "Mẫu", MUC_APPLY_ADD, NULL));
}

static void
test_restore (Fixture       *f,
              gconstpointer  data)
{
  MucRestoreWindow *dialog;
  GtkLabel *preview;
  guint before;

  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_EMPTY));
  add_sample (muc_window_get_store (f->window));
  g_assert_true (muc_store_keep_daily_copy (muc_window_get_store (f->window), "2026-01-05", NULL));
  before = muc_record_count (MUC_RECORD (muc_store_get_plan (muc_window_get_store (f->window))),
                             MUC_TYPE_UNIT);
  activate_row (f, "year_list", "empty_row");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.restore", NULL));
  WAIT (widget_test_find_dialog (MUC_TYPE_RESTORE_WINDOW) != NULL);
  dialog = widget_test_find_dialog (MUC_TYPE_RESTORE_WINDOW);
  preview = widget_test_find (dialog, GTK_TYPE_LABEL, "preview");
  g_assert_cmpstr (gtk_label_get_label (preview), !=, "");
  widget_test_picture ("restore");
  g_signal_emit_by_name (widget_test_find (dialog, GTK_TYPE_BUTTON, "restore_button"), "clicked");
  g_assert_nonnull (muc_window_get_store (f->window));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (muc_store_get_plan (muc_window_get_store (
                      f->window))), MUC_TYPE_UNIT), ==, before);
}

/* A folder chosen in the preferences has today's copy at once; one that does not work is told. */
static void
test_copy_folder (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  g_autofree char *further = g_build_filename (f->folder, "ban-sao", NULL);
  g_autofree char *wrong = g_build_filename (f->folder, "a.muctieu", "x", NULL);
  g_autoptr (GPtrArray) copies = NULL;

  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_EMPTY));
  add_sample (muc_window_get_store (f->window));
  g_assert_cmpint (g_mkdir (further, 0700), ==, 0);
  g_settings_set_string (settings, "backup-folder", further);
  copies = muc_backup_list (f->path, further);
  g_assert_cmpuint (copies->len, ==, 1);

  g_settings_set_string (settings, "backup-folder", wrong);
  widget_test_respond (wait_for_dialog (), "close");
  g_settings_reset (settings, "backup-folder");
}

static void
test_ages (void)
{
  g_autofree char *same = muc_copy_list_describe_age ("2026-03-01", "2026-03-01");
  g_autofree char *last = muc_copy_list_describe_age ("2026-02-28", "2026-03-01");
  g_autofree char *week = muc_copy_list_describe_age ("2026-02-22", "2026-03-01");
  g_autofree char *wrong = muc_copy_list_describe_age ("x", "2026-03-01");

  g_assert_cmpstr (same, !=, last);
  g_assert_nonnull (strstr (week, "7"));
  g_assert_cmpstr (wrong, ==, "");
}

/* Preferences */

static void
test_preferences (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  GtkWidget *dialog = muc_preferences_window_new (GTK_WINDOW (f->window));
  AdwComboRow *style = widget_test_find (dialog, ADW_TYPE_COMBO_ROW, "style");

  gtk_window_present (GTK_WINDOW (dialog));
  WAIT (gtk_widget_get_mapped (dialog));
  widget_test_picture ("preferences");
  adw_combo_row_set_selected (style, 2);
  g_assert_cmpint (g_settings_get_enum (settings, "style"), ==, 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  widget_test_picture ("preferences-dark");
  g_settings_reset (settings, "style");
  g_assert_cmpuint (adw_combo_row_get_selected (style), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The menu of the years follows the file: the years there are, and the two that can be added. */
static void
test_years (Fixture       *f,
            gconstpointer  data)
{
  GtkMenuButton *button;
  g_autoptr (GMenuModel) there = NULL;
  g_autoptr (GMenuModel) further = NULL;

  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_SAMPLE));
  button = widget_test_find (widget_test_find (f->window, MUC_TYPE_YEAR_BUTTON, NULL),
                             GTK_TYPE_MENU_BUTTON, "button");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.add-year", "x",
                              muc_year_get_number (muc_window_get_year (f->window)) + 1);
  gtk_menu_button_popup (button);
  g_assert_nonnull (gtk_menu_button_get_popover (button));
  there = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), 0,
                                      G_MENU_LINK_SECTION);
  further = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), 1,
                                        G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (there), ==,
                   muc_record_count (MUC_RECORD (muc_store_get_plan (
                                       muc_window_get_store (f->window))), MUC_TYPE_YEAR));
  /* The next one, planned from the last or empty, and the one before the first. */
  g_assert_cmpint (g_menu_model_get_n_items (further), ==, 3);
  gtk_menu_button_popdown (button);
}

static const char *
get_count (Fixture *f,
           int      index)
{
  GtkListBox *list = widget_test_find (f->window, GTK_TYPE_LIST_BOX, "page_list");

  return gtk_label_get_label (widget_test_find (gtk_list_box_get_row_at_index (list, index),
                                                GTK_TYPE_LABEL, "count"));
}

/* A page is made when it is first shown; what it holds is counted before, and with each edit. */
static void
test_lazy_pages (Fixture       *f,
                 gconstpointer  data)
{
  g_assert_true (muc_file_create (f->window, f->path, MUC_FILE_SAMPLE));
  WAIT (g_strcmp0 (get_count (f, 2), "10") == 0);
  g_assert_cmpstr (get_count (f, 1), ==, "7");
  g_assert_null (widget_test_find (f->window, MUC_TYPE_RISKS_PAGE, NULL));
  muc_window_show_page (f->window, "risks");
  g_assert_nonnull (widget_test_find (f->window, MUC_TYPE_RISKS_PAGE, NULL));
  gtk_widget_activate_action (GTK_WIDGET (muc_window_get_page (f->window)), "page.add-risk", NULL);
  g_assert_cmpstr (get_count (f, 2), ==, "11");
  g_assert_null (widget_test_find (f->window, MUC_TYPE_UNITS_PAGE, NULL));
}

#define ADD(name, func) \
  g_test_add ("/files/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = widget_test_create_folder ();
  int result;

  /* The copies go into a folder of the test's own. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  widget_test_init (&argc, &argv);
  g_test_add_func ("/files/ages", test_ages);
  ADD ("no-file", test_no_file);
  ADD ("sample", test_sample);
  ADD ("empty", test_empty);
  ADD ("foreign", test_foreign);
  ADD ("locked", test_locked);
  ADD ("restore", test_restore);
  ADD ("copy-folder", test_copy_folder);
  ADD ("preferences", test_preferences);
  ADD ("years", test_years);
  ADD ("lazy-pages", test_lazy_pages);
  result = g_test_run ();
  widget_test_remove_folder (g_steal_pointer (&data));
  return result;
}
