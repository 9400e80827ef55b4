/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sample-year.h"

#include <math.h>

#include "model/action.h"
#include "model/event.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/measurement.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/progress.h"
#include "model/target.h"

/* What the invented office did in the first half of its year, as its units reported it: two
 * quarters, of which the first went well; in the second one a unit is late and another one did not
 * report all. The figures of the log, of the results and of the targets are the same ones. Days
 * stand behind the year: "02-24"; "{Y}" stands for the year. */

#define OFFICE "Văn phòng Sở"
#define LEADERS "Lãnh đạo Sở"
#define INSPECTION "Thanh tra Sở"
#define FINANCE "Phòng Kế hoạch - Tài chính"
#define FOREST "Phòng Quản lý rừng"
#define ENVIRONMENT "Phòng Bảo vệ môi trường"
#define COUNTER "Bộ phận Một cửa"
#define COMMITTEE "Ban chỉ đạo ISO"
#define SECRETARIES "Tổ thư ký ISO"
#define AGENCY "Sở Lâm nghiệp và Môi trường"

#define NONE NAN
#define MAX_SHOWN 2

/* The third action of the second objective is 2, 3. Those of the unit come after the agency's
 * five. */
typedef struct
{
  guint             objective;
  guint             action;
  const char       *unit;
  const char       *period;
  MucProgressState  state;
  const char       *result;
  const char       *done;
} SampleProgress;

typedef struct
{
  guint       objective;
  guint       action;
  const char *unit;
  const char *day;
  const char *note;
  const char *result;
} SampleEvent;

typedef struct
{
  guint       objective;
  guint       target;
  const char *period;
  double      numerator;
  double      denominator;
  double      value;
  const char *source;
  MucPosting  posting;
} SampleMeasurement;

/* What it shows: an action, or where that is 0 the risk of that number. */
typedef struct
{
  const char *number;
  const char *day;
  const char *issuer;
  const char *subject;
  const char *place;
  struct
  {
    guint       objective;
    guint       action;
    const char *unit;    /* who said in which period what it shows; NULL for the whole action */
    const char *period;
  } shown[MAX_SHOWN];
} SampleEvidence;

typedef struct
{
  const char *period;
  const char *day;
  const char *causes;
  const char *proposals;
} SampleReport;

#define DONE MUC_PROGRESS_STATE_DONE
#define DOING MUC_PROGRESS_STATE_DOING
#define NOT_ARISEN MUC_PROGRESS_STATE_NOT_ARISEN
#define NOT_STARTED MUC_PROGRESS_STATE_NOT_STARTED

