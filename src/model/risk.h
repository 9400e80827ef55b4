/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_RISK (muc_risk_get_type ())
G_DECLARE_FINAL_TYPE (MucRisk, muc_risk, MUC, RISK, MucRecord)

typedef struct _MucAssessment MucAssessment;

MucRiskKind  muc_risk_get_kind               (MucRisk *self);
const char  *muc_risk_get_process            (MucRisk *self);
const char  *muc_risk_get_text               (MucRisk *self);
const char  *muc_risk_get_source             (MucRisk *self);
const char  *muc_risk_get_causes             (MucRisk *self);
const char  *muc_risk_get_consequence        (MucRisk *self);
const char  *muc_risk_get_controls           (MucRisk *self);
const char  *muc_risk_get_treatment          (MucRisk *self);
const char  *muc_risk_get_parties_text       (MucRisk *self);
const char  *muc_risk_get_due_text           (MucRisk *self);
const char  *muc_risk_get_review_text        (MucRisk *self);
double       muc_risk_get_occurrences_stated (MucRisk *self);
const char  *muc_risk_get_outcome            (MucRisk *self);
MucRisk     *muc_risk_get_previous           (MucRisk *self);
const char  *muc_risk_get_dropped_reason     (MucRisk *self);

MucAssessment *muc_risk_get_assessment (MucRisk *self);
MucRisk       *muc_risk_get_next       (MucRisk *self);
guint          muc_risk_count_occurrences (MucRisk *self);

G_END_DECLS
