/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "books.h"
#include "import/error.h"
#include "import/reader.h"
#include "patience.h"

#define ROWS(cells) "<sheetData><row r='1'>" cells "</row></sheetData>"

static MucSource *
read_path (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("sheets", FALSE);
  clock_t start = clock ();
  MucSource *source = muc_reader_read (file, &(MucReaderHelp) { conversion, NULL }, NULL, error);
  double seconds = (double) (clock () - start) / CLOCKS_PER_SEC;

  g_test_message ("%s: %.2f s", path, seconds);
  g_assert_cmpfloat (seconds, <, SECONDS_MAX);
  return source;
}

static void
assert_refused (char *path,
                int   code)
{
  g_autofree char *owned = path;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_path (path, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
  g_unlink (path);
}

static void
assert_read (char  *path,
             guint  n_lines)
{
  g_autofree char *owned = path;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = read_path (path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (source->lines->len, ==, n_lines);
  g_unlink (path);
}

static char *
write_file (const char *base,
            const char *bytes,
            gssize      length)
{
  char *path = g_build_filename (g_get_tmp_dir (), base, NULL);

  g_unlink (path);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return path;
}

static char *
repeat (const char *before,
        const char *text,
        guint       n,
        const char *after)
{
  GString *whole = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (whole, text);
  g_string_append (whole, after);
  return g_string_free (whole, FALSE);
}

/* Cut anywhere, and with any byte changed: no crash, and no half of a workbook. */
static void
test_broken (void)
{
  g_autofree char *path = write_xlsx (ROWS ("<c r='A1' t='s'><v>0</v></c>"),
                                      "<si><t>một</t></si>", NULL, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_unlink (path);
  for (gsize i = 0; i < length; i += 7)
    {
      g_autofree char *cut = write_file ("cut.xlsx", bytes, (gssize) i);
      g_autofree char *changed = NULL;
      g_autoptr (MucSource) first = read_path (cut, NULL);
      g_autoptr (MucSource) second = NULL;

      g_assert_true (first == NULL || first->lines->len == 0 || i < 4);
      bytes[i] ^= 0x55;
      changed = write_file ("cut.xlsx", bytes, (gssize) length);
      second = read_path (changed, NULL);
      bytes[i] ^= 0x55;
      g_unlink (changed);
    }
}

/* Little text that would be much. */
static void
test_repeated (void)
{
  g_autofree char *long_string = repeat ("<si><t>", "dài ", 200000, "</t></si>");
  g_autofree char *cells = repeat ("<sheetData>", "<row><c t='s'><v>0</v></c></row>", 1000,
                                   "</sheetData>");
  g_autofree char *row = repeat ("<sheetData><row>", "<c t='s'><v>0</v></c>", 3,
                                 "</row></sheetData>");
  g_autofree char *merges = repeat ("<sheetData><row r='9'><c r='B9' t='str'><v>a</v></c></row>"
                                    "</sheetData><mergeCells>",
                                    "<mergeCell ref='A1:XFD1048576'/>", 300000, "</mergeCells>");

  assert_refused (write_xlsx (cells, long_string, NULL, NULL), MUC_IMPORT_ERROR_SIZE);
  assert_refused (write_xlsx (row, long_string, NULL, NULL), MUC_IMPORT_ERROR_SIZE);
  assert_read (write_xlsx (merges, NULL, NULL, NULL), 0);
  assert_refused (write_ods (NULL, "<table:table><table:table-row table:number-rows-repeated="
                             "'99999999999999999999'><table:table-cell "
                             "table:number-columns-repeated='16384'><text:p>x</text:p>"
                             "</table:table-cell></table:table-row></table:table>"),
                  MUC_IMPORT_ERROR_SIZE);
}

static void
test_far_cells (void)
{
  g_autofree char *rows = repeat ("<sheetData>", "<row><c t='str'><v>a</v></c>"
                                  "<c t='str'><v>b</v></c><c t='str'><v>b</v></c></row>", 1,
                                  "<row r='9'><c r='IV9' t='str'><v>b</v></c></row></sheetData>");
  g_autofree char *downwards = NULL;
  g_autoptr (GString) text = g_string_new ("<sheetData>");

  assert_read (write_xlsx (rows, NULL, NULL, NULL), 4);
  for (guint i = 50000; i > 0; i--)
    g_string_append_printf (text, "<row r='%u'><c r='C%u' t='str'><v>a</v></c></row>", i, i);
  g_string_append (text, "</sheetData>");
  downwards = g_string_free (g_steal_pointer (&text), FALSE);
  assert_read (write_xlsx (downwards, NULL, NULL, NULL), 100000);
}

static void
test_pages (void)
{
  g_autofree char *tables = repeat ("<html>", "<table><tr><td>", 20000, "x");
  g_autofree char *frames = repeat ("<html>", "<table><tr><td>", 100, "x");
  g_autofree char *spans = repeat ("<html><table>", "<tr><td rowspan=1000 colspan=64>a", 50000, "");
  g_autofree char *conditions = repeat ("<html>", "<![if", 400000, "");
  g_autofree char *lists = repeat ("<html>", "<ol type=I><li>", 20000, "x");
  g_autoptr (MucSource) source = NULL;
  const char *const pages[] = { tables, frames, spans, conditions, lists };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = write_file ("page.html", pages[i], -1);
      g_autoptr (MucSource) read = read_path (path, NULL);

      g_unlink (path);
    }
}

static void
test_quotes (void)
{
  static const char *const lines[] = { "\"a,", "\"\"\"a,", "\"\n", "\"\"", ",", "a,\"b\n" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = repeat ("", lines[i], 100000, "");
      g_autofree char *path = write_file ("quotes.csv", text, -1);
      g_autoptr (MucSource) source = read_path (path, NULL);

      g_unlink (path);
    }
}

/* What is no workbook is told as what it is. */
static void
test_others (void)
{
  const char *parts[] = { "a.txt", "a", NULL };
  const char *empty[] = { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", NULL };
  char old[1024] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

  assert_refused (write_parts ("archive.xlsx", parts), MUC_IMPORT_ERROR_DAMAGED);
  assert_refused (write_parts ("empty.ods", empty), MUC_IMPORT_ERROR_DAMAGED);
  assert_refused (write_file ("old.xlsx", old, sizeof old), MUC_IMPORT_ERROR_NOT_TEXT);
  assert_refused (write_file ("words.xlsx", "STT\tviệc\n", -1), MUC_IMPORT_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/damaged-sheets/broken", test_broken);
  g_test_add_func ("/damaged-sheets/repeated", test_repeated);
  g_test_add_func ("/damaged-sheets/far-cells", test_far_cells);
  g_test_add_func ("/damaged-sheets/pages", test_pages);
  g_test_add_func ("/damaged-sheets/quotes", test_quotes);
  g_test_add_func ("/damaged-sheets/others", test_others);
  return g_test_run ();
}