static const SampleProgress progress[] = {
  { 1, 1, OFFICE, "q1", DONE, "Đã phân công người thụ lý cho 64 thủ tục", "02-24" },
  { 1, 1, FINANCE, "q1", DONE, "Rà soát 9 thủ tục, không có thay đổi", "02-18" },
  { 1, 1, FOREST, "q1", DONE, "Rà soát 31 thủ tục, đề nghị bãi bỏ 02 thủ tục", "02-20" },
  { 1, 1, ENVIRONMENT, "q1", DONE, "Rà soát 24 thủ tục, đề nghị sửa 01 mẫu đơn", "02-20" },
  { 1, 2, COUNTER, "q1", DONE, "Niêm yết tại quầy và đăng trên trang thông tin điện tử", "01-27" },
  { 1, 3, COUNTER, "q1", DONE, "Nhắc 57 lượt", NULL },
  { 1, 3, COUNTER, "q2", DONE, "Nhắc 63 lượt, 03 hồ sơ vẫn trễ hẹn", NULL },
  { 1, 4, FINANCE, "q1", NOT_ARISEN, NULL, NULL },
  { 1, 4, FOREST, "q1", NOT_ARISEN, NULL, NULL },
  { 1, 4, ENVIRONMENT, "q1", NOT_ARISEN, NULL, NULL },
  { 1, 4, COUNTER, "q1", NOT_ARISEN, NULL, NULL },
  { 1, 4, FINANCE, "q2", NOT_ARISEN, NULL, NULL },
  { 1, 4, FOREST, "q2", DONE, "Gửi 01 thư xin lỗi", "05-19" },
  { 1, 4, ENVIRONMENT, "q2", DONE, "Gửi 02 thư xin lỗi", "06-11" },
  { 1, 4, COUNTER, "q2", NOT_ARISEN, NULL, NULL },
  { 1, 5, OFFICE, "01", DONE, "128 hồ sơ, sớm hạn 41, không có hồ sơ trễ hẹn", "02-02" },
  { 1, 5, OFFICE, "02", DONE, "117 hồ sơ, sớm hạn 37, không có hồ sơ trễ hẹn", "03-02" },
  { 1, 5, OFFICE, "03", DONE, "167 hồ sơ, sớm hạn 53, không có hồ sơ trễ hẹn", "04-01" },
  { 1, 5, OFFICE, "04", DONE, "149 hồ sơ, sớm hạn 48, không có hồ sơ trễ hẹn", "05-04" },
  { 1, 5, OFFICE, "05", DONE, "152 hồ sơ, sớm hạn 51, trễ hẹn 01 (Phòng Quản lý rừng)", "06-01" },
  { 1, 5, OFFICE, "06", DONE, "157 hồ sơ, sớm hạn 53, trễ hẹn 02 (Phòng Bảo vệ môi trường)",
    "06-30" },

  { 2, 1, SECRETARIES, "q1", DONE, "Mẫu phiếu năm câu, bản giấy và bản điện tử", "03-10" },
  { 2, 2, COUNTER, "q1", DONE, "Thu 96 phiếu", NULL },
  { 2, 2, COUNTER, "q2", DONE, "Thu 121 phiếu", NULL },
  { 2, 3, SECRETARIES, "q1", DONE, "90/96 phiếu hài lòng; 4 ý kiến về thời gian chờ", "04-01" },
  { 2, 3, OFFICE, "q1", DONE, "Đã báo cáo Lãnh đạo Sở, mở thêm một quầy buổi sáng", "04-03" },
  { 2, 3, SECRETARIES, "q2", DONE, "113/121 phiếu hài lòng; 5 ý kiến về mẫu đơn", "06-29" },
  { 2, 3, OFFICE, "q2", DOING, "Đang lấy ý kiến các phòng về mẫu đơn", NULL },
  { 2, 4, INSPECTION, "q1", DONE, "Trả lời 01 phản ánh trong năm ngày làm việc", "03-12" },
  { 2, 4, FINANCE, "q1", NOT_ARISEN, NULL, NULL },
  { 2, 4, FOREST, "q1", NOT_ARISEN, NULL, NULL },
  { 2, 4, ENVIRONMENT, "q1", NOT_ARISEN, NULL, NULL },
  { 2, 4, FINANCE, "q2", NOT_ARISEN, NULL, NULL },
  { 2, 4, FOREST, "q2", NOT_ARISEN, NULL, NULL },
  { 2, 4, ENVIRONMENT, "q2", DONE, "Trả lời 01 phản ánh trong năm ngày làm việc", "05-20" },
  { 2, 5, LEADERS, "q2", DONE, "Thống nhất bốn việc cần sửa ở nơi tiếp nhận", "06-18" },
  { 2, 5, COUNTER, "q2", DONE, "Đã họp cùng Lãnh đạo Sở", "06-18" },

  { 3, 1, SECRETARIES, "q2", DONE, "Cập nhật sổ tay và 11 quy trình", "06-22" },
  { 3, 1, FINANCE, "q2", DONE, "Cập nhật 03 quy trình", "06-15" },
  { 3, 1, FOREST, "q2", DOING, "Còn 02 quy trình chờ Thanh tra Sở góp ý", NULL },
  { 3, 1, ENVIRONMENT, "q2", DONE, "Cập nhật 06 quy trình", "06-19" },
  { 3, 2, COMMITTEE, "q2", DONE, "Tập huấn một buổi, 58 người dự", "06-25" },
  { 3, 2, OFFICE, "q2", DONE, "In tài liệu, lập danh sách 58 người dự", "06-25" },
  { 3, 4, FINANCE, "q1", NOT_ARISEN, NULL, NULL },
  { 3, 4, FOREST, "q1", NOT_ARISEN, NULL, NULL },
  { 3, 4, ENVIRONMENT, "q1", NOT_ARISEN, NULL, NULL },
  { 3, 4, FINANCE, "q2", NOT_ARISEN, NULL, NULL },
  { 3, 4, FOREST, "q2", NOT_ARISEN, NULL, NULL },
  { 3, 4, ENVIRONMENT, "q2", NOT_ARISEN, NULL, NULL },

  { 4, 1, LEADERS, "q1", DONE, "Giao 37 tiêu chí cho năm đơn vị", "03-17" },
  { 4, 2, COUNTER, "q1", DONE, "Hướng dẫn 71 lượt; 341/412 hồ sơ nộp trực tuyến", NULL },
  { 4, 2, COUNTER, "q2", DONE, "Hướng dẫn 86 lượt; 372/458 hồ sơ nộp trực tuyến", NULL },
  { 4, 3, OFFICE, "q1", DONE, "Tự chấm 61,5 điểm, còn 04 tiêu chí mất điểm", "03-30" },
  { 4, 3, FINANCE, "q1", DONE, "Đã chấm 6 tiêu chí", "03-26" },
  { 4, 3, FOREST, "q1", DONE, "Đã chấm 11 tiêu chí", "03-26" },
  { 4, 3, ENVIRONMENT, "q1", DONE, "Đã chấm 9 tiêu chí", "03-25" },
  { 4, 3, OFFICE, "q2", DONE, "Tự chấm 63 điểm, còn 03 tiêu chí mất điểm", "06-29" },
  { 4, 3, FINANCE, "q2", DONE, "Đã chấm 6 tiêu chí", "06-24" },
  { 4, 3, FOREST, "q2", DONE, "Đã chấm 11 tiêu chí", "06-25" },
  { 4, 3, ENVIRONMENT, "q2", DONE, "Đã chấm 9 tiêu chí", "06-24" },
  { 4, 4, INSPECTION, "q1", NOT_ARISEN, "Kế hoạch kiểm tra bắt đầu từ quý II", NULL },
  { 4, 4, OFFICE, "q1", NOT_ARISEN, "Kế hoạch kiểm tra bắt đầu từ quý II", NULL },
  { 4, 4, OFFICE, "q2", DONE, "Kiểm tra 02 phòng, không có vi phạm", "05-28" },

  { 5, 1, FOREST, "q1", DONE, "Thống nhất 356 ha với bảy xã", "03-20" },
  { 5, 2, FOREST, "q2", DOING, "Cấp giống cho 174/356 ha, chờ mưa để cấp đợt hai", NULL },
  { 5, 2, FINANCE, "q2", DONE, "Cấp đủ kinh phí mua giống", "04-28" },
  { 5, 4, FOREST, "01", DONE, "12 chuyến, không phát hiện vi phạm", NULL },
  { 5, 4, FOREST, "02", DONE, "10 chuyến, nhắc nhở 01 trường hợp đốt nương", NULL },
  { 5, 4, FOREST, "03", DONE, "13 chuyến, không phát hiện vi phạm", NULL },
  { 5, 4, FOREST, "04", DONE, "12 chuyến, không phát hiện vi phạm", NULL },
  { 5, 4, FOREST, "05", DONE, "12 chuyến, lập biên bản 01 vụ khai thác trái phép", NULL },
  { 5, 4, FOREST, "06", DONE, "9 chuyến, không phát hiện vi phạm", NULL },
  { 5, 4, INSPECTION, "01", DONE, "Tham gia 04 chuyến", NULL },
  { 5, 4, INSPECTION, "02", DONE, "Tham gia 03 chuyến", NULL },
  { 5, 4, INSPECTION, "03", DONE, "Tham gia 04 chuyến", NULL },
  { 5, 4, INSPECTION, "04", DONE, "Tham gia 03 chuyến", NULL },
  { 5, 5, ENVIRONMENT, "q1", NOT_ARISEN, "Kế hoạch kiểm tra bắt đầu từ quý II", NULL },
  { 5, 5, INSPECTION, "q1", NOT_ARISEN, "Kế hoạch kiểm tra bắt đầu từ quý II", NULL },
  { 5, 5, ENVIRONMENT, "q2", DONE, "Kiểm tra 05/12 cơ sở, yêu cầu 01 cơ sở sửa hệ thống thoát "
                                   "nước", "06-16" },
  { 5, 6, ENVIRONMENT, "q1", NOT_ARISEN, NULL, NULL },
  { 5, 6, ENVIRONMENT, "q2", DONE, "Xác minh trong 6 giờ, lấy 03 mẫu", "06-03" },

  { 6, 1, ENVIRONMENT, "q1", DONE, "Mở sổ từ ngày 20/02", "02-20" },
  { 6, 2, ENVIRONMENT, "q1", DONE, "17 đề nghị, giao trong ngày", NULL },
  { 6, 2, ENVIRONMENT, "q2", DONE, "21 đề nghị, giao trong ngày", NULL },
  { 6, 3, ENVIRONMENT, "q1", DONE, "17/17 đề nghị trả lời trong hạn", "03-31" },
  { 6, 3, OFFICE, "q1", DONE, "Số liệu khớp với sổ của phòng", "04-02" },
  { 6, 3, ENVIRONMENT, "q2", DONE, "21/21 đề nghị trả lời trong hạn", "06-30" },
  { 6, 3, OFFICE, "q2", DONE, "Số liệu khớp với sổ của phòng", "06-30" },
  { 7, 1, ENVIRONMENT, "q1", DONE, "Tám công chức đăng ký tám sáng kiến", "03-25" },
};

