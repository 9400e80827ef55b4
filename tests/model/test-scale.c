/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales of risks and opportunities, how they rate, and drafts of them. */
#include <math.h>

#include "model/plan.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale-fill.h"
#include "model/scale-usage.h"

#define RISK MUC_RISK_KIND_RISK
#define OPPORTUNITY MUC_RISK_KIND_OPPORTUNITY

/* A name of sixty letters, marks and all. */
#define LONG "Ảnh hưởng nghiêm trọng đến quyền lợi của người dân trong tỉnh"

typedef struct
{
  MucPlan  *plan;
  MucYear  *year;
  MucScale *scale;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  f->scale = muc_scale_append_default (f->year);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->plan);
}

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static MucAssessment *
rate (MucRisk    *risk,
      MucScale   *scale,
      MucAxis     axis,
      const char *likelihood,
      const char *severity)
{
  return muc_record_append (risk, MUC_TYPE_ASSESSMENT,
                            "likelihood", get_id (likelihood != NULL
                                                  ? muc_scale_find_level (scale, axis, likelihood)
                                                  : NULL),
                            "severity", get_id (severity != NULL
                                                ? muc_scale_find_level (scale, axis + 1, severity)
                                                : NULL),
                            NULL);
}

static MucRisk *
add_risk (Fixture    *f,
          const char *likelihood,
          const char *severity)
{
  MucRisk *risk = muc_record_append (f->year, MUC_TYPE_RISK, "kind", RISK, NULL);

  rate (risk, f->scale, MUC_AXIS_LIKELIHOOD, likelihood, severity);
  return risk;
}

static MucRisk *
add_opportunity (Fixture    *f,
                 const char *chance,
                 const char *value)
{
  MucRisk *risk = muc_record_append (f->year, MUC_TYPE_RISK, "kind", OPPORTUNITY, NULL);

  rate (risk, f->scale, MUC_AXIS_CHANCE, chance, value);
  return risk;
}

static const char *
get_priority (MucRisk *risk)
{
  return muc_rating_get_priority_label (muc_risk_get_assessment (risk));
}

/* A grid in letters, a row a word from the highest row down: "a" the lowest priority, "-" none. */
static void
assert_cells (const MucScaleDraft *draft,
              MucRiskKind          kind,
              const char          *expected)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = muc_scale_draft_count_rows (draft, kind); i > 0; i--)
    {
      for (guint j = 0; j < muc_scale_draft_count_columns (draft, kind); j++)
        {
          const int cell = muc_scale_draft_get_cell (draft, kind, i - 1, j);

          g_string_append_c (cells, cell == MUC_SCALE_UNRATED ? '-' : 'a' + cell);
        }
      if (i > 1)
        g_string_append_c (cells, ' ');
    }
  g_assert_cmpstr (cells->str, ==, expected);
}

static void
assert_changes (const MucScaleDraft *draft,
                MucYear             *year,
                const char          *expected)
{
  g_auto (GStrv) lines = muc_scale_usage_list_changes (draft, year);
  g_autofree char *joined = g_strjoinv ("\n", lines);

  g_assert_cmpstr (joined, ==, expected);
}

/* Records */

static void
test_default (Fixture       *f,
              gconstpointer  data)
{
  static const char *const rows[] = { "Thấp", "Trung bình", "Cao" };
  static const char *const columns[] = { "Ít nghiêm trọng", "Nghiêm trọng", "Rất nghiêm trọng" };
  static const char *const expected[3][3] = {
    { "Chấp nhận", "Xử lý", "Ưu tiên xử lý ngay" },
    { "Chấp nhận", "Xử lý", "Ưu tiên xử lý ngay" },
    { "Xử lý", "Xử lý", "Ưu tiên xử lý ngay" },
  };

  g_assert_true (muc_year_get_scale (f->year) == f->scale);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        MucLevel *row = muc_scale_find_level (f->scale, MUC_AXIS_LIKELIHOOD, rows[i]);
        MucLevel *column = muc_scale_get_level (f->scale, MUC_AXIS_SEVERITY, j);
        MucPriority *priority = muc_rating_find_priority (f->scale, row, column);

        g_assert_cmpstr (muc_level_get_label (column), ==, columns[j]);
        g_assert_cmpstr (muc_priority_get_label (priority), ==, expected[i][j]);
        g_assert_cmpint (muc_priority_get_kind (priority), ==, RISK);
      }
  g_assert_cmpuint (muc_scale_count_levels (f->scale, MUC_AXIS_CHANCE), ==, 3);
  g_assert_cmpuint (muc_scale_count_priorities (f->scale, OPPORTUNITY), ==, 3);
  g_assert_null (muc_scale_get_level (f->scale, MUC_AXIS_VALUE, 3));
}

