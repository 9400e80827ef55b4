/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/clipboard.h"

/* Each row as its cells joined by "|", line ends as "/", rows by newlines. */
static char *
describe (const char *text,
          const char *mime)
{
  g_autoptr (GPtrArray) rows = muc_clipboard_read_rows (text, mime);
  GString *described = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MucImportRow *row = rows->pdata[i];
      const char *cells[] = {
        row->text, row->parties_text, row->deadline_text, row->expected, row->note,
      };

      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        {
          g_autofree char *cell = g_strdelimit (g_strdup (cells[c] != NULL ? cells[c] : ""),
                                                "\n", '/');

          g_string_append_printf (described, "%s%s", c > 0 ? "|" : "", cell);
        }
      g_string_append_c (described, '\n');
    }

  return g_string_free (described, FALSE);
}

static void
check (const char *text,
       const char *mime,
       const char *expected)
{
  g_autofree char *described = describe (text, mime);

  g_assert_cmpstr (described, ==, expected);
}

static void
test_plain (void)
{
  check ("1\tĐo mốc\tPhòng Đo đạc\tQuý I\tHồ sơ\r\n2\tVẽ\t\tQuý II\t\r\n", "text/plain",
         "Đo mốc|Phòng Đo đạc|Quý I|Hồ sơ|\nVẽ||Quý II||\n");
  check ("Đo mốc\tPhòng Đo đạc\n", "text/plain;charset=utf-8", "Đo mốc|Phòng Đo đạc|||\n");
  check ("Ghi chú\tThời gian\tNội dung công việc\tTrách nhiệm\nx\tQuý I\ty\tz\n", "text/plain",
         "y|z|Quý I|x|\n");
  check ("a\t\"dòng 1\ndòng \"\"2\"\"\"\tQuý I\n", "text/plain", "a|dòng 1/dòng \"2\"|Quý I||\n");
  check ("a\t\"Một cửa\" là gì\tQuý I\n", "text/plain", "a|\"Một cửa\" là gì|Quý I||\n");
  check ("1\ta\tb\tc\td\te\n", "text/plain", "a|b|c|d|e\n");
  check ("1\ta\tb\n\t\tc\n", "text/plain", "a|b/c|||\n");
}

static void
test_no_table (void)
{
  check ("chỉ một câu", "text/plain", "");
  check ("câu một\ncâu hai", "text/plain", "");
  check ("", "text/plain", "");
  check ("<p>câu</p>", "text/html", "");
  check ("<<<table", "text/html", "");
  check ("\xff\t\xfe", "text/plain", "\xef\xbf\xbd|\xef\xbf\xbd|||\n");
}

static void
test_html (void)
{
  check ("Version:0.9\r\nStartHTML:00\r\n<html><head><style>td{x}</style></head><body><table>"
         "<tr><th>STT</th><th>Nội dung<br>công việc</th><th>Trách nhiệm</th><th>Thời gian</th>"
         "<th>Kết quả dự kiến</th></tr>"
         "<tr><td>1.</td><td><p>Đo   mốc</p><p>vẽ</p></td><td>Phòng&nbsp;Đo đạc</td>"
         "<td>Quý I</td><td><ul><li>Hồ sơ</li><li>Bản vẽ</li></ul></td></tr>"
         "<tr><td></td><td> </td><td></td><td></td><td></td></tr></table></body></html>",
         "text/html",
         "Đo mốc/vẽ|Phòng\xc2\xa0Đo đạc|Quý I|Hồ sơ/Bản vẽ|\n");
  check ("<table><tr><td>1<td>a<td rowspan=2>b<td>c<tr><td>2<td>d<td>e</table>", "text/html",
         "a|b|c||\nd||e||\n");
  check ("<table><tr><td>1<td colspan=2>a<td>c</table>", "text/html", "a||c||\n");
  check ("<table><tr><td rowspan=99999999999999999999 colspan=-4>a<td>b</table>", "text/html",
         "a|b|||\n");
}

/* A page of tags that never close must neither recurse nor hang. */
static void
test_deep_html (void)
{
  g_autoptr (GString) html = g_string_new ("<table><tr><td>");
  g_autofree char *described = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (html, "<div><table><tr><td>");
  described = describe (html->str, "text/html");
  g_assert_nonnull (described);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipboard/plain", test_plain);
  g_test_add_func ("/clipboard/no-table", test_no_table);
  g_test_add_func ("/clipboard/html", test_html);
  g_test_add_func ("/clipboard/deep-html", test_deep_html);
  return g_test_run ();
}
