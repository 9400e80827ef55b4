/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/corrective-risk.h"

#include <glib/gi18n-lib.h>

#include "model/corrective-action.h"

struct _MucCorrectiveRisk
{
  MucRecord parent_instance;
};

/* A risk that a corrective action should make us rate again. The assessment is the rating that
 * stands since somebody did: a new round, or the old one, looked at and kept. */
G_DEFINE_FINAL_TYPE (MucCorrectiveRisk, muc_corrective_risk, MUC_TYPE_RECORD)

enum
{
  FIELD_RISK,
  FIELD_ASSESSMENT,
};

static const MucFieldSpec fields[] = {
  { "risk", MUC_KIND_REFERENCE, N_("Risk"), NULL, FALSE, muc_risk_get_type },
  { "assessment", MUC_KIND_REFERENCE, N_("Rating since then"), NULL, FALSE,
    muc_assessment_get_type },
};

static void
muc_corrective_risk_class_init (MucCorrectiveRiskClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "corrective_risk",
                            MUC_TYPE_CORRECTIVE_ACTION, fields, G_N_ELEMENTS (fields));
}

static void
muc_corrective_risk_init (MucCorrectiveRisk *self)
{
}

MUC_DEFINE_REFERENCE_FIELD (MucCorrectiveRisk, corrective_risk, CORRECTIVE_RISK, MucRisk, risk,
                            FIELD_RISK)
MUC_DEFINE_REFERENCE_FIELD (MucCorrectiveRisk, corrective_risk, CORRECTIVE_RISK, MucAssessment,
                            assessment, FIELD_ASSESSMENT)
