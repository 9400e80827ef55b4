/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"
#include "model/parties.h"
#include "model/plan.h"

G_BEGIN_DECLS

char    *muc_build_find_owner (const MucDraft       *draft);
MucPlan *muc_build_plan       (const MucDraft       *draft,
                               int                   year,
                               const MucPartyCutter *cutter,
                               GPtrArray            *findings);

G_END_DECLS