/* Names are found however they are written, each on its own axis. */
static void
test_find (Fixture       *f,
           gconstpointer  data)
{
  MucLevel *low = muc_scale_get_level (f->scale, MUC_AXIS_LIKELIHOOD, 0);

  g_assert_true (muc_scale_find_level (f->scale, MUC_AXIS_LIKELIHOOD, "THAP") == low);
  g_assert_true (muc_scale_find_level (f->scale, MUC_AXIS_CHANCE, "Thấp") != low);
  g_assert_null (muc_scale_find_level (f->scale, MUC_AXIS_SEVERITY, "Thấp"));
  g_assert_true (muc_scale_find_priority (f->scale, RISK, "ưu tiên Xử lý ngay")
                 == muc_scale_get_priority (f->scale, RISK, 2));
  g_assert_null (muc_scale_find_priority (f->scale, OPPORTUNITY, "Xử lý"));
}

static void
test_rating (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *risk = add_risk (f, "Cao", "Nghiêm trọng");
  MucAssessment *rating = muc_risk_get_assessment (risk);

  g_assert_cmpstr (get_priority (risk), ==, "Xử lý");
  g_assert_cmpstr (muc_rating_get_likelihood_label (rating), ==, "Cao");
  g_object_set (rating, "likelihood-text", "CAO", "priority-text", "Xử lí", NULL);
  g_assert_cmpstr (muc_rating_get_likelihood_label (rating), ==, "CAO");
  g_assert_cmpstr (get_priority (risk), ==, "Xử lí");
  g_assert_false (muc_rating_is_overridden (rating));
}

static void
test_override (Fixture       *f,
               gconstpointer  data)
{
  MucRisk *risk = add_risk (f, "Thấp", "Rất nghiêm trọng");
  MucAssessment *rating = muc_risk_get_assessment (risk);
  MucPriority *treat = muc_scale_find_priority (f->scale, RISK, "Xử lý");

  /* What is set without an origin is no override: the grid holds. */
  g_object_set (rating, "priority", get_id (treat), NULL);
  g_assert_cmpstr (get_priority (risk), ==, "Ưu tiên xử lý ngay");
  g_object_set (rating, "origin", MUC_ORIGIN_PAPER, NULL);
  g_assert_true (muc_rating_is_overridden (rating));
  g_assert_cmpstr (get_priority (risk), ==, "Xử lý");
  g_assert_cmpstr (muc_rating_get_reason (rating), ==, "theo văn bản cũ");
  g_object_set (rating, "origin", MUC_ORIGIN_CLERK, "reason", "Đã có biện pháp", NULL);
  g_assert_cmpstr (muc_rating_get_reason (rating), ==, "Đã có biện pháp");
}

static void
test_unrated (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *half = add_risk (f, NULL, "Nghiêm trọng");
  MucRisk *empty = add_risk (f, "Cao", NULL);
  MucRisk *whole = add_risk (f, "Cao", "Nghiêm trọng");
  MucAssessment *rating = muc_risk_get_assessment (whole);
  MucGridCell *cell = muc_rating_find_cell (f->scale, muc_assessment_get_likelihood (rating),
                                            muc_assessment_get_severity (rating));

  g_assert_cmpstr (get_priority (half), ==, "---");
  g_assert_cmpstr (get_priority (empty), ==, "---");
  g_assert_false (muc_rating_is_rated (muc_risk_get_assessment (empty)));
  g_object_set (cell, "priority", (gint64) 0, NULL);
  g_assert_cmpstr (get_priority (whole), ==, "---");
}

/* The last rating is the present one. */
static void
test_rounds (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *risk = add_risk (f, "Thấp", "Ít nghiêm trọng");

  g_assert_cmpstr (get_priority (risk), ==, "Chấp nhận");
  rate (risk, f->scale, MUC_AXIS_LIKELIHOOD, "Cao", "Rất nghiêm trọng");
  g_assert_cmpstr (get_priority (risk), ==, "Ưu tiên xử lý ngay");
}

