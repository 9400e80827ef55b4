/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sample-private.h"

#include <math.h>

#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/paper.h"
#include "model/par.h"
#include "model/progress.h"

/* The PAR index of the invented office, in two sheets: that of the present year has what was
 * announced for the year before beside what the office gave itself, the one before it only what had
 * been announced a year earlier. Between
 * the two the scheme was changed: a criterion got another number and another one another name, and
 * a point went from one area to another. Days stand behind the year: "02-24"; in all texts "{Y}"
 * stands for the year of the sheet and "{B}" for the one before it. */

#define AGENCY "Sở Lâm nghiệp và Môi trường"
#define OFFICE "Văn phòng Sở"
#define INSPECTION "Thanh tra Sở"
#define FINANCE "Phòng Kế hoạch - Tài chính"
#define FOREST "Phòng Quản lý rừng"
#define ENVIRONMENT "Phòng Bảo vệ môi trường"
#define COUNTER "Bộ phận Một cửa"
#define ROOMS "Các phòng chuyên môn"

#define NONE NAN
#define SAME NAN
#define SELF MUC_PAR_KIND_SELF
#define SURVEY MUC_PAR_KIND_SURVEY

/* The last five fields are those of the sheet of the year before. */
typedef struct
{
  const char *code;
  const char *name;
  double      max; /* NONE for one that is the sum of its parts */
  MucParKind  kind;
  double      self;
  double      points; /* what was assessed, or what the survey found */
  const char *unit;
  const char *evidence;
  const char *lost_reason;
  const char *explanation;
  double      points_before;
  double      max_before;
  const char *code_before;
  const char *name_before;
} SampleCriterion;

typedef struct
{
  const char *name;
  const char *plan_name;
  gint64      plan_position;
  double      max;
  gint64      place;
  double      target;
  double      max_before;
  gint64      place_before;
} SampleArea;

/* Areas and tasks are numbered from 1. */
typedef struct
{
  guint           area;
  const char     *criterion;
  MucSampleAction action;
} SampleTask;

typedef struct
{
  guint             area;
  guint             task;
  const char       *unit;
  const char       *period;
  MucProgressState  state;
  const char       *result;
  const char       *done;
} SampleTaskProgress;

typedef struct
{
  const char *number;
  const char *day;
  const char *issuer;
  const char *subject;
  const char *criteria; /* their codes in the sheet of the present year, with spaces between */
  guint       area;     /* the task that it shows, 0 for none */
  guint       task;
} SampleShown;

static const SampleArea areas[] = {
  { "Công tác chỉ đạo, điều hành cải cách hành chính", NULL, 1, 15, 8, 14.5, 15, 11 },
  { "Cải cách thể chế", "Xây dựng, rà soát và thi hành văn bản quy phạm pháp luật", 3, 10, 7, 10,
    10, 9 },
  { "Cải cách thủ tục hành chính", NULL, 2, 20, 9, 19, 20, 13 },
  { "Cải cách tổ chức bộ máy và chế độ công vụ", NULL, 4, 15, 3, 15, 16, 4 },
  { "Xây dựng chính quyền số", NULL, 5, 20, 12, 18.5, 19, 15 },
};

