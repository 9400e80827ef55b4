/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Importing papers: choosing files and folders, reading them, reviewing what was read, and keeping
 * it as one step. */
#define MUC_TYPE_IMPORT_WINDOW (muc_import_window_get_type ())
G_DECLARE_FINAL_TYPE (MucImportWindow, muc_import_window, MUC, IMPORT_WINDOW, AdwWindow)

void             muc_import_window_choose  (MucWindow *parent);
MucImportWindow *muc_import_window_present (MucWindow *parent,
                                            GSList    *files);

G_END_DECLS