/* Drafts */

static void
test_same (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (MucScaleDraft) copy = muc_scale_draft_copy (draft);
  g_autoptr (MucScaleDraft) usual = muc_scale_draft_new (NULL);

  assert_cells (draft, RISK, "bbc abc abc");
  assert_cells (draft, OPPORTUNITY, "bcc abb aab");
  g_assert_true (muc_scale_draft_equal (draft, copy));
  g_assert_true (muc_scale_draft_validate (draft, NULL));
  muc_scale_draft_set_cell (copy, RISK, 0, 0, MUC_SCALE_UNRATED);
  g_assert_false (muc_scale_draft_equal (draft, copy));
  assert_cells (draft, RISK, "bbc abc abc");
  /* The usual scale looks the same, but is kept nowhere. */
  assert_cells (usual, RISK, "bbc abc abc");
  g_assert_false (muc_scale_draft_equal (draft, usual));
  g_assert_cmpint (muc_scale_draft_get_level (usual, MUC_AXIS_VALUE, 0)->id, ==, 0);
}

/* Cells belong to their levels, wherever these go. */
static void
test_move (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (MucScaleDraft) before = muc_scale_draft_copy (draft);

  muc_scale_draft_move_level (draft, MUC_AXIS_LIKELIHOOD, 2, 0);
  assert_cells (draft, RISK, "abc abc bbc");
  muc_scale_draft_move_level (draft, MUC_AXIS_SEVERITY, 0, 2);
  assert_cells (draft, RISK, "bca bca bcb");
  muc_scale_draft_move_priority (draft, RISK, 0, 1);
  assert_cells (draft, RISK, "acb acb aca");
  muc_scale_draft_move_priority (draft, RISK, 1, 0);
  muc_scale_draft_move_level (draft, MUC_AXIS_SEVERITY, 2, 0);
  muc_scale_draft_move_level (draft, MUC_AXIS_LIKELIHOOD, 0, 2);
  g_assert_true (muc_scale_draft_equal (draft, before));
}

static void
test_add (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_scale_draft_add_level (draft, MUC_AXIS_LIKELIHOOD, " Rất cao ", &error));
  g_assert_cmpstr (muc_scale_draft_get_level (draft, MUC_AXIS_LIKELIHOOD, 3)->label, ==, "Rất cao");
  g_assert_cmpfloat (muc_scale_draft_get_level (draft, MUC_AXIS_LIKELIHOOD, 3)->number, ==, 4);
  assert_cells (draft, RISK, "--- bbc abc abc");
  for (guint i = 4; i < 7; i++)
    g_assert_true (muc_scale_draft_add_level (draft, MUC_AXIS_LIKELIHOOD, "x", &error));
  g_assert_false (muc_scale_draft_add_level (draft, MUC_AXIS_LIKELIHOOD, "x", &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE);
  g_assert_cmpuint (muc_scale_draft_count_rows (draft, RISK), ==, 7);
}

static void
test_priorities (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_scale_draft_add_priority (draft, RISK, "Theo dõi", &error));
  /* Neither its colour nor its pattern is another's. */
  for (guint i = 0; i < 3; i++)
    {
      const MucDraftPriority *other = muc_scale_draft_get_priority (draft, RISK, i);

      g_assert_cmpint (other->colour, !=, muc_scale_draft_get_priority (draft, RISK, 3)->colour);
      g_assert_cmpint (other->pattern, !=, muc_scale_draft_get_priority (draft, RISK, 3)->pattern);
    }
  muc_scale_draft_move_priority (draft, RISK, 3, 1);
  assert_cells (draft, RISK, "ccd acd acd");
  muc_scale_draft_set_priority_style (draft, RISK, 1, MUC_COLOUR_YELLOW, MUC_PATTERN_DOTS);
  g_assert_cmpint (muc_scale_draft_get_priority (draft, RISK, 1)->pattern, ==, MUC_PATTERN_DOTS);
  g_assert_true (muc_scale_draft_remove_priority (draft, f->year, RISK, 2, &error));
  assert_cells (draft, RISK, "--c a-c a-c");
  while (muc_scale_draft_count_priorities (draft, RISK) > 1)
    g_assert_true (muc_scale_draft_remove_priority (draft, f->year, RISK, 0, &error));
  g_assert_false (muc_scale_draft_remove_priority (draft, f->year, RISK, 0, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE);
}

