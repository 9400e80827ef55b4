/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes out of the clerk's file to be looked at: read-only, under a clean name, no program. */
#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "app/file-copy.h"
#include "app/file-name.h"

#define PDF "%PDF-1.5 signed"
#define ZIP "PK\3\4 zipped"
#define OLE "\xd0\xcf\x11\xe0 old"

static void
test_clean (void)
{
  const char *const cases[][2] = {
    { "Mục tiêu 2026.pdf", "Mục tiêu 2026.pdf" },
    { "../../etc/passwd", "etc passwd" },
    { "C:\\Users\\x.pdf", "C Users x.pdf" },
    { "  .an.pdf", "an.pdf" },
    { "-rf.pdf", "rf.pdf" },
    { "a\nb\tc\x7f.pdf", "a b c .pdf" },
    { "quét\xe2\x80\xae" "fdp.exe", "quét fdp.exe" },
    { "x\xff.pdf", "x\xef\xbf\xbd.pdf" },
    { "", "…" },
    { "...", "…" },
    { "/", "…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = muc_file_name_clean (cases[i][0]);

      g_assert_cmpstr (clean, ==, cases[i][1]);
    }
}

/* As long as file systems take, with its extension, and never half a letter. */
static void
test_long (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *clean = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (name, "ộ");
  g_string_append (name, ".pdf");
  clean = muc_file_name_clean (name->str);
  g_assert_cmpuint (strlen (clean), <=, 180);
  g_assert_cmpuint (strlen (clean), >, 160);
  g_assert_true (g_str_has_suffix (clean, "ộ.pdf"));
  g_assert_true (g_utf8_validate (clean, -1, NULL));
}

static void
test_kinds (void)
{
  const struct
  {
    const char *name;
    const char *content;
    const char *expected; /* NULL for what is not opened */
  } cases[] = {
    { "a.pdf", PDF, "a.pdf" },
    { "A.PDF", PDF, "A.PDF" },
    { "a", PDF, "a.pdf" },
    { "a.exe", PDF, "a.exe.pdf" },
    { "a.desktop", PDF, "a.desktop.pdf" },
    { "a.jpeg", "\xff\xd8\xff jpeg", "a.jpeg" },
    { "a.pdf", "\xff\xd8\xff jpeg", "a.pdf.jpg" },
    { "a.docx", ZIP, "a.docx" },
    { "a.xls", OLE, "a.xls" },
    { "a.docm", ZIP, NULL },
    { "a.jar", ZIP, NULL },
    { "a.docx", OLE, NULL },
    { "a.msi", OLE, NULL },
    { "a.desktop", "[Desktop Entry]\nExec=rm", NULL },
    { "a.pdf", "[Desktop Entry]\nExec=rm", NULL },
    { "a.sh", "#!/bin/sh", NULL },
    { "a.exe", "MZ", NULL },
    { "a.html", "<script>", NULL },
    { "a.svg", "<svg>", NULL },
    { "a.pdf", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].content, strlen (cases[i].content));
      g_autofree char *name = muc_file_copy_name (cases[i].name, bytes);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_tiff (void)
{
  g_autoptr (GBytes) intel = g_bytes_new_static ("II*\0", 4);
  g_autoptr (GBytes) motorola = g_bytes_new_static ("MM\0*", 4);
  g_autofree char *first = muc_file_copy_name ("a.tiff", intel);
  g_autofree char *second = muc_file_copy_name ("a.png", motorola);

  g_assert_cmpstr (first, ==, "a.tiff");
  g_assert_cmpstr (second, ==, "a.png.tif");
}

static void
test_write (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (PDF, strlen (PDF));
  g_autofree char *inside = g_build_filename (g_get_user_cache_dir (), "muctieu", "opened", NULL);
  g_autofree char *content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  path = muc_file_copy_write ("../bản ký.desktop", bytes, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (path, inside));
  g_assert_true (g_str_has_suffix (path, "/bản ký.desktop.pdf"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0400);
  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, PDF);

  again = muc_file_copy_write ("../bản ký.desktop", bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, path);
}

static void
test_not_written (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("#!/bin/sh", 9);
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_file_copy_write ("chạy.sh", bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "chạy.sh"));
}

/* What was looked at on another day is cleared away, what is looked at today is not. */
static void
test_cleared (void)
{
  g_autoptr (GBytes) first = g_bytes_new_static (PDF "1", strlen (PDF) + 1);
  g_autoptr (GBytes) second = g_bytes_new_static (PDF "2", strlen (PDF) + 1);
  g_autoptr (GBytes) third = g_bytes_new_static (PDF "3", strlen (PDF) + 1);
  g_autofree char *old = muc_file_copy_write ("cũ.pdf", first, NULL);
  g_autofree char *folder = g_path_get_dirname (old);
  g_autofree char *today = muc_file_copy_write ("nay.pdf", second, NULL);
  g_autofree char *new = NULL;
  const struct utimbuf long_ago = { 1000000000, 1000000000 };

  g_assert_cmpint (g_utime (folder, (struct utimbuf *) &long_ago), ==, 0);
  new = muc_file_copy_write ("mới.pdf", third, NULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (today, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/file-copy/clean", test_clean);
  g_test_add_func ("/file-copy/long", test_long);
  g_test_add_func ("/file-copy/kinds", test_kinds);
  g_test_add_func ("/file-copy/tiff", test_tiff);
  g_test_add_func ("/file-copy/write", test_write);
  g_test_add_func ("/file-copy/not-written", test_not_written);
  g_test_add_func ("/file-copy/cleared", test_cleared);
  return g_test_run ();
}
