/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attainment.h"
#include "model/objective.h"

G_BEGIN_DECLS

/**
 * MucRollUp:
 * @n: how many objectives of units serve one of the agency's
 * @n_attained: how many of them are reached
 * @n_missed: how many are not
 *
 * How the objectives of units stand; of the others nothing can be said yet.
 */
typedef struct
{
  guint n;
  guint n_attained;
  guint n_missed;
} MucRollUp;

GPtrArray         *muc_unit_objectives_list_serving (MucObjective    *objective);
GPtrArray         *muc_unit_objectives_list_served  (MucObjective    *objective);
MucAttainmentState muc_unit_objectives_get_state    (MucObjective    *objective,
                                                     const MucPeriod *period);
void               muc_unit_objectives_roll_up      (MucObjective    *objective,
                                                     const MucPeriod *period,
                                                     MucRollUp       *roll_up);
GPtrArray         *muc_unit_objectives_list_units   (MucYear         *year);
guint              muc_unit_objectives_count        (MucYear         *year,
                                                     MucUnit         *unit);

G_END_DECLS