static const SampleEvent events[] = {
  { 1, 4, FOREST, "05-19", "Một hồ sơ khai thác rừng trồng trễ hẹn một ngày",
    "Gửi thư xin lỗi, trả kết quả ngày 20/5" },
  { 1, 4, ENVIRONMENT, "06-11", "Hai hồ sơ cấp phép môi trường trễ hẹn hai ngày",
    "Gửi thư xin lỗi, trả kết quả ngày 15/6" },
  { 2, 4, INSPECTION, "03-05", "Phản ánh thái độ hướng dẫn tại quầy", "Trả lời ngày 12/3" },
  { 2, 4, ENVIRONMENT, "05-13", "Phản ánh mùi hôi từ một cơ sở chế biến gỗ",
    "Kiểm tra, trả lời ngày 20/5" },
  { 5, 6, ENVIRONMENT, "06-03", "Tin báo nước suối đổi màu ở hạ lưu hồ chứa",
    "Xác minh trong 6 giờ, mẫu đạt quy chuẩn" },
};

static const SampleMeasurement measurements[] = {
  { 1, 1, "q1", 412, 412, NONE, "Hệ thống một cửa điện tử", MUC_POSTING_POSTED },
  { 1, 1, "q2", 455, 458, NONE, "Hệ thống một cửa điện tử", MUC_POSTING_POSTED },
  { 1, 2, "q1", 131, 412, NONE, "Hệ thống một cửa điện tử", MUC_POSTING_POSTED },
  { 1, 2, "q2", 152, 458, NONE, "Hệ thống một cửa điện tử", MUC_POSTING_POSTED },
  { 2, 1, "q1", 90, 96, NONE, "Phiếu hỏi ý kiến", MUC_POSTING_POSTED },
  { 2, 1, "q2", 113, 121, NONE, "Phiếu hỏi ý kiến", MUC_POSTING_POSTED },
  { 2, 2, "q1", NONE, NONE, 1, "Tổ thư ký ISO", MUC_POSTING_POSTED },
  { 2, 2, "q2", NONE, NONE, 1, "Tổ thư ký ISO", MUC_POSTING_POSTED },
  { 3, 2, "q2", 0, 0, NONE, "Chưa đến kỳ đánh giá nội bộ", MUC_POSTING_POSTED },
  { 4, 2, "q1", 341, 412, NONE, "Hệ thống một cửa điện tử", MUC_POSTING_POSTED },
  { 4, 2, "q2", 372, 458, NONE, "Hệ thống một cửa điện tử", MUC_POSTING_POSTED },
  { 5, 1, "q1", NONE, NONE, 46, "Biên bản nghiệm thu của các xã", MUC_POSTING_POSTED },
  { 5, 1, "q2", NONE, NONE, 128, "Biên bản nghiệm thu của các xã", MUC_POSTING_POSTED },
  { 5, 2, "q2", NONE, NONE, 54.62, "Số liệu sơ bộ, chờ công bố hiện trạng rừng",
    MUC_POSTING_DRAFT },
  { 5, 3, "q1", NONE, NONE, 0, "Sổ trực của phòng", MUC_POSTING_POSTED },
  { 5, 3, "q2", NONE, NONE, 0, "Sổ trực của phòng", MUC_POSTING_POSTED },
  { 6, 1, "q1", 17, 17, NONE, "Sổ theo dõi đề nghị tham vấn", MUC_POSTING_POSTED },
  { 6, 1, "q2", 21, 21, NONE, "Sổ theo dõi đề nghị tham vấn", MUC_POSTING_POSTED },
};

