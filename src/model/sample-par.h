/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

void muc_sample_append_par (MucPlan *plan,
                            MucYear *before,
                            MucYear *year);

G_END_DECLS
