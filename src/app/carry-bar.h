/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/store.h"

G_BEGIN_DECLS

/* A quiet bar that tells what of the register before is not carried on. After a row was deleted
 * that carried one on, it asks why. Where nothing waits there is no bar. */
#define MUC_TYPE_CARRY_BAR (muc_carry_bar_get_type ())
G_DECLARE_FINAL_TYPE (MucCarryBar, muc_carry_bar, MUC, CARRY_BAR, AdwBin)

void muc_carry_bar_show (MucCarryBar *self,
                         MucStore    *store,
                         MucYear     *year);

G_END_DECLS
