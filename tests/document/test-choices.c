/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/block.h"
#include "fixture.h"
#include "register.h"
#include "tools.h"

static const MucCellChoice colors[] = {
  { "Xanh", 0x8ff0a4 }, { "Đỏ \"đậm\" & <gắt>", 0xa51d2d }, { "Không màu", MUC_NO_FILL },
};

/* Rows of one cell with a list, each @n followed by a band. */
static MucTable *
create_table (MucDocument *document,
              guint        n_rows,
              guint        n_in_group,
              guint        choices)
{
  static const MucColumn columns[] = { { 1 }, { 1 } };
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Tên", "Màu", NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      if (i > 0 && i % n_in_group == 0)
        muc_table_add_band (table, MUC_STYLE_BAND, "Nhóm");
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, "a", i % 5 == 4 ? "Tím, không có trong danh mục" : "Xanh", NULL);
      muc_table_set_choices (table, choices);
    }
  return table;
}

static void
test_lists (void)
{
  g_autoptr (MucDocument) document = register_create_document (TRUE, REGISTER_ROWS);
  g_autofree char *path = tool_write (document, "lists.xlsx");
  g_autofree char *workbook = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *lists = tool_read_member (path, "xl/worksheets/sheet2.xml");

  g_assert_nonnull (strstr (workbook, "name=\"Danh mục\" sheetId=\"2\" state=\"hidden\""));
  /* Rows 9 to 16 are the risks, 18 and 19 the opportunities. */
  g_assert_nonnull (strstr (sheet, "sqref=\"I9:I16\"><formula1>'Danh mục'!$A$2:$A$4<"));
  g_assert_nonnull (strstr (sheet, "sqref=\"K9:K16\"><formula1>'Danh mục'!$C$2:$C$4<"));
  g_assert_nonnull (strstr (sheet, "sqref=\"K18:K19\"><formula1>'Danh mục'!$C$2:$C$4<"));
  g_assert_cmpuint (tool_count (sheet, "<dataValidation "), ==, 6);
  g_assert_cmpuint (tool_count (sheet, "type=\"list\" allowBlank=\"1\""), ==, 6);
  g_assert_nonnull (strstr (sheet, "sqref=\"K9:K16 K18:K19\""));
  g_assert_cmpuint (tool_count (sheet, "<cfRule "), ==, 3);
  g_assert_cmpuint (tool_count (lists, "<row "), ==, 4);
  g_assert_cmpuint (tool_count (lists, "<row "), ==, tool_count (lists, "customHeight=\"1\""));
}

static void
test_same_bytes (void)
{
  g_autoptr (MucDocument) first = register_create_document (TRUE, REGISTER_ROWS);
  g_autoptr (MucDocument) second = register_create_document (TRUE, REGISTER_ROWS);
  g_autofree char *one = tool_write (first, "one.xlsx");
  g_autofree char *two = tool_write (second, "two.xlsx");
  g_autofree char *again = tool_write (second, "again.xlsx");

  tool_assert_same (one, two);
  tool_assert_same (one, again);
}