static const SampleEvidence evidence[] = {
  { "01/BB-MC", "01-27", COUNTER, "Biên bản niêm yết thời hạn giải quyết và mẫu đơn",
    "Cặp 01, Bộ phận Một cửa", { { 1, 2, COUNTER, "q1" } } },
  { "18/QĐ-SLNMT", "02-24", AGENCY, "Quyết định phân công người thụ lý từng thủ tục hành chính",
    "Cặp 03, Văn phòng Sở", { { 1, 1, OFFICE, "q1" } } },
  { "02/TB-TTK", "03-10", SECRETARIES, "Thông báo dùng mẫu phiếu hỏi ý kiến mới",
    "Cặp 11, Văn phòng Sở", { { 2, 1, SECRETARIES, "q1" } } },
  { "15/SLNMT-BVMT", "03-10", AGENCY,
    "Hướng dẫn 140 doanh nghiệp lập hồ sơ theo quy định mới", "Hồ sơ điện tử", { { 0, 5 } } },
  { "07/TTS", "03-12", INSPECTION, "Trả lời phản ánh về thái độ hướng dẫn tại quầy",
    "Hồ sơ điện tử", { { 2, 4, INSPECTION, "q1" } } },
  { "26/SLNMT-VP", "03-17", AGENCY, "Giao tiêu chí Chỉ số cải cách hành chính cho các phòng",
    "Hồ sơ điện tử", { { 4, 1, LEADERS, "q1" } } },
  { "03/BB-QLR", "03-20", FOREST, "Biên bản thống nhất diện tích, loài cây với bảy xã",
    "Tủ 2, Phòng Quản lý rừng", { { 5, 1, FOREST, "q1" } } },
  { "04/BVMT", "03-25", ENVIRONMENT, "Bản đăng ký sáng kiến của tám công chức",
    "Tủ 1, Phòng Bảo vệ môi trường", { { 7, 1 } } },
  { "06/BC-VPS", "03-30", OFFICE, "Bảng tự chấm điểm cải cách hành chính quý I",
    "Cặp 07, Văn phòng Sở", { { 4, 3, OFFICE, "q1" } } },
  { "04/BC-TTK", "04-01", SECRETARIES, "Tổng hợp ý kiến người dân, doanh nghiệp quý I",
    "Cặp 11, Văn phòng Sở", { { 2, 3, SECRETARIES, "q1" } } },
  { "08/BC-VPS", "04-02", OFFICE, "Thống kê hồ sơ sớm hạn, đúng hạn, trễ hạn quý I",
    "Cặp 07, Văn phòng Sở", { { 1, 5, OFFICE, "03" }, { 6, 3, OFFICE, "q1" } } },
  { "11/PC-QLR", "05-08", FOREST, "Phiếu cấp giống đợt một", "Tủ 2, Phòng Quản lý rừng",
    { { 5, 2, FOREST, "q2" } } },
  { "09/BVMT", "05-20", ENVIRONMENT, "Trả lời phản ánh về mùi hôi từ cơ sở chế biến gỗ",
    "Hồ sơ điện tử", { { 2, 4, ENVIRONMENT, "q2" } } },
  { "1127/QĐ-UBND", "05-27", "UBND tỉnh Hồng Sơn",
    "Quyết định giao bổ sung chỉ tiêu trồng rừng cho các xã", "Hồ sơ điện tử", { { 0, 0 } } },
  { "19/BB-SLNMT", "05-28", AGENCY, "Biên bản kiểm tra nền nếp tiếp dân ở hai phòng",
    "Cặp 05, Văn phòng Sở", { { 4, 4, OFFICE, "q2" } } },
  { "14/BB-BVMT", "06-03", ENVIRONMENT, "Biên bản xác minh, lấy mẫu nước suối",
    "Tủ 1, Phòng Bảo vệ môi trường", { { 5, 6, ENVIRONMENT, "q2" } } },
  { "21/BB-SLNMT", "06-18", AGENCY, "Biên bản họp rút kinh nghiệm về thái độ phục vụ",
    "Cặp 05, Văn phòng Sở", { { 2, 5, LEADERS, "q2" }, { 2, 5, COUNTER, "q2" } } },
  { "23/DS-SLNMT", "06-25", AGENCY, "Danh sách 58 người dự tập huấn Hệ thống quản lý chất lượng",
    "Cặp 12, Văn phòng Sở", { { 3, 2, COMMITTEE, "q2" }, { 3, 2, OFFICE, "q2" } } },
  { "09/BC-TTK", "06-29", SECRETARIES, "Tổng hợp ý kiến người dân, doanh nghiệp quý II",
    "Cặp 11, Văn phòng Sở", { { 2, 3, SECRETARIES, "q2" } } },
  { "16/BC-VPS", "06-30", OFFICE, "Thống kê hồ sơ sớm hạn, đúng hạn, trễ hạn quý II",
    "Cặp 07, Văn phòng Sở", { { 1, 5, OFFICE, "06" }, { 6, 3, OFFICE, "q2" } } },
};

