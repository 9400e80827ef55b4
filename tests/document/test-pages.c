/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "document/layout.h"
#include "fixture.h"
#include "tools.h"

#define MM (72.0 / 25.4)
#define SLACK 0.6

/* Generous: sanitizers and busy machines too. */
#define LONG_TEXT_SECONDS 15

static const ToolWord *
get_word (GPtrArray *words,
          guint      i)
{
  return g_ptr_array_index (words, i);
}

static guint
count_words (GPtrArray  *words,
             guint       page,
             const char *text)
{
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    n += get_word (words, i)->page == page && g_str_equal (get_word (words, i)->text, text);
  return n;
}

static guint
count_pages (GPtrArray *words)
{
  return get_word (words, words->len - 1)->page + 1;
}

static void
assert_in_order (const char        *text,
                 const char *const *parts)
{
  const char *p = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (p, parts[i]);

      if (found == NULL)
        g_error ("“%s” is missing, or not in its place", parts[i]);
      p = found + strlen (parts[i]);
    }
}

static char *
read_text (const char *path)
{
  g_autofree char *text = tool_run ("pdftotext", "-raw", path, "-", NULL);

  return text != NULL ? tool_fold (text) : NULL;
}

static void
test_texts (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "texts.pdf");
  g_autofree char *text = read_text (path);

  if (text != NULL)
    assert_in_order (text, fixture_texts);
}

static void
test_margins (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autoptr (MucLayout) layout = muc_layout_new (document);
  g_autofree char *path = tool_write (document, "margins.pdf");
  g_autoptr (GPtrArray) words = tool_read_words (path);
  g_autofree guint *n_numbers = g_new0 (guint, muc_layout_get_n_pages (layout));

  if (words == NULL)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      const ToolWord *word = get_word (words, i);
      double width;
      double height;

      muc_layout_get_page_size (layout, word->page, &width, &height);
      g_assert_cmpfloat (word->left, >, 30 * MM - SLACK);
      g_assert_cmpfloat (word->right, <, width - 15 * MM + SLACK);
      g_assert_cmpfloat (word->bottom, <, height - 20 * MM + SLACK);
      if (word->top < 20 * MM - 3)
        {
          g_autofree char *number = g_strdup_printf ("%u", word->page + 1);

          g_assert_cmpstr (word->text, ==, number);
          g_assert_cmpfloat (word->bottom, <, 20 * MM);
          g_assert_cmpfloat (fabs ((word->left + word->right) / 2 - (width + 15 * MM) / 2), <, 1);
          n_numbers[word->page]++;
        }
    }
  g_assert_cmpuint (muc_layout_get_n_pages (layout), ==, count_pages (words));
  for (guint page = 0; page < count_pages (words); page++)
    g_assert_cmpuint (n_numbers[page], ==, page > 0);
}

static void
test_header_rows (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "header.pdf");
  g_autoptr (GPtrArray) words = tool_read_words (path);
  guint n_pages = 0;

  if (words == NULL)
    return;
  for (guint page = 0; page < count_pages (words); page++)
    if (count_words (words, page, "31/12/2026") > 0)
      {
        g_assert_cmpuint (count_words (words, page, "STT"), ==, 1);
        n_pages++;
      }
  g_assert_cmpuint (n_pages, >, 2);
}

