/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/store.h"

G_BEGIN_DECLS

void muc_history_list_fill (GtkBox   *box,
                            MucStore *store,
                            gpointer  record);

G_END_DECLS
