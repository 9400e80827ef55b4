/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "patience.h"
#include "zip.h"

#include <gio/gio.h>
#include <string.h>
#include <time.h>

#include "import/error.h"
#include "import/reader.h"

/* The same damage and the same tricks in every format that is a zip file of XML: each is answered
 * with a sentence that names the file, and at once. */

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define MAIN "http://schemas.openxmlformats.org/"
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define ODF "xmlns:office='" OASIS "office:1.0' xmlns:text='" OASIS "text:1.0' " \
  "xmlns:table='" OASIS "table:1.0'"
#define TYPES(part, type) { "[Content_Types].xml", "<Types xmlns='" PACKAGE "content-types'>" \
  "<Override PartName='/" part "' ContentType='" type "'/></Types>" }
#define RELATIONS(name, type, target) { name, "<Relationships xmlns='" PACKAGE "relationships'>" \
  "<Relationship Id='a' Type='" OFFICE "/" type "' Target='" target "'/></Relationships>" }
#define OOXML "application/vnd.openxmlformats-officedocument."
#define MIMETYPE(type) { "mimetype", "application/vnd.oasis.opendocument." type }

#define PARTS_MAX 4
#define MIB (1024 * 1024)

/* A format: the parts around the one with the words, that part in two halves, a paragraph in two
 * halves, and an element that may stand in itself. */
typedef struct
{
  const char *suffix;
  Part around[PARTS_MAX];
  const char *part;
  const char *open, *close;
  const char *begin, *end;
  const char *nested;
} Format;

static const Format formats[] = {
  { "docx",
    { TYPES ("word/document.xml", OOXML "wordprocessingml.document.main+xml"),
      RELATIONS ("_rels/.rels", "officeDocument", "word/document.xml") },
    "word/document.xml", "<w:document xmlns:w='" MAIN "wordprocessingml/2006/main'><w:body>",
    "</w:body></w:document>", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "w:sdt" },
  { "odt", { MIMETYPE ("text") }, "content.xml",
    "<office:document-content " ODF "><office:body><office:text>",
    "</office:text></office:body></office:document-content>", "<text:p>", "</text:p>",
    "text:section" },
  { "xlsx",
    { TYPES ("xl/book.xml", OOXML "spreadsheetml.sheet.main+xml"),
      RELATIONS ("_rels/.rels", "officeDocument", "xl/book.xml"),
      { "xl/book.xml", "<workbook xmlns='" MAIN "spreadsheetml/2006/main' xmlns:r='" OFFICE "'>"
        "<sheets><sheet name='Sheet1' r:id='a'/></sheets></workbook>" },
      RELATIONS ("xl/_rels/book.xml.rels", "worksheet", "sheet.xml") },
    "xl/sheet.xml", "<worksheet xmlns='" MAIN "spreadsheetml/2006/main'><sheetData>",
    "</sheetData></worksheet>", "<row><c t='inlineStr'><is><t>", "</t></is></c></row>", "x" },
  { "ods", { MIMETYPE ("spreadsheet") }, "content.xml",
    "<office:document-content " ODF "><office:body><office:spreadsheet><table:table>",
    "</table:table></office:spreadsheet></office:body></office:document-content>",
    "<table:table-row><table:table-cell><text:p>",
    "</text:p></table:table-cell></table:table-row>", "table:table-row-group" },
};

static char *
get_name (const Format *format)
{
  return g_strconcat ("a.", format->suffix, NULL);
}

/* The document whose main part is @xml. */
static char *
write_xml (const Format *format,
           const char   *xml)
{
  g_autofree char *name = get_name (format);
  Part parts[PARTS_MAX + 2] = { 0 };
  guint n = 0;

  for (; n < PARTS_MAX && format->around[n].name != NULL; n++)
    parts[n] = format->around[n];
  parts[n] = (Part) { format->part, xml };

  return write_zip (name, parts);
}

static char *
write_body (const Format *format,
            const char   *declaration,
            const char   *words)
{
  g_autofree char *xml = g_strconcat (declaration, format->open, format->begin, words, format->end,
                                      format->close, NULL);

  return write_xml (format, xml);
}

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
  g_test_message ("%s", error->message);
  g_assert_error (error, MUC_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, name));
  g_assert_nonnull (strstr (error->message, words));
}

