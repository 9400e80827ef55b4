/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/assessment.h"
#include "model/scale-draft.h"

G_BEGIN_DECLS

/* What a year's register has to do with a draft of its scale: who uses what, and whose rating
 * will change. */

gboolean                muc_scale_usage_check_level    (MucYear              *year,
                                                        const MucDraftLevel  *level,
                                                        GError              **error);
gboolean                muc_scale_usage_check_chance   (MucYear              *year,
                                                        GError              **error);
gboolean                muc_scale_usage_check_priority (const MucScaleDraft  *draft,
                                                        MucYear              *year,
                                                        MucRiskKind           kind,
                                                        guint                 position,
                                                        GError              **error);
gboolean                muc_scale_usage_check_all      (const MucScaleDraft  *draft,
                                                        MucYear              *year,
                                                        GError              **error);

const MucDraftPriority *muc_scale_usage_find_priority  (const MucScaleDraft  *draft,
                                                        MucAssessment        *assessment);
char                  **muc_scale_usage_list_changes   (const MucScaleDraft  *draft,
                                                        MucYear              *year);

G_END_DECLS
