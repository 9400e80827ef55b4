/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/unit-merge.h"

G_BEGIN_DECLS

/* A cell that was changed here and in a sheet: both values side by side, and which of them stays.
 * Emits "chosen". */
#define MUC_TYPE_SHEET_CONFLICT_ROW (muc_sheet_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (MucSheetConflictRow, muc_sheet_conflict_row, MUC, SHEET_CONFLICT_ROW,
                      GtkListBoxRow)

GtkWidget *muc_sheet_conflict_row_new      (const char          *unit,
                                            MucSheetCell        *cell);
void       muc_sheet_conflict_row_set_take (MucSheetConflictRow *self,
                                            gboolean             take);

G_END_DECLS
