/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale-draft.h"

G_BEGIN_DECLS

/* What the files of the draft share. */

#define N_AXES (MUC_AXIS_VALUE + 1)
#define N_KINDS (MUC_RISK_KIND_OPPORTUNITY + 1)

/* Cells go by keys, so that levels and priorities can move without them. The only row of a strip
 * has the key 0. */
struct _MucScaleDraft
{
  guint       last_key;
  MucAxes     axes;
  char       *severity_heading;
  GPtrArray  *levels[N_AXES];      /* of MucDraftLevel */
  GPtrArray  *priorities[N_KINDS]; /* of MucDraftPriority */
  GHashTable *cells;               /* keys of the row and the column → key of the priority */
};

MucDraftLevel    *muc_scale_draft_append_level    (MucScaleDraft        *self,
                                                   MucAxis               axis,
                                                   const char           *label,
                                                   double                number);
MucDraftPriority *muc_scale_draft_append_priority (MucScaleDraft        *self,
                                                   MucRiskKind           kind,
                                                   const char           *label,
                                                   MucColour             colour,
                                                   MucPattern            pattern);
MucDraftLevel    *muc_scale_draft_peek_level      (const MucScaleDraft  *self,
                                                   MucAxis               axis,
                                                   guint                 position);
MucDraftPriority *muc_scale_draft_peek_priority   (const MucScaleDraft  *self,
                                                   MucRiskKind           kind,
                                                   guint                 position);
void              muc_scale_draft_set_name        (char                **name,
                                                   const char           *text);

G_END_DECLS
