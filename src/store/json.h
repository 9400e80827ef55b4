/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

char *muc_json_from_plan (MucPlan *plan,
                          gint64   year);

G_END_DECLS
