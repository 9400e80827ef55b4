/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sample-par.h"

#include <math.h>

#include "model/action.h"
#include "model/deadline.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/par-area.h"
#include "model/par-criterion.h"
#include "model/par-sheet.h"
#include "model/party.h"
#include "model/sample.h"

/* How the invented office was scored for its reform of the administration: the sheet of a year
 * holds what was announced for the year before. The scheme changed in between. In all texts "{Y}"
 * stands for the year, "{B}" for the one before. */

#define OFFICE "Văn phòng Sở"
#define FOREST "Phòng Quản lý rừng"
#define COUNTER "Bộ phận Một cửa"
#define AGENCY "Sở Lâm nghiệp và Môi trường"
#define LEADERS "Lãnh đạo Sở"

#define SYSTEM "Số liệu lấy thẳng từ hệ thống, người chấm tự tra được."

#define NONE NAN
#define MAX_CRITERIA 7
#define MAX_TASKS 2
#define MAX_SHOWN 2

typedef struct
{
  const char *code;
  const char *name;
  double      max;
  double      self;
  double      assessed;
  const char *evidence;
  const char *unit;
  const char *lost_reason;
  const char *explanation;
} SampleCriterion;

typedef struct
{
  const char *unit;
  const char *text;
  const char *criterion;
  const char *deadline;
  const char *expected;
} SampleTask;

typedef struct
{
  const char      *code;
  const char      *name;
  double           max;
  double           score;
  gint64           place;
  double           target;
  gint64           plan_position;
  SampleCriterion  criteria[MAX_CRITERIA];
  SampleTask       tasks[MAX_TASKS];
} SampleArea;

