/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schemes of the PAR index as tables have them, and prose that was cut into lines. */
#include "import/par-scheme.h"

#include <math.h>

#include "import/clipboard.h"
#include "import/prose.h"

/* "area 1 Thể chế 10 | 1.1 Báo cáo 2,5 survey {Kế hoạch}" */
static char *
describe (const char *text,
          guint      *n_left)
{
  g_autoptr (GPtrArray) table = muc_clipboard_read_table (text, "text/plain");
  g_autoptr (GPtrArray) rows = muc_par_scheme_read (table, n_left);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MucParSchemeRow *row = rows->pdata[i];

      g_string_append_printf (result, "%s%s%s %s", i > 0 ? " | " : "", row->is_area ? "area " : "",
                              row->code, row->name);
      if (!isnan (row->max))
        g_string_append_printf (result, " %g", row->max);
      if (!isnan (row->self))
        g_string_append_printf (result, " self %g", row->self);
      if (!isnan (row->survey))
        g_string_append_printf (result, " found %g", row->survey);
      if (row->kind == MUC_PAR_KIND_SURVEY)
        g_string_append (result, " survey");
      if (row->timing == MUC_PAR_TIMING_CALENDAR)
        g_string_append (result, " calendar");
      if (row->unit != NULL)
        g_string_append_printf (result, " <%s>", row->unit);
      if (row->evidence != NULL)
        g_string_append_printf (result, " {%s}", row->evidence);
    }
  return g_string_free (result, FALSE);
}

static void
test_schemes (void)
{
  static const struct {
    const char *table;
    const char *expected;
    guint n_left;
  } tables[] = {
    { "STT\tTiêu chí\tĐiểm tối đa\tTài liệu kiểm chứng\n"
      "I\tThể chế\t10\t\n1.1\tBáo cáo đúng hạn\t2,5\tBáo cáo quý\n\tĐúng hạn: 2,5\t\t\n"
      "1.1.1\tBáo cáo năm\t1.5\t\n",
      "area I Thể chế 10 | 1.1 Báo cáo đúng hạn 2.5 {Báo cáo quý} | 1.1.1 Báo cáo năm 1.5", 1 },
    { "1\tMột cửa\t20\n1.1\tHài lòng (điều tra xã hội học)\t5\n",
      "area 1 Một cửa 20 | 1.1 Hài lòng (điều tra xã hội học) 5 survey", 0 },
    { "Mã\tNội dung\tĐiểm chuẩn\tĐiểm tự chấm\n2.\tCông khai\t4\t3,75\n2,1\tBiểu phí\t4\t3,75\n",
      "area 2 Công khai 4 self 3.75 | 2.1 Biểu phí 4 self 3.75", 0 },
    { "STT\tTiêu chí\tThời điểm chấm\tĐiểm tối đa\tĐiểm điều tra XHH\tCách chấm\tĐơn vị phụ trách\n"
      "1\tMột cửa\t\t5\t\t\t\n1.1\tHài lòng\tBất kỳ lúc nào\t2\t1,75\tĐiều tra XHH\tTổ một cửa\n"
      "1.2\tHội thi\tTháng 9\t3\t\tTự chấm\t\n",
      "area 1 Một cửa 5 | 1.1 Hài lòng 2 found 1.75 survey <Tổ một cửa> | 1.2 Hội thi 3 calendar",
      0 },
    { "STT\tTiêu chí\tĐiểm tối đa\tĐiều tra XHH\n1\tMột cửa\t5\t\n1.1\tHài lòng\t2\tx\n",
      "area 1 Một cửa 5 | 1.1 Hài lòng 2 survey", 0 },
    { "một câu\thai câu\n", "", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n_left;
      g_autofree char *got = describe (tables[i].table, &n_left);

      g_test_message ("%s", got);
      g_assert_cmpstr (got, ==, tables[i].expected);
      g_assert_cmpuint (n_left, ==, tables[i].n_left);
    }
}

/* What LibreOffice Calc puts on the clipboard, as a page and as a text. */
static void
test_calc (void)
{
  static const char *const names[] = { "calc-scheme.html", "calc-scheme.tsv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", names[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) table = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      const MucParSchemeRow *row;
      guint n_left;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      table = muc_clipboard_read_table (text, i == 0 ? "text/html" : "text/plain");
      rows = muc_par_scheme_read (table, &n_left);
      g_assert_cmpuint (rows->len, ==, 8 + 40 + 120);
      g_assert_cmpuint (n_left, ==, 0);
      row = rows->pdata[2];
      g_assert_cmpstr (row->code, ==, "1.1.1");
      g_assert_cmpfloat (row->max, ==, 0.5);
      g_assert_cmpstr (row->evidence, ==, "Báo cáo quý; \"Sổ theo dõi\"");
      row = rows->pdata[4];
      g_assert_cmpint (row->kind, ==, MUC_PAR_KIND_SURVEY);
    }
}

static char *
flow (const char *text)
{
  g_autoptr (MucSource) source = muc_source_new ("x.txt", text);
  g_autoptr (GPtrArray) paragraphs = muc_prose_flow (source, 0, source->lines->len);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const MucProseParagraph *paragraph = paragraphs->pdata[i];

      g_string_append_printf (result, "%s[%s] %s", i > 0 ? "\n" : "", paragraph->label,
                              paragraph->text);
    }
  return g_string_free (result, FALSE);
}

/* Cut lines flow together, short ones and those with a mark begin anew; uncut ones stay. */
static void
test_flow (void)
{
  g_autofree char *cut = flow ("1. Đầu mục\n\n"
                               "Giai đoạn 2021-\n\n"
                               "2025 có nhiều việc phải làm cho xong ngay trong \n\n"
                               "năm nay. Xong.\n\n- Văn phòng Sở:\n\n"
                               "+ Làm việc này cho xong trước khi mùa lũ năm nay về đến\n\n"
                               "làng ven sông.\n\nCâu sau cùng./.\n");
  g_autofree char *uncut = flow ("Một câu dài viết trên một dòng. Câu thứ hai của dòng ấy.\n"
                                 "Dòng thứ hai là một đoạn khác.\n");

  g_assert_cmpstr (cut, ==,
                   "[1.] Đầu mục\n"
                   "[] Giai đoạn 2021-2025 có nhiều việc phải làm cho xong ngay trong năm nay. "
                   "Xong.\n"
                   "[-] Văn phòng Sở:\n"
                   "[+] Làm việc này cho xong trước khi mùa lũ năm nay về đến làng ven sông.\n"
                   "[] Câu sau cùng./.");
  g_assert_cmpstr (uncut, ==,
                   "[] Một câu dài viết trên một dòng. Câu thứ hai của dòng ấy.\n"
                   "[] Dòng thứ hai là một đoạn khác.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/par-scheme/schemes", test_schemes);
  g_test_add_func ("/par-scheme/calc", test_calc);
  g_test_add_func ("/par-scheme/flow", test_flow);

  return g_test_run ();
}
