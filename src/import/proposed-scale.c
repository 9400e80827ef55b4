/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/proposed-scale.h"

#include <string.h>

#include "import/match.h"
#include "model/rating.h"
#include "model/text.h"

/* Longer words in a rating's cell are no level: the cells of the row were shifted. */
#define LABEL_LENGTH_MAX 60

static gint64
get_copied_id (GHashTable *copies,
               gpointer    source)
{
  MucRecord *copy = source != NULL ? g_hash_table_lookup (copies, source) : NULL;

  return copy != NULL ? muc_record_get_id (copy) : 0;
}

static void
copy_names (MucScale   *self,
            MucScale   *base,
            GHashTable *copies)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (base), MUC_TYPE_LEVEL); i++)
    {
      MucLevel *level = muc_record_peek (MUC_RECORD (base), MUC_TYPE_LEVEL, i);

      g_hash_table_insert (copies, level,
                           muc_record_append (self, MUC_TYPE_LEVEL,
                                              "axis", muc_level_get_axis (level),
                                              "label", muc_level_get_label (level),
                                              "number", muc_level_get_number (level),
                                              NULL));
    }
  for (guint i = 0; i < muc_record_count (MUC_RECORD (base), MUC_TYPE_PRIORITY); i++)
    {
      MucPriority *priority = muc_record_peek (MUC_RECORD (base), MUC_TYPE_PRIORITY, i);

      g_hash_table_insert (copies, priority,
                           muc_record_append (self, MUC_TYPE_PRIORITY,
                                              "kind", muc_priority_get_kind (priority),
                                              "label", muc_priority_get_label (priority),
                                              "colour", muc_priority_get_colour (priority),
                                              "pattern", muc_priority_get_pattern (priority),
                                              NULL));
    }
}

/**
 * muc_proposed_scale_append:
 * @year: a proposed year
 * @base: (nullable): a scale of any plan
 *
 * Returns: (transfer none): the scale of @year: a copy of @base, or the one a new file begins with
 */
MucScale *
muc_proposed_scale_append (MucYear  *year,
                           MucScale *base)
{
  g_autoptr (GHashTable) copies = NULL;
  MucScale *self;

  if (base == NULL)
    return muc_scale_append_default (year);

  copies = g_hash_table_new (NULL, NULL);
  self = muc_record_append (year, MUC_TYPE_SCALE,
                            "axes", muc_scale_get_axes (base),
                            "severity-heading", muc_scale_get_severity_heading (base),
                            NULL);
  copy_names (self, base, copies);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (base), MUC_TYPE_GRID_CELL); i++)
    {
      MucGridCell *cell = muc_record_peek (MUC_RECORD (base), MUC_TYPE_GRID_CELL, i);

      muc_record_append (self, MUC_TYPE_GRID_CELL,
                         "row-level", get_copied_id (copies, muc_grid_cell_get_row_level (cell)),
                         "column-level",
                         get_copied_id (copies, muc_grid_cell_get_column_level (cell)),
                         "priority", get_copied_id (copies, muc_grid_cell_get_priority (cell)),
                         NULL);
    }

  return self;
}

static MucAxis
get_axis (MucRiskKind    kind,
          MucRatedColumn column)
{
  return column == MUC_RATED_LIKELIHOOD ? muc_rating_get_row_axis (kind)
                                        : muc_rating_get_column_axis (kind);
}

/* Level or priority @i of those that can stand in a column. */
static gpointer
get_nth (MucScale       *scale,
         MucRiskKind     kind,
         MucRatedColumn  column,
         guint           i)
{
  if (column == MUC_RATED_PRIORITY)
    return muc_scale_get_priority (scale, kind, i);

  return muc_scale_get_level (scale, get_axis (kind, column), i);
}

static const char *
get_label (gpointer record)
{
  const char *label = MUC_IS_LEVEL (record) ? muc_level_get_label (record)
                                            : muc_priority_get_label (record);

  return label != NULL ? label : "";
}

/* Squashed; "xử lí" and "xử lý" are two ways to write the same. */
static char *
squash_words (const char *words)
{
  return g_strdelimit (muc_match_squash (words), "y", 'i');
}

