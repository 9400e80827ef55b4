/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "store/store.h"

G_BEGIN_DECLS

void muc_cell_recut (MucChange  *change,
                     MucAction  *action,
                     const char *text);

G_END_DECLS
