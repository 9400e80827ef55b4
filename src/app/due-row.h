/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/duty.h"

G_BEGIN_DECLS

/* A line of what has to be done next: its day, the action, who does it and how long there is. */
#define MUC_TYPE_DUE_ROW (muc_due_row_get_type ())
G_DECLARE_FINAL_TYPE (MucDueRow, muc_due_row, MUC, DUE_ROW, GtkButton)

GtkWidget *muc_due_row_new      (void);
void       muc_due_row_show     (MucDueRow   *self,
                                 MucDuty     *duty,
                                 const GDate *today);
MucDuty   *muc_due_row_get_duty (MucDueRow   *self);

G_END_DECLS
