/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/evidence.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Beside the table of evidence: the file and the links of the current row, and what nothing shows
 * yet. Signal "added": a row was made for a gap. */
#define MUC_TYPE_EVIDENCE_PANE (muc_evidence_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucEvidencePane, muc_evidence_pane, MUC, EVIDENCE_PANE, AdwBin)

void muc_evidence_pane_show (MucEvidencePane *self,
                             MucStore        *store,
                             MucYear         *year,
                             MucEvidence     *evidence);

G_END_DECLS