/* That each test damages a file that is whole. */
static void
test_whole (const Format *format)
{
  g_autofree char *path = write_body (format, "", "một hai");
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = read_path (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (muc_source_get (source, 0)->text, ==, "một hai");
}

static void
test_truncated (const Format *format)
{
  g_autofree char *path = write_body (format, "", "một hai");
  g_autofree char *name = get_name (format);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize n = 4; n < length; n += 13)
    {
      g_autofree char *cut = write_bytes (name, bytes, n);

      assert_refused (cut, MUC_IMPORT_ERROR_DAMAGED, "damaged");
    }
}

/* Where the directory's entry of the main part begins. */
static char *
find_entry (const Format *format,
            char         *bytes,
            gsize         length)
{
  gsize name_length = strlen (format->part);

  for (gsize i = 0; i + 46 + name_length < length; i++)
    if (memcmp (bytes + i, "PK\001\002", 4) == 0
        && memcmp (bytes + i + 46, format->part, name_length) == 0)
      return bytes + i;

  g_assert_not_reached ();
}

/* Changes four bytes of that entry. */
static char *
patch_entry (const Format *format,
             const char   *words,
             guint         offset,
             guint32       value)
{
  g_autofree char *path = write_body (format, "", words);
  g_autofree char *name = get_name (format);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  value = GUINT32_TO_LE (value);
  memcpy (find_entry (format, bytes, length) + offset, &value, 4);

  return write_bytes (name, bytes, length);
}

static void
test_wrong_sum (const Format *format)
{
  g_autofree char *path = patch_entry (format, "một", 16, 0x12345678);

  assert_refused (path, MUC_IMPORT_ERROR_DAMAGED, format->part);
}

static void
test_locked (const Format *format)
{
  g_autofree char *path = patch_entry (format, "một", 8, 9);

  assert_refused (path, MUC_IMPORT_ERROR_LOCKED, "password");
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

/* Small files that say they are large, a large one that says it is small, and one that is. */
static void
test_bombs (const Format *format)
{
  static const struct { guint32 size; MucImportError code; const char *words; } claims[] = {
    { 300 * MIB, MUC_IMPORT_ERROR_SIZE, "256 MiB" }, { 20 * MIB, MUC_IMPORT_ERROR_SIZE, "200" },
    { 7, MUC_IMPORT_ERROR_DAMAGED, "" }, { 0, MUC_IMPORT_ERROR_DAMAGED, "" },
  };
  g_autofree char *spaces = g_strnfill (17 * MIB, ' ');
  g_autofree char *bomb = write_body (format, "", spaces);
  g_autofree char *liar = NULL;

  assert_refused (bomb, MUC_IMPORT_ERROR_SIZE, "200");
  liar = patch_entry (format, spaces, 24, 5000);
  assert_refused (liar, MUC_IMPORT_ERROR_DAMAGED, format->part);
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autofree char *path = patch_entry (format, "một", 24, claims[i].size);

      assert_refused (path, claims[i].code, claims[i].words);
    }
}

static void
test_deep (const Format *format)
{
  g_autofree char *one = g_strdup_printf ("<%s>", format->nested);
  g_autofree char *open = repeat (one, 100000);
  g_autofree char *body = g_strconcat (format->open, open, NULL);
  g_autofree char *path = write_xml (format, body);

  assert_refused (path, MUC_IMPORT_ERROR_SIZE, "256");
}

static void
assert_entities_refused (const Format *format,
                         const char   *declarations,
                         const char   *words)
{
  g_autofree char *type = g_strdup_printf ("<!DOCTYPE d [%s]>", declarations);
  g_autofree char *path = write_body (format, type, words);

  assert_refused (path, MUC_IMPORT_ERROR_DAMAGED, format->part);
}