/* Whatever the text's length, the signature has some of it on its page. */
static void
test_signature (void)
{
  for (guint n = 20; n < 75; n++)
    {
      g_autoptr (MucDocument) document = fixture_create_letter (n);
      g_autofree char *path = tool_write (document, "signature.pdf");
      g_autoptr (GPtrArray) words = tool_read_words (path);
      guint last;

      if (words == NULL)
        return;
      last = count_pages (words) - 1;
      g_assert_cmpuint (count_words (words, last, "GIÁM"), ==, 1);
      g_assert_cmpuint (count_words (words, last, "Mẫu"), ==, 1);
      g_assert_cmpuint (count_words (words, last, "Đoạn"), >, 0);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (MucDocument) first = fixture_create_document ();
  g_autoptr (MucDocument) second = fixture_create_document ();
  g_autofree char *one = tool_write (first, "one.pdf");
  g_autofree char *two = tool_write (second, "two.pdf");

  tool_assert_same (one, two);
}

static void
test_fonts (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "fonts.pdf");
  g_autofree char *output = tool_run ("pdffonts", path, NULL);
  g_auto (GStrv) lines = output != NULL ? g_strsplit (output, "\n", -1) : NULL;
  guint n_fonts = 0;

  /* Two lines of headings, then: name type encoding emb sub uni. */
  for (guint i = 2; lines != NULL && lines[i] != NULL && *lines[i] != '\0'; i++, n_fonts++)
    {
      g_assert_true (strstr (lines[i], "LiberationSerif") != NULL ||
                     strstr (lines[i], "TimesNewRoman") != NULL);
      g_assert_nonnull (strstr (lines[i], " yes yes yes "));
    }
  g_assert_true (lines == NULL || n_fonts >= 4);
}

static void
test_properties (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "properties.pdf");
  g_autofree char *output = tool_run ("pdfinfo", "-isodates", path, NULL);

  if (output == NULL)
    return;
  g_assert_nonnull (strstr (output, "Kế hoạch thử"));
  g_assert_nonnull (strstr (output, "Sở Cây xanh và Mặt nước"));
  g_assert_nonnull (strstr (output, "2026-01-05T00:00:00Z"));
  g_assert_nonnull (strstr (output, "A4"));
}

static char *
number_words (const char *word,
              guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u ", word, i);
  return g_string_free (text, FALSE);
}

static void
assert_all_words (GPtrArray  *words,
                  const char *prefix,
                  guint       n)
{
  guint next = 0;

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%s%u", prefix, next);

      next += g_str_equal (get_word (words, i)->text, expected);
    }
  g_assert_cmpuint (next, ==, n);
}

/* A row that no page can hold is cut between lines, and nothing of it is lost. */
static void
test_tall_row (void)
{
  static const MucColumn columns[] = { { 0, MUC_ALIGN_CENTER }, { 1 }, { 2 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);
  g_autofree char *long_text = number_words ("dài", 1800);
  g_autofree char *longer_text = number_words ("hơn", 2500);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) words = NULL;

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Một", "Hai", NULL);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "1", "trước", "nữa", NULL);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "2", long_text, longer_text, NULL);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "3", "sau", "cùng", NULL);
  muc_document_add_table (document, table);
  path = tool_write (document, "tall.pdf");
  words = tool_read_words (path);
  if (words == NULL)
    return;

  assert_all_words (words, "dài", 1800);
  assert_all_words (words, "hơn", 2500);
  g_assert_cmpuint (count_words (words, 0, "dài0"), ==, 1);
  for (guint page = 0; page < count_pages (words); page++)
    g_assert_cmpuint (count_words (words, page, "STT"), ==, 1);
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpfloat (get_word (words, i)->bottom, <, 297 * MM - 20 * MM + SLACK);
}

/* Texts as only a broken import brings them take a time that grows with their length, and nothing
 * of them is lost. Laid out again for each of its pages, one of these took minutes. */
static void
assert_long_text (MucDocument *document,
                  const char  *name,
                  guint        n_words)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) words = NULL;

  g_test_timer_start ();
  path = tool_write (document, name);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, LONG_TEXT_SECONDS);
  words = tool_read_words (path);
  if (words == NULL)
    return;
  assert_all_words (words, "từ", n_words);
  g_assert_cmpuint (count_pages (words), >, 20);
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpfloat (get_word (words, i)->bottom, <, 297 * MM - 20 * MM + SLACK);
}

static void
test_long_paragraph (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *text = number_words ("từ", 52000);

  g_assert_cmpuint (strlen (text), >, 500 * 1000);
  muc_document_add_paragraph (document, MUC_STYLE_BODY, text);
  assert_long_text (document, "paragraph.pdf", 52000);
}

