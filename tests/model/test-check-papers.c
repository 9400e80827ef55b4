/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that look at objectives and papers: papers of invented offices, with what contradicts
 * itself in them and with what only looks so. */
#include "model/check.h"

#include <string.h>

#include "model/action.h"
#include "model/deadline.h"
#include "model/language.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/parties.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/target.h"

#define MAX_OBJECTIVES 3
#define MAX_ACTIONS 4
#define MAX_FINDINGS 6

typedef struct
{
  const char *text;
  const char *parties;
  const char *deadline;
  const char *expected;
} Action;

typedef struct
{
  const char *text;
  const char *plan;
  Action      actions[MAX_ACTIONS];
} Objective;

/* @found: "rule: cell" of each finding, in any order. */
typedef struct
{
  const char *office;
  const char *superior;
  const char *date;
  const char *closing;
  const char *measure;
  Objective   objectives[MAX_OBJECTIVES];
  const char *found[MAX_FINDINGS];
} Paper;

#define ACTION { { "Phân công người thụ lý", "Văn phòng", "Quý I", "Quyết định" } }

static const Paper papers[] = {
  /* A Ban whose paper was made from a Sở's of the year before. */
  { "Ban Tôn giáo", "UBND tỉnh Hồng Sơn", "2032-02-10", NULL,
    "Định kỳ quý/lần năm 2031 báo cáo Ban",
    { { "Giải quyết 95% hồ sơ đúng hạn", "Giải quyết 98% hồ sơ đúng hạn.",
        { { "Trình Lãnh đạo Sở ký quyết định phân công", "Văn phòng", "Quý I/2031", NULL },
          { "Niêm yết thủ tục", "Văn phòng Ban", "Tháng 01/2032", NULL },
          { "Nhắc việc", NULL, "Thường xuyên", NULL },
          { "Tổng hợp", "Văn phòng", "---", NULL } } } },
    { "objective-figures-differ: Mục tiêu 1, Lời văn trong kế hoạch",
      "other-agency: Công việc 1.1, Nội dung công việc", "other-year: Công việc 1.1, Thời gian "
      "hoàn thành", "action-due-before-paper: Công việc 1.2, Thời gian hoàn thành",
      "action-no-party: Công việc 1.3, Trách nhiệm thực hiện",
      NULL } },
  /* A town: the same twice, nobody does it, and a sum. */
  { "UBND phường Đồng Mây", "UBND thành phố Hạ Lĩnh", "2032-01-12", NULL, NULL,
    { { "Trả lời mọi đơn thư trong 10 ngày", NULL, ACTION },
      { "Trả lời mọi đơn, thư trong 10 ngày.", NULL, { { NULL } } },
      { "Thu đủ 100% hồ sơ, gồm 40% hồ sơ trực tuyến và 50% hồ sơ trực tiếp", NULL, ACTION } },
    { "objective-twice: Mục tiêu 2, Mục tiêu", "objective-no-action: Mục tiêu 2",
      "target-sum: Mục tiêu 3, Mục tiêu" } },
  /* A Sở whose paper still speaks of the Ban it was made from; letters nobody sees. */
  { "Sở Khoa học Hồng Sơn", "UBND tỉnh Hồng Sơn", "2032-01-12",
    "Đề nghị các phòng thuộc Ban thực hiện.", NULL,
    { { "Duy trì hệ thống theo TCVN ISO 9001:2015", "Giữ vững hệ thống theo TCVN ISO 9001:2015",
        { { "Ðánh giá nội bộ", "Lãnh đạo Sở", "Quý III", NULL } } } },
    { "other-agency: Văn bản năm 2032, Đoạn kết",
      "objective-texts-differ: Mục tiêu 1, Lời văn trong kế hoạch",
      "letters: Công việc 1.1, Nội dung công việc" } },

  /* Nothing is wrong in the others. */
  { "Sở Lâm nghiệp", "UBND tỉnh Hồng Sơn", "2032-01-12",
    "Trưởng ban, các thành viên của Ban chỉ đạo ISO và của Ban chịu trách nhiệm trước Giám đốc "
    "Sở; kết quả năm 2031 là căn cứ thực hiện.",
    "Định kỳ 6 tháng/lần, các phòng báo cáo Sở; cả năm 2032 gửi Sở Nội vụ",
    { { "Giải quyết 100% hồ sơ đúng hạn, hòa giải tại chỗ; trong đó 80% nộp trực tuyến, 30% sớm "
      "hạn",
        "Giải quyết 100% hồ sơ đúng hạn,  hoà giải tại chỗ; trong đó 80% nộp trực tuyến, 30% sớm "
        "hạn./.",
        { { "Rà soát thủ tục theo Quyết định số 19/2018/QĐ-UBND ngày 05/3/2018 của UBND tỉnh",
            "Văn phòng Sở", "Tháng 01/2032", "Báo cáo" },
          { "Triển khai Chương trình giai đoạn 2031-2035, tầm nhìn đến năm 2045", "Văn phòng Sở",
            "Theo Kế hoạch số 05/KH-SLN ngày 12/12/2031", "Kế hoạch năm 2033" },
          { "Báo cáo kết quả cả năm", "Phòng Kế hoạch", "Trước ngày 15/01/2033", "Báo cáo" },
          { "Trồng 2000 cây, giảm 10% vụ vi phạm so với năm 2031", "Phòng Quản lý rừng", "Năm 2032",
            "-" } } } } },
  { "Ban Quản lý khu kinh tế", "UBND tỉnh Hồng Sơn", "2032-01-05",
    "Các phòng và cơ sở dịch vụ tại trụ sở Ban cùng thực hiện, phối hợp với các Sở, ban, ngành.",
    NULL,
    { { "Mục tiêu gồm: 100% hồ sơ đúng hạn; 95% hài lòng", NULL,
        { { "Gửi hồ sơ cho Sở Tài chính; Sở thẩm định trong 5 ngày", "Lãnh đạo Ban",
            "Khi có phát sinh", NULL },
          { "Phối hợp Sở, ngành liên quan", "Văn phòng Ban\nLãnh đạo Ban", "Hàng quý", NULL },
          { NULL, NULL, NULL, NULL } } } } },
  { "Chi cục Thủy lợi", "Sở Nông nghiệp tỉnh Hồng Sơn", NULL, "Chi cục báo cáo Lãnh đạo Sở.", NULL,
    { { "Tưới đủ 350 ha, chia thành 200 ha lúa và 150 ha màu", NULL, ACTION },
      { "Cơ cấu hồ sơ: chia ra 40% trực tuyến và 60% trực tiếp", NULL, ACTION } } },
};

