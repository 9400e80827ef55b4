/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sample-risks.h"

#include "model/assessment.h"
#include "model/occurrence.h"
#include "model/rating.h"
#include "model/scale.h"

/* The register of the invented office in two years: what was done last year and how it turned
 * out, and what is expected of this one. */

#define NO_LEVEL (-1)
#define MAX_OCCURRENCES 3

/* Months and days, to be put behind the year. */
typedef struct
{
  const char *day;
  const char *note;
  const char *handling;
  const char *unit;
} SampleOccurrence;

/* Levels count from 0, the lowest. */
typedef struct
{
  int               likelihood;
  int               severity;
  int               priority; /* set against the grid */
  const char       *reason;
  const char       *text;     /* where the year words it in its own way */
  const char       *outcome;
  SampleOccurrence  occurrences[MAX_OCCURRENCES];
} SampleRating;

typedef struct
{
  MucRiskKind   kind;
  const char   *process;
  const char   *text;
  const char   *source;
  const char   *causes;
  const char   *consequence;
  const char   *controls;
  const char   *treatment;
  const char   *parties;
  const char   *due;
  const char   *dropped;     /* why this year does not carry it on */
  gboolean      is_new;      /* last year did not know it */
  SampleRating  before;
  SampleRating  now;
} SampleRisk;

