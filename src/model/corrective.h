/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attainment.h"
#include "model/corrective-action.h"
#include "model/corrective-risk.h"
#include "model/year.h"

G_BEGIN_DECLS

/* What follows from what corrective actions say; nothing of it is kept. */

char       *muc_corrective_dup_next_number (MucYear              *year);
gboolean    muc_corrective_is_number_free  (MucCorrectiveAction  *self,
                                            const char           *number);

char       *muc_corrective_find_refusal    (MucCorrectiveAction  *self);
gboolean    muc_corrective_is_late         (MucCorrectiveAction  *self,
                                            const GDate          *today);
gboolean    muc_corrective_is_open_in      (MucCorrectiveAction  *self,
                                            const GDate          *begin,
                                            const GDate          *end);
gboolean    muc_corrective_is_closed_in    (MucCorrectiveAction  *self,
                                            const GDate          *begin,
                                            const GDate          *end);
gboolean    muc_corrective_is_missed_since (MucCorrectiveAction  *self,
                                            MucPeriod            *period);
GPtrArray  *muc_corrective_list_similar    (MucCorrectiveAction  *self);
GPtrArray  *muc_corrective_list_unrated    (MucCorrectiveAction  *self);
GPtrArray  *muc_corrective_list_for        (gpointer              origin);

const char *muc_corrective_source_get_label (MucCorrectiveSource  source);
const char *muc_corrective_state_get_label  (MucCorrectiveState   state);
const char *muc_corrective_effect_get_label (MucEffect            effect);
char       *muc_corrective_dup_origin       (MucCorrectiveAction *self);

G_END_DECLS
