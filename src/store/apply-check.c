/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in the way of plans that come in. */
#include "store/apply-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/register-merge.h"
#include "model/risk.h"

#define OBJECTIVES "objectives"

/** muc_apply_find_unit: (transfer none) (nullable): the unit of @plan named as @proposed. */
MucUnit *
muc_apply_find_unit (MucPlan *plan,
                     MucUnit *proposed)
{
  return proposed != NULL && muc_unit_get_name (proposed) != NULL
         ? muc_plan_find_unit (plan, muc_unit_get_name (proposed))
         : NULL;
}

static gboolean
has_risks (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0;
}

/** muc_apply_brings_register: whether @proposed has a register that is none with that of @year. */
gboolean
muc_apply_brings_register (MucYear *year,
                           MucYear *proposed)
{
  g_autoptr (MucGatheredRegister) kept = muc_gathered_register_new (year);

  return has_risks (year) && has_risks (proposed)
         && !muc_gathered_register_completes (kept, proposed);
}

/** muc_apply_is_of_register: whether @record is part of the register, of nobody's objectives. */
gboolean
muc_apply_is_of_register (MucRecord *record)
{
  return MUC_IS_RISK (record)
         || (MUC_IS_PAPER (record)
             && g_strcmp0 (muc_paper_get_kind (MUC_PAPER (record)), OBJECTIVES) != 0);
}

/** muc_apply_is_of_period: whether @record is of a report or a slip, and none that comes in is. */
gboolean
muc_apply_is_of_period (MucRecord *record)
{
  return MUC_IS_PAPER (record)
         && (muc_paper_get_period (MUC_PAPER (record)) != NULL
             || muc_paper_get_corrective_action (MUC_PAPER (record)) != NULL);
}

/* Whether anything of the objectives paper of @unit stands in @year. */
static gboolean
has_paper (MucYear *year,
           MucUnit *unit)
{
  const GType types[] = { MUC_TYPE_OBJECTIVE, MUC_TYPE_MEASURE };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    for (guint i = 0; i < muc_record_count (MUC_RECORD (year), types[t]); i++)
      if (muc_naming_get_unit (muc_record_peek (MUC_RECORD (year), types[t], i)) == unit)
        return TRUE;
  return muc_year_find_paper (year, MUC_PAPER_KEY (OBJECTIVES, unit, NULL)) != NULL;
}

static gboolean
refuse_paper (MucYear  *year,
              MucUnit  *unit,
              GError  **error)
{
  if (unit == NULL)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                 _("The year %" PRId64 " has an objectives paper already. "
                   "Nothing was taken in."),
                 muc_year_get_number (year));
  else
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                 _("The year %" PRId64 " has an objectives paper of “%s” "
                   "already. Nothing was taken in."),
                 muc_year_get_number (year), muc_unit_get_name (unit));
  return FALSE;
}

/** muc_apply_list_owners: (transfer container) (element-type MucUnit): whose objectives papers are
 *   in @year; %NULL for the agency. */
GPtrArray *
muc_apply_list_owners (MucYear *year)
{
  GPtrArray *owners = g_ptr_array_new ();
  const GType types[] = { MUC_TYPE_OBJECTIVE, MUC_TYPE_MEASURE, MUC_TYPE_PAPER };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    for (guint i = 0; i < muc_record_count (MUC_RECORD (year), types[t]); i++)
      {
        MucRecord *record = muc_record_peek (MUC_RECORD (year), types[t], i);
        MucUnit *unit = muc_naming_get_unit (record);

        if (!muc_apply_is_of_register (record) && !muc_apply_is_of_period (record)
            && !g_ptr_array_find (owners, unit, NULL))
          g_ptr_array_add (owners, unit);
      }
  return owners;
}

static gboolean
check_year (MucPlan  *plan,
            MucYear  *proposed,
            GError  **error)
{
  MucYear *year = muc_plan_find_year (plan, muc_year_get_number (proposed));
  g_autoptr (GPtrArray) owners = muc_apply_list_owners (proposed);

  for (guint i = 0; year != NULL && i < owners->len; i++)
    {
      MucUnit *unit = muc_apply_find_unit (plan, owners->pdata[i]);

      if ((unit != NULL) == (owners->pdata[i] != NULL) && has_paper (year, unit))
        return refuse_paper (year, unit, error);
    }
  if (year == NULL || !muc_apply_brings_register (year, proposed))
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
               _("The year %" PRId64 " has a register of risks and opportunities already. "
                 "Nothing was taken in."), muc_year_get_number (year));
  return FALSE;
}

static gboolean
check_plan (MucPlan  *plan,
            MucPlan  *proposed,
            GError  **error)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_YEAR); i++)
    if (!check_year (plan, muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_YEAR, i), error))
      return FALSE;
  return TRUE;
}

/**
 * muc_apply_check:
 * @store: the open file
 * @proposed: a plan that no store keeps
 * @mode: what happens where a year has such a paper already
 * @error: return location
 *
 * Returns: whether nothing is in the way of muc_apply_plan()
 */
gboolean
muc_apply_check (MucStore      *store,
                 MucPlan       *proposed,
                 MucApplyMode   mode,
                 GError       **error)
{
  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_PLAN (proposed), FALSE);

  return mode > MUC_APPLY_FIRST || check_plan (muc_store_get_plan (store), proposed, error);
}

/** muc_apply_check_all: muc_apply_check() for several plans, which may be in each other's way. */
gboolean
muc_apply_check_all (MucStore      *store,
                     GPtrArray     *proposed,
                     MucApplyMode   mode,
                     GError       **error)
{
  for (guint i = 0; i < proposed->len; i++)
    {
      if (!muc_apply_check (store, proposed->pdata[i], mode, error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (!check_plan (proposed->pdata[j], proposed->pdata[i], error))
          return FALSE;
    }
  return TRUE;
}
