/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/corrective-draft.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The edits people make in corrective actions: see store/edits.h, whose muc_edits_set_field() and
 * muc_edits_remove() serve their records too, under the rules below. */

MucCorrectiveAction *muc_corrective_edits_open      (MucStore                  *store,
                                                     MucYear                   *year,
                                                     const MucCorrectiveDraft  *draft,
                                                     const char                *date,
                                                     GError                   **error);
gboolean             muc_corrective_edits_close     (MucStore                  *store,
                                                     MucCorrectiveAction       *action,
                                                     GError                   **error);
gboolean             muc_corrective_edits_reopen    (MucStore                  *store,
                                                     MucCorrectiveAction       *action,
                                                     GError                   **error);
gboolean             muc_corrective_edits_link_risk (MucStore                  *store,
                                                     MucCorrectiveAction       *action,
                                                     MucRisk                   *risk,
                                                     GError                   **error);
gboolean             muc_corrective_edits_settle    (MucStore                  *store,
                                                     MucCorrectiveRisk         *link,
                                                     GError                   **error);

/* For the other edits */
gboolean             muc_corrective_edits_check     (gpointer                   record,
                                                     const char                *property,
                                                     const GValue              *value,
                                                     GError                   **error);
void                 muc_corrective_edits_follow    (MucChange                 *change,
                                                     gpointer                   record,
                                                     const char                *property,
                                                     const GValue              *value);
void                 muc_corrective_edits_remove_slips (MucChange              *change,
                                                        gpointer                record);
void                 muc_corrective_edits_renew     (MucChange                 *change,
                                                     gpointer                   record,
                                                     gpointer                   copy);

G_END_DECLS
