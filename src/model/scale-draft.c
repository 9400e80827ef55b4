/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scale-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <math.h>

#include "model/plan.h"
#include "model/rating.h"
#include "model/text.h"

G_DEFINE_QUARK (muc-scale-error-quark, muc_scale_error)

/* Parts */

static void
level_free (gpointer data)
{
  MucDraftLevel *level = data;

  g_free (level->label);
  g_free (level);
}

static void
priority_free (gpointer data)
{
  MucDraftPriority *priority = data;

  g_free (priority->label);
  g_free (priority);
}

/** muc_scale_draft_append_level: a new highest level, owned by @self. */
MucDraftLevel *
muc_scale_draft_append_level (MucScaleDraft *self,
                              MucAxis        axis,
                              const char    *label,
                              double         number)
{
  MucDraftLevel *level = g_new0 (MucDraftLevel, 1);

  level->key = ++self->last_key;
  level->label = g_strdup (label);
  level->number = number;
  g_ptr_array_add (self->levels[axis], level);
  return level;
}

/** muc_scale_draft_append_priority: a new highest priority, owned by @self. */
MucDraftPriority *
muc_scale_draft_append_priority (MucScaleDraft *self,
                                 MucRiskKind    kind,
                                 const char    *label,
                                 MucColour      colour,
                                 MucPattern     pattern)
{
  MucDraftPriority *priority = g_new0 (MucDraftPriority, 1);

  priority->key = ++self->last_key;
  priority->label = g_strdup (label);
  priority->colour = colour;
  priority->pattern = pattern;
  g_ptr_array_add (self->priorities[kind], priority);
  return priority;
}

/** muc_scale_draft_peek_level: (nullable): the level at @position, to be changed. */
MucDraftLevel *
muc_scale_draft_peek_level (const MucScaleDraft *self,
                            MucAxis              axis,
                            guint                position)
{
  return position < self->levels[axis]->len ? self->levels[axis]->pdata[position] : NULL;
}

/** muc_scale_draft_peek_priority: (nullable): the priority at @position, to be changed. */
MucDraftPriority *
muc_scale_draft_peek_priority (const MucScaleDraft *self,
                               MucRiskKind          kind,
                               guint                position)
{
  return position < self->priorities[kind]->len ? self->priorities[kind]->pdata[position] : NULL;
}

/* Cells */

static guint64
pair_keys (guint row,
           guint column)
{
  return (guint64) row << 32 | column;
}

static guint
get_row_key (const MucScaleDraft *self,
             MucRiskKind          kind,
             guint                row)
{
  const MucAxis axis = muc_rating_get_row_axis (kind);
  const MucDraftLevel *level = muc_scale_draft_peek_level (self, axis, row);

  return level != NULL ? level->key : 0;
}

static guint64
get_pair (const MucScaleDraft *self,
          MucRiskKind          kind,
          guint                row,
          guint                column)
{
  const MucAxis axis = muc_rating_get_column_axis (kind);

  return pair_keys (get_row_key (self, kind, row),
                    muc_scale_draft_peek_level (self, axis, column)->key);
}

static void
set_pair (MucScaleDraft *self,
          guint64        pair,
          guint          priority)
{
  guint64 *key = g_new (guint64, 1);

  *key = pair;
  g_hash_table_replace (self->cells, key, GUINT_TO_POINTER (priority));
}

/* Making */

static MucScaleDraft *
new_empty (void)
{
  MucScaleDraft *self = g_new0 (MucScaleDraft, 1);

  for (guint i = 0; i < N_AXES; i++)
    self->levels[i] = g_ptr_array_new_with_free_func (level_free);
  for (guint i = 0; i < N_KINDS; i++)
    self->priorities[i] = g_ptr_array_new_with_free_func (priority_free);
  self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

static guint
lookup_key (GHashTable *keys,
            gpointer    record)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (keys, record));
}

static void
load_levels (MucScaleDraft *self,
             MucScale      *scale,
             GHashTable    *keys)
{
  const guint n = muc_record_count (MUC_RECORD (scale), MUC_TYPE_LEVEL);

  for (guint i = 0; i < n; i++)
    {
      MucLevel *record = muc_record_peek (MUC_RECORD (scale), MUC_TYPE_LEVEL, i);
      MucDraftLevel *level = muc_scale_draft_append_level (self, muc_level_get_axis (record),
                                                           muc_level_get_label (record),
                                                           muc_level_get_number (record));

      level->id = muc_record_get_id (MUC_RECORD (record));
      g_hash_table_insert (keys, record, GUINT_TO_POINTER (level->key));
    }
}