static void
test_stray_lines (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *text = g_strdelimit (number_words ("từ", 30000), " ", '\n');
  const MucRun runs[] = { { "1. Mục tiêu: ", TRUE, FALSE }, { text, FALSE, FALSE } };

  muc_document_add_runs (document, MUC_STYLE_BODY, runs, G_N_ELEMENTS (runs));
  assert_long_text (document, "stray.pdf", 30000);
}

static void
test_long_cell (void)
{
  static const MucColumn columns[] = { { 0, MUC_ALIGN_CENTER }, { 1 }, { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);
  g_autofree char *text = number_words ("từ", 20000);
  g_autofree char *other = number_words ("khác", 20000);

  g_assert_cmpuint (strlen (text), >, 180 * 1000);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Một", "Hai", NULL);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "1", text, other, NULL);
  muc_document_add_table (document, table);
  assert_long_text (document, "cell.pdf", 20000);
}

/* A row that fits a page stands on one. */
static void
test_whole_rows (void)
{
  static const MucColumn columns[] = { { 1 }, { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 0);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) words = NULL;
  guint first_page = 0;

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *filling = fixture_words (rand, g_rand_int_range (rand, 1, 150));
      g_autofree char *text = g_strdup_printf ("đầu %s cuối", filling);

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, text, "x", NULL);
    }
  muc_document_add_table (document, table);
  path = tool_write (document, "rows.pdf");
  words = tool_read_words (path);
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const ToolWord *word = get_word (words, i);

      if (g_str_equal (word->text, "đầu"))
        first_page = word->page;
      if (g_str_equal (word->text, "cuối"))
        g_assert_cmpuint (word->page, ==, first_page);
    }
}

/* Cells over several rows: kept together where a page can hold them, else shown on to the end. */
static void
test_spans (void)
{
  static const MucColumn columns[] = { { 1 }, { 2 }, { 1, MUC_ALIGN_CENTER } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 2);
  g_autofree char *long_text = number_words ("tả", 900);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) words = NULL;

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_text (table, "Nhóm");
  muc_table_set_span (table, 1, 2);
  muc_table_add_text (table, "Chung");
  muc_table_set_span (table, 2, 1);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Việc", "Người", NULL);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *work = g_strdup_printf ("việc%u", i);

      muc_table_add_row (table, MUC_STYLE_CELL);
      if (i % 60 == 0)
        {
          muc_table_add_text (table, long_text);
          muc_table_set_span (table, 1, 60);
        }
      muc_table_add_texts (table, work, "ai", NULL);
    }
  muc_document_add_table (document, table);
  path = tool_write (document, "spans.pdf");
  words = tool_read_words (path);
  if (words == NULL)
    return;

  assert_all_words (words, "tả", 900);
  assert_all_words (words, "việc", 60);
  for (guint page = 0; page < count_pages (words); page++)
    g_assert_cmpuint (count_words (words, page, "Nhóm"), ==, 1);
}

/* A long agency name wraps in its own block, and the nation's name stays on one line. */
static void
test_letterhead (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  const MucLetterhead letterhead = {
    "Ủy ban nhân dân tỉnh Hồng Sơn", "Ban Quản lý các khu cây xanh, công viên và mặt nước đô thị",
    "Số: 1/BQL", "Hồng Sơn, ngày 20 tháng 11 năm 2026",
  };
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) words = NULL;
  const ToolWord *nation = NULL;

  muc_document_add_letterhead (document, &letterhead);
  path = tool_write (document, "letterhead.pdf");
  words = tool_read_words (path);
  for (guint i = 0; words != NULL && i < words->len; i++)
    if (g_str_equal (get_word (words, i)->text, "CỘNG"))
      nation = get_word (words, i);
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const ToolWord *word = get_word (words, i);

      g_assert_true (word->right < nation->left - 4 || word->left > nation->left - 1);
      if (g_str_equal (word->text, "NAM"))
        g_assert_cmpfloat (fabs (word->top - nation->top), <, 0.1);
    }
}

