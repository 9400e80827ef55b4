/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two papers of a year's register, the assessment of January and the evaluation of December:
 * one list of risks, whichever comes in first, and nothing of it is overwritten. */
#include "store/apply.h"

#include <math.h>

#include "fixture.h"
#include "model/assessment.h"
#include "model/occurrence.h"
#include "model/paper.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale.h"

#define YEAR 2030

typedef struct
{
  MucRiskKind kind;
  const char *text;
  const char *causes;
  int likelihood; /* places of the levels, -1 for none */
  int severity;
  gint64 round;
  double occurrences;
  const char *outcome;
} Row;

static const Row assessment[] = {
  { MUC_RISK_KIND_RISK, "Hồ sơ giao rừng thiếu sơ đồ lô", "Người đo nghỉ phép", 2, 1, 1, NAN,
    NULL },
  { MUC_RISK_KIND_RISK, "Chòi canh không liên lạc được", "Bão làm đổ cột", 0, 2, 1, NAN, NULL },
  { MUC_RISK_KIND_OPPORTUNITY, "Ảnh vệ tinh được cấp miễn phí", NULL, -1, -1, 1, NAN, NULL },
};

/* In another order; one is worded otherwise, one was rated anew, one is not there, one is new. */
static const Row results[] = {
  { MUC_RISK_KIND_RISK, "Chòi canh không liên lạc được", "Bão làm đổ cột", 2, 2, 1, 3,
    "Đã xử lý" },
  { MUC_RISK_KIND_RISK, "Hồ sơ giao rừng cho hộ dân thiếu sơ đồ lô", "Người đo  nghỉ phép", 2, 1,
    1, 0, "Không" },
  { MUC_RISK_KIND_RISK, "Kiểm lâm viên bị rắn cắn", NULL, 0, 1, 1, 1, "Đã xử lý" },
};

static void
append_row (MucYear   *year,
            MucScale  *scale,
            const Row *row)
{
  MucRisk *risk = muc_record_append (year, MUC_TYPE_RISK, "kind", row->kind, "text", row->text,
                                     "causes", row->causes, "occurrences-stated", row->occurrences,
                                     "outcome", row->outcome, NULL);
  MucLevel *likelihood = NULL, *severity = NULL;

  if (row->likelihood >= 0)
    likelihood = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, (guint) row->likelihood);
  if (row->severity >= 0)
    severity = muc_scale_get_level (scale, MUC_AXIS_SEVERITY, (guint) row->severity);
  muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", row->round,
                     "likelihood", likelihood ? muc_record_get_id (MUC_RECORD (likelihood)) : 0,
                     "severity", severity ? muc_record_get_id (MUC_RECORD (severity)) : 0, NULL);
}

static MucPlan *
propose (const char *kind,
         const Row  *rows,
         guint       n)
{
  MucPlan *plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) YEAR, NULL);
  MucScale *scale = muc_scale_append_default (year);

  muc_record_append (year, MUC_TYPE_PAPER, "kind", kind, "date", "2030-12-20", NULL);
  for (guint i = 0; i < n; i++)
    append_row (year, scale, &rows[i]);
  return plan;
}

#define PROPOSE(kind, rows) propose (kind, rows, G_N_ELEMENTS (rows))

static void
apply (Fixture      *f,
       MucPlan      *first,
       MucPlan      *second,
       MucApplyMode  mode)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (plans, first);
  if (second != NULL)
    g_ptr_array_add (plans, second);
  muc_apply_plans (f->store, plans, NULL, "Nhập", mode, &error);
  g_assert_no_error (error);
}

static guint
count (Fixture *f,
       GType    type)
{
  return muc_record_count (MUC_RECORD (fixture_get_year (f, YEAR)), type);
}

static MucRisk *
get_risk (Fixture *f,
          guint    i)
{
  return fixture_peek (fixture_get_year (f, YEAR), MUC_TYPE_RISK, i);
}

