/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/rating.h"
#include "model/scale-draft-private.h"
#include "model/scale-usage.h"

/* The levels and the priorities of a draft: adding, removing, moving, naming them. */

static void
move_item (GPtrArray *items,
           guint      position,
           guint      new_position)
{
  g_ptr_array_insert (items, new_position, g_ptr_array_steal_index (items, position));
}

/* Levels */

/** muc_scale_draft_count_levels: how many levels @axis has. */
guint
muc_scale_draft_count_levels (const MucScaleDraft *self,
                              MucAxis              axis)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->levels[axis]->len;
}

/** muc_scale_draft_get_level: (transfer none) (nullable): the level at @position. */
const MucDraftLevel *
muc_scale_draft_get_level (const MucScaleDraft *self,
                           MucAxis              axis,
                           guint                position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return muc_scale_draft_peek_level (self, axis, position);
}

/**
 * muc_scale_draft_add_level:
 * @self: a draft
 * @axis: an axis; a strip better gets its rows by muc_scale_draft_set_strip()
 * @label: (nullable): its name
 * @error: return location
 *
 * Adds a highest level, whose cells are not rated yet.
 *
 * Returns: whether there was room: a side has %MUC_SCALE_MAX_LEVELS at most
 */
gboolean
muc_scale_draft_add_level (MucScaleDraft  *self,
                           MucAxis         axis,
                           const char     *label,
                           GError        **error)
{
  MucDraftLevel *level;
  guint n;

  g_return_val_if_fail (self != NULL, FALSE);

  n = self->levels[axis]->len;
  if (n >= MUC_SCALE_MAX_LEVELS)
    {
      g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE,
                   _("A side has %d levels at most."), MUC_SCALE_MAX_LEVELS);
      return FALSE;
    }
  level = muc_scale_draft_append_level (self, axis, NULL, 1);
  if (n > 0)
    level->number += muc_scale_draft_peek_level (self, axis, n - 1)->number;
  muc_scale_draft_set_name (&level->label, label);
  return TRUE;
}

/**
 * muc_scale_draft_remove_level:
 * @self: a draft
 * @year: (nullable): the year whose register uses the scale
 * @axis: an axis
 * @position: a level of it
 * @error: return location
 *
 * Takes a level away with its cells.
 *
 * Returns: whether it is gone; it stays where an assessment, be it of an earlier round, is rated
 *   by it (%MUC_SCALE_ERROR_USED, with the list), or as one of two (%MUC_SCALE_ERROR_SIZE)
 */
gboolean
muc_scale_draft_remove_level (MucScaleDraft  *self,
                              MucYear        *year,
                              MucAxis         axis,
                              guint           position,
                              GError        **error)
{
  const MucDraftLevel *level;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (year == NULL || MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (position < self->levels[axis]->len, FALSE);

  level = muc_scale_draft_peek_level (self, axis, position);
  if (self->levels[axis]->len <= MUC_SCALE_MIN_LEVELS)
    {
      g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE,
                   _("A side has %d levels at least."), MUC_SCALE_MIN_LEVELS);
      return FALSE;
    }
  if (year != NULL && !muc_scale_usage_check_level (year, level, error))
    return FALSE;
  g_ptr_array_remove_index (self->levels[axis], position);
  return TRUE;
}

/** muc_scale_draft_move_level: moves a level, with its cells, to @new_position. */
void
muc_scale_draft_move_level (MucScaleDraft *self,
                            MucAxis        axis,
                            guint          position,
                            guint          new_position)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->levels[axis]->len);
  g_return_if_fail (new_position < self->levels[axis]->len);

  move_item (self->levels[axis], position, new_position);
}

/** muc_scale_draft_set_level_label: calls a level @label. */
void
muc_scale_draft_set_level_label (MucScaleDraft *self,
                                 MucAxis        axis,
                                 guint          position,
                                 const char    *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->levels[axis]->len);

  muc_scale_draft_set_name (&muc_scale_draft_peek_level (self, axis, position)->label, label);
}

/** muc_scale_draft_set_level_number: what a level counts in a product, NaN for nothing. */
void
muc_scale_draft_set_level_number (MucScaleDraft *self,
                                  MucAxis        axis,
                                  guint          position,
                                  double         number)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->levels[axis]->len);

  muc_scale_draft_peek_level (self, axis, position)->number = number;
}

/** muc_scale_draft_is_strip: whether the matrix has columns only. */
gboolean
muc_scale_draft_is_strip (const MucScaleDraft *self,
                          MucRiskKind          kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->levels[muc_rating_get_row_axis (kind)]->len == 0;
}