static void
test_small (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_LIKELIHOOD, 1, &error));
  g_assert_true (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_SEVERITY, 0, &error));
  assert_cells (draft, RISK, "bc bc");
  g_assert_true (muc_scale_draft_validate (draft, &error));
  g_assert_false (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_SEVERITY, 0, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE);
  assert_cells (draft, RISK, "bc bc");
}

/* What is rated by a level holds it, in whichever round; the refusal names who. */
static void
test_used_level (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (MucScaleDraft) before = muc_scale_draft_copy (draft);
  g_autoptr (GError) error = NULL;
  MucRisk *second;

  add_risk (f, "Cao", "Nghiêm trọng");
  add_opportunity (f, "Cao", "Giá trị cao");
  second = add_risk (f, "Cao", "Rất nghiêm trọng");
  rate (second, f->scale, MUC_AXIS_LIKELIHOOD, "Thấp", "Rất nghiêm trọng");
  add_risk (f, "Trung bình", NULL);

  g_assert_false (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_LIKELIHOOD, 2, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED);
  g_assert_nonnull (strstr (error->message, "“Cao” is used by risks 1, 2."));
  g_clear_error (&error);
  g_assert_false (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_CHANCE, 2, &error));
  g_assert_nonnull (strstr (error->message, "“Cao” is used by opportunity 1."));
  g_assert_true (muc_scale_draft_equal (draft, before));
  /* What was only thought of is used by nobody. */
  g_assert_true (muc_scale_draft_add_level (draft, MUC_AXIS_LIKELIHOOD, "Rất cao", NULL));
  g_assert_true (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_LIKELIHOOD, 3, NULL));
  g_assert_true (muc_scale_draft_remove_level (draft, f->year, MUC_AXIS_SEVERITY, 0, NULL));
}

static void
test_used_priority (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (GError) error = NULL;
  MucRisk *first = add_risk (f, "Cao", "Rất nghiêm trọng");

  add_risk (f, "Cao", "Nghiêm trọng");
  g_object_set (muc_risk_get_assessment (first), "origin", MUC_ORIGIN_CLERK,
                "priority", get_id (muc_scale_get_priority (f->scale, RISK, 0)), NULL);

  g_assert_false (muc_scale_draft_remove_priority (draft, f->year, RISK, 0, &error));
  g_assert_nonnull (strstr (error->message, "“Chấp nhận” is used by risk 1."));
  g_clear_error (&error);
  g_assert_false (muc_scale_draft_remove_priority (draft, f->year, RISK, 1, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED);
  g_assert_nonnull (strstr (error->message, "“Xử lý” is used by risk 2."));
  g_clear_error (&error);
  /* Once its cell has another one it may go. */
  muc_scale_draft_set_cell (draft, RISK, 2, 1, 2);
  g_assert_true (muc_scale_draft_remove_priority (draft, f->year, RISK, 1, &error));
  assert_cells (draft, RISK, "-bb a-b a-b");
  assert_changes (draft, f->year, "Risk 2: Xử lý → Ưu tiên xử lý ngay");
}

static void
test_check_all (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (MucPlan) other = muc_plan_new ();
  MucYear *year = muc_record_append (other, MUC_TYPE_YEAR, NULL);
  MucScale *scale = muc_scale_append_default (year);
  g_autoptr (MucScaleDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  add_risk (f, "Cao", "Nghiêm trọng");
  g_object_set (muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 2), "label", "Rất cao", NULL);
  g_object_set (muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 0), "label", "Rất thấp", NULL);
  draft = muc_scale_draft_new_like (f->scale, scale);

  /* The levels that are called the same are the same; the one that is missing is in use. */
  g_assert_cmpint (muc_scale_draft_get_level (draft, MUC_AXIS_LIKELIHOOD, 1)->id, ==,
                   get_id (muc_scale_get_level (f->scale, MUC_AXIS_LIKELIHOOD, 1)));
  g_assert_cmpint (muc_scale_draft_get_level (draft, MUC_AXIS_LIKELIHOOD, 2)->id, ==, 0);
  g_assert_false (muc_scale_usage_check_all (draft, f->year, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED);
  g_assert_nonnull (strstr (error->message, "“Cao” is used by risk 1."));
  muc_record_detach (muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 0));
  g_assert_true (muc_scale_usage_check_all (draft, f->year, NULL));
}

