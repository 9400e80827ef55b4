/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of papers: the pages on the screen, their data, printing and files. */
#include <glib/gstdio.h>
#include <string.h>

#include "app/date-field.h"
#include "app/export.h"
#include "app/item-list.h"
#include "app/paper-canvas.h"
#include "app/paper-list.h"
#include "app/paper-view.h"
#include "app/papers-page.h"
#include "app/print-operation.h"
#include "document/writer.h"
#include "model/sample.h"
#include "store/apply.h"
#include "widget-test.h"

typedef struct
{
  char           *folder;
  char           *path;
  MucWindow      *window;
  MucStore       *store;
  MucYear        *year;
  MucPage        *page;
  MucPaperCanvas *canvas;
} Fixture;

static void
create_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_create (path, &error);
  g_autoptr (MucPlan) sample = muc_sample_new_january (2026);

  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Tệp thử", MUC_APPLY_FIRST, &error));
  g_assert_no_error (error);
  muc_store_close (store);
}

static MucLayout *
get_layout (Fixture *f)
{
  return muc_paper_canvas_get_layout (f->canvas);
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
  g_assert_true (MUC_IS_PAPERS_PAGE (f->page));
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  f->canvas = widget_test_find (f->page, MUC_TYPE_PAPER_CANVAS, NULL);
  WAIT (get_layout (f) != NULL);
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

static void
test_pages (Fixture       *f,
            gconstpointer  data)
{
  const guint n_pages = muc_layout_get_n_pages (get_layout (f));
  GtkWidget *view = find (f, "view");
  g_autofree char *text = g_strdup_printf ("1 / %u", n_pages);

  g_assert_cmpuint (n_pages, >=, 2);
  widget_test_picture ("papers");
  g_assert_nonnull (strstr (gtk_label_get_label (find (f, "page_label")), text));

  g_assert_true (gtk_widget_activate_action (view, "paper.next-page", NULL));
  WAIT (muc_paper_canvas_get_page (f->canvas) == 1);
  widget_test_picture ("papers-2");
  g_assert_true (gtk_widget_activate_action (view, "paper.previous-page", NULL));
  WAIT (muc_paper_canvas_get_page (f->canvas) == 0);
}

static void
test_zoom (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *view = find (f, "view");
  const char *fit = gtk_label_get_label (find (f, "zoom_label"));

  g_assert_cmpfloat (muc_paper_canvas_get_zoom (f->canvas), ==, 0);
  g_assert_null (strchr (fit, '%'));
  g_assert_true (gtk_widget_activate_action (view, "paper.zoom-in", NULL));
  g_assert_cmpfloat (muc_paper_canvas_get_zoom (f->canvas), >, 0);
  g_assert_nonnull (strchr (gtk_label_get_label (find (f, "zoom_label")), '%'));
  for (guint i = 0; i < 20; i++)
    {
      gtk_widget_activate_action (view, "paper.zoom-in", NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (f->canvas));
    }
  g_assert_cmpfloat (muc_paper_canvas_get_zoom (f->canvas), ==, 4);
  g_assert_true (gtk_widget_activate_action (view, "paper.zoom-fit", NULL));
  g_assert_cmpfloat (muc_paper_canvas_get_zoom (f->canvas), ==, 0);
}

/* An edit reaches the store at once and the pages a moment later; undo takes both back. */
static void
test_edit (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *number = find (f, "number");
  MucPaper *paper;
  MucLayout *before = get_layout (f);
  g_autofree char *old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (number)));

  gtk_widget_grab_focus (number);
  gtk_editable_set_text (GTK_EDITABLE (number), "77");
  g_signal_emit_by_name (number, "activate");
  paper = muc_year_find_paper (f->year, MUC_PAPER_KEY ("objectives", NULL, NULL));
  g_assert_cmpstr (muc_paper_get_number (paper), ==, "77");
  WAIT (get_layout (f) != before);
  WAIT (strstr (gtk_label_get_label (find (f, "subheading")), "77") != NULL);

  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, old);
}