/* The one whose name has fewest other letters; %NULL where two are equally near. */
static gpointer
find_nearest (MucScale       *scale,
              MucRiskKind     kind,
              MucRatedColumn  column,
              const char     *squashed)
{
  gpointer record, nearest = NULL;
  guint best = G_MAXUINT;

  for (guint i = 0; (record = get_nth (scale, kind, column, i)) != NULL; i++)
    {
      g_autofree char *label = squash_words (get_label (record));
      guint most = strlen (label) / 6;
      guint distance = muc_match_distance (squashed, label, most);

      if (distance > most || distance > best)
        continue;
      nearest = distance < best ? record : NULL;
      best = distance;
    }

  return nearest;
}

/* Whether @words shorten @label: "TB", "T.Bình" and "T bình" all stand for "Trung bình", each word
 * by its first letter or by more of it. */
static gboolean
is_abbreviation (const char *words,
                 const char *label)
{
  g_autofree char *folded = muc_text_fold (label);
  g_autofree char *short_form = muc_match_squash (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  const char *rest = short_form;

  if (*rest == '\0')
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize n = 0;

      while (rest[n] != '\0' && rest[n] == parts[i][n])
        n++;
      if (n == 0)
        return FALSE;
      /* Of letters that fit both this word and the next one the next one gets the last. */
      while (n > 1 && parts[i + 1] != NULL && rest[n] != *parts[i + 1])
        n--;
      rest += n;
    }

  return *rest == '\0';
}

/* The only name that @words shorten. */
static gpointer
find_abbreviated (MucScale       *scale,
                  MucRiskKind     kind,
                  MucRatedColumn  column,
                  const char     *words)
{
  gpointer record, found = NULL;

  for (guint i = 0; (record = get_nth (scale, kind, column, i)) != NULL; i++)
    if (is_abbreviation (words, get_label (record)))
      {
        if (found != NULL)
          return NULL;
        found = record;
      }

  return found;
}

/* A level that the cell names by its number only: "3". */
static gpointer
find_by_number (MucScale       *scale,
                MucRiskKind     kind,
                MucRatedColumn  column,
                const char     *words)
{
  char *end;
  double number = g_ascii_strtod (words, &end);
  gpointer level;

  if (end == words || *end != '\0' || column == MUC_RATED_PRIORITY)
    return NULL;
  for (guint i = 0; (level = get_nth (scale, kind, column, i)) != NULL; i++)
    if (muc_level_get_number (level) == number)
      return level;

  return NULL;
}

/* "Mức cao", "Mức độ 3" */
static char *
remove_prefix (const char *words)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^mức(?:\\s+độ)?\\s*:?\\s+",
                                            G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, NULL));

  return g_regex_replace (regex, words, -1, 0, "", 0, NULL);
}

/* "Cao (3)", "3 - Cao" */
static char *
remove_number (const char *words)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^[\\s\\d.:()=/\\[\\]–-]+|[\\s\\d.:()=/\\[\\]–-]+$",
                                            G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_replace (regex, words, -1, 0, "", 0, NULL);
}

/* "R. nghiêm trọng" is nearer to "Nghiêm trọng" than to what it shortens. */
static gpointer
find_similar (MucScale       *scale,
              MucRiskKind     kind,
              MucRatedColumn  column,
              const char     *words)
{
  g_autofree char *squashed = squash_words (words);
  gpointer found;

  if (*squashed == '\0')
    return NULL;
  found = find_abbreviated (scale, kind, column, words);
  if (found == NULL)
    found = find_nearest (scale, kind, column, squashed);

  return found != NULL ? found : find_by_number (scale, kind, column, words);
}

/**
 * muc_proposed_scale_find:
 * @scale: a scale
 * @kind: risk or opportunity
 * @column: where the words stand
 * @words: the words of a cell
 *
 * Case, tone marks and their placement, spaces and a scanner's few wrong letters do not count; a
 * number beside the words neither: "Cao (3)". "TB" stands for "Trung bình".
 *
 * Returns: (transfer none) (nullable): the level or the priority that @words mean
 */
gpointer
muc_proposed_scale_find (MucScale       *scale,
                         MucRiskKind     kind,
                         MucRatedColumn  column,
                         const char     *words)
{
  g_autofree char *without_prefix = NULL;
  g_autofree char *without_number = NULL;
  gpointer found;

  found = column == MUC_RATED_PRIORITY
          ? (gpointer) muc_scale_find_priority (scale, kind, words)
          : (gpointer) muc_scale_find_level (scale, get_axis (kind, column), words);
  if (found == NULL)
    found = find_similar (scale, kind, column, words);
  if (found != NULL)
    return found;

  without_prefix = remove_prefix (words);
  found = find_similar (scale, kind, column, without_prefix);
  if (found != NULL)
    return found;
  without_number = remove_number (without_prefix);

  return find_similar (scale, kind, column, without_number);
}