static const SampleRisk risks[] = {
  {
    MUC_RISK_KIND_RISK, "Trình ký hồ sơ",
    "Hồ sơ chờ ký quá lâu vì lãnh đạo đi công tác dài ngày", "Từ nội bộ",
    "- Hồ sơ dồn vào cuối hạn mới trình\n- Chưa giao quyền ký thay trong ngày lãnh đạo vắng",
    "- Trả kết quả trễ hẹn\n- Người nộp phải đi lại nhiều lần",
    "Văn phòng gửi lịch công tác của lãnh đạo cho các phòng vào thứ Hai",
    "- Trình hồ sơ trước hạn ít nhất hai ngày\n- Ký số từ xa\n- Phân công phó giám đốc ký thay",
    "- Văn phòng Sở\n- Người thụ lý", "Ngay sau khi phát hiện", NULL, FALSE,
    { 2, 1, NO_LEVEL, NULL, NULL, "Đã xử lý",
      { { "03-18", "Bốn hồ sơ khai thác rừng trồng chờ ký ba ngày",
          "Phó giám đốc ký thay, gửi thư xin lỗi", "Văn phòng Sở" },
        { "08-05", "Hai hồ sơ cấp phép trễ một ngày", "Ký số từ xa trong ngày",
          "Văn phòng Sở" } } },
    { 1, 1, NO_LEVEL, "Đã có ký số từ xa", NULL, NULL,
      { { "04-22", "Một hồ sơ chờ ký hai ngày", "Nhắc trên hệ thống, ký trong ngày",
          "Văn phòng Sở" } } },
  },
  {
    MUC_RISK_KIND_RISK, "Cấp phép môi trường",
    "Giấy phép cấp ra trái quy định hoặc vượt thẩm quyền", "Từ nội bộ",
    "- Người thụ lý mới nhận việc, chưa nắm hết quy định\n- Không có người thứ hai đọc lại",
    "- Phải thu hồi giấy phép\n- Mất lòng tin của doanh nghiệp",
    "Mỗi hồ sơ có phiếu kiểm tra theo từng bước",
    "- Hai người đọc độc lập mỗi dự thảo\n- Tập huấn quy định mới hai lần trong năm",
    "- Phòng Bảo vệ môi trường\n- Lãnh đạo Sở", "Ngay sau khi phát hiện", NULL, FALSE,
    { 0, 2, NO_LEVEL, NULL, NULL, "Không", { { NULL } } },
    { 0, 2, NO_LEVEL, NULL, NULL, NULL, { { NULL } } },
  },
  {
    MUC_RISK_KIND_RISK, "Soạn thảo văn bản",
    "Văn bản phát hành còn lỗi chính tả, sai số liệu", "Từ nội bộ",
    "- Sao chép từ văn bản cũ\n- Không đọc lại bản in trước khi trình",
    "Phải đính chính, phát hành lại",
    "Văn thư đọc soát thể thức trước khi đóng dấu",
    "- Dùng mẫu văn bản thống nhất\n- Đọc chéo giữa hai chuyên viên",
    "- Người soạn thảo\n- Văn thư", "Thường xuyên", NULL, FALSE,
    { 1, 0, NO_LEVEL, NULL, NULL, "Đã xử lý",
      { { "05-09", "Thông báo ghi sai ngày họp", "Phát hành bản đính chính", "Văn phòng Sở" } } },
    { 0, 0, NO_LEVEL, "Đã dùng mẫu thống nhất", NULL, NULL, { { NULL } } },
  },
  {
    MUC_RISK_KIND_RISK, "Thẩm định hồ sơ",
    "Bản đồ và số liệu hiện trạng rừng không khớp thực địa", "Bên ngoài & Từ nội bộ",
    "- Số liệu của đơn vị tư vấn chưa cập nhật\n- Ít kiểm tra thực địa trước khi thẩm định",
    "Quyết định chuyển mục đích sử dụng rừng không chính xác",
    "Đối chiếu với ảnh vệ tinh mới nhất",
    "- Kiểm tra thực địa ít nhất một phần ba số hồ sơ\n- Trả lại hồ sơ thiếu tọa độ",
    "Phòng Quản lý rừng", "Ngay sau khi phát hiện", NULL, FALSE,
    { 1, 2, NO_LEVEL, NULL, NULL, "Đã xử lý",
      { { "06-12", "Một lô rừng lệch ranh 40 m so với bản đồ", "Đo lại, sửa bản đồ trước khi trình",
          "Phòng Quản lý rừng" } } },
    { 1, 2, NO_LEVEL, NULL, "Số liệu hiện trạng rừng trong hồ sơ không khớp thực địa", NULL,
      { { "02-26", "Hồ sơ thiếu tọa độ hai điểm góc", "Trả lại, hướng dẫn bổ sung",
          "Phòng Quản lý rừng" },
        { "06-17", "Diện tích trong hồ sơ lớn hơn đo đạc 1,2 ha", "Thẩm định lại sau khi đo",
          "Phòng Quản lý rừng" } } },
  },
  {
    MUC_RISK_KIND_RISK, "Cung cấp thông tin",
    "Người dân, doanh nghiệp chưa kịp biết quy định mới", "Bên ngoài",
    "Quy định về môi trường thay đổi nhiều lần trong năm",
    "Hồ sơ nộp theo mẫu cũ, phải làm lại",
    "Đăng quy định mới trên trang thông tin trong ba ngày",
    "- Gửi thư điện tử cho doanh nghiệp đã đăng ký\n- Tờ gấp hướng dẫn tại Bộ phận Một cửa",
    "- Bộ phận Một cửa\n- Phòng Bảo vệ môi trường", "Định kỳ hàng quý", NULL, FALSE,
    { 2, 1, NO_LEVEL, NULL, NULL, "Đã xử lý",
      { { "02-20", "Bảy hồ sơ nộp theo mẫu cũ", "Hướng dẫn tại chỗ, nhận lại trong ngày",
          "Bộ phận Một cửa" } } },
    { 2, 2, NO_LEVEL, NULL, NULL, NULL,
      { { "03-03", "Mười hai hồ sơ nộp theo mẫu cũ trong tháng đầu của quy định mới",
          "Gửi thư hướng dẫn cho 140 doanh nghiệp", "Bộ phận Một cửa" } } },
  },
  {
    MUC_RISK_KIND_RISK, "Lưu trữ",
    "Hồ sơ giấy thất lạc khi chuyển giữa các phòng", "Từ nội bộ",
    "Bàn giao không ký nhận",
    "Không có hồ sơ để đối chiếu khi thanh tra",
    "Sổ giao nhận tại Văn phòng",
    "- Quét hồ sơ ngay khi nhận\n- Ký giao nhận từng hồ sơ",
    "Văn thư", "Thường xuyên",
    "Từ tháng 11 mọi hồ sơ đã chuyển trên hệ thống điện tử, không còn chuyển bản giấy", FALSE,
    { 0, 1, NO_LEVEL, NULL, NULL, "Không", { { NULL } } },
    { NO_LEVEL, NO_LEVEL, NO_LEVEL, NULL, NULL, NULL, { { NULL } } },
  },
  {
    MUC_RISK_KIND_RISK, "Lấy ý kiến người dân",
    "Số phiếu hỏi ý kiến thu về ít hơn 10% số hồ sơ", "Bên ngoài & Từ nội bộ",
    "- Người nhận kết quả vội, không điền phiếu\n- Phiếu giấy dài",
    "Kết quả đo mức độ hài lòng thiếu tin cậy",
    "Đặt hòm phiếu cạnh cửa trả kết quả",
    "- Rút gọn phiếu còn năm câu\n- Gửi phiếu qua tin nhắn sau khi trả kết quả",
    "- Tổ thư ký ISO\n- Bộ phận Một cửa", "Định kỳ hàng tháng", NULL, FALSE,
    { 1, 1, NO_LEVEL, NULL, NULL, "Không", { { NULL } } },
    { 1, 0, NO_LEVEL, "Phiếu ngắn, thu đủ ba quý liền", NULL, NULL, { { NULL } } },
  },
  {
    MUC_RISK_KIND_RISK, "Kiểm tra hiện trường",
    "Đoàn kiểm tra gặp tai nạn khi đi rừng mùa mưa", "Bên ngoài",
    "- Đường trơn, lũ quét\n- Thiếu áo phao, bộ đàm",
    "Nguy hiểm đến tính mạng người đi kiểm tra",
    "Không đi khi có cảnh báo lũ",
    "- Trang bị bộ đàm, áo phao cho mỗi đoàn\n- Báo vị trí hai giờ một lần",
    "- Thanh tra Sở\n- Phòng Quản lý rừng", "Trước mùa mưa hàng năm", NULL, FALSE,
    { 0, 1, 2, "Liên quan đến tính mạng, lãnh đạo yêu cầu xử lý trước", NULL, "Không",
      { { NULL } } },
    { 0, 1, 2, "Liên quan đến tính mạng, lãnh đạo yêu cầu xử lý trước", NULL, NULL, { { NULL } } },
  },
  {
    MUC_RISK_KIND_RISK, "Dịch vụ công trực tuyến",
    "Hệ thống một cửa điện tử ngừng hoạt động trong giờ làm việc", "Bên ngoài",
    "- Đường truyền chung của tỉnh quá tải\n- Chưa có cách nhận hồ sơ khi mất mạng",
    "Hồ sơ không được tiếp nhận đúng ngày",
    "Nhận bản giấy và nhập lại sau",
    "- Lập quy trình nhận hồ sơ khi mất mạng\n- Báo ngay cho đơn vị kỹ thuật",
    "- Bộ phận Một cửa\n- Văn phòng Sở", "Khi có sự cố", NULL, TRUE,
    { NO_LEVEL, NO_LEVEL, NO_LEVEL, NULL, NULL, NULL, { { NULL } } },
    { 2, 0, NO_LEVEL, NULL, NULL, NULL,
      { { "06-02", "Mất kết nối từ 8 giờ đến 10 giờ", "Nhận 9 hồ sơ giấy, nhập lại trong ngày",
          "Bộ phận Một cửa" } } },
  },
  {
    MUC_RISK_KIND_OPPORTUNITY, "Cơ hội từ nguồn lực",
    "Tỉnh cấp máy bay không người lái để theo dõi rừng", "Bên ngoài",
    "Chương trình chuyển đổi số của tỉnh ưu tiên ngành lâm nghiệp",
    "- Phát hiện sớm cháy rừng, lấn chiếm\n- Giảm công đi thực địa",
    "Đã cử hai người học điều khiển",
    "- Lập kế hoạch bay hàng tháng\n- Đưa ảnh vào hồ sơ thẩm định",
    "Phòng Quản lý rừng", "Thường xuyên", NULL, FALSE,
    { 1, 1, NO_LEVEL, NULL, NULL, "Đang thực hiện", { { NULL } } },
    { 2, 2, NO_LEVEL, NULL, NULL, NULL, { { NULL } } },
  },
  {
    MUC_RISK_KIND_OPPORTUNITY, "Cơ hội từ nhận thức",
    "Doanh nghiệp chủ động hỏi quy định trước khi nộp hồ sơ", "Bên ngoài",
    "Các buổi đối thoại được doanh nghiệp hưởng ứng",
    "Hồ sơ đủ ngay từ lần nộp đầu, ít phải bổ sung",
    "Đường dây giải đáp tại Bộ phận Một cửa",
    "- Mở buổi giải đáp vào thứ Năm hàng tuần\n- Ghi lại câu hỏi thường gặp",
    "Bộ phận Một cửa", "Thường xuyên", NULL, TRUE,
    { NO_LEVEL, NO_LEVEL, NO_LEVEL, NULL, NULL, NULL, { { NULL } } },
    { 1, 0, NO_LEVEL, NULL, NULL, NULL, { { NULL } } },
  },
};

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static MucLevel *
get_level (MucYear *year,
           MucAxis  axis,
           int      position)
{
  return position == NO_LEVEL ? NULL
                              : muc_scale_get_level (muc_year_get_scale (year), axis,
                                                     (guint) position);
}

