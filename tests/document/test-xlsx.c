/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "document/writer.h"
#include "fixture.h"
#include "tools.h"

static void
test_same_bytes (void)
{
  g_autoptr (MucDocument) first = fixture_create_document ();
  g_autoptr (MucDocument) second = fixture_create_document ();
  g_autofree char *one = tool_write (first, "one.xlsx");
  g_autofree char *two = tool_write (second, "two.xlsx");

  tool_assert_same (one, two);
}

/* A locale with a decimal comma changes no byte. */
static void
test_locale (void)
{
  static const char *const locales[] = { "vi_VN.UTF-8", "vi_VN", "de_DE.UTF-8", "fr_FR.UTF-8" };
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *before = tool_write (document, "before.xlsx");
  g_autofree char *pdf_before = tool_write (document, "before.pdf");
  g_autofree char *after = NULL;
  g_autofree char *pdf_after = NULL;
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (locales); i++)
    found = setlocale (LC_ALL, locales[i]);
  if (found == NULL)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  after = tool_write (document, "after.xlsx");
  pdf_after = tool_write (document, "after.pdf");
  setlocale (LC_ALL, "C.UTF-8");
  tool_assert_same (before, after);
  tool_assert_same (pdf_before, pdf_after);
}

static void
test_sheets (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "sheets.xlsx");
  g_autofree char *workbook = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *first = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *second = tool_read_member (path, "xl/worksheets/sheet2.xml");

  g_assert_nonnull (strstr (workbook, "name=\"Kế hoạch-thử\""));
  g_assert_nonnull (strstr (workbook, "name=\"Kế hoạch-thử (2)\""));
  g_assert_nonnull (strstr (workbook, "Print_Titles"));
  g_assert_nonnull (strstr (first, "fitToHeight=\"0\""));
  g_assert_nonnull (strstr (first, "paperSize=\"9\""));
  g_assert_nonnull (strstr (first, "state=\"frozen\""));
  g_assert_nonnull (strstr (first, "orientation=\"portrait\""));
  g_assert_nonnull (strstr (second, "orientation=\"landscape\""));
}

static void
test_names (void)
{
  static const char *const names[] = {
    "Kế hoạch thực hiện mục tiêu chất lượng của toàn Sở", "", "'''", "[a]/b*?:\\",
    "kế hoạch thực hiện mục tiêu chất LƯỢNG của phòng", "Tờ\n1",
  };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *path = NULL;
  g_autofree char *workbook = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      muc_document_begin_sheet (document, names[i], MUC_PORTRAIT);
      muc_document_add_paragraph (document, MUC_STYLE_BODY, "Chữ");
    }
  path = tool_write (document, "names.xlsx");
  workbook = tool_read_member (path, "xl/workbook.xml");
  g_assert_cmpuint (tool_count (workbook, "<sheet "), ==, G_N_ELEMENTS (names));
  g_assert_nonnull (strstr (workbook, "name=\"Kế hoạch thực hiện mục tiêu chấ\""));
}

/* Nothing that a person types becomes a formula, a number or a link. */
static void
test_texts_stay_texts (void)
{
  static const char *const texts[] = {
    "=1+2", "+84", "-5", "@x", "82,91", "1e5", "http://a.b", "=cmd|' /C calc'!A0", "{=1}", "TRUE",
    "a_x000D_b_x", "__x00e1_",
  };
  static const MucColumn columns[] = { { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 1, 0);
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *strings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_text (table, texts[i]);
    }
  muc_document_add_table (document, table);
  path = tool_write (document, "texts.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  strings = tool_read_member (path, "xl/sharedStrings.xml");
  g_assert_cmpuint (tool_count (sheet, "t=\"s\""), ==, G_N_ELEMENTS (texts));
  g_assert_cmpuint (tool_count (strings, "<si>"), ==, G_N_ELEMENTS (texts));
  g_assert_nonnull (strstr (strings, "<t>=1+2</t>"));
  g_assert_nonnull (strstr (strings, "<t>a_x005F_x000D_b_x</t>"));
  g_assert_nonnull (strstr (strings, "<t>__x005F_x00e1_</t>"));
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_null (strstr (sheet, "hyperlink"));
}

static void
test_values (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "values.xlsx");
  g_autofree char *sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *styles = tool_read_member (path, "xl/styles.xml");

  /* 31 December 2026 counts 46387 days; the number keeps its point whatever is shown. */
  g_assert_cmpuint (tool_count (sheet, "<v>46387</v>"), ==, 60);
  g_assert_cmpuint (tool_count (sheet, "<v>1413.5</v>"), ==, 60);
  g_assert_nonnull (strstr (styles, "dd/mm/yyyy"));
}

