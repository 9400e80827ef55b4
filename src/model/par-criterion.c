/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par-criterion.h"

#include <glib/gi18n-lib.h>

#include "model/par-area.h"

struct _MucParCriterion
{
  MucRecord parent_instance;
};

/* A criterion or a part of one; which is part of which is told by the codes, see model/par.h. */
G_DEFINE_FINAL_TYPE (MucParCriterion, muc_par_criterion, MUC_TYPE_RECORD)

enum
{
  FIELD_CODE,
  FIELD_NAME,
  FIELD_MAX,
  FIELD_KIND,
  FIELD_EVIDENCE,
  FIELD_TIMING,
  FIELD_SELF,
  FIELD_ASSESSED,
  FIELD_SURVEY,
  FIELD_LOST_REASON,
  FIELD_EXPLANATION,
  FIELD_UNIT,
};

static const MucFieldSpec fields[] = {
  { "code", MUC_KIND_TEXT, N_("Code"), NULL, TRUE, NULL },
  { "name", MUC_KIND_LINES, N_("Criterion"), "Tiêu chí", TRUE, NULL },
  { "max", MUC_KIND_NUMBER, N_("Maximum"), "Điểm tối đa", FALSE, NULL },
  { "kind", MUC_KIND_CHOICE, N_("How it is scored"), NULL, FALSE, muc_par_kind_get_type },
  { "evidence", MUC_KIND_LINES, N_("Evidence wanted"), "Tài liệu kiểm chứng", TRUE, NULL },
  { "timing", MUC_KIND_CHOICE, N_("When it is scored"), NULL, FALSE, muc_par_timing_get_type },
  { "self", MUC_KIND_NUMBER, N_("Self-score"), "Điểm tự chấm", FALSE, NULL },
  { "assessed", MUC_KIND_NUMBER, N_("Assessed score"), "Điểm thẩm định", FALSE, NULL },
  { "survey", MUC_KIND_NUMBER, N_("Survey score"), "Điểm điều tra xã hội học", FALSE, NULL },
  { "lost-reason", MUC_KIND_LINES, N_("Why points were lost"), "Lý do trừ điểm", TRUE, NULL },
  { "explanation", MUC_KIND_LINES, N_("Explanation instead of evidence"), "Giải trình", TRUE,
    NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit in charge"), NULL, FALSE, muc_unit_get_type },
};

static void
muc_par_criterion_class_init (MucParCriterionClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "par_criterion", MUC_TYPE_PAR_AREA,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_par_criterion_init (MucParCriterion *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, code, FIELD_CODE)
MUC_DEFINE_TEXT_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, name, FIELD_NAME)
MUC_DEFINE_NUMBER_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, max, FIELD_MAX)
MUC_DEFINE_INTEGER_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, MucParKind, kind,
                          FIELD_KIND)
MUC_DEFINE_TEXT_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, evidence, FIELD_EVIDENCE)
MUC_DEFINE_INTEGER_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, MucParTiming, timing,
                          FIELD_TIMING)
MUC_DEFINE_NUMBER_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, self, FIELD_SELF)
MUC_DEFINE_NUMBER_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, assessed, FIELD_ASSESSED)
MUC_DEFINE_NUMBER_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, survey, FIELD_SURVEY)
MUC_DEFINE_TEXT_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, lost_reason,
                       FIELD_LOST_REASON)
MUC_DEFINE_TEXT_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, explanation,
                       FIELD_EXPLANATION)
MUC_DEFINE_REFERENCE_FIELD (MucParCriterion, par_criterion, PAR_CRITERION, MucUnit, unit,
                            FIELD_UNIT)
