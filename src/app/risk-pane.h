/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/level.h"
#include "model/risk.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucRiskPane:
 * The matrices of a year beside its register, and what the current row has that no column shows.
 *
 * Signals: "cell-chosen" (likelihood, severity): the levels to filter the table by, both %NULL
 * for no filter, the first also in a matrix that is a strip; "risk-chosen" (risk): the row to go
 * to.
 */
#define MUC_TYPE_RISK_PANE (muc_risk_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskPane, muc_risk_pane, MUC, RISK_PANE, AdwBin)

void muc_risk_pane_set_store  (MucRiskPane *self,
                               MucStore    *store);
void muc_risk_pane_set_year   (MucRiskPane *self,
                               MucYear     *year);
void muc_risk_pane_set_risk   (MucRiskPane *self,
                               MucRisk     *risk);
void muc_risk_pane_set_filter (MucRiskPane *self,
                               MucLevel    *likelihood,
                               MucLevel    *severity);
void muc_risk_pane_commit     (MucRiskPane *self);

G_END_DECLS
