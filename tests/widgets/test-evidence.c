/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register of evidence: typed into, linked, given a file; what nothing shows leads to a row. */
#include <string.h>

#include "app/evidence-cells.h"
#include "app/evidence-pane.h"
#include "app/link-list.h"
#include "app/record-picker.h"
#include "app/record-table.h"
#include "app/table-page.h"
#include "model/evidence-register.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/evidence-edits.h"
#include "table-test.h"
#include "widget-keys.h"
#include "widget-test.h"

/* A year that is over: all that has a day is due. */
#define YEAR 2021

typedef TableTest Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (YEAR);

  table_test_open (f, sample, "evidence");
}

static MucEvidence *
get_row (Fixture *f,
         guint    position)
{
  return muc_record_peek (MUC_RECORD (muc_store_get_plan (f->store)), MUC_TYPE_EVIDENCE, position);
}

static void
type (Fixture    *f,
      gpointer    item,
      guint       column,
      const char *text)
{
  muc_record_table_set_current (f->table, item, column);
  widget_test_settle (0);
  muc_record_table_type (f->table, text);
  g_assert_true (muc_record_table_commit (f->table));
}

/* The row that adds makes a document by its number; its other cells follow, each one step. */
static void
test_type (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  type (f, f->year, 1, "25/KH-SLN");
  g_assert_nonnull (get_row (f, 0));
  type (f, get_row (f, 0), 2, "3/2/2021");
  type (f, get_row (f, 0), 3, "Sở Lâm nghiệp và Môi trường");
  type (f, get_row (f, 0), 4, "Kế hoạch thực hiện mục tiêu chất lượng");
  type (f, get_row (f, 0), 5, "Tủ 2, Văn phòng Sở");
  g_assert_cmpstr (muc_evidence_get_number (get_row (f, 0)), ==, "25/KH-SLN");
  g_assert_cmpstr (muc_evidence_get_date (get_row (f, 0)), ==, "2021-02-03");
  g_assert_cmpstr (muc_evidence_get_place (get_row (f, 0)), ==, "Tủ 2, Văn phòng Sở");
  widget_test_picture ("evidence");

  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_null (muc_evidence_get_place (get_row (f, 0)));
}

/* It shows an action once that is chosen, and no more once the link is taken out. */
static void
test_links (Fixture       *f,
            gconstpointer  data)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, 1);
  g_autoptr (GPtrArray) shows = NULL;
  g_autoptr (GPtrArray) none = NULL;
  MucLinkList *links;
  GtkWidget *picker, *row;

  type (f, f->year, 1, "7/BC-SLN");
  muc_record_table_set_current (f->table, get_row (f, 0), 1);
  widget_test_settle (0);
  links = table_test_find (f, MUC_TYPE_LINK_LIST, "links");
  gtk_menu_button_popup (widget_test_find (links, GTK_TYPE_MENU_BUTTON, "add_button"));
  picker = widget_test_find (links, MUC_TYPE_RECORD_PICKER, "picker");
  WAIT (gtk_widget_get_mapped (picker));
  widget_test_picture ("evidence-choices");
  muc_record_picker_search (MUC_RECORD_PICKER (picker), muc_action_get_text (action));
  g_signal_emit_by_name (widget_test_find (picker, GTK_TYPE_SEARCH_ENTRY, "entry"), "activate");
  shows = muc_evidence_list_for (action);
  g_assert_cmpuint (shows->len, ==, 1);

  WAIT (!gtk_widget_get_mapped (picker));
  row = gtk_widget_get_first_child (widget_test_find (links, GTK_TYPE_LIST_BOX, "list"));
  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  none = muc_evidence_list_for (action);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_gaps (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) shown = NULL;
  GtkListBox *gaps = table_test_find (f, GTK_TYPE_LIST_BOX, "gaps");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (gaps, 0);

  g_assert_nonnull (first);
  g_signal_emit_by_name (gaps, "row-activated", first);
  WAIT (get_row (f, 0) != NULL);
  shown = muc_evidence_list_shown (get_row (f, 0));
  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_true (MUC_IS_ACTION (shown->pdata[0]));
  g_assert_true (muc_record_table_get_current (f->table, NULL) == get_row (f, 0));
}

