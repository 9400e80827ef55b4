/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/risk-edits.h"

#include <math.h>
#include <string.h>

#include "fixture.h"
#include "model/naming.h"
#include "model/rating.h"
#include "model/sample.h"
#include "model/successor.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/unit-edits.h"

#define YEAR 2031

/* The register: each edit is one step, undone and done again with the file as before and after. */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucYear *
get_year (Fixture *fixture)
{
  return fixture_get_year (fixture, YEAR);
}

/* Risk @number of part I, or the opportunity of that number in part II. */
static MucRisk *
get_row (MucYear     *year,
         MucRiskKind  kind,
         guint        number)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) == kind && muc_naming_get_number (risk) == number)
        return risk;
    }
  g_assert_not_reached ();
}

static MucRisk *
get_risk (Fixture *fixture,
          guint    number)
{
  return get_row (get_year (fixture), MUC_RISK_KIND_RISK, number);
}

static MucLevel *
get_level (Fixture    *fixture,
           MucAxis     axis,
           const char *label)
{
  MucLevel *level = muc_scale_find_level (muc_year_get_scale (get_year (fixture)), axis, label);

  g_assert_nonnull (level);
  return level;
}

static const char *
get_priority (MucRisk *risk)
{
  return muc_rating_get_priority_label (muc_risk_get_assessment (risk));
}

/* The last step has this label; taken back and done again the file is as before and after. */
static void
check_step (Fixture    *fixture,
            const char *before,
            const char *label)
{
  g_autofree char *after = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, label);
  fixture_assert_same (fixture, after);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  g_assert_no_error (error);
  fixture_assert_same (fixture, after);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRisk *risk;

  risk = muc_risk_edits_add (fixture->store, get_year (fixture), MUC_RISK_KIND_RISK,
                             get_risk (fixture, 3), "  Mất điện khi đang họp \n", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Mất điện khi đang họp");
  g_assert_cmpuint (muc_naming_get_number (risk), ==, 3);
  g_assert_cmpint (muc_assessment_get_round (muc_risk_get_assessment (risk)), ==, 1);
  g_assert_false (muc_rating_is_rated (muc_risk_get_assessment (risk)));
  g_assert_cmpstr (get_priority (risk), ==, "---");
  check_step (fixture, before, "Add risk 3");

  risk = muc_risk_edits_add (fixture->store, get_year (fixture), MUC_RISK_KIND_OPPORTUNITY, NULL,
                             NULL, &error);
  g_assert_cmpuint (muc_naming_get_number (risk), ==, 3);
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Add opportunity 3");
}

/* The first row of a year brings a scale: the one of the nearest year, else the usual one. */
static void
test_scale (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *year;
  MucScale *scale;

  muc_store_set (fixture->store, "Đổi tên", &error, get_level (fixture, MUC_AXIS_LIKELIHOOD, "Cao"),
                 "label", "Rất hay gặp", NULL);
  year = muc_edits_add_year (fixture->store, YEAR + 1, &error);
  g_assert_null (muc_year_get_scale (year));
  muc_risk_edits_add (fixture->store, year, MUC_RISK_KIND_RISK, NULL, "Lỗi mạng", &error);
  g_assert_no_error (error);
  scale = muc_year_get_scale (year);
  g_assert_true (scale != muc_year_get_scale (get_year (fixture)));
  g_assert_nonnull (muc_scale_find_level (scale, MUC_AXIS_LIKELIHOOD, "rất hay gặp"));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (scale), MUC_TYPE_GRID_CELL), ==, 18);
  g_assert_cmpstr (muc_priority_get_label (muc_rating_find_priority (
                     scale, muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 0),
                     muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 2))), ==,
                   "Ưu tiên xử lý ngay");
  fixture_reopen (fixture);
  g_assert_nonnull (muc_year_get_scale (fixture_get_year (fixture, YEAR + 1)));
}

