/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/evidence-link.h"

#include <glib/gi18n-lib.h>

#include "model/evidence.h"

struct _MucEvidenceLink
{
  MucRecord parent_instance;
};

/* What a piece of evidence shows: one of an action, what is said of it for a period, a risk, a
 * criterion of the PAR index. */
G_DEFINE_FINAL_TYPE (MucEvidenceLink, muc_evidence_link, MUC_TYPE_RECORD)

enum
{
  FIELD_ACTION,
  FIELD_PROGRESS,
  FIELD_RISK,
  FIELD_CRITERION,
};

static const MucFieldSpec fields[] = {
  { "action", MUC_KIND_REFERENCE, N_("Action"), NULL, FALSE, muc_action_get_type },
  { "progress", MUC_KIND_REFERENCE, N_("Progress"), NULL, FALSE, muc_progress_get_type },
  { "risk", MUC_KIND_REFERENCE, N_("Risk"), NULL, FALSE, muc_risk_get_type },
  { "criterion", MUC_KIND_REFERENCE, N_("Criterion of the PAR index"), NULL, FALSE,
    muc_par_criterion_get_type },
};

static void
muc_evidence_link_class_init (MucEvidenceLinkClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "evidence_link", MUC_TYPE_EVIDENCE,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_evidence_link_init (MucEvidenceLink *self)
{
}

MUC_DEFINE_REFERENCE_FIELD (MucEvidenceLink, evidence_link, EVIDENCE_LINK, MucAction, action,
                            FIELD_ACTION)
MUC_DEFINE_REFERENCE_FIELD (MucEvidenceLink, evidence_link, EVIDENCE_LINK, MucProgress, progress,
                            FIELD_PROGRESS)
MUC_DEFINE_REFERENCE_FIELD (MucEvidenceLink, evidence_link, EVIDENCE_LINK, MucRisk, risk,
                            FIELD_RISK)
MUC_DEFINE_REFERENCE_FIELD (MucEvidenceLink, evidence_link, EVIDENCE_LINK, MucParCriterion,
                            criterion, FIELD_CRITERION)
