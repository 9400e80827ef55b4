/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/unit.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Asks into which unit another one goes, and does it as one step. */
#define MUC_TYPE_MERGE_DIALOG (muc_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MucMergeDialog, muc_merge_dialog, MUC, MERGE_DIALOG, AdwMessageDialog)

MucMergeDialog *muc_merge_dialog_present (GtkWidget      *parent,
                                          MucStore       *store,
                                          MucUnit        *unit);
void            muc_merge_dialog_choose  (MucMergeDialog *self,
                                          MucUnit        *into);

G_END_DECLS