static void
test_edit_date (Fixture       *f,
                gconstpointer  data)
{
  MucDateField *date = find (f, "date");
  GtkEditable *entry = widget_test_find (date, GTK_TYPE_ENTRY, NULL);
  MucPaper *paper;

  gtk_editable_set_text (entry, "9/2");
  g_signal_emit_by_name (entry, "activate");
  paper = muc_year_find_paper (f->year, MUC_PAPER_KEY ("objectives", NULL, NULL));
  g_assert_cmpstr (muc_paper_get_date (paper), ==, "2026-02-09");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "9/2/2026");

  gtk_editable_set_text (entry, "31/2");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (muc_paper_get_date (paper), ==, "2026-02-09");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "9/2/2026");
}

static void
test_edit_lines (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *view = find (f, "recipients");

  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "Như trên\nLưu: VT", -1);
  muc_page_commit (f->page);
  g_assert_cmpstr (muc_paper_get_recipients (
                     muc_year_find_paper (f->year, MUC_PAPER_KEY ("objectives", NULL, NULL))),
                   ==, "Như trên\nLưu: VT");
  gtk_drop_down_set_selected (find (f, "signer_authority"), MUC_AUTHORITY_KT);
  g_assert_cmpint (muc_paper_get_signer_authority (
                     muc_year_find_paper (f->year, MUC_PAPER_KEY ("objectives", NULL, NULL))),
                   ==, MUC_AUTHORITY_KT);
}

static void
select_paper (Fixture           *f,
              const MucPaperKey *key)
{
  MucItemList *list = widget_test_find (f->page, MUC_TYPE_ITEM_LIST, NULL);
  g_autofree char *row_key = muc_paper_list_create_row_key (key);

  g_assert_true (muc_item_list_select (list, row_key));
}

/* A report of a period has fields of its own; what is written there is of that period only. */
static void
test_period (Fixture       *f,
             gconstpointer  data)
{
  const MucPaperKey first = { "period-report", NULL, "2026-q1" };
  GtkWidget *causes = find (f, "causes");
  MucLayout *before;

  g_assert_false (gtk_widget_get_mapped (causes));
  g_assert_null (muc_year_find_paper (f->year, &first));
  select_paper (f, &first);
  WAIT (gtk_widget_get_mapped (causes) && get_layout (f) != NULL);
  g_assert_true (gtk_widget_get_mapped (find (f, "intro")));
  g_assert_false (gtk_widget_get_mapped (find (f, "plan_title")));
  before = get_layout (f);
  gtk_widget_grab_focus (causes);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (causes)),
                            "Thiếu người", -1);
  muc_page_commit (f->page);
  g_assert_cmpstr (muc_paper_get_causes (muc_year_find_paper (f->year, &first)), ==,
                   "Thiếu người");
  WAIT (get_layout (f) != before);
  widget_test_picture ("papers-period");
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_null (muc_year_find_paper (f->year, &first));
}

/* A field of several lines is a field to write into also while it is empty. */
static void
test_empty_lines (Fixture       *f,
                  gconstpointer  data)
{
  static const char *const views[] = { "signer_title", "recipients" };
  const int height = gtk_widget_get_height (find (f, "number"));

  g_assert_cmpint (height, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *view = find (f, views[i]);

      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "", -1);
      widget_test_settle (0);
      g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (view)), >=, height);
    }
}

/* Pages that take their time show that they come; once they are there nothing is drawn any more. */
static void
test_slow_pages (Fixture       *f,
                 gconstpointer  data)
{
  GtkProgressBar *progress = find (f, "progress");

  gtk_widget_show (GTK_WIDGET (progress));
  gtk_progress_bar_pulse (progress);
  muc_paper_view_set_document (find (f, "view"), NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (progress)));
  widget_test_settle (0);
}

/* Printing */

static char *
read_pages (const char *path,
            guint      *n_pages)
{
  g_autoptr (GError) error = NULL;
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  g_assert_no_error (error);
  *n_pages = 0;
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\f')
      (*n_pages)++;
  return text;
}

