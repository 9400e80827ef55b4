/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing papers of old programs in the real window: in an old encoding, which is asked about; in
 * a format that LibreOffice converts, for which a script stands here. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "app/encoding-question.h"
#include "importing.h"
#include "model/objective.h"
#include "widget-test.h"

/* Of a paper in Unicode two lines are old; kept, its title is still known. */
static const char paper[] =
  "SỞ THỬ NGHIỆM TỈNH HỒNG SƠN\n"
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"
  "1. Tr¶ kÕt qu¶ ®óng hÑn cho 97% hå s¬ cña ng­êi d©n trong n¨m.\n"
  "2. Mỗi quý tập huấn một lần cho công chức.\n"
  "3. Gi¶i quyÕt tõ 95% ph¶n ¸nh, kiÕn nghÞ trë lªn trong thêi h¹n./.\n";

/* The same in bytes, which can only be converted. */
static const char bytes[] =
  "M\xf4" "C TI\xa3U CH\xcaT L\xa6\xeeNG N\xa1M 2025\n"
  "1. Tr\xb6 k\xd5t qu\xb6 \xae\xf3ng h\xd1n cho 97% h\xe5 s\xac.\n";

static char *programs; /* the folder with the script */

/* What LibreOffice does with "… --convert-to docx --outdir FOLDER FILE". */
static void
replace_office (const char *script)
{
  g_autofree char *program = g_build_filename (programs, "soffice", NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);

  g_assert_true (g_file_set_contents_full (program, text, -1, G_FILE_SET_CONTENTS_NONE, 0755,
                                           NULL));
}

static gboolean
is_read (Importing *f)
{
  return strcmp (importing_get_shown (f), "reading") != 0;
}

static void
read_paper (Importing  *f,
            const char *text)
{
  importing_read (f, importing_write (f, "muc-tieu.txt", text, -1), NULL);
}

static void
begin_reading_old_format (Importing *f)
{
  GSList *files = g_slist_prepend (NULL, importing_write (f, "muc-tieu.rtf", "{\\rtf1 a}", -1));

  importing_take (f, muc_import_window_present (f->window, files));
  g_slist_free_full (files, g_object_unref);
}

static void
read_old_format (Importing *f)
{
  begin_reading_old_format (f);
  WAIT (is_read (f));
}

static gboolean
asks (Importing *f)
{
  return gtk_widget_get_mapped (importing_find (f, MUC_TYPE_ENCODING_QUESTION, NULL));
}

static gboolean
can_import (Importing *f)
{
  return gtk_widget_get_mapped (importing_get_button (f))
         && gtk_widget_get_sensitive (importing_get_button (f));
}

static const char *
get_sample (Importing *f,
            int      i)
{
  GtkListBox *samples = importing_find (f, GTK_TYPE_LIST_BOX, "samples");

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
    gtk_list_box_get_row_at_index (samples, i)));
}

static void
choose (Importing  *f,
        const char *check)
{
  gtk_check_button_set_active (importing_find (f, GTK_TYPE_CHECK_BUTTON, check), TRUE);
  WAIT (is_read (f));
}

static const char *
get_objective (Importing *f,
               guint      i)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (f->store), 2025);

  g_assert_nonnull (year);
  return muc_objective_get_text (muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i));
}

/* Nothing comes in before it was said; then what was shown does. */
static void
test_converted (Importing     *f,
                gconstpointer  data)
{
  read_paper (f, paper);
  widget_test_picture ("import-encoding");
  g_assert_true (asks (f));
  g_assert_false (can_import (f));
  g_assert_cmpstr (importing_get_line (f, MUC_IMPORT_PLACE_LETTERS, 0, 0), ==,
                   "2 dòng chờ trả lời");
  g_assert_cmpstr (get_sample (f, 0), ==,
                   "1. Trả kết quả đúng hẹn cho 97% hồ sơ của người dân trong năm.");
  choose (f, "convert_check");
  g_assert_cmpstr (importing_get_line (f, MUC_IMPORT_PLACE_LETTERS, 0, 0), ==,
                   "2 dòng được chuyển sang Unicode");
  widget_test_picture ("import-encoding-answered");
  importing_press (f);
  g_assert_cmpstr (get_objective (f, 0), ==,
                   "Trả kết quả đúng hẹn cho 97% hồ sơ của người dân trong năm.");
}

/* Kept lines come in as they are, also where the clerk thought about it twice. */
static void
test_kept (Importing     *f,
           gconstpointer  data)
{
  read_paper (f, paper);
  choose (f, "leave_check");
  g_assert_true (asks (f));
  choose (f, "convert_check");
  choose (f, "leave_check");
  importing_press (f);
  g_assert_cmpstr (get_objective (f, 0), ==,
                   "Tr¶ kÕt qu¶ ®óng hÑn cho 97% hå s¬ cña ng­êi d©n trong n¨m.");
  g_assert_cmpstr (get_objective (f, 1), ==, "Mỗi quý tập huấn một lần cho công chức.");
}