static const SampleReport reports[] = {
  { "q1", "04-06", NULL,
    "Đề nghị UBND các xã gửi danh sách hộ trồng rừng trước ngày 30/4." },
  { "q2", "07-06",
    "Giống trồng rừng đợt hai phải chờ mưa; 03 hồ sơ trễ hẹn do người thụ lý đi thực địa dài "
    "ngày, chưa có người thay.",
    "Phân công người thụ lý thay ở mỗi phòng.\nThanh tra Sở gửi đủ kết quả tuần tra, kiểm tra "
    "trước ngày 15/7." },
};

static char *
join (MucYear    *year,
      const char *behind)
{
  return behind != NULL ? g_strdup_printf ("%04" G_GINT64_FORMAT "-%s",
                                           muc_year_get_number (year), behind)
                        : NULL;
}

static gint64
get_unit_id (MucYear    *year,
             const char *name)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (year));

  return muc_record_get_id (MUC_RECORD (muc_plan_find_unit (plan, name)));
}

static gpointer
get_part (MucYear *year,
          guint    objective,
          GType    type,
          guint    number)
{
  return muc_record_peek (muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, objective - 1),
                          type, number - 1);
}

static void
append_progress (MucYear *year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (progress); i++)
    {
      const SampleProgress *said = &progress[i];
      g_autofree char *period = join (year, said->period);
      g_autofree char *done = join (year, said->done);

      muc_record_append (get_part (year, said->objective, MUC_TYPE_ACTION, said->action),
                         MUC_TYPE_PROGRESS,
                         "period", period,
                         "unit", get_unit_id (year, said->unit),
                         "state", said->state,
                         "result", said->result,
                         "done", done,
                         NULL);
    }
}

