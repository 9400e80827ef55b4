/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/par-criterion.h"
#include "model/progress.h"
#include "model/record.h"
#include "model/risk.h"

G_BEGIN_DECLS

#define MUC_TYPE_EVIDENCE_LINK (muc_evidence_link_get_type ())
G_DECLARE_FINAL_TYPE (MucEvidenceLink, muc_evidence_link, MUC, EVIDENCE_LINK, MucRecord)

MucAction   *muc_evidence_link_get_action   (MucEvidenceLink *self);
MucProgress *muc_evidence_link_get_progress (MucEvidenceLink *self);
MucRisk     *muc_evidence_link_get_risk     (MucEvidenceLink *self);
MucParCriterion *muc_evidence_link_get_criterion (MucEvidenceLink *self);

G_END_DECLS
