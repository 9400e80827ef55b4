/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/encoding.h"
#include "import/error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define TEXT "Mục tiêu\nĐường biển\n"

static void
assert_read (const char *bytes,
             gsize       length,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = muc_encoding_decode (bytes, length, "paper.txt", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* The message must name the file and hold each of the words, separated by "|". */
static void
assert_refused (const char     *bytes,
                gsize           length,
                MucImportError  code,
                const char     *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = muc_encoding_decode (bytes, length, "paper.txt", NULL, &error);
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);

  g_assert_null (text);
  g_assert_error (error, MUC_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "paper.txt:"));
  for (guint i = 0; parts[i] != NULL; i++)
    g_assert_nonnull (strstr (error->message, parts[i]));
}

static void
assert_recoded (const char *charset,
                const char *mark,
                gsize       mark_length)
{
  gsize length;
  g_autofree char *bytes = g_convert (TEXT, -1, charset, "UTF-8", NULL, &length, NULL);
  g_autoptr (GString) marked = g_string_new_len (mark, mark_length);

  g_string_append_len (marked, bytes, length);
  assert_read (marked->str, marked->len, TEXT);
}

static void
test_read (void)
{
  assert_read ("", 0, "");
  assert_read (TEXT, strlen (TEXT), TEXT);
  assert_read ("\xef\xbb\xbf" TEXT, strlen (TEXT) + 3, TEXT);
  assert_read ("a\r\nb\rc\n\x1a", 8, "a\nb\nc\n");
  assert_recoded ("UTF-16LE", "\xff\xfe", 2);
  assert_recoded ("UTF-16BE", "\xfe\xff", 2);
}

static void
test_utf16_without_mark (void)
{
  gsize length;
  g_autofree char *bytes = g_convert (TEXT TEXT TEXT, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  assert_refused (bytes, length, MUC_IMPORT_ERROR_ENCODING, "UTF-16|paper.txt:1:");
}

static void
test_binary (void)
{
  guchar noise[4096];
  guint32 state = 7;

  for (gsize i = 0; i < sizeof noise; i++)
    noise[i] = (state = state * 1664525 + 1013904223) >> 24;
  assert_refused ((char *) noise, sizeof noise, MUC_IMPORT_ERROR_NOT_TEXT, "binary");
  assert_refused ("a\nb\x01\n", 5, MUC_IMPORT_ERROR_NOT_TEXT, "paper.txt:2:");
  assert_refused ("PK\003\004rest", 8, MUC_IMPORT_ERROR_NOT_TEXT, "Excel");
  assert_refused ("%PDF-1.7", 8, MUC_IMPORT_ERROR_NOT_TEXT, "PDF");
  assert_refused ("\xff\xfe\x61", 3, MUC_IMPORT_ERROR_ENCODING, "UTF-16");
}

/* "Đường biển, hòn đảo, nước" in bytes of both old encodings. */
#define TCVN3 "1. \xa7\xad\xeang bi\xd3n, h\xdfn \xae\xb6o, n\xad\xed" "c\n"
#define VNI "1. \xd1\xf6\xf4\xf8ng bie\xe5n, ho\xf8n \xf1" "a\xfbo, n\xf6\xf4\xf9" "c\n"
#define SENTENCE "1. Đường biển, hòn đảo, nước\n"

/* Who does not convert does not read them. */
static void
test_legacy_refused (void)
{
  const char *proper = "Các quý thầy, cô: tô, hô, bàn ghế ở nhà";

  assert_refused (TCVN3, strlen (TCVN3), MUC_IMPORT_ERROR_ENCODING, "TCVN3|paper.txt:1:");
  assert_refused ("ok\n" VNI, strlen ("ok\n" VNI), MUC_IMPORT_ERROR_ENCODING,
                  "VNI|paper.txt:2:");
  assert_refused ("a\nb \xff c\n", 8, MUC_IMPORT_ERROR_ENCODING, "UTF-8|paper.txt:2:");
  assert_read (proper, strlen (proper), proper);
}

/* What a file of these bytes says, and whether it can be kept. */
static char *
read_bytes (const char *bytes,
            gsize       length,
            gboolean    keeps,
            gboolean   *can_keep,
            GError    **error)
{
  g_autoptr (MucConversion) conversion = muc_conversion_new ("paper.txt", keeps);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "muctieu-bytes-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;
  char *text;

  close (g_mkstemp (path));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  file = g_file_new_for_path (path);
  text = muc_encoding_read_file (file, conversion, NULL, error);
  *can_keep = muc_conversion_can_keep (conversion);
  g_unlink (path);

  return text;
}

static void
assert_converted (const char *bytes,
                  gboolean    can_keep,
                  const char *expected)
{
  g_autoptr (GError) error = NULL;
  gboolean can;
  g_autofree char *text = read_bytes (bytes, strlen (bytes), FALSE, &can, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (can, ==, can_keep);
}

/* The bytes, and the letters that a program took them for. */
static void
test_legacy (void)
{
  g_autofree char *pasted = g_convert (TCVN3, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
  g_autofree char *pasted_vni = g_convert (VNI, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);

  assert_converted (TCVN3, FALSE, SENTENCE);
  assert_converted (VNI, FALSE, SENTENCE);
  assert_converted (pasted, TRUE, SENTENCE);
  assert_converted (pasted_vni, TRUE, SENTENCE);
  /* Quotes and dashes of Windows. */
  assert_converted ("\x93V\xa8n ph\xdfng\x94 \x96 S\xeb N\xe9i v\xf4, huy\xd6n, \xae\xb6o\n",
                    FALSE, "“Văn phòng” – Sở Nội vụ, huyện, đảo\n");
}

static void
test_legacy_kept (void)
{
  g_autofree char *pasted = g_convert (TCVN3, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gboolean can_keep;
  g_autofree char *text = read_bytes (pasted, strlen (pasted), TRUE, &can_keep, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, pasted);
  g_assert_null (read_bytes (TCVN3, strlen (TCVN3), TRUE, &can_keep, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING);
}

static void
test_long_line (void)
{
  g_autofree char *line = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *text = g_strconcat ("one\ntwo\n", line, NULL);

  assert_refused (text, strlen (text), MUC_IMPORT_ERROR_SIZE, "paper.txt:3:");
}

/* A file of 200 MB that takes no room on the disk; it must be refused without reading it. */
static void
test_large_file (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "muctieu-large-XXXXXX", NULL);
  int fd = g_mkstemp (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("large", FALSE);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (ftruncate (fd, 200 * 1000 * 1000), ==, 0);
  close (fd);
  g_assert_null (muc_encoding_read_file (file, conversion, NULL, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC / 10);
  g_unlink (path);
}

static void
test_no_file (void)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/paper.txt");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (MucConversion) conversion = muc_conversion_new ("paper.txt", FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_encoding_read_file (missing, conversion, NULL, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ);
  g_assert_true (g_str_has_prefix (error->message, "paper.txt:"));
  g_clear_error (&error);
  g_assert_null (muc_encoding_read_file (folder, conversion, NULL, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/read", test_read);
  g_test_add_func ("/encoding/utf16-without-mark", test_utf16_without_mark);
  g_test_add_func ("/encoding/binary", test_binary);
  g_test_add_func ("/encoding/legacy", test_legacy);
  g_test_add_func ("/encoding/legacy-kept", test_legacy_kept);
  g_test_add_func ("/encoding/legacy-refused", test_legacy_refused);
  g_test_add_func ("/encoding/long-line", test_long_line);
  g_test_add_func ("/encoding/large-file", test_large_file);
  g_test_add_func ("/encoding/no-file", test_no_file);
  return g_test_run ();
}
