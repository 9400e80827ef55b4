/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/finding.h"

G_BEGIN_DECLS

/* A finding in the list of the check. Signals: "accept" (with the reason that was typed),
 * "take-back" (of one that was accepted). */
#define MUC_TYPE_CHECK_ROW (muc_check_row_get_type ())
G_DECLARE_FINAL_TYPE (MucCheckRow, muc_check_row, MUC, CHECK_ROW, GtkListBoxRow)

GtkWidget  *muc_check_row_new         (MucFinding  *finding,
                                       gboolean     writable);
void        muc_check_row_set_finding (MucCheckRow *self,
                                       MucFinding  *finding);
MucFinding *muc_check_row_get_finding (MucCheckRow *self);

G_END_DECLS
