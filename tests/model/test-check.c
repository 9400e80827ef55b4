/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each rule of the check: what it finds and what it leaves alone. */
#include "model/check.h"

#include <string.h>

#include "model/assessment.h"
#include "model/language.h"
#include "model/occurrence.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/sample.h"
#include "model/scale.h"

#define LONG_CAUSE "- Công chức mới nhận việc chưa quen biểu mẫu\n- Chưa có sổ theo dõi chung"

typedef struct
{
  MucPlan *plan;
  MucYear *old;
  MucYear *year;
} Fixture;

static MucYear *
add_year (MucPlan *plan,
          gint64   number)
{
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", number, NULL);

  muc_scale_append_default (year);
  return year;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->old = add_year (f->plan, 2030);
  f->year = add_year (f->plan, 2031);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static gint64
find_level (MucYear    *year,
            MucAxis     axis,
            const char *label)
{
  return label != NULL ? get_id (muc_scale_find_level (muc_year_get_scale (year), axis, label)) : 0;
}

static MucRisk *
add_row (MucYear     *year,
         MucRiskKind  kind,
         const char  *text,
         const char  *first_property,
         const char  *value)
{
  return muc_record_append (year, MUC_TYPE_RISK, "kind", kind, "text", text,
                            first_property, value, NULL);
}

static MucRisk *
add_risk (MucYear    *year,
          const char *text)
{
  return add_row (year, MUC_RISK_KIND_RISK, text, NULL, NULL);
}

static MucAssessment *
rate (MucRisk    *risk,
      const char *likelihood,
      const char *severity,
      const char *priority,
      MucOrigin   origin,
      const char *reason)
{
  MucYear *year = MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
  MucRiskKind kind = muc_risk_get_kind (risk);
  gint64 set = 0;

  if (priority != NULL)
    set = get_id (muc_scale_find_priority (muc_year_get_scale (year), kind, priority));
  return muc_record_append (risk, MUC_TYPE_ASSESSMENT,
                            "round", G_GINT64_CONSTANT (1),
                            "likelihood",
                            find_level (year, muc_rating_get_row_axis (kind), likelihood),
                            "severity",
                            find_level (year, muc_rating_get_column_axis (kind), severity),
                            "priority", set, "origin", origin, "reason", reason, NULL);
}

/* A row rated Thấp × Rất nghiêm trọng, whose priority the grid says is the highest. */
static MucRisk *
add_rated (MucYear    *year,
           const char *text,
           const char *priority,
           MucOrigin   origin,
           const char *reason)
{
  MucRisk *risk = add_risk (year, text);

  rate (risk, "Thấp", "Rất nghiêm trọng", priority, origin, reason);
  return risk;
}

/* How many findings of @rule there are; the first of them. */
static guint
count (MucYear     *year,
       const char  *rule,
       MucFinding **first)
{
  g_autoptr (GPtrArray) findings = muc_check_year (year);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      MucFinding *finding = findings->pdata[i];

      g_assert_true (muc_finding_get_year (finding) == year);
      if (strcmp (muc_finding_get_rule (finding), rule) != 0)
        continue;
      if (n == 0 && first != NULL)
        *first = g_object_ref (finding);
      n++;
    }
  return n;
}

static void
assert_says (MucFinding *finding,
             const char *message)
{
  g_autofree char *text = muc_finding_dup_message (finding);

  g_assert_cmpstr (text, ==, message);
}

static void
accept (MucYear    *year,
        MucFinding *finding,
        const char *reason)
{
  muc_record_append (year, MUC_TYPE_ACCEPTANCE, "rule", muc_finding_get_rule (finding),
                     "subject", get_id (muc_finding_get_record (finding)),
                     "context", muc_finding_get_context (finding), "reason", reason, NULL);
}

/* Nothing to find */

static void
test_sample (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (2031);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR); i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);
      g_autoptr (GPtrArray) findings = muc_check_year (year);

      for (guint j = 0; j < findings->len; j++)
        {
          g_autofree char *message = muc_finding_dup_message (findings->pdata[j]);

          g_test_message ("%s", message);
        }
      g_assert_cmpuint (findings->len, ==, 0);
    }
}

