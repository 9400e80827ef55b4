/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit-objectives.h"

/* Units have objectives of their own under the agency's: which of them serve which, and how the
 * agency's stand by them. */

static MucObjective *
get_objective (gpointer year,
               guint    position)
{
  return muc_record_peek (year, MUC_TYPE_OBJECTIVE, position);
}

static guint
count_objectives (gpointer year)
{
  return muc_record_count (year, MUC_TYPE_OBJECTIVE);
}

/**
 * muc_unit_objectives_list_serving:
 * @objective: an objective of the agency
 *
 * Returns: (transfer full) (element-type MucObjective): those of units that serve it
 */
GPtrArray *
muc_unit_objectives_list_serving (MucObjective *objective)
{
  GPtrArray *serving = g_ptr_array_new ();
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), serving);

  year = muc_record_get_owner (MUC_RECORD (objective));
  for (guint i = 0; year != NULL && i < count_objectives (year); i++)
    if (muc_objective_get_serves (get_objective (year, i)) == objective)
      g_ptr_array_add (serving, get_objective (year, i));
  return serving;
}

/**
 * muc_unit_objectives_list_served:
 * @objective: an objective of a unit
 *
 * Returns: (transfer full) (element-type MucObjective): those of the agency that it can serve;
 *   none for one that is the agency's own
 */
GPtrArray *
muc_unit_objectives_list_served (MucObjective *objective)
{
  GPtrArray *served = g_ptr_array_new ();
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), served);

  year = muc_record_get_owner (MUC_RECORD (objective));
  if (year == NULL || muc_objective_get_unit (objective) == NULL)
    return served;
  for (guint i = 0; i < count_objectives (year); i++)
    if (muc_objective_get_unit (get_objective (year, i)) == NULL)
      g_ptr_array_add (served, get_objective (year, i));
  return served;
}

/* What is counted over the whole year is not missed before the year is over. */
static MucAttainmentState
get_target_state (MucTarget       *target,
                  const MucPeriod *period)
{
  g_auto (MucAttainment) attainment = { 0 };

  muc_attainment_init (&attainment, target, period, NULL, FALSE);
  if (attainment.state == MUC_ATTAINMENT_MISSED && muc_attainment_is_yearly_sum (target))
    return MUC_ATTAINMENT_NOT_MEASURED;
  return attainment.state;
}

/**
 * muc_unit_objectives_get_state:
 * @objective: an objective
 * @period: a period
 *
 * Returns: missed where one of its targets is, attained where all are that something was to be
 *   measured of, else not measured, or that nothing arose
 */
MucAttainmentState
muc_unit_objectives_get_state (MucObjective    *objective,
                               const MucPeriod *period)
{
  guint n;
  guint counts[MUC_ATTAINMENT_ATTAINED + 1] = { 0 };

  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), MUC_ATTAINMENT_NOT_MEASURED);
  g_return_val_if_fail (period != NULL, MUC_ATTAINMENT_NOT_MEASURED);

  n = muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET);
  for (guint i = 0; i < n; i++)
    counts[get_target_state (muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, i),
                             period)]++;
  if (counts[MUC_ATTAINMENT_MISSED] > 0)
    return MUC_ATTAINMENT_MISSED;
  if (n == 0 || counts[MUC_ATTAINMENT_NOT_MEASURED] > 0)
    return MUC_ATTAINMENT_NOT_MEASURED;
  return counts[MUC_ATTAINMENT_ATTAINED] > 0 ? MUC_ATTAINMENT_ATTAINED
                                             : MUC_ATTAINMENT_NOTHING_AROSE;
}

/**
 * muc_unit_objectives_roll_up:
 * @objective: an objective of the agency
 * @period: a period
 * @roll_up: (out): how the objectives that serve it stand
 */
void
muc_unit_objectives_roll_up (MucObjective    *objective,
                             const MucPeriod *period,
                             MucRollUp       *roll_up)
{
  g_autoptr (GPtrArray) serving = NULL;

  g_return_if_fail (MUC_IS_OBJECTIVE (objective));
  g_return_if_fail (roll_up != NULL);

  serving = muc_unit_objectives_list_serving (objective);
  *roll_up = (MucRollUp) { .n = serving->len };
  for (guint i = 0; i < serving->len; i++)
    {
      const MucAttainmentState state = muc_unit_objectives_get_state (serving->pdata[i], period);

      roll_up->n_attained += state == MUC_ATTAINMENT_ATTAINED;
      roll_up->n_missed += state == MUC_ATTAINMENT_MISSED;
    }
}

/**
 * muc_unit_objectives_list_units:
 * @year: a year
 *
 * Returns: (transfer full) (element-type MucUnit): the units with objectives of their own, in the
 *   order of their first ones
 */
GPtrArray *
muc_unit_objectives_list_units (MucYear *year)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MUC_IS_YEAR (year), units);

  for (guint i = 0; i < count_objectives (year); i++)
    {
      MucUnit *unit = muc_objective_get_unit (get_objective (year, i));

      if (unit != NULL && !g_ptr_array_find (units, unit, NULL))
        g_ptr_array_add (units, g_object_ref (unit));
    }
  return units;
}

/** muc_unit_objectives_count: how many objectives are @unit's own, or with %NULL the agency's. */
guint
muc_unit_objectives_count (MucYear *year,
                           MucUnit *unit)
{
  guint n = 0;

  g_return_val_if_fail (MUC_IS_YEAR (year), 0);

  for (guint i = 0; i < count_objectives (year); i++)
    n += muc_objective_get_unit (get_objective (year, i)) == unit;
  return n;
}
