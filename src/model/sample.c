/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sample.h"

#include "model/action.h"
#include "model/cycle.h"
#include "model/deadline.h"
#include "model/measure.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/parties.h"
#include "model/party.h"
#include "model/sample-private.h"
#include "model/sample-risks.h"
#include "model/sample-year.h"
#include "model/target.h"

/* An office that does not exist, with a year as a clerk would write it. In all texts "{Y}"
 * stands for the year. Parties, deadlines and cycles are read from the texts just as those of a
 * paper that is imported. */

#define MAX_TARGETS 3
#define MAX_ACTIONS 6

typedef struct
{
  const char    *text;
  MucComparator  comparator;
  double         value;
  const char    *unit;
  MucCycle       per;
  guint          of_which; /* the number of the target it is a part of, 0 for none */
} SampleTarget;

typedef struct
{
  const char      *unit;
  const char      *text;
  const char      *party_heading;
  const char      *result_heading;
  SampleTarget     targets[MAX_TARGETS];
  MucSampleAction  actions[MAX_ACTIONS];
} SampleObjective;

typedef struct
{
  const char  *name;
  MucUnitKind  kind;
  const char  *abbreviation;
  const char  *spellings;
} SampleUnit;

#define ENVIRONMENT "Phòng Bảo vệ môi trường"
#define ROOMS "Các phòng chuyên môn"

static const SampleUnit units[] = {
  { "Lãnh đạo Sở", MUC_UNIT_KIND_ROLE, "LĐS", "Ban Giám đốc Sở" },
  { "Văn phòng Sở", MUC_UNIT_KIND_OFFICE, "VPS", "Văn phòng" },
  { "Thanh tra Sở", MUC_UNIT_KIND_ROOM, "TTS", "Thanh tra" },
  { "Phòng Kế hoạch - Tài chính", MUC_UNIT_KIND_ROOM, "KHTC", "Phòng KH-TC" },
  { "Phòng Quản lý rừng", MUC_UNIT_KIND_ROOM, "QLR", NULL },
  { ENVIRONMENT, MUC_UNIT_KIND_ROOM, "BVMT", "Phòng Môi trường" },
  { ROOMS, MUC_UNIT_KIND_GROUP, NULL, "Các phòng chuyên môn thuộc Sở\nCác phòng thuộc Sở" },
  { "Bộ phận Một cửa", MUC_UNIT_KIND_SECTION, "MC", "Bộ phận tiếp nhận và trả kết quả" },
  { "Ban chỉ đạo ISO", MUC_UNIT_KIND_COMMITTEE, "BCĐ", "Ban chỉ đạo ISO của Sở" },
  { "Tổ thư ký ISO", MUC_UNIT_KIND_COMMITTEE, "TTK", NULL },
};

static const char *const members[] = {
  "Phòng Kế hoạch - Tài chính", "Phòng Quản lý rừng", ENVIRONMENT,
};