/* A heading never ends a page, nor does a table's head. */
static void
test_headings (void)
{
  for (guint n = 25; n < 40; n++)
    {
      static const MucColumn columns[] = { { 1 }, { 1 } };
      g_autoptr (MucDocument) document = fixture_create_empty ();
      MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);
      g_autofree char *path = NULL;
      g_autoptr (GPtrArray) words = NULL;

      for (guint i = 0; i < n; i++)
        muc_document_add_paragraph (document, MUC_STYLE_BODY, "Đoạn.");
      muc_document_add_paragraph (document, MUC_STYLE_HEADING, "MỤC");
      muc_table_add_row (table, MUC_STYLE_HEADER);
      muc_table_add_texts (table, "ĐẦU", "BẢNG", NULL);
      muc_table_add_band (table, MUC_STYLE_BAND, "DẢI");
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, "một", "hai", NULL);
      muc_document_add_table (document, table);
      path = tool_write (document, "headings.pdf");
      words = tool_read_words (path);
      if (words == NULL)
        return;
      for (guint page = 0; page < count_pages (words); page++)
        {
          guint n_rows = count_words (words, page, "một");

          g_assert_cmpuint (count_words (words, page, "MỤC"), ==, n_rows);
          g_assert_cmpuint (count_words (words, page, "ĐẦU"), ==, n_rows);
          g_assert_cmpuint (count_words (words, page, "DẢI"), ==, n_rows);
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autoptr (MucLayout) layout = muc_layout_new (document);

  g_assert_cmpuint (muc_layout_get_n_pages (layout), ==, 1);
  g_assert_true (muc_layout_get_document (layout) == document);
}

static cairo_surface_t *
draw (MucLayout *layout,
      guint      page)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 850);
  cairo_t *cr = cairo_create (picture);

  muc_layout_draw_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture);
  return picture;
}

/* A page drawn again after another one is the same picture. */
static void
test_draw_again (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autoptr (MucLayout) layout = muc_layout_new (document);
  cairo_surface_t *first = draw (layout, 1);
  cairo_surface_t *other = draw (layout, 0);
  cairo_surface_t *again = draw (layout, 1);
  gsize size = 850 * cairo_image_surface_get_stride (first);

  g_assert_cmpmem (cairo_image_surface_get_data (first), size,
                   cairo_image_surface_get_data (again), size);
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (first),
                           cairo_image_surface_get_data (other), size), !=, 0);
  cairo_surface_destroy (first);
  cairo_surface_destroy (other);
  cairo_surface_destroy (again);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/pages/texts", test_texts);
  g_test_add_func ("/document/pages/margins", test_margins);
  g_test_add_func ("/document/pages/header-rows", test_header_rows);
  g_test_add_func ("/document/pages/signature", test_signature);
  g_test_add_func ("/document/pages/same-bytes", test_same_bytes);
  g_test_add_func ("/document/pages/fonts", test_fonts);
  g_test_add_func ("/document/pages/properties", test_properties);
  g_test_add_func ("/document/pages/tall-row", test_tall_row);
  g_test_add_func ("/document/pages/long-paragraph", test_long_paragraph);
  g_test_add_func ("/document/pages/stray-lines", test_stray_lines);
  g_test_add_func ("/document/pages/long-cell", test_long_cell);
  g_test_add_func ("/document/pages/whole-rows", test_whole_rows);
  g_test_add_func ("/document/pages/spans", test_spans);
  g_test_add_func ("/document/pages/letterhead", test_letterhead);
  g_test_add_func ("/document/pages/headings", test_headings);
  g_test_add_func ("/document/pages/empty", test_empty);
  g_test_add_func ("/document/pages/draw-again", test_draw_again);
  return g_test_run ();
}
