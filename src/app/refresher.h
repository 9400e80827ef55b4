/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/store.h"

G_BEGIN_DECLS

typedef void (*MucRefreshFunc) (gpointer data);

/* Calls a function once after one or more changes of the open file, a moment after the last and
 * only while a widget can be seen; what was missed meanwhile is caught up when it is shown. */
#define MUC_TYPE_REFRESHER (muc_refresher_get_type ())
G_DECLARE_FINAL_TYPE (MucRefresher, muc_refresher, MUC, REFRESHER, GObject)

MucRefresher *muc_refresher_new       (GtkWidget      *widget,
                                       MucRefreshFunc  refresh,
                                       gpointer        data);
void          muc_refresher_set_store (MucRefresher   *self,
                                       MucStore       *store);
void          muc_refresher_queue     (MucRefresher   *self);
void          muc_refresher_now       (MucRefresher   *self);

G_END_DECLS
