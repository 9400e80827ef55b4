/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_EVIDENCE (muc_evidence_get_type ())
G_DECLARE_FINAL_TYPE (MucEvidence, muc_evidence, MUC, EVIDENCE, MucRecord)

const char *muc_evidence_get_number  (MucEvidence *self);
const char *muc_evidence_get_date    (MucEvidence *self);
const char *muc_evidence_get_issuer  (MucEvidence *self);
const char *muc_evidence_get_subject (MucEvidence *self);
const char *muc_evidence_get_place   (MucEvidence *self);
const char *muc_evidence_get_name    (MucEvidence *self);
const char *muc_evidence_get_content (MucEvidence *self);
gint64      muc_evidence_get_size    (MucEvidence *self);

G_END_DECLS
