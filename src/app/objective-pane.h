/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/objective.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_OBJECTIVE_PANE (muc_objective_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucObjectivePane, muc_objective_pane, MUC, OBJECTIVE_PANE, AdwBin)

void muc_objective_pane_set_store  (MucObjectivePane *self,
                                    MucStore         *store);
void muc_objective_pane_set_record (MucObjectivePane *self,
                                    MucRecord        *record);
void muc_objective_pane_commit     (MucObjectivePane *self);

G_END_DECLS