static void
add_parties (MucAction            *action,
             const MucPartyCutter *cutter,
             const char           *cell)
{
  g_autoptr (GArray) spans = muc_party_cutter_cut (cutter, cell);

  for (guint i = 0; cell != NULL && i < spans->len; i++)
    {
      const MucPartySpan *span = &g_array_index (spans, MucPartySpan, i);
      g_autofree char *part = g_strndup (cell + span->start, span->length);

      muc_record_append (action, MUC_TYPE_PARTY, "text", part, NULL);
    }
}

static void
add_objective (MucYear              *year,
               const MucPartyCutter *cutter,
               const Objective      *given)
{
  MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", given->text,
                                               "plan-text", given->plan, NULL);

  for (guint i = 0; i < MAX_ACTIONS; i++)
    {
      const Action *row = &given->actions[i];
      g_autofree char *due = NULL;
      MucDeadline deadline;
      MucAction *action;

      if (row->text == NULL)
        continue;
      muc_deadline_parse (row->deadline, 2032, &deadline);
      due = muc_deadline_format_due (&deadline);
      action = muc_record_append (objective, MUC_TYPE_ACTION, "text", row->text,
                                  "parties-text", row->parties, "deadline-text", row->deadline,
                                  "deadline-kind", deadline.kind, "due", due,
                                  "expected", row->expected, NULL);
      if (row->parties != NULL)
        add_parties (action, cutter, row->parties);
    }
}

