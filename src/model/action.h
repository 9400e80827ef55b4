/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/par-criterion.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_ACTION (muc_action_get_type ())
G_DECLARE_FINAL_TYPE (MucAction, muc_action, MUC, ACTION, MucRecord)

const char     *muc_action_get_text          (MucAction *self);
const char     *muc_action_get_parties_text  (MucAction *self);
const char     *muc_action_get_deadline_text (MucAction *self);
MucDeadlineKind muc_action_get_deadline_kind (MucAction *self);
const char     *muc_action_get_due           (MucAction *self);
const char     *muc_action_get_expected      (MucAction *self);
const char     *muc_action_get_note          (MucAction *self);
MucAction      *muc_action_get_previous      (MucAction *self);
MucParCriterion *muc_action_get_criterion   (MucAction *self);

G_END_DECLS