static const SampleCriterion criteria[] = {
  { "1.1", "Kế hoạch cải cách hành chính", 4, SELF, NONE, NONE, OFFICE, NULL, NULL, NULL,
    NONE, SAME },
  { "1.1.1", "Ban hành kế hoạch trước ngày 31 tháng 01", 1.5, SELF, 1.5, 1.5, OFFICE,
    "Kế hoạch năm", NULL, NULL, 1.5, SAME },
  { "1.1.2", "Mức độ hoàn thành kế hoạch", 2.5, SELF, 2.5, 2.25, OFFICE,
    "Báo cáo kết quả, bảng theo dõi nhiệm vụ",
    "03 trong 24 nhiệm vụ xong sau thời hạn đã ghi trong kế hoạch", NULL, 2, SAME },
  { "1.2", "Chế độ báo cáo", 3, SELF, NONE, NONE, OFFICE, NULL, NULL, NULL, NONE, SAME },
  { "1.2.1", "Báo cáo quý và sáu tháng gửi đúng hạn", 1.5, SELF, 1.5, 1.5, OFFICE,
    "Báo cáo, nhật ký gửi văn bản", NULL, NULL, 1, SAME },
  { "1.2.2", "Báo cáo năm gửi đúng hạn, đủ số liệu", 1.5, SELF, 1.5, 1.5, OFFICE,
    "Báo cáo năm", NULL, NULL, 1.5, SAME },
  { "1.3", "Kiểm tra cải cách hành chính", 4, SELF, NONE, NONE, INSPECTION, NULL, NULL, NULL,
    NONE, SAME },
  { "1.3.1", "Kiểm tra từ 30% số phòng, đơn vị trở lên", 2, SELF, 2, 2, INSPECTION,
    "Kế hoạch kiểm tra, kết luận", NULL, NULL, 2, SAME },
  { "1.3.2", "Xử lý vấn đề phát hiện qua kiểm tra", 2, SELF, 2, 1.5, INSPECTION,
    "Văn bản báo cáo việc khắc phục",
    "Còn 01 kiến nghị chưa khắc phục xong đến ngày chấm điểm", NULL, 1, SAME },
  { "1.4", "Sáng kiến trong cải cách hành chính", 4, SELF, 4, 2, ROOMS,
    "Quyết định công nhận sáng kiến", "Được công nhận 01 trong 02 sáng kiến đã đăng ký", NULL,
    2, SAME, "1.5" },
  { "2.1", "Văn bản quy phạm pháp luật", 6, SELF, NONE, NONE, INSPECTION, NULL, NULL, NULL,
    NONE, SAME },
  { "2.1.1", "Trình văn bản đúng tiến độ của chương trình", 3, SELF, 3, 3, FOREST,
    "Tờ trình, chương trình được duyệt", NULL, NULL, 3, SAME },
  { "2.1.2", "Rà soát văn bản quy phạm pháp luật", 3, SELF, NONE, NONE, INSPECTION, NULL, NULL,
    NULL, NONE, SAME },
  { "2.1.2.1", "Ban hành kế hoạch rà soát", 1, SELF, 1, 1, INSPECTION, "Kế hoạch rà soát", NULL,
    NULL, 1, SAME },
  { "2.1.2.2", "Công bố kết quả rà soát đúng hạn", 2, SELF, 2, 1, INSPECTION,
    "Quyết định công bố", "Công bố danh mục chậm 18 ngày", NULL, 1, SAME },
  { "2.2", "Theo dõi tình hình thi hành pháp luật", 4, SELF, 4, 4, INSPECTION,
    "Báo cáo theo dõi", NULL, NULL, 3.5, SAME },
  { "3.1", "Kiểm soát thủ tục hành chính", 6, SELF, NONE, NONE, OFFICE, NULL, NULL, NULL,
    NONE, SAME },
  { "3.1.1", "Công khai đầy đủ, kịp thời", 2, SELF, 2, 2, COUNTER, "Ảnh chụp bảng niêm yết", NULL,
    NULL, 2, SAME },
  { "3.1.2", "Đề xuất cắt giảm, đơn giản hoá thủ tục", 4, SELF, 4, 3, OFFICE,
    "Báo cáo rà soát, quyết định thông qua phương án",
    "Có 02 phương án được thông qua, phải có từ 03 phương án", NULL, 2.5, SAME },
  { "3.2", "Giải quyết hồ sơ thủ tục hành chính", 10, SELF, NONE, NONE, COUNTER, NULL, NULL, NULL,
    NONE, SAME },
  { "3.2.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", 6, SELF, 6, 5.5, ROOMS, "Bảng thống kê hồ sơ",
    "Tỷ lệ đúng hạn 98,6%, phải từ 99% trở lên", NULL, 5, SAME },
  { "3.2.2", "Thư xin lỗi khi trễ hẹn", 2, SELF, 2, 2, COUNTER, "Thư xin lỗi", NULL,
    "Thư gửi qua tin nhắn của hệ thống một cửa, không có bản giấy để gửi kèm", 2, SAME },
  { "3.2.3", "Nhập đủ hồ sơ lên hệ thống một cửa điện tử", 2, SELF, 2, 2, COUNTER,
    "Ảnh chụp hệ thống", NULL, NULL, 1.5, SAME },
  { "3.3", "Người dân đánh giá việc giải quyết hồ sơ", 4, SURVEY, NONE, 3.4, COUNTER, NULL,
    "Người dân chưa hài lòng về thời gian chờ", NULL, 3.2, SAME },
  { "4.1", "Tổ chức bộ máy", 6, SELF, NONE, NONE, OFFICE, NULL, NULL, NULL, NONE, SAME },
  { "4.1.1", "Sắp xếp phòng, đơn vị theo quy định", 3, SELF, 3, 3, OFFICE,
    "Quyết định quy định chức năng, nhiệm vụ", NULL, NULL, 3, SAME },
  { "4.1.2", "Quy chế làm việc đúng với cơ cấu hiện có", 3, SELF, 3, 3, OFFICE,
    "Quy chế làm việc", NULL, NULL, 3, SAME },
  { "4.2", "Chế độ công vụ", 9, SELF, NONE, NONE, OFFICE, NULL, NULL, NULL, NONE, 10 },
  { "4.2.1", "Bố trí công chức theo vị trí việc làm", 4, SELF, 4, 4, OFFICE,
    "Danh sách công chức theo vị trí", NULL, NULL, 4, SAME },
  { "4.2.2", "Hoàn thành kế hoạch bồi dưỡng", 3, SELF, 3, 2.5, OFFICE,
    "Báo cáo kết quả bồi dưỡng", "Thiếu 01 lớp về phân tích dữ liệu", NULL, 2.5, SAME },
  { "4.2.3", "Giữ kỷ luật, kỷ cương hành chính", 2, SELF, 2, 2, INSPECTION,
    "Biên bản kiểm tra", NULL, NULL, 2.5, 3, NULL, "Chấp hành giờ giấc làm việc" },
  { "5.1", "Làm việc trên môi trường điện tử", 8, SELF, NONE, NONE, OFFICE, NULL, NULL, NULL,
    NONE, SAME },
  { "5.1.1", "Xử lý văn bản trên môi trường mạng", 4, SELF, 4, 4, OFFICE,
    "Thống kê của hệ thống văn bản", NULL, NULL, 3.5, SAME },
  { "5.1.2", "Văn bản được ký số", 4, SELF, 4, 3.5, OFFICE, "Thống kê của hệ thống văn bản",
    "04 công chức lãnh đạo phòng chưa có chứng thư số", NULL, 3, SAME },
  { "5.2", "Dịch vụ công trực tuyến", 12, SELF, NONE, NONE, COUNTER, NULL, NULL, NULL, NONE, 11 },
  { "5.2.1", "Tỷ lệ hồ sơ nộp trực tuyến", 6, SELF, 6, 4, COUNTER, "Thống kê của cổng dịch vụ công",
    "Đạt 71%, phải từ 80% trở lên", NULL, 3, 5 },
  { "5.2.2", "Thanh toán trực tuyến phí, lệ phí", 3, SELF, 2, 1.5, FINANCE,
    "Thống kê của cổng thanh toán", "Đến ngày chấm điểm mới có 05 trong 09 thủ tục phát sinh giao "
    "dịch", NULL, 1, SAME },
  { "5.2.3", "Số hoá kết quả giải quyết còn hiệu lực", 3, SELF, 3, 3, ROOMS,
    "Thống kê của kho dữ liệu", NULL, NULL, 2, SAME },
};

