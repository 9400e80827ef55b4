/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/assessment.h"
#include "model/occurrence.h"
#include "model/risk-action.h"
#include "model/scale.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The edits people make in the register of risks and opportunities: see store/edits.h, whose
 * muc_edits_set_field(), muc_edits_duplicate(), muc_edits_remove() and muc_edits_move() serve
 * these records too. A rating of a register that is issued is kept as it is: what changes it
 * begins the next round. */

MucScale      *muc_risk_edits_ensure_scale   (MucChange      *change,
                                              MucStore       *store,
                                              MucYear        *year);
MucRisk       *muc_risk_edits_add            (MucStore       *store,
                                              MucYear        *year,
                                              MucRiskKind     kind,
                                              MucRisk        *before,
                                              const char     *text,
                                              GError        **error);
MucRisk       *muc_risk_edits_paste          (MucStore       *store,
                                              MucYear        *year,
                                              MucRisk        *before,
                                              GPtrArray      *risks,
                                              GError        **error);
gboolean       muc_risk_edits_set_likelihood (MucStore       *store,
                                              MucRisk        *risk,
                                              MucLevel       *level,
                                              GError        **error);
gboolean       muc_risk_edits_set_severity   (MucStore       *store,
                                              MucRisk        *risk,
                                              MucLevel       *level,
                                              GError        **error);
void           muc_risk_edits_put_levels     (MucChange      *change,
                                              MucStore       *store,
                                              MucRisk        *risk,
                                              MucLevel       *likelihood,
                                              MucLevel       *severity);
gboolean       muc_risk_edits_place          (MucStore       *store,
                                              MucRisk        *risk,
                                              MucLevel       *likelihood,
                                              MucLevel       *severity,
                                              const char     *reason,
                                              GError        **error);
gboolean       muc_risk_edits_override       (MucStore       *store,
                                              MucRisk        *risk,
                                              MucPriority    *priority,
                                              const char     *reason,
                                              GError        **error);
gboolean       muc_risk_edits_is_issued      (MucRisk        *risk);
gboolean       muc_risk_edits_add_round      (MucStore       *store,
                                              MucRisk        *risk,
                                              GError        **error);
gboolean       muc_risk_edits_link           (MucStore       *store,
                                              MucRisk        *risk,
                                              MucRisk        *previous,
                                              GError        **error);
MucOccurrence *muc_risk_edits_add_occurrence (MucStore       *store,
                                              MucRisk        *risk,
                                              const char     *date,
                                              const char     *note,
                                              GError        **error);
MucRiskAction *muc_risk_edits_add_action     (MucStore       *store,
                                              MucRisk        *risk,
                                              MucAction      *action,
                                              GError        **error);

G_END_DECLS
