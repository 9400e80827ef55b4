/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/occurrence.h"
#include "model/record.h"
#include "model/target.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_CORRECTIVE_ACTION (muc_corrective_action_get_type ())
G_DECLARE_FINAL_TYPE (MucCorrectiveAction, muc_corrective_action, MUC, CORRECTIVE_ACTION, MucRecord)

const char         *muc_corrective_action_get_number       (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_date         (MucCorrectiveAction *self);
MucCorrectiveSource muc_corrective_action_get_source       (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_source_text  (MucCorrectiveAction *self);
MucTarget          *muc_corrective_action_get_target       (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_period       (MucCorrectiveAction *self);
MucOccurrence      *muc_corrective_action_get_occurrence   (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_rule         (MucCorrectiveAction *self);
gint64              muc_corrective_action_get_subject      (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_context      (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_description  (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_correction   (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_causes       (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_action       (MucCorrectiveAction *self);
MucUnit            *muc_corrective_action_get_unit         (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_due          (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_done         (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_checked      (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_checker      (MucCorrectiveAction *self);
const char         *muc_corrective_action_get_check_result (MucCorrectiveAction *self);
MucEffect           muc_corrective_action_get_effect       (MucCorrectiveAction *self);
MucCorrectiveState  muc_corrective_action_get_state        (MucCorrectiveAction *self);

G_END_DECLS
