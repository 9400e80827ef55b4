/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/risk.h"
#include "model/year.h"

G_BEGIN_DECLS

/* The register of a year beside the one before it: which row carries on which. */
typedef struct _MucSuccession MucSuccession;

MucYear       *muc_succession_find_register_before (MucYear       *year);

MucSuccession *muc_succession_new                  (MucYear       *year);
void           muc_succession_free                 (MucSuccession *self);
MucYear       *muc_succession_get_before           (MucSuccession *self);
MucRisk       *muc_succession_find_next            (MucSuccession *self,
                                                    MucRisk       *risk);
MucRisk       *muc_succession_find_neighbour       (MucSuccession *self,
                                                    MucRisk       *risk);
GPtrArray     *muc_succession_list_waiting         (MucSuccession *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSuccession, muc_succession_free)

G_END_DECLS
