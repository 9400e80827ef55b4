/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/level.h"
#include "model/priority.h"
#include "model/record.h"
#include "model/risk.h"

G_BEGIN_DECLS

#define MUC_TYPE_ASSESSMENT (muc_assessment_get_type ())
G_DECLARE_FINAL_TYPE (MucAssessment, muc_assessment, MUC, ASSESSMENT, MucRecord)

gint64        muc_assessment_get_round           (MucAssessment *self);
MucLevel     *muc_assessment_get_likelihood      (MucAssessment *self);
const char   *muc_assessment_get_likelihood_text (MucAssessment *self);
MucLevel     *muc_assessment_get_severity        (MucAssessment *self);
const char   *muc_assessment_get_severity_text   (MucAssessment *self);
MucPriority  *muc_assessment_get_priority        (MucAssessment *self);
const char   *muc_assessment_get_priority_text   (MucAssessment *self);
MucOrigin     muc_assessment_get_origin          (MucAssessment *self);
const char   *muc_assessment_get_reason          (MucAssessment *self);
const char   *muc_assessment_get_date            (MucAssessment *self);

G_END_DECLS