static const SampleObjective objectives[] = {
  {
    NULL,
    "Giải quyết đúng hạn 100% hồ sơ thủ tục hành chính thuộc thẩm quyền của Sở, trong đó ít "
    "nhất 30% hồ sơ có kết quả sớm hơn ngày hẹn.",
    "Trách nhiệm thực hiện", "Kết quả dự kiến",
    {
      { "Hồ sơ giải quyết đúng hạn", MUC_COMPARATOR_EQUAL, 100, "%" },
      { "Hồ sơ có kết quả sớm hơn ngày hẹn", MUC_COMPARATOR_AT_LEAST, 30, "%",
        MUC_CYCLE_NONE, 1 },
    },
    {
      { "Rà soát danh mục thủ tục hành chính, phân công người thụ lý từng thủ tục",
        "Văn phòng Sở\nCác phòng chuyên môn", "Tháng 02/{Y}", "Quyết định phân công" },
      { "Niêm yết thời hạn giải quyết và mẫu đơn tại nơi tiếp nhận, đăng trên trang thông tin "
        "điện tử của Sở",
        "Bộ phận Một cửa", "Trước ngày 30/01/{Y}", "Bảng niêm yết\nBài đăng" },
      { "Nhắc người thụ lý khi hồ sơ còn ba ngày làm việc là đến hạn",
        "Bộ phận Một cửa", "Thường xuyên", "Tin nhắc việc trên hệ thống" },
      { "Gửi thư xin lỗi và hẹn lại ngày trả kết quả cho người nộp",
        "Các phòng chuyên môn\nBộ phận Một cửa", "Khi có hồ sơ trễ hẹn", "Thư xin lỗi" },
      { "Thống kê hồ sơ sớm hạn, đúng hạn, trễ hạn của từng phòng",
        "Văn phòng Sở", "Định kỳ hàng tháng", "Bảng thống kê" },
    },
  },
  {
    NULL,
    "Mức độ hài lòng của người dân, doanh nghiệp khi làm thủ tục tại Sở đạt từ 92% trở lên; mỗi "
    "quý lấy ý kiến ít nhất 01 đợt.",
    "Trách nhiệm thực hiện", "Kết quả dự kiến",
    {
      { "Mức độ hài lòng của người dân, doanh nghiệp", MUC_COMPARATOR_AT_LEAST, 92, "%" },
      { "Đợt lấy ý kiến", MUC_COMPARATOR_AT_LEAST, 1, "đợt", MUC_CYCLE_QUARTER },
    },
    {
      { "Soạn phiếu hỏi ý kiến ngắn gọn, có bản giấy và bản điện tử",
        "Tổ thư ký ISO", "Quý I/{Y}", "Mẫu phiếu hỏi" },
      { "Phát phiếu cho người đến nhận kết quả, thu lại trong ngày",
        "Bộ phận Một cửa", "Thường xuyên", "Phiếu đã thu" },
      { "Tổng hợp ý kiến, nêu rõ phòng nào cần sửa điều gì",
        "Tổ thư ký ISO\nVăn phòng Sở", "Hàng quý", "Báo cáo tổng hợp ý kiến" },
      { "Trả lời từng phản ánh, kiến nghị trong bảy ngày làm việc",
        "Thanh tra Sở\nCác phòng chuyên môn", "Khi nhận được phản ánh", "Văn bản trả lời" },
      { "Họp rút kinh nghiệm về thái độ phục vụ ở nơi tiếp nhận",
        "Lãnh đạo Sở\nBộ phận Một cửa", "6 tháng đầu năm {Y}", "Biên bản họp" },
    },
  },
  {
    NULL,
    "Duy trì Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015; đánh giá nội bộ tối thiểu 01 "
    "lần/năm, khắc phục xong 100% điểm không phù hợp.",
    "Trách nhiệm thực hiện", "Kết quả dự kiến",
    {
      { "Cuộc đánh giá nội bộ", MUC_COMPARATOR_AT_LEAST, 1, "lần", MUC_CYCLE_YEAR },
      { "Điểm không phù hợp được khắc phục", MUC_COMPARATOR_EQUAL, 100, "%" },
    },
    {
      { "Soát lại sổ tay, quy trình và biểu mẫu cho khớp với tên gọi và cơ cấu của Sở",
        "Tổ thư ký ISO\nCác phòng chuyên môn", "Quý II/{Y}", "Bộ tài liệu đã cập nhật" },
      { "Tập huấn những điểm thay đổi cho công chức, người lao động",
        "Ban chỉ đạo ISO\nVăn phòng Sở", "Tháng 6 năm {Y}",
        "Tài liệu tập huấn\nDanh sách tham dự" },
      { "Đánh giá nội bộ ở tất cả các phòng",
        "Ban chỉ đạo ISO\nTổ thư ký ISO", "Quý III/{Y}",
        "Chương trình đánh giá\nBáo cáo đánh giá" },
      { "Khắc phục điểm không phù hợp, ghi rõ nguyên nhân, cách làm và người làm",
        "Các phòng chuyên môn", "Sau khi có báo cáo đánh giá nội bộ",
        "Phiếu hành động khắc phục" },
      { "Họp xem xét của lãnh đạo về Hệ thống quản lý chất lượng",
        "Lãnh đạo Sở\nBan chỉ đạo ISO", "Quý IV/{Y}", "Biên bản họp xem xét" },
    },
  },
  {
    NULL,
    "Chỉ số cải cách hành chính của Sở đứng trong 08 đơn vị dẫn đầu của tỉnh; trên 80% hồ sơ được "
    "nộp trực tuyến.",
    "Trách nhiệm", "Ghi chú",
    {
      { "Thứ hạng Chỉ số cải cách hành chính", MUC_COMPARATOR_AT_MOST, 8, "hạng" },
      { "Hồ sơ được nộp trực tuyến", MUC_COMPARATOR_ABOVE, 80, "%" },
    },
    {
      { "Giao từng tiêu chí cho phòng chịu trách nhiệm tự chấm điểm và gom tài liệu",
        "Lãnh đạo Sở", "Quý I/{Y}", "Công văn giao tiêu chí" },
      { "Hướng dẫn người dân nộp hồ sơ trực tuyến ngay tại quầy",
        "Bộ phận Một cửa", "Thường xuyên", "Sổ ghi lượt hướng dẫn" },
      { "Tự chấm điểm, chỉ ra tiêu chí còn mất điểm và cách lấy lại",
        "Văn phòng Sở\nCác phòng chuyên môn", "Hàng quý", "Bảng tự chấm điểm" },
      { "Kiểm tra nền nếp tiếp dân và giải quyết hồ sơ ở các phòng",
        "Thanh tra Sở\nVăn phòng Sở", "Theo kế hoạch kiểm tra được duyệt",
        "Kế hoạch kiểm tra\nBiên bản kiểm tra" },
      { "Gửi kết quả tự chấm điểm cả năm cho Sở Nội vụ",
        "Văn phòng Sở", "Trước ngày 15/12/{Y}", "Công văn kèm bảng điểm" },
    },
  },
  {
    NULL,
    "Trồng mới ít nhất 350 ha rừng, giữ tỷ lệ che phủ rừng từ 54,5% trở lên; không có bất cứ sự "
    "cố môi trường nào bị xử lý chậm.",
    "Trách nhiệm thực hiện", "Kết quả dự kiến",
    {
      { "Diện tích rừng trồng mới", MUC_COMPARATOR_AT_LEAST, 350, "ha" },
      { "Tỷ lệ che phủ rừng", MUC_COMPARATOR_AT_LEAST, 54.5, "%" },
      { "Sự cố môi trường bị xử lý chậm", MUC_COMPARATOR_EQUAL, 0, "vụ" },
    },
    {
      { "Chốt diện tích, loài cây và nguồn giống với từng xã",
        "Phòng Quản lý rừng", "Quý I/{Y}", "Biên bản thống nhất với xã" },
      { "Cấp giống, kiểm tra chất lượng cây trước khi trồng",
        "Phòng Quản lý rừng\nPhòng Kế hoạch - Tài chính", "6 tháng đầu năm {Y}",
        "Phiếu cấp giống" },
      { "Nghiệm thu diện tích trồng mới, cập nhật bản đồ rừng",
        "Phòng Quản lý rừng", "Năm {Y}", "Biên bản nghiệm thu\nBản đồ" },
      { "Tuần tra rừng giáp ranh cùng lực lượng tại chỗ",
        "Phòng Quản lý rừng\nThanh tra Sở", "Định kỳ hàng tháng", "Nhật ký tuần tra" },
      { "Kiểm tra cơ sở có nguy cơ gây ô nhiễm cao",
        ENVIRONMENT "\nThanh tra Sở", "Theo kế hoạch kiểm tra được duyệt",
        "Kết luận kiểm tra" },
      { "Lập đoàn xác minh, lấy mẫu trong 24 giờ và báo cáo Lãnh đạo Sở",
        ENVIRONMENT, "Khi có tin báo sự cố", "Biên bản xác minh\nKết quả mẫu" },
    },
  },
  {
    ENVIRONMENT,
    "Trả lời 100% đề nghị tham vấn về môi trường của các xã trong mười ngày làm việc.",
    "Trách nhiệm thực hiện", "Kết quả dự kiến",
    {
      { "Đề nghị tham vấn được trả lời trong mười ngày làm việc", MUC_COMPARATOR_EQUAL, 100, "%" },
    },
    {
      { "Lập sổ theo dõi đề nghị, ghi ngày nhận và ngày trả lời",
        ENVIRONMENT, "Tháng 02/{Y}", "Sổ theo dõi" },
      { "Phân công người trả lời trong ngày nhận được đề nghị",
        ENVIRONMENT, "Thường xuyên", "Phiếu phân công" },
      { "Đối chiếu sổ theo dõi với Văn phòng Sở, nêu đề nghị trả lời chậm",
        ENVIRONMENT "\nVăn phòng Sở", "Hàng quý", "Bảng đối chiếu" },
    },
  },
  {
    ENVIRONMENT,
    "Mỗi công chức của phòng có ít nhất 01 sáng kiến được công nhận trong năm {Y}.",
    "Trách nhiệm thực hiện", "Kết quả dự kiến",
    {
      { "Sáng kiến được công nhận của mỗi công chức", MUC_COMPARATOR_AT_LEAST, 1, "sáng kiến",
        MUC_CYCLE_YEAR },
    },
    {
      { "Đăng ký tên và hướng làm của từng sáng kiến",
        ENVIRONMENT, "Quý I/{Y}", "Bản đăng ký" },
      { "Viết báo cáo sáng kiến, trình xét công nhận",
        ENVIRONMENT, "Quý IV/{Y}", "Báo cáo sáng kiến" },
    },
  },
};

