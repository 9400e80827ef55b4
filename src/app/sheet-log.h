/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "model/period.h"

G_BEGIN_DECLS

GPtrArray *muc_sheet_log_create_items (MucYear         *year,
                                       const MucPeriod *period);

G_END_DECLS
