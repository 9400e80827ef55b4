/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/scale-merge.h"

#include "model/rating.h"
#include "model/year.h"

/* Brings the scale of another plan together with the one a year has: levels and priorities are the
 * same where they have the same name. */

typedef struct
{
  MucCopy    *copy;
  MucChange  *change;
  MucScale   *kept;
  GHashTable *pairs; /* record of the source → the one that stands for it */
} Merge;

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
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
        return g_hash_table_lookup (self->pairs, next);
    }
  return NULL;
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
        same = muc_scale_find_level (self->kept, muc_level_get_axis (level),
                                     muc_level_get_label (level));
      if (same != NULL)
        muc_copy_map (self->copy, level, same);
      else
        same = muc_copy_record (self->copy, level, self->kept, find_next (self, level));
      g_hash_table_insert (self->pairs, level, same);
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
        same = muc_scale_find_priority (self->kept, muc_priority_get_kind (priority),
                                        muc_priority_get_label (priority));
      if (same != NULL)
        muc_copy_map (self->copy, priority, same);
      else
        same = muc_copy_record (self->copy, priority, self->kept, find_next (self, priority));
      g_hash_table_insert (self->pairs, priority, same);
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
      id = get_id (g_hash_table_lookup (self->pairs, priority));
      row = row != NULL ? g_hash_table_lookup (self->pairs, row) : NULL;
      same = muc_rating_find_cell (self->kept, row, column);
      if (same != NULL)
        muc_change_set (self->change, same, "priority", id, NULL);
      else
        muc_change_add (self->change, self->kept, MUC_TYPE_GRID_CELL, NULL,
                        "row-level", get_id (row), "column-level", get_id (column),
                        "priority", id, NULL);
    }
}

/**
 * muc_scale_merge:
 * @copy: a copy that runs
 * @change: its change
 * @source: the scale of another plan
 * @kept: the scale of a year of the file
 *
 * Copies of what is rated by @source will be rated by @kept, which gets the levels, the
 * priorities and the pairs it does not have, each in its place; where @source rates a pair
 * otherwise, it holds.
 */
void
muc_scale_merge (MucCopy   *copy,
                 MucChange *change,
                 MucScale  *source,
                 MucScale  *kept)
{
  Merge self = { copy, change, kept, NULL };

  g_return_if_fail (MUC_IS_SCALE (source));
  g_return_if_fail (MUC_IS_SCALE (kept));

  self.pairs = g_hash_table_new (NULL, NULL);
  merge_levels (&self, source);
  merge_priorities (&self, source);
  merge_cells (&self, source);
  g_hash_table_unref (self.pairs);
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
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucScale *source = muc_scale_find_nearest (muc_store_get_plan (store),
                                             muc_year_get_number (year));
  MucCopy *copy = muc_copy_begin (store, change);
  MucScale *scale;

  if (source == NULL)
    source = muc_scale_append_default (muc_record_append (plan, MUC_TYPE_YEAR, NULL));
  scale = muc_copy_record (copy, source, year, NULL);
  muc_copy_end (copy);
  return scale;
}