static void
load_priorities (MucScaleDraft *self,
                 MucScale      *scale,
                 GHashTable    *keys)
{
  const guint n = muc_record_count (MUC_RECORD (scale), MUC_TYPE_PRIORITY);

  for (guint i = 0; i < n; i++)
    {
      MucPriority *record = muc_record_peek (MUC_RECORD (scale), MUC_TYPE_PRIORITY, i);
      MucDraftPriority *priority =
        muc_scale_draft_append_priority (self, muc_priority_get_kind (record),
                                         muc_priority_get_label (record),
                                         muc_priority_get_colour (record),
                                         muc_priority_get_pattern (record));

      priority->id = muc_record_get_id (MUC_RECORD (record));
      g_hash_table_insert (keys, record, GUINT_TO_POINTER (priority->key));
    }
}

static void
load_cells (MucScaleDraft *self,
            MucScale      *scale,
            GHashTable    *keys)
{
  const guint n = muc_record_count (MUC_RECORD (scale), MUC_TYPE_GRID_CELL);

  for (guint i = 0; i < n; i++)
    {
      MucGridCell *cell = muc_record_peek (MUC_RECORD (scale), MUC_TYPE_GRID_CELL, i);
      const guint64 pair = pair_keys (lookup_key (keys, muc_grid_cell_get_row_level (cell)),
                                      lookup_key (keys, muc_grid_cell_get_column_level (cell)));

      /* Of two cells for one pair the first holds, as when a rating is looked up. */
      if (!g_hash_table_contains (self->cells, &pair))
        set_pair (self, pair, lookup_key (keys, muc_grid_cell_get_priority (cell)));
    }
}

static MucScaleDraft *
load (MucScale *scale)
{
  MucScaleDraft *self = new_empty ();
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  self->axes = muc_scale_get_axes (scale);
  self->severity_heading = g_strdup (muc_scale_get_severity_heading (scale));
  load_levels (self, scale, keys);
  load_priorities (self, scale, keys);
  load_cells (self, scale, keys);
  return self;
}

static MucScaleDraft *
load_default (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);

  return muc_scale_draft_new_like (NULL, muc_scale_append_default (year));
}

/**
 * muc_scale_draft_new:
 * @scale: (nullable): a scale
 *
 * Returns: (transfer full): a draft that is as @scale is, or as the scale of a new file
 */
MucScaleDraft *
muc_scale_draft_new (MucScale *scale)
{
  g_return_val_if_fail (scale == NULL || MUC_IS_SCALE (scale), NULL);

  return scale != NULL ? load (scale) : load_default ();
}

/**
 * muc_scale_draft_new_like:
 * @scale: (nullable): the scale to be changed, %NULL where there is none yet
 * @model: a scale, of another year for one
 *
 * Levels and priorities of @scale are kept where @model has some of the same name, so that what is
 * rated stays rated.
 *
 * Returns: (transfer full): a draft that makes @scale like @model
 */
MucScaleDraft *
muc_scale_draft_new_like (MucScale *scale,
                          MucScale *model)
{
  MucScaleDraft *self;

  g_return_val_if_fail (scale == NULL || MUC_IS_SCALE (scale), NULL);
  g_return_val_if_fail (MUC_IS_SCALE (model), NULL);

  self = load (model);
  for (guint axis = 0; axis < N_AXES; axis++)
    for (guint i = 0; i < self->levels[axis]->len; i++)
      {
        MucDraftLevel *level = muc_scale_draft_peek_level (self, axis, i);
        MucLevel *kept = scale != NULL && level->label != NULL
                         ? muc_scale_find_level (scale, axis, level->label) : NULL;

        level->id = kept != NULL ? muc_record_get_id (MUC_RECORD (kept)) : 0;
      }
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < self->priorities[kind]->len; i++)
      {
        MucDraftPriority *priority = muc_scale_draft_peek_priority (self, kind, i);
        MucPriority *kept = scale != NULL && priority->label != NULL
                            ? muc_scale_find_priority (scale, kind, priority->label) : NULL;

        priority->id = kept != NULL ? muc_record_get_id (MUC_RECORD (kept)) : 0;
      }
  return self;
}

/**
 * muc_scale_draft_new_for_year:
 * @year: a year
 *
 * Returns: (transfer full): a draft that is as its scale is; where it has none, as the scale it
 *   would get: that of the nearest year, else that of a new file
 */
MucScaleDraft *
muc_scale_draft_new_for_year (MucYear *year)
{
  MucPlan *plan;
  MucScale *nearest;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  if (muc_year_get_scale (year) != NULL)
    return load (muc_year_get_scale (year));
  plan = muc_record_get_plan (MUC_RECORD (year));
  nearest = muc_scale_find_nearest (plan, muc_year_get_number (year));
  return nearest != NULL ? muc_scale_draft_new_like (NULL, nearest) : load_default ();
}