/* Two years in order: a reworded risk carried on, one dropped with a reason, a new one, an
 * opportunity that nobody rates, a paper with its date, results with one thing that happened. */
static void
test_clean (Fixture       *f,
            gconstpointer  data)
{
  MucRisk *kept = add_rated (f->old, "Thiếu người trực kho", NULL, MUC_ORIGIN_GRID, NULL);
  MucRisk *dropped = add_row (f->old, MUC_RISK_KIND_RISK, "Máy quét hỏng", "dropped-reason",
                              "Đã thay máy mới");
  MucRisk *chance = add_row (f->old, MUC_RISK_KIND_OPPORTUNITY, "Có phần mềm mới", NULL, NULL);
  MucRisk *next = add_rated (f->year, "Kho thiếu người trực", NULL, MUC_ORIGIN_GRID, NULL);
  MucRisk *found;
  g_autoptr (GPtrArray) old_findings = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_object_set (kept, "outcome", "Đạt", "occurrences-stated", 1.0, NULL);
  g_object_set (dropped, "outcome", "Không", "occurrences-stated", 0.0, NULL);
  g_object_set (next, "previous", get_id (kept), "causes", LONG_CAUSE, "review-text", "12/2031",
                NULL);
  found = add_row (f->year, MUC_RISK_KIND_RISK, "Mưa dột kho", "causes", "Khách quan");
  g_object_set (found, "review-text", "Hàng quý", NULL);
  add_row (f->year, MUC_RISK_KIND_RISK, "Mất điện", "causes", "Khách quan");
  found = add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có phần mềm mới", NULL, NULL);
  rate (found, NULL, NULL, NULL, MUC_ORIGIN_GRID, NULL);
  g_object_set (found, "previous", get_id (chance), NULL);
  muc_record_append (f->year, MUC_TYPE_PAPER, "kind", "risks", "date", "2031-01-20", NULL);

  old_findings = muc_check_year (f->old);
  findings = muc_check_year (f->year);
  g_assert_cmpuint (old_findings->len, ==, 0);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (muc_check_count (findings), ==, 0);
}

static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = NULL;

  add_risk (f->year, NULL);
  add_risk (f->year, NULL);
  findings = muc_check_year (f->year);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* One pair of levels, two priorities */

#define PRIORITIES "risk-priority-conflict"

static void
add_two_and_two (MucYear *year)
{
  add_risk (year, "Chưa xếp mức");
  add_rated (year, "Ký nhầm mẫu", NULL, MUC_ORIGIN_GRID, NULL);
  rate (add_risk (year, "Chậm gửi"), "Cao", "Nghiêm trọng", NULL, MUC_ORIGIN_GRID, NULL);
  add_rated (year, "Sai số liệu", "Ưu tiên xử lý ngay", MUC_ORIGIN_PAPER, NULL);
  add_rated (year, "Thất lạc hồ sơ", "Xử lý", MUC_ORIGIN_PAPER, NULL);
  add_rated (year, "Trùng số văn bản", "Xử lý", MUC_ORIGIN_PAPER, NULL);
}

static void
test_priorities (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (MucFinding) finding = NULL;

  add_two_and_two (f->year);
  g_assert_cmpuint (count (f->year, PRIORITIES, &finding), ==, 1);
  g_assert_cmpint (muc_finding_get_severity (finding), ==, MUC_FINDING_ERROR);
  g_assert_cmpstr (muc_finding_get_field (finding), ==, "priority");
  assert_says (finding, "Rủi ro 2, Mức độ ưu tiên: Thấp × Rất nghiêm trọng có mức ưu tiên khác "
                        "nhau: “Ưu tiên xử lý ngay” ở dòng 2, 4; “Xử lý” ở dòng 5, 6 (2 : 2)");
}