/* The colour follows the text; a dark one has white letters. */
static void
test_fills (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  guint choices = muc_document_add_choices (document, "Màu", colors, G_N_ELEMENTS (colors));
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *styles = NULL;

  muc_document_add_table (document, create_table (document, 3, 10, choices));
  path = tool_write (document, "fills.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  styles = tool_read_member (path, "xl/styles.xml");
  g_assert_cmpuint (tool_count (sheet, "<cfRule "), ==, 2);
  g_assert_nonnull (strstr (sheet, "operator=\"equal\"><formula>\"Xanh\"</formula>"));
  g_assert_nonnull (strstr (sheet, "<formula>\"Đỏ \"\"đậm\"\" &amp; &lt;gắt&gt;\"</formula>"));
  g_assert_nonnull (strstr (styles, "<color rgb=\"FF000000\"/></font><fill><patternFill>"
                                    "<bgColor rgb=\"FF8FF0A4\"/>"));
  g_assert_nonnull (strstr (styles, "<color rgb=\"FFFFFFFF\"/></font><fill><patternFill>"
                                    "<bgColor rgb=\"FFA51D2D\"/>"));
}

/* A text that is not in the list stands in its cell as it was. */
static void
test_other_text (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  guint choices = muc_document_add_choices (document, "Màu", colors, G_N_ELEMENTS (colors));
  g_autofree char *path = NULL;
  g_autofree char *strings = NULL;

  muc_document_add_table (document, create_table (document, 5, 10, choices));
  path = tool_write (document, "other.xlsx");
  strings = tool_read_member (path, "xl/sharedStrings.xml");
  g_assert_nonnull (strstr (strings, "<t>Tím, không có trong danh mục</t>"));
}

/* Many groups: each cell has its list, and no range gets lost on the way into a condition. */
static void
test_many_groups (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  guint choices = muc_document_add_choices (document, "Màu", colors, G_N_ELEMENTS (colors));
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;

  muc_document_add_table (document, create_table (document, 3000, 3, choices));
  path = tool_write (document, "groups.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_assert_cmpuint (tool_count (sheet, "<dataValidation "), ==, 1000);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *range = g_strdup_printf ("B%u:B%u", 2 + 4 * i, 4 + 4 * i);
      guint n = 0;

      for (const char *p = strstr (sheet, range); p != NULL; p = strstr (p + 1, range))
        n += strchr (" \"", p[-1]) != NULL && strchr (" \"", p[strlen (range)]) != NULL;
      g_assert_cmpuint (n, ==, 2);
    }
}

static void
test_name_is_taken (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  guint choices = muc_document_add_choices (document, "Màu", colors, G_N_ELEMENTS (colors));
  g_autofree char *path = NULL;
  g_autofree char *workbook = NULL;
  g_autofree char *sheet = NULL;

  muc_document_begin_sheet (document, "DANH MỤC", MUC_PORTRAIT);
  muc_document_add_table (document, create_table (document, 3, 10, choices));
  path = tool_write (document, "taken.xlsx");
  workbook = tool_read_member (path, "xl/workbook.xml");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (workbook, "name=\"Danh mục (2)\""));
  g_assert_nonnull (strstr (sheet, "<formula1>'Danh mục (2)'!$A$2:$A$4</formula1>"));
}

/* Without a list there is no such sheet, and pages know nothing of lists. */
static void
test_none (void)
{
  g_autoptr (MucDocument) plain = fixture_create_empty ();
  g_autoptr (MucDocument) with_list = fixture_create_empty ();
  guint choices = muc_document_add_choices (with_list, "Màu", colors, G_N_ELEMENTS (colors));
  g_autofree char *workbook_path = NULL;
  g_autofree char *workbook = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  muc_document_add_table (plain, create_table (plain, 20, 7, 0));
  muc_document_add_table (with_list, create_table (with_list, 20, 7, choices));
  workbook_path = tool_write (plain, "none.xlsx");
  workbook = tool_read_member (workbook_path, "xl/workbook.xml");
  g_assert_cmpuint (tool_count (workbook, "<sheet "), ==, 1);
  one = tool_write (plain, "one.pdf");
  two = tool_write (with_list, "two.pdf");
  tool_assert_same (one, two);
}

/* The same list given again is the same; one with another name or another colour is not. */
static void
test_same_list (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucCellChoice others[G_N_ELEMENTS (colors)];
  guint first = muc_document_add_choices (document, "Màu", colors, G_N_ELEMENTS (colors));

  memcpy (others, colors, sizeof colors);
  others[1].fill = 0x123456;
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (muc_document_add_choices (document, "Màu khác", colors,
                                              G_N_ELEMENTS (colors)), ==, 2);
  g_assert_cmpuint (muc_document_add_choices (document, "Màu", others, G_N_ELEMENTS (others)),
                    ==, 3);
  g_assert_cmpuint (muc_document_add_choices (document, "Màu", colors, G_N_ELEMENTS (colors)),
                    ==, 1);
}

/* A large plan has a million cells. */
static void
test_size (void)
{
  g_assert_cmpuint (sizeof (MucCell), <=, 16);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/choices/lists", test_lists);
  g_test_add_func ("/document/choices/same-bytes", test_same_bytes);
  g_test_add_func ("/document/choices/fills", test_fills);
  g_test_add_func ("/document/choices/other-text", test_other_text);
  g_test_add_func ("/document/choices/many-groups", test_many_groups);
  g_test_add_func ("/document/choices/name-is-taken", test_name_is_taken);
  g_test_add_func ("/document/choices/none", test_none);
  g_test_add_func ("/document/choices/same-list", test_same_list);
  g_test_add_func ("/document/choices/size", test_size);
  return g_test_run ();
}
