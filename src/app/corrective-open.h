/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/corrective-draft.h"
#include "store/store.h"

G_BEGIN_DECLS

/* How other pages open a corrective action of what went wrong there. */
void muc_corrective_open (GtkWidget                *widget,
                          MucStore                 *store,
                          MucYear                  *year,
                          const MucCorrectiveDraft *draft);

G_END_DECLS
