/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issuing in the window: asked for once, locked from then on, opened by an amendment. */
#include <string.h>

#include "app/date-field.h"
#include "app/issue-pane.h"
#include "app/issue-window.h"
#include "app/item-list.h"
#include "app/list-item.h"
#include "app/paper-form.h"
#include "app/reason-dialog.h"
#include "app/record-table.h"
#include "model/locked.h"
#include "model/objective.h"
#include "model/sample.h"
#include "model/seal.h"
#include "store/apply.h"
#include "store/edits.h"
#include "widget-test.h"

typedef struct
{
  char      *folder;
  char      *path;
  MucWindow *window;
  MucStore  *store;
  MucYear   *year;
  MucPage   *page;
} Fixture;

static void
create_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_create (path, &error);
  g_autoptr (MucPlan) sample = muc_sample_new (2026);

  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Tệp thử", MUC_APPLY_FIRST, &error));
  g_assert_no_error (error);
  muc_store_close (store);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "a.muctieu", NULL);
  create_file (f->path);
  f->window = widget_test_open_window (f->path);
  muc_window_show_page (f->window, "papers");
  f->page = muc_window_get_page (f->window);
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
  g_free (f->path);
}

static gpointer
find (Fixture    *f,
      const char *name)
{
  return widget_test_find (f->page, G_TYPE_OBJECT, name);
}

static MucPaper *
get_paper (Fixture *f)
{
  return muc_year_find_paper (f->year, MUC_PAPER_KEY ("objectives", NULL, NULL));
}