/* Scored as things stand on a day near the end of the year. */
static const char *const by_calendar[] = { "1.3.2", "5.2.1", "5.2.2" };

static const SampleTask tasks[] = {
  { 1, "1.1.2", { "Lập bảng theo dõi từng nhiệm vụ của kế hoạch cải cách hành chính, nhắc phòng "
                  "phụ trách trước hạn mười ngày", OFFICE, "Hàng quý", "Bảng theo dõi" } },
  { 1, "1.3.2", { "Kiểm tra lại việc khắc phục ở những phòng có kiến nghị, lập biên bản từng "
                  "kiến nghị", INSPECTION, "Quý III/{Y}", "Biên bản kiểm tra lại" } },
  { 1, "1.4", { "Mỗi phòng đăng ký một sáng kiến, nêu rõ việc bớt được và số liệu để so sánh",
                ROOMS, "Tháng 4 năm {Y}", "Bản đăng ký sáng kiến" } },
  { 2, "2.1.2.2", { "Lập danh mục văn bản hết hiệu lực ngay trong tháng 12, trình công bố trước "
                    "ngày làm việc cuối cùng của năm", INSPECTION, "Tháng 12 năm {Y}",
                    "Quyết định công bố danh mục" } },
  { 3, "3.1.2", { "Chọn năm thủ tục có nhiều người nộp nhất, đề xuất bớt giấy tờ, rút ngắn thời "
                  "gian", OFFICE, "Quý II/{Y}", "Báo cáo rà soát" } },
  { 3, "3.2.1", { "Cử người thụ lý thay khi công chức đi thực địa quá ba ngày",
                  FOREST "\n" ENVIRONMENT, "Thường xuyên", "Phiếu phân công" } },
  { 3, "3.3", { "Mở thêm một quầy vào buổi sáng, báo trước thời gian chờ cho người nộp",
                COUNTER, "Quý I/{Y}", "Thông báo mở quầy" } },
  { 4, "4.2.2", { "Mở lớp phân tích dữ liệu cho công chức các phòng", OFFICE, "Quý III/{Y}",
                  "Danh sách tham dự" } },
  { 5, "5.1.2", { "Rà soát, đề nghị cấp chứng thư số cho công chức lãnh đạo phòng còn thiếu",
                  OFFICE, "Quý I/{Y}", "Văn bản đề nghị cấp" } },
  { 5, "5.2.1", { "Bố trí người hướng dẫn nộp hồ sơ trực tuyến ở quầy và ở ba xã miền núi",
                  COUNTER, "Thường xuyên", "Sổ ghi lượt hướng dẫn" } },
  { 5, "5.2.2", { "Dán mã thanh toán tại quầy, tạo giao dịch cho bốn thủ tục còn lại trước ngày "
                  "chấm điểm", FINANCE, "Trước ngày 30/9/{Y}", "Thống kê giao dịch" } },
};