static void
append_assessment (MucRisk            *risk,
                   MucYear            *year,
                   const SampleRating *rating)
{
  MucRiskKind kind = muc_risk_get_kind (risk);
  MucPriority *priority = NULL;

  if (rating->priority != NO_LEVEL)
    priority = muc_scale_get_priority (muc_year_get_scale (year), kind, (guint) rating->priority);
  muc_record_append (risk, MUC_TYPE_ASSESSMENT,
                     "round", (gint64) 1,
                     "likelihood", get_id (get_level (year, muc_rating_get_row_axis (kind),
                                                      rating->likelihood)),
                     "severity", get_id (get_level (year, muc_rating_get_column_axis (kind),
                                                    rating->severity)),
                     "priority", get_id (priority),
                     "origin", priority != NULL ? MUC_ORIGIN_CLERK : MUC_ORIGIN_GRID,
                     "reason", rating->reason,
                     NULL);
}

static void
append_occurrences (MucRisk                *risk,
                    gint64                  year,
                    const SampleOccurrence *occurrences)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (risk));

  for (guint i = 0; i < MAX_OCCURRENCES && occurrences[i].day != NULL; i++)
    {
      g_autofree char *date = g_strdup_printf ("%04" G_GINT64_FORMAT "-%s", year,
                                               occurrences[i].day);

      muc_record_append (risk, MUC_TYPE_OCCURRENCE,
                         "date", date,
                         "note", occurrences[i].note,
                         "handling", occurrences[i].handling,
                         "unit", get_id (muc_plan_find_unit (plan, occurrences[i].unit)),
                         NULL);
    }
}