static MucYear *
add_paper (MucPlan     *plan,
           const Paper *paper)
{
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new (NULL);
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2032), NULL);

  muc_record_append (plan, MUC_TYPE_OFFICE, "name", paper->office, "superior", paper->superior,
                     NULL);
  muc_record_append (year, MUC_TYPE_PAPER, "kind", "objectives", "date", paper->date,
                     "closing", paper->closing, NULL);
  if (paper->measure != NULL)
    muc_record_append (year, MUC_TYPE_MEASURE, "text", paper->measure, NULL);
  for (guint i = 0; i < MAX_OBJECTIVES; i++)
    if (paper->objectives[i].text != NULL)
      add_objective (year, cutter, &paper->objectives[i]);
  return year;
}

static GPtrArray *
list_found (MucYear *year)
{
  g_autoptr (GPtrArray) findings = muc_check_year (year);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *cell = muc_finding_dup_cell (findings->pdata[i]);
      g_autofree char *message = muc_finding_dup_message (findings->pdata[i]);

      g_test_message ("%s", message);
      g_ptr_array_add (found, g_strdup_printf ("%s: %s", muc_finding_get_rule (findings->pdata[i]),
                                               cell));
    }
  return found;
}

/* Each is found, and with the two clean papers nothing is. */
static void
test_paper (gconstpointer data)
{
  const Paper *paper = data;
  g_autoptr (MucPlan) plan = muc_plan_new ();
  g_autoptr (GPtrArray) found = list_found (add_paper (plan, paper));

  for (guint i = 0; i < MAX_FINDINGS && paper->found[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (found, paper->found[i], g_str_equal, NULL))
      {
        g_test_message ("not found: %s", paper->found[i]);
        g_test_fail ();
      }
  if (paper->found[0] == NULL && found->len > 0)
    g_test_fail ();
}

static guint
count_rule (MucYear    *year,
            const char *rule)
{
  g_autoptr (GPtrArray) findings = muc_check_year (year);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += strcmp (muc_finding_get_rule (findings->pdata[i]), rule) == 0;
  return n;
}

static MucTarget *
add_target (MucObjective  *objective,
            MucComparator  comparator,
            double         value,
            MucTarget     *whole)
{
  return muc_record_append (objective, MUC_TYPE_TARGET, "text", "Hồ sơ", "comparator", comparator,
                            "value", value, "unit", "%", "of-which",
                            whole != NULL ? muc_record_get_id (MUC_RECORD (whole)) : (gint64) 0,
                            NULL);
}

/* Parts that are exact and more than their whole contradict it; least ones say nothing. */
static void
test_sums (void)
{
  static const struct
  {
    MucComparator comparator;
    double        parts[2];
    guint         n;
  } cases[] = {
    { MUC_COMPARATOR_EQUAL, { 40, 60 }, 0 },
    { MUC_COMPARATOR_EQUAL, { 40, 70 }, 1 },
    { MUC_COMPARATOR_AT_LEAST, { 40, 70 }, 0 },
    { MUC_COMPARATOR_EQUAL, { 40, 50 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MucPlan) plan = muc_plan_new ();
      MucYear *year = add_paper (plan, &papers[5]);
      MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", "Hồ sơ", NULL);
      MucTarget *whole = add_target (objective, MUC_COMPARATOR_EQUAL, 100, NULL);

      add_target (objective, cases[i].comparator, cases[i].parts[0], whole);
      add_target (objective, cases[i].comparator, cases[i].parts[1], whole);
      g_assert_cmpuint (count_rule (year, "target-sum"), ==, cases[i].n);
    }
}

/* Two names that one unit has are two spellings of it, wherever they stand. */
static void
test_spellings (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = add_paper (plan, &papers[4]);

  g_assert_cmpuint (count_rule (year, "unit-two-spellings"), ==, 0);
  g_clear_object (&plan);
  plan = muc_plan_new ();
  year = add_paper (plan, &papers[0]);
  g_assert_cmpuint (count_rule (year, "unit-two-spellings"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check-papers/%s", papers[i].office);

      g_test_add_data_func (path, &papers[i], test_paper);
    }
  g_test_add_func ("/check-papers/sums", test_sums);
  g_test_add_func ("/check-papers/spellings", test_spellings);

  return g_test_run ();
}
