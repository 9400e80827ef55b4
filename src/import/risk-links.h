/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"
#include "model/successor.h"

G_BEGIN_DECLS

GPtrArray *muc_risk_links_find   (GPtrArray  *years,
                                  MucPlan    *known);
void       muc_risk_links_report (GPtrArray  *links,
                                  GHashTable *places,
                                  GPtrArray  *findings);

G_END_DECLS
