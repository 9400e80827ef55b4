/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/risk-row.h"
#include "model/plan.h"
#include "model/scale.h"

G_BEGIN_DECLS

/* The note that this program copies with a row (MUC_HTML_NOTE): where its number of occurrences
 * comes from; then, where its priority is not the grid's, a space and the reason. */
#define MUC_RISK_NOTE_COUNTED "counted"
#define MUC_RISK_NOTE_STATED "stated"

GPtrArray *muc_risk_clipboard_read  (const char   *text,
                                     const char   *mime,
                                     gboolean      from_text);
MucYear   *muc_risk_clipboard_build (MucPlan      *plan,
                                     GPtrArray    *rows,
                                     MucRiskKind   part,
                                     MucScale     *scale,
                                     char       ***unknown);

G_END_DECLS
