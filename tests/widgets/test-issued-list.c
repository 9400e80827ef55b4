/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signed copies in the window: attached, told of, taken off; and what is exported of what was
 * issued. */
#include <string.h>

#include "app/attachment-row.h"
#include "app/export.h"
#include "app/issued-list.h"
#include "app/paper-list.h"
#include "document/pdf-writer.h"
#include "model/office.h"
#include "model/sample.h"
#include "report/report.h"
#include "store/apply.h"
#include "store/edits.h"
#include "widget-test.h"

#define LONG_NAME "Mục tiêu chất lượng và kế hoạch thực hiện năm 2026 của Sở Lâm nghiệp và Môi " \
                  "trường tỉnh Hồng Sơn (bản đã ký số, đã đóng dấu).pdf"
#define PNG "\x89PNG\r\n\x1a\n a scan"

typedef struct
{
  char          *folder;
  MucWindow     *window;
  MucStore      *store;
  MucPage       *page;
  MucSeal       *seal;
  MucIssuedList *list;
} Fixture;

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pdf", "data", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (g_steal_pointer (&bytes), length);
}

/* The paper of the fixtures, as if it had been printed here. */
static void
issue (MucStore *store)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), 2026);
  const MucSealHead head = { .title = "Mục tiêu", .number = "15", .symbol = "MT-SLNMT",
                             .date = "2026-01-26" };
  g_autoptr (GBytes) paper = load ("paper.pdf");
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSealDraft) draft =
    muc_seal_draft_new (store, year, MUC_PAPER_KEY ("objectives", NULL, NULL), &head, &error);

  g_assert_no_error (error);
  muc_seal_issue (draft, paper, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2026);
  g_autofree char *path = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  MucYear *year;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Tệp thử", MUC_APPLY_FIRST, &error));
  issue (store);
  muc_store_close (store);

  f->window = widget_test_open_window (path);
  muc_window_show_page (f->window, "papers");
  f->page = muc_window_get_page (f->window);
  f->store = muc_window_get_store (f->window);
  year = muc_window_get_year (f->window);
  f->seal = muc_seal_find_last (muc_year_find_paper (year, MUC_PAPER_KEY ("objectives", NULL,
                                                                          NULL)));
  f->list = widget_test_find (f->page, MUC_TYPE_ISSUED_LIST, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static guint
count (Fixture *f)
{
  return muc_record_count (MUC_RECORD (f->seal), MUC_TYPE_ATTACHMENT);
}

static MucAttachmentRow *
find_row (GtkWidget     *root,
          MucAttachment *attachment)
{
  MucAttachmentRow *found = NULL;

  if (MUC_IS_ATTACHMENT_ROW (root)
      && muc_attachment_row_get_attachment (MUC_ATTACHMENT_ROW (root)) == attachment)
    return MUC_ATTACHMENT_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, attachment);
  return found;
}

static MucAttachmentRow *
get_row (Fixture *f,
         guint    i)
{
  return i < count (f) ? find_row (GTK_WIDGET (f->list),
                                   muc_record_peek (MUC_RECORD (f->seal), MUC_TYPE_ATTACHMENT, i))
                       : NULL;
}

static MucAttachmentRow *
attach (Fixture    *f,
        const char *name,
        GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const guint n = count (f);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  muc_issued_list_attach (f->list, f->seal, file);
  WAIT (count (f) == n + 1);
  WAIT (get_row (f, n) != NULL && muc_attachment_row_is_examined (get_row (f, n)));
  return get_row (f, n);
}

static void
gather (GtkWidget *widget,
        GString   *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather (child, text);
}

static void
assert_tells (MucAttachmentRow *row,
              const char       *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  gather (GTK_WIDGET (row), text);
  if (strstr (text->str, words) == NULL)
    g_error ("“%s” is not told: %s", words, text->str);
}

