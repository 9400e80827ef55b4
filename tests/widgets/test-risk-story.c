/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the details of a risk say, without a window. */
#include "app/risk-story.h"

#include <string.h>

#include "model/action.h"
#include "model/assessment.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/risk-action.h"
#include "model/scale.h"

typedef struct
{
  MucPlan *plan;
  MucYear *before;
  MucYear *year;
  MucRisk *old;  /* of 2030 */
  MucRisk *risk; /* of 2032, the same in other words; 2031 has no register */
} Fixture;

static gint64
get_id (gpointer record)
{
  return muc_record_get_id (record);
}

static MucAssessment *
rate (MucRisk *risk,
      guint    round,
      guint    likelihood,
      guint    severity)
{
  MucScale *scale = muc_year_get_scale (MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk))));

  return muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", (gint64) round,
                            "likelihood",
                            get_id (muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, likelihood)),
                            "severity",
                            get_id (muc_scale_get_level (scale, MUC_AXIS_SEVERITY, severity)),
                            NULL);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->before = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2030, NULL);
  muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2031, NULL);
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) 2032, NULL);
  muc_scale_append_default (f->before);
  muc_scale_append_default (f->year);
  f->old = muc_record_append (f->before, MUC_TYPE_RISK, "process", "Nhập kho", "text",
                              "Hàng trong kho bị ẩm & mốc", "outcome", "Đã xử lý",
                              "occurrences-stated", 3.0, NULL);
  rate (f->old, 1, 0, 1);
  f->risk = muc_record_append (f->year, MUC_TYPE_RISK, "process", "Nhập kho", "text",
                               "Hàng trong kho bị ẩm vì mái dột", "previous", get_id (f->old),
                               NULL);
  rate (f->risk, 1, 1, 1);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static void
test_years (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) years = NULL;
  const MucStoryYear *year;
  const MucStoryRating *rating;
  MucAssessment *second = rate (f->risk, 2, 2, 2);
  MucScale *scale = muc_year_get_scale (f->year);

  g_object_set (second, "origin", MUC_ORIGIN_CLERK, "reason", "Mùa mưa", "date", "2032-06-05",
                "priority", get_id (muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, 0)), NULL);
  muc_record_append (f->risk, MUC_TYPE_OCCURRENCE, NULL);

  /* The same from either end of the chain; the year without a register is passed over. */
  years = muc_risk_story_list_years (f->old);
  g_assert_cmpuint (years->len, ==, 2);
  year = years->pdata[0];
  g_assert_true (year->risk == f->risk);
  g_assert_cmpint (year->year, ==, 2032);
  g_assert_cmpstr (year->result, ==, "1 time");
  g_assert_null (year->wording);
  g_assert_cmpuint (year->ratings->len, ==, 2);
  rating = year->ratings->pdata[0];
  g_assert_cmpstr (rating->text, ==, "Cao × Rất nghiêm trọng → Chấp nhận *");
  g_assert_cmpstr (rating->note, ==, "Assessment 2, 5/6/2032: Mùa mưa");
  g_assert_true (rating->swatch.shown);
  rating = year->ratings->pdata[1];
  g_assert_cmpstr (rating->text, ==, "Trung bình × Nghiêm trọng → Xử lý");
  g_assert_cmpstr (rating->note, ==, "Assessment 1");

  year = years->pdata[1];
  g_assert_true (year->risk == f->old);
  g_assert_cmpstr (year->result, ==, "0 times by the log, 3 by the paper · Đã xử lý");
  rating = year->ratings->pdata[0];
  g_assert_null (rating->note);
  g_assert_nonnull (strstr (year->wording, "ẩm <span"));
  g_assert_nonnull (strstr (year->wording, "&amp; mốc"));
}

/* Links that run in a circle come from a damaged file only, and end. */
static void
test_circle (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) years = NULL;

  g_object_set (f->old, "previous", get_id (f->risk), NULL);
  years = muc_risk_story_list_years (f->risk);
  g_assert_cmpuint (years->len, >=, 2);
  g_assert_cmpuint (years->len, <=, 50);
}