/* "1 Cao×Nghiêm trọng" for each round. */
static void
assert_rounds (MucRisk    *risk,
               const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT); i++)
    {
      MucAssessment *each = fixture_peek (risk, MUC_TYPE_ASSESSMENT, i);

      g_string_append_printf (text, "%s%d %s×%s", i > 0 ? ", " : "",
                              (int) muc_assessment_get_round (each),
                              muc_rating_get_likelihood_label (each),
                              muc_rating_get_severity_label (each));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_merged (Fixture *f)
{
  g_assert_nonnull (muc_year_find_paper (fixture_get_year (f, YEAR),
                                         MUC_PAPER_KEY ("risks", NULL, NULL)));
  g_assert_nonnull (muc_year_find_paper (fixture_get_year (f, YEAR),
                                         MUC_PAPER_KEY ("risk-results", NULL, NULL)));
  g_assert_cmpuint (count (f, MUC_TYPE_PAPER), ==, 2);
  g_assert_cmpuint (count (f, MUC_TYPE_RISK), ==, 4);
  g_assert_cmpuint (count (f, MUC_TYPE_SCALE), ==, 1);
  g_assert_cmpuint (muc_scale_count_levels (muc_year_get_scale (fixture_get_year (f, YEAR)),
                                            MUC_AXIS_LIKELIHOOD), ==, 3);
  fixture_assert_sound (f->path);
}

static void
assert_results_in_assessment (Fixture *f)
{
  assert_merged (f);
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, 0)), ==, "Hồ sơ giao rừng thiếu sơ đồ lô");
  g_assert_cmpstr (muc_risk_get_causes (get_risk (f, 0)), ==, "Người đo nghỉ phép");
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_risk (f, 0)), ==, 0);
  g_assert_cmpstr (muc_risk_get_outcome (get_risk (f, 0)), ==, "Không");
  assert_rounds (get_risk (f, 0), "1 Cao×Nghiêm trọng");
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_risk (f, 1)), ==, 3);
  assert_rounds (get_risk (f, 1), "1 Thấp×Rất nghiêm trọng, 2 Cao×Rất nghiêm trọng");
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, 2)), ==, "Kiểm lâm viên bị rắn cắn");
  assert_rounds (get_risk (f, 2), "1 Thấp×Nghiêm trọng");
  g_assert_null (muc_risk_get_outcome (get_risk (f, 3)));
  g_assert_true (isnan (muc_risk_get_occurrences_stated (get_risk (f, 3))));
}

/* Undone, the second paper leaves nothing behind. */
static void
test_results (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risks", assessment);
  g_autoptr (MucPlan) second = PROPOSE ("risk-results", results);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  apply (f, first, NULL, MUC_APPLY_REFUSE);
  before = fixture_dump_file (f->path);
  apply (f, second, NULL, MUC_APPLY_REFUSE);
  assert_results_in_assessment (f);
  g_assert_true (muc_store_undo (f->store, &error));
  fixture_assert_same (f, before);
}

/* In one go, in whichever order: the assessment comes first. */
static void
test_together (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risks", assessment);
  g_autoptr (MucPlan) second = PROPOSE ("risk-results", results);
  g_autofree char *before = fixture_dump_file (f->path);
  gboolean turned = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;

  apply (f, turned ? second : first, turned ? first : second, MUC_APPLY_REFUSE);
  assert_results_in_assessment (f);
  g_assert_true (muc_store_undo (f->store, &error));
  fixture_assert_same (f, before);
}

static void
test_assessment_later (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risk-results", results);
  g_autoptr (MucPlan) second = PROPOSE ("risks", assessment);

  apply (f, first, NULL, MUC_APPLY_REFUSE);
  apply (f, second, NULL, MUC_APPLY_REFUSE);
  assert_merged (f);
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_risk (f, 0)), ==, 3);
  assert_rounds (get_risk (f, 0), "1 Cao×Rất nghiêm trọng");
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, 1)), ==,
                   "Hồ sơ giao rừng cho hộ dân thiếu sơ đồ lô");
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, 3)), ==, "Ảnh vệ tinh được cấp miễn phí");
}

/* The evaluation of a later round, and the assessment that was made before it. */
static void
test_rounds (Fixture       *f,
             gconstpointer  data)
{
  static const Row rows[] = {
    { MUC_RISK_KIND_RISK, "Hồ sơ giao rừng thiếu sơ đồ lô", NULL, 0, 1, 3, 0, "Không" },
    { MUC_RISK_KIND_RISK, "Chòi canh không liên lạc được", NULL, 0, 2, 2, 0, "Không" },
  };
  g_autoptr (MucPlan) first = PROPOSE ("risk-results", rows);
  g_autoptr (MucPlan) second = PROPOSE ("risks", assessment);

  if (GPOINTER_TO_INT (data))
    apply (f, first, NULL, MUC_APPLY_REFUSE);
  apply (f, second, NULL, MUC_APPLY_REFUSE);
  if (!GPOINTER_TO_INT (data))
    apply (f, first, NULL, MUC_APPLY_REFUSE);
  assert_rounds (get_risk (f, 0), "1 Cao×Nghiêm trọng, 3 Thấp×Nghiêm trọng");
  if (!GPOINTER_TO_INT (data))
    assert_rounds (get_risk (f, 1), "1 Thấp×Rất nghiêm trọng, 2 Thấp×Rất nghiêm trọng");
}