/* Years have scales of their own: the names count, however they are written. */
static void
test_priorities_years (Fixture       *f,
                       gconstpointer  data)
{
  MucScale *scale = muc_year_get_scale (f->old);
  g_autoptr (MucFinding) finding = NULL;
  g_autofree char *message = NULL;

  add_two_and_two (f->year);
  g_object_set (muc_scale_find_level (scale, MUC_AXIS_LIKELIHOOD, "Thấp"), "label", "thấp", NULL);
  g_object_set (muc_scale_find_priority (scale, MUC_RISK_KIND_RISK, "Xử lý"),
                "label", "XỬ LÝ", NULL);
  add_rated (f->old, "Ký nhầm", NULL, MUC_ORIGIN_GRID, NULL);

  g_assert_cmpuint (count (f->old, PRIORITIES, NULL), ==, 0);
  g_assert_cmpuint (count (f->year, PRIORITIES, &finding), ==, 1);
  message = muc_finding_dup_message (finding);
  g_assert_nonnull (strstr (message, "(2 : 2; tính cả các năm khác 3 : 2)"));
}

/* The odd one is named: two against one. */
static void
test_priorities_odd (Fixture       *f,
                     gconstpointer  data)
{
  MucRisk *odd;
  g_autoptr (MucFinding) finding = NULL;

  add_rated (f->year, "Ký nhầm mẫu", NULL, MUC_ORIGIN_GRID, NULL);
  odd = add_rated (f->year, "Sai số liệu", "Chấp nhận", MUC_ORIGIN_PAPER, NULL);
  add_rated (f->year, "Thất lạc", NULL, MUC_ORIGIN_GRID, NULL);
  g_assert_cmpuint (count (f->year, PRIORITIES, &finding), ==, 1);
  g_assert_true (muc_finding_get_record (finding) == odd);
  g_assert_true (muc_finding_get_target (finding) == odd);
}

static void
test_priorities_reason (Fixture       *f,
                        gconstpointer  data)
{
  MucAssessment *set;

  add_rated (f->year, "Ký nhầm mẫu", NULL, MUC_ORIGIN_GRID, NULL);
  set = muc_risk_get_assessment (add_rated (f->year, "Sai số liệu", "Xử lý", MUC_ORIGIN_CLERK,
                                            "Đã có phần mềm đối chiếu"));
  g_assert_cmpuint (count (f->year, PRIORITIES, NULL), ==, 0);
  g_object_set (set, "reason", " ", NULL);
  g_assert_cmpuint (count (f->year, PRIORITIES, NULL), ==, 1);
  g_object_set (set, "reason", NULL, "origin", MUC_ORIGIN_PAPER, NULL);
  g_assert_cmpuint (count (f->year, PRIORITIES, NULL), ==, 1);

  /* A new round puts it right: only the present rating counts. */
  rate (MUC_RISK (muc_record_get_owner (MUC_RECORD (set))), "Thấp", "Rất nghiêm trọng", NULL,
        MUC_ORIGIN_GRID, NULL);
  g_assert_cmpuint (count (f->year, PRIORITIES, NULL), ==, 0);
}

/* Risks and opportunities have matrices of their own; one year's rating says nothing of another's;
 * an unrated row and another pair are no conflict. */
static void
test_priorities_apart (Fixture       *f,
                       gconstpointer  data)
{
  MucScale *scale = muc_year_get_scale (f->year);
  MucRisk *chance = add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có phần mềm mới", NULL, NULL);

  g_object_set (muc_scale_find_level (scale, MUC_AXIS_VALUE, "Giá trị cao"),
                "label", "Rất nghiêm trọng", NULL);
  rate (chance, "Thấp", "Rất nghiêm trọng", NULL, MUC_ORIGIN_GRID, NULL);
  add_rated (f->year, "Ký nhầm mẫu", NULL, MUC_ORIGIN_GRID, NULL);
  add_rated (f->old, "Ký nhầm mẫu", "Chấp nhận", MUC_ORIGIN_PAPER, NULL);
  rate (add_risk (f->year, "Chậm gửi"), "Cao", "Rất nghiêm trọng", "Xử lý", MUC_ORIGIN_PAPER,
        NULL);
  rate (add_risk (f->year, "Chưa rõ"), NULL, "Rất nghiêm trọng", "Xử lý", MUC_ORIGIN_PAPER, NULL);
  g_assert_cmpuint (count (f->year, PRIORITIES, NULL), ==, 0);
  g_assert_cmpuint (count (f->old, PRIORITIES, NULL), ==, 0);
}

