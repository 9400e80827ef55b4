/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/aim.h"

/** muc_aim_set_record: leads to where @record stands. */
void
muc_aim_set_record (MucAim   *self,
                    gpointer  record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (MUC_IS_RECORD (record));

  g_set_object (&self->record, record);
}

/**
 * muc_aim_set_duty:
 * @self: an aim
 * @action: (nullable): an action that is followed
 * @unit: (nullable): the unit that is asked
 * @period: the period it is asked for
 *
 * Leads to what is followed in @period.
 */
void
muc_aim_set_duty (MucAim          *self,
                  gpointer         action,
                  MucUnit         *unit,
                  const MucPeriod *period)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (period != NULL);

  g_set_object (&self->record, action);
  g_set_object (&self->unit, unit);
  self->period = *period;
  self->in_period = TRUE;
}

/** muc_aim_copy: leads to where @other leads. */
void
muc_aim_copy (MucAim       *self,
              const MucAim *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  g_set_object (&self->record, other->record);
  g_set_object (&self->unit, other->unit);
  self->period = other->period;
  self->in_period = other->in_period;
}

/** muc_aim_leads: whether it leads anywhere. */
gboolean
muc_aim_leads (const MucAim *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->record != NULL || self->in_period;
}

/** muc_aim_clear: lets go of what it holds. */
void
muc_aim_clear (MucAim *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->unit);
}