static const SampleArea areas[] = {
  {
    "1", "Chỉ đạo, điều hành cải cách hành chính", 10, 8.75, 9, 9.5, 3,
    {
      { "1.1", "Kế hoạch cải cách hành chính năm", 4, NONE, NONE },
      { "1.1.1", "Ban hành kế hoạch trước ngày 31 tháng 01", 1.5, 1.5, 1.5, "Kế hoạch", OFFICE },
      { "1.1.2", "Hoàn thành các việc ghi trong kế hoạch", 2.5, 2.5, 2.25,
        "Báo cáo cải cách hành chính năm", OFFICE,
        "Hai việc xong sau thời hạn đã ghi trong kế hoạch" },
      { "1.2", "Báo cáo định kỳ đủ và đúng hạn", 3, 3, 3, "Báo cáo quý, sáu tháng, năm", OFFICE },
      { "1.3", "Sáng kiến cải cách hành chính được công nhận", 3, 2, 2, "Quyết định công nhận",
        OFFICE, "Chỉ có hai sáng kiến được công nhận" },
    },
    {
      { LEADERS, "Kiểm điểm tiến độ từng việc trong kế hoạch, nhắc người phụ trách việc sắp đến "
        "hạn, để không mất điểm ở tiêu chí 1.1.2.", "1.1.2", "Hàng quý",
        "Thông báo kết luận họp" },
    },
  },
  {
    "2", "Cải cách thể chế", 12, 11.5, 6, 12, 4,
    {
      { "2.1", "Rà soát văn bản thuộc lĩnh vực quản lý", 7, 7, 7, "Báo cáo rà soát",
        "Thanh tra Sở" },
      { "2.2", "Theo dõi thi hành pháp luật về lâm nghiệp", 5, 5, 4.5, "Kế hoạch, báo cáo",
        "Thanh tra Sở", "Chưa có kết luận kiểm tra ở một huyện",
        "Kế hoạch và báo cáo của cả năm lưu tại Thanh tra Sở, đã gửi Sở Tư pháp." },
    },
  },
  {
    "3", "Cải cách thủ tục hành chính", 20, 18, 11, 19.5, 1,
    {
      { "3.1", "Công khai thủ tục hành chính đúng, đủ", 6, 6, 6, "Ảnh niêm yết, đường dẫn",
        COUNTER, NULL, "Niêm yết tại nơi tiếp nhận từ ngày đầu năm, người chấm đến xem tại chỗ." },
      { "3.2", "Giải quyết hồ sơ", 14, NONE, NONE },
      { "3.2.1", "Hồ sơ được giải quyết đúng hạn", 8, 8, 7, "Số liệu trên hệ thống một cửa",
        COUNTER, "Chín hồ sơ trả chậm, trong đó hai hồ sơ không có thư xin lỗi", SYSTEM },
      { "3.2.2", "Hồ sơ được nộp trực tuyến", 6, 5.5, 5, "Số liệu trên hệ thống một cửa", OFFICE,
        "Tỷ lệ nộp trực tuyến mới đạt 71%", SYSTEM },
    },
    {
      { COUNTER, "Nhắc người thụ lý khi hồ sơ còn ba ngày là đến hạn, gửi thư xin lỗi cho mọi hồ "
        "sơ trả chậm, lấy lại điểm của tiêu chí 3.2.1.", "3.2.1", "Thường xuyên",
        "Tin nhắc việc, thư xin lỗi" },
      { OFFICE, "Đặt máy và cử người giúp dân nộp hồ sơ trực tuyến ngay tại quầy, đưa tỷ lệ của "
        "tiêu chí 3.2.2 lên trên 80%.", "3.2.2", "Quý III/{Y}", "Báo cáo tỷ lệ nộp trực tuyến" },
    },
  },
  {
    "4", "Cải cách chế độ công vụ", 13, 12.5, 4, 13, 0,
    {
      { "4.1", "Chấp hành kỷ luật, kỷ cương", 7, 7, 7, "Kết luận kiểm tra công vụ",
        "Thanh tra Sở" },
      { "4.2", "Công chức dự đủ số giờ bồi dưỡng", 6, 6, 5.5, "Danh sách, chứng chỉ", OFFICE,
        "Ba công chức chưa học đủ giờ", "Chứng chỉ do từng người giữ, bản sao ở Văn phòng Sở." },
    },
  },
  {
    "5", "Xây dựng chính quyền số", 15, 13, 12, 14.5, 2,
    {
      { "5.1", "Văn bản, hồ sơ công việc được xử lý trên mạng", 8, 7.5, 7.5,
        "Số liệu hệ thống quản lý văn bản", OFFICE, "Một số hồ sơ công việc còn lập bằng giấy",
        SYSTEM },
      { "5.2", "Dữ liệu mở của ngành", 7, 6, 5.5, "Đường dẫn bộ dữ liệu", FOREST,
        "Bộ dữ liệu hiện trạng rừng công bố chậm", "Bộ dữ liệu xem được trên cổng của tỉnh." },
    },
    {
      { FOREST, "Công bố bộ dữ liệu hiện trạng rừng trên cổng dữ liệu của tỉnh, cập nhật sau mỗi "
        "đợt nghiệm thu, lấy lại điểm của tiêu chí 5.2.", "5.2", "Quý II/{Y}",
        "Đường dẫn bộ dữ liệu" },
    },
  },
};

