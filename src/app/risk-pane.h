/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_RISK_PANE (muc_risk_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskPane, muc_risk_pane, MUC, RISK_PANE, AdwBin)

void muc_risk_pane_set_store (MucRiskPane *self,
                              MucStore    *store);
void muc_risk_pane_set_risk  (MucRiskPane *self,
                              MucRisk     *risk);
void muc_risk_pane_commit    (MucRiskPane *self);

G_END_DECLS
