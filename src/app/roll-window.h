/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/store.h"

G_BEGIN_DECLS

/* Plans a new year from the newest one: what moves with the year is shown before and after, and
 * can be left as it is; then all is one step. "planned" tells the new year. */
#define MUC_TYPE_ROLL_WINDOW (muc_roll_window_get_type ())
G_DECLARE_FINAL_TYPE (MucRollWindow, muc_roll_window, MUC, ROLL_WINDOW, AdwWindow)

MucRollWindow *muc_roll_window_present (GtkWidget *parent,
                                        MucStore  *store,
                                        gint64     number);

G_END_DECLS