/* A strip of opportunities is rated by the value alone. */
static void
test_priorities_strip (Fixture       *f,
                       gconstpointer  data)
{
  MucYear *year = muc_record_append (f->plan, MUC_TYPE_YEAR,
                                     "number", G_GINT64_CONSTANT (2032), NULL);
  MucScale *scale = muc_record_append (year, MUC_TYPE_SCALE, NULL);
  g_autoptr (MucFinding) finding = NULL;
  g_autofree char *message = NULL;

  muc_record_append (scale, MUC_TYPE_LEVEL, "axis", MUC_AXIS_VALUE, "label", "Cao", NULL);
  muc_record_append (scale, MUC_TYPE_PRIORITY, "kind", MUC_RISK_KIND_OPPORTUNITY,
                     "label", "Tận dụng", NULL);
  muc_record_append (scale, MUC_TYPE_PRIORITY, "kind", MUC_RISK_KIND_OPPORTUNITY,
                     "label", "Ghi nhận", NULL);
  rate (add_row (year, MUC_RISK_KIND_OPPORTUNITY, "Có phần mềm mới", NULL, NULL), NULL, "Cao",
        "Tận dụng", MUC_ORIGIN_PAPER, NULL);
  rate (add_row (year, MUC_RISK_KIND_OPPORTUNITY, "Có trụ sở mới", NULL, NULL), NULL, "Cao",
        "Ghi nhận", MUC_ORIGIN_PAPER, NULL);
  g_assert_cmpuint (count (year, PRIORITIES, &finding), ==, 1);
  message = muc_finding_dup_message (finding);
  g_assert_true (g_str_has_prefix (message, "Cơ hội 1, Mức độ ưu tiên: Cao có mức ưu tiên"));
}

/* A review before the paper */

#define REVIEWS "risk-review-before-paper"
#define DUES "risk-due-before-paper"

static void
test_reviews (Fixture       *f,
              gconstpointer  data)
{
  MucPaper *paper = muc_record_append (f->year, MUC_TYPE_PAPER, "kind", "risks",
                                       "date", "2031-01-20", NULL);
  MucRisk *risk = add_row (f->year, MUC_RISK_KIND_RISK, "Sai số liệu", "review-text", "12/2030");
  g_autoptr (MucFinding) finding = NULL;

  g_assert_cmpuint (count (f->year, REVIEWS, &finding), ==, 1);
  g_assert_cmpstr (muc_finding_get_field (finding), ==, "review-text");
  assert_says (finding, "Rủi ro 1, Thời gian đánh giá lại: “12/2030” đứng trước ngày của "
                        "văn bản, 20/01/2031");

  g_object_set (risk, "review-text", "20/01/2031", NULL);
  g_assert_cmpuint (count (f->year, REVIEWS, NULL), ==, 0);
  g_object_set (risk, "review-text", "Khi có thay đổi", NULL);
  g_assert_cmpuint (count (f->year, REVIEWS, NULL), ==, 0);

  /* The form of results looks back. */
  g_object_set (risk, "review-text", "12/2030", NULL);
  g_object_set (paper, "date", "2031-01-20", "kind", "risk-results", NULL);
  g_assert_cmpuint (count (f->year, REVIEWS, NULL), ==, 0);
}

/* A register carried on from last year's, whose paper has no date yet. */
static void
test_reviews_of_draft (Fixture       *f,
                       gconstpointer  data)
{
  MucRisk *risk = add_row (f->year, MUC_RISK_KIND_RISK, "Sai số liệu", "review-text", "12/2030");
  g_autoptr (MucFinding) finding = NULL;

  g_assert_cmpuint (count (f->year, REVIEWS, &finding), ==, 1);
  assert_says (finding, "Rủi ro 1, Thời gian đánh giá lại: “12/2030” đứng trước năm của bảng, "
                        "2031");
  muc_record_append (f->year, MUC_TYPE_PAPER, "kind", "risks", NULL);
  g_assert_cmpuint (count (f->year, REVIEWS, NULL), ==, 1);
  g_object_set (risk, "review-text", "01/2031", NULL);
  g_assert_cmpuint (count (f->year, REVIEWS, NULL), ==, 0);
}

