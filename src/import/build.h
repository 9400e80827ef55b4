/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/register-build.h"
#include "model/parties.h"

G_BEGIN_DECLS

char    *muc_build_find_owner (const MucDraft       *draft);
MucPlan *muc_build_plan       (const MucDraft       *draft,
                               int                   year,
                               const MucPartyCutter *cutter,
                               MucRegisterBuild     *build);

G_END_DECLS