static const SampleTaskProgress progress[] = {
  { 1, 1, OFFICE, "q1", MUC_PROGRESS_STATE_DONE, "24 nhiệm vụ, không có nhiệm vụ trễ hạn",
    "03-26" },
  { 1, 1, OFFICE, "q2", MUC_PROGRESS_STATE_DONE, "24 nhiệm vụ, 01 nhiệm vụ xin lùi hạn", "06-25" },
  { 1, 3, FINANCE, "q2", MUC_PROGRESS_STATE_DONE, "Đăng ký 01 sáng kiến", "04-20" },
  { 1, 3, FOREST, "q2", MUC_PROGRESS_STATE_DONE, "Đăng ký 01 sáng kiến", "04-22" },
  { 1, 3, ENVIRONMENT, "q2", MUC_PROGRESS_STATE_DONE, "Đăng ký 02 sáng kiến", "04-15" },
  { 3, 1, OFFICE, "q2", MUC_PROGRESS_STATE_DONE, "Đề xuất bớt 04 loại giấy tờ của 03 thủ tục",
    "06-22" },
  { 3, 2, FOREST, "q1", MUC_PROGRESS_STATE_DONE, "Cử người thay 06 lượt", NULL },
  { 3, 2, ENVIRONMENT, "q1", MUC_PROGRESS_STATE_DONE, "Cử người thay 02 lượt", NULL },
  { 3, 2, FOREST, "q2", MUC_PROGRESS_STATE_DOING, "Chưa cử được người thay ở một tổ", NULL },
  { 3, 2, ENVIRONMENT, "q2", MUC_PROGRESS_STATE_DONE, "Cử người thay 05 lượt", NULL },
  { 3, 3, COUNTER, "q1", MUC_PROGRESS_STATE_DONE, "Mở quầy số 4 từ ngày 16 tháng 3", "03-16" },
  { 5, 1, OFFICE, "q1", MUC_PROGRESS_STATE_DONE, "Đã cấp 04 chứng thư số", "03-19" },
  { 5, 2, COUNTER, "q1", MUC_PROGRESS_STATE_DONE, "Hướng dẫn 212 lượt", NULL },
  { 5, 2, COUNTER, "q2", MUC_PROGRESS_STATE_DONE, "Hướng dẫn 268 lượt", NULL },
};