static MucRisk *
append_risk (MucYear            *year,
             const SampleRisk   *sample,
             const SampleRating *rating,
             MucRisk            *previous)
{
  const gint64 number = muc_year_get_number (year);
  g_autofree char *review = g_strdup_printf ("12/%04" G_GINT64_FORMAT, number);
  MucRisk *risk;

  risk = muc_record_append (year, MUC_TYPE_RISK,
                            "kind", sample->kind,
                            "process", sample->process,
                            "text", rating->text != NULL ? rating->text : sample->text,
                            "source", sample->source,
                            "causes", sample->causes,
                            "consequence", sample->consequence,
                            "controls", sample->controls,
                            "treatment", sample->treatment,
                            "parties-text", sample->parties,
                            "due-text", sample->due,
                            "review-text", review,
                            "outcome", rating->outcome,
                            "previous", get_id (previous),
                            NULL);
  append_assessment (risk, year, rating);
  append_occurrences (risk, number, rating->occurrences);
  return risk;
}

static void
append_paper (MucYear    *year,
              const char *kind,
              const char *day)
{
  g_autofree char *date = g_strdup_printf ("%04" G_GINT64_FORMAT "-%s", muc_year_get_number (year),
                                           day);

  muc_record_append (year, MUC_TYPE_PAPER,
                     "kind", kind,
                     "place", "Hồng Sơn",
                     "date", date,
                     "signer-title", "Giám đốc",
                     "signer-name", "Phùng Nhật Vi",
                     "preparer-name", "Tạ Hải Ngân",
                     NULL);
}

/**
 * muc_sample_append_risks:
 * @plan: the plan of the invented office, with its units
 * @before: the year before
 * @year: the present year
 *
 * Adds the register of both years, each with a scale of its own, and the papers about it.
 */
void
muc_sample_append_risks (MucPlan *plan,
                         MucYear *before,
                         MucYear *year)
{
  g_return_if_fail (MUC_IS_PLAN (plan));
  g_return_if_fail (MUC_IS_YEAR (before));
  g_return_if_fail (MUC_IS_YEAR (year));

  muc_scale_append_default (before);
  muc_scale_append_default (year);
  append_paper (before, "risks", "01-14");
  append_paper (before, "risk-results", "12-22");
  append_paper (year, "risks", "01-12");
  for (gsize i = 0; i < G_N_ELEMENTS (risks); i++)
    {
      const SampleRisk *sample = &risks[i];
      MucRisk *previous = NULL;

      if (!sample->is_new)
        previous = append_risk (before, sample, &sample->before, NULL);
      if (sample->dropped != NULL)
        g_object_set (previous, "dropped-reason", sample->dropped, NULL);
      else
        append_risk (year, sample, &sample->now, previous);
    }
}
