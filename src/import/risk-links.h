/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/successor.h"

G_BEGIN_DECLS

GPtrArray *muc_risk_links_describe (GPtrArray  *links,
                                    GHashTable *places);

G_END_DECLS