/* Those with a criterion were sent along with the scores, so they are of the year before. */
static const SampleShown shown[] = {
  { "05/KH-SLN", "01-19", "Sở Lâm nghiệp", "Kế hoạch cải cách hành chính", "1.1.1 1.1.2", 0, 0 },
  { "212/BC-SLNMT", "12-05", AGENCY, "Báo cáo cải cách hành chính năm",
    "1.2.1 1.2.2 3.2.1 3.2.3", 0, 0 },
  { "44/KL-TTS", "09-28", INSPECTION, "Kết luận kiểm tra cải cách hành chính ở hai phòng",
    "1.3.1 1.3.2 4.2.3", 0, 0 },
  { "07/KH-TTS", "02-16", INSPECTION, "Kế hoạch rà soát văn bản quy phạm pháp luật",
    "2.1.2.1", 0, 0 },
  { "31/BC-TTS", "11-20", INSPECTION, "Báo cáo theo dõi tình hình thi hành pháp luật",
    "2.2", 0, 0 },
  { "177/QĐ-SLNMT", "10-14", AGENCY, "Quyết định công nhận sáng kiến",
    "1.4", 0, 0 },
  { "41/TTr-SLNMT", "07-08", AGENCY, "Tờ trình ban hành quy định về quản lý giống cây trồng",
    "2.1.1", 0, 0 },
  { "22/QĐ-SLN", "02-18", "Sở Lâm nghiệp", "Quyết định công bố danh mục văn bản hết hiệu lực",
    "2.1.2.2", 0, 0 },
  { "03/BB-MC", "03-10", COUNTER, "Biên bản niêm yết sau khi Sở đổi tên", "3.1.1", 0, 0 },
  { "118/BC-SLNMT", "08-14", AGENCY, "Báo cáo rà soát, đơn giản hoá thủ tục hành chính",
    "3.1.2", 0, 0 },
  { "61/QĐ-SLNMT", "04-02", AGENCY, "Quyết định ban hành quy chế làm việc", "4.1.1 4.1.2", 0, 0 },
  { "203/BC-SLNMT", "11-27", AGENCY, "Báo cáo bố trí, bồi dưỡng công chức", "4.2.1 4.2.2", 0, 0 },
  { "66/TK-VPS", "12-01", OFFICE, "Thống kê của hệ thống quản lý văn bản", "5.1.1 5.1.2", 0, 0 },
  { "67/TK-VPS", "12-01", OFFICE, "Thống kê dịch vụ công trực tuyến", "5.2.1 5.2.2 5.2.3", 0, 0 },
  { "29/SLNMT-VP", "03-19", AGENCY,
    "Đề nghị cấp chứng thư số cho công chức lãnh đạo phòng", NULL, 5, 1 },
  { "33/BC-SLNMT", "06-22", AGENCY,
    "Báo cáo rà soát năm thủ tục hành chính", NULL, 3, 1 },
};

static char *
fill_years (const char *text,
            gint64      year)
{
  g_autofree char *before = g_strdup_printf ("%" G_GINT64_FORMAT, year - 1);
  g_autofree char *filled = muc_sample_fill_year (text, year);
  g_autoptr (GString) both = g_string_new (filled);

  g_string_replace (both, "{B}", before, 0);
  return g_string_free (g_steal_pointer (&both), FALSE);
}

