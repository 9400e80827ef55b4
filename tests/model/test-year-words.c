/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which years of a text are its paper's own, and move with it. */
#include "model/year-words.h"

typedef struct
{
  const char *text;
  const char *moved;
} Case;

/* @moved: by one year; %NULL where the text stays as it is. */
static const Case moving[] = {
  { "Quý I/2026", "Quý I/2027" },
  { "Quý I, II/2026", "Quý I, II/2027" },
  { "Quý IV năm 2026", "Quý IV năm 2027" },
  { "Tháng 01 năm 2026", "Tháng 01 năm 2027" },
  { "tháng 3/26", "tháng 3/27" },
  { "12/2026", "12/2027" },
  { "Trước ngày 30/01/2026", "Trước ngày 30/01/2027" },
  { "chậm nhất 30.6.26", "chậm nhất 30.6.27" },
  { "2026-06-30", "2027-06-30" },
  { "2026", "2027" },
  { "Năm 2026", "Năm 2027" },
  { "6 tháng đầu năm 2026", "6 tháng đầu năm 2027" },
  { "Từ tháng 3 đến tháng 5/2026", "Từ tháng 3 đến tháng 5/2027" },
  { "MỤC TIÊU CHẤT LƯỢNG NĂM 2026", "MỤC TIÊU CHẤT LƯỢNG NĂM 2027" },
  { "MỤC TIÊU CHẤT LƯỢNG - 2026", "MỤC TIÊU CHẤT LƯỢNG - 2027" },
  { "hoạt động công vụ năm 2026.", "hoạt động công vụ năm 2027." },
  { "giảm 10% đơn so với năm 2025", "giảm 10% đơn so với năm 2026" },
  { "Phổ biến, giáo dục pháp luật năm 2026", "Phổ biến, giáo dục pháp luật năm 2027" },
  { "Kỷ luật, kỷ cương năm 2026", "Kỷ luật, kỷ cương năm 2027" },
  { "Theo Kế hoạch số 12/KH-SLN, xong trước ngày 30/6/2026",
    "Theo Kế hoạch số 12/KH-SLN, xong trước ngày 30/6/2027" },
  { "Áp dụng TCVN ISO 9001:2015 trong năm 2026", "Áp dụng TCVN ISO 9001:2015 trong năm 2027" },
  { "Kế hoạch kiểm tra năm 2026 và Báo cáo năm 2026",
    "Kế hoạch kiểm tra năm 2027 và Báo cáo năm 2027" },
};

static const Case staying[] = {
  { "TCVN ISO 9001:2015", NULL },
  { "ISO 9001-2015", NULL },
  { "ISO 9001 phiên bản 2015", NULL },
  { "QCVN 14:2008/BTNMT", NULL },
  { "Quyết định số 19/2018/QĐ-UBND", NULL },
  { "Nghị định 30/2020", NULL },
  { "Thông tư số 01/2021 của Bộ", NULL },
  { "Quyết định số 2968/QĐ-BKH&CN ngày 29/12/2010 của Bộ", NULL },
  { "Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021", NULL },
  { "Luật Đất đai năm 2024", NULL },
  { "Luật Lưu trữ 2024", NULL },
  { "Chương trình giai đoạn 2021-2025", NULL },
  { "2021 – 2030", NULL },
  { "từ năm 2021 đến năm 2025", NULL },
  { "tầm nhìn đến năm 2045", NULL },
  { "Trồng 2000 cây, khám 2024 lượt người", NULL },
  { "đạt trên 2025", NULL },
  { "tối thiểu 12/24 tháng", NULL },
  { "ngày 30/4/1975", NULL },
  { "Hàng quý", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
check_cases (const Case *cases,
             guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *moved = muc_year_words_move (cases[i].text, 1);
      g_autofree char *back = muc_year_words_move (moved, -1);

      g_assert_cmpstr (moved, ==, cases[i].moved != NULL ? cases[i].moved : cases[i].text);
      g_assert_cmpstr (back, ==, cases[i].text);
    }
}

static void
test_moving (void)
{
  check_cases (moving, G_N_ELEMENTS (moving));
}

static void
test_staying (void)
{
  check_cases (staying, G_N_ELEMENTS (staying));
}

static void
test_kinds (void)
{
  g_autoptr (GArray) words =
    muc_year_words_find ("Theo ISO 9001:2015, Luật Đất đai năm 2024; giai đoạn 2021-2025, "
                         "Quý I/2026");
  const MucYearWordKind kinds[] = {
    MUC_YEAR_WORD_STANDARD, MUC_YEAR_WORD_DOCUMENT, MUC_YEAR_WORD_RANGE, MUC_YEAR_WORD_RANGE,
    MUC_YEAR_WORD_OWN,
  };
  const int years[] = { 2015, 2024, 2021, 2025, 2026 };

  g_assert_cmpuint (words->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < words->len; i++)
    {
      g_assert_cmpint (g_array_index (words, MucYearWord, i).kind, ==, kinds[i]);
      g_assert_cmpint (g_array_index (words, MucYearWord, i).year, ==, years[i]);
    }
}

/* In a paper of 2026. */
static void
test_strange (void)
{
  static const struct
  {
    const char *text;
    gboolean    strange;
  } cases[] = {
    { "Quý I/2025", TRUE },
    { "Kế hoạch kiểm tra năm 2025", TRUE },
    { "Kế hoạch năm 2027", FALSE },
    { "giảm 10% so với năm 2025", FALSE },
    { "giảm 10% so với năm 2024", TRUE },
    { "Tổng kết năm 2025", FALSE },
    { "Quý II/2027", TRUE },
    { "Quyết định số 5/2025/QĐ-UBND", FALSE },
    { "Năm 2026", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) words = muc_year_words_find (cases[i].text);

      g_assert_cmpuint (words->len, ==, 1);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (muc_year_word_is_strange (&g_array_index (words, MucYearWord, 0), 2026), ==,
                       cases[i].strange);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/year-words/moving", test_moving);
  g_test_add_func ("/year-words/staying", test_staying);
  g_test_add_func ("/year-words/kinds", test_kinds);
  g_test_add_func ("/year-words/strange", test_strange);

  return g_test_run ();
}
