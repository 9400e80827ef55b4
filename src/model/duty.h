/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/period.h"
#include "model/progress.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_N_PROGRESS_STATES (MUC_PROGRESS_STATE_NOT_REPORTED + 1)

/* What one unit has to say of one action, for a period or for one occurrence in it. Nothing of it
 * is kept: it follows from the plan, and what the unit says is a #MucProgress. */
#define MUC_TYPE_DUTY (muc_duty_get_type ())
G_DECLARE_FINAL_TYPE (MucDuty, muc_duty, MUC, DUTY, GObject)

MucAction       *muc_duty_get_action   (MucDuty         *self);
MucUnit         *muc_duty_get_unit     (MucDuty         *self);
MucUnit         *muc_duty_get_group    (MucDuty         *self);
const char      *muc_duty_get_party    (MucDuty         *self);
const MucPeriod *muc_duty_get_period   (MucDuty         *self);
gboolean         muc_duty_get_due      (MucDuty         *self,
                                        GDate           *due);
MucProgress     *muc_duty_find_progress (MucDuty        *self);
MucProgress     *muc_duty_find_told     (MucDuty        *self);
GPtrArray       *muc_duty_list_events (MucDuty          *self);
guint            muc_duty_count_events (MucDuty         *self);
MucProgressState muc_duty_get_state    (MucDuty         *self,
                                        const GDate     *today);
gboolean         muc_duty_is_overdue   (MucDuty         *self,
                                        const GDate     *today);
gboolean         muc_duty_is_answered  (MucDuty         *self);
gboolean         muc_duty_is_done      (MucDuty         *self);

GPtrArray       *muc_duties_list       (MucYear         *year,
                                        const MucPeriod *period);
MucProgressState muc_duty_combine_states (const guint    counts[MUC_N_PROGRESS_STATES]);
MucProgressState muc_duties_combine    (GPtrArray       *duties,
                                        const GDate     *today);

G_END_DECLS