static void
test_dues (Fixture       *f,
           gconstpointer  data)
{
  MucRisk *risk = add_row (f->year, MUC_RISK_KIND_RISK, "Sai số liệu", "due-text", "Quý II/2030");
  MucPaper *paper;
  g_autoptr (MucFinding) finding = NULL;

  g_assert_cmpuint (count (f->year, DUES, &finding), ==, 1);
  g_assert_cmpstr (muc_finding_get_field (finding), ==, "due-text");
  assert_says (finding, "Rủi ro 1, Ngày phải hoàn thành: “Quý II/2030” đứng trước năm của bảng, "
                        "2031");
  paper = muc_record_append (f->year, MUC_TYPE_PAPER, "kind", "risks", "date", "2031-04-20", NULL);
  g_object_set (risk, "due-text", "Quý I", NULL);
  g_assert_cmpuint (count (f->year, DUES, NULL), ==, 1);
  g_object_set (risk, "due-text", "Quý II", NULL);
  g_assert_cmpuint (count (f->year, DUES, NULL), ==, 0);
  g_object_set (risk, "due-text", "Ngay sau khi phát hiện", NULL);
  g_assert_cmpuint (count (f->year, DUES, NULL), ==, 0);
  g_object_set (risk, "due-text", "Quý I", NULL);
  g_object_set (paper, "kind", "risk-results", NULL);
  g_assert_cmpuint (count (f->year, DUES, NULL), ==, 0);
}

/* Gone without a reason */

#define GONE "risk-gone"

static void
test_gone (Fixture       *f,
           gconstpointer  data)
{
  MucRisk *first = add_risk (f->old, "Thiếu người\ntrực kho");
  MucRisk *second = add_risk (f->old, "Máy quét hỏng");
  MucRisk *same = NULL;
  MucRisk *next;
  g_autoptr (MucFinding) finding = NULL;

  /* No register yet: nothing has gone. */
  g_assert_cmpuint (count (f->year, GONE, NULL), ==, 0);

  add_risk (f->year, "Mưa dột kho");
  next = add_risk (f->year, "Kho thiếu người trực");
  g_assert_cmpuint (count (f->year, GONE, NULL), ==, 2);
  g_object_set (next, "previous", get_id (first), NULL);
  g_assert_cmpuint (count (f->year, GONE, &finding), ==, 1);
  g_assert_true (muc_finding_get_record (finding) == second);
  g_assert_true (muc_finding_get_target (finding) == next);
  g_assert_cmpstr (muc_finding_get_answer_field (finding), ==, "dropped-reason");
  assert_says (finding, "Rủi ro 2 năm 2030: không còn trong năm 2031 mà không có lý do: "
                        "“Máy quét hỏng”");
  g_assert_cmpuint (count (f->old, GONE, NULL), ==, 0);

  /* The same words nobody has linked yet, but not as an opportunity. */
  same = add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "máy quét hỏng ", NULL, NULL);
  g_assert_cmpuint (count (f->year, GONE, NULL), ==, 1);
  g_object_set (same, "kind", MUC_RISK_KIND_RISK, NULL);
  g_assert_cmpuint (count (f->year, GONE, NULL), ==, 0);
  g_object_set (same, "text", "Máy in hỏng", NULL);
  g_object_set (second, "dropped-reason", "Đã thay máy mới", NULL);
  g_assert_cmpuint (count (f->year, GONE, NULL), ==, 0);
}

/* A year without a register in between does not cut the thread. */
static void
test_gone_gap (Fixture       *f,
               gconstpointer  data)
{
  MucYear *later = add_year (f->plan, 2032);

  add_risk (f->old, "Thiếu người trực kho");
  add_risk (f->old, NULL);
  add_risk (later, "Mưa dột kho");
  g_assert_cmpuint (count (f->year, GONE, NULL), ==, 0);
  g_assert_cmpuint (count (later, GONE, NULL), ==, 1);
}

/* Copied causes */

