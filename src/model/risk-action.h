/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/record.h"
#include "model/risk.h"

G_BEGIN_DECLS

#define MUC_TYPE_RISK_ACTION (muc_risk_action_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskAction, muc_risk_action, MUC, RISK_ACTION, MucRecord)

MucAction  *muc_risk_action_get_action (MucRiskAction *self);

G_END_DECLS
