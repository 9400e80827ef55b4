/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/corrective.h"
#include "model/finding.h"

G_BEGIN_DECLS

/**
 * MucCorrectiveDraft:
 * @source: what it is opened from
 * @target: (nullable): a target that was missed
 * @period: (nullable): the key of the period in which
 * @occurrence: (nullable): of a risk that came true
 * @rule: (nullable): the nick of the rule that found something
 * @subject: the number of the record it found it in, or 0
 * @context: (nullable): what it found
 * @description: (nullable): what is not right, in the words of the papers
 * @correction: (nullable): what was done about it at once
 * @unit: (nullable): the unit it happened in
 * @risk: (nullable): a risk that should be rated again
 *
 * A corrective action as it is opened.
 */
typedef struct
{
  MucCorrectiveSource  source;
  MucTarget           *target;
  char                *period;
  MucOccurrence       *occurrence;
  char                *rule;
  gint64               subject;
  char                *context;
  char                *description;
  char                *correction;
  MucUnit             *unit;
  MucRisk             *risk;
} MucCorrectiveDraft;

void muc_corrective_draft_init_for_target     (MucCorrectiveDraft *self,
                                               MucTarget          *target,
                                               const MucPeriod    *period);
void muc_corrective_draft_init_for_occurrence (MucCorrectiveDraft *self,
                                               MucOccurrence      *occurrence);
void muc_corrective_draft_init_for_finding    (MucCorrectiveDraft *self,
                                               MucFinding         *finding);
void muc_corrective_draft_clear               (MucCorrectiveDraft *self);

MucCorrectiveAction *muc_corrective_draft_find_twin (const MucCorrectiveDraft *self,
                                                     MucYear                  *year);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucCorrectiveDraft, muc_corrective_draft_clear)

G_END_DECLS
