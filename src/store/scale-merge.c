/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/scale-merge.h"

#include "model/rating.h"
#include "model/year.h"

/* Brings the scale of another plan together with the one a year has: levels and priorities are the
 * same where they have the same name. A scale that the change only adds cannot be looked into
 * before it is kept; what it is a copy of can. */

typedef struct
{
  MucCopy    *copy;
  MucChange  *change;
  MucScale   *known; /* looked into */
  MucScale   *kept;  /* written to: the same one, or its copy */
  GHashTable *pairs; /* record of the source → the known one of its name, or a new one */
} Merge;

/* What stands for a record of the known scale in the kept one. */
static gpointer
get_kept (Merge    *self,
          gpointer  record)
{
  gpointer copy = record != NULL && self->known != self->kept ? muc_copy_find (self->copy, record)
                                                              : NULL;

  return copy != NULL ? copy : record;
}

static gint64
get_id (Merge    *self,
        gpointer  record)
{
  gpointer kept = get_kept (self, record);

  return kept != NULL ? muc_record_get_id (kept) : 0;
}

/* What stands for the next higher one on the same axis, or of the same kind. */
static gpointer
find_next (Merge     *self,
           gpointer   record)
{
  MucRecord *source = muc_record_get_owner (record);
  GType type = G_OBJECT_TYPE (record);

  for (guint i = muc_record_get_position (record); i < muc_record_count (source, type); i++)
    {
      gpointer next = muc_record_peek (source, type, i);
      gboolean same = MUC_IS_LEVEL (record)
                      ? muc_level_get_axis (next) == muc_level_get_axis (record)
                      : muc_priority_get_kind (next) == muc_priority_get_kind (record);

      if (same)
        return get_kept (self, g_hash_table_lookup (self->pairs, next));
    }
  return NULL;
}

static void
pair (Merge    *self,
      gpointer  record,
      gpointer  same)
{
  if (same != NULL)
    muc_copy_map (self->copy, record, get_kept (self, same));
  else
    same = muc_copy_record (self->copy, record, self->kept, find_next (self, record));
  g_hash_table_insert (self->pairs, record, same);
}

/* From the highest down, so that each new one finds what it stands below. */
static void
merge_levels (Merge    *self,
              MucScale *source)
{
  for (guint i = muc_record_count (MUC_RECORD (source), MUC_TYPE_LEVEL); i-- > 0;)
    {
      MucLevel *level = muc_record_peek (MUC_RECORD (source), MUC_TYPE_LEVEL, i);
      MucLevel *same = NULL;

      if (muc_level_get_label (level) != NULL)
        same = muc_scale_find_level (self->known, muc_level_get_axis (level),
                                     muc_level_get_label (level));
      pair (self, level, same);
    }
}

static void
merge_priorities (Merge    *self,
                  MucScale *source)
{
  for (guint i = muc_record_count (MUC_RECORD (source), MUC_TYPE_PRIORITY); i-- > 0;)
    {
      MucPriority *priority = muc_record_peek (MUC_RECORD (source), MUC_TYPE_PRIORITY, i);
      MucPriority *same = NULL;

      if (muc_priority_get_label (priority) != NULL)
        same = muc_scale_find_priority (self->known, muc_priority_get_kind (priority),
                                        muc_priority_get_label (priority));
      pair (self, priority, same);
    }
}

/* What the source states about a pair holds; about what it leaves out the kept scale is asked. */
static void
merge_cells (Merge    *self,
             MucScale *source)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (source), MUC_TYPE_GRID_CELL); i++)
    {
      MucGridCell *cell = muc_record_peek (MUC_RECORD (source), MUC_TYPE_GRID_CELL, i);
      MucLevel *row = muc_grid_cell_get_row_level (cell);
      gpointer column = g_hash_table_lookup (self->pairs, muc_grid_cell_get_column_level (cell));
      MucPriority *priority = muc_grid_cell_get_priority (cell);
      MucGridCell *same = NULL;
      gint64 id;

      if (priority == NULL || column == NULL)
        continue;
      id = get_id (self, g_hash_table_lookup (self->pairs, priority));
      row = row != NULL ? g_hash_table_lookup (self->pairs, row) : NULL;
      same = muc_rating_find_cell (self->known, row, column);
      if (same != NULL)
        muc_change_set (self->change, get_kept (self, same), "priority", id, NULL);
      else
        same = muc_change_add (self->change, self->kept, MUC_TYPE_GRID_CELL, NULL,
                               "row-level", get_id (self, row),
                               "column-level", get_id (self, column), "priority", id, NULL);
      muc_copy_map (self->copy, cell, get_kept (self, same));
    }
}

