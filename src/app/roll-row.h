/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/roll.h"

G_BEGIN_DECLS

/* A text that moves with the year, before and after, with a switch to leave it as it is. */
#define MUC_TYPE_ROLL_ROW (muc_roll_row_get_type ())
G_DECLARE_FINAL_TYPE (MucRollRow, muc_roll_row, MUC, ROLL_ROW, GtkListBoxRow)

GtkWidget     *muc_roll_row_new        (MucRollChange *change);
void           muc_roll_row_set_on     (MucRollRow    *self,
                                        gboolean       on);

G_END_DECLS
