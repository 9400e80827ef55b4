/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/register-merge.h"

#include <math.h>

/* The rows of a year's second paper, put into the register that the first one made. */

typedef struct
{
  MucCopy   *copy;
  MucChange *change;
} Merge;

/* The record of the file, or its copy that the change adds. */
static gpointer
get_kept (Merge    *self,
          gpointer  record)
{
  gpointer copy = muc_copy_find (self->copy, record);

  return copy != NULL ? copy : record;
}

/* Nothing is overwritten but the outcome, of which the evaluation is the paper. */
static gboolean
is_taken (const MucRegisterMerge *merge,
          const MucRiskLink      *pair,
          GParamSpec             *field)
{
  switch (muc_register_merge_compare (pair->previous, pair->risk, field))
    {
    case MUC_TEXT_MERGE_FILLED:
      return TRUE;
    case MUC_TEXT_MERGE_DIFFERENT:
      return merge->results && g_str_equal (field->name, "outcome");
    case MUC_TEXT_MERGE_SAME:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

static void
merge_texts (Merge                  *self,
             const MucRegisterMerge *merge,
             const MucRiskLink      *pair,
             MucRisk                *kept)
{
  g_autoptr (GPtrArray) fields = muc_register_merge_list_fields ();

  for (guint i = 0; i < fields->len; i++)
    {
      GParamSpec *field = fields->pdata[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (!is_taken (merge, pair, field))
        continue;
      muc_record_get_field (MUC_RECORD (pair->risk), field, &value);
      muc_change_set_field (self->change, MUC_RECORD (kept), field, &value);
    }
}

/* The ratings of a row stand in the order of their rounds. */
static gpointer
find_later_round (MucRisk *row,
                  gint64   round)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (row), MUC_TYPE_ASSESSMENT); i++)
    {
      MucAssessment *each = muc_record_peek (MUC_RECORD (row), MUC_TYPE_ASSESSMENT, i);

      if (muc_assessment_get_round (each) > round)
        return each;
    }

  return NULL;
}

static void
merge_rating (Merge                  *self,
              const MucRegisterMerge *merge,
              const MucRiskLink      *pair,
              MucRisk                *kept)
{
  gint64 round = muc_register_merge_find_round (pair->previous, pair->risk, merge->results);
  gpointer later, rating;

  if (round == 0)
    return;
  later = find_later_round (pair->previous, round);
  rating = muc_copy_record (self->copy, muc_risk_get_assessment (pair->risk), kept,
                            later != NULL ? get_kept (self, later) : NULL);
  muc_change_set (self->change, rating, "round", round, NULL);
}

static void
merge_row (Merge                  *self,
           const MucRegisterMerge *merge,
           const MucRiskLink      *pair)
{
  MucRisk *kept = get_kept (self, pair->previous);
  double occurrences = muc_risk_get_occurrences_stated (pair->risk);

  muc_copy_map (self->copy, pair->risk, kept);
  merge_texts (self, merge, pair, kept);
  if (!isnan (occurrences) && merge->results)
    muc_change_set (self->change, kept, "occurrences-stated", occurrences, NULL);
  merge_rating (self, merge, pair, kept);
}

static void
add_row (Merge                  *self,
         const MucRegisterMerge *merge,
         MucRisk                *row,
         MucYear                *year)
{
  gpointer before = NULL;

  if (muc_risk_get_kind (row) == MUC_RISK_KIND_RISK && merge->opportunities != NULL)
    before = get_kept (self, merge->opportunities);
  muc_copy_record (self->copy, row, year, before);
}

/**
 * muc_register_merge_copy:
 * @merge: how the rows of a proposed paper go into a register
 * @copy: a copy that runs; the scale of the paper was copied or merged already
 * @change: its change
 * @year: the year that has the register, or gets it by @change
 *
 * Puts columns 16 and 17 of an evaluation into the rows there are, fills the cells that say
 * nothing, adds ratings that differ as further rounds, and adds the rows that are new at the end of
 * their part.
 */
void
muc_register_merge_copy (const MucRegisterMerge *merge,
                         MucCopy                *copy,
                         MucChange              *change,
                         MucYear                *year)
{
  Merge self = { copy, change };

  g_return_if_fail (merge != NULL && copy != NULL);
  g_return_if_fail (MUC_IS_YEAR (year));

  for (guint i = 0; i < merge->pairs->len; i++)
    merge_row (&self, merge, merge->pairs->pdata[i]);
  for (guint i = 0; i < merge->added->len; i++)
    add_row (&self, merge, merge->added->pdata[i], year);
}
