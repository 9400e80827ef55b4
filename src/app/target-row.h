/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/target.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_TARGET_ROW (muc_target_row_get_type ())
G_DECLARE_FINAL_TYPE (MucTargetRow, muc_target_row, MUC, TARGET_ROW, AdwBin)

GtkWidget *muc_target_row_new        (MucStore     *store,
                                      MucTarget    *target);
MucTarget *muc_target_row_get_target (MucTargetRow *self);
void       muc_target_row_refresh    (MucTargetRow *self);
void       muc_target_row_open       (MucTargetRow *self);
void       muc_target_row_commit     (MucTargetRow *self);

G_END_DECLS
