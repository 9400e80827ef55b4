/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/assessment.h"
#include "model/record.h"
#include "model/risk.h"

G_BEGIN_DECLS

#define MUC_TYPE_CORRECTIVE_RISK (muc_corrective_risk_get_type ())
G_DECLARE_FINAL_TYPE (MucCorrectiveRisk, muc_corrective_risk, MUC, CORRECTIVE_RISK, MucRecord)

MucRisk       *muc_corrective_risk_get_risk       (MucCorrectiveRisk *self);
MucAssessment *muc_corrective_risk_get_assessment (MucCorrectiveRisk *self);

G_END_DECLS
