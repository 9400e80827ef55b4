/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/objective.h"
#include "model/target.h"

G_BEGIN_DECLS

/* What an objective's sentence seems to state and nobody has said yes or no to. */

/**
 * MucTargetProposal:
 * @target: in no tree, with the fields that a target made of it gets
 * @key: what MucObjective:declined keeps of it when it is declined
 */
typedef struct
{
  MucTarget *target;
  char      *key;
} MucTargetProposal;

GPtrArray *muc_target_proposals_list   (MucObjective *objective);
char      *muc_target_proposal_decline (MucObjective *objective,
                                        const char   *key);

G_END_DECLS
