/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/progress-row.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The pane beside the table that follows a year: the period as a whole, and of the current row what
 * no column shows. Signal "due-chosen" (MucDuty): an entry of what is due was clicked. */
#define MUC_TYPE_PROGRESS_PANE (muc_progress_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucProgressPane, muc_progress_pane, MUC, PROGRESS_PANE, AdwBin)

void muc_progress_pane_set_store  (MucProgressPane *self,
                                   MucStore        *store);
void muc_progress_pane_set_period (MucProgressPane *self,
                                   MucYear         *year,
                                   const MucPeriod *period,
                                   GPtrArray       *duties,
                                   const GDate     *today);
void muc_progress_pane_set_row    (MucProgressPane *self,
                                   MucProgressRow  *row);
void muc_progress_pane_commit     (MucProgressPane *self);

G_END_DECLS
