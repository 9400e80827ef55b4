/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/corrective-action.h"
#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAPER (muc_paper_get_type ())
G_DECLARE_FINAL_TYPE (MucPaper, muc_paper, MUC, PAPER, MucRecord)

/**
 * MucPaperKey:
 * @kind: the kind of paper, "objectives"
 * @unit: (nullable): the unit whose paper it is, %NULL for the agency's
 * @period: (nullable): the key of the period it reports about, %NULL for a paper of the whole year
 * @corrective_action: (nullable): the one it is the slip of
 *
 * What tells a paper from all others of its year.
 */
typedef struct
{
  const char *kind;
  MucUnit    *unit;
  const char *period;
  MucCorrectiveAction *corrective_action;
} MucPaperKey;

#define MUC_PAPER_KEY(kind, unit, period) (&(const MucPaperKey) { kind, unit, period, NULL })

gboolean      muc_paper_key_equal            (const MucPaperKey *a,
                                              const MucPaperKey *b);
MucPaperKey  *muc_paper_key_copy             (const MucPaperKey *self);
void          muc_paper_key_free             (MucPaperKey       *self);

MucPaperKey   muc_paper_get_key              (MucPaper *self);
const char   *muc_paper_get_kind             (MucPaper *self);
MucUnit      *muc_paper_get_unit             (MucPaper *self);
MucPaperState muc_paper_get_state            (MucPaper *self);
const char   *muc_paper_get_number           (MucPaper *self);
const char   *muc_paper_get_symbol           (MucPaper *self);
const char   *muc_paper_get_place            (MucPaper *self);
const char   *muc_paper_get_date             (MucPaper *self);
const char   *muc_paper_get_title            (MucPaper *self);
const char   *muc_paper_get_intro            (MucPaper *self);
const char   *muc_paper_get_closing          (MucPaper *self);
const char   *muc_paper_get_plan_title       (MucPaper *self);
const char   *muc_paper_get_monitoring_title (MucPaper *self);
MucAuthority  muc_paper_get_signer_authority (MucPaper *self);
const char   *muc_paper_get_signer_title     (MucPaper *self);
const char   *muc_paper_get_signer_name      (MucPaper *self);
const char   *muc_paper_get_preparer_name    (MucPaper *self);
const char   *muc_paper_get_recipients       (MucPaper *self);
const char   *muc_paper_get_period           (MucPaper *self);
const char   *muc_paper_get_causes           (MucPaper *self);
const char   *muc_paper_get_proposals        (MucPaper *self);
MucCorrectiveAction *muc_paper_get_corrective_action (MucPaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPaperKey, muc_paper_key_free)

G_END_DECLS
