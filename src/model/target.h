/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_TARGET (muc_target_get_type ())
G_DECLARE_FINAL_TYPE (MucTarget, muc_target, MUC, TARGET, MucRecord)

const char   *muc_target_get_text       (MucTarget *self);
MucComparator muc_target_get_comparator (MucTarget *self);
double        muc_target_get_value      (MucTarget *self);
const char   *muc_target_get_unit       (MucTarget *self);
MucCycle      muc_target_get_per        (MucTarget *self);
MucTarget    *muc_target_get_of_which   (MucTarget *self);

G_END_DECLS
