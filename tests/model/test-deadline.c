/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/deadline.h"

typedef struct
{
  const char *text;
  const char *kind;
  const char *due;
} Case;

static void
check (const Case *cases,
       guint       n_cases,
       int         year)
{
  for (guint i = 0; i < n_cases; i++)
    {
      MucDeadline deadline;
      g_autofree char *due = NULL;

      muc_deadline_parse (cases[i].text, year, &deadline);
      due = muc_deadline_format_due (&deadline);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (muc_choice_get_nick (MUC_TYPE_DEADLINE_KIND, deadline.kind), ==,
                       cases[i].kind);
      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

/* Every string that the deadline column of real papers was seen to hold. */
static void
test_seen (void)
{
  static const Case cases[] = {
    { "Quý I/2021", "quarter", "2021-03-31" },
    { "Quý I/2023", "quarter", "2023-03-31" },
    { "Quý III/2023", "quarter", "2023-09-30" },
    { "Quý I/2024", "quarter", "2024-03-31" },
    { "Quý II/2024", "quarter", "2024-06-30" },
    { "Quý I/2025", "quarter", "2025-03-31" },
    { "Quý II/2025", "quarter", "2025-06-30" },
    { "Quý I", "quarter", "2026-03-31" },
    { "Tháng 01 năm 2024", "month", "2024-01-31" },
    { "Tháng 01/2021", "month", "2021-01-31" },
    { "Tháng 05/2021", "month", "2021-05-31" },
    { "Hàng quý", "recurring", NULL },
    { "Tháng, Quý", "recurring", NULL },
    { "Thường xuyên", "standing", NULL },
    { "Thường xuyên cho từng hồ sơ", "standing", NULL },
    { "Khi có phát sinh", "event", NULL },
    { "Khi có phát sinh các vi phạm", "event", NULL },
    { "Khi có nguy cơ chậm", "event", NULL },
    { "Khi có sự thay đổi về TTHC", "event", NULL },
    { "Khi có sự thay đổi về quyết định phân công nhiệm vụ", "event", NULL },
    { "Khi có ý kiến đóng góp", "event", NULL },
    { "Khi có các yêu cầu", "event", NULL },
    { "Theo kế hoạch", "reference", NULL },
    { "Theo kế hoạch thực hiện các chỉ tiêu", "reference", NULL },
    { "Sau tiếp nhận kế hoạch", "reference", NULL },
    { "Sau thực hiện theo kế hoạch", "reference", NULL },
    { "Ngày sau khi phát hiện", "event", NULL },
    { "Ngay sau khi phát hiện", "event", NULL },
    { "Định kỳ hàng tháng", "recurring", NULL },
    { "12/2023", "month", "2023-12-31" },
  };

  check (cases, G_N_ELEMENTS (cases), 2026);
}

static void
test_dates (void)
{
  static const Case cases[] = {
    { "trước ngày 15/6/2024", "day", "2024-06-15" },
    { "Trước 15.06.2024", "day", "2024-06-15" },
    { "30/6", "day", "2026-06-30" },
    { "Xong trước 30/6", "day", "2026-06-30" },
    { "15/6/24", "day", "2024-06-15" },
    { "2024-06-15", "day", "2024-06-15" },
    { "ngày 05 tháng 3 năm 2025", "day", "2025-03-05" },
    { "Ngày 5 tháng 3", "day", "2026-03-05" },
    { "từ 01/6/2024 đến 30/6/2024", "day", "2024-06-30" },
    { "01/6 - 30/6/2024", "day", "2024-06-30" },
    { "29/02/2024", "day", "2024-02-29" },
    { "Tháng 3", "month", "2026-03-31" },
    { "Cuối tháng 02/2024", "month", "2024-02-29" },
    { "Tháng giêng", "month", "2026-01-31" },
    { "Tháng mười hai năm 2025", "month", "2025-12-31" },
    { "tháng 3-5/2024", "month", "2024-05-31" },
    { "Từ tháng 3 đến tháng 5 năm 2024", "month", "2024-05-31" },
    { "Tháng 12/2024 đến tháng 02", "month", "2025-02-28" },
    { "6/2024", "month", "2024-06-30" },
    { "Quý 2", "quarter", "2026-06-30" },
    { "quý IV năm 2024", "quarter", "2024-12-31" },
    { "Cuối quý III", "quarter", "2026-09-30" },
    { "QUÝ II-2025", "quarter", "2025-06-30" },
    { "Quý ba", "quarter", "2026-09-30" },
    { "Quý l/2024", "quarter", "2024-03-31" },
    { "Quý I, II/2024", "quarter", "2024-06-30" },
    { "Quý I và quý III năm 2024", "quarter", "2024-09-30" },
    { "9 tháng đầu năm", "quarter", "2026-09-30" },
    { "6 tháng đầu năm", "half-year", "2026-06-30" },
    { "Sáu tháng cuối năm 2025", "half-year", "2025-12-31" },
    { "06 tháng đầu năm 2025", "half-year", "2025-06-30" },
    { "Nửa đầu năm", "half-year", "2026-06-30" },
    { "Cả năm", "year", "2026-12-31" },
    { "Trong năm 2025", "year", "2025-12-31" },
    { "Năm 2025", "year", "2025-12-31" },
    { "Cuối năm", "year", "2026-12-31" },
    { "2025", "year", "2025-12-31" },
  };

  check (cases, G_N_ELEMENTS (cases), 2026);
}

static void
test_without_dates (void)
{
  static const Case cases[] = {
    { "Hằng năm", "recurring", NULL },
    { "6 tháng một lần", "recurring", NULL },
    { "03 tháng hai lần", "unknown", NULL },
    { "Trước ngày 15/12 hằng năm", "recurring", NULL },
    { "Ngày 25 hàng tháng", "recurring", NULL },
    { "6 tháng/lần", "recurring", NULL },
    { "01 lần/quý", "recurring", NULL },
    { "6 tháng, năm", "recurring", NULL },
    { "Quý", "recurring", NULL },
    { "Định kỳ", "recurring", NULL },
    { "Thường xuyên, hằng quý báo cáo", "recurring", NULL },
    { "Theo quý", "recurring", NULL },
    { "Theo định kỳ hằng quý", "recurring", NULL },
    { "Thường xuyên trong năm 2024", "standing", NULL },
    { "Hằng ngày", "standing", NULL },
    { "Liên tục", "standing", NULL },
    { "Trong suốt năm 2024", "standing", NULL },
    { "Từng hồ sơ", "standing", NULL },
    { "Đột xuất", "event", NULL },
    { "Nếu có phát sinh", "event", NULL },
    { "Trong vòng 24 giờ kể từ khi nhận hồ sơ", "event", NULL },
    { "Theo yêu cầu của cấp trên", "event", NULL },
    { "Sau khi phát hiện sai sót", "event", NULL },
    { "Theo Kế hoạch số 25/KH-BDT", "reference", NULL },
    { "Theo Kế hoạch số 40/KH-STL ngày 12/01/2026 của Sở", "reference", NULL },
    { "Theo quy định", "reference", NULL },
    { "Sau khi Ủy ban phê duyệt kế hoạch", "reference", NULL },
    { "Đúng thời gian quy định", "reference", NULL },
    { "", "unknown", NULL },
    { "---", "unknown", NULL },
    { "31/02/2024", "unknown", NULL },
    { "Quý V", "unknown", NULL },
    { "5-10 phút", "unknown", NULL },
    { "Văn phòng", "unknown", NULL },
  };

  check (cases, G_N_ELEMENTS (cases), 2026);
}

static void
test_spellings (void)
{
  static const Case cases[] = {
    { "thuong xuyen", "standing", NULL },
    { "THƯỜNG XUYÊN", "standing", NULL },
    { "Thu\xcc\x9bo\xcc\x9b\xcc\x80ng xuye\xcc\x82n", "standing", NULL },
    { "Quy II/2024", "quarter", "2024-06-30" },
    { "  Quý\xc2\xa0II\n/ 2024 ", "quarter", "2024-06-30" },
    { "hang quy", "recurring", NULL },
    { "Dinh ky hang thang", "recurring", NULL },
    { "Khi co phat sinh", "event", NULL },
    { "theo ke hoach.", "reference", NULL },
  };

  check (cases, G_N_ELEMENTS (cases), 2026);
}

static void
test_unknown_year (void)
{
  static const Case cases[] = {
    { "Quý I", "quarter", NULL },
    { "30/6", "day", NULL },
    { "Quý I/2024", "quarter", "2024-03-31" },
  };

  check (cases, G_N_ELEMENTS (cases), 0);
}

static void
test_recurring_cycles (void)
{
  static const struct { const char *text; MucCycles cycles; } cases[] = {
    { "Hàng quý", MUC_CYCLE_BIT (MUC_CYCLE_QUARTER) },
    { "Tháng, Quý", MUC_CYCLE_BIT (MUC_CYCLE_MONTH) | MUC_CYCLE_BIT (MUC_CYCLE_QUARTER) },
    { "định kỳ hằng quý, sáu tháng và hằng năm", MUC_CYCLE_BIT (MUC_CYCLE_QUARTER)
      | MUC_CYCLE_BIT (MUC_CYCLE_HALF_YEAR) | MUC_CYCLE_BIT (MUC_CYCLE_YEAR) },
    { "Hằng tuần", 0 },
    { "Định kỳ", 0 },
    { "Quý I", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MucDeadline deadline;

      muc_deadline_parse (cases[i].text, 2026, &deadline);
      g_assert_cmpuint (deadline.cycles, ==, cases[i].cycles);
    }
}

static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MucDeadline deadline;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "đ quý , ");
  muc_deadline_parse (text->str, 2026, &deadline);
  g_assert_cmpint (deadline.kind, ==, MUC_DEADLINE_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/seen", test_seen);
  g_test_add_func ("/deadline/dates", test_dates);
  g_test_add_func ("/deadline/without-dates", test_without_dates);
  g_test_add_func ("/deadline/spellings", test_spellings);
  g_test_add_func ("/deadline/unknown-year", test_unknown_year);
  g_test_add_func ("/deadline/recurring-cycles", test_recurring_cycles);
  g_test_add_func ("/deadline/long-text", test_long_text);
  return g_test_run ();
}
