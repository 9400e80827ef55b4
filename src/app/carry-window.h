/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What the register before had and this year's has not: carried on, found again, or given up with
 * a reason, one by one. */
#define MUC_TYPE_CARRY_WINDOW (muc_carry_window_get_type ())
G_DECLARE_FINAL_TYPE (MucCarryWindow, muc_carry_window, MUC, CARRY_WINDOW, AdwWindow)

MucCarryWindow *muc_carry_window_present (GtkWidget *parent,
                                          MucStore  *store,
                                          MucYear   *year);

G_END_DECLS
