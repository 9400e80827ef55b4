/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"
#include "model/register-merge.h"

G_BEGIN_DECLS

/* The registers of all years, known and proposed, each in one piece. */
typedef struct _MucGatheredYears MucGatheredYears;

MucGatheredYears *muc_gathered_years_new        (MucPlan          *known);
void              muc_gathered_years_free       (MucGatheredYears *self);
void              muc_gathered_years_give_way   (MucGatheredYears *self,
                                                 MucYear          *paper);
MucRegisterMerge *muc_gathered_years_put        (MucGatheredYears *self,
                                                 MucYear          *paper);
GPtrArray        *muc_gathered_years_find_links (MucGatheredYears *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucGatheredYears, muc_gathered_years_free)

G_END_DECLS
