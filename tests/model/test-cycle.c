/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cycle.h"

static const char *
read_nick (const char *sentence)
{
  return muc_choice_get_nick (MUC_TYPE_CYCLE, muc_cycle_read (sentence));
}

static void
test_measures (void)
{
  static const struct { const char *sentence; const char *nick; } cases[] = {
    { "Định kỳ Quý/lần, các phòng tổng hợp báo cáo lãnh đạo Sở", "quarter" },
    { "Định kỳ 6 tháng/lần, các đơn vị báo cáo", "half-year" },
    { "Định kỳ 06 tháng một lần", "half-year" },
    { "Sáu tháng một lần các phòng báo cáo", "half-year" },
    { "Hằng tháng, các phòng báo cáo", "month" },
    { "dinh ky quy/lan", "quarter" },
    { "Mỗi quý 1 lần", "quarter" },
    { "Báo cáo 01 lần/năm", "year" },
    { "Báo cáo 2 lần/năm", "half-year" },
    { "Định kỳ hằng quý, sáu tháng và hằng năm", "quarter" },
    { "Định kỳ 3 tháng/lần", "quarter" },
    { "Định kỳ vào cuối quý, Văn phòng tổng hợp", "quarter" },
    { "Định kỳ hằng năm đánh giá", "year" },
    { "Ban chỉ đạo ISO kiểm tra theo kế hoạch định kỳ hoặc đột xuất", "none" },
    { "Thực hiện theo từng quy trình, quy định", "none" },
    { "Khắc phục kịp thời khi mục tiêu năm 2026 không đạt", "none" },
    { "Hằng tuần giao ban", "none" },
    { "", "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (read_nick (cases[i].sentence), ==, cases[i].nick);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cycle/measures", test_measures);
  return g_test_run ();
}
