/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/row-drop.h"

#include "model/action.h"
#include "model/par.h"
#include "model/year.h"

static MucRecord *
get_sibling (MucRecord *record,
             int        step)
{
  const guint position = muc_record_get_position (record);

  if (step < 0 && position == 1)
    return NULL;
  return muc_record_peek (muc_record_get_owner (record), G_OBJECT_TYPE (record),
                          position - 1 + step);
}

static void
set_beside (MucRowDrop *drop,
            MucRecord  *target,
            gboolean    below)
{
  drop->owner = muc_record_get_owner (target);
  drop->before = below ? get_sibling (target, 1) : target;
}

/* Above an objective an action ends the table of the objective before; below, it begins its own. */
static gboolean
find_for_action (MucRecord  *target,
                 gboolean    below,
                 MucRowDrop *drop)
{
  if (MUC_IS_ACTION (target))
    {
      set_beside (drop, target, below);
      return TRUE;
    }
  if (MUC_IS_YEAR (target))
    {
      drop->owner = (MucRecord *) muc_par_find_declared (
        target, muc_record_count (target, MUC_TYPE_OBJECTIVE));
      drop->before = NULL;
      return drop->owner != NULL;
    }
  drop->owner = below ? target
                      : (MucRecord *) muc_par_find_declared (muc_record_get_owner (target),
                                                             muc_record_get_position (target) - 1);
  drop->before = below ? muc_record_peek (target, MUC_TYPE_ACTION, 0) : NULL;
  return drop->owner != NULL;
}

/* An objective goes between objectives: among the actions of one, it goes behind that one. */
static gboolean
find_for_objective (MucRecord  *target,
                    gboolean    below,
                    MucRowDrop *drop)
{
  if (MUC_IS_YEAR (target))
    {
      drop->owner = target;
      drop->before = NULL;
      return TRUE;
    }
  if (MUC_IS_ACTION (target))
    set_beside (drop, muc_record_get_owner (target), TRUE);
  else
    set_beside (drop, target, below);
  return TRUE;
}

/**
 * muc_row_drop_find:
 * @record: the objective or action that is dragged
 * @target: the row it is over: an objective, an action, or the year for the row that adds
 * @below: whether it is over the lower half of that row
 * @drop: (out): where it would go
 *
 * Returns: whether it can be dropped there, and would not stay where it is
 */
gboolean
muc_row_drop_find (MucRecord  *record,
                   gpointer    target,
                   gboolean    below,
                   MucRowDrop *drop)
{
  gboolean found;

  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (target), FALSE);
  g_return_val_if_fail (drop != NULL, FALSE);

  if (muc_record_get_owner (record) == NULL)
    return FALSE;
  if (MUC_IS_OBJECTIVE (record))
    found = find_for_objective (target, below, drop);
  else
    found = MUC_IS_ACTION (record) && find_for_action (target, below, drop);

  return found && drop->before != record
         && !(drop->owner == muc_record_get_owner (record)
              && drop->before == get_sibling (record, 1));
}