static void
test_changes (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  MucRisk *third;

  add_risk (f, "Thấp", "Ít nghiêm trọng");
  add_risk (f, "Cao", "Nghiêm trọng");
  third = add_risk (f, "Cao", "Nghiêm trọng");
  g_object_set (muc_risk_get_assessment (third), "origin", MUC_ORIGIN_CLERK,
                "priority", get_id (muc_scale_get_priority (f->scale, RISK, 0)), NULL);
  add_risk (f, NULL, NULL);
  add_opportunity (f, "Thấp", "Giá trị cao");

  assert_changes (draft, f->year, "");
  /* Names, colours and order change no rating. */
  muc_scale_draft_set_level_label (draft, MUC_AXIS_LIKELIHOOD, 2, "Thường xuyên");
  muc_scale_draft_set_priority_label (draft, RISK, 1, "Cần xử lý");
  muc_scale_draft_move_level (draft, MUC_AXIS_LIKELIHOOD, 2, 0);
  muc_scale_draft_swap_axes (draft);
  assert_changes (draft, f->year, "");
  muc_scale_draft_set_cell (draft, RISK, 0, 1, 2);
  muc_scale_draft_set_cell (draft, OPPORTUNITY, 0, 2, MUC_SCALE_UNRATED);
  assert_changes (draft, f->year,
                  "Risk 2: Xử lý → Ưu tiên xử lý ngay\nOpportunity 1: Tận dụng → not rated");
  muc_scale_draft_set_cell (draft, RISK, 1, 0, MUC_SCALE_UNRATED);
  muc_scale_draft_set_cell (draft, RISK, 1, 0, 1);
  assert_changes (draft, f->year,
                  "Risk 1: Chấp nhận → Cần xử lý\nRisk 2: Xử lý → Ưu tiên xử lý ngay\n"
                  "Opportunity 1: Tận dụng → not rated");
}

/* A row is told by its words too, cut where they are long. */
static void
test_changes_words (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  MucRisk *risk = add_risk (f, "Cao", "Nghiêm trọng");

  muc_scale_draft_set_cell (draft, RISK, 2, 1, 0);
  g_object_set (risk, "text", "Mưa lớn\nlàm ngập kho", NULL);
  assert_changes (draft, f->year, "Risk 1 (Mưa lớn làm ngập kho): Xử lý → Chấp nhận");
  g_object_set (risk, "text", "Đường vào rừng bị sạt lở sau mưa, đoàn kiểm tra không tới được "
                              "hiện trường", NULL);
  assert_changes (draft, f->year,
                  "Risk 1 (Đường vào rừng bị sạt lở sau mưa, đoàn kiểm tra không tới…): "
                  "Xử lý → Chấp nhận");
}