#define CAUSES "risk-copied-causes"

static void
test_causes (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *other = add_row (f->old, MUC_RISK_KIND_OPPORTUNITY, "Có trụ sở mới", "causes",
                            "Tỉnh bố trí vốn xây trụ sở");
  MucRisk *copy = add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có trụ sở mới", "causes",
                           LONG_CAUSE);
  MucRisk *original = add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có phần mềm mới", "causes",
                               "Công chức mới nhận việc chưa quen biểu mẫu; chưa có sổ theo dõi "
                               "chung.");
  g_autoptr (MucFinding) finding = NULL;
  g_autoptr (MucFinding) later = NULL;

  g_object_set (copy, "previous", get_id (other), NULL);
  g_assert_cmpuint (count (f->year, CAUSES, &finding), ==, 1);
  g_assert_true (muc_finding_get_record (finding) == copy);
  g_assert_cmpstr (muc_finding_get_field (finding), ==, "causes");
  assert_says (finding, "Cơ hội 1, Nguyên nhân: giống hệt cơ hội 2 (năm trước khác)");

  /* Without a year before, the later one is named. */
  g_object_set (copy, "previous", G_GINT64_CONSTANT (0), NULL);
  g_assert_cmpuint (count (f->year, CAUSES, &later), ==, 1);
  g_assert_true (muc_finding_get_record (later) == original);
  assert_says (later, "Cơ hội 2, Nguyên nhân: giống hệt cơ hội 1");

  /* The same thing twice has the same causes. */
  g_object_set (original, "text", "có TRỤ SỞ mới", NULL);
  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 0);
  g_object_set (original, "text", "Có phần mềm mới", "causes", LONG_CAUSE " và khác", NULL);
  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 0);
}

/* "Khách quan" in many rows says little, but is no copy. */
static void
test_causes_short (Fixture       *f,
                   gconstpointer  data)
{
  add_row (f->year, MUC_RISK_KIND_RISK, "Mưa dột kho", "causes", "- Do khách quan");
  add_row (f->year, MUC_RISK_KIND_RISK, "Mất điện", "causes", "- Do khách quan");
  add_row (f->old, MUC_RISK_KIND_RISK, "Mất điện", "causes", LONG_CAUSE);
  add_row (f->year, MUC_RISK_KIND_RISK, "Mất mạng", "causes", LONG_CAUSE);
  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 0);
}

/* Several things of one process may have one cause; a list of causes is a copy even there. */
static void
test_causes_process (Fixture       *f,
                     gconstpointer  data)
{
  MucRisk *one = add_row (f->year, MUC_RISK_KIND_RISK, "Mưa dột kho", "causes",
                          "Mái kho lợp đã hai mươi năm");
  MucRisk *other = add_row (f->year, MUC_RISK_KIND_RISK, "Mốc tài liệu", "causes",
                            "- Mái kho lợp đã hai mươi năm.");

  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 1);
  g_object_set (one, "process", "Giữ kho", NULL);
  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 1);
  g_object_set (other, "process", "Giữ kho", NULL);
  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 0);
  g_object_set (one, "causes", LONG_CAUSE, NULL);
  g_object_set (other, "causes", LONG_CAUSE, NULL);
  g_assert_cmpuint (count (f->year, CAUSES, NULL), ==, 1);
}

/* Letters */

#define LETTERS "risk-letters"

static void
assert_letters (Fixture    *f,
                MucRisk    *risk,
                const char *text,
                guint       n)
{
  g_object_set (risk, "treatment", text, NULL);
  g_test_message ("%s", text);
  g_assert_cmpuint (count (f->year, LETTERS, NULL), ==, n);
}

