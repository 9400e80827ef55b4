/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/window.h"

G_BEGIN_DECLS

/* The daily copies of a file, to put one of them in its place. */
#define MUC_TYPE_RESTORE_WINDOW (muc_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (MucRestoreWindow, muc_restore_window, MUC, RESTORE_WINDOW, AdwWindow)

MucRestoreWindow *muc_restore_window_present (MucWindow  *parent,
                                              const char *path);

G_END_DECLS
