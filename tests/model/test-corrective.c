/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrective actions: when they may be closed, what is like them, what the check says of them. */
#include "model/corrective-draft.h"

#include "model/check.h"
#include "model/day.h"
#include "model/objective.h"
#include "model/plan.h"
#include "model/risk.h"

typedef struct
{
  MucPlan   *plan;
  MucYear   *year;
  MucTarget *target;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  gpointer objective;

  f->plan = muc_plan_new ();
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2021), NULL);
  objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Trả hồ sơ đúng hạn", NULL);
  f->target = muc_record_append (objective, MUC_TYPE_TARGET, "text", "Hồ sơ đúng hạn",
                                 "comparator", MUC_COMPARATOR_AT_LEAST, "value", 95.0, "unit", "%",
                                 NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static void
measure (Fixture    *f,
         const char *period,
         double      numerator)
{
  muc_record_append (f->target, MUC_TYPE_MEASUREMENT, "period", period, "numerator", numerator,
                     "denominator", 100.0, "state", MUC_POSTING_POSTED, NULL);
}

static MucPeriod
get_period (const char *key)
{
  MucPeriod period;

  g_assert_true (muc_period_parse (key, &period));
  return period;
}

/* A year of this record. */
static MucCorrectiveAction *
open (Fixture    *f,
      const char *number,
      const char *description)
{
  return muc_record_append (f->year, MUC_TYPE_CORRECTIVE_ACTION, "number", number,
                            "date", "2021-04-05", "description", description, NULL);
}

static void
test_numbers (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *first = muc_corrective_dup_next_number (f->year);
  g_autofree char *next = NULL;
  MucCorrectiveAction *action = open (f, "09", NULL);

  g_assert_cmpstr (first, ==, "01");
  next = muc_corrective_dup_next_number (f->year);
  g_assert_cmpstr (next, ==, "10");
  g_assert_true (muc_corrective_is_number_free (action, "09"));
  g_assert_false (muc_corrective_is_number_free (open (f, "10", NULL), "09"));
}

/* Each part of the check is asked for, one after the other; one without effect is carried on. */
static void
test_refusal (Fixture       *f,
              gconstpointer  data)
{
  MucCorrectiveAction *action = open (f, "01", "Hồ sơ trễ hạn");
  static const struct
  {
    const char *property;
    const char *value;
    const char *sentence;
  } steps[] = {
    { "number", "01", "enter the day of the check" },
    { "checked", "2021-06-30", "enter who checked it" },
    { "checker", "Bùi Thị Hạnh", "say whether it had its effect" },
  };
  g_autofree char *without = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *refusal = NULL;

      g_object_set (action, steps[i].property, steps[i].value, NULL);
      refusal = muc_corrective_find_refusal (action);
      g_assert_nonnull (strstr (refusal, steps[i].sentence));
    }
  g_object_set (action, "effect", MUC_EFFECT_NO, NULL);
  without = muc_corrective_find_refusal (action);
  g_assert_nonnull (strstr (without, "no effect yet"));
  g_object_set (action, "effect", MUC_EFFECT_YES, NULL);
  g_assert_null (muc_corrective_find_refusal (action));
}

/* A missed target says what was wanted and what was reached; it is opened once for a period. */
static void
test_draft (Fixture       *f,
            gconstpointer  data)
{
  g_auto (MucCorrectiveDraft) draft = { 0 };
  const MucPeriod period = get_period ("2021-q1");
  MucCorrectiveAction *action;

  measure (f, "2021-q1", 90);
  muc_corrective_draft_init_for_target (&draft, f->target, &period);
  g_assert_cmpstr (draft.description, ==,
                   "Chỉ tiêu “Hồ sơ đúng hạn” không đạt trong quý I năm 2021: kết quả 90%, chỉ "
                   "tiêu ≥\u00a095%.");
  g_assert_null (muc_corrective_draft_find_twin (&draft, f->year));
  action = muc_record_append (f->year, MUC_TYPE_CORRECTIVE_ACTION,
                              "source", MUC_CORRECTIVE_SOURCE_TARGET,
                              "target", muc_record_get_id (MUC_RECORD (f->target)),
                              "period", "2021-q1", NULL);
  g_assert_true (muc_corrective_draft_find_twin (&draft, f->year) == action);
  g_object_set (action, "period", "2021-q2", NULL);
  g_assert_null (muc_corrective_draft_find_twin (&draft, f->year));
}

/* An occurrence brings how it was handled, its unit and the risk to be rated again. */
static void
test_draft_occurrence (Fixture       *f,
                       gconstpointer  data)
{
  g_auto (MucCorrectiveDraft) draft = { 0 };
  MucRecord *risk = muc_record_append (f->year, MUC_TYPE_RISK, "text", "Thất lạc hồ sơ", NULL);
  MucOccurrence *occurrence = muc_record_append (risk, MUC_TYPE_OCCURRENCE, "note", "Mất 2 hồ sơ",
                                                 "handling", "Lập lại hồ sơ", NULL);

  muc_corrective_draft_init_for_occurrence (&draft, occurrence);
  g_assert_cmpstr (draft.description, ==, "Rủi ro “Thất lạc hồ sơ” đã xảy ra: Mất 2 hồ sơ");
  g_assert_cmpstr (draft.correction, ==, "Lập lại hồ sơ");
  g_assert_true (MUC_RECORD (draft.risk) == risk);
}