static const struct
{
  const char *unit;
  const char *text;
} measures[] = {
  { NULL, "Định kỳ Quý/lần, các phòng gửi số liệu về Văn phòng Sở để tổng hợp, trình Lãnh đạo Sở "
          "kết quả thực hiện từng mục tiêu." },
  { NULL, "Ban chỉ đạo ISO đến từng phòng xem hồ sơ và cách làm, có thể báo trước hoặc không báo "
          "trước." },
  { NULL, "Mục tiêu có nguy cơ không đạt thì phòng phụ trách nêu nguyên nhân, lập phiếu hành động "
          "khắc phục và người chịu trách nhiệm." },
  { ENVIRONMENT, "Định kỳ hàng tháng, phòng họp kiểm điểm việc thực hiện và gửi kết quả về Văn "
                 "phòng Sở." },
};

/** muc_sample_fill_year: (transfer full): @text with @year where "{Y}" stands for it. */
char *
muc_sample_fill_year (const char *text,
                      gint64      year)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year);
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "{Y}", number, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/** muc_sample_get_unit_id: the id of the unit called @name, 0 for none. */
gint64
muc_sample_get_unit_id (MucPlan    *plan,
                        const char *name)
{
  return name != NULL ? muc_record_get_id (MUC_RECORD (muc_plan_find_unit (plan, name))) : 0;
}

