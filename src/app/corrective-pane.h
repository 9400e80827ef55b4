/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/corrective-action.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Beside the table of corrective actions: where the current one comes from, its check, the risks
 * that it should make us rate again, and those like it. */
#define MUC_TYPE_CORRECTIVE_PANE (muc_corrective_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucCorrectivePane, muc_corrective_pane, MUC, CORRECTIVE_PANE, AdwBin)

void muc_corrective_pane_show   (MucCorrectivePane   *self,
                                 MucStore            *store,
                                 MucCorrectiveAction *action);
void muc_corrective_pane_commit (MucCorrectivePane   *self);

G_END_DECLS