static void
test_strip (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (GError) error = NULL;
  MucRisk *rated = add_opportunity (f, "Cao", "Giá trị thấp");
  MucRisk *other = add_opportunity (f, "Thấp", "Giá trị thấp");

  g_assert_false (muc_scale_draft_set_strip (draft, f->year, TRUE, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED);
  g_assert_nonnull (strstr (error->message, "opportunities 1, 2. Empty it there first."));
  g_object_set (muc_risk_get_assessment (rated), "likelihood", (gint64) 0, NULL);
  g_assert_cmpstr (get_priority (rated), ==, "---");
  muc_record_detach (MUC_RECORD (other));

  g_assert_true (muc_scale_draft_set_strip (draft, f->year, TRUE, NULL));
  g_assert_true (muc_scale_draft_is_strip (draft, OPPORTUNITY));
  g_assert_false (muc_scale_draft_is_strip (draft, RISK));
  assert_cells (draft, OPPORTUNITY, "bcc");
  g_assert_true (muc_scale_draft_validate (draft, NULL));
  assert_changes (draft, f->year, "Opportunity 1: not rated → Tận dụng");
  g_assert_true (muc_scale_draft_set_strip (draft, f->year, FALSE, NULL));
  assert_cells (draft, OPPORTUNITY, "bcc bcc bcc");
}

/* A kept strip rates by the value alone. */
static void
test_kept_strip (Fixture       *f,
                 gconstpointer  data)
{
  MucYear *year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2027, NULL);
  MucScale *scale = muc_record_append (year, MUC_TYPE_SCALE, NULL);
  MucLevel *little = muc_record_append (scale, MUC_TYPE_LEVEL, "axis", MUC_AXIS_VALUE,
                                        "label", "Nhỏ", NULL);
  MucLevel *much = muc_record_append (scale, MUC_TYPE_LEVEL, "axis", MUC_AXIS_VALUE,
                                      "label", "Lớn", NULL);
  MucPriority *use = muc_record_append (scale, MUC_TYPE_PRIORITY, "kind", OPPORTUNITY,
                                        "label", "Tận dụng", NULL);
  g_autoptr (MucScaleDraft) draft = NULL;

  muc_record_append (scale, MUC_TYPE_GRID_CELL, "column-level", get_id (much),
                     "priority", get_id (use), NULL);
  g_assert_true (muc_rating_find_priority (scale, NULL, much) == use);
  g_assert_null (muc_rating_find_priority (scale, NULL, little));
  draft = muc_scale_draft_new (scale);
  assert_cells (draft, OPPORTUNITY, "-a");
  g_assert_cmpint (muc_scale_draft_find_cell (draft, OPPORTUNITY, 0, get_id (much)), ==, 0);
}

/* Products */

