/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "patience.h"
#include "zip.h"

#include <gio/gio.h>
#include <gsf/gsf.h>
#include <string.h>
#include <time.h>

#include "import/error.h"
#include "import/reader.h"

/* Files that are broken, malicious, or not what they are called: each is answered with a sentence
 * that names it, and at once. */

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

static void
assert_refused (const char     *path,
                MucImportError  code,
                const char     *words)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = NULL;
  clock_t start = clock ();

  source = read_path (path, &error);
  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, SECONDS_MAX);
  g_assert_null (source);
  g_assert_error (error, MUC_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, name));
  g_assert_nonnull (strstr (error->message, words));
}

static char *
write_typed (const char *name,
             const char *type,
             const char *document)
{
  g_autofree char *types = g_strdup_printf (
    "<Types xmlns=\"" PACKAGE "content-types\"><Override PartName=\"/word/document.xml\" "
    "ContentType=\"%s\"/></Types>", type);
  const Part parts[] = {
    { "[Content_Types].xml", types },
    { "_rels/.rels", "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"a\" "
                     "Type=\"" OFFICE "officeDocument\" Target=\"word/document.xml\"/>"
                     "</Relationships>" },
    { document != NULL ? "word/document.xml" : NULL, document },
    { NULL },
  };

  return write_zip (name, parts);
}

static char *
write_word (const char *body)
{
  g_autofree char *document = g_strdup_printf ("<w:document " W "><w:body>%s</w:body></w:document>",
                                               body);

  return write_typed ("a.docx", WORD_TYPE, document);
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

static void
test_too_long (void)
{
  g_autofree char *word = repeat ("rừng ", 300000);
  g_autofree char *body = g_strdup_printf (P ("%s"), word);
  g_autofree char *path = write_word (body);
  g_autofree char *lines = repeat (P ("a"), 250001);

  assert_refused (path, MUC_IMPORT_ERROR_SIZE, "a.docx:1:");
  g_clear_pointer (&path, g_free);
  path = write_word (lines);
  assert_refused (path, MUC_IMPORT_ERROR_SIZE, "a.docx:2500");
}

static void
test_other_kinds (void)
{
  static const struct { const char *name; const char *bytes; gsize length; const char *words; }
  files[] = {
    { "a.docx", "%PDF-1.7 ...", 12, "PDF" },
    { "a.docx", "MZ\x90\0\3\0", 6, "program" },
    { "a.odt", "{\\rtf1 a}", 9, "RTF" },
    { "a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, ".docx" },
    { "a.xlsx", "Rar!\x1a", 5, "archive" },
    { "a.odt", "\x89PNG\r\n", 6, "picture" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = write_bytes (files[i].name, files[i].bytes, files[i].length);

      assert_refused (path, MUC_IMPORT_ERROR_NOT_TEXT, files[i].words);
    }
}

static void
test_renamed (void)
{
  static const char zeros[4096];
  g_autofree char *path = write_bytes ("a.docx", zeros, sizeof zeros);
  const Part pictures[] = { { "a.txt", "chữ" }, { NULL } };

  assert_refused (path, MUC_IMPORT_ERROR_DAMAGED, "renamed");
  g_clear_pointer (&path, g_free);
  path = write_bytes ("a.odt", "", 0);
  assert_refused (path, MUC_IMPORT_ERROR_DAMAGED, "renamed");
  g_clear_pointer (&path, g_free);
  path = write_zip ("a.zip", pictures);
  assert_refused (path, MUC_IMPORT_ERROR_NOT_TEXT, "Unpack");
  g_clear_pointer (&path, g_free);
  path = write_zip ("a.docx", pictures);
  assert_refused (path, MUC_IMPORT_ERROR_DAMAGED, "renamed");
  assert_refused (get_folder (), MUC_IMPORT_ERROR_READ, "cannot be read");
}

static void
test_other_documents (void)
{
  const Part slides[] = {
    { "mimetype", "application/vnd.oasis.opendocument.presentation" }, { NULL },
  };
  g_autofree char *path = write_zip ("a.odt", slides);

  assert_refused (path, MUC_IMPORT_ERROR_NOT_TEXT, "slides");
  g_clear_pointer (&path, g_free);
  path = write_typed ("a.docm", "application/vnd.ms-word.document.macroEnabled.main+xml",
                      "<w:document " W "/>");
  assert_refused (path, MUC_IMPORT_ERROR_NOT_TEXT, "macro");
}

static char *
write_ole (const char *name,
           const char *stream)
{
  char *path = g_build_filename (get_folder (), name, NULL);
  GsfOutput *output = gsf_output_stdio_new (path, NULL);
  GsfOutfile *ole = gsf_outfile_msole_new (output);
  GsfOutput *child = gsf_outfile_new_child (ole, stream, FALSE);

  gsf_output_write (child, 4, (const guint8 *) "abcd");
  gsf_output_close (child);
  gsf_output_close (GSF_OUTPUT (ole));
  g_object_unref (child);
  g_object_unref (ole);
  g_object_unref (output);

  return path;
}

static void
test_old_documents (void)
{
  g_autofree char *word = write_ole ("a.doc", "WordDocument");
  g_autofree char *excel = write_ole ("a.xls", "Workbook");
  g_autofree char *other = write_ole ("a.msg", "Thu");

  assert_refused (word, MUC_IMPORT_ERROR_NOT_TEXT, ".doc)");
  assert_refused (excel, MUC_IMPORT_ERROR_NOT_TEXT, ".xls)");
  assert_refused (other, MUC_IMPORT_ERROR_NOT_TEXT, "LibreOffice");
}

static void
test_passwords (void)
{
  const Part locked[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "META-INF/manifest.xml",
      "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
      "<m:encryption-data/></m:file-entry></m:manifest>" },
    { "content.xml", "\x12\x34" },
    { NULL },
  };
  g_autofree char *office = write_ole ("c.docx", "EncryptedPackage");
  g_autofree char *text = write_zip ("a.odt", locked);

  assert_refused (office, MUC_IMPORT_ERROR_LOCKED, "password");
  assert_refused (text, MUC_IMPORT_ERROR_LOCKED, "password");
}

static void
test_cancelled (void)
{
  g_autofree char *path = write_word (P ("một"));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("word", FALSE);
  const MucReaderHelp help = { conversion, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (muc_reader_read (file, &help, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/damaged/too-long", test_too_long);
  g_test_add_func ("/damaged/other-kinds", test_other_kinds);
  g_test_add_func ("/damaged/renamed", test_renamed);
  g_test_add_func ("/damaged/other-documents", test_other_documents);
  g_test_add_func ("/damaged/old-documents", test_old_documents);
  g_test_add_func ("/damaged/passwords", test_passwords);
  g_test_add_func ("/damaged/cancelled", test_cancelled);

  return g_test_run ();
}
