/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/risk-row.h"
#include "model/plan.h"
#include "model/scale.h"

G_BEGIN_DECLS

GPtrArray *muc_risk_clipboard_read  (const char   *text,
                                     const char   *mime);
MucYear   *muc_risk_clipboard_build (MucPlan      *plan,
                                     GPtrArray    *rows,
                                     MucRiskKind   part,
                                     MucScale     *scale,
                                     char       ***unknown);

G_END_DECLS