static void
test_fill (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  const double thresholds[] = { 2, 4, 6 };
  const double without[] = { 1, NAN, 4 };
  const double falling[] = { 1, 6, 4 };
  double suggested[3];
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat (muc_scale_fill_get_product (draft, RISK, 1, 2), ==, 6);
  g_assert_true (muc_scale_fill_apply (draft, RISK, thresholds, &error));
  assert_cells (draft, RISK, "acc abc -aa");
  g_assert_true (muc_scale_fill_apply (draft, RISK, without, &error));
  assert_cells (draft, RISK, "acc acc aaa");
  g_assert_false (muc_scale_fill_apply (draft, RISK, falling, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NUMBER);
  assert_cells (draft, RISK, "acc acc aaa");

  g_assert_true (muc_scale_fill_suggest (draft, RISK, suggested, NULL));
  g_assert_cmpfloat (suggested[0], ==, 1);
  g_assert_cmpfloat (suggested[1], ==, 3);
  g_assert_cmpfloat (suggested[2], ==, 6);
  g_assert_true (muc_scale_fill_apply (draft, RISK, suggested, NULL));
  assert_cells (draft, RISK, "bcc abc aab");
}

static void
test_fill_numbers (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  const double thresholds[] = { 1, 2.5, 100 };
  double suggested[3];
  g_autoptr (GError) error = NULL;

  muc_scale_draft_set_level_number (draft, MUC_AXIS_SEVERITY, 2, 2.5);
  g_assert_true (muc_scale_fill_apply (draft, RISK, thresholds, &error));
  assert_cells (draft, RISK, "bbb abb aab");
  muc_scale_draft_set_level_number (draft, MUC_AXIS_SEVERITY, 2, NAN);
  g_assert_false (muc_scale_fill_apply (draft, RISK, thresholds, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NUMBER);
  g_assert_nonnull (strstr (error->message, "“Rất nghiêm trọng”"));
  g_assert_false (muc_scale_fill_suggest (draft, RISK, suggested, NULL));
  assert_cells (draft, RISK, "bbb abb aab");

  /* Who counts more stands higher. */
  muc_scale_draft_set_level_number (draft, MUC_AXIS_SEVERITY, 2, 1.5);
  g_clear_error (&error);
  g_assert_false (muc_scale_fill_apply (draft, RISK, thresholds, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NUMBER);
  g_assert_nonnull (strstr (error->message, "“Rất nghiêm trọng” counts less than “Nghiêm trọng”"));
  g_assert_false (muc_scale_fill_suggest (draft, RISK, suggested, NULL));

  /* A strip counts its own numbers; of equal ones nobody is suggested twice. */
  g_assert_true (muc_scale_draft_set_strip (draft, NULL, TRUE, NULL));
  g_assert_cmpfloat (muc_scale_fill_get_product (draft, OPPORTUNITY, 0, 1), ==, 2);
  muc_scale_draft_set_level_number (draft, MUC_AXIS_VALUE, 2, 2);
  g_assert_true (muc_scale_fill_suggest (draft, OPPORTUNITY, suggested, NULL));
  g_assert_cmpfloat (suggested[1], ==, 2);
  g_assert_true (isnan (suggested[2]));
}

/* Sizes */

static void
test_sizes (gconstpointer data)
{
  const guint rows = GPOINTER_TO_UINT (data) / 10;
  const guint columns = GPOINTER_TO_UINT (data) % 10;
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (NULL);
  double thresholds[3];

  while (muc_scale_draft_count_levels (draft, MUC_AXIS_LIKELIHOOD) > rows)
    muc_scale_draft_remove_level (draft, NULL, MUC_AXIS_LIKELIHOOD, 0, NULL);
  while (muc_scale_draft_count_levels (draft, MUC_AXIS_SEVERITY) > columns)
    muc_scale_draft_remove_level (draft, NULL, MUC_AXIS_SEVERITY, 0, NULL);
  for (guint i = 3; i < rows; i++)
    {
      g_autofree char *label = g_strdup_printf (LONG " %u", i);

      g_assert_true (muc_scale_draft_add_level (draft, MUC_AXIS_LIKELIHOOD, label, NULL));
    }
  for (guint i = 3; i < columns; i++)
    {
      g_autofree char *label = g_strdup_printf (LONG " %u", i);

      g_assert_true (muc_scale_draft_add_level (draft, MUC_AXIS_SEVERITY, label, NULL));
    }

  g_assert_cmpuint (muc_scale_draft_count_rows (draft, RISK), ==, rows);
  g_assert_cmpuint (muc_scale_draft_count_columns (draft, RISK), ==, columns);
  g_assert_true (muc_scale_draft_validate (draft, NULL));
  g_assert_true (muc_scale_fill_suggest (draft, RISK, thresholds, NULL));
  g_assert_true (muc_scale_fill_apply (draft, RISK, thresholds, NULL));
  g_assert_cmpint (muc_scale_draft_get_cell (draft, RISK, 0, 0), ==, 0);
  g_assert_cmpint (muc_scale_draft_get_cell (draft, RISK, rows - 1, columns - 1), ==, 2);
}

/* Names */

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  g_autoptr (GError) error = NULL;

  muc_scale_draft_set_level_label (draft, MUC_AXIS_SEVERITY, 1, LONG);
  muc_scale_draft_set_priority_label (draft, RISK, 1, LONG);
  g_assert_cmpint (g_utf8_strlen (LONG, -1), >=, 60);
  g_assert_true (muc_scale_draft_validate (draft, &error));
  g_assert_cmpstr (muc_scale_draft_get_level (draft, MUC_AXIS_SEVERITY, 1)->label, ==, LONG);

  muc_scale_draft_set_level_label (draft, MUC_AXIS_SEVERITY, 1, "  ");
  g_assert_false (muc_scale_draft_validate (draft, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NAME);
  g_clear_error (&error);
  muc_scale_draft_set_level_label (draft, MUC_AXIS_SEVERITY, 1, "ÍT nghiêm trọng");
  g_assert_false (muc_scale_draft_validate (draft, &error));
  g_assert_nonnull (strstr (error->message,
                            "“Ít nghiêm trọng” and “ÍT nghiêm trọng” differ only in"));
  g_clear_error (&error);
  muc_scale_draft_set_level_label (draft, MUC_AXIS_SEVERITY, 1, " Ít nghiêm trọng");
  g_assert_false (muc_scale_draft_validate (draft, &error));
  g_assert_nonnull (strstr (error->message, "“Ít nghiêm trọng” is there twice"));
  g_clear_error (&error);
  /* It is told whose names they are: both matrices have a likelihood. */
  muc_scale_draft_set_level_label (draft, MUC_AXIS_SEVERITY, 1, LONG);
  muc_scale_draft_set_level_label (draft, MUC_AXIS_CHANCE, 1, NULL);
  g_assert_false (muc_scale_draft_validate (draft, &error));
  g_assert_nonnull (strstr (error->message, "Likelihood of opportunities: "));
  g_clear_error (&error);
  muc_scale_draft_set_level_label (draft, MUC_AXIS_CHANCE, 1, "Vừa");
  /* Another axis may have the same names. */
  muc_scale_draft_set_level_label (draft, MUC_AXIS_SEVERITY, 1, "Cao");
  g_assert_true (muc_scale_draft_validate (draft, &error));
  muc_scale_draft_set_priority_label (draft, OPPORTUNITY, 0, NULL);
  g_assert_false (muc_scale_draft_validate (draft, &error));
}

/* Two priorities that look the same can be kept, but somebody should know. */
static void
test_alike (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (f->scale);
  const MucDraftPriority *highest = muc_scale_draft_get_priority (draft, RISK, 2);
  g_autofree char *told = NULL;

  g_assert_null (muc_scale_draft_describe_alike (draft, RISK));
  muc_scale_draft_set_priority_style (draft, RISK, 0, highest->colour, MUC_PATTERN_NONE);
  g_assert_null (muc_scale_draft_describe_alike (draft, RISK));
  muc_scale_draft_set_priority_style (draft, RISK, 0, highest->colour, highest->pattern);
  told = muc_scale_draft_describe_alike (draft, RISK);
  g_assert_nonnull (strstr (told, "“Chấp nhận” and “Ưu tiên xử lý ngay” look the same"));
  g_assert_null (muc_scale_draft_describe_alike (draft, OPPORTUNITY));
  g_assert_true (muc_scale_draft_validate (draft, NULL));
}

/* A year without a scale begins as the year before rates, else as the one after. */
static void
test_year (Fixture       *f,
           gconstpointer  data)
{
  MucYear *later = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2028, NULL);
  MucYear *earlier = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2020, NULL);
  MucYear *last = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2030, NULL);
  MucYear *const others[] = { later, earlier };

  muc_scale_append_default (last);
  g_object_set (muc_scale_get_level (f->scale, MUC_AXIS_VALUE, 0), "label", "Nhỏ", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (MucScaleDraft) taken = muc_scale_draft_new_for_year (others[i]);
      const MucDraftLevel *level = muc_scale_draft_get_level (taken, MUC_AXIS_VALUE, 0);

      g_assert_cmpstr (level->label, ==, "Nhỏ");
      g_assert_cmpint (level->id, ==, 0);
    }
}