static char *
join (gint64      year,
      const char *behind)
{
  return behind != NULL ? g_strdup_printf ("%04" G_GINT64_FORMAT "-%s", year, behind) : NULL;
}

static gint64
get_id (gpointer record)
{
  return muc_record_get_id (record);
}

static MucParArea *
get_area (MucParSheet *sheet,
          guint        number)
{
  return muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, number - 1);
}

static MucParCriterion *
find_criterion (MucParSheet *sheet,
                const char  *code)
{
  MucRecord *area = MUC_RECORD (get_area (sheet, (guint) (code[0] - '0')));

  for (guint i = 0; i < muc_record_count (area, MUC_TYPE_PAR_CRITERION); i++)
    {
      MucParCriterion *criterion = muc_record_peek (area, MUC_TYPE_PAR_CRITERION, i);

      if (g_str_equal (muc_par_criterion_get_code (criterion), code))
        return criterion;
    }
  g_return_val_if_reached (NULL);
}

static MucAction *
get_task (MucParSheet *sheet,
          guint        area,
          guint        task)
{
  MucObjective *objective = muc_par_find_tasks (get_area (sheet, area));

  return muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, task - 1);
}

/* The sheets */

static void
append_areas (MucParSheet *sheet,
              gboolean     is_before)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      const SampleArea *area = &areas[i];
      g_autofree char *code = g_strdup_printf ("%u", i + 1);
      const double max = is_before ? area->max_before : area->max;

      muc_record_append (sheet, MUC_TYPE_PAR_AREA,
                         "code", code,
                         "name", area->name,
                         "plan-name", area->plan_name,
                         "plan-position", area->plan_position,
                         "max", max,
                         "place", is_before ? area->place_before : area->place,
                         "places", (gint64) 19,
                         "target", is_before ? max - 1 : area->target,
                         "target-max", max,
                         NULL);
    }
}

static void
append_criterion (MucParSheet           *sheet,
                  const SampleCriterion *sample,
                  gboolean               is_before)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (sheet));
  const double points = is_before ? sample->points_before : sample->points;
  const gboolean has_other_max = is_before && !isnan (sample->max_before);
  const gboolean is_survey = sample->kind == SURVEY;
  gboolean is_timed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (by_calendar); i++)
    is_timed = is_timed || g_str_equal (by_calendar[i], sample->code);
  muc_record_append (get_area (sheet, (guint) (sample->code[0] - '0')), MUC_TYPE_PAR_CRITERION,
                     "code", is_before && sample->code_before != NULL ? sample->code_before
                                                                      : sample->code,
                     "name", is_before && sample->name_before != NULL ? sample->name_before
                                                                      : sample->name,
                     "max", has_other_max ? sample->max_before : sample->max,
                     "kind", sample->kind,
                     "timing", is_timed ? MUC_PAR_TIMING_CALENDAR : MUC_PAR_TIMING_ANY,
                     "evidence", sample->evidence,
                     "self", is_before ? NONE : sample->self,
                     "assessed", is_survey ? NONE : points,
                     "survey", is_survey ? points : NONE,
                     "unit", muc_sample_get_unit_id (plan, sample->unit),
                     "lost-reason", is_before ? NULL : sample->lost_reason,
                     "explanation", is_before ? NULL : sample->explanation,
                     NULL);
}

static void
append_scheme (MucParSheet *sheet,
               gboolean     is_before)
{
  append_areas (sheet, is_before);
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    append_criterion (sheet, &criteria[i], is_before);
}

static void
append_sheet_before (MucYear *year)
{
  MucParSheet *sheet;

  sheet = muc_record_append (year, MUC_TYPE_PAR_SHEET,
                             "scheme", "Quyết định số 918/QĐ-UBND của UBND tỉnh Hồng Sơn",
                             "scored-year", muc_year_get_number (year) - 1,
                             "score", 78.75,
                             "max", 100.0,
                             "place", (gint64) 12,
                             "places", (gint64) 19,
                             "change", 1.25,
                             "target-comparator", MUC_COMPARATOR_AT_LEAST,
                             "target-score", 85.0,
                             "target-place", (gint64) 10,
                             "target-places", (gint64) 19,
                             NULL);
  append_scheme (sheet, TRUE);
}

