/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/objective.h"
#include "store/store.h"

G_BEGIN_DECLS

/* How an objective hangs together with those of others: of a unit's own one, which of the agency's
 * it serves; of one of the agency's, those of units that serve it and how they stand. */
#define MUC_TYPE_SERVICE_PART (muc_service_part_get_type ())
G_DECLARE_FINAL_TYPE (MucServicePart, muc_service_part, MUC, SERVICE_PART, AdwBin)

void muc_service_part_show (MucServicePart *self,
                            MucStore       *store,
                            MucObjective   *objective);

G_END_DECLS