static void
test_rate (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (fixture, 3);

  g_assert_cmpstr (get_priority (risk), ==, "Chấp nhận");
  g_assert_true (muc_risk_edits_set_severity (fixture->store, risk,
                                              get_level (fixture, MUC_AXIS_SEVERITY,
                                                         "Rất nghiêm trọng"), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_priority (risk), ==, "Ưu tiên xử lý ngay");
  check_step (fixture, before, "Rate risk 3");

  g_assert_true (muc_risk_edits_place (fixture->store, risk,
                                       get_level (fixture, MUC_AXIS_LIKELIHOOD, "Cao"),
                                       get_level (fixture, MUC_AXIS_SEVERITY, "Nghiêm trọng"),
                                       "Hai lần trong quý", &error));
  g_assert_cmpstr (get_priority (risk), ==, "Xử lý");
  g_assert_cmpstr (muc_rating_get_reason (muc_risk_get_assessment (risk)), ==,
                   "Hai lần trong quý");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, 1);

  g_free (before);
  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_risk_edits_set_likelihood (fixture->store, risk,
                                                get_level (fixture, MUC_AXIS_LIKELIHOOD, "Cao"),
                                                &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_risk_edits_place (fixture->store, risk, NULL, NULL, NULL, &error));
  g_assert_cmpstr (get_priority (risk), ==, "---");
}

static void
test_override (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (fixture, 3);
  MucScale *scale = muc_year_get_scale (get_year (fixture));
  MucPriority *urgent = muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, 2);

  g_assert_false (muc_risk_edits_override (fixture->store, risk, urgent, " \n", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_clear_error (&error);
  fixture_assert_same (fixture, before);

  g_assert_true (muc_risk_edits_override (fixture->store, risk, urgent, "Đoàn thanh tra nhắc",
                                          &error));
  g_assert_true (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  g_assert_cmpstr (get_priority (risk), ==, "Ưu tiên xử lý ngay");
  check_step (fixture, before, "Set another priority for risk 3");

  /* The grid's own priority is no override, and other levels end one. */
  g_assert_true (muc_risk_edits_override (fixture->store, risk,
                                          muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, 0),
                                          "Như bảng", &error));
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  g_assert_null (muc_rating_get_reason (muc_risk_get_assessment (risk)));
  risk = get_risk (fixture, 7);
  g_assert_true (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  g_assert_true (muc_risk_edits_set_likelihood (fixture->store, risk,
                                                get_level (fixture, MUC_AXIS_LIKELIHOOD, "Cao"),
                                                &error));
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  g_assert_cmpstr (get_priority (risk), ==, "Xử lý");
}

/* What a paper that is issued says is not changed: the next round begins. */
static void
test_rounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (fixture, 3);
  MucAssessment *first = muc_risk_get_assessment (risk);

  g_assert_true (muc_edits_set_paper_field (fixture->store, get_year (fixture),
                                            MUC_PAPER_KEY ("risks", NULL, NULL),
                                            "state", "issued", &error));
  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_risk_edits_set_likelihood (fixture->store, risk,
                                                get_level (fixture, MUC_AXIS_LIKELIHOOD, "Cao"),
                                                &error));
  g_assert_no_error (error);
  check_step (fixture, before, "Rate risk 3");
  risk = get_risk (fixture, 3);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, 2);
  g_assert_cmpint (muc_assessment_get_round (muc_risk_get_assessment (risk)), ==, 2);
  g_assert_cmpstr (muc_rating_get_likelihood_label (first), ==, "Thấp");
  g_assert_cmpstr (muc_rating_get_likelihood_label (muc_risk_get_assessment (risk)), ==, "Cao");
  g_assert_cmpstr (muc_rating_get_severity_label (muc_risk_get_assessment (risk)), ==,
                   "Ít nghiêm trọng");

  g_assert_true (muc_risk_edits_add_round (fixture->store, risk, &error));
  g_assert_cmpint (muc_assessment_get_round (muc_risk_get_assessment (risk)), ==, 3);
  g_assert_cmpstr (muc_rating_get_likelihood_label (muc_risk_get_assessment (risk)), ==, "Cao");
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucYear *last = fixture_get_year (fixture, YEAR - 1);
  MucRisk *dropped = get_row (last, MUC_RISK_KIND_RISK, 6);
  MucRisk *risk = get_risk (fixture, 8);

  g_assert_nonnull (muc_risk_get_dropped_reason (dropped));
  g_assert_true (muc_risk_edits_link (fixture->store, risk, dropped, &error));
  g_assert_true (muc_risk_get_previous (risk) == dropped);
  g_assert_true (muc_risk_get_next (dropped) == risk);
  g_assert_null (muc_risk_get_dropped_reason (dropped));
  check_step (fixture, before, "Link risk 8 with the year before");

  g_assert_false (muc_risk_edits_link (fixture->store, get_risk (fixture, 1), dropped, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "risk 8"));
  g_clear_error (&error);

  /* The link outlives another wording and a new start, and points nowhere when its end is gone. */
  g_assert_true (muc_edits_set_field (fixture->store, risk, "text", "Hoàn toàn khác", &error));
  fixture_reopen (fixture);
  risk = get_risk (fixture, 8);
  g_assert_cmpuint (muc_naming_get_number (muc_risk_get_previous (risk)), ==, 6);
  g_assert_true (muc_edits_remove (fixture->store, muc_risk_get_previous (risk), &error));
  g_assert_null (muc_risk_get_previous (risk));
}