static void
append_events (MucYear *year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      const SampleEvent *event = &events[i];
      g_autofree char *date = join (year, event->day);

      muc_record_append (get_part (year, event->objective, MUC_TYPE_ACTION, event->action),
                         MUC_TYPE_EVENT,
                         "date", date,
                         "note", event->note,
                         "result", event->result,
                         "unit", get_unit_id (year, event->unit),
                         NULL);
    }
}

static void
append_measurements (MucYear *year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measurements); i++)
    {
      const SampleMeasurement *measured = &measurements[i];
      g_autofree char *period = join (year, measured->period);

      muc_record_append (get_part (year, measured->objective, MUC_TYPE_TARGET, measured->target),
                         MUC_TYPE_MEASUREMENT,
                         "period", period,
                         "numerator", measured->numerator,
                         "denominator", measured->denominator,
                         "value", measured->value,
                         "source", measured->source,
                         "state", measured->posting,
                         NULL);
    }
}

static MucProgress *
find_progress (MucYear    *year,
               MucAction  *action,
               const char *unit,
               const char *period)
{
  g_autofree char *key = join (year, period);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *said = muc_record_peek (MUC_RECORD (action), MUC_TYPE_PROGRESS, i);

      if (g_str_equal (muc_unit_get_name (muc_progress_get_unit (said)), unit)
          && g_str_equal (muc_progress_get_period (said), key))
        return said;
    }
  g_return_val_if_reached (NULL);
}

