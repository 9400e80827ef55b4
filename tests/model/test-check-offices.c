/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registers as offices keep them, each right in a way that could be taken for a mistake: the check
 * finds nothing in any of them. */
#include "model/check.h"

#include "model/assessment.h"
#include "model/language.h"
#include "model/occurrence.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/scale.h"

#define MAX_ROWS 5

/* @priority: set by hand, with @reason; @previous: the row of the year before, from 1. */
typedef struct
{
  gboolean    is_opportunity;
  const char *process;
  const char *text;
  const char *causes;
  const char *likelihood;
  const char *severity;
  const char *priority;
  const char *reason;
  const char *review;
  const char *outcome;
  const char *dropped;
  guint       n_occurrences;
  guint       previous;
} Row;

/* @dates: of the assessment, and of the results, of the year before and of the year. */
typedef struct
{
  const char *office;
  const char *dates[2][2];
  Row         rows[2][MAX_ROWS];
} Register;

static const Register registers[] = {
  /* Rows of one process have one plain cause; another row says so in the words of its own. */
  { "Bộ phận tiếp nhận của xã Đồng Mây", { { NULL }, { "2032-01-09", NULL } }, { { { 0 } }, {
    { .process = "Tiếp nhận hồ sơ", .text = "Nhận hồ sơ còn thiếu thành phần",
      .causes = "Công chức mới, chưa thuộc thành phần hồ sơ", .likelihood = "Cao",
      .severity = "Nghiêm trọng", .review = "6 tháng một lần" },
    { .process = "Tiếp nhận hồ sơ", .text = "Nhận hồ sơ không thuộc thẩm quyền",
      .causes = "- Công chức mới, chưa thuộc thành phần hồ sơ.", .likelihood = "Thấp",
      .severity = "Nghiêm trọng", .review = "6 tháng một lần" },
    { .process = "Trả kết quả", .text = "Trả nhầm kết quả",
      .causes = "Không đối chiếu giấy hẹn", .likelihood = "Thấp", .severity = "Nghiêm trọng",
      .review = "Tháng 6 và tháng 12" } } } },

  /* Reviews of every kind, none before the paper, though some name a day or a year before it. */
  { "Chi cục Thủy lợi Hạ Lĩnh", { { NULL }, { "2032-03-02", NULL } }, { { { 0 } }, {
    { .text = "Cống không đóng kịp khi lũ về", .review = "Sau mỗi trận lũ" },
    { .text = "Thiếu nước tưới vụ hè thu", .review = "Từ 01/01/2032 đến 31/12/2032" },
    { .text = "Lấn chiếm hành lang đê", .review = "Hàng quý, bắt đầu từ 01/01/2032" },
    { .text = "Trạm bơm mất điện", .review = "Quý I và Quý III/2032" },
    { .text = "Số liệu đo mực nước sai", .review = "Theo Quyết định số 15/2031/QĐ-CCTL" } } } },

  /* Nothing happened but once, and that was logged. */
  { "Trường Trung cấp nghề Sông Vân", { { NULL }, { "2032-01-05", "2032-12-20" } }, { { { 0 } }, {
    { .text = "Máy thực hành hỏng giữa giờ", .outcome = "0", .n_occurrences = 0 },
    { .text = "Học viên bỏ học giữa kỳ", .outcome = "Không" },
    { .text = "Lộ đề thi tốt nghiệp", .outcome = "Không" },
    { .text = "Cháy ở xưởng hàn", .outcome = "Không", .n_occurrences = 1 } } } },

  /* The results of one year and the plan of the next are signed on one day. */
  { "Thanh tra huyện Phú Thạch",
    { { NULL, "2032-01-22" }, { "2032-01-22", NULL } }, { {
    { .text = "Kết luận thanh tra chậm", .review = "12/2031", .outcome = "Đã xử lý" },
    { .text = "Để lọt đơn thư trùng", .review = "12/2031", .outcome = "Không" } }, {
    { .text = "Kết luận thanh tra ban hành chậm so với thời hạn", .review = "12/2032",
      .previous = 1 },
    { .text = "Để lọt đơn thư trùng", .review = "12/2032", .previous = 2 } } } },

  /* One pair, two priorities: the head wants one of them first, and says why. */
  { "Văn phòng Ủy ban huyện Lam Khê", { { NULL }, { "2032-01-14", NULL } }, { { { 0 } }, {
    { .text = "Lịch họp chồng nhau", .likelihood = "Thấp", .severity = "Nghiêm trọng" },
    { .text = "Xe công vụ hỏng trên đường", .likelihood = "Thấp", .severity = "Nghiêm trọng",
      .priority = "Ưu tiên xử lý ngay", .reason = "Chủ tịch yêu cầu sau vụ tháng Mười" },
    { .text = "Rò rỉ văn bản mật", .likelihood = "Thấp", .severity = "Rất nghiêm trọng" },
    { .text = "Mất dấu của cơ quan", .likelihood = "Thấp", .severity = "Rất nghiêm trọng" },
    { .is_opportunity = TRUE, .text = "Phòng họp trực tuyến", .likelihood = "Thấp",
      .severity = "Giá trị trung bình" } } } },

  /* What is gone says why; what stays is linked, or says the same but for a full stop. */
  { "Trung tâm Lưu trữ lịch sử tỉnh Hồng Sơn",
    { { "2031-01-11", NULL }, { "2032-01-12", NULL } }, { {
    { .text = "Kho dột khi mưa bão", .dropped = "Đã lợp lại mái kho tháng 9/2031" },
    { .text = "Tài liệu giấy dó bị mối." },
    { .text = "- Độc giả làm rách tài liệu" },
    { .is_opportunity = TRUE, .text = "Được cấp máy quét khổ lớn" } }, {
    { .text = "Mối xông tài liệu ở tầng một", .previous = 2 },
    { .text = "Độc giả làm rách tài liệu;" },
    { .is_opportunity = TRUE, .text = "Được cấp máy quét khổ lớn", .previous = 4 } } } },

  /* Opportunities are often not rated, and their results left open or dashed. */
  { "Ban Quản lý rừng phòng hộ Suối Giàng", { { NULL }, { "2032-01-07", "2032-12-27" } },
    { { { 0 } }, {
    { .text = "Cháy rừng mùa khô", .outcome = "Đã xử lý", .n_occurrences = 2 },
    { .text = "Phá rừng lấy đất làm nương", .outcome = "Không" },
    { .is_opportunity = TRUE, .text = "Bán tín chỉ các-bon", .causes = "---", .outcome = "---" },
    { .is_opportunity = TRUE, .text = "Người dân nhận khoán rừng", .causes = "---" } } } },

  /* Causes that are short, open, or alike without being the same. */
  { "Chi cục Kiểm lâm Bắc Nguồn", { { NULL }, { "2032-02-01", NULL } }, { { { 0 } }, {
    { .process = "Tuần tra", .text = "Lạc trong rừng", .causes = "Khách quan" },
    { .process = "Xử lý vi phạm", .text = "Lập biên bản sai mẫu", .causes = "Khách quan" },
    { .process = "Tuần tra", .text = "Bỏ sót lâm tặc",
      .causes = "- Địa bàn rộng, đường đi khó\n- Kiểm lâm viên ít người" },
    { .process = "Xử lý vi phạm", .text = "Tang vật hư hỏng",
      .causes = "- Địa bàn rộng, đường đi khó\n- Kho tạm giữ không có mái" },
    { .process = "Thống kê", .text = "Số liệu rừng cũ" } } } },

  /* The first register an office ever kept, half filled in, with a row that is still empty. */
  { "Thư viện tỉnh Hồng Sơn", { { NULL }, { NULL, NULL } }, { { { 0 } }, {
    { .text = "Sách mượn không trả", .likelihood = "Cao" },
    { .text = NULL, .severity = "Nghiêm trọng" },
    { .text = NULL },
    { .text = "Máy tra cứu hỏng", .likelihood = "Cao", .severity = "Ít nghiêm trọng" } } } },

  /* Foreign names, units of measurement and signs are no letters of an old font. */
  { "Trung tâm Quan trắc môi trường", { { NULL }, { "2032-01-20", NULL } }, { { { 0 } }, {
    { .text = "Bụi PM2,5 vượt 50 µg/m³ ở trạm 1, 45 µg/m³ ở trạm 2",
      .causes = "Đường ống Ø200 và Ø300 hở ở mối nối · chưa thay" },
    { .text = "Hóa chất của hãng Müller® và Jørgensen® hết hạn",
      .causes = "Nhà cung cấp “Société Générale” ở xa" },
    { .text = "Nhiệt độ phòng mẫu quá 25 °C ± 2 °C",
      .causes = "Điều hòa cũ, ¼ số phòng chưa có¹" } } } },
};

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static gint64
find_level (MucScale   *scale,
            MucAxis     axis,
            const char *label)
{
  return label != NULL ? get_id (muc_scale_find_level (scale, axis, label)) : 0;
}

