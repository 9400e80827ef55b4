/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/store.h"

G_BEGIN_DECLS

/* The detail pane of the page of the PAR index: the current criterion, what if tasks succeed, the
 * years, and the words of the plan. */
#define MUC_TYPE_PAR_PANE (muc_par_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucParPane, muc_par_pane, MUC, PAR_PANE, AdwBin)

void muc_par_pane_show   (MucParPane *self,
                          MucStore   *store,
                          MucYear    *year,
                          MucRecord  *record);
void muc_par_pane_commit (MucParPane *self);

G_END_DECLS
