/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/risk.h"

#include <glib/gi18n-lib.h>

#include "model/assessment.h"
#include "model/occurrence.h"
#include "model/plan.h"
#include "model/year.h"

struct _MucRisk
{
  MucRecord parent_instance;
};

/* A risk or an opportunity as a year's register words it. The same one of an earlier year is its
 * previous one, however that was worded. */
G_DEFINE_FINAL_TYPE (MucRisk, muc_risk, MUC_TYPE_RECORD)

enum
{
  FIELD_KIND,
  FIELD_PROCESS,
  FIELD_TEXT,
  FIELD_SOURCE,
  FIELD_CAUSES,
  FIELD_CONSEQUENCE,
  FIELD_CONTROLS,
  FIELD_TREATMENT,
  FIELD_PARTIES_TEXT,
  FIELD_DUE_TEXT,
  FIELD_REVIEW_TEXT,
  FIELD_OCCURRENCES_STATED,
  FIELD_OUTCOME,
  FIELD_PREVIOUS,
  FIELD_DROPPED_REASON,
};

static const MucFieldSpec fields[] = {
  { "kind", MUC_KIND_CHOICE, N_("Risk or opportunity"), NULL, FALSE, muc_risk_kind_get_type },
  { "process", MUC_KIND_TEXT, N_("Process"), "Quá trình/ Quy trình", TRUE, NULL },
  { "text", MUC_KIND_LINES, N_("Risk or opportunity text"), "Rủi ro/ cơ hội", TRUE, NULL },
  { "source", MUC_KIND_TEXT, N_("Source"), "Nguồn rủi ro/ cơ hội", FALSE, NULL },
  { "causes", MUC_KIND_LINES, N_("Causes"), "Nguyên nhân", TRUE, NULL },
  { "consequence", MUC_KIND_LINES, N_("Consequence"), "Hệ quả của rủi ro/ cơ hội", TRUE, NULL },
  { "controls", MUC_KIND_LINES, N_("Existing controls"), "Cách thức kiểm soát hiện có",
    TRUE, NULL },
  { "treatment", MUC_KIND_LINES, N_("Treatment"), "Hành động xử lý", TRUE, NULL },
  { "parties-text", MUC_KIND_LINES, N_("Carried out by"), "Người thực hiện", FALSE, NULL },
  { "due-text", MUC_KIND_TEXT, N_("To be done by"), "Ngày phải hoàn thành", FALSE, NULL },
  { "review-text", MUC_KIND_TEXT, N_("Time of re-assessment"), "Thời gian đánh giá lại rủi ro",
    FALSE, NULL },
  { "occurrences-stated", MUC_KIND_NUMBER, N_("Number of occurrences as stated"),
    "Số lượng rủi ro xảy ra", FALSE, NULL },
  { "outcome", MUC_KIND_TEXT, N_("Outcome"), "Mức độ xử lý", FALSE, NULL },
  { "previous", MUC_KIND_REFERENCE, N_("The same of an earlier year"), NULL,
    FALSE, muc_risk_get_type },
  { "dropped-reason", MUC_KIND_LINES, N_("Why it is not carried on"), NULL, FALSE, NULL },
};

static void
muc_risk_class_init (MucRiskClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "risk", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_risk_init (MucRisk *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucRisk, risk, RISK, MucRiskKind, kind, FIELD_KIND)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, process, FIELD_PROCESS)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, text, FIELD_TEXT)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, source, FIELD_SOURCE)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, causes, FIELD_CAUSES)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, consequence, FIELD_CONSEQUENCE)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, controls, FIELD_CONTROLS)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, treatment, FIELD_TREATMENT)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, parties_text, FIELD_PARTIES_TEXT)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, due_text, FIELD_DUE_TEXT)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, review_text, FIELD_REVIEW_TEXT)
MUC_DEFINE_NUMBER_FIELD (MucRisk, risk, RISK, occurrences_stated, FIELD_OCCURRENCES_STATED)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, outcome, FIELD_OUTCOME)
MUC_DEFINE_REFERENCE_FIELD (MucRisk, risk, RISK, MucRisk, previous, FIELD_PREVIOUS)
MUC_DEFINE_TEXT_FIELD (MucRisk, risk, RISK, dropped_reason, FIELD_DROPPED_REASON)

/** muc_risk_get_assessment: (transfer none) (nullable): its present rating, the last one made. */
MucAssessment *
muc_risk_get_assessment (MucRisk *self)
{
  guint n;

  g_return_val_if_fail (MUC_IS_RISK (self), NULL);

  n = muc_record_count (MUC_RECORD (self), MUC_TYPE_ASSESSMENT);
  return n > 0 ? muc_record_peek (MUC_RECORD (self), MUC_TYPE_ASSESSMENT, n - 1) : NULL;
}

/** muc_risk_count_occurrences: how often the year's log says that it came true. */
guint
muc_risk_count_occurrences (MucRisk *self)
{
  g_return_val_if_fail (MUC_IS_RISK (self), 0);

  return muc_record_count (MUC_RECORD (self), MUC_TYPE_OCCURRENCE);
}

/* The next year that has a register: a year that was only planned is passed over. */
static MucRecord *
find_next_register (MucRecord *year)
{
  MucPlan *plan = muc_record_get_plan (year);
  MucRecord *next = year;

  do
    next = (MucRecord *) muc_plan_find_next_year (plan, muc_year_get_number (MUC_YEAR (next)));
  while (next != NULL && muc_record_count (next, MUC_TYPE_RISK) == 0);
  return next;
}

/**
 * muc_risk_get_next:
 * @self: a risk of a year
 *
 * Looks into the next year of the plan that has a register.
 *
 * Returns: (transfer none) (nullable): the row that carries it on
 */
MucRisk *
muc_risk_get_next (MucRisk *self)
{
  MucRecord *year;
  MucRecord *next;

  g_return_val_if_fail (MUC_IS_RISK (self), NULL);

  year = muc_record_get_owner (MUC_RECORD (self));
  if (year == NULL)
    return NULL;
  next = find_next_register (year);
  for (guint i = 0; next != NULL && i < muc_record_count (next, MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (next, MUC_TYPE_RISK, i);

      if (muc_risk_get_previous (risk) == self)
        return risk;
    }
  return NULL;
}
