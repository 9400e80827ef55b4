/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/target-edits.h"

G_BEGIN_DECLS

/* A target that an objective's sentence seems to state, to be confirmed or declined. */
#define MUC_TYPE_PROPOSAL_ROW (muc_proposal_row_get_type ())
G_DECLARE_FINAL_TYPE (MucProposalRow, muc_proposal_row, MUC, PROPOSAL_ROW, AdwBin)

void muc_proposal_rows_show (GtkBox       *box,
                             MucStore     *store,
                             MucObjective *objective);

G_END_DECLS
