/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_LEVEL (muc_level_get_type ())
G_DECLARE_FINAL_TYPE (MucLevel, muc_level, MUC, LEVEL, MucRecord)

MucAxis      muc_level_get_axis   (MucLevel *self);
const char  *muc_level_get_label  (MucLevel *self);
double       muc_level_get_number (MucLevel *self);

G_END_DECLS
