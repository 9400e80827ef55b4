/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/scale-editor.h"

G_BEGIN_DECLS

#define MUC_TYPE_SCALE_FILL_WINDOW (muc_scale_fill_window_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleFillWindow, muc_scale_fill_window, MUC, SCALE_FILL_WINDOW, AdwWindow)

MucScaleFillWindow *muc_scale_fill_window_present (GtkWindow      *parent,
                                                   MucScaleEditor *editor,
                                                   MucRiskKind     kind);

G_END_DECLS
