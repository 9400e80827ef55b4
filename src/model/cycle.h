/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"

G_BEGIN_DECLS

/* A set of cycles: one bit for each. */
typedef guint MucCycles;

#define MUC_CYCLE_BIT(cycle) (1u << (cycle))

MucCycles muc_cycles_read  (const char *text);
MucCycle  muc_cycles_first (MucCycles   cycles);
MucCycle  muc_cycle_read   (const char *sentence);

G_END_DECLS