/* A number between those of the neighbours. */
static double
find_number (MucScale       *scale,
             MucRiskKind     kind,
             MucRatedColumn  column,
             guint           position)
{
  MucLevel *next = get_nth (scale, kind, column, position);
  double below = 0;

  if (position > 0)
    below = muc_level_get_number (get_nth (scale, kind, column, position - 1));

  return next != NULL ? (below + muc_level_get_number (next)) / 2 : below + 1;
}

static void
move_before (gpointer record,
             gpointer next)
{
  guint position = muc_record_get_position (next);
  gint64 rank = muc_record_get_rank (next);
  gint64 before = 0;

  if (position > 1)
    before = muc_record_get_rank (muc_record_peek (muc_record_get_owner (next),
                                                   G_OBJECT_TYPE (next), position - 2));
  muc_record_set_rank (record, before + (rank - before) / 2);
}

/**
 * muc_proposed_scale_add:
 * @scale: a scale that no store keeps
 * @kind: risk or opportunity
 * @column: where the words stand
 * @words: the words of a cell
 * @position: how many of the others are lower; with more than there are it is the highest
 *
 * Adds a level or a priority. No pair of levels has it yet.
 *
 * Returns: (transfer none) (nullable): what was added; %NULL where the scale has no room for it,
 *   or the words are too many for a name
 */
gpointer
muc_proposed_scale_add (MucScale       *scale,
                        MucRiskKind     kind,
                        MucRatedColumn  column,
                        const char     *words,
                        guint           position)
{
  g_autofree char *label = g_strdelimit (g_strdup (words), "\n\t", ' ');
  gpointer added, next;
  guint n = 0;

  while (get_nth (scale, kind, column, n) != NULL)
    n++;
  if (n >= MUC_SCALE_MAX_LEVELS || g_utf8_strlen (label, -1) > LABEL_LENGTH_MAX)
    return NULL;

  position = MIN (position, n);
  next = get_nth (scale, kind, column, position);
  if (column == MUC_RATED_PRIORITY)
    added = muc_record_append (scale, MUC_TYPE_PRIORITY, "kind", kind, "label", label,
                               "colour", MUC_COLOUR_GREY, NULL);
  else
    added = muc_record_append (scale, MUC_TYPE_LEVEL, "axis", get_axis (kind, column),
                               "label", label,
                               "number", find_number (scale, kind, column, position), NULL);
  if (next != NULL)
    move_before (added, next);

  return added;
}

/** muc_proposed_scale_get_position: the place of @label from 0, or that behind all. */
guint
muc_proposed_scale_get_position (MucScale       *scale,
                                 MucRiskKind     kind,
                                 MucRatedColumn  column,
                                 const char     *label)
{
  gpointer record;
  guint i = 0;

  while ((record = get_nth (scale, kind, column, i)) != NULL
         && strcmp (get_label (record), label) != 0)
    i++;

  return i;
}

/**
 * muc_proposed_scale_list:
 * @scale: a scale
 * @kind: risk or opportunity
 * @column: a column
 *
 * Returns: (transfer full) (array zero-terminated=1): the names that can stand in @column, the
 *   lowest first
 */
char **
muc_proposed_scale_list (MucScale       *scale,
                         MucRiskKind     kind,
                         MucRatedColumn  column)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gpointer record;

  for (guint i = 0; (record = get_nth (scale, kind, column, i)) != NULL; i++)
    g_strv_builder_add (builder, get_label (record));

  return g_strv_builder_end (builder);
}

/**
 * muc_proposed_scale_rate:
 * @scale: a scale that no store keeps
 * @likelihood: (nullable): a level, %NULL in a strip
 * @severity: a level
 * @priority: what the two shall have
 *
 * Changes the grid.
 */
void
muc_proposed_scale_rate (MucScale    *scale,
                         MucLevel    *likelihood,
                         MucLevel    *severity,
                         MucPriority *priority)
{
  MucGridCell *cell = muc_rating_find_cell (scale, likelihood, severity);

  if (cell == NULL)
    cell = muc_record_append (scale, MUC_TYPE_GRID_CELL,
                              "row-level",
                              likelihood != NULL ? muc_record_get_id (MUC_RECORD (likelihood))
                                                 : (gint64) 0,
                              "column-level", muc_record_get_id (MUC_RECORD (severity)),
                              NULL);
  g_object_set (cell, "priority", muc_record_get_id (MUC_RECORD (priority)), NULL);
}