static void
add_row (MucYear   *year,
         MucYear   *before,
         const Row *row)
{
  const MucRiskKind kind = row->is_opportunity ? MUC_RISK_KIND_OPPORTUNITY : MUC_RISK_KIND_RISK;
  MucScale *scale = muc_year_get_scale (year);
  gpointer previous = row->previous > 0 ? muc_record_peek (MUC_RECORD (before), MUC_TYPE_RISK,
                                                           row->previous - 1) : NULL;
  gint64 priority = row->priority != NULL
                    ? get_id (muc_scale_find_priority (scale, kind, row->priority)) : 0;
  MucRisk *risk;

  risk = muc_record_append (year, MUC_TYPE_RISK, "kind", kind, "process", row->process,
                            "text", row->text, "causes", row->causes,
                            "review-text", row->review, "outcome", row->outcome,
                            "dropped-reason", row->dropped, "previous", get_id (previous), NULL);
  muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", G_GINT64_CONSTANT (1),
                     "likelihood", find_level (scale, muc_rating_get_row_axis (kind),
                                               row->likelihood),
                     "severity", find_level (scale, muc_rating_get_column_axis (kind),
                                             row->severity),
                     "priority", priority, "reason", row->reason,
                     "origin", priority != 0 ? MUC_ORIGIN_CLERK : MUC_ORIGIN_GRID, NULL);
  for (guint i = 0; i < row->n_occurrences; i++)
    muc_record_append (risk, MUC_TYPE_OCCURRENCE, "note", "Đã xảy ra", NULL);
}