/* What a column says in its rows, the most pressing: a strip errs on that side. */
static int
find_highest (const MucScaleDraft *self,
              guint                column)
{
  int highest = MUC_SCALE_UNRATED;

  for (guint i = 0; i < muc_scale_draft_count_rows (self, MUC_RISK_KIND_OPPORTUNITY); i++)
    highest = MAX (highest, muc_scale_draft_get_cell (self, MUC_RISK_KIND_OPPORTUNITY, i, column));
  return highest;
}

static gboolean
become_strip (MucScaleDraft  *self,
              MucYear        *year,
              GError        **error)
{
  GPtrArray *levels = self->levels[MUC_AXIS_CHANCE];
  const guint n = muc_scale_draft_count_columns (self, MUC_RISK_KIND_OPPORTUNITY);
  g_autofree int *cells = g_new (int, n);

  if (year != NULL && !muc_scale_usage_check_chance (year, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    cells[i] = find_highest (self, i);
  g_ptr_array_set_size (levels, 0);
  for (guint i = 0; i < n; i++)
    muc_scale_draft_set_cell (self, MUC_RISK_KIND_OPPORTUNITY, 0, i, cells[i]);
  return TRUE;
}

static void
become_grid (MucScaleDraft *self)
{
  g_autoptr (MucScaleDraft) usual = muc_scale_draft_new (NULL);
  const guint n = muc_scale_draft_count_columns (self, MUC_RISK_KIND_OPPORTUNITY);
  g_autofree int *cells = g_new (int, n);

  for (guint i = 0; i < n; i++)
    cells[i] = muc_scale_draft_get_cell (self, MUC_RISK_KIND_OPPORTUNITY, 0, i);
  for (guint i = 0; i < usual->levels[MUC_AXIS_CHANCE]->len; i++)
    {
      const MucDraftLevel *level = muc_scale_draft_peek_level (usual, MUC_AXIS_CHANCE, i);

      muc_scale_draft_append_level (self, MUC_AXIS_CHANCE, level->label, level->number);
      for (guint j = 0; j < n; j++)
        muc_scale_draft_set_cell (self, MUC_RISK_KIND_OPPORTUNITY, i, j, cells[j]);
    }
}

/**
 * muc_scale_draft_set_strip:
 * @self: a draft
 * @year: (nullable): the year whose register uses the scale
 * @strip: whether opportunities shall be rated by their value alone
 * @error: return location
 *
 * A strip gets of each column the highest priority; a grid gets the usual rows, all as the strip.
 *
 * Returns: whether it is so; FALSE where opportunities are rated by the rows that would go
 */
gboolean
muc_scale_draft_set_strip (MucScaleDraft  *self,
                           MucYear        *year,
                           gboolean        strip,
                           GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (year == NULL || MUC_IS_YEAR (year), FALSE);

  if (strip == muc_scale_draft_is_strip (self, MUC_RISK_KIND_OPPORTUNITY))
    return TRUE;
  if (strip)
    return become_strip (self, year, error);
  become_grid (self);
  return TRUE;
}

/* Priorities */

/** muc_scale_draft_count_priorities: how many priorities the matrix of @kind has. */
guint
muc_scale_draft_count_priorities (const MucScaleDraft *self,
                                  MucRiskKind          kind)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->priorities[kind]->len;
}

/** muc_scale_draft_get_priority: (transfer none) (nullable): the priority at @position. */
const MucDraftPriority *
muc_scale_draft_get_priority (const MucScaleDraft *self,
                              MucRiskKind          kind,
                              guint                position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return muc_scale_draft_peek_priority (self, kind, position);
}

static gboolean
has_colour (const MucScaleDraft *self,
            MucRiskKind          kind,
            MucColour            colour)
{
  for (guint i = 0; i < self->priorities[kind]->len; i++)
    if (muc_scale_draft_peek_priority (self, kind, i)->colour == colour)
      return TRUE;
  return FALSE;
}

static gboolean
has_pattern (const MucScaleDraft *self,
             MucRiskKind          kind,
             MucPattern           pattern)
{
  for (guint i = 0; i < self->priorities[kind]->len; i++)
    if (muc_scale_draft_peek_priority (self, kind, i)->pattern == pattern)
      return TRUE;
  return FALSE;
}

/* A colour of its own for a further priority, and a pattern too as long as there is one left. */
static void
choose_style (const MucScaleDraft *self,
              MucRiskKind          kind,
              MucColour           *colour,
              MucPattern          *pattern)
{
  const MucColour first = kind == MUC_RISK_KIND_RISK ? MUC_COLOUR_GREEN : MUC_COLOUR_PALE_BLUE;
  const guint n_colours = MUC_COLOUR_GREY + 1;
  const guint n_patterns = MUC_PATTERN_CROSS_HATCH + 1;

  *colour = MUC_COLOUR_GREY;
  for (guint i = n_colours; i > 0; i--)
    if (!has_colour (self, kind, (first + i - 1) % n_colours))
      *colour = (first + i - 1) % n_colours;
  *pattern = self->priorities[kind]->len % n_patterns;
  for (guint i = n_patterns; i > 0; i--)
    if (!has_pattern (self, kind, i - 1))
      *pattern = i - 1;
}

/**
 * muc_scale_draft_add_priority:
 * @self: a draft
 * @kind: of which matrix
 * @label: (nullable): its name
 * @error: return location
 *
 * Adds a highest priority, which no cell has yet.
 *
 * Returns: whether there was room: a matrix has %MUC_SCALE_MAX_PRIORITIES at most
 */
gboolean
muc_scale_draft_add_priority (MucScaleDraft  *self,
                              MucRiskKind     kind,
                              const char     *label,
                              GError        **error)
{
  MucDraftPriority *priority;
  MucColour colour;
  MucPattern pattern;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->priorities[kind]->len >= MUC_SCALE_MAX_PRIORITIES)
    {
      g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE,
                   _("A matrix has %d priorities at most."), MUC_SCALE_MAX_PRIORITIES);
      return FALSE;
    }
  choose_style (self, kind, &colour, &pattern);
  priority = muc_scale_draft_append_priority (self, kind, NULL, colour, pattern);
  muc_scale_draft_set_name (&priority->label, label);
  return TRUE;
}

