/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Long work with a bar and a button that stops it. The window shows itself only when the work
 * takes longer than a moment. */
#define MUC_TYPE_PROGRESS_WINDOW (muc_progress_window_get_type ())
G_DECLARE_FINAL_TYPE (MucProgressWindow, muc_progress_window, MUC, PROGRESS_WINDOW, AdwWindow)

MucProgressWindow *muc_progress_window_new    (GtkWidget    *parent,
                                               const char   *heading,
                                               GCancellable *cancellable);
void               muc_progress_window_report (double        fraction,
                                               gpointer      self);
void               muc_progress_window_finish (MucProgressWindow *self);

G_END_DECLS