/* A register that was begun in the program; what the log counts is not lost. */
static void
test_own_register (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risks", assessment);
  g_autoptr (MucPlan) second = PROPOSE ("risk-results", results);
  g_autoptr (MucChange) change = NULL;
  MucYear *year;

  apply (f, first, NULL, MUC_APPLY_REFUSE);
  year = fixture_get_year (f, YEAR);
  change = muc_store_begin (f->store, "Ghi sổ");
  muc_change_remove (change, muc_year_find_paper (year, MUC_PAPER_KEY ("risks", NULL, NULL)));
  muc_change_add (change, get_risk (f, 0), MUC_TYPE_OCCURRENCE, NULL, "note", "Thiếu lô 4", NULL);
  muc_change_set (change, get_risk (f, 0), "outcome", "Đang xử lý", NULL);
  g_assert_true (muc_change_commit (change, NULL));

  apply (f, second, NULL, MUC_APPLY_REFUSE);
  g_assert_cmpuint (count (f, MUC_TYPE_RISK), ==, 4);
  g_assert_cmpuint (muc_risk_count_occurrences (get_risk (f, 0)), ==, 1);
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_risk (f, 0)), ==, 0);
  g_assert_cmpstr (muc_risk_get_outcome (get_risk (f, 0)), ==, "Không");
}

/* A paper of that kind is there already: it is as it was with registers before. */
static void
test_taken (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risks", assessment);
  g_autoptr (MucPlan) second = PROPOSE ("risk-results", results);
  g_autoptr (GError) error = NULL;

  apply (f, first, second, MUC_APPLY_REFUSE);
  g_assert_false (muc_apply_check (f->store, second, MUC_APPLY_REFUSE, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  apply (f, second, NULL, MUC_APPLY_ADD);
  g_assert_cmpuint (count (f, MUC_TYPE_RISK), ==, 7);
  g_assert_cmpuint (count (f, MUC_TYPE_PAPER), ==, 2);
  apply (f, second, NULL, MUC_APPLY_REPLACE);
  g_assert_cmpuint (count (f, MUC_TYPE_RISK), ==, 3);
  g_assert_cmpuint (count (f, MUC_TYPE_PAPER), ==, 1);
}

/* Both papers again in the place of both: they are merged with each other, not with what goes. */
static void
test_replace_both (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risks", assessment);
  g_autoptr (MucPlan) second = PROPOSE ("risk-results", results);

  apply (f, first, second, MUC_APPLY_REFUSE);
  apply (f, second, first, MUC_APPLY_REPLACE);
  assert_results_in_assessment (f);
}

/* What one paper adds to the scale, the other one finds there. */
static void
test_scale (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucPlan) first = PROPOSE ("risks", assessment);
  g_autoptr (MucPlan) second = PROPOSE ("risk-results", results);
  MucPlan *both[] = { first, second };
  MucScale *scale;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      MucYear *year = fixture_peek (both[i], MUC_TYPE_YEAR, 0);
      MucLevel *level = muc_record_append (muc_year_get_scale (year), MUC_TYPE_LEVEL,
                                           "axis", MUC_AXIS_LIKELIHOOD, "label", "Hằng ngày",
                                           NULL);
      MucRisk *risk = fixture_peek (year, MUC_TYPE_RISK, i == 0 ? 1 : 0);

      g_object_set (muc_risk_get_assessment (risk), "likelihood",
                    muc_record_get_id (MUC_RECORD (level)), NULL);
    }
  if (GPOINTER_TO_INT (data))
    {
      g_autoptr (MucPlan) bare = propose ("risks", NULL, 0);

      apply (f, bare, NULL, MUC_APPLY_REFUSE);
    }
  apply (f, first, second, MUC_APPLY_REFUSE);
  scale = muc_year_get_scale (fixture_get_year (f, YEAR));
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD), ==, 4);
  assert_rounds (get_risk (f, 1), "1 Hằng ngày×Rất nghiêm trọng");
  fixture_assert_sound (f->path);
}

#define ADD(name, data, func) \
  g_test_add ("/register-merge/" name, Fixture, GINT_TO_POINTER (data), fixture_set_up, func, \
              fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("results", 0, test_results);
  ADD ("together", FALSE, test_together);
  ADD ("together-turned", TRUE, test_together);
  ADD ("assessment-later", 0, test_assessment_later);
  ADD ("rounds", FALSE, test_rounds);
  ADD ("rounds-turned", TRUE, test_rounds);
  ADD ("own-register", 0, test_own_register);
  ADD ("taken", 0, test_taken);
  ADD ("replace-both", 0, test_replace_both);
  ADD ("scale", FALSE, test_scale);
  ADD ("scale-known", TRUE, test_scale);
  return g_test_run ();
}