/* The pane tells of the file; a second document of the same number is marked. */
static void
test_file (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("#!/bin/sh", 9);
  g_autoptr (GError) error = NULL;

  type (f, f->year, 1, "7/BC-SLN");
  type (f, f->year, 1, "7/bc-sln");
  g_assert_true (muc_evidence_edits_set_file (f->store, get_row (f, 0), "Báo cáo.pdf", bytes,
                                              &error));
  muc_record_table_set_current (f->table, get_row (f, 0), 1);
  widget_test_settle (0);
  g_assert_true (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BUTTON, "save_button")));
  g_assert_false (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BUTTON, "choose_button")));
  widget_test_picture ("evidence-file");
  /* What is no paper and no picture is not opened. */
  g_signal_emit_by_name (table_test_find (f, GTK_TYPE_BUTTON, "open_button"), "clicked");
  WAIT (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  gtk_window_close (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  g_signal_emit_by_name (table_test_find (f, GTK_TYPE_BUTTON, "drop_button"), "clicked");
  g_assert_null (muc_evidence_get_content (get_row (f, 0)));
  g_assert_true (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BUTTON, "choose_button")));
}

static void
paste (Fixture    *f,
       const char *text)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) provider =
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes);

  gdk_clipboard_set_content (clipboard, provider);
  widget_keys_press (f->window, GDK_KEY_v, GDK_CONTROL_MASK);
}

/* A list from a spreadsheet becomes rows, in one step; a block goes into the rows there are. */
static void
test_paste (Fixture       *f,
            gconstpointer  data)
{
  GListModel *all = muc_record_list (MUC_RECORD (muc_store_get_plan (f->store)),
                                     MUC_TYPE_EVIDENCE);
  g_autoptr (GError) error = NULL;

  muc_record_table_set_current (f->table, f->year, MUC_EVIDENCE_COLUMN_NUMBER);
  widget_test_settle (0);
  paste (f, "STT\tSố, ký hiệu\tNgày\tTrích yếu\n1\t12/BB-SLN\t9/2\tBiên bản\n"
            "2\t15/KH-SLN\t01/03/2021\tKế hoạch\n");
  WAIT (g_list_model_get_n_items (all) == 2);
  g_assert_cmpstr (muc_evidence_get_number (get_row (f, 0)), ==, "12/BB-SLN");
  g_assert_cmpstr (muc_evidence_get_date (get_row (f, 0)), ==, "2021-02-09");
  g_assert_cmpstr (muc_evidence_get_subject (get_row (f, 1)), ==, "Kế hoạch");

  muc_record_table_set_current (f->table, get_row (f, 0), MUC_EVIDENCE_COLUMN_ISSUER);
  widget_test_settle (0);
  paste (f, "Sở Lâm nghiệp\tBiên bản họp\nVăn phòng\tKế hoạch năm\n");
  WAIT (g_strcmp0 (muc_evidence_get_subject (get_row (f, 1)), "Kế hoạch năm") == 0);
  g_assert_cmpstr (muc_evidence_get_issuer (get_row (f, 0)), ==, "Sở Lâm nghiệp");
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_null (muc_evidence_get_issuer (get_row (f, 0)));
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);
}

/* What belongs to another year is shown in that year. */
static void
test_other_year (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucEvidence *old = muc_evidence_edits_add (f->store, "3/BB", "2020-05-05", NULL, &error);

  g_assert_no_error (error);
  muc_window_show_page (f->window, "objectives");
  g_assert_true (muc_window_go_to (f->window, MUC_RECORD (old)));
  g_assert_cmpint (muc_year_get_number (muc_window_get_year (f->window)), ==, YEAR - 1);
  g_assert_true (muc_window_get_page (f->window) == f->page);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == (gpointer) old);
}

#define ADD(name, test) \
  g_test_add ("/evidence/" name, Fixture, NULL, set_up, test, table_test_close)

/* What a search or the check found leads to the very cell. */
static void
test_field (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucEvidence *evidence = muc_evidence_edits_add (f->store, "12/BC-SLN", NULL, NULL, &error);
  guint column;

  g_assert_no_error (error);
  widget_test_settle (0);
  g_assert_true (muc_page_go_to (f->page, MUC_RECORD (evidence)));
  muc_page_go_to_field (f->page, "subject");
  g_assert_true (muc_record_table_get_current (f->table, &column) == evidence);
  g_assert_cmpuint (column, ==, MUC_EVIDENCE_COLUMN_SUBJECT);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("field", test_field);
  ADD ("type", test_type);
  ADD ("links", test_links);
  ADD ("gaps", test_gaps);
  ADD ("file", test_file);
  ADD ("paste", test_paste);
  ADD ("other-year", test_other_year);
  return g_test_run ();
}