static gpointer
copy_level (gconstpointer source,
            gpointer      data)
{
  MucDraftLevel *copy = g_memdup2 (source, sizeof (MucDraftLevel));

  copy->label = g_strdup (copy->label);
  return copy;
}

static gpointer
copy_priority (gconstpointer source,
               gpointer      data)
{
  MucDraftPriority *copy = g_memdup2 (source, sizeof (MucDraftPriority));

  copy->label = g_strdup (copy->label);
  return copy;
}

/** muc_scale_draft_copy: (transfer full): another one like @self. */
MucScaleDraft *
muc_scale_draft_copy (const MucScaleDraft *self)
{
  MucScaleDraft *copy;
  GHashTableIter iter;
  gpointer pair, priority;

  g_return_val_if_fail (self != NULL, NULL);

  copy = new_empty ();
  copy->last_key = self->last_key;
  copy->axes = self->axes;
  copy->severity_heading = g_strdup (self->severity_heading);
  for (guint i = 0; i < N_AXES; i++)
    g_ptr_array_extend (copy->levels[i], self->levels[i], copy_level, NULL);
  for (guint i = 0; i < N_KINDS; i++)
    g_ptr_array_extend (copy->priorities[i], self->priorities[i], copy_priority, NULL);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &pair, &priority))
    set_pair (copy, *(guint64 *) pair, GPOINTER_TO_UINT (priority));
  return copy;
}

/** muc_scale_draft_free: frees @self. */
void
muc_scale_draft_free (MucScaleDraft *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < N_AXES; i++)
    g_ptr_array_unref (self->levels[i]);
  for (guint i = 0; i < N_KINDS; i++)
    g_ptr_array_unref (self->priorities[i]);
  g_hash_table_unref (self->cells);
  g_free (self->severity_heading);
  g_free (self);
}

/* Comparing */

