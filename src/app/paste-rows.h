/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/objective.h"
#include "store/store.h"

G_BEGIN_DECLS

MucAction *muc_paste_rows (MucStore      *store,
                           MucObjective  *objective,
                           MucAction     *before,
                           GPtrArray     *rows,
                           GError       **error);

G_END_DECLS