static void
test_letters (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *risk = add_row (f->year, MUC_RISK_KIND_RISK, "Mưa dột kho", "treatment",
                           "Lợp lại mái\nĐo độ ẩm mỗi ngày, kho Ðông trước");
  MucRecord *occurrence;
  g_autoptr (MucFinding) finding = NULL;
  g_autoptr (MucFinding) logged = NULL;

  g_assert_cmpuint (count (f->year, LETTERS, &finding), ==, 1);
  g_assert_cmpstr (muc_finding_get_field (finding), ==, "treatment");
  g_assert_nonnull (strstr (muc_finding_get_text (finding), "“Ðông”"));
  accept (f->year, finding, "Tên riêng");
  g_assert_cmpuint (count (f->year, LETTERS, NULL), ==, 1);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_ACCEPTANCE), ==, 1);

  /* "Định kỳ kiểm tra, sửa chữa" and "được" in TCVN3, in VNI; one odd letter is a foreign name. */
  assert_letters (f, risk, "§Þnh kú kiÓm tra, söa ch÷a, n©ng cÊp, b¶o d­ìng, t¨ng c­êng", 1);
  assert_letters (f, risk, "Ñònh kyø kieåm tra, söûa chöõa, ñöôïc giao", 1);
  assert_letters (f, risk, "Mời chuyên gia của hãng Björk", 0);
  assert_letters (f, risk, "Ống Ø200, Ø300 và Ø400; phần mềm Windows® 11, Office® 2019, AutoCAD®",
                  0);
  assert_letters (f, risk, "Bụi dưới 50 µg/m³, chì dưới 5 µg/l, thủy ngân dưới 1 µg/l", 0);
  assert_letters (f, risk, "Định kỳ kiểm tra, sửa chữa; “Đông Á” được giao", 0);

  occurrence = muc_record_append (risk, MUC_TYPE_OCCURRENCE, "note", "Ðổ tường kho", NULL);
  g_assert_cmpuint (count (f->year, LETTERS, &logged), ==, 1);
  g_assert_true (muc_finding_get_record (logged) == occurrence);
  g_assert_true (muc_finding_get_target (logged) == risk);
}

/* Nothing happened all year */

#define RESULTS "risk-results-all-zero"

static void
test_results (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *first = add_row (f->year, MUC_RISK_KIND_RISK, "Mưa dột kho", "outcome", "Không");
  MucRisk *second = add_row (f->year, MUC_RISK_KIND_RISK, "Mất điện", "outcome", "KHÔNG");
  g_autoptr (MucFinding) finding = NULL;
  MucRecord *log;

  add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có phần mềm mới", NULL, NULL);
  add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có trụ sở mới", "outcome", "---");
  g_object_set (first, "occurrences-stated", 0.0, NULL);
  g_assert_cmpuint (count (f->year, RESULTS, &finding), ==, 1);
  g_assert_cmpint (muc_finding_get_severity (finding), ==, MUC_FINDING_HINT);
  g_assert_true (muc_finding_get_record (finding) == first);

  g_object_set (second, "occurrences-stated", 1.0, NULL);
  g_assert_cmpuint (count (f->year, RESULTS, NULL), ==, 0);
  g_object_set (second, "occurrences-stated", 0.0, "outcome", "Đạt", NULL);
  g_assert_cmpuint (count (f->year, RESULTS, NULL), ==, 0);
  g_object_set (second, "outcome", NULL, NULL);
  g_assert_cmpuint (count (f->year, RESULTS, NULL), ==, 0);
  g_object_set (second, "outcome", "---", NULL);
  g_assert_cmpuint (count (f->year, RESULTS, NULL), ==, 0);
  g_object_set (second, "outcome", "Không", NULL);
  log = muc_record_append (second, MUC_TYPE_OCCURRENCE, "date", "2031-05-02", NULL);
  g_assert_cmpuint (count (f->year, RESULTS, NULL), ==, 0);
  muc_record_detach (log);
  g_assert_cmpuint (count (f->year, RESULTS, NULL), ==, 1);
}

/* Said to be right */

