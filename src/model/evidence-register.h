/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/period.h"
#include "model/plan.h"

G_BEGIN_DECLS

/**
 * MucEvidenceGap:
 * @action: an action that something has to show
 * @day: by when: its due day, or the last day of the period in which it was said to be done
 *
 * An action that nothing shows yet.
 */
typedef struct
{
  MucAction *action;
  GDate      day;
} MucEvidenceGap;

gpointer     muc_evidence_link_get_shown (MucEvidenceLink *link);
GPtrArray   *muc_evidence_list_for       (gpointer         subject);
GPtrArray   *muc_evidence_list_year      (MucYear         *year);
gboolean     muc_evidence_is_of_year     (MucEvidence     *self,
                                          MucYear         *year);
MucYear     *muc_evidence_find_year      (MucEvidence     *self);
GPtrArray   *muc_evidence_list_shown     (MucEvidence     *self);
MucEvidence *muc_evidence_find_twin      (MucEvidence     *self);
MucEvidence *muc_evidence_find_number    (MucYear         *year,
                                          const char      *number);
GPtrArray   *muc_evidence_list_linked    (gpointer         subject);
GArray      *muc_evidence_list_gaps      (MucYear         *year,
                                          const GDate     *today);

G_END_DECLS
