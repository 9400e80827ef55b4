/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/block.h"
#include "fixture.h"
#include "tools.h"

/* A workbook that somebody fills in: what is open, what is protected, and what nobody sees. */

static MucDocument *
create (gboolean identified)
{
  static const MucColumn columns[] = { { 40 }, { 30 }, { 30 } };
  static const char *const keys[] = { "text", "done", "value", NULL };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);

  muc_document_add_paragraph (document, MUC_STYLE_TITLE, "PHIẾU");
  muc_table_set_column_keys (table, keys);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Việc", "Ngày", "Số", NULL);
  for (guint i = 0; i < 2; i++)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_set_row_key (table, i == 0 ? "a1" : "a2");
      muc_table_add_text (table, "Việc");
      muc_table_add_date (table, NULL);
      muc_table_set_fill (table, MUC_FILL_DATE);
      muc_table_add_number (table, 12.5, 1);
      muc_table_set_fill (table, MUC_FILL_NUMBER);
    }
  muc_document_add_table (document, table);
  if (identified)
    muc_document_add_identity (document, "period", "_x0041_=1+1");
  return g_steal_pointer (&document);
}

static void
test_sheet (void)
{
  g_autoptr (MucDocument) document = create (TRUE);
  g_autofree char *path = tool_write (document, "fill.xlsx");
  g_autofree char *sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *styles = tool_read_member (path, "xl/styles.xml");

  g_assert_cmpuint (tool_count (sheet, "<sheetProtection "), ==, 1);
  g_assert_nonnull (strstr (styles, "<protection locked=\"0\"/>"));
  /* Title, hidden keys, head, and the two rows below it. */
  g_assert_nonnull (strstr (sheet, "<row r=\"2\" spans=\"1:4\" hidden=\"1\""));
  g_assert_nonnull (strstr (sheet, "sqref=\"B4:B5\""));
  g_assert_nonnull (strstr (sheet, "type=\"date\""));
  g_assert_nonnull (strstr (sheet, "type=\"decimal\" operator=\"greaterThanOrEqual\""));
  g_assert_nonnull (strstr (sheet, "min=\"4\" max=\"4\""));
  g_assert_nonnull (strstr (sheet, "hidden=\"1\" customWidth=\"1\""));
  g_assert_nonnull (strstr (sheet, "<pane ySplit=\"3\""));
}

static void
test_identity (void)
{
  g_autoptr (MucDocument) document = create (TRUE);
  g_autoptr (MucDocument) plain = create (FALSE);
  g_autofree char *path = tool_write (document, "identity.xlsx");
  g_autofree char *again = tool_write (document, "again.xlsx");
  g_autofree char *without = tool_write (plain, "plain.xlsx");
  g_autofree char *workbook = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *strings = tool_read_member (path, "xl/sharedStrings.xml");
  g_autofree char *plain_workbook = tool_read_member (without, "xl/workbook.xml");

  g_assert_nonnull (strstr (workbook, "name=\"Nhận dạng\" sheetId=\"2\" state=\"hidden\""));
  g_assert_nonnull (strstr (strings, "<t>muctieu:identity</t>"));
  g_assert_nonnull (strstr (strings, "<t>_x005F_x0041_=1+1</t>"));
  g_assert_nonnull (strstr (strings, "<t>PHIẾU</t>"));
  g_assert_null (strstr (plain_workbook, "Nhận dạng"));
  tool_assert_same (path, again);
}

/* A document without cells to fill is not protected. */
static void
test_other (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;

  muc_document_add_paragraph (document, MUC_STYLE_BODY, "Chữ");
  path = tool_write (document, "other.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_assert_null (strstr (sheet, "<sheetProtection"));
}

/* On pages the cells are there, and nothing of the keys. */
static void
test_pages (void)
{
  g_autoptr (MucDocument) document = create (TRUE);
  g_autofree char *path = tool_write (document, "fill.pdf");
  g_autofree char *text = tool_run ("pdftotext", path, "-", NULL);

  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "12,5"));
  g_assert_null (strstr (text, "muctieu"));
  g_assert_null (strstr (text, "a1"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fill/sheet", test_sheet);
  g_test_add_func ("/fill/identity", test_identity);
  g_test_add_func ("/fill/other", test_other);
  g_test_add_func ("/fill/pages", test_pages);
  return g_test_run ();
}