/* The scheme before: fewer criteria, another maximum here and there, one of another name. */
static const SampleArea areas_before[] = {
  {
    "1", "Chỉ đạo, điều hành cải cách hành chính", 10, 8.5, 11, NONE, 0,
    {
      { "1.1", "Kế hoạch cải cách hành chính năm", 4, NONE, NONE },
      { "1.1.1", "Ban hành kế hoạch trước ngày 31 tháng 01", 1.5, NONE, 1.5 },
      { "1.1.2", "Hoàn thành các việc ghi trong kế hoạch", 2.5, NONE, 2, NULL, OFFICE,
        "Ba việc xong chậm" },
      { "1.2", "Báo cáo định kỳ đủ và đúng hạn", 3, NONE, 3 },
      { "1.3", "Sáng kiến cải cách hành chính được công nhận", 3, NONE, 2, NULL, OFFICE,
        "Chỉ có hai sáng kiến" },
    },
  },
  {
    "2", "Cải cách thể chế", 12, 11, 9, NONE, 0,
    {
      { "2.1", "Rà soát văn bản thuộc lĩnh vực quản lý", 7, NONE, 6.5, NULL, "Thanh tra Sở",
        "Gửi báo cáo chậm" },
      { "2.2", "Theo dõi thi hành pháp luật về lâm nghiệp", 5, NONE, 4.5, NULL, "Thanh tra Sở",
        "Thiếu kế hoạch" },
    },
  },
  {
    "3", "Cải cách thủ tục hành chính", 22, 18.5, 13, NONE, 0,
    {
      { "3.1", "Công khai thủ tục hành chính đúng, đủ", 6, NONE, 6 },
      { "3.2", "Giải quyết hồ sơ", 16, NONE, NONE },
      { "3.2.1", "Hồ sơ được giải quyết đúng hạn", 8, NONE, 6.5, NULL, COUNTER,
        "Mười bốn hồ sơ trả chậm" },
      { "3.2.2", "Hồ sơ được nộp trực tuyến", 8, NONE, 6, NULL, OFFICE, "Tỷ lệ mới đạt 58%" },
    },
  },
  {
    "4", "Cải cách chế độ công vụ", 13, 12, 8, NONE, 0,
    {
      { "4.1", "Chấp hành kỷ luật, kỷ cương", 7, NONE, 7 },
      { "4.2", "Công chức dự đủ số giờ bồi dưỡng", 6, NONE, 5, NULL, OFFICE,
        "Bảy công chức chưa học đủ giờ" },
    },
  },
  {
    "5", "Xây dựng chính quyền số", 13, 11, 14, NONE, 0,
    {
      { "5.1", "Văn bản, hồ sơ công việc được xử lý trên mạng", 8, NONE, 7, NULL, OFFICE,
        "Nhiều hồ sơ công việc còn lập bằng giấy" },
      { "5.3", "Chia sẻ dữ liệu của ngành", 5, NONE, 4, NULL, FOREST, "Chưa có dữ liệu về rừng" },
    },
  },
};

#define LEGAL_BASES \
  "Căn cứ Quyết định số 1188/QĐ-UBND ngày 18/12/{B} của UBND tỉnh Hồng Sơn ban hành bộ tiêu chí " \
  "chấm điểm cải cách hành chính của các sở, ngành;\n" \
  "Căn cứ Quyết định số 96/QĐ-UBND ngày 14/01/{Y} của UBND tỉnh Hồng Sơn công bố Chỉ số cải cách " \
  "hành chính năm {B} của các sở, ngành;"

static const struct
{
  const char *field;
  const char *text;
} words[] = {
  { "legal-bases", LEGAL_BASES },
  { "scheme", "Bộ tiêu chí của tỉnh, 5 lĩnh vực 70 điểm và điều tra xã hội học 30 điểm" },
  { "situation",
    "Giám đốc Sở trực tiếp phụ trách, giao từng tiêu chí cho một phòng và một công chức theo dõi. "
    "Mỗi quý Sở họp một lần để xem tiêu chí nào có nguy cơ mất điểm." },
  { "shortcomings",
    "- Hồ sơ trả chậm tập trung vào hai tháng cuối năm, khi phải nghiệm thu rừng trồng.\n"
    "- Một số tiêu chí cần tài liệu có ngày tháng nhưng đến lúc chấm mới gom nên bị thiếu." },
  { "purpose",
    "- Lấy lại các điểm đã mất ở những tiêu chí Sở tự làm được.\n"
    "- Nâng mức hài lòng của người dân khi đến làm thủ tục." },
  { "requirements",
    "- Mỗi tiêu chí mất điểm có ít nhất một việc, một đơn vị và một thời hạn.\n"
    "- Tài liệu kiểm chứng được lưu ngay khi việc xong." },
  { "general-task",
    "Nhiệm vụ: Giữ kỷ luật về thời hạn trong mọi việc, công khai hồ sơ chậm và lý do chậm." },
  { "organisation",
    "1. Các phòng báo cáo Văn phòng Sở trước ngày 20 của tháng cuối quý.\n"
    "2. Văn phòng Sở tổng hợp, báo cáo Giám đốc Sở và Sở Nội vụ hằng quý, sáu tháng và năm." },
  { "difficulties",
    "Tiêu chí 3.2.2 phụ thuộc vào đường truyền ở các xã vùng cao." },
};

