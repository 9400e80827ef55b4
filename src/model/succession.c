/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/succession.h"

#include "model/plan.h"
#include "model/text.h"

struct _MucSuccession
{
  MucYear    *year;
  MucYear    *before;      /* %NULL where no earlier year has a register */
  GHashTable *by_previous; /* row of an earlier year → row of the year */
  GHashTable *by_words;    /* what a row says → row of the year that is not linked */
};

static guint
count_risks (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
}

static MucRisk *
get_risk (MucYear *year,
          guint    position)
{
  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, position);
}

static char *
get_row_key (MucRisk *risk)
{
  g_autofree char *folded = muc_text_fold_bare (muc_risk_get_text (risk));

  return g_strdup_printf ("%d %s", muc_risk_get_kind (risk), folded);
}

/** muc_succession_find_register_before: (nullable): the nearest earlier year with a register. */
MucYear *
muc_succession_find_register_before (MucYear *year)
{
  MucYear *before = year;
  MucPlan *plan;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  plan = muc_record_get_plan (MUC_RECORD (year));
  do
    before = muc_plan_find_year_before (plan, muc_year_get_number (before));
  while (before != NULL && count_risks (before) == 0);
  return before;
}

static void
index_year (MucSuccession *self)
{
  for (guint i = 0; i < count_risks (self->year); i++)
    {
      MucRisk *risk = get_risk (self->year, i);
      MucRisk *previous = muc_risk_get_previous (risk);

      if (previous != NULL)
        g_hash_table_insert (self->by_previous, previous, risk);
      else if (!muc_text_is_blank (muc_risk_get_text (risk)))
        g_hash_table_insert (self->by_words, get_row_key (risk), risk);
    }
}

/**
 * muc_succession_new:
 * @year: a year of a plan
 *
 * Returns: (transfer full): what the register of @year carries on, as it is now
 */
MucSuccession *
muc_succession_new (MucYear *year)
{
  MucSuccession *self;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  self = g_new0 (MucSuccession, 1);
  self->year = g_object_ref (year);
  self->before = muc_succession_find_register_before (year);
  self->by_previous = g_hash_table_new (NULL, NULL);
  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (self->before != NULL)
    index_year (self);
  return self;
}

void
muc_succession_free (MucSuccession *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->year);
  g_hash_table_unref (self->by_previous);
  g_hash_table_unref (self->by_words);
  g_free (self);
}

/** muc_succession_get_before: (transfer none) (nullable): the year whose register came before. */
MucYear *
muc_succession_get_before (MucSuccession *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * muc_succession_find_next:
 * @self: what a year carries on
 * @risk: a row of an earlier year
 *
 * A row that nobody has linked yet carries on the one of the same words.
 *
 * Returns: (transfer none) (nullable): the row of the year that carries @risk on
 */
MucRisk *
muc_succession_find_next (MucSuccession *self,
                          MucRisk       *risk)
{
  g_autofree char *words = NULL;
  MucRisk *next;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);

  next = g_hash_table_lookup (self->by_previous, risk);
  if (next != NULL)
    return next;
  words = get_row_key (risk);
  return g_hash_table_lookup (self->by_words, words);
}

/**
 * muc_succession_find_neighbour:
 * @self: what a year carries on
 * @risk: a row of the year before
 *
 * Returns: (transfer none) (nullable): the row after which @risk would stand in the year, %NULL
 *   for the top
 */
MucRisk *
muc_succession_find_neighbour (MucSuccession *self,
                               MucRisk       *risk)
{
  MucRecord *before;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);

  before = muc_record_get_owner (MUC_RECORD (risk));
  for (guint i = muc_record_get_position (MUC_RECORD (risk)) - 1; i > 0; i--)
    {
      MucRisk *each = muc_record_peek (before, MUC_TYPE_RISK, i - 1);
      MucRisk *next = muc_risk_get_kind (each) == muc_risk_get_kind (risk)
                      ? muc_succession_find_next (self, each) : NULL;

      if (next != NULL)
        return next;
    }
  return NULL;
}

/**
 * muc_succession_list_waiting:
 * @self: what a year carries on
 *
 * Returns: (transfer full) (element-type MucRisk): the rows of the year before that the year does
 *   not carry on and of which nobody said why
 */
GPtrArray *
muc_succession_list_waiting (MucSuccession *self)
{
  GPtrArray *waiting = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL, waiting);

  for (guint i = 0; self->before != NULL && i < count_risks (self->before); i++)
    {
      MucRisk *risk = get_risk (self->before, i);

      if (!muc_text_is_blank (muc_risk_get_text (risk))
          && muc_text_is_blank (muc_risk_get_dropped_reason (risk))
          && muc_succession_find_next (self, risk) == NULL)
        g_ptr_array_add (waiting, g_object_ref (risk));
    }
  return waiting;
}