/* What is alike in words comes first, also of another year; what is not does not come. */
static void
test_similar (Fixture       *f,
              gconstpointer  data)
{
  MucRecord *before = muc_record_append (f->plan, MUC_TYPE_YEAR, "number",
                                         G_GINT64_CONSTANT (2020), NULL);
  MucCorrectiveAction *self = open (f, "01", "Hồ sơ đất đai giải quyết trễ hạn so với giấy hẹn");
  MucCorrectiveAction *far = open (f, "02", "Hồ sơ đất đai trễ hạn do thiếu người");
  MucCorrectiveAction *near =
    muc_record_append (before, MUC_TYPE_CORRECTIVE_ACTION, "description",
                       "Hồ sơ đất đai giải quyết trễ hạn so với phiếu hẹn", NULL);
  g_autoptr (GPtrArray) similar = NULL;

  open (f, "03", "Phòng họp mất điện");
  similar = muc_corrective_list_similar (self);
  g_assert_cmpuint (similar->len, ==, 2);
  g_assert_true (similar->pdata[0] == near);
  g_assert_true (similar->pdata[1] == far);
}

static void
test_periods (Fixture       *f,
              gconstpointer  data)
{
  MucCorrectiveAction *action = open (f, "01", NULL);
  const MucPeriod periods[] = { get_period ("2021-q1"), get_period ("2021-q2"),
                                get_period ("2021-q3") };
  static const gboolean open_in[] = { FALSE, TRUE, FALSE };
  static const gboolean closed_in[] = { FALSE, FALSE, TRUE };

  g_object_set (action, "state", MUC_CORRECTIVE_STATE_CLOSED, "checked", "2021-07-02", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      GDate begin, end;

      muc_period_get_days (&periods[i], f->year, &begin, &end);
      g_assert_cmpint (muc_corrective_is_open_in (action, &begin, &end), ==, open_in[i]);
      g_assert_cmpint (muc_corrective_is_closed_in (action, &begin, &end), ==, closed_in[i]);
    }
}

static guint
count_findings (Fixture    *f,
                const char *rule)
{
  g_autoptr (GPtrArray) findings = muc_check_year (f->year);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (muc_finding_get_rule (findings->pdata[i]), rule);
  return n;
}

static void
test_late (Fixture       *f,
           gconstpointer  data)
{
  MucCorrectiveAction *action = open (f, "01", NULL);

  g_object_set (action, "due", "2021-05-31", NULL);
  g_assert_cmpuint (count_findings (f, "corrective-late"), ==, 1);
  g_object_set (action, "due", "9999-05-31", NULL);
  g_assert_cmpuint (count_findings (f, "corrective-late"), ==, 0);
  g_object_set (action, "due", "2021-05-31", "done", "2021-05-20", NULL);
  g_assert_cmpuint (count_findings (f, "corrective-late"), ==, 0);
}

/* Only what was measured after it was closed speaks against it. */
static void
test_missed_since (Fixture       *f,
                   gconstpointer  data)
{
  MucCorrectiveAction *action = open (f, "01", NULL);

  measure (f, "2021-q1", 90);
  g_object_set (action, "target", muc_record_get_id (MUC_RECORD (f->target)),
                "state", MUC_CORRECTIVE_STATE_CLOSED, "checked", "2021-06-30", NULL);
  g_assert_cmpuint (count_findings (f, "corrective-missed"), ==, 0);
  measure (f, "2021-q3", 91);
  g_assert_cmpuint (count_findings (f, "corrective-missed"), ==, 1);
  measure (f, "2021-q4", 96);
  g_assert_cmpuint (count_findings (f, "corrective-missed"), ==, 0);
}

static void
test_unrated (Fixture       *f,
              gconstpointer  data)
{
  MucCorrectiveAction *action = open (f, "01", NULL);
  MucRecord *risk = muc_record_append (f->year, MUC_TYPE_RISK, "text", "Thất lạc hồ sơ", NULL);
  MucRecord *rating = muc_record_append (risk, MUC_TYPE_ASSESSMENT, NULL);
  MucRecord *link = muc_record_append (action, MUC_TYPE_CORRECTIVE_RISK, "risk",
                                       muc_record_get_id (risk), NULL);

  g_assert_cmpuint (count_findings (f, "corrective-unrated"), ==, 0);
  g_object_set (action, "state", MUC_CORRECTIVE_STATE_CLOSED, NULL);
  g_assert_cmpuint (count_findings (f, "corrective-unrated"), ==, 1);
  g_object_set (link, "assessment", muc_record_get_id (rating), NULL);
  g_assert_cmpuint (count_findings (f, "corrective-unrated"), ==, 0);
}

#define ADD(name, test) \
  g_test_add ("/model/corrective/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("numbers", test_numbers);
  ADD ("refusal", test_refusal);
  ADD ("draft", test_draft);
  ADD ("draft-occurrence", test_draft_occurrence);
  ADD ("similar", test_similar);
  ADD ("periods", test_periods);
  ADD ("late", test_late);
  ADD ("missed-since", test_missed_since);
  ADD ("unrated", test_unrated);
  return g_test_run ();
}