static const struct
{
  const char *number;
  const char *date;
  const char *issuer;
  const char *subject;
  const char *criteria[MAX_SHOWN];
} evidence[] = {
  { "09/KH-SLNMT", "{B}-01-20", AGENCY, "Kế hoạch cải cách hành chính năm {B}", { "1.1.1" } },
  { "214/BC-SLNMT", "{B}-12-08", AGENCY, "Báo cáo cải cách hành chính năm {B}",
    { "1.1.2", "1.2" } },
  { "176/QĐ-SLNMT", "{B}-11-12", AGENCY, "Công nhận sáng kiến năm {B}", { "1.3" } },
  { "203/BC-SLNMT", "{B}-11-28", AGENCY, "Kết quả rà soát văn bản quy phạm pháp luật", { "2.1" } },
  { "31/KL-SNV", "{B}-10-17", "Sở Nội vụ", "Kết luận kiểm tra công vụ", { "4.1" } },
};

static char *
fill (const char *text,
      gint64      year)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year);
  g_autofree char *before = g_strdup_printf ("%" G_GINT64_FORMAT, year - 1);
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "{Y}", number, 0);
  g_string_replace (filled, "{B}", before, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static gint64
get_unit_id (gpointer    record,
             const char *name)
{
  MucPlan *plan = muc_record_get_plan (record);

  return name != NULL ? muc_record_get_id (MUC_RECORD (muc_plan_find_unit (plan, name))) : 0;
}

static void
append_criteria (MucParArea            *area,
                 const SampleCriterion *criteria)
{
  for (guint i = 0; i < MAX_CRITERIA && criteria[i].code != NULL; i++)
    muc_record_append (area, MUC_TYPE_PAR_CRITERION,
                       "code", criteria[i].code,
                       "name", criteria[i].name,
                       "max", criteria[i].max,
                       "self", criteria[i].self,
                       "assessed", criteria[i].assessed,
                       "evidence", criteria[i].evidence,
                       "unit", get_unit_id (area, criteria[i].unit),
                       "lost-reason", criteria[i].lost_reason,
                       "explanation", criteria[i].explanation,
                       NULL);
}

static MucParCriterion *
find_criterion (MucParArea *area,
                const char *code)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION); i++)
    {
      MucParCriterion *each = muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, i);

      if (g_strcmp0 (muc_par_criterion_get_code (each), code) == 0)
        return each;
    }
  g_return_val_if_reached (NULL);
}

static void
append_task (MucObjective     *tasks,
             MucParArea       *area,
             const SampleTask *sample,
             gint64            year)
{
  g_autofree char *deadline_text = fill (sample->deadline, year);
  g_autofree char *due = NULL;
  MucDeadline deadline;
  MucAction *task;

  muc_deadline_parse (deadline_text, (int) year, &deadline);
  due = muc_deadline_format_due (&deadline);
  task = muc_record_append (tasks, MUC_TYPE_ACTION,
                            "text", sample->text,
                            "parties-text", sample->unit,
                            "deadline-text", deadline_text,
                            "deadline-kind", deadline.kind,
                            "due", due,
                            "expected", sample->expected,
                            "criterion",
                            muc_record_get_id (MUC_RECORD (find_criterion (area,
                                                                           sample->criterion))),
                            NULL);
  muc_record_append (task, MUC_TYPE_PARTY, "text", sample->unit,
                     "unit", get_unit_id (task, sample->unit), "role", MUC_ROLE_LEAD, NULL);
}

static void
append_tasks (MucYear          *year,
              MucParArea       *area,
              const SampleTask *tasks)
{
  MucObjective *objective;

  if (tasks[0].text == NULL)
    return;
  objective = muc_record_append (year, MUC_TYPE_OBJECTIVE,
                                 "area", muc_record_get_id (MUC_RECORD (area)), NULL);
  for (guint i = 0; i < MAX_TASKS && tasks[i].text != NULL; i++)
    append_task (objective, area, &tasks[i], muc_year_get_number (year));
}

