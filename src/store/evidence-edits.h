/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/duty.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The register of evidence: see store/edits.h, whose muc_edits_set_field() and muc_edits_remove()
 * serve its records too. */

MucEvidence *muc_evidence_edits_add       (MucStore        *store,
                                           const char      *number,
                                           const char      *date,
                                           gpointer         subject,
                                           GError         **error);
gboolean     muc_evidence_edits_link      (MucStore        *store,
                                           MucEvidence     *evidence,
                                           gpointer         subject,
                                           GError         **error);
gboolean     muc_evidence_edits_unlink    (MucStore        *store,
                                           MucEvidence     *evidence,
                                           gpointer         subject,
                                           GError         **error);
gboolean     muc_evidence_edits_set_said  (MucStore        *store,
                                           MucDuty         *duty,
                                           const char      *numbers,
                                           GError         **error);
gboolean     muc_evidence_edits_set_file  (MucStore        *store,
                                           MucEvidence     *evidence,
                                           const char      *name,
                                           GBytes          *bytes,
                                           GError         **error);
GBytes      *muc_evidence_edits_read_file (MucStore        *store,
                                           MucEvidence     *evidence,
                                           GError         **error);

G_END_DECLS
