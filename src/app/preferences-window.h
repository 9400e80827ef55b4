/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUC_TYPE_PREFERENCES_WINDOW (muc_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (MucPreferencesWindow, muc_preferences_window, MUC, PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GtkWidget *muc_preferences_window_new (GtkWindow *parent);

G_END_DECLS
