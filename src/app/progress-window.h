/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Long work with a bar and a button that stops it. The window shows itself only when the work
 * takes longer than a moment. */
#define MUC_TYPE_PROGRESS_WINDOW (muc_progress_window_get_type ())
G_DECLARE_FINAL_TYPE (MucProgressWindow, muc_progress_window, MUC, PROGRESS_WINDOW, AdwWindow)

/**
 * MucProgressWork:
 * @data: what the work is about
 * @cancellable: stops it
 * @window: the second argument of muc_progress_window_report(), which tells how far it is
 * @error: return location
 *
 * Long work, done in a thread of its own.
 */
typedef gboolean (*MucProgressWork) (gpointer       data,
                                     GCancellable  *cancellable,
                                     gpointer       window,
                                     GError       **error);

/**
 * MucProgressDone:
 * @widget: where the work was asked for; it may be in destruction
 * @data: what the work was about
 * @error: (nullable): why it is not done
 *
 * Called in the main loop when the work is over.
 */
typedef void (*MucProgressDone) (GtkWidget    *widget,
                                 gpointer      data,
                                 const GError *error);

void               muc_progress_window_run    (GtkWidget       *widget,
                                               const char      *heading,
                                               MucProgressWork  work,
                                               MucProgressDone  done,
                                               gpointer         data,
                                               GDestroyNotify   free_data);
MucProgressWindow *muc_progress_window_new    (GtkWidget    *parent,
                                               const char   *heading,
                                               GCancellable *cancellable);
void               muc_progress_window_report (double        fraction,
                                               gpointer      self);
void               muc_progress_window_finish (MucProgressWindow *self);

G_END_DECLS
