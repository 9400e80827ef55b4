/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/risk.h"
#include "model/year.h"

G_BEGIN_DECLS

/* A row of an earlier register that the year does not carry on, with what can be done about it.
 * Signals: "carry-on"; "same" (the row of the year that it is); "drop" (why). */
#define MUC_TYPE_CARRY_ROW (muc_carry_row_get_type ())
G_DECLARE_FINAL_TYPE (MucCarryRow, muc_carry_row, MUC, CARRY_ROW, GtkListBoxRow)

GtkWidget *muc_carry_row_new      (MucRisk     *risk,
                                   MucYear     *year);
MucRisk   *muc_carry_row_get_risk (MucCarryRow *self);
void       muc_carry_row_refresh  (MucCarryRow *self);
void       muc_carry_row_ask      (MucCarryRow *self);

G_END_DECLS