static void
merge (MucCopy   *copy,
       MucChange *change,
       MucScale  *source,
       MucScale  *known,
       MucScale  *kept)
{
  Merge self = { copy, change, known, kept, NULL };

  self.pairs = g_hash_table_new (NULL, NULL);
  merge_levels (&self, source);
  merge_priorities (&self, source);
  merge_cells (&self, source);
  g_hash_table_unref (self.pairs);
}

/**
 * muc_scale_merge:
 * @copy: a copy that runs
 * @change: its change
 * @source: the scale of another plan
 * @known: what stands in @kept already: @kept itself, or what @copy has put there
 * @kept: the scale of a year of the file, or one that @change adds
 *
 * Copies of what is rated by @source will be rated by @kept, which gets the levels, the
 * priorities and the pairs it does not have, each in its place; where @source rates a pair
 * otherwise, it holds.
 */
void
muc_scale_merge (MucCopy   *copy,
                 MucChange *change,
                 MucScale  *source,
                 MucScale  *known,
                 MucScale  *kept)
{
  g_return_if_fail (MUC_IS_SCALE (source));
  g_return_if_fail (MUC_IS_SCALE (known));
  g_return_if_fail (MUC_IS_SCALE (kept));

  merge (copy, change, source, known, kept);
}

/* Where no year of the file has a scale: the usual one, of a plan that lives as long as @change,
 * since a copy reads what it copies until it ends. */
static MucScale *
create_default (MucChange *change)
{
  MucPlan *plan = muc_plan_new ();

  g_object_set_data_full (G_OBJECT (change), "default-scale", plan, g_object_unref);
  return muc_scale_append_default (muc_record_append (plan, MUC_TYPE_YEAR, NULL));
}

static MucScale *
find_model (MucStore  *store,
            MucChange *change,
            MucYear   *year)
{
  MucScale *model = muc_scale_find_nearest (muc_store_get_plan (store),
                                            muc_year_get_number (year));

  return model != NULL ? model : create_default (change);
}

/**
 * muc_scale_merge_into:
 * @copy: a copy that runs
 * @store: the open file
 * @change: a change of it
 * @source: (nullable): the scale of another year or plan
 * @year: a year of the file
 *
 * Copies of what is rated by @source will be rated by the scale of @year, as with
 * muc_scale_merge(). A year without a scale gets one first, as with muc_scale_copy_into().
 */
void
muc_scale_merge_into (MucCopy   *copy,
                      MucStore  *store,
                      MucChange *change,
                      MucScale  *source,
                      MucYear   *year)
{
  MucScale *known, *kept;

  g_return_if_fail (source == NULL || MUC_IS_SCALE (source));
  g_return_if_fail (MUC_IS_YEAR (year));

  known = kept = muc_year_get_scale (year);
  if (kept == NULL)
    {
      known = find_model (store, change, year);
      kept = muc_copy_record (copy, known, year, NULL);
    }
  if (source != NULL && source != known)
    merge (copy, change, source, known, kept);
}

/**
 * muc_scale_copy_into:
 * @store: the open file
 * @change: a change of it
 * @year: a year without a scale
 *
 * Returns: (transfer none): a new scale of @year: as the nearest year of the file rates, an
 *   earlier one first, else the one a new file begins with
 */
MucScale *
muc_scale_copy_into (MucStore  *store,
                     MucChange *change,
                     MucYear   *year)
{
  MucCopy *copy = muc_copy_begin (store, change);
  MucScale *scale = muc_copy_record (copy, find_model (store, change, year), year, NULL);

  muc_copy_end (copy);
  return scale;
}
