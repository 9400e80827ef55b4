/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

/* How often a risk came true this year, and what that speaks for. */
#define MUC_TYPE_RISK_LOG (muc_risk_log_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskLog, muc_risk_log, MUC, RISK_LOG, AdwBin)

void muc_risk_log_show   (MucRiskLog  *self,
                          MucStore    *store,
                          MucRisk     *risk,
                          const GDate *today);
void muc_risk_log_commit (MucRiskLog  *self);

G_END_DECLS