/* Other files, laughter, and one long word said often. */
static void
test_entities (const Format *format)
{
  g_autofree char *secret = write_bytes ("secret.txt", "bí mật", strlen ("bí mật"));
  g_autofree char *other = g_strdup_printf ("<!ENTITY a SYSTEM 'file://%s'>", secret);
  g_autofree char *through = g_strdup_printf ("<!ENTITY %% p SYSTEM 'file://%s'> %%p;", secret);
  g_autoptr (GString) laughs = g_string_new ("<!ENTITY a0 'cười'>");
  g_autofree char *word = g_strnfill (100000, 'a');
  g_autofree char *long_word = g_strdup_printf ("<!ENTITY a '%s'>", word);
  g_autofree char *often = repeat ("&a;", 10000);

  for (guint i = 1; i < 30; i++)
    g_string_append_printf (laughs, "<!ENTITY a%u '&a%u;&a%u;&a%u;&a%u;'>", i, i - 1, i - 1, i - 1,
                            i - 1);
  assert_entities_refused (format, other, "&a;");
  assert_entities_refused (format, through, "&a;");
  assert_entities_refused (format, laughs->str, "&a29;");
  assert_entities_refused (format, long_word, often);
}

static void
test_broken_xml (const Format *format)
{
  static const char *const wrong[] = { "", "<", "\x01", "<a>", "\xff\xfe<", "không phải" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = write_xml (format, wrong[i]);

      assert_refused (path, MUC_IMPORT_ERROR_DAMAGED, format->part);
    }
}

/* Whatever byte is changed: an error, or the words. */
static void
test_any_byte (const Format *format)
{
  g_autofree char *path = write_body (format, "", "một");
  g_autofree char *name = get_name (format);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i += 2)
    {
      g_autofree char *changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (MucSource) source = NULL;

      bytes[i] ^= 0x41;
      changed = write_bytes (name, bytes, length);
      bytes[i] ^= 0x41;
      source = read_path (changed, &error);
      g_assert_true ((source != NULL) == (error == NULL));
      g_assert_true (error == NULL || strstr (error->message, name) != NULL);
    }
}

/* What the file is counts, not what it is called. */
static void
test_renamed (gconstpointer data)
{
  static const struct { const char *bytes; const char *words; } kinds[] = {
    { "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF" }, { "\x89PNG\r\n\x1a\n", "picture" },
    { "{\\rtf1 a}", "RTF" }, { "Rar!\x1a\x07", "archive" },
  };
  static const char *const suffixes[] = { "docx", "odt", "xlsx", "ods", "html", "csv", "txt" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint s = 0; s < G_N_ELEMENTS (suffixes); s++)
      {
        g_autofree char *name = g_strconcat ("a.", suffixes[s], NULL);
        g_autofree char *path = write_bytes (name, kinds[i].bytes, strlen (kinds[i].bytes));

        assert_refused (path, MUC_IMPORT_ERROR_NOT_TEXT, kinds[i].words);
      }
}

/* Macros, whatever the name says. */
static void
test_macros (gconstpointer data)
{
  static const Part types[] = {
    TYPES ("a.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
    TYPES ("a.xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    TYPES ("a.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    TYPES ("a.xml", "application/vnd.ms-excel.template.macroEnabled.main+xml"),
  };
  static const char *const names[] = { "a.docm", "a.docx", "a.xlsm", "a.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint n = 0; n < G_N_ELEMENTS (names); n++)
      {
        const Part parts[] = {
          types[i], RELATIONS ("_rels/.rels", "officeDocument", "a.xml"), { "a.xml", "<a/>" },
          { NULL },
        };
        g_autofree char *path = write_zip (names[n], parts);

        assert_refused (path, MUC_IMPORT_ERROR_NOT_TEXT, "macro");
      }
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*test) (const Format *format); } tests[] = {
    { "whole", test_whole }, { "truncated", test_truncated }, { "wrong-sum", test_wrong_sum },
    { "locked", test_locked }, { "bombs", test_bombs }, { "deep", test_deep },
    { "entities", test_entities }, { "broken-xml", test_broken_xml }, { "any-byte", test_any_byte },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
      {
        g_autofree char *path = g_strdup_printf ("/hostile/%s/%s", formats[f].suffix,
                                                 tests[i].name);

        g_test_add_data_func (path, &formats[f], (GTestDataFunc) tests[i].test);
      }
  g_test_add_data_func ("/hostile/renamed", NULL, test_renamed);
  g_test_add_data_func ("/hostile/macros", NULL, test_macros);

  return g_test_run ();
}
