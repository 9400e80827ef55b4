/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_OBJECTIVE (muc_objective_get_type ())
G_DECLARE_FINAL_TYPE (MucObjective, muc_objective, MUC, OBJECTIVE, MucRecord)

const char *muc_objective_get_text           (MucObjective *self);
const char *muc_objective_get_plan_text      (MucObjective *self);
const char *muc_objective_get_party_heading  (MucObjective *self);
const char *muc_objective_get_result_heading (MucObjective *self);
MucUnit    *muc_objective_get_unit           (MucObjective *self);
MucObjective *muc_objective_get_previous     (MucObjective *self);
const char *muc_objective_get_declined       (MucObjective *self);
MucObjective *muc_objective_get_serves (MucObjective *self);

G_END_DECLS