static void
test_ratings (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *chance = muc_record_append (f->year, MUC_TYPE_RISK, "kind", MUC_RISK_KIND_OPPORTUNITY,
                                       NULL);
  MucScale *scale = muc_year_get_scale (f->year);
  g_autofree char *unrated = muc_risk_story_describe_rating (chance);
  g_autofree char *rated = NULL;
  g_autofree char *title = muc_risk_story_title (chance);

  g_assert_cmpstr (unrated, ==, "not rated");
  g_assert_cmpstr (title, ==, "Opportunity 1");
  muc_record_append (chance, MUC_TYPE_ASSESSMENT, "severity",
                     get_id (muc_scale_get_level (scale, MUC_AXIS_VALUE, 2)), NULL);
  rated = muc_risk_story_describe_rating (chance);
  g_assert_true (g_str_has_prefix (rated, "Giá trị cao → "));
}

static void
assert_review (MucRisk    *risk,
               const char *text,
               const char *expected,
               gboolean    expected_late)
{
  g_autofree char *meaning = NULL;
  GDate today;
  gboolean late;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 10, G_DATE_JUNE, 2032);
  g_object_set (risk, "review-text", text, NULL);
  meaning = muc_risk_story_describe_review (risk, &today, &late);
  g_assert_cmpstr (meaning, ==, expected);
  g_assert_cmpint (late, ==, expected_late);
}

static void
test_review (Fixture       *f,
             gconstpointer  data)
{
  assert_review (f->risk, NULL, NULL, FALSE);
  assert_review (f->risk, "5/2032", "due on 31/5/2032, 10 days ago", TRUE);
  assert_review (f->risk, "12/2032", "due on 31/12/2032, 204 days left", FALSE);
  assert_review (f->risk, "Thường xuyên",
                 "all the time: checked in each reporting period, never late", FALSE);

  /* Who assessed it in that month or later was in time. */
  g_object_set (muc_risk_get_assessment (f->risk), "date", "2032-01-05", NULL);
  assert_review (f->risk, "5/2032", "due on 31/5/2032, 10 days ago", TRUE);
  g_object_set (rate (f->risk, 2, 1, 1), "date", "2032-05-20", NULL);
  assert_review (f->risk, "5/2032", "assessed again on 20/5/2032", FALSE);

  assert_review (f->old, "12/2030", "assessed again in the register of 2032", FALSE);
}

static void
test_choices (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *other = muc_record_append (f->before, MUC_TYPE_RISK, "text", "Xuất nhầm lô", NULL);
  MucRisk *moist = muc_record_append (f->before, MUC_TYPE_RISK, "process", "Nhập kho",
                                      "text", "Hàng nhập kho bị ẩm do mái dột", NULL);
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) fresh = NULL;

  muc_record_append (f->before, MUC_TYPE_RISK, "kind", MUC_RISK_KIND_OPPORTUNITY,
                     "text", "Hàng trong kho", NULL);
  earlier = muc_risk_story_list_earlier (f->risk);
  g_assert_cmpuint (earlier->len, ==, 2);
  g_assert_true (muc_risk_story_find_like (earlier, f->risk) == moist);
  items = muc_risk_story_create_items (earlier, f->risk);
  g_assert_true (muc_list_item_get_record (items->pdata[0]) == moist);
  g_assert_cmpstr (muc_list_item_get_section (items->pdata[0]), ==, "Alike");
  g_assert_true (muc_list_item_get_record (items->pdata[1]) == other);
  g_assert_cmpstr (muc_list_item_get_section (items->pdata[1]), ==, "Others");

  none = muc_risk_story_list_new (f->year, MUC_RISK_KIND_RISK);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (muc_risk_story_find_like (none, f->old));
  g_object_set (f->risk, "previous", (gint64) 0, NULL);
  fresh = muc_risk_story_list_new (f->year, MUC_RISK_KIND_RISK);
  g_assert_cmpuint (fresh->len, ==, 1);
}

static void
test_actions (Fixture       *f,
              gconstpointer  data)
{
  MucObjective *objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, NULL);
  MucAction *roof = muc_record_append (objective, MUC_TYPE_ACTION, "text", "Lợp lại mái", NULL);
  g_autoptr (GPtrArray) items = NULL;

  muc_record_append (objective, MUC_TYPE_ACTION, "text", "Kiểm tra kho", NULL);
  muc_record_append (f->risk, MUC_TYPE_RISK_ACTION, "action", get_id (roof), NULL);
  items = muc_risk_story_list_actions (f->risk);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (muc_list_item_get_title (items->pdata[0]), ==, "Kiểm tra kho");
}

#define ADD(name, function) \
  g_test_add ("/widgets/risk-story/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("years", test_years);
  ADD ("circle", test_circle);
  ADD ("ratings", test_ratings);
  ADD ("review", test_review);
  ADD ("choices", test_choices);
  ADD ("actions", test_actions);
  return g_test_run ();
}