/**
 * muc_scale_draft_remove_priority:
 * @self: a draft
 * @year: (nullable): the year whose register uses the scale
 * @kind: of which matrix
 * @position: a priority of it
 * @error: return location
 *
 * Takes a priority away; its cells are not rated then.
 *
 * Returns: whether it is gone; it stays where something is rated so (%MUC_SCALE_ERROR_USED, with
 *   the list), or as the only one (%MUC_SCALE_ERROR_SIZE)
 */
gboolean
muc_scale_draft_remove_priority (MucScaleDraft  *self,
                                 MucYear        *year,
                                 MucRiskKind     kind,
                                 guint           position,
                                 GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (year == NULL || MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (position < self->priorities[kind]->len, FALSE);

  if (self->priorities[kind]->len <= 1)
    {
      g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_SIZE,
                   _("A matrix has one priority at least."));
      return FALSE;
    }
  if (year != NULL && !muc_scale_usage_check_priority (self, year, kind, position, error))
    return FALSE;
  g_ptr_array_remove_index (self->priorities[kind], position);
  return TRUE;
}

/** muc_scale_draft_move_priority: moves a priority to @new_position; its cells keep it. */
void
muc_scale_draft_move_priority (MucScaleDraft *self,
                               MucRiskKind    kind,
                               guint          position,
                               guint          new_position)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->priorities[kind]->len);
  g_return_if_fail (new_position < self->priorities[kind]->len);

  move_item (self->priorities[kind], position, new_position);
}

/** muc_scale_draft_set_priority_label: calls a priority @label. */
void
muc_scale_draft_set_priority_label (MucScaleDraft *self,
                                    MucRiskKind    kind,
                                    guint          position,
                                    const char    *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->priorities[kind]->len);

  muc_scale_draft_set_name (&muc_scale_draft_peek_priority (self, kind, position)->label, label);
}

/** muc_scale_draft_set_priority_style: what a priority looks like. */
void
muc_scale_draft_set_priority_style (MucScaleDraft *self,
                                    MucRiskKind    kind,
                                    guint          position,
                                    MucColour      colour,
                                    MucPattern     pattern)
{
  MucDraftPriority *priority;

  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->priorities[kind]->len);

  priority = muc_scale_draft_peek_priority (self, kind, position);
  priority->colour = colour;
  priority->pattern = pattern;
}

/**
 * muc_scale_draft_describe_alike:
 * @self: a draft
 * @kind: of which matrix
 *
 * Returns: (transfer full) (nullable): which two priorities have one colour and one pattern, so
 *   that only their names tell them apart
 */
char *
muc_scale_draft_describe_alike (const MucScaleDraft *self,
                                MucRiskKind          kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->priorities[kind]->len; i++)
    for (guint j = i + 1; j < self->priorities[kind]->len; j++)
      {
        const MucDraftPriority *lower = muc_scale_draft_peek_priority (self, kind, i);
        const MucDraftPriority *higher = muc_scale_draft_peek_priority (self, kind, j);

        if (lower->colour == higher->colour && lower->pattern == higher->pattern)
          return g_strdup_printf (_("“%s” and “%s” look the same: give one of them another colour "
                                    "or pattern."), lower->label != NULL ? lower->label : "…",
                                  higher->label != NULL ? higher->label : "…");
      }
  return NULL;
}
