/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "model/objective.h"

G_BEGIN_DECLS

gboolean muc_objective_bar_describe (MucObjective *objective,
                                     MucCell      *cell);

G_END_DECLS