static void
append_areas (MucYear          *year,
              MucParSheet      *sheet,
              const SampleArea *samples,
              gsize             n)
{
  for (gsize i = 0; i < n; i++)
    {
      MucParArea *area;

      area = muc_record_append (sheet, MUC_TYPE_PAR_AREA,
                                "code", samples[i].code,
                                "name", samples[i].name,
                                "plan-position", samples[i].plan_position,
                                "max", samples[i].max,
                                "score", samples[i].score,
                                "place", samples[i].place,
                                "places", (gint64) 18,
                                "target", samples[i].target,
                                "target-max", isnan (samples[i].target) ? NAN : samples[i].max,
                                NULL);
      append_criteria (area, samples[i].criteria);
      append_tasks (year, area, samples[i].tasks);
    }
}

static void
set_words (MucParSheet *sheet,
           gint64       year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = fill (words[i].text, year);

      g_object_set (sheet, words[i].field, text, NULL);
    }
}

static void
append_paper (MucYear *year)
{
  g_autofree char *date = fill ("{Y}-02-05", muc_year_get_number (year));

  muc_record_append (year, MUC_TYPE_PAPER,
                     "kind", "par-plan",
                     "place", "Hồng Sơn",
                     "date", date,
                     "signer-title", "Giám đốc",
                     "signer-name", "Phùng Nhật Vi",
                     "recipients", "Sở Nội vụ\nLãnh đạo Sở\nCác phòng thuộc Sở\nLưu: VT, VP",
                     NULL);
}

static MucParCriterion *
find_anywhere (MucParSheet *sheet,
               const char  *code)
{
  MucParArea *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, code[0] - '1');

  return find_criterion (area, code);
}

static void
append_evidence (MucPlan     *plan,
                 MucParSheet *sheet,
                 gint64       year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      g_autofree char *date = fill (evidence[i].date, year);
      g_autofree char *subject = fill (evidence[i].subject, year);
      MucEvidence *record;

      record = muc_record_append (plan, MUC_TYPE_EVIDENCE,
                                  "number", evidence[i].number,
                                  "date", date,
                                  "issuer", evidence[i].issuer,
                                  "subject", subject,
                                  "place", "Hồ sơ công việc của Văn phòng Sở",
                                  NULL);
      for (guint j = 0; j < MAX_SHOWN && evidence[i].criteria[j] != NULL; j++)
        muc_record_append (record, MUC_TYPE_EVIDENCE_LINK, "criterion",
                           muc_record_get_id (MUC_RECORD (find_anywhere (
                             sheet, evidence[i].criteria[j]))), NULL);
    }
}

/**
 * muc_sample_append_par:
 * @plan: the plan of the invented office, with its units
 * @before: the year before
 * @year: the present year
 *
 * Adds the sheets of the PAR index of both years, with the tasks of the present one and the head of
 * its plan.
 */
void
muc_sample_append_par (MucPlan *plan,
                       MucYear *before,
                       MucYear *year)
{
  const gint64 number = muc_year_get_number (year);
  MucParSheet *sheet;

  g_return_if_fail (MUC_IS_PLAN (plan));
  g_return_if_fail (MUC_IS_YEAR (before) && MUC_IS_YEAR (year));

  sheet = muc_record_append (before, MUC_TYPE_PAR_SHEET,
                             "scored-year", number - 2, "score", 86.1, "max", 100.0,
                             "place", (gint64) 11, "places", (gint64) 18,
                             "target-score", 88.0, "target-max", 100.0,
                             NULL);
  append_areas (before, sheet, areas_before, G_N_ELEMENTS (areas_before));
  sheet = muc_record_append (year, MUC_TYPE_PAR_SHEET,
                             "valid-from", number - 1, "scored-year", number - 1,
                             "score", 88.25, "max", 100.0, "change", 2.15,
                             "place", (gint64) 9, "places", (gint64) 18,
                             "target-comparator", MUC_COMPARATOR_ABOVE,
                             "target-score", 90.0, "target-max", 100.0,
                             "target-place", (gint64) 7, "target-places", (gint64) 18,
                             NULL);
  set_words (sheet, number);
  append_areas (year, sheet, areas, G_N_ELEMENTS (areas));
  append_paper (year);
  append_evidence (plan, sheet, number);
}