static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (fixture, 2);
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (fixture->store), "Bộ phận Một cửa");
  MucOccurrence *occurrence;

  occurrence = muc_risk_edits_add_occurrence (fixture->store, risk, "2031-04-02", "Cấp nhầm mẫu",
                                              &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_risk_count_occurrences (risk), ==, 1);
  check_step (fixture, before, "Add an occurrence of risk 2");
  occurrence = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_OCCURRENCE, 0);
  g_assert_true (muc_edits_set_field (fixture->store, occurrence, "handling", "Thu hồi", &error));
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==,
                   "Edit how it was handled, occurrence 1 of risk 2");
  g_assert_null (muc_risk_edits_add_occurrence (fixture->store, risk, "hôm qua", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  /* A unit that logged something can go; the log stays. */
  muc_store_set (fixture->store, "Đơn vị", &error, occurrence, "unit",
                 muc_record_get_id (MUC_RECORD (unit)), NULL);
  g_assert_true (muc_edits_remove (fixture->store, unit, &error));
  g_assert_no_error (error);
  g_assert_null (muc_occurrence_get_unit (occurrence));
  g_assert_cmpuint (muc_risk_count_occurrences (risk), ==, 1);
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (fixture, 1);
  MucRecord *objective = muc_record_peek (MUC_RECORD (get_year (fixture)), MUC_TYPE_OBJECTIVE, 0);
  MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, 1);
  MucRiskAction *link = muc_risk_edits_add_action (fixture->store, risk, action, &error);

  g_assert_no_error (error);
  g_assert_true (muc_risk_action_get_action (link) == action);
  g_assert_true (muc_risk_edits_add_action (fixture->store, risk, action, &error) == link);
  fixture_reopen (fixture);
  risk = get_risk (fixture, 1);
  link = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION, 0);
  action = muc_risk_action_get_action (link);
  g_assert_cmpuint (muc_naming_get_number (action), ==, 2);

  /* A link to nothing is none. */
  g_assert_true (muc_edits_remove (fixture->store, action, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION), ==, 0);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION), ==, 1);
}

