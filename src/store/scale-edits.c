/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/scale-edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/rating.h"
#include "model/risk.h"
#include "model/scale-usage.h"
#include "model/text.h"

/* The kept scale becomes what a draft says: what the draft knows by its record is set and moved
 * where it differs, the rest is added or removed. */

typedef struct
{
  MucChange           *change;
  MucYear             *year;
  MucScale            *scale;   /* kept, or added by the change */
  const MucScaleDraft *draft;
  GHashTable          *records; /* key of a part of the draft → its record */
} Apply;

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static gpointer
find_record (Apply  *self,
             guint   key)
{
  return g_hash_table_lookup (self->records, GUINT_TO_POINTER (key));
}

/* The kept record behind a part of the draft, or NULL. */
static gpointer
find_kept (Apply  *self,
           GType   type,
           gint64  id)
{
  const guint n = id != 0 ? muc_record_count (MUC_RECORD (self->scale), type) : 0;

  for (guint i = 0; i < n; i++)
    if (get_id (muc_record_peek (MUC_RECORD (self->scale), type, i)) == id)
      return muc_record_peek (MUC_RECORD (self->scale), type, i);
  return NULL;
}

/* Places @record, kept or NULL for a new one, before @next, the part above it. Coming from the
 * top, a kept one stands right as long as it is lower than what stood right so far. */
static gpointer
place (Apply    *self,
       GType     type,
       gpointer  record,
       gpointer  next,
       gint64   *lowest)
{
  if (record == NULL)
    return muc_change_add (self->change, self->scale, type, next, NULL);
  if (muc_record_get_rank (record) < *lowest)
    *lowest = muc_record_get_rank (record);
  else
    muc_change_move (self->change, record, self->scale, next);
  return record;
}

static void
apply_levels (Apply   *self,
              MucAxis  axis)
{
  gint64 lowest = G_MAXINT64;
  gpointer next = NULL;

  for (guint i = muc_scale_draft_count_levels (self->draft, axis); i > 0; i--)
    {
      const MucDraftLevel *level = muc_scale_draft_get_level (self->draft, axis, i - 1);

      next = place (self, MUC_TYPE_LEVEL, find_kept (self, MUC_TYPE_LEVEL, level->id), next,
                    &lowest);
      muc_change_set (self->change, next, "axis", axis, "label", level->label,
                      "number", level->number, NULL);
      g_hash_table_insert (self->records, GUINT_TO_POINTER (level->key), next);
    }
}

static void
apply_priorities (Apply       *self,
                  MucRiskKind  kind)
{
  gint64 lowest = G_MAXINT64;
  gpointer next = NULL;

  for (guint i = muc_scale_draft_count_priorities (self->draft, kind); i > 0; i--)
    {
      const MucDraftPriority *priority = muc_scale_draft_get_priority (self->draft, kind, i - 1);

      next = place (self, MUC_TYPE_PRIORITY, find_kept (self, MUC_TYPE_PRIORITY, priority->id),
                    next, &lowest);
      muc_change_set (self->change, next, "kind", kind, "label", priority->label,
                      "colour", priority->colour, "pattern", priority->pattern, NULL);
      g_hash_table_insert (self->records, GUINT_TO_POINTER (priority->key), next);
    }
}

/* Cells */

static gint64
get_priority_id (Apply       *self,
                 MucRiskKind  kind,
                 guint        row,
                 guint        column)
{
  const int cell = muc_scale_draft_get_cell (self->draft, kind, row, column);

  return cell >= 0 ? get_id (find_record (self, muc_scale_draft_get_priority (self->draft, kind,
                                                                              cell)->key))
                   : 0;
}

static void
apply_cell (Apply       *self,
            MucRiskKind  kind,
            guint        row,
            guint        column,
            GHashTable  *wanted)
{
  const MucDraftLevel *r =
    muc_scale_draft_get_level (self->draft, muc_rating_get_row_axis (kind), row);
  const MucDraftLevel *c =
    muc_scale_draft_get_level (self->draft, muc_rating_get_column_axis (kind), column);
  MucLevel *row_level = r != NULL ? find_record (self, r->key) : NULL;
  MucLevel *column_level = find_record (self, c->key);
  const gint64 priority = get_priority_id (self, kind, row, column);
  MucGridCell *cell = muc_rating_find_cell (self->scale, row_level, column_level);

  if (cell != NULL)
    muc_change_set (self->change, cell, "priority", priority, NULL);
  else if (priority != 0)
    cell = muc_change_add (self->change, self->scale, MUC_TYPE_GRID_CELL, NULL,
                           "row-level", get_id (row_level), "column-level", get_id (column_level),
                           "priority", priority, NULL);
  if (cell != NULL)
    g_hash_table_add (wanted, cell);
}

/* Removes the kept records of @type that are not among @wanted. */
static void
remove_others (Apply      *self,
               GType       type,
               GHashTable *wanted)
{
  const guint n = muc_record_count (MUC_RECORD (self->scale), type);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      gpointer record = muc_record_peek (MUC_RECORD (self->scale), type, i);

      if (!g_hash_table_contains (wanted, record))
        g_ptr_array_add (gone, record);
    }
  for (guint i = 0; i < gone->len; i++)
    muc_change_remove (self->change, gone->pdata[i]);
}

