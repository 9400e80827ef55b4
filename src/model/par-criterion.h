/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAR_CRITERION (muc_par_criterion_get_type ())
G_DECLARE_FINAL_TYPE (MucParCriterion, muc_par_criterion, MUC, PAR_CRITERION, MucRecord)

const char * muc_par_criterion_get_code        (MucParCriterion *self);
const char * muc_par_criterion_get_name        (MucParCriterion *self);
double       muc_par_criterion_get_max         (MucParCriterion *self);
MucParKind   muc_par_criterion_get_kind        (MucParCriterion *self);
const char * muc_par_criterion_get_evidence    (MucParCriterion *self);
MucParTiming muc_par_criterion_get_timing      (MucParCriterion *self);
double       muc_par_criterion_get_self        (MucParCriterion *self);
double       muc_par_criterion_get_assessed    (MucParCriterion *self);
double       muc_par_criterion_get_survey      (MucParCriterion *self);
const char * muc_par_criterion_get_lost_reason (MucParCriterion *self);
const char * muc_par_criterion_get_explanation (MucParCriterion *self);
MucUnit *    muc_par_criterion_get_unit        (MucParCriterion *self);

G_END_DECLS
