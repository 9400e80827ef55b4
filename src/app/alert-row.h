/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/alert.h"

G_BEGIN_DECLS

/* A row of what waits for somebody: a sign, a sentence, and by when. */
#define MUC_TYPE_ALERT_ROW (muc_alert_row_get_type ())
G_DECLARE_FINAL_TYPE (MucAlertRow, muc_alert_row, MUC, ALERT_ROW, GtkListBoxRow)

GtkWidget    *muc_alert_row_new     (void);
void          muc_alert_row_show    (MucAlertRow    *self,
                                     const MucAlert *alert);
const MucAim *muc_alert_row_get_aim (MucAlertRow    *self);

G_END_DECLS
