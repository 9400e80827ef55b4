/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What a risk or an opportunity has that no column shows: its way through the years, the log of
 * its occurrences, the actions it is linked with, its review. As high as that needs: who shows it
 * lets it scroll. */
#define MUC_TYPE_RISK_DETAIL (muc_risk_detail_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskDetail, muc_risk_detail, MUC, RISK_DETAIL, AdwBin)

void muc_risk_detail_set_store (MucRiskDetail *self,
                                MucStore      *store);
void muc_risk_detail_set_risk  (MucRiskDetail *self,
                                MucRisk       *risk);
void muc_risk_detail_commit    (MucRiskDetail *self);

G_END_DECLS
