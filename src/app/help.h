/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void muc_help_show (GtkWindow  *window,
                    const char *topic);

G_END_DECLS
