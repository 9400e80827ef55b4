/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"
#include "model/unit.h"

G_BEGIN_DECLS

/**
 * MucAim:
 * @record: (nullable): the record
 * @unit: (nullable): the unit that is asked about it
 * @period: the period it is asked for
 * @in_period: whether there is a period: then the place is among what is followed, else where the
 *   record itself stands
 *
 * A place in the plan that an alert or a part of a plot leads to.
 */
typedef struct
{
  MucRecord *record;
  MucUnit   *unit;
  MucPeriod  period;
  gboolean   in_period;
} MucAim;

void     muc_aim_set_record (MucAim          *self,
                             gpointer         record);
void     muc_aim_set_duty   (MucAim          *self,
                             gpointer         action,
                             MucUnit         *unit,
                             const MucPeriod *period);
void     muc_aim_copy       (MucAim          *self,
                             const MucAim    *other);
gboolean muc_aim_leads      (const MucAim    *self);
void     muc_aim_clear      (MucAim          *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucAim, muc_aim_clear)

G_END_DECLS
