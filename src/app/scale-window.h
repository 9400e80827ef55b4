/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_SCALE_WINDOW (muc_scale_window_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleWindow, muc_scale_window, MUC, SCALE_WINDOW, AdwWindow)

MucScaleWindow *muc_scale_window_present (GtkWidget *parent,
                                          MucStore  *store,
                                          MucYear   *year);

G_END_DECLS
