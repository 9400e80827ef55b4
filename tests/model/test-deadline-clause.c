/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By when, said within a sentence. */
#include "model/deadline-clause.h"

static void
test_clauses (void)
{
  static const struct {
    const char *sentence;
    const char *clause;
    MucDeadlineKind kind;
    const char *due;
  } sentences[] = {
    { "Rà soát quy chế trực lũ, hoàn thành trước ngày 30/6/2026.", "trước ngày 30/6/2026",
      MUC_DEADLINE_DAY, "2026-06-30" },
    { "Gửi báo cáo chậm nhất vào ngày 15 tháng 11 năm 2026 để tổng hợp",
      "chậm nhất vào ngày 15 tháng 11 năm 2026", MUC_DEADLINE_DAY, "2026-11-15" },
    { "Trong quý II, mỗi chi cục rà soát một quy trình.", "Trong quý II", MUC_DEADLINE_QUARTER,
      "2026-06-30" },
    { "Niêm yết lại bảng phí xong trong tháng 3/2026.", "trong tháng 3/2026", MUC_DEADLINE_MONTH,
      "2026-03-31" },
    { "Đo đạc lại mốc đê trong 6 tháng đầu năm 2026.", "trong 6 tháng đầu năm 2026",
      MUC_DEADLINE_HALF_YEAR, "2026-06-30" },
    { "Định kỳ hằng quý, sáu tháng và năm gửi số liệu về Văn phòng Sở.",
      "Định kỳ hằng quý, sáu tháng và năm", MUC_DEADLINE_RECURRING, NULL },
    { "Đôn đốc các chi cục tự chấm điểm hằng tháng.", "hằng tháng", MUC_DEADLINE_RECURRING, NULL },
    { "Hàng quý, đối chiếu sổ theo dõi.", "Hàng quý", MUC_DEADLINE_RECURRING, NULL },
    { "Mở lớp tập huấn. Thời gian hoàn thành: Quý III/2026.", "Quý III/2026",
      MUC_DEADLINE_QUARTER, "2026-09-30" },
    { "Cử người thụ lý thay. Thời gian hoàn thành: Thường xuyên.", "Thường xuyên",
      MUC_DEADLINE_STANDING, NULL },
    { "Thực hiện Nghị quyết ngày 15/7/2021 của Tỉnh uỷ xong trước ngày 01/9/2026",
      "trước ngày 01/9/2026", MUC_DEADLINE_DAY, "2026-09-01" },

    { "Triển khai Nghị quyết ngày 15/7/2021 của Ban Chấp hành.", NULL },
    { "Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ.", NULL },
    { "Triển khai Quyết định số 402/QĐ-UBND ngày 14/11/2026 của UBND tỉnh.", NULL },
    { "Khắc phục việc gửi báo cáo chậm trong quý IV/2025.", NULL },
    { "Xây dựng kế hoạch kiểm tra hằng năm của Sở và tổ chức thực hiện.", NULL },
    { "Tham mưu Chương trình cải cách giai đoạn 2021-2030 đúng thời gian quy định.", NULL },
    { "Duy trì 100% hồ sơ giải quyết đúng hạn, trước hạn.", NULL },
    { "Xếp vị thứ trong tốp 10/20 sở, ngành.", NULL },
    { "Rà soát thủ tục trong lĩnh vực quản lý đê.", NULL },
    { "Báo cáo việc quý trọng thời gian của người dân.", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      MucDeadline deadline;
      g_autofree char *clause = muc_deadline_find_clause (sentences[i].sentence, 2026, &deadline);
      g_autofree char *due = muc_deadline_format_due (&deadline);

      g_test_message ("%s", sentences[i].sentence);
      g_assert_cmpstr (clause, ==, sentences[i].clause);
      g_assert_cmpint (deadline.kind, ==, sentences[i].kind);
      g_assert_cmpstr (due, ==, sentences[i].due);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline-clause/clauses", test_clauses);
  return g_test_run ();
}
