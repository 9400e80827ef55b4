/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_PRIORITY (muc_priority_get_type ())
G_DECLARE_FINAL_TYPE (MucPriority, muc_priority, MUC, PRIORITY, MucRecord)

MucRiskKind  muc_priority_get_kind    (MucPriority *self);
const char  *muc_priority_get_label   (MucPriority *self);
MucColour    muc_priority_get_colour  (MucPriority *self);
MucPattern   muc_priority_get_pattern (MucPriority *self);

G_END_DECLS