/* What would have been read again stays as it was where that is cancelled. */
static void
test_kept_cancelled (Importing     *f,
                     gconstpointer  data)
{
  replace_office ("echo 'MỤC TIÊU CHẤT LƯỢNG NĂM 2026\n1. Trả kết quả đúng hẹn.' "
                  "> \"$7/van-ban.docx\"");
  importing_read (f, importing_write (f, "muc-tieu.txt", paper, -1),
                  importing_write (f, "muc-tieu.rtf", "{\\rtf1 a}", -1));
  choose (f, "convert_check");
  g_assert_true (can_import (f));
  replace_office ("exec sleep 50");
  gtk_check_button_set_active (importing_find (f, GTK_TYPE_CHECK_BUTTON, "leave_check"), TRUE);
  g_assert_false (is_read (f));
  g_signal_emit_by_name (importing_find (f, GTK_TYPE_BUTTON, "stop_button"), "clicked");
  WAIT (is_read (f));
  g_assert_true (asks (f));
  g_assert_true (gtk_check_button_get_active (importing_find (f, GTK_TYPE_CHECK_BUTTON,
                                                              "convert_check")));
  g_assert_nonnull (importing_get_place (f, MUC_IMPORT_PLACE_PAPER, 1, 0));
  importing_press (f);
  g_assert_cmpstr (get_objective (f, 0), ==,
                   "Trả kết quả đúng hẹn cho 97% hồ sơ của người dân trong năm.");
}

static void
test_bytes (Importing     *f,
            gconstpointer  data)
{
  read_paper (f, bytes);
  g_assert_false (gtk_widget_get_mapped (importing_find (f, GTK_TYPE_CHECK_BUTTON, "leave_check")));
  choose (f, "convert_check");
  importing_press (f);
  g_assert_cmpstr (get_objective (f, 0), ==, "Trả kết quả đúng hẹn cho 97% hồ sơ.");
}

/* A paper of today is no question. */
static void
test_proper (Importing     *f,
             gconstpointer  data)
{
  read_paper (f, "MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n1. Trả kết quả đúng hẹn cho 97% hồ sơ.\n");
  g_assert_false (asks (f));
  importing_press (f);
}

static void
test_old_format (Importing     *f,
                 gconstpointer  data)
{
  replace_office ("echo 'MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n1. Trả kết quả đúng hẹn.' "
                  "> \"$7/van-ban.docx\"");
  read_old_format (f);
  importing_press (f);
  g_assert_cmpstr (get_objective (f, 0), ==, "Trả kết quả đúng hẹn.");
}

static void
test_old_format_failed (Importing     *f,
                        gconstpointer  data)
{
  const char *description;

  replace_office ("exit 1");
  read_old_format (f);
  widget_test_picture ("import-old-format-failed");
  g_assert_false (can_import (f));
  description = adw_status_page_get_description (importing_find (f, ADW_TYPE_STATUS_PAGE,
                                                                 "failed"));
  g_assert_nonnull (strstr (description, "muc-tieu.rtf"));
  g_assert_nonnull (strstr (description, ".docx"));
  importing_close (f);
}

static gboolean
has_ended (const char *number)
{
  return kill ((pid_t) strtol (number, NULL, 10), 0) != 0;
}

/* Who closes the window does not wait for LibreOffice, and it goes too. */
static void
test_old_format_closed (Importing     *f,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "number", NULL);
  g_autofree char *script = g_strdup_printf ("echo $$ > '%s.new'; mv '%s.new' '%s'; exec sleep 50",
                                             path, path, path);
  g_autofree char *number = NULL;

  replace_office (script);
  begin_reading_old_format (f);
  WAIT (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &number, NULL, NULL));
  g_assert_false (is_read (f));
  gtk_window_close (GTK_WINDOW (f->dialog));
  WAIT (has_ended (number));
}

#define ADD(name, func) \
  g_test_add ("/import-old/" name, Importing, NULL, importing_set_up, func, importing_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  int status;

  widget_test_init (&argc, &argv);
  programs = widget_test_create_folder ();
  path = g_strconcat (programs, ":", g_getenv ("PATH"), NULL);
  g_setenv ("PATH", path, TRUE);
  replace_office ("exit 1");
  ADD ("encoding/converted", test_converted);
  ADD ("encoding/kept", test_kept);
  ADD ("encoding/kept-cancelled", test_kept_cancelled);
  ADD ("encoding/bytes", test_bytes);
  ADD ("encoding/proper", test_proper);
  ADD ("format/read", test_old_format);
  ADD ("format/failed", test_old_format_failed);
  ADD ("format/closed", test_old_format_closed);
  status = g_test_run ();
  widget_test_remove_folder (programs);
  return status;
}
