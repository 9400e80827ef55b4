/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/cell.h"

G_BEGIN_DECLS

/* A bar of parts in the colours of what they mean, with a tick where a target stands: see #MucBar.
 * The words beside it say the same. */
#define MUC_TYPE_SHARE_BAR (muc_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (MucShareBar, muc_share_bar, MUC, SHARE_BAR, GtkWidget)

GtkWidget *muc_share_bar_new  (void);
void       muc_share_bar_show (MucShareBar  *self,
                               const MucBar *bar);

G_END_DECLS