/* What goes to the printer is what stands in the PDF, page by page. */
static void
test_print (Fixture       *f,
            gconstpointer  data)
{
  MucLayout *layout = get_layout (f);
  g_autoptr (GtkPrintOperation) operation = muc_print_operation_new (layout);
  g_autofree char *printed = g_build_filename (f->folder, "printed.pdf", NULL);
  g_autofree char *written = g_build_filename (f->folder, "written.pdf", NULL);
  g_autofree char *printed_text = NULL;
  g_autofree char *written_text = NULL;
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autoptr (GError) error = NULL;
  guint n_printed, n_written;

  if (pdftotext == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  gtk_print_operation_set_export_filename (operation, printed);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (muc_document_write (muc_layout_get_document (layout), written, NULL, NULL, NULL,
                                     &error));
  g_assert_no_error (error);

  printed_text = read_pages (printed, &n_printed);
  written_text = read_pages (written, &n_written);
  g_assert_cmpuint (n_printed, ==, muc_layout_get_n_pages (layout));
  g_assert_cmpuint (n_written, ==, n_printed);
  g_assert_cmpstr (printed_text, ==, written_text);
}

static void
test_export (Fixture       *f,
             gconstpointer  data)
{
  static const char *const names[] = { "a.pdf", "a.xlsx", "a.odt" };
  const MucPaperKey paper = { "objectives", NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], NULL);
      g_autoptr (MucDocument) document = muc_paper_list_create_document (f->store, f->year, &paper,
                                                                     NULL);

      muc_export_write (GTK_WIDGET (f->page), document, path);
      WAIT (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  widget_test_picture ("papers-exported");
}

/* The paper with a figure can be a picture too; the menu offers it for no other. */
static void
test_picture (Fixture       *f,
              gconstpointer  data)
{
  static const char *const names[] = { "a.png", "a.svg" };
  const MucPaperKey paper = { "risk-matrix", NULL, NULL };

  select_paper (f, MUC_PAPER_KEY ("risks", NULL, NULL));
  g_assert_false (muc_page_has_picture (f->page));
  select_paper (f, MUC_PAPER_KEY ("risk-matrix", NULL, NULL));
  WAIT (muc_page_has_picture (f->page));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], NULL);
      g_autoptr (MucDocument) document = muc_paper_list_create_document (f->store, f->year, &paper,
                                                                     NULL);

      muc_export_write (GTK_WIDGET (f->page), document, path);
      WAIT (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  select_paper (f, MUC_PAPER_KEY ("risk-results", NULL, NULL));
  WAIT (!muc_page_has_picture (f->page));
}

static void
test_export_refused (Fixture       *f,
                     gconstpointer  data)
{
  const MucPaperKey paper = { "objectives", NULL, NULL };
  g_autofree char *path = g_build_filename (f->folder, "none", "a.pdf", NULL);
  g_autoptr (MucDocument) document = muc_paper_list_create_document (f->store, f->year, &paper,
                                                                     NULL);

  muc_export_write (GTK_WIDGET (f->page), document, path);
  WAIT (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  widget_test_respond (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG), "close");
}

static void
test_file_name (Fixture       *f,
                gconstpointer  data)
{
  const MucPaperKey paper = { "objectives", NULL, NULL };
  g_autofree char *name = muc_paper_list_create_file_name (f->year, &paper, ".pdf");

  g_assert_nonnull (strstr (name, "2026"));
  g_assert_true (g_str_has_suffix (name, ".pdf"));
  g_assert_null (strchr (name, '/'));
}

#define ADD(name, func) \
  g_test_add ("/papers/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("pages", test_pages);
  ADD ("zoom", test_zoom);
  ADD ("edit", test_edit);
  ADD ("edit-date", test_edit_date);
  ADD ("edit-lines", test_edit_lines);
  ADD ("period", test_period);
  ADD ("empty-lines", test_empty_lines);
  ADD ("slow-pages", test_slow_pages);
  ADD ("print", test_print);
  ADD ("export", test_export);
  ADD ("picture", test_picture);
  ADD ("export-refused", test_export_refused);
  ADD ("file-name", test_file_name);
  return g_test_run ();
}
