/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean muc_row_lets_focus_by (GtkListBoxRow    *row,
                                GtkDirectionType  direction);

G_END_DECLS