/* The office was renamed in the year before. */
static void
append_offices (MucPlan *plan,
                gint64   year)
{
  g_autofree char *renamed = g_strdup_printf ("%04" G_GINT64_FORMAT "-03-01", year - 1);
  g_autofree char *before = g_strdup_printf ("%04" G_GINT64_FORMAT "-01-01", year - 5);

  muc_record_append (plan, MUC_TYPE_OFFICE,
                     "valid-from", before,
                     "superior", "UBND tỉnh Hồng Sơn",
                     "name", "Sở Lâm nghiệp",
                     "abbreviation", "SLN",
                     "place", "Hồng Sơn",
                     "head-title", "Giám đốc",
                     "head-name", "Phùng Nhật Vi",
                     NULL);
  muc_record_append (plan, MUC_TYPE_OFFICE,
                     "valid-from", renamed,
                     "superior", "UBND tỉnh Hồng Sơn",
                     "name", "Sở Lâm nghiệp và Môi trường",
                     "abbreviation", "SLNMT",
                     "place", "Hồng Sơn",
                     "head-title", "Giám đốc",
                     "head-name", "Phùng Nhật Vi",
                     NULL);
}

static void
append_units (MucPlan        *plan,
              MucPartyCutter *cutter)
{
  MucUnit *group;

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_auto (GStrv) others = g_strsplit (units[i].spellings != NULL ? units[i].spellings : "",
                                          "\n", -1);

      muc_record_append (plan, MUC_TYPE_UNIT,
                         "name", units[i].name,
                         "kind", units[i].kind,
                         "abbreviation", units[i].abbreviation,
                         "spellings", units[i].spellings,
                         NULL);
      muc_party_cutter_add (cutter, units[i].name);
      for (guint j = 0; others[j] != NULL; j++)
        muc_party_cutter_add (cutter, others[j]);
    }

  group = muc_plan_find_unit (plan, ROOMS);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    muc_record_append (group, MUC_TYPE_MEMBER,
                       "unit", muc_sample_get_unit_id (plan, members[i]),
                       NULL);
}