static gboolean
equal_levels (const MucScaleDraft *self,
              const MucScaleDraft *other,
              MucAxis              axis)
{
  if (self->levels[axis]->len != other->levels[axis]->len)
    return FALSE;
  for (guint i = 0; i < self->levels[axis]->len; i++)
    {
      const MucDraftLevel *a = muc_scale_draft_peek_level (self, axis, i);
      const MucDraftLevel *b = muc_scale_draft_peek_level (other, axis, i);
      const gboolean same = a->number == b->number || (isnan (a->number) && isnan (b->number));

      if (!same || a->id != b->id || g_strcmp0 (a->label, b->label) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
equal_priorities (const MucScaleDraft *self,
                  const MucScaleDraft *other,
                  MucRiskKind          kind)
{
  if (self->priorities[kind]->len != other->priorities[kind]->len)
    return FALSE;
  for (guint i = 0; i < self->priorities[kind]->len; i++)
    {
      const MucDraftPriority *a = muc_scale_draft_peek_priority (self, kind, i);
      const MucDraftPriority *b = muc_scale_draft_peek_priority (other, kind, i);

      if (a->id != b->id || a->colour != b->colour || a->pattern != b->pattern
          || g_strcmp0 (a->label, b->label) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
equal_cells (const MucScaleDraft *self,
             const MucScaleDraft *other,
             MucRiskKind          kind)
{
  for (guint i = 0; i < muc_scale_draft_count_rows (self, kind); i++)
    for (guint j = 0; j < muc_scale_draft_count_columns (self, kind); j++)
      if (muc_scale_draft_get_cell (self, kind, i, j)
          != muc_scale_draft_get_cell (other, kind, i, j))
        return FALSE;
  return TRUE;
}

/** muc_scale_draft_equal: whether applying either would come to the same. */
gboolean
muc_scale_draft_equal (const MucScaleDraft *self,
                       const MucScaleDraft *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->axes != other->axes
      || g_strcmp0 (self->severity_heading, other->severity_heading) != 0)
    return FALSE;
  for (guint axis = 0; axis < N_AXES; axis++)
    if (!equal_levels (self, other, axis))
      return FALSE;
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (!equal_priorities (self, other, kind) || !equal_cells (self, other, kind))
      return FALSE;
  return TRUE;
}

/* The whole */

/** muc_scale_draft_get_axes: which axis stands upright. */
MucAxes
muc_scale_draft_get_axes (const MucScaleDraft *self)
{
  g_return_val_if_fail (self != NULL, MUC_AXES_LIKELIHOOD_ROWS);

  return self->axes;
}

/** muc_scale_draft_swap_axes: stands the other axis upright; the ratings stay as they are. */
void
muc_scale_draft_swap_axes (MucScaleDraft *self)
{
  g_return_if_fail (self != NULL);

  self->axes = self->axes == MUC_AXES_LIKELIHOOD_ROWS ? MUC_AXES_SEVERITY_ROWS
                                                      : MUC_AXES_LIKELIHOOD_ROWS;
}

/** muc_scale_draft_get_severity_heading: (nullable): that of column 10; %NULL: the form's own. */
const char *
muc_scale_draft_get_severity_heading (const MucScaleDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->severity_heading;
}

/** muc_scale_draft_set_name: a name as it will be kept, so that drafts compare; NULL if blank. */
void
muc_scale_draft_set_name (char       **name,
                          const char  *text)
{
  g_autofree char *trimmed = text != NULL ? muc_text_trim (text) : NULL;
  char *normal = trimmed != NULL && *trimmed != '\0' ? muc_text_normalize (trimmed) : NULL;

  g_free (*name);
  *name = normal;
}

/** muc_scale_draft_set_severity_heading: @heading %NULL or blank: the form's own. */
void
muc_scale_draft_set_severity_heading (MucScaleDraft *self,
                                      const char    *heading)
{
  g_return_if_fail (self != NULL);

  muc_scale_draft_set_name (&self->severity_heading, heading);
}

/* The grid */

/** muc_scale_draft_count_rows: how many rows of cells the matrix of @kind has, 1 for a strip. */
guint
muc_scale_draft_count_rows (const MucScaleDraft *self,
                            MucRiskKind          kind)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (self->levels[muc_rating_get_row_axis (kind)]->len, 1);
}

/** muc_scale_draft_count_columns: how many columns of cells the matrix of @kind has. */
guint
muc_scale_draft_count_columns (const MucScaleDraft *self,
                               MucRiskKind          kind)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->levels[muc_rating_get_column_axis (kind)]->len;
}

/** muc_scale_draft_get_cell: the position of the priority of a cell, or %MUC_SCALE_UNRATED. */
int
muc_scale_draft_get_cell (const MucScaleDraft *self,
                          MucRiskKind          kind,
                          guint                row,
                          guint                column)
{
  guint64 pair;
  guint key;

  g_return_val_if_fail (self != NULL, MUC_SCALE_UNRATED);
  g_return_val_if_fail (row < muc_scale_draft_count_rows (self, kind), MUC_SCALE_UNRATED);
  g_return_val_if_fail (column < muc_scale_draft_count_columns (self, kind), MUC_SCALE_UNRATED);

  pair = get_pair (self, kind, row, column);
  key = GPOINTER_TO_UINT (g_hash_table_lookup (self->cells, &pair));
  for (guint i = 0; i < self->priorities[kind]->len; i++)
    if (muc_scale_draft_peek_priority (self, kind, i)->key == key)
      return i;
  return MUC_SCALE_UNRATED;
}

/** muc_scale_draft_set_cell: gives a cell the priority at a position, or %MUC_SCALE_UNRATED. */
void
muc_scale_draft_set_cell (MucScaleDraft *self,
                          MucRiskKind    kind,
                          guint          row,
                          guint          column,
                          int            priority)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (row < muc_scale_draft_count_rows (self, kind));
  g_return_if_fail (column < muc_scale_draft_count_columns (self, kind));
  g_return_if_fail (priority < (int) self->priorities[kind]->len);

  set_pair (self, get_pair (self, kind, row, column),
            priority >= 0 ? muc_scale_draft_peek_priority (self, kind, priority)->key : 0);
}

/** muc_scale_draft_find_level: the position of the level that is kept as @id, or -1. */
int
muc_scale_draft_find_level (const MucScaleDraft *self,
                            MucAxis              axis,
                            gint64               id)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; id != 0 && i < self->levels[axis]->len; i++)
    if (muc_scale_draft_peek_level (self, axis, i)->id == id)
      return i;
  return -1;
}

/**
 * muc_scale_draft_find_cell:
 * @self: a draft
 * @kind: of which matrix
 * @row_id: the record of a likelihood, 0 for none; a strip takes no notice of it
 * @column_id: the record of a severity or a value, 0 for none
 *
 * Returns: the position of the priority that the two have, or %MUC_SCALE_UNRATED
 */
