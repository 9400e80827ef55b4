/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/evidence-clipboard.h"

/* Lists of documents, as offices keep them in a spreadsheet. */

static void
check (const char *text,
       const char *mime,
       const char *expected)
{
  g_autoptr (GPtrArray) lines = muc_evidence_clipboard_read (text, mime);
  g_autoptr (GString) read = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const MucEvidenceLine *line = lines->pdata[i];

      for (guint j = 0; j < MUC_N_EVIDENCE_CELLS; j++)
        g_string_append_printf (read, "%s%s", j > 0 ? "|" : "",
                                line->cells[j] != NULL ? line->cells[j] : "");
      g_string_append_c (read, '\n');
    }
  g_assert_cmpstr (read->str, ==, expected);
}

static void
test_plain (void)
{
  check ("12/BB\t9/2/2031\tSở Biển\tBiên bản\tCặp 1\n15/KH\t\tSở Biển\tKế hoạch\t\n",
         "text/plain", "12/BB|9/2/2031|Sở Biển|Biên bản|Cặp 1\n15/KH||Sở Biển|Kế hoạch|\n");
  check ("1\t12/BB\t9/2/2031\n2\t15/KH\t1/3/2031\n", "text/plain",
         "12/BB|9/2/2031|||\n15/KH|1/3/2031|||\n");
}

static void
test_headings (void)
{
  check ("TT\tTrích yếu nội dung\tSố, ký hiệu\tNơi lưu\tNgày ban hành\n"
         "1\tBiên bản\t12/BB\tCặp 1\t9/2\n", "text/plain", "12/BB|9/2||Biên bản|Cặp 1\n");
  check ("<table><tr><th>Số ký hiệu</th><th>Cơ quan ban hành</th></tr>"
         "<tr><td>12/BB</td><td>Sở Biển</td></tr></table>", "text/html", "12/BB||Sở Biển||\n");
}

static void
test_others (void)
{
  check ("12/BB-SLN", "text/plain", "");
  check ("", "text/html", "");
  check ("<p>Biên bản</p>", "text/html", "");
  check ("\t\t\n", "text/plain", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/evidence-list/plain", test_plain);
  g_test_add_func ("/import/evidence-list/headings", test_headings);
  g_test_add_func ("/import/evidence-list/others", test_others);
  return g_test_run ();
}
