/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"
#include "model/year.h"

G_BEGIN_DECLS

/* The part of muc_sample_new() about what the first half of the year brought. */
void muc_sample_append_half_year (MucPlan *plan,
                                  MucYear *year);

G_END_DECLS