/* A copy is rated the same, but nothing has happened to it, and last year did not know it. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (fixture, 4);
  MucRisk *copy = muc_edits_duplicate (fixture->store, risk, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (muc_naming_get_number (copy), ==, 5);
  g_assert_cmpstr (get_priority (copy), ==, get_priority (risk));
  g_assert_cmpuint (muc_risk_count_occurrences (risk), ==, 2);
  g_assert_cmpuint (muc_risk_count_occurrences (copy), ==, 0);
  g_assert_nonnull (muc_risk_get_previous (risk));
  g_assert_null (muc_risk_get_previous (copy));
  check_step (fixture, before, "Duplicate risk 4");

  /* A row moves inside its own part only. */
  risk = get_row (get_year (fixture), MUC_RISK_KIND_OPPORTUNITY, 1);
  g_assert_false (muc_edits_can_move (risk, -1));
  g_assert_true (muc_edits_can_move (risk, 1));
  g_assert_true (muc_edits_move (fixture->store, risk, 1, &error));
  g_assert_cmpuint (muc_naming_get_number (risk), ==, 2);
  g_assert_false (muc_edits_can_move (get_risk (fixture, 9), 1));
}

/* A year of another plan with a scale that has one more level, and two rows rated by it. */
static MucPlan *
propose (gint64 number)
{
  MucPlan *plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", number, NULL);
  MucScale *scale = muc_scale_append_default (year);
  MucLevel *often = muc_record_append (scale, MUC_TYPE_LEVEL, "axis", MUC_AXIS_LIKELIHOOD,
                                       "label", "Rất cao", "number", 4.0, NULL);
  MucLevel *severe = muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 2);
  const char *texts[] = { "Cháy kho lưu trữ", "Mất con dấu" };

  muc_record_append (year, MUC_TYPE_PAPER, "kind", "risks", "preparer-name", "Lò Thị Sương", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      MucRisk *risk = muc_record_append (year, MUC_TYPE_RISK, "text", texts[i],
                                         "occurrences-stated", 0.0, NULL);

      muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", (gint64) 1,
                         "likelihood", muc_record_get_id (MUC_RECORD (often)),
                         "likelihood-text", "Rất  Cao",
                         "severity", muc_record_get_id (MUC_RECORD (severe)), NULL);
    }
  return plan;
}

static GPtrArray *
list_risks (MucPlan *plan)
{
  MucRecord *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, 0);
  GPtrArray *risks = g_ptr_array_new ();

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    g_ptr_array_add (risks, muc_record_peek (year, MUC_TYPE_RISK, i));
  return risks;
}

/* Rows pasted from elsewhere are rated by the levels of the same names. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (MucPlan) plan = propose (2000);
  g_autoptr (GPtrArray) risks = list_risks (plan);
  g_autoptr (GError) error = NULL;
  MucAssessment *pasted;
  MucRisk *first;

  first = muc_risk_edits_paste (fixture->store, get_year (fixture), get_risk (fixture, 2), risks,
                                &error);
  g_assert_no_error (error);
  g_assert_true (first == get_risk (fixture, 2));
  g_assert_cmpstr (muc_risk_get_text (get_risk (fixture, 2)), ==, "Cháy kho lưu trữ");
  g_assert_cmpstr (muc_risk_get_text (get_risk (fixture, 3)), ==, "Mất con dấu");
  pasted = muc_risk_get_assessment (get_risk (fixture, 2));
  g_assert_true (muc_assessment_get_severity (pasted)
                 == get_level (fixture, MUC_AXIS_SEVERITY, "Rất nghiêm trọng"));
  g_assert_true (muc_assessment_get_likelihood (pasted)
                 == get_level (fixture, MUC_AXIS_LIKELIHOOD, "Rất cao"));
  g_assert_null (muc_rating_get_priority (pasted));
  check_step (fixture, before, "Paste 2 rows into the register");
}

/* A year without a scale gets one level of each name. */
static void
test_paste_first (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MucPlan) plan = propose (2000);
  g_autoptr (GPtrArray) risks = list_risks (plan);
  g_autoptr (GError) error = NULL;
  MucYear *year = muc_edits_add_year (fixture->store, YEAR + 1, &error);
  g_autofree char *before = fixture_dump_file (fixture->path);
  MucScale *scale;

  g_assert_null (muc_year_get_scale (year));
  g_assert_nonnull (muc_risk_edits_paste (fixture->store, year, NULL, risks, &error));
  g_assert_no_error (error);
  check_step (fixture, before, "Paste 2 rows into the register");
  scale = muc_year_get_scale (year);
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD), ==, 4);
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_SEVERITY), ==, 3);
  g_assert_cmpuint (muc_scale_count_priorities (scale, MUC_RISK_KIND_RISK), ==, 3);
  g_assert_true (muc_assessment_get_severity (muc_risk_get_assessment (fixture_peek (year,
                                                                                     MUC_TYPE_RISK,
                                                                                     0)))
                 == muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 2));
}

