/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/period.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Making the sheets that units fill in: asks for a folder, writes them in a thread with a window
 * that can stop it, and says so when all are there. */

void muc_sheet_maker_choose (GtkWidget       *widget,
                             MucStore        *store,
                             MucYear         *year,
                             const MucPeriod *period);
void muc_sheet_maker_write  (GtkWidget       *widget,
                             MucStore        *store,
                             MucYear         *year,
                             const MucPeriod *period,
                             const char      *folder);

G_END_DECLS
