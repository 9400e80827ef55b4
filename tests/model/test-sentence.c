/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sentence.h"

/* Each reading as "comparator value unit per <parent", joined by " | ". */
static char *
describe (const char *sentence)
{
  g_autoptr (GPtrArray) readings = muc_sentence_read_targets (sentence);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      MucTargetReading *reading = readings->pdata[i];
      char value[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (value, sizeof value, "%g", reading->value);
      g_string_append_printf (text, "%s%s %s %s", i > 0 ? " | " : "",
                              muc_choice_get_nick (MUC_TYPE_COMPARATOR, reading->comparator),
                              value, reading->unit);
      if (reading->per != MUC_CYCLE_NONE)
        g_string_append_printf (text, " per %s",
                                muc_choice_get_nick (MUC_TYPE_CYCLE, reading->per));
      if (reading->of_which >= 0)
        g_string_append_printf (text, " <%d", reading->of_which);
    }

  return g_string_free (text, FALSE);
}

static void
check (const char *sentence,
       const char *expected)
{
  g_autofree char *description = describe (sentence);

  g_test_message ("%s", sentence);
  g_assert_cmpstr (description, ==, expected);
}

static void
test_percentages (void)
{
  check ("Phấn đấu 100% hồ sơ đo đạc đúng hẹn", "= 100 %");
  check ("90 % viên chức được tập huấn", "≥ 90 %");
  check ("Mức độ hài lòng đạt từ 95% trở lên.", "≥ 95 %");
  check ("Ít nhất 82,5% hồ sơ nộp trực tuyến", "≥ 82.5 %");
  check ("Trên 90% hồ sơ trước hẹn; tỷ lệ trễ không quá 2%", "> 90 % | ≤ 2 %");
  check ("Hồ sơ trễ hẹn dưới 1,5%", "< 1.5 %");
  check ("100% hoàn thành nhiệm vụ, trong đó tối thiểu 20% xuất sắc; 70% được bồi dưỡng",
         "= 100 % | ≥ 20 % <0 | ≥ 70 %");
  check ("Giải quyết 60% hồ sơ đúng hạn và 40% hồ sơ trước hạn", "≥ 60 % | ≥ 40 %");
}

static void
test_counts (void)
{
  check ("Kiểm tra nội bộ tối thiểu 01 lần/năm", "≥ 1 lần per year");
  check ("Giao ban ít nhất 2 lần mỗi tháng", "≥ 2 lần per month");
  check ("Ban hành thêm tối thiểu 05 quy trình nội bộ", "≥ 5 quy trình");
  check ("Tiếp nhận trên 1.500 hồ sơ", "> 1500 hồ sơ");
  check ("Có từ 03 sáng kiến trở lên", "≥ 3 sáng kiến");
}

static void
test_ranks_points_and_none (void)
{
  check ("Chỉ số của Sở nằm trong 10 đơn vị dẫn đầu của tỉnh", "≤ 10 hạng");
  check ("Phấn đấu vào tốp 5", "≤ 5 hạng");
  check ("Giữ thứ hạng 7/20 trở lên", "≤ 7 hạng/20");
  check ("Đạt trên 85/100 điểm", "> 85 điểm/100");
  check ("Đạt 11,5/12,5 điểm", "≥ 11.5 điểm/12,5");
  check ("Không để xảy ra sai sót trong tham mưu", "= 0 trường hợp");
  check ("Không có bất cứ phản ánh nào", "= 0 trường hợp");
}

static void
test_no_targets (void)
{
  check ("Áp dụng TCVN ISO 9001:2015 theo Quyết định số 19/2018/QĐ-UBND ngày 10/8/2018", "");
  check ("Tuân thủ chặt chẽ kế hoạch năm 2026 của tỉnh", "");
  check ("Dịch vụ công mức độ 3, 4", "");
  check ("", "");
}

static void
test_clauses (void)
{
  const char *sentence = "Bảo đảm 100% hồ sơ đúng hẹn, 30% hồ sơ sớm hẹn; giữ nền nếp./.";
  g_autoptr (GPtrArray) readings = muc_sentence_read_targets (sentence);
  const MucTargetReading *first = readings->pdata[0];
  const MucTargetReading *second = readings->pdata[1];

  g_assert_cmpuint (readings->len, ==, 2);
  g_assert_cmpstr (first->text, ==, "Bảo đảm 100% hồ sơ đúng hẹn");
  g_assert_cmpstr (second->text, ==, "30% hồ sơ sớm hẹn");
}

static void
test_long_sentence (void)
{
  g_autofree char *digits = g_strnfill (300000, '9');
  g_autoptr (GPtrArray) readings = muc_sentence_read_targets (digits);

  g_assert_cmpuint (readings->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/percentages", test_percentages);
  g_test_add_func ("/sentence/counts", test_counts);
  g_test_add_func ("/sentence/ranks-points-none", test_ranks_points_and_none);
  g_test_add_func ("/sentence/no-targets", test_no_targets);
  g_test_add_func ("/sentence/clauses", test_clauses);
  g_test_add_func ("/sentence/long", test_long_sentence);
  return g_test_run ();
}
