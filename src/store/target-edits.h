/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/target-proposal.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Answers to what an objective's sentence seems to state: see store/edits.h. */

MucTarget *muc_target_edits_accept  (MucStore                 *store,
                                     MucObjective             *objective,
                                     const MucTargetProposal  *proposal,
                                     GError                  **error);
gboolean   muc_target_edits_decline (MucStore                 *store,
                                     MucObjective             *objective,
                                     const MucTargetProposal  *proposal,
                                     GError                  **error);

G_END_DECLS
