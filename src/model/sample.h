/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

MucPlan *muc_sample_new         (gint64 year);
MucPlan *muc_sample_new_january (gint64 year);

G_END_DECLS