int
muc_scale_draft_find_cell (const MucScaleDraft *self,
                           MucRiskKind          kind,
                           gint64               row_id,
                           gint64               column_id)
{
  const gboolean strip = muc_scale_draft_is_strip (self, kind);
  int row, column;

  g_return_val_if_fail (self != NULL, MUC_SCALE_UNRATED);

  row = strip ? 0 : muc_scale_draft_find_level (self, muc_rating_get_row_axis (kind), row_id);
  column = muc_scale_draft_find_level (self, muc_rating_get_column_axis (kind), column_id);
  return row >= 0 && column >= 0 ? muc_scale_draft_get_cell (self, kind, row, column)
                                 : MUC_SCALE_UNRATED;
}

/* Checking */

/**
 * muc_scale_draft_get_axis_name:
 * @axis: an axis
 *
 * Returns: (transfer none): what people call it, in the language of the interface
 */
const char *
muc_scale_draft_get_axis_name (MucAxis axis)
{
  switch (axis)
    {
    case MUC_AXIS_LIKELIHOOD:
    case MUC_AXIS_CHANCE:
      return C_("axis", "Likelihood");
    case MUC_AXIS_SEVERITY:
      return C_("axis", "Severity");
    case MUC_AXIS_VALUE:
      return C_("axis", "Value");
    }
  g_return_val_if_reached (NULL);
}

/* Both matrices have a likelihood. */
static const char *
get_place (MucAxis axis)
{
  switch (axis)
    {
    case MUC_AXIS_LIKELIHOOD:
      return _("Likelihood of risks");
    case MUC_AXIS_CHANCE:
      return _("Likelihood of opportunities");
    case MUC_AXIS_SEVERITY:
    case MUC_AXIS_VALUE:
    default:
      return muc_scale_draft_get_axis_name (axis);
    }
}

static void
set_same_names (GError     **error,
                const char  *place,
                const char  *first,
                const char  *second)
{
  if (strcmp (first, second) == 0)
    g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NAME,
                 _("%s: the name “%s” is there twice."), place, first);
  else
    g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NAME,
                 _("%s: the names “%s” and “%s” differ only in capitals or marks."), place, first,
                 second);
}

/* Whether each of @names, of which NULL is none, is there and is there once: papers that are read
 * in tell levels by their letters alone. */
static gboolean
check_names (GPtrArray   *names,
             const char  *place,
             GError     **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *folded = muc_text_fold (names->pdata[i]);
      const char *same = g_hash_table_lookup (seen, folded);

      if (names->pdata[i] == NULL)
        g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NAME,
                     _("%s: number %u from below has no name."), place, i + 1);
      else if (same != NULL)
        set_same_names (error, place, same, names->pdata[i]);
      if (names->pdata[i] == NULL || same != NULL)
        return FALSE;
      g_hash_table_insert (seen, g_steal_pointer (&folded), names->pdata[i]);
    }
  return TRUE;
}

static gboolean
check_axis (const MucScaleDraft  *self,
            MucAxis               axis,
            GError              **error)
{
  const char *place = get_place (axis);
  const guint n = self->levels[axis]->len;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, muc_scale_draft_peek_level (self, axis, i)->label);
  if (n > MUC_SCALE_MAX_LEVELS || (n < MUC_SCALE_MIN_LEVELS && (n > 0 || axis != MUC_AXIS_CHANCE)))
    {
      g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE,
                   _("%s: a side has %d to %d levels."), place, MUC_SCALE_MIN_LEVELS,
                   MUC_SCALE_MAX_LEVELS);
      return FALSE;
    }
  return check_names (names, place, error);
}

static gboolean
check_priorities (const MucScaleDraft  *self,
                  MucRiskKind           kind,
                  GError              **error)
{
  const char *place = kind == MUC_RISK_KIND_RISK ? _("Priorities of risks")
                                                 : _("Priorities of opportunities");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->priorities[kind]->len; i++)
    g_ptr_array_add (names, muc_scale_draft_peek_priority (self, kind, i)->label);
  if (names->len == 0 || names->len > MUC_SCALE_MAX_PRIORITIES)
    {
      g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE,
                   _("%s: there are 1 to %d."), place, MUC_SCALE_MAX_PRIORITIES);
      return FALSE;
    }
  return check_names (names, place, error);
}

/**
 * muc_scale_draft_validate:
 * @self: a draft
 * @error: return location
 *
 * Returns: whether it can be applied: sides of 2 to 7 levels, and every name there, once
 */
gboolean
muc_scale_draft_validate (const MucScaleDraft  *self,
                          GError              **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint axis = 0; axis < N_AXES; axis++)
    if (!check_axis (self, axis, error))
      return FALSE;
  for (guint kind = 0; kind < N_KINDS; kind++)
    if (!check_priorities (self, kind, error))
      return FALSE;
  return TRUE;
}
