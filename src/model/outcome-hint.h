/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/risk.h"

G_BEGIN_DECLS

const char *muc_outcome_propose (MucRisk     *risk,
                                 const GDate *today);

G_END_DECLS
