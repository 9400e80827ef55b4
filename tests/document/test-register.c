/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "document/pages.h"
#include "fixture.h"
#include "register.h"
#include "tools.h"

static const ToolWord *
find_word (GPtrArray  *words,
           guint       page,
           const char *text)
{
  for (guint i = 0; i < words->len; i++)
    {
      const ToolWord *word = g_ptr_array_index (words, i);

      if (word->page == page && g_str_equal (word->text, text))
        return word;
    }
  return NULL;
}

static guint
find_last_page (GPtrArray *words)
{
  return ((const ToolWord *) g_ptr_array_index (words, words->len - 1))->page;
}

/* Each row stands whole on one page, below the whole head. */
static void
test_rows_are_whole (void)
{
  g_autoptr (MucDocument) document = register_create_document (TRUE, 3 * REGISTER_ROWS);
  MucPages *pages = muc_pages_new (document);
  guint n_rows = 0;

  for (guint i = 0; i < pages->pages->len; i++)
    {
      const MucPage *page = &g_array_index (pages->pages, MucPage, i);
      guint n_head = 0;

      for (guint j = page->first_item; j < page->first_item + page->n_items; j++)
        {
          const MucPageItem *item = &g_array_index (pages->items, MucPageItem, j);

          g_assert_false (item->is_part);
          if (item->kind == MUC_ITEM_REPEATED_ROW)
            n_head++;
          if (item->kind == MUC_ITEM_ROW)
            g_assert_cmpuint (item->first, ==, n_rows++);
        }
      g_assert_cmpuint (n_head, ==, i == 0 ? 0 : REGISTER_HEADER_ROWS);
    }
  g_assert_cmpuint (n_rows, ==, REGISTER_HEADER_ROWS + 3 * (REGISTER_ROWS + 2));
  muc_pages_free (pages);
}

/* All words are there, and none is broken but where a slash or a hyphen lets it. */
static void
test_words_are_whole (void)
{
  g_autoptr (MucDocument) document = register_create_document (TRUE, REGISTER_ROWS);
  g_autofree char *path = tool_write (document, "register.pdf");
  g_autoptr (GPtrArray) words = tool_read_words (path);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  if (words == NULL)
    return;
  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (found, ((ToolWord *) g_ptr_array_index (words, i))->text);
  for (guint row = 0; row < REGISTER_ROWS; row++)
    for (guint column = 0; column < REGISTER_COLUMNS; column++)
      {
        g_auto (GStrv) expected = g_strsplit_set (register_texts[row][column], " \n", -1);

        for (guint i = 0; expected[i] != NULL; i++)
          if (strpbrk (expected[i], "/-") == NULL && !g_hash_table_contains (found, expected[i]))
            g_error ("“%s” of row %u, column %u is broken", expected[i], row + 1, column + 1);
      }
}

/* Rows that are as low as they can be, and the margins kept, take fewer pages. */
static void
test_fewer_pages (void)
{
  guint n_pages[2];

  for (guint fit = 0; fit < 2; fit++)
    {
      g_autoptr (MucDocument) document = register_create_document (fit, 3 * REGISTER_ROWS);
      MucPages *pages = muc_pages_new (document);

      n_pages[fit] = pages->pages->len;
      muc_pages_free (pages);
    }
  g_assert_cmpuint (n_pages[TRUE], <, n_pages[FALSE]);
}

/* However many rows there are: the signatures have the note and a row on their page, their titles
 * stand on one line, and the place and date above the right one. */
static void
test_signatures (void)
{
  for (guint n_rows = 1; n_rows <= 14; n_rows++)
    {
      g_autoptr (MucDocument) document = register_create_document (TRUE, n_rows);
      g_autofree char *path = tool_write (document, "signatures.pdf");
      g_autoptr (GPtrArray) words = tool_read_words (path);
      const char *number = register_texts[(n_rows - 1) % REGISTER_ROWS][0];
      const ToolWord *head;
      const ToolWord *preparer;
      const ToolWord *note;
      guint last;

      if (words == NULL)
        return;
      last = find_last_page (words);
      head = find_word (words, last, "KT.");
      preparer = find_word (words, last, "NGƯỜI");
      note = find_word (words, last, "*");
      g_assert_true (head != NULL && preparer != NULL && note != NULL);
      g_assert_cmpfloat (fabs (head->top - preparer->top), <, 0.1);
      g_assert_cmpfloat (head->right, <, preparer->left);
      g_assert_cmpfloat (note->bottom, <, head->top);
      g_assert_nonnull (find_word (words, last, number));
      g_assert_nonnull (find_word (words, last, "Thử"));
    }
}

/* The sheet repeats its head in print and keeps it in sight; it is one page wide, and each row
 * has its height. */
static void
test_sheet (void)
{
  g_autoptr (MucDocument) document = register_create_document (TRUE, REGISTER_ROWS);
  g_autofree char *path = tool_write (document, "register.xlsx");
  g_autofree char *workbook = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");

  g_assert_nonnull (strstr (workbook, "'Rủi ro'!$5:$7</definedName>"));
  g_assert_nonnull (strstr (sheet, "<pane ySplit=\"7\" topLeftCell=\"A8\""));
  g_assert_nonnull (strstr (sheet, "state=\"frozen\""));
  g_assert_nonnull (strstr (sheet, "orientation=\"landscape\""));
  g_assert_nonnull (strstr (sheet, "fitToHeight=\"0\""));
  g_assert_null (strstr (sheet, "fitToWidth"));
  g_assert_nonnull (strstr (sheet, "<mergeCell ref=\"A5:A6\"/>"));
  g_assert_nonnull (strstr (sheet, "<mergeCell ref=\"B5:H5\"/>"));
  g_assert_cmpuint (tool_count (sheet, "<row "), ==, tool_count (sheet, "customHeight=\"1\""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/register/rows-are-whole", test_rows_are_whole);
  g_test_add_func ("/document/register/words-are-whole", test_words_are_whole);
  g_test_add_func ("/document/register/fewer-pages", test_fewer_pages);
  g_test_add_func ("/document/register/signatures", test_signatures);
  g_test_add_func ("/document/register/sheet", test_sheet);
  return g_test_run ();
}
