/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean widget_keys_press (gpointer         window,
                            guint            key,
                            GdkModifierType  modifiers);

G_END_DECLS