static void
test_attached (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GBytes) twice = load ("signed-twice.pdf");
  g_autoptr (GBytes) once = load ("signed-by-nss.pdf");
  g_autoptr (GBytes) touched = NULL;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (once, NULL), g_bytes_get_size (once));
  MucAttachmentRow *row;

  bytes[9000] ^= 1;
  touched = g_bytes_new (bytes, g_bytes_get_size (once));
  row = attach (f, LONG_NAME, twice);
  assert_tells (row, "Chữ giống hệt");
  assert_tells (row, "Phùng Nhật Vi · 01/12/2026 00:23");
  assert_tells (row, "không đổi từ khi ký");
  assert_tells (row, "chứng thư: chưa kiểm tra");
  row = attach (f, "bản ký.pdf", touched);
  assert_tells (row, "đã đổi sau khi ký");
  g_assert_true (get_row (f, 0) != NULL && muc_attachment_row_is_examined (get_row (f, 0)));
  widget_test_settle (300);
  widget_test_picture ("attached");
}

static void
test_scan (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GBytes) scan = g_bytes_new_static (PNG, strlen (PNG));

  assert_tells (attach (f, "quét.png", scan), "bản quét");
}

/* Another paper under the same number. */
static void
test_different (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  MucAttachmentRow *row;

  document = muc_report_build (muc_store_get_plan (f->store), muc_window_get_year (f->window),
                               MUC_PAPER_KEY ("objectives", NULL, NULL), &error);
  g_assert_no_error (error);
  bytes = muc_pdf_dup_bytes (document, &error);
  g_assert_no_error (error);
  row = attach (f, "khác.pdf", bytes);
  assert_tells (row, "Chữ khác bản đã ban hành");
  assert_tells (row, "“100%” thay cho “96%”");
  assert_tells (row, "Không có chữ ký số");
  widget_test_picture ("attached-different");
}

static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "chạy.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "#!/bin/sh", -1, NULL));
  muc_issued_list_attach (f->list, f->seal, file);
  WAIT (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  g_assert_cmpuint (count (f), ==, 0);
  gtk_window_close (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
}

static void
test_hash (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GBytes) scan = g_bytes_new_static (PNG, strlen (PNG));
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, scan);
  g_autofree char *start = g_strdup_printf ("%.12s…", hash);
  MucAttachmentRow *row = attach (f, "quét.png", scan);
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  assert_tells (row, start);
  gtk_widget_activate_action (GTK_WIDGET (row), "attachment.copy-hash", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (row)));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, hash);
}

static void
test_taken_off (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GBytes) scan = g_bytes_new_static (PNG, strlen (PNG));
  MucAttachmentRow *row = attach (f, "quét.png", scan);

  gtk_widget_activate_action (GTK_WIDGET (row), "attachment.remove", NULL);
  g_assert_cmpuint (count (f), ==, 0);
  WAIT (widget_test_find (f->list, MUC_TYPE_ATTACHMENT_ROW, NULL) == NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (count (f), ==, 1);
  WAIT (get_row (f, 0) != NULL);
}

/* Another paper, which is a draft, has none of it. */
static void
test_draft (Fixture       *f,
            gconstpointer  data)
{
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->list)));
  muc_issued_list_set_paper (f->list, f->store, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->list)));
}

/* What the window exports is what was issued, byte by byte. */
static void
test_export (Fixture       *f,
             gconstpointer  data)
{
  MucYear *year = muc_window_get_year (f->window);
  MucOffice *office = muc_plan_find_office (muc_store_get_plan (f->store), "2026-01-26");
  g_autofree char *path = g_build_filename (f->folder, "ra.pdf", NULL);
  g_autoptr (GBytes) paper = load ("paper.pdf");
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  gsize length;

  muc_edits_set_field (f->store, office, "name", "Sở Biển và Hải đảo", &error);
  g_assert_no_error (error);
  document = muc_paper_list_create_document (f->store, year,
                                             MUC_PAPER_KEY ("objectives", NULL, NULL), &error);
  g_assert_no_error (error);
  muc_export_write (GTK_WIDGET (f->page), document, path);
  WAIT (g_file_test (path, G_FILE_TEST_EXISTS));
  widget_test_settle (200);
  g_assert_true (g_file_get_contents (path, &written, &length, NULL));
  g_assert_cmpmem (written, length, g_bytes_get_data (paper, NULL), g_bytes_get_size (paper));
}

#define ADD(name, test) g_test_add ("/issued-list/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("attached", test_attached);
  ADD ("scan", test_scan);
  ADD ("different", test_different);
  ADD ("refused", test_refused);
  ADD ("hash", test_hash);
  ADD ("taken-off", test_taken_off);
  ADD ("draft", test_draft);
  ADD ("export", test_export);
  return g_test_run ();
}