static MucYear *
add_year (MucPlan        *plan,
          const Register *given,
          guint           index,
          MucYear        *before)
{
  static const char *const kinds[] = { "risks", "risk-results" };
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) (2031 + index), NULL);

  muc_scale_append_default (year);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (given->dates[index][i] != NULL)
      muc_record_append (year, MUC_TYPE_PAPER, "kind", kinds[i], "date", given->dates[index][i],
                         NULL);
  for (guint i = 0; i < MAX_ROWS; i++)
    {
      const Row *row = &given->rows[index][i];

      if (row->text != NULL || row->severity != NULL)
        add_row (year, before, row);
    }
  return year;
}

static void
assert_clean (MucYear *year)
{
  g_autoptr (GPtrArray) findings = muc_check_year (year);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *message = muc_finding_dup_message (findings->pdata[i]);

      g_test_message ("%d: %s", (int) muc_year_get_number (year), message);
      g_test_fail ();
    }
}

static void
test_register (gconstpointer data)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *before = add_year (plan, data, 0, NULL);
  MucYear *year = add_year (plan, data, 1, before);

  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK), >=, 2);
  assert_clean (before);
  assert_clean (year);
}

int
main (int   argc,
      char *argv[])
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/offices/%s", registers[i].office);

      g_test_add_data_func (path, &registers[i], test_register);
    }
  return g_test_run ();
}
