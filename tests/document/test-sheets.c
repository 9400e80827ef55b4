/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "tools.h"

/* How sheets are printed, and the columns of a sheet of data. */

#define A3 "paperSize=\"8\""
#define A4 "paperSize=\"9\""
#define NUMBERED "<oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;14&amp;P</oddHeader>"

static char *
read_sheet (MucDocument *document,
            const char  *name)
{
  g_autofree char *path = tool_write (document, name);

  return tool_read_member (path, "xl/worksheets/sheet1.xml");
}

/* What stands in quotes behind each @name of the text, as numbers. */
static GArray *
read_numbers (const char *text,
              const char *name)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *start = g_strconcat (" ", name, "=\"", NULL);

  for (const char *p = text; (p = strstr (p, start)) != NULL;)
    {
      double number;

      p += strlen (start);
      number = g_ascii_strtod (p, NULL);
      g_array_append_val (numbers, number);
    }
  return numbers;
}

static double
find_most (const char *text,
           const char *name)
{
  g_autoptr (GArray) numbers = read_numbers (text, name);
  double most = 0;

  for (guint i = 0; i < numbers->len; i++)
    most = MAX (most, g_array_index (numbers, double, i));
  return most;
}

/* A table of data: every third column holds sentences of so many words, the others one word. */
static MucDocument *
create_data (guint n_columns,
             guint n_words)
{
  g_autofree MucColumn *columns = g_new0 (MucColumn, n_columns);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  MucDocument *document = fixture_create_empty ();
  MucTable *table;

  for (guint i = 0; i < n_columns; i++)
    columns[i].width = 1;
  muc_document_begin_sheet (document, "Dữ liệu", MUC_LANDSCAPE);
  table = muc_table_new (document, columns, n_columns, 1);
  muc_table_set_filter (table, TRUE);
  muc_table_set_font_size (table, 10);
  for (guint row = 0; row < 12; row++)
    {
      muc_table_add_row (table, row == 0 ? MUC_STYLE_HEADER : MUC_STYLE_CELL);
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *text = row == 0 ? g_strdup ("Cột")
                                           : fixture_words (rand, i % 3 == 0 ? n_words : 1);

          muc_table_add_text (table, text);
        }
    }
  muc_document_add_table (document, table);
  return document;
}

/* Short data takes the room it needs and no more: each row is one line. */
static void
test_short_data (void)
{
  g_autoptr (MucDocument) document = create_data (6, 4);
  g_autofree char *sheet = read_sheet (document, "short.xlsx");

  g_assert_nonnull (strstr (sheet, A4));
  g_assert_nonnull (strstr (sheet, "fitToHeight=\"0\""));
  g_assert_cmpfloat (find_most (sheet, "ht"), <, 2 * 12.5);
}

/* Much data has low rows, and printed on an A3 its letters keep 7 of their 10 points. */
static void
test_wide_data (void)
{
  g_autoptr (MucDocument) document = create_data (22, 40);
  g_autofree char *sheet = read_sheet (document, "wide.xlsx");
  g_autoptr (GArray) widths = read_numbers (sheet, "width");
  double sum = 0;

  for (guint i = 0; i < widths->len; i++)
    sum += g_array_index (widths, double, i);
  g_assert_nonnull (strstr (sheet, A3));
  g_assert_cmpuint (widths->len, ==, 22);
  /* A unit is seven pixels; an A3 leaves 375 mm between the margins. */
  g_assert_cmpfloat (sum * 7 * 0.75, <=, 375 / 25.4 * 72 / 0.7 + 22);
  g_assert_cmpfloat (find_most (sheet, "ht"), <, 8 * 12.5 + 4);
}

/* A long text breaks: the column does not become as wide as it. */
static void
test_long_texts (void)
{
  g_autoptr (MucDocument) document = create_data (3, 100);
  g_autofree char *sheet = read_sheet (document, "long-texts.xlsx");

  g_assert_nonnull (strstr (sheet, A4));
  g_assert_cmpfloat (find_most (sheet, "width") * 7 * 0.75, <, 240);
}

static MucDocument *
create_paper (guint n_paragraphs)
{
  const MucLetterhead letterhead = { "UBND tỉnh Hồng Sơn", "Sở Lâm nghiệp", NULL, NULL };
  MucDocument *document = fixture_create_empty ();

  muc_document_begin_sheet (document, "Giấy", MUC_PORTRAIT);
  muc_document_add_letterhead (document, &letterhead);
  for (guint i = 0; i < n_paragraphs; i++)
    muc_document_add_paragraph (document, MUC_STYLE_BODY, "Một đoạn văn.");
  return document;
}

/* The first page of a paper bears no number; where there are more, they do. */
static void
test_page_numbers (void)
{
  g_autoptr (MucDocument) one = create_paper (20);
  g_autoptr (MucDocument) two = create_paper (40);
  g_autoptr (MucDocument) data = create_data (3, 3);
  g_autofree char *one_sheet = read_sheet (one, "one-page.xlsx");
  g_autofree char *two_sheet = read_sheet (two, "two-pages.xlsx");
  g_autofree char *data_sheet = read_sheet (data, "data.xlsx");

  g_assert_null (strstr (one_sheet, "oddHeader"));
  g_assert_nonnull (strstr (two_sheet, NUMBERED));
  g_assert_nonnull (strstr (data_sheet, NUMBERED));
}

static guint
count_spaces (const char *text)
{
  guint n = 0;

  for (; g_str_has_prefix (text, "\u00a0"); text += strlen ("\u00a0"))
    n++;
  return n;
}

/* The decree's marks that a sheet does not know: a short rule below the agency's name, and first
 * lines that begin 1.27 cm further in. */
static void
test_rule_and_indent (void)
{
  g_autoptr (MucDocument) document = create_paper (1);
  g_autofree char *path = tool_write (document, "marks.xlsx");
  g_autofree char *strings = tool_read_member (path, "xl/sharedStrings.xml");
  const char *agency = strstr (strings, "SỞ LÂM NGHIỆP");
  const char *rule = agency != NULL ? strstr (agency, "<u/>") : NULL;
  const char *spaces = rule != NULL ? strstr (rule, "\u00a0") : NULL;
  const char *paragraph = strstr (strings, "<t>\u00a0");

  g_assert_nonnull (spaces);
  /* About 105 points of name, 40 of 100 for the rule, of spaces of 1.25. */
  g_assert_cmpuint (count_spaces (spaces), >, 25);
  g_assert_cmpuint (count_spaces (spaces), <, 45);
  g_assert_nonnull (paragraph);
  paragraph += strlen ("<t>");
  g_assert_cmpuint (count_spaces (paragraph), ==, 10);
  g_assert_true (g_str_has_prefix (paragraph + 10 * strlen ("\u00a0"), "Một đoạn văn.</t>"));
}

/* An office that has no name yet. */
static void
test_nameless (void)
{
  const MucLetterhead letterhead = { NULL, "", NULL, NULL };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *sheet = NULL;

  muc_document_add_letterhead (document, &letterhead);
  sheet = read_sheet (document, "nameless.xlsx");
  g_assert_nonnull (strstr (sheet, "<row "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/sheets/short-data", test_short_data);
  g_test_add_func ("/document/sheets/wide-data", test_wide_data);
  g_test_add_func ("/document/sheets/long-texts", test_long_texts);
  g_test_add_func ("/document/sheets/page-numbers", test_page_numbers);
  g_test_add_func ("/document/sheets/rule-and-indent", test_rule_and_indent);
  g_test_add_func ("/document/sheets/nameless", test_nameless);
  return g_test_run ();
}