static void
test_acceptance (Fixture       *f,
                 gconstpointer  data)
{
  MucRisk *moved;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (MucFinding) finding = NULL;
  g_autoptr (MucFinding) accepted = NULL;
  g_autoptr (MucFinding) changed = NULL;

  add_two_and_two (f->year);
  g_assert_cmpuint (count (f->year, PRIORITIES, &finding), ==, 1);
  g_assert_false (muc_finding_is_accepted (finding));
  accept (f->old, finding, "Năm khác");
  accept (f->year, finding, "Theo kết luận họp");
  g_assert_cmpuint (count (f->year, PRIORITIES, &accepted), ==, 1);
  g_assert_true (muc_finding_is_accepted (accepted));
  g_assert_cmpstr (muc_finding_get_reason (accepted), ==, "Theo kết luận họp");
  findings = muc_check_year (f->year);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpuint (muc_check_count (findings), ==, 0);

  /* Numbers change, what was found does not. */
  moved = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 1);
  g_object_ref (moved);
  muc_record_detach (MUC_RECORD (moved));
  muc_record_set_rank (MUC_RECORD (moved), 100 * MUC_RECORD_RANK_STEP);
  muc_record_attach (MUC_RECORD (f->year), MUC_RECORD (moved));
  g_object_unref (moved);
  g_clear_object (&accepted);
  g_assert_cmpuint (count (f->year, PRIORITIES, &accepted), ==, 1);
  g_assert_true (muc_finding_is_accepted (accepted));

  /* So do the words of a row. */
  g_object_set (moved, "text", "Cùng một việc, nói cách khác", "process", "Việc khác", NULL);
  g_clear_object (&accepted);
  g_assert_cmpuint (count (f->year, PRIORITIES, &accepted), ==, 1);
  g_assert_true (muc_finding_is_accepted (accepted));

  add_rated (f->year, "Mất mạng", "Xử lý", MUC_ORIGIN_PAPER, NULL);
  g_assert_cmpuint (count (f->year, PRIORITIES, &changed), ==, 1);
  g_assert_false (muc_finding_is_accepted (changed));
}

/* The worst first, then as the papers read; what stands in another year last. */
static void
test_order (Fixture       *f,
            gconstpointer  data)
{
  static const char *const expected[] = {
    REVIEWS, PRIORITIES, CAUSES, CAUSES, GONE,
  };
  g_autoptr (GPtrArray) findings = NULL;
  MucRisk *chance = add_row (f->year, MUC_RISK_KIND_OPPORTUNITY, "Có trụ sở", "causes", LONG_CAUSE);
  MucRisk *first = add_row (f->year, MUC_RISK_KIND_RISK, "Ký nhầm mẫu", "causes", LONG_CAUSE);

  add_risk (f->old, "Máy quét hỏng");
  add_row (f->year, MUC_RISK_KIND_RISK, "Máy in hỏng", "causes", LONG_CAUSE);
  g_object_set (first, "review-text", "05/2030", NULL);
  muc_record_append (f->year, MUC_TYPE_PAPER, "kind", "risks", "date", "2031-01-20", NULL);
  add_rated (f->year, "Sai số liệu", NULL, MUC_ORIGIN_GRID, NULL);
  add_rated (f->year, "Mất mạng", "Xử lý", MUC_ORIGIN_PAPER, NULL);

  findings = muc_check_year (f->year);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (muc_finding_get_rule (findings->pdata[i]), ==, expected[i]);
  g_assert_true (muc_finding_get_record (findings->pdata[2]) == first);
  g_assert_true (muc_finding_get_record (findings->pdata[3]) != chance);
}

#define ADD(name, func) \
  g_test_add ("/check/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/sample", test_sample);
  ADD ("clean", test_clean);
  ADD ("empty", test_empty);
  ADD ("priorities", test_priorities);
  ADD ("priorities/years", test_priorities_years);
  ADD ("priorities/odd", test_priorities_odd);
  ADD ("priorities/reason", test_priorities_reason);
  ADD ("priorities/apart", test_priorities_apart);
  ADD ("priorities/strip", test_priorities_strip);
  ADD ("reviews", test_reviews);
  ADD ("reviews-of-draft", test_reviews_of_draft);
  ADD ("dues", test_dues);
  ADD ("gone", test_gone);
  ADD ("gone/gap", test_gone_gap);
  ADD ("causes", test_causes);
  ADD ("causes/short", test_causes_short);
  ADD ("causes/process", test_causes_process);
  ADD ("letters", test_letters);
  ADD ("results", test_results);
  ADD ("acceptance", test_acceptance);
  ADD ("order", test_order);
  return g_test_run ();
}