static void
append_papers (MucPlan *plan,
               MucYear *year)
{
  const gint64 number = muc_year_get_number (year);
  g_autofree char *date = g_strdup_printf ("%04" G_GINT64_FORMAT "-01-12", number);
  g_autofree char *later = g_strdup_printf ("%04" G_GINT64_FORMAT "-01-19", number);

  muc_record_append (year, MUC_TYPE_PAPER,
                     "kind", "objectives",
                     "place", "Hồng Sơn",
                     "date", date,
                     "intro", "Công chức, người lao động Sở Lâm nghiệp và Môi trường cùng nhau "
                              "thực hiện các mục tiêu sau:",
                     "closing", "Từ các mục tiêu trên, mỗi phòng đặt mục tiêu của phòng mình, giao "
                                "việc đến từng người và báo cáo kết quả với Lãnh đạo Sở.",
                     "signer-title", "Giám đốc",
                     "signer-name", "Phùng Nhật Vi",
                     "preparer-name", "Tạ Hải Ngân",
                     "recipients", "Sở Nội vụ\nLãnh đạo Sở\nCác phòng thuộc Sở\nLưu: VT, VP",
                     NULL);
  muc_record_append (year, MUC_TYPE_PAPER,
                     "kind", "objectives",
                     "unit", muc_sample_get_unit_id (plan, ENVIRONMENT),
                     "place", "Hồng Sơn",
                     "date", later,
                     "intro", ENVIRONMENT " thực hiện các mục tiêu sau:",
                     "signer-title", "Trưởng phòng",
                     "signer-name", "Cao Viết Lâm",
                     "recipients", "Lãnh đạo Sở\nVăn phòng Sở\nLưu: VT, BVMT",
                     NULL);
}

static void
append_measures (MucPlan *plan,
                 MucYear *year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    muc_record_append (year, MUC_TYPE_MEASURE,
                       "text", measures[i].text,
                       "cycle", muc_cycle_read (measures[i].text),
                       "unit", muc_sample_get_unit_id (plan, measures[i].unit),
                       NULL);
}

static void
append_targets (MucObjective       *objective,
                const SampleTarget *targets)
{
  for (guint i = 0; i < MAX_TARGETS && targets[i].text != NULL; i++)
    {
      MucRecord *whole = NULL;

      if (targets[i].of_which > 0)
        whole = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, targets[i].of_which - 1);
      muc_record_append (objective, MUC_TYPE_TARGET,
                         "text", targets[i].text,
                         "comparator", targets[i].comparator,
                         "value", targets[i].value,
                         "unit", targets[i].unit,
                         "per", targets[i].per,
                         "of-which", whole != NULL ? muc_record_get_id (whole) : (gint64) 0,
                         NULL);
    }
}

static void
append_parties (MucAction            *action,
                const MucPartyCutter *cutter)
{
  const char *text = muc_action_get_parties_text (action);
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (action));
  g_autoptr (GArray) spans = muc_party_cutter_cut (cutter, text);

  for (guint i = 0; i < spans->len; i++)
    {
      const MucPartySpan *span = &g_array_index (spans, MucPartySpan, i);
      g_autofree char *part = g_strndup (text + span->start, span->length);

      muc_record_append (action, MUC_TYPE_PARTY, "text", part,
                         "unit", muc_sample_get_unit_id (plan, part),
                         "role", span->role,
                         NULL);
    }
}

