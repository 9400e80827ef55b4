/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The actions of the plan that treat a risk. */
#define MUC_TYPE_RISK_ACTIONS (muc_risk_actions_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskActions, muc_risk_actions, MUC, RISK_ACTIONS, AdwBin)

void muc_risk_actions_show (MucRiskActions *self,
                            MucStore       *store,
                            MucRisk        *risk);

G_END_DECLS