/* What the plan says in prose; its part on each area comes from the tasks. */
static void
write_prose (MucParSheet *sheet,
             gint64       year)
{
  static const struct {
    const char *field;
    const char *text;
  } parts[] = {
    { "legal-bases",
      "Căn cứ Quyết định số 1406/QĐ-UBND của UBND tỉnh Hồng Sơn ban hành bộ tiêu chí chấm điểm "
      "Chỉ số cải cách hành chính của các sở, ban, ngành;\n"
      "Căn cứ kết quả Chỉ số cải cách hành chính năm {B} do Sở Nội vụ công bố." },
    { "situation",
      "Lãnh đạo Sở giao từng tiêu chí cho một phòng chịu trách nhiệm, mỗi quý nghe báo cáo một "
      "lần. Bảng tự chấm điểm được lập từ tháng 10, sớm hơn năm trước một tháng." },
    { "shortcomings",
      "Điểm mất nhiều nhất ở dịch vụ công trực tuyến và sáng kiến. Có tiêu chí mất điểm vì đến "
      "ngày chấm điểm chưa phát sinh giao dịch, không phải vì phòng không làm.\n"
      "Việc rà soát văn bản làm dồn vào cuối năm nên công bố chậm." },
    { "purpose",
      "Lấy lại điểm đã mất ở những tiêu chí Sở tự làm được trong năm, giữ điểm ở những tiêu chí "
      "đã đạt." },
    { "requirements",
      "Mỗi tiêu chí mất điểm có một việc cụ thể, một phòng chịu trách nhiệm, một thời hạn và một "
      "tài liệu kiểm chứng." },
    { "general-task",
      "Các phòng đưa việc được giao trong Kế hoạch này vào kế hoạch công tác quý; Văn phòng Sở "
      "nhắc việc trước hạn." },
    { "organisation",
      "Văn phòng Sở theo dõi, đôn đốc, tổng hợp báo cáo Sở Nội vụ theo quý, sáu tháng và năm.\n"
      "Phòng gặp khó khăn báo cáo Lãnh đạo Sở qua Văn phòng Sở để được giải quyết kịp thời." },
    { "difficulties",
      "Kết quả điều tra xã hội học chỉ được công bố theo nhóm câu hỏi, chưa biết phòng nào làm "
      "người dân chưa hài lòng." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = fill_years (parts[i].text, year);

      g_object_set (sheet, parts[i].field, text, NULL);
    }
}

static MucParSheet *
append_sheet (MucYear *year)
{
  MucParSheet *sheet;

  sheet = muc_record_append (year, MUC_TYPE_PAR_SHEET,
                             "scheme", "Quyết định số 1406/QĐ-UBND của UBND tỉnh Hồng Sơn",
                             "valid-from", muc_year_get_number (year) - 1,
                             "scored-year", muc_year_get_number (year) - 1,
                             "score", 86.25,
                             "max", 100.0,
                             "place", (gint64) 9,
                             "places", (gint64) 19,
                             "change", 7.5,
                             "target-comparator", MUC_COMPARATOR_AT_LEAST,
                             "target-score", 91.0,
                             "target-max", 100.0,
                             "target-place", (gint64) 8,
                             "target-places", (gint64) 19,
                             NULL);
  append_scheme (sheet, FALSE);
  write_prose (sheet, muc_year_get_number (year));
  return sheet;
}

/* Work and papers */

static void
append_tasks (MucParSheet          *sheet,
              MucYear              *year,
              const MucPartyCutter *cutter)
{
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      MucParArea *area = get_area (sheet, tasks[i].area);
      MucObjective *objective = muc_par_find_tasks (area);
      MucAction *task;

      if (objective == NULL)
        objective = muc_record_append (year, MUC_TYPE_OBJECTIVE,
                                       "text", muc_par_get_plan_name (area),
                                       "area", get_id (area),
                                       NULL);
      task = muc_sample_append_action (objective, &tasks[i].action, muc_year_get_number (year),
                                       cutter);
      g_object_set (task, "criterion", get_id (find_criterion (sheet, tasks[i].criterion)), NULL);
    }
}

