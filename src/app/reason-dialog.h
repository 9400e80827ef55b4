/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MucReasonFunc:
 * @reason: why, never blank
 * @data: as given to muc_reason_dialog_present()
 *
 * Does what a reason was asked for.
 */
typedef void (*MucReasonFunc) (const char *reason,
                               gpointer    data);

#define MUC_TYPE_REASON_DIALOG (muc_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MucReasonDialog, muc_reason_dialog, MUC, REASON_DIALOG, AdwMessageDialog)

MucReasonDialog *muc_reason_dialog_present  (GtkWidget       *parent,
                                             const char      *heading,
                                             const char      *body,
                                             MucReasonFunc    keep,
                                             gpointer         data,
                                             GDestroyNotify   free_data);
void             muc_reason_dialog_set_text (MucReasonDialog *self,
                                             const char      *text);

G_END_DECLS
