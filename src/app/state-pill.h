/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/cell.h"

G_BEGIN_DECLS

/* A state as icon and word in its colour: see #MucPill. */
#define MUC_TYPE_STATE_PILL (muc_state_pill_get_type ())
G_DECLARE_FINAL_TYPE (MucStatePill, muc_state_pill, MUC, STATE_PILL, GtkWidget)

GtkWidget *muc_state_pill_new  (void);
void       muc_state_pill_show (MucStatePill  *self,
                                const MucPill *pill,
                                const char    *text);

void       muc_tone_set_class  (GtkWidget     *widget,
                                MucTone        tone);

G_END_DECLS