static void
test_apply (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MucPlan) plan = propose (YEAR + 1);
  g_autoptr (MucPlan) again = propose (YEAR + 1);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GPtrArray) risks = list_risks (plan);
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRiskLink link = { risks->pdata[1], get_risk (fixture, 3), TRUE };
  MucYear *year;

  g_ptr_array_add (plans, plan);
  g_ptr_array_add (links, &link);
  g_assert_true (muc_apply_plans (fixture->store, plans, links, "Nhập", MUC_APPLY_REFUSE, &error));
  g_assert_no_error (error);
  year = fixture_get_year (fixture, YEAR + 1);
  g_assert_true (muc_risk_get_previous (get_row (year, MUC_RISK_KIND_RISK, 2))
                 == get_risk (fixture, 3));
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_row (year, MUC_RISK_KIND_RISK, 1)), ==,
                     0);
  g_assert_true (isnan (muc_risk_get_occurrences_stated (get_risk (fixture, 1))));
  check_step (fixture, before, "Nhập");

  /* A register that is there stands in the way, is replaced, or grows. */
  g_assert_false (muc_apply_plan (fixture->store, again, "Nhập", MUC_APPLY_REFUSE, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (muc_apply_plan (fixture->store, again, "Nhập", MUC_APPLY_ADD, &error));
  year = fixture_get_year (fixture, YEAR + 1);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK), ==, 4);
  g_assert_true (muc_apply_plan (fixture->store, again, "Nhập", MUC_APPLY_REPLACE, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK), ==, 2);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER), ==, 1);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_SCALE), ==, 1);
  g_assert_cmpuint (muc_scale_count_levels (muc_year_get_scale (year), MUC_AXIS_LIKELIHOOD), ==, 4);
}

/* A file of the first version opens with everything in it, and takes a register. */
static void
test_old_file (Fixture       *fixture,
               gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2025);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (year);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE), >, 0);
  g_assert_null (muc_year_get_scale (year));
  g_assert_nonnull (muc_risk_edits_add (fixture->store, year, MUC_RISK_KIND_RISK, NULL, "Lỗi",
                                        &error));
  g_assert_no_error (error);
  muc_store_close (fixture->store);
  fixture_assert_sound (fixture->path);
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char *name;
    void      (*test) (Fixture       *fixture,
                       gconstpointer  data);
  } tests[] = {
    { "add", test_add }, { "scale", test_scale }, { "rate", test_rate },
    { "override", test_override }, { "rounds", test_rounds }, { "link", test_link },
    { "log", test_log }, { "actions", test_actions }, { "rows", test_rows },
    { "paste", test_paste }, { "paste-first", test_paste_first },
    { "apply", test_apply },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/store/risks/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, fixture_tear_down);
    }
  g_test_add ("/store/risks/old-file", Fixture, "version-1.sql", fixture_set_up_old, test_old_file,
              fixture_tear_down);
  return g_test_run ();
}