static void
test_own_year (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new_for_year (f->year);
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *alone = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  g_autoptr (MucScaleDraft) usual = muc_scale_draft_new_for_year (alone);

  g_assert_cmpint (muc_scale_draft_get_level (draft, MUC_AXIS_VALUE, 0)->id, !=, 0);
  g_assert_cmpstr (muc_scale_draft_get_level (usual, MUC_AXIS_VALUE, 0)->label, ==, "Giá trị thấp");
}

#define ADD(name, function) \
  g_test_add ("/model/scale/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 22, 33, 44, 55, 77, 27, 72, 35 };

  g_test_init (&argc, &argv, NULL);
  ADD ("default", test_default);
  ADD ("find", test_find);
  ADD ("rating", test_rating);
  ADD ("override", test_override);
  ADD ("unrated", test_unrated);
  ADD ("rounds", test_rounds);
  ADD ("same", test_same);
  ADD ("move", test_move);
  ADD ("add", test_add);
  ADD ("priorities", test_priorities);
  ADD ("small", test_small);
  ADD ("used-level", test_used_level);
  ADD ("used-priority", test_used_priority);
  ADD ("check-all", test_check_all);
  ADD ("changes", test_changes);
  ADD ("changes-words", test_changes_words);
  ADD ("strip", test_strip);
  ADD ("kept-strip", test_kept_strip);
  ADD ("fill", test_fill);
  ADD ("fill-numbers", test_fill_numbers);
  ADD ("names", test_names);
  ADD ("alike", test_alike);
  ADD ("year", test_year);
  ADD ("own-year", test_own_year);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/scale/size/%u-%u", sizes[i] / 10,
                                               sizes[i] % 10);

      g_test_add_data_func (path, GUINT_TO_POINTER (sizes[i]), test_sizes);
    }
  return g_test_run ();
}