static void
append_progress (MucPlan     *plan,
                 MucParSheet *sheet,
                 gint64       year)
{
  for (guint i = 0; i < G_N_ELEMENTS (progress); i++)
    {
      const SampleTaskProgress *said = &progress[i];
      g_autofree char *period = join (year, said->period);
      g_autofree char *done = join (year, said->done);

      muc_record_append (get_task (sheet, said->area, said->task), MUC_TYPE_PROGRESS,
                         "period", period,
                         "unit", muc_sample_get_unit_id (plan, said->unit),
                         "state", said->state,
                         "result", said->result,
                         "done", done,
                         NULL);
    }
}

static void
append_shown (MucPlan           *plan,
              MucParSheet       *sheet,
              gint64             year,
              const SampleShown *sample)
{
  const gboolean is_of_scores = sample->criteria != NULL;
  g_auto (GStrv) codes = g_strsplit (is_of_scores ? sample->criteria : "", " ", -1);
  g_autofree char *date = join (is_of_scores ? year - 1 : year, sample->day);
  MucEvidence *record;

  record = muc_record_append (plan, MUC_TYPE_EVIDENCE,
                              "number", sample->number,
                              "date", date,
                              "issuer", sample->issuer,
                              "subject", sample->subject,
                              "place", "Hồ sơ điện tử",
                              NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    muc_record_append (record, MUC_TYPE_EVIDENCE_LINK,
                       "criterion", get_id (find_criterion (sheet, codes[i])),
                       NULL);
  if (!is_of_scores)
    muc_record_append (record, MUC_TYPE_EVIDENCE_LINK,
                       "action", get_id (get_task (sheet, sample->area, sample->task)),
                       NULL);
}

static void
append_paper (MucYear    *year,
              const char *kind,
              const char *period,
              const char *day,
              const char *proposals)
{
  g_autofree char *date = join (muc_year_get_number (year), day);
  g_autofree char *key = join (muc_year_get_number (year), period);

  muc_record_append (year, MUC_TYPE_PAPER,
                     "kind", kind,
                     "period", key,
                     "place", "Hồng Sơn",
                     "date", date,
                     "proposals", proposals,
                     "signer-title", "Giám đốc",
                     "signer-name", "Phùng Nhật Vi",
                     "recipients", "Sở Nội vụ\nLãnh đạo Sở\nCác phòng thuộc Sở\nLưu: VT, VP",
                     NULL);
}

/**
 * muc_sample_append_par:
 * @plan: the plan of the invented office, with its units
 * @before: the year before
 * @year: the present year
 * @cutter: what cuts a cell of parties into these units
 *
 * Adds the sheets of the PAR index of both years, the tasks of this one with what was done of
 * them in its first half, what shows it, and the heads of its papers.
 */
void
muc_sample_append_par (MucPlan              *plan,
                       MucYear              *before,
                       MucYear              *year,
                       const MucPartyCutter *cutter)
{
  const gint64 number = muc_year_get_number (year);
  MucParSheet *sheet;

  append_sheet_before (before);
  sheet = append_sheet (year);
  append_tasks (sheet, year, cutter);
  append_progress (plan, sheet, number);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    append_shown (plan, sheet, number, &shown[i]);
  append_paper (year, "par-scores", NULL, "01-15", NULL);
  append_paper (year, "par-plan", NULL, "02-10", NULL);
  append_paper (year, "par-report", "wq1", "03-16",
                "Đề nghị Sở Nội vụ công bố kết quả điều tra xã hội học theo từng câu hỏi.");
  append_paper (year, "par-report", "wh1", "06-16", NULL);
}