static void
append_link (MucEvidence *record,
             const char  *field,
             gpointer     shown)
{
  muc_record_append (record, MUC_TYPE_EVIDENCE_LINK, field, muc_record_get_id (shown), NULL);
}

static void
append_links (MucYear              *year,
              MucEvidence          *record,
              const SampleEvidence *sample)
{
  for (guint i = 0; i < MAX_SHOWN && sample->shown[i].action > 0; i++)
    {
      const guint number = sample->shown[i].action;
      const char *unit = sample->shown[i].unit;
      gpointer action;

      if (sample->shown[i].objective == 0)
        {
          append_link (record, "risk", muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK,
                                                        number - 1));
          continue;
        }
      action = get_part (year, sample->shown[i].objective, MUC_TYPE_ACTION, number);
      if (unit == NULL)
        append_link (record, "action", action);
      else
        append_link (record, "progress", find_progress (year, action, unit,
                                                        sample->shown[i].period));
    }
}

static void
append_evidence (MucPlan *plan,
                 MucYear *year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      const SampleEvidence *sample = &evidence[i];
      g_autofree char *date = join (year, sample->day);
      MucEvidence *record;

      record = muc_record_append (plan, MUC_TYPE_EVIDENCE,
                                  "number", sample->number,
                                  "date", date,
                                  "issuer", sample->issuer,
                                  "subject", sample->subject,
                                  "place", sample->place,
                                  NULL);
      append_links (year, record, sample);
    }
}

static void
append_reports (MucYear *year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *period = join (year, reports[i].period);
      g_autofree char *date = join (year, reports[i].day);

      muc_record_append (year, MUC_TYPE_PAPER,
                         "kind", "period-report",
                         "period", period,
                         "place", "Hồng Sơn",
                         "date", date,
                         "causes", reports[i].causes,
                         "proposals", reports[i].proposals,
                         "signer-title", "Giám đốc",
                         "signer-name", "Phùng Nhật Vi",
                         "recipients", "Sở Nội vụ\nLãnh đạo Sở\nCác phòng thuộc Sở\nLưu: VT, VP",
                         NULL);
    }
}

/**
 * muc_sample_append_half_year:
 * @plan: the plan of the invented office, with its units
 * @year: the present year, with objectives and risks
 *
 * Adds what the units reported of the first two quarters, the figures of the targets, the log, the
 * register of evidence and the heads of the two reports.
 */
void
muc_sample_append_half_year (MucPlan *plan,
                             MucYear *year)
{
  g_return_if_fail (MUC_IS_PLAN (plan));
  g_return_if_fail (MUC_IS_YEAR (year));

  append_progress (year);
  append_events (year);
  append_measurements (year);
  append_evidence (plan, year);
  append_reports (year);
}
