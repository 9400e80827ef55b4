/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_PROGRESS (muc_progress_get_type ())
G_DECLARE_FINAL_TYPE (MucProgress, muc_progress, MUC, PROGRESS, MucRecord)

const char      *muc_progress_get_period (MucProgress *self);
MucUnit         *muc_progress_get_unit   (MucProgress *self);
MucProgressState muc_progress_get_state  (MucProgress *self);
const char      *muc_progress_get_result (MucProgress *self);
const char      *muc_progress_get_done   (MucProgress *self);
const char      *muc_progress_get_party  (MucProgress *self);

const char      *muc_progress_state_get_word (MucProgressState state);

G_END_DECLS
