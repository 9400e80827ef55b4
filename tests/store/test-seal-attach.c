/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seals.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/kept-file.h"

/* The signed scan of an issued paper. */

#define SCAN "%PDF-1.5 scanned"

static void
test_attachment (Fixture       *fixture,
                 gconstpointer  data)
{
  MucSeal *seal = seals_assert_issued (fixture, "objectives");
  g_autoptr (GBytes) scan = g_bytes_new_static (SCAN, strlen (SCAN));
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  MucAttachment *attachment;

  muc_seal_attach (fixture->store, seals_assert_issued (fixture, "risks"), "cùng tệp.pdf", scan,
                   &error);
  g_assert_no_error (error);
  attachment = muc_seal_attach (fixture->store, seal, " quét.pdf", scan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muc_attachment_get_name (attachment), ==, "quét.pdf");
  g_assert_cmpint (muc_attachment_get_size (attachment), ==, strlen (SCAN));
  g_assert_cmpint (fixture_query (fixture->path, "SELECT COUNT(*) FROM content "
                                  "WHERE bytes = CAST ('" SCAN "' AS BLOB)"), ==, 1);
  read = muc_seal_read_attachment (fixture->store, attachment, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, scan));
  fixture_assert_sound (fixture->path);
  seals_assert_finding (fixture, "UPDATE content SET bytes = X'00' "
                        "WHERE bytes = CAST ('" SCAN "' AS BLOB)", "quét.pdf");
}

/* Attaching is a step as any other: it is no part of what was sealed. */
static void
test_detached (Fixture       *fixture,
               gconstpointer  data)
{
  MucRecord *seal = MUC_RECORD (seals_assert_issued (fixture, "objectives"));
  g_autoptr (GBytes) scan = g_bytes_new_static (SCAN, strlen (SCAN));
  g_autoptr (GError) error = NULL;

  muc_seal_attach (fixture->store, MUC_SEAL (seal), "quét.pdf", scan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Attach “quét.pdf”");
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_cmpuint (muc_record_count (seal, MUC_TYPE_ATTACHMENT), ==, 0);
  g_assert_true (muc_store_redo (fixture->store, &error));
  g_assert_cmpuint (muc_record_count (seal, MUC_TYPE_ATTACHMENT), ==, 1);

  muc_seal_detach (fixture->store, muc_record_peek (seal, MUC_TYPE_ATTACHMENT, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (seal, MUC_TYPE_ATTACHMENT), ==, 0);
  fixture_reopen (fixture);
  g_assert_true (muc_store_undo (fixture->store, &error));
  seal = MUC_RECORD (muc_seal_find_last (seals_get_paper (fixture, "objectives")));
  g_assert_cmpuint (muc_record_count (seal, MUC_TYPE_ATTACHMENT), ==, 1);
  g_assert_true (muc_seal_is_locked (seals_get_paper (fixture, "objectives")));
  fixture_assert_sound (fixture->path);
}

static void
test_not_attached (Fixture       *fixture,
                   gconstpointer  data)
{
  const struct
  {
    const char *name;
    const char *content;
    const char *part; /* of what is said */
  } cases[] = {
    { "kế hoạch.docx", "PK\3\4 word", "kế hoạch.docx" },
    { "quét.pdf", "#!/bin/sh", "quét.pdf" },
    { "rỗng.pdf", "", "rỗng.pdf" },
    { "lần nữa.pdf", SCAN, "already" },
  };
  MucSeal *seal = seals_assert_issued (fixture, "objectives");
  g_autoptr (GBytes) scan = g_bytes_new_static (SCAN, strlen (SCAN));
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (MUC_KEPT_FILE_LIMIT + 1),
                                               MUC_KEPT_FILE_LIMIT + 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  muc_seal_attach (fixture->store, seal, "quét.pdf", scan, &error);
  g_assert_no_error (error);
  before = fixture_dump_file (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].content, strlen (cases[i].content));

      g_assert_null (muc_seal_attach (fixture->store, seal, cases[i].name, bytes, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].part));
      g_clear_error (&error);
    }
  g_assert_null (muc_seal_attach (fixture->store, seal, "lớn.pdf", large, &error));
  g_assert_nonnull (strstr (error->message, "50 MiB"));
  fixture_assert_same (fixture, before);
}

/* A file is refused by its size before it is read, and so is what is none. */
static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) large = g_file_get_child (folder, "lớn.pdf");
  g_autoptr (GFile) none = g_file_get_child (folder, "không có.pdf");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_seal_load_attachment (file, NULL, &error));
  g_assert_nonnull (strstr (error->message, "plan.muctieu"));
  g_clear_error (&error);
  g_assert_null (muc_seal_load_attachment (folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_null (muc_seal_load_attachment (none, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (g_file_peek_path (large), "", 0, NULL));
  g_assert_cmpint (truncate (g_file_peek_path (large), MUC_KEPT_FILE_LIMIT + 1), ==, 0);
  g_assert_null (muc_seal_load_attachment (large, NULL, &error));
  g_assert_nonnull (strstr (error->message, "50 MiB"));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (g_file_peek_path (large), SCAN, -1, NULL));
  bytes = muc_seal_load_attachment (large, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), SCAN, strlen (SCAN));
  g_unlink (g_file_peek_path (large));
}

#define ADD(name, test) \
  g_test_add ("/store/seal-attach/" name, Fixture, NULL, seals_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("attachment", test_attachment);
  ADD ("detached", test_detached);
  ADD ("not-attached", test_not_attached);
  ADD ("load", test_load);
  return g_test_run ();
}