/**
 * muc_sample_append_action:
 * @objective: where it belongs
 * @sample: what its row says
 * @year: the year that "{Y}" stands for
 * @cutter: what cuts its cell of parties
 *
 * Returns: (transfer none): the action, its deadline and its parties read from their cells
 */
MucAction *
muc_sample_append_action (MucObjective          *objective,
                          const MucSampleAction *sample,
                          gint64                 year,
                          const MucPartyCutter  *cutter)
{
  g_autofree char *deadline_text = muc_sample_fill_year (sample->deadline, year);
  g_autofree char *due = NULL;
  MucDeadline deadline;
  MucAction *action;

  muc_deadline_parse (deadline_text, (int) year, &deadline);
  due = muc_deadline_format_due (&deadline);
  action = muc_record_append (objective, MUC_TYPE_ACTION,
                              "text", sample->text,
                              "parties-text", sample->parties,
                              "deadline-text", deadline_text,
                              "deadline-kind", deadline.kind,
                              "due", due,
                              "expected", sample->expected,
                              NULL);
  append_parties (action, cutter);
  return action;
}

static void
append_objectives (MucPlan              *plan,
                   MucYear              *year,
                   const MucPartyCutter *cutter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (objectives); i++)
    {
      const SampleObjective *sample = &objectives[i];
      g_autofree char *text = muc_sample_fill_year (sample->text, muc_year_get_number (year));
      MucObjective *objective;

      objective = muc_record_append (year, MUC_TYPE_OBJECTIVE,
                                     "text", text,
                                     "party-heading", sample->party_heading,
                                     "result-heading", sample->result_heading,
                                     "unit", muc_sample_get_unit_id (plan, sample->unit),
                                     NULL);
      append_targets (objective, sample->targets);
      for (guint j = 0; j < MAX_ACTIONS && sample->actions[j].text != NULL; j++)
        muc_sample_append_action (objective, &sample->actions[j], muc_year_get_number (year),
                                  cutter);
    }
}

static MucPlan *
create_january (gint64          year,
                MucPartyCutter *cutter)
{
  MucPlan *plan = muc_plan_new ();
  MucYear *before;
  MucYear *record;

  append_offices (plan, year);
  append_units (plan, cutter);
  before = muc_record_append (plan, MUC_TYPE_YEAR, "number", year - 1, NULL);
  record = muc_record_append (plan, MUC_TYPE_YEAR, "number", year, NULL);
  append_papers (plan, record);
  append_measures (plan, record);
  append_objectives (plan, record, cutter);
  muc_sample_append_risks (plan, before, record);
  return plan;
}

/**
 * muc_sample_new_january:
 * @year: the year it is about
 *
 * The same plan as muc_sample_new() as it was when the year began, before the PAR index was
 * announced.
 *
 * Returns: (transfer full): a plan that no store keeps
 */
MucPlan *
muc_sample_new_january (gint64 year)
{
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new (NULL);

  g_return_val_if_fail (year >= 1900 && year <= 9999, NULL);

  return create_january (year, cutter);
}

/**
 * muc_sample_new:
 * @year: the year it is about
 *
 * The plan of an invented office, to look around in: two identities of it, units with a group,
 * a year's objectives with targets and actions of every kind of deadline, a unit with objectives
 * of its own, the register of risks and opportunities and the sheet of the PAR index of this year
 * and the last, and what the first half of the year brought. The same year gives the same plan.
 *
 * Returns: (transfer full): a plan that no store keeps
 */
MucPlan *
muc_sample_new (gint64 year)
{
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new (NULL);
  MucPlan *plan;

  g_return_val_if_fail (year >= 1900 && year <= 9999, NULL);

  plan = create_january (year, cutter);
  muc_sample_append_half_year (plan, muc_plan_find_year (plan, year));
  muc_sample_append_par (plan, muc_plan_find_year (plan, year - 1), muc_plan_find_year (plan, year),
                         cutter);
  return plan;
}