/* Each row has a height of its own, and each cell the paper's font. */
static void
test_heights_and_fonts (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "heights.xlsx");

  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *member = g_strdup_printf ("xl/worksheets/sheet%u.xml", i);
      g_autofree char *sheet = tool_read_member (path, member);

      g_assert_cmpuint (tool_count (sheet, "<row "), >, 0);
      g_assert_cmpuint (tool_count (sheet, "<row "), ==, tool_count (sheet, "customHeight=\"1\""));
    }
  {
    g_autofree char *styles = tool_read_member (path, "xl/styles.xml");

    g_assert_cmpuint (tool_count (styles, "<name val="), ==,
                      tool_count (styles, "<name val=\"Times New Roman\""));
  }
}

static void
test_height_of_fifteen (void)
{
  /* The library drops a height of exactly 15; 9.6 points times 1.25 plus 3 are that. */
  static const MucColumn columns[] = { { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 1, 0);
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;

  muc_table_set_font_size (table, 10);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, "một dòng");
  muc_document_add_table (document, table);
  path = tool_write (document, "fifteen.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "customHeight=\"1\""));
}

static void
test_filter (void)
{
  static const MucColumn columns[] = { { 1 }, { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 2, 1);
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;

  muc_table_set_filter (table, TRUE);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Một", "Hai", NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strnfill (i == 1 ? 3000 : 3, 'a');

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, text, "x", NULL);
    }
  muc_document_add_table (document, table);
  path = tool_write (document, "filter.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "<autoFilter ref=\"A1:B4\"/>"));
  g_assert_cmpuint (tool_count (sheet, "<row "), ==, 4);
}

/* A row that is higher than a sheet's row can be covers several of them, and shows all. */
static void
test_tall_row (void)
{
  static const MucColumn columns[] = { { 1 }, { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 2, 0);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *text = fixture_words (rand, 1200);
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, text, "x", NULL);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "sau", "y", NULL);
  muc_document_add_table (document, table);
  path = tool_write (document, "tall.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_assert_cmpuint (tool_count (sheet, "<row "), >, 3);
  g_assert_cmpuint (tool_count (sheet, "<mergeCell "), ==, 2);
}

/* So many characters of short words. */
static char *
create_words (gsize length)
{
  char *text = g_strnfill (length, 'a');

  for (gsize i = 4; i + 1 < length; i += 5)
    text[i] = ' ';
  return text;
}

static void
test_too_long (void)
{
  static const MucColumn columns[] = { { 1 }, { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 2, 0);
  g_autofree char *text = create_words (32768);
  g_autofree char *path = tool_write (document, "long.xlsx");
  g_autofree char *copy = g_strconcat (path, "-copy", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) kept = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_copy (file, kept, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  muc_document_begin_sheet (document, "Tờ", MUC_PORTRAIT);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "a", text, NULL);
  muc_document_add_table (document, table);
  g_assert_false (muc_document_write (document, path, NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "Tờ!B1"));
  g_assert_nonnull (strstr (error->message, "long.xlsx"));
  tool_assert_same (path, copy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/xlsx/same-bytes", test_same_bytes);
  g_test_add_func ("/document/xlsx/locale", test_locale);
  g_test_add_func ("/document/xlsx/sheets", test_sheets);
  g_test_add_func ("/document/xlsx/names", test_names);
  g_test_add_func ("/document/xlsx/texts-stay-texts", test_texts_stay_texts);
  g_test_add_func ("/document/xlsx/values", test_values);
  g_test_add_func ("/document/xlsx/heights-and-fonts", test_heights_and_fonts);
  g_test_add_func ("/document/xlsx/height-of-fifteen", test_height_of_fifteen);
  g_test_add_func ("/document/xlsx/filter", test_filter);
  g_test_add_func ("/document/xlsx/tall-row", test_tall_row);
  g_test_add_func ("/document/xlsx/too-long", test_too_long);
  return g_test_run ();
}