static void
click (gpointer button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static MucIssueWindow *
ask (Fixture *f)
{
  MucIssueWindow *dialog;

  click (find (f, "issue_button"));
  dialog = widget_test_find_dialog (MUC_TYPE_ISSUE_WINDOW);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
fill (MucIssueWindow *dialog,
      const char     *name,
      const char     *text)
{
  gtk_editable_set_text (widget_test_find (dialog, GTK_TYPE_EDITABLE, name), text);
}

static void
issue (Fixture    *f,
       const char *number)
{
  MucIssueWindow *dialog = ask (f);

  fill (dialog, "number", number);
  fill (dialog, "symbol", "MT-SLNMT");
  muc_date_field_set_date (widget_test_find (dialog, MUC_TYPE_DATE_FIELD, "date"), "2026-01-26");
  click (widget_test_find (dialog, GTK_TYPE_BUTTON, "issue_button"));
  WAIT (muc_seal_is_locked (get_paper (f)));
  widget_test_settle (300);
}

static gboolean
is_shown (Fixture    *f,
          const char *name)
{
  return gtk_widget_get_visible (find (f, name));
}

static void
test_issue (Fixture       *f,
            gconstpointer  data)
{
  MucListItem *item = muc_item_list_get_selected (find (f, "list"));
  g_autofree char *icon = NULL;

  g_assert_true (gtk_widget_is_sensitive (find (f, "number")));
  g_assert_false (is_shown (f, "amend_button"));
  issue (f, "15");
  widget_test_picture ("issued");
  g_assert_cmpstr (muc_paper_get_number (get_paper (f)), ==, "15");
  g_assert_cmpint (muc_paper_get_state (get_paper (f)), ==, MUC_PAPER_STATE_ISSUED);
  g_assert_false (gtk_widget_is_sensitive (find (f, "number")));
  g_assert_false (is_shown (f, "issue_button"));
  g_assert_true (is_shown (f, "amend_button"));
  item = muc_item_list_get_selected (find (f, "list"));
  g_object_get (item, "icon-name", &icon, NULL);
  g_assert_cmpstr (icon, ==, "changes-prevent-symbolic");
  g_assert_true (gtk_widget_has_css_class (widget_test_find (f->page, GTK_TYPE_BOX, "pill"),
                                           "pill-good"));
}

/* What is wrong is told where it was typed, and the window waits. */
static void
test_no_date (Fixture       *f,
              gconstpointer  data)
{
  MucIssueWindow *dialog = ask (f);

  muc_date_field_set_date (widget_test_find (dialog, MUC_TYPE_DATE_FIELD, "date"), NULL);
  g_assert_false (gtk_widget_get_visible (widget_test_find (dialog, GTK_TYPE_LABEL, "problem")));
  click (widget_test_find (dialog, GTK_TYPE_BUTTON, "issue_button"));
  g_assert_true (gtk_widget_get_visible (widget_test_find (dialog, GTK_TYPE_LABEL, "problem")));
  g_assert_null (muc_seal_find_last (get_paper (f)));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A locked cell has no editor and tells why; so does the row that adds. */
static void
test_cells (Fixture       *f,
            gconstpointer  data)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  AdwWindowTitle *title;
  MucRecordTable *table;
  guint n_refused = 0;

  issue (f, "15");
  muc_window_show_page (f->window, "objectives");
  f->page = muc_window_get_page (f->window);
  table = widget_test_find (f->page, MUC_TYPE_RECORD_TABLE, NULL);
  widget_test_settle (300);
  title = widget_test_find (f->window, ADW_TYPE_WINDOW_TITLE, "title");
  g_assert_nonnull (strstr (adw_window_title_get_subtitle (title), "15/MT-SLNMT"));

  g_signal_connect_swapped (table, "edit-refused", G_CALLBACK (count_cb), &n_refused);
  muc_record_table_set_current (table, objective, 1);
  widget_test_settle (200);
  muc_record_table_edit (table);
  g_assert_false (muc_record_table_is_editing (table));
  g_assert_cmpuint (n_refused, ==, 1);
  muc_record_table_set_current (table, f->year, 1);
  widget_test_settle (200);
  muc_record_table_edit (table);
  g_assert_cmpuint (n_refused, ==, 2);
  widget_test_picture ("issued-cells");
}

/* The button of the toast leads to the paper. */
static void
test_show_paper (Fixture       *f,
                 gconstpointer  data)
{
  issue (f, "15");
  muc_window_show_page (f->window, "objectives");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-paper", "x",
                              muc_record_get_id (MUC_RECORD (get_paper (f))));
  g_assert_true (muc_window_get_page (f->window) == f->page);
}

static void
test_amendment (Fixture       *f,
                gconstpointer  data)
{
  MucObjective *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  g_autoptr (GError) error = NULL;
  MucReasonDialog *reason;

  issue (f, "15");
  click (find (f, "amend_button"));
  reason = widget_test_find_dialog (MUC_TYPE_REASON_DIALOG);
  muc_reason_dialog_set_text (reason, "Tỉnh giao lại chỉ tiêu");
  widget_test_respond (reason, "keep");
  WAIT (muc_seal_find_open (get_paper (f)) != NULL);
  widget_test_settle (300);
  g_assert_true (is_shown (f, "issue_button"));
  g_assert_true (is_shown (f, "drop_button"));
  g_assert_true (gtk_widget_is_sensitive (find (f, "closing")));

  muc_edits_set_field (f->store, objective, "text", "Giữ 97% hồ sơ đúng hạn", &error);
  g_assert_no_error (error);
  issue (f, "31");
  g_assert_cmpstr (muc_paper_get_number (get_paper (f)), ==, "15");
  g_assert_cmpstr (muc_seal_get_number (muc_seal_find_last (get_paper (f))), ==, "31");
  g_assert_cmpstr (muc_seal_get_reason (muc_seal_find_last (get_paper (f))), ==,
                   "Tỉnh giao lại chỉ tiêu");
  widget_test_picture ("amended");
}

static void
test_dropped (Fixture       *f,
              gconstpointer  data)
{
  issue (f, "15");
  click (find (f, "amend_button"));
  muc_reason_dialog_set_text (widget_test_find_dialog (MUC_TYPE_REASON_DIALOG), "Nhầm");
  widget_test_respond (widget_test_find_dialog (MUC_TYPE_REASON_DIALOG), "keep");
  WAIT (muc_seal_find_open (get_paper (f)) != NULL);
  click (find (f, "drop_button"));
  g_assert_true (muc_seal_is_locked (get_paper (f)));
}

#define ADD(name, test) g_test_add ("/issue/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("issue", test_issue);
  ADD ("no-date", test_no_date);
  ADD ("cells", test_cells);
  ADD ("show-paper", test_show_paper);
  ADD ("amendment", test_amendment);
  ADD ("dropped", test_dropped);
  return g_test_run ();
}
