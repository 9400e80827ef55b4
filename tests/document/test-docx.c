/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/office-convert.h"
#include "document/writer.h"
#include "fixture.h"
#include "tools.h"

static gboolean
has_office (void)
{
  g_autofree char *office = muc_office_find ();

  if (office == NULL)
    g_test_skip ("LibreOffice is not installed");
  return office != NULL;
}

/* How many folders for LibreOffice's work are left. */
static guint
count_left (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_prefix (name, "muctieu-docx-");
  return n;
}

static void
test_word (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_autofree char *styles = NULL;

  if (!has_office ())
    return;
  path = tool_write (document, "word.docx");
  content = tool_read_member (path, "word/document.xml");
  styles = tool_read_member (path, "word/styles.xml");
  for (guint i = 0; fixture_texts[i] != NULL; i++)
    if (strstr (content, fixture_texts[i]) == NULL)
      g_error ("“%s” is not there", fixture_texts[i]);
  g_assert_nonnull (strstr (content, "<w:tblHeader"));
  g_assert_nonnull (strstr (content, "w:orient=\"landscape\""));
  g_assert_nonnull (strstr (content, "Một dấu nhân"));
  g_assert_nonnull (strstr (styles, "w:val=\"Quốc hiệu\""));
  g_assert_true (muc_writer_is_available (muc_writer_find (path)));
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  if (fraction > 0)
    g_cancellable_cancel (data);
}

static gpointer
cancel_later (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 2);
  g_cancellable_cancel (data);
  return NULL;
}

/* Stopped before LibreOffice begins, or while it works, it leaves nothing behind. */
static void
test_cancel (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = tool_write (document, "cancel.odt");
  g_autofree char *target = g_strconcat (path, ".docx", NULL);
  g_autoptr (GError) error = NULL;
  guint n_left = count_left ();
  gint64 start;
  GThread *thread;

  if (!has_office ())
    return;
  g_assert_false (muc_document_write (document, target, cancellable, cancel_cb, cancellable,
                                      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_cancellable_reset (cancellable);
  thread = g_thread_new ("cancel", cancel_later, cancellable);
  start = g_get_monotonic_time ();
  g_assert_false (muc_document_write (document, target, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  g_thread_join (thread);
  g_assert_cmpuint (count_left (), ==, n_left);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* Puts a program in LibreOffice's place: what it does is @script. */
static void
replace_office (const char *folder,
                const char *script)
{
  g_autofree char *program = g_build_filename (folder, "soffice", NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);

  g_assert_true (g_file_set_contents_full (program, text, -1, G_FILE_SET_CONTENTS_NONE, 0755,
                                           NULL));
}

static void
assert_not_written (MucDocument *document,
                    const char  *path,
                    const char  *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_document_write (document, path, NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_OFFICE);
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_nonnull (strstr (error->message, "no.docx"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A LibreOffice that is missing, fails, or says that it is done and is not. */
static void
test_without (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *odt = tool_write (document, "without.odt");
  g_autofree char *folder = g_path_get_dirname (odt);
  g_autofree char *path = g_build_filename (folder, "no.docx", NULL);
  g_autofree char *before = g_strdup (g_getenv ("PATH"));
  guint n_left = count_left ();

  g_setenv ("PATH", folder, TRUE);
  assert_not_written (document, path, ".odt");
  replace_office (folder, "exit 1");
  assert_not_written (document, path, "LibreOffice");
  replace_office (folder, "exit 0");
  assert_not_written (document, path, "LibreOffice");
  g_setenv ("PATH", before, TRUE);
  g_assert_cmpuint (count_left (), ==, n_left);
}

/* What is left behind is counted; what other tests are at has no place there. */
static char *folder = NULL;

static void
remove_folder (void)
{
  g_rmdir (folder);
  g_free (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_BUILT, "docx-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE);
  atexit (remove_folder);
  g_test_add_func ("/document/docx/word", test_word);
  g_test_add_func ("/document/docx/cancel", test_cancel);
  g_test_add_func ("/document/docx/without", test_without);
  return g_test_run ();
}