/* The cells go before their levels: without its row a cell would be one of a strip. */
static void
apply_cells (Apply *self)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  for (guint kind = MUC_RISK_KIND_RISK; kind <= MUC_RISK_KIND_OPPORTUNITY; kind++)
    for (guint i = 0; i < muc_scale_draft_count_rows (self->draft, kind); i++)
      for (guint j = 0; j < muc_scale_draft_count_columns (self->draft, kind); j++)
        apply_cell (self, kind, i, j, wanted);
  remove_others (self, MUC_TYPE_GRID_CELL, wanted);
}

static void
remove_parts (Apply *self)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_hash_table_add (wanted, record);
  remove_others (self, MUC_TYPE_LEVEL, wanted);
  remove_others (self, MUC_TYPE_PRIORITY, wanted);
}

/* Words of imported cells */

static gboolean
says (const char *words,
      const char *label)
{
  g_autofree char *folded_words = words != NULL ? muc_text_fold (words) : NULL;
  g_autofree char *folded_label = label != NULL ? muc_text_fold (label) : NULL;

  return folded_words != NULL && g_strcmp0 (folded_words, folded_label) == 0;
}

/* Words that only say the name a level had are the level's name: they change with it. */
static gboolean
is_renamed_level (Apply      *self,
                  MucLevel   *level,
                  const char *words)
{
  const char *label = level != NULL ? muc_level_get_label (level) : NULL;
  const guint axis = level != NULL ? muc_level_get_axis (level) : 0;

  if (level == NULL || !says (words, label))
    return FALSE;
  for (guint i = 0; i < muc_scale_draft_count_levels (self->draft, axis); i++)
    {
      const MucDraftLevel *now = muc_scale_draft_get_level (self->draft, axis, i);

      if (now->id == get_id (level))
        return g_strcmp0 (now->label, label) != 0;
    }
  return FALSE;
}

/* Words about a priority do not outlive the rating they told of. */
static gboolean
is_other_priority (Apply         *self,
                   MucAssessment *assessment)
{
  MucPriority *old = muc_rating_get_priority (assessment);
  const MucDraftPriority *new = muc_scale_usage_find_priority (self->draft, assessment);

  if (old == NULL || new == NULL)
    return old != NULL || new != NULL;
  return new->id != get_id (old)
         || (g_strcmp0 (new->label, muc_priority_get_label (old)) != 0
             && says (muc_assessment_get_priority_text (assessment),
                      muc_priority_get_label (old)));
}

static void
clear_words (Apply         *self,
             MucAssessment *assessment)
{
  if (is_renamed_level (self, muc_assessment_get_likelihood (assessment),
                        muc_assessment_get_likelihood_text (assessment)))
    muc_change_set (self->change, assessment, "likelihood-text", NULL, NULL);
  if (is_renamed_level (self, muc_assessment_get_severity (assessment),
                        muc_assessment_get_severity_text (assessment)))
    muc_change_set (self->change, assessment, "severity-text", NULL, NULL);
  if (muc_assessment_get_priority_text (assessment) != NULL
      && is_other_priority (self, assessment))
    muc_change_set (self->change, assessment, "priority-text", NULL, NULL);
}

static void
apply_words (Apply *self)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->year), MUC_TYPE_RISK); i++)
    {
      MucRecord *risk = muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_RISK, i);

      for (guint j = 0; j < muc_record_count (risk, MUC_TYPE_ASSESSMENT); j++)
        clear_words (self, muc_record_peek (risk, MUC_TYPE_ASSESSMENT, j));
    }
}

static void
apply_all (Apply *self)
{
  muc_change_set (self->change, self->scale, "axes", muc_scale_draft_get_axes (self->draft),
                  "severity-heading", muc_scale_draft_get_severity_heading (self->draft), NULL);
  for (guint axis = MUC_AXIS_LIKELIHOOD; axis <= MUC_AXIS_VALUE; axis++)
    apply_levels (self, axis);
  for (guint kind = MUC_RISK_KIND_RISK; kind <= MUC_RISK_KIND_OPPORTUNITY; kind++)
    apply_priorities (self, kind);
  apply_cells (self);
  remove_parts (self);
  apply_words (self);
}

/**
 * muc_scale_edits_apply:
 * @store: the open file
 * @year: a year of it
 * @draft: a draft of its scale, or the scale it gets
 * @error: return location
 *
 * Makes the scale of @year what @draft says, as one step. Levels and priorities that @draft knows
 * keep what is rated by them; one that @draft has no longer must be used by nobody. The words of
 * imported cells are cleared where they say no more than the name a level or a priority had, or
 * tell of a priority that is no longer the one. A draft that changes nothing is no step.
 *
 * Returns: whether it was kept; else the error tells what is wrong with the draft
 *   (%MUC_SCALE_ERROR), who uses what is gone, or why it cannot be written
 */
gboolean
muc_scale_edits_apply (MucStore             *store,
                       MucYear              *year,
                       const MucScaleDraft  *draft,
                       GError              **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GHashTable) records = NULL;
  Apply self = { .year = year, .draft = draft };

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  if (!muc_scale_draft_validate (draft, error) || !muc_scale_usage_check_all (draft, year, error))
    return FALSE;
  label = g_strdup_printf (_("Change the risk scale of %" PRId64), muc_year_get_number (year));
  change = muc_store_begin (store, label);
  records = g_hash_table_new (NULL, NULL);
  self.change = change;
  self.records = records;
  self.scale = muc_year_get_scale (year);
  if (self.scale == NULL)
    self.scale = muc_change_add (change, year, MUC_TYPE_SCALE, NULL, NULL);
  apply_all (&self);
  return muc_change_commit (change, error);
}
