/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix.h"

#include <string.h>

#include "model/assessment.h"
#include "model/naming.h"
#include "model/rating.h"

/* The forms' words for the sides of the matrix. */
#define LIKELIHOOD_HEADING "Khả năng xảy ra"
#define SEVERITY_HEADING "Mức độ nghiêm trọng/ Mức giá trị"

#define MAX_LEVELS MUC_SCALE_MAX_LEVELS

struct _MucMatrix
{
  MucRiskKind kind;
  MucAxes axes;
  char *title;
  char *severity_heading;
  GPtrArray *likelihoods; /* labels */
  GPtrArray *severities;  /* labels */
  GArray *priorities;     /* MucMatrixPriority */
  GArray *marks;          /* MucMatrixMark */
  GArray *unplaced;       /* MucMatrixMark */
  GPtrArray *codes;       /* of these, and NULL at the end */
  GStringChunk *texts;
  guint cells[MAX_LEVELS][MAX_LEVELS]; /* by likelihood and severity */
};

G_DEFINE_BOXED_TYPE (MucMatrix, muc_matrix, muc_matrix_ref, muc_matrix_unref)

/* Making */

/* "Mức độ nghiêm trọng/ Mức giá trị" heads column 10 for both parts of the register: the words
 * before the stroke are the risks', those behind it the opportunities'. */
static char *
cut_heading (const char *heading,
             MucRiskKind kind)
{
  const char *stroke = strchr (heading, '/');
  char *part;

  if (stroke == NULL)
    part = g_strdup (heading);
  else if (kind == MUC_RISK_KIND_RISK)
    part = g_strndup (heading, stroke - heading);
  else
    part = g_strdup (stroke + 1);
  return g_strstrip (part);
}

/**
 * muc_matrix_new:
 * @kind: of which part of the register
 * @axes: which axis stands upright
 *
 * Returns: (transfer full): a matrix without levels, to be filled
 */
MucMatrix *
muc_matrix_new (MucRiskKind kind,
                MucAxes     axes)
{
  MucMatrix *self = g_atomic_rc_box_new0 (MucMatrix);

  self->kind = kind;
  self->axes = axes;
  self->severity_heading = cut_heading (SEVERITY_HEADING, kind);
  self->likelihoods = g_ptr_array_new ();
  self->severities = g_ptr_array_new ();
  self->priorities = g_array_new (FALSE, TRUE, sizeof (MucMatrixPriority));
  self->marks = g_array_new (FALSE, TRUE, sizeof (MucMatrixMark));
  self->unplaced = g_array_new (FALSE, TRUE, sizeof (MucMatrixMark));
  self->codes = g_ptr_array_new ();
  g_ptr_array_add (self->codes, NULL);
  self->texts = g_string_chunk_new (1024);
  for (guint i = 0; i < MAX_LEVELS; i++)
    for (guint j = 0; j < MAX_LEVELS; j++)
      self->cells[i][j] = MUC_MATRIX_NONE;
  return self;
}

static void
clear (gpointer data)
{
  MucMatrix *self = data;

  g_free (self->title);
  g_free (self->severity_heading);
  g_ptr_array_unref (self->likelihoods);
  g_ptr_array_unref (self->severities);
  g_array_unref (self->priorities);
  g_array_unref (self->marks);
  g_array_unref (self->unplaced);
  g_ptr_array_unref (self->codes);
  g_string_chunk_free (self->texts);
}

/** muc_matrix_ref: (transfer full): it once more; from any thread. */
MucMatrix *
muc_matrix_ref (MucMatrix *self)
{
  return g_atomic_rc_box_acquire (self);
}

/** muc_matrix_unref: from any thread. */
void
muc_matrix_unref (MucMatrix *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static const char *
keep (MucMatrix  *self,
      const char *text)
{
  return g_string_chunk_insert_const (self->texts, text != NULL ? text : "");
}

/** muc_matrix_set_title: what stands above it: "Ma trận rủi ro năm 2026". */
void
muc_matrix_set_title (MucMatrix  *self,
                      const char *title)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * muc_matrix_set_severity_heading:
 * @heading: (nullable): the heading of column 10, %NULL for the form's own; of two parts beside
 *   a stroke the one that is meant is taken
 */
void
muc_matrix_set_severity_heading (MucMatrix  *self,
                                 const char *heading)
{
  g_return_if_fail (self != NULL);

  g_free (self->severity_heading);
  self->severity_heading = cut_heading (heading != NULL ? heading : SEVERITY_HEADING, self->kind);
}

/**
 * muc_matrix_add_level:
 * @axis: one of the two axes of its kind
 * @label: the next higher level's name; at most %MUC_SCALE_MAX_LEVELS on an axis
 */
void
muc_matrix_add_level (MucMatrix  *self,
                      MucAxis     axis,
                      const char *label)
{
  GPtrArray *levels;

  g_return_if_fail (self != NULL);
  g_return_if_fail (muc_rating_get_kind (axis) == self->kind);

  levels = axis == muc_rating_get_row_axis (self->kind) ? self->likelihoods : self->severities;
  g_return_if_fail (levels->len < MAX_LEVELS);
  g_ptr_array_add (levels, (gpointer) keep (self, label));
}

/** muc_matrix_add_priority: adds the next higher priority. */
void
muc_matrix_add_priority (MucMatrix  *self,
                         const char *label,
                         MucColour   colour,
                         MucPattern  pattern)
{
  MucMatrixPriority priority = { .colour = colour, .pattern = pattern };

  g_return_if_fail (self != NULL);

  priority.label = keep (self, label);
  g_array_append_val (self->priorities, priority);
}

/**
 * muc_matrix_set_cell:
 * @likelihood, @severity: the numbers of the levels, from the lowest; likelihood 0 in a strip
 * @priority: the number of the priority, or %MUC_MATRIX_NONE
 */
void
muc_matrix_set_cell (MucMatrix *self,
                     guint      likelihood,
                     guint      severity,
                     guint      priority)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (likelihood < MAX_LEVELS && severity < MAX_LEVELS);
  g_return_if_fail (priority == MUC_MATRIX_NONE || priority < self->priorities->len);

  self->cells[likelihood][severity] = priority;
}

/** muc_matrix_add_mark: adds a risk at its place; its texts are copied. */
void
muc_matrix_add_mark (MucMatrix           *self,
                     const MucMatrixMark *mark)
{
  MucMatrixMark copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (mark->row < muc_matrix_get_n_rows (self));
  g_return_if_fail (mark->column < muc_matrix_get_n_columns (self));

  copy = *mark;
  copy.code = keep (self, mark->code);
  copy.text = keep (self, mark->text);
  if (mark->priority < self->priorities->len)
    g_array_index (self->priorities, MucMatrixPriority, mark->priority).n_marks++;
  g_array_append_val (self->marks, copy);
}

/** muc_matrix_add_unplaced: adds a risk that is not rated and so has no place, now or before. */
void
muc_matrix_add_unplaced (MucMatrix           *self,
                         const MucMatrixMark *mark)
{
  MucMatrixMark copy = *mark;

  g_return_if_fail (self != NULL);

  copy.code = keep (self, mark->code);
  copy.text = keep (self, mark->text);
  copy.row = copy.column = MUC_MATRIX_NONE;
  copy.last_row = copy.last_column = copy.last_year = MUC_MATRIX_NONE;
  g_array_append_val (self->unplaced, copy);
  g_ptr_array_insert (self->codes, self->codes->len - 1, (gpointer) copy.code);
}

/* From the records */

static void
take_levels (MucMatrix *self,
             MucScale  *scale,
             MucAxis    axis)
{
  guint n = muc_scale_count_levels (scale, axis);

  for (guint i = 0; i < MIN (n, MAX_LEVELS); i++)
    muc_matrix_add_level (self, axis, muc_level_get_label (muc_scale_get_level (scale, axis, i)));
}

static guint
find_level_number (MucScale *scale,
                   MucLevel *level,
                   MucAxis   axis)
{
  guint n = muc_scale_count_levels (scale, axis);

  for (guint i = 0; level != NULL && i < MIN (n, MAX_LEVELS); i++)
    if (muc_scale_get_level (scale, axis, i) == level)
      return i;
  return MUC_MATRIX_NONE;
}

static guint
find_priority_number (MucScale    *scale,
                      MucPriority *priority,
                      MucRiskKind  kind)
{
  guint n = muc_scale_count_priorities (scale, kind);

  for (guint i = 0; priority != NULL && i < n; i++)
    if (muc_scale_get_priority (scale, kind, i) == priority)
      return i;
  return MUC_MATRIX_NONE;
}

static void
take_cells (MucMatrix *self,
            MucScale  *scale)
{
  MucAxis row_axis = muc_rating_get_row_axis (self->kind);
  MucAxis column_axis = muc_rating_get_column_axis (self->kind);

  for (guint i = 0; i < MAX (self->likelihoods->len, 1); i++)
    for (guint j = 0; j < self->severities->len; j++)
      {
        MucLevel *row = muc_scale_get_level (scale, row_axis, i);
        MucLevel *column = muc_scale_get_level (scale, column_axis, j);
        MucPriority *priority = muc_rating_find_priority (scale, row, column);

        muc_matrix_set_cell (self, i, j, find_priority_number (scale, priority, self->kind));
      }
}

/**
 * muc_matrix_new_from_scale:
 *
 * Returns: (transfer full): the scale's matrix of @kind without risks
 */
MucMatrix *
muc_matrix_new_from_scale (MucScale   *scale,
                           MucRiskKind kind)
{
  MucMatrix *self;
  guint n_priorities;

  g_return_val_if_fail (MUC_IS_SCALE (scale), NULL);

  self = muc_matrix_new (kind, muc_scale_get_axes (scale));
  muc_matrix_set_severity_heading (self, muc_scale_get_severity_heading (scale));
  take_levels (self, scale, muc_rating_get_row_axis (kind));
  take_levels (self, scale, muc_rating_get_column_axis (kind));
  n_priorities = muc_scale_count_priorities (scale, kind);
  for (guint i = 0; i < n_priorities; i++)
    {
      MucPriority *priority = muc_scale_get_priority (scale, kind, i);

      muc_matrix_add_priority (self, muc_priority_get_label (priority),
                               muc_priority_get_colour (priority),
                               muc_priority_get_pattern (priority));
    }
  take_cells (self, scale);
  return self;
}

static MucYear *
get_year (MucRisk *risk)
{
  return MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
}

/* The level that this scale calls by the same name as the other year's. */
static MucLevel *
translate_level (MucScale *scale,
                 MucLevel *level,
                 MucAxis   axis)
{
  const char *label = level != NULL ? muc_level_get_label (level) : NULL;

  return label != NULL ? muc_scale_find_level (scale, axis, label) : NULL;
}

/* Whether there are both levels, or the one that a strip has, and where they meet. */
static gboolean
find_place (MucMatrix *self,
            MucScale  *scale,
            MucLevel  *likelihood,
            MucLevel  *severity,
            guint     *row,
            guint     *column)
{
  guint i = find_level_number (scale, likelihood, muc_rating_get_row_axis (self->kind));
  guint j = find_level_number (scale, severity, muc_rating_get_column_axis (self->kind));

  if (muc_matrix_is_strip (self))
    i = 0;
  if (i == MUC_MATRIX_NONE || j == MUC_MATRIX_NONE)
    return FALSE;
  muc_matrix_from_levels (self, i, j, row, column);
  return TRUE;
}

/* Where the same risk stood in the year before, by the names of its levels. */
static void
find_last_place (MucMatrix     *self,
                 MucScale      *scale,
                 MucRisk       *risk,
                 MucMatrixMark *mark)
{
  MucRisk *previous = muc_risk_get_previous (risk);
  MucAssessment *assessment = previous != NULL ? muc_risk_get_assessment (previous) : NULL;
  guint row;
  guint column;

  mark->last_row = mark->last_column = mark->last_year = MUC_MATRIX_NONE;
  if (assessment == NULL || muc_risk_get_kind (previous) != self->kind ||
      !find_place (self, scale,
                   translate_level (scale, muc_assessment_get_likelihood (assessment),
                                    muc_rating_get_row_axis (self->kind)),
                   translate_level (scale, muc_assessment_get_severity (assessment),
                                    muc_rating_get_column_axis (self->kind)),
                   &row, &column) ||
      (row == mark->row && column == mark->column))
    return;

  mark->last_row = row;
  mark->last_column = column;
  mark->last_year = muc_year_get_number (get_year (previous));
}

static void
take_risk (MucMatrix *self,
           MucScale  *scale,
           MucRisk   *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  gboolean is_overridden = assessment != NULL && muc_rating_is_overridden (assessment);
  g_autofree char *code = g_strdup_printf ("%u%s", muc_naming_get_number (risk),
                                           is_overridden ? "*" : "");
  MucMatrixMark mark = {
    .id = muc_record_get_id (MUC_RECORD (risk)),
    .code = code,
    .text = muc_risk_get_text (risk),
    .priority = MUC_MATRIX_NONE,
    .is_overridden = is_overridden,
  };

  if (assessment != NULL)
    mark.priority = find_priority_number (scale, muc_rating_get_priority (assessment), self->kind);
  if (assessment == NULL ||
      !find_place (self, scale, muc_assessment_get_likelihood (assessment),
                   muc_assessment_get_severity (assessment), &mark.row, &mark.column))
    {
      muc_matrix_add_unplaced (self, &mark);
      return;
    }
  find_last_place (self, scale, risk, &mark);
  muc_matrix_add_mark (self, &mark);
}

/**
 * muc_matrix_new_from_year:
 *
 * Returns: (transfer full) (nullable): the year's matrix of @kind with its risks where they stand
 *   now and where they stood in the year before; %NULL while the year has no scale
 */
MucMatrix *
muc_matrix_new_from_year (MucYear    *year,
                          MucRiskKind kind)
{
  g_autofree char *title = NULL;
  MucScale *scale;
  MucMatrix *self;
  guint n;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  scale = muc_year_get_scale (year);
  if (scale == NULL)
    return NULL;
  self = muc_matrix_new_from_scale (scale, kind);
  title = g_strdup_printf ("Ma trận %s năm %u",
                           kind == MUC_RISK_KIND_RISK ? "rủi ro" : "cơ hội",
                           (guint) muc_year_get_number (year));
  muc_matrix_set_title (self, title);
  n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
  for (guint i = 0; i < n; i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) == kind)
        take_risk (self, scale, risk);
    }
  return self;
}

/* Reading */

MucRiskKind
muc_matrix_get_kind (const MucMatrix *self)
{
  return self->kind;
}

/** muc_matrix_get_title: (nullable): what stands above it. */
const char *
muc_matrix_get_title (const MucMatrix *self)
{
  return self->title;
}

/** muc_matrix_is_strip: whether it has but one axis: opportunities rated by their value alone. */
gboolean
muc_matrix_is_strip (const MucMatrix *self)
{
  return self->likelihoods->len == 0;
}

/* A strip always lies: its one axis has the columns. */
static gboolean
is_swapped (const MucMatrix *self)
{
  return self->axes == MUC_AXES_SEVERITY_ROWS && !muc_matrix_is_strip (self);
}

static GPtrArray *
get_row_levels (const MucMatrix *self)
{
  return is_swapped (self) ? self->severities : self->likelihoods;
}

static GPtrArray *
get_column_levels (const MucMatrix *self)
{
  return is_swapped (self) ? self->likelihoods : self->severities;
}

guint
muc_matrix_get_n_rows (const MucMatrix *self)
{
  return MAX (get_row_levels (self)->len, 1);
}

guint
muc_matrix_get_n_columns (const MucMatrix *self)
{
  return get_column_levels (self)->len;
}

/** muc_matrix_get_row_heading: (nullable): what the upright axis says; %NULL in a strip. */
const char *
muc_matrix_get_row_heading (const MucMatrix *self)
{
  if (muc_matrix_is_strip (self))
    return NULL;
  return is_swapped (self) ? self->severity_heading : LIKELIHOOD_HEADING;
}

const char *
muc_matrix_get_column_heading (const MucMatrix *self)
{
  return is_swapped (self) ? LIKELIHOOD_HEADING : self->severity_heading;
}

/** muc_matrix_get_row_label: "" in a strip. */
const char *
muc_matrix_get_row_label (const MucMatrix *self,
                          guint            row)
{
  GPtrArray *levels = get_row_levels (self);

  return row < levels->len ? levels->pdata[row] : "";
}

const char *
muc_matrix_get_column_label (const MucMatrix *self,
                             guint            column)
{
  GPtrArray *levels = get_column_levels (self);

  return column < levels->len ? levels->pdata[column] : "";
}

/** muc_matrix_to_levels: the numbers of the levels that meet in a cell, from the lowest. */
void
muc_matrix_to_levels (const MucMatrix *self,
                      guint            row,
                      guint            column,
                      guint           *likelihood,
                      guint           *severity)
{
  *likelihood = is_swapped (self) ? column : row;
  *severity = is_swapped (self) ? row : column;
}

/** muc_matrix_from_levels: the cell in which two levels meet. */
void
muc_matrix_from_levels (const MucMatrix *self,
                        guint            likelihood,
                        guint            severity,
                        guint           *row,
                        guint           *column)
{
  *row = is_swapped (self) ? severity : likelihood;
  *column = is_swapped (self) ? likelihood : severity;
}

/** muc_matrix_get_cell: the number of the cell's priority, or %MUC_MATRIX_NONE: unrated. */
guint
muc_matrix_get_cell (const MucMatrix *self,
                     guint            row,
                     guint            column)
{
  guint likelihood;
  guint severity;

  muc_matrix_to_levels (self, row, column, &likelihood, &severity);
  g_return_val_if_fail (likelihood < MAX_LEVELS && severity < MAX_LEVELS, MUC_MATRIX_NONE);
  return self->cells[likelihood][severity];
}

/** muc_matrix_count_unrated_cells: how many cells state no priority. */
guint
muc_matrix_count_unrated_cells (const MucMatrix *self)
{
  guint count = 0;

  for (guint row = 0; row < muc_matrix_get_n_rows (self); row++)
    for (guint column = 0; column < muc_matrix_get_n_columns (self); column++)
      count += muc_matrix_get_cell (self, row, column) == MUC_MATRIX_NONE;
  return count;
}

guint
muc_matrix_get_n_priorities (const MucMatrix *self)
{
  return self->priorities->len;
}

/** muc_matrix_get_priority: (nullable): priority @priority, %NULL for %MUC_MATRIX_NONE. */
const MucMatrixPriority *
muc_matrix_get_priority (const MucMatrix *self,
                         guint            priority)
{
  if (priority >= self->priorities->len)
    return NULL;
  return &g_array_index (self->priorities, MucMatrixPriority, priority);
}

guint
muc_matrix_get_n_marks (const MucMatrix *self)
{
  return self->marks->len;
}

/** muc_matrix_get_n_unplaced: how many risks have a mark, but are not rated yet. */
guint
muc_matrix_get_n_unplaced (const MucMatrix *self)
{
  return self->unplaced->len;
}

/**
 * muc_matrix_get_mark:
 * @mark: less than muc_matrix_get_n_marks(), or of those without a place, which are counted on
 *
 * Returns: (transfer none): a mark; both kinds stand in the order of the register
 */
const MucMatrixMark *
muc_matrix_get_mark (const MucMatrix *self,
                     guint            mark)
{
  const guint n = self->marks->len;

  g_return_val_if_fail (mark < n + self->unplaced->len, NULL);

  return mark < n ? &g_array_index (self->marks, MucMatrixMark, mark)
                  : &g_array_index (self->unplaced, MucMatrixMark, mark - n);
}

/** muc_matrix_find_mark: the number of the mark of a risk, placed or not, or %MUC_MATRIX_NONE. */
guint
muc_matrix_find_mark (const MucMatrix *self,
                      gint64           id)
{
  for (guint i = 0; i < self->marks->len + self->unplaced->len; i++)
    if (muc_matrix_get_mark (self, i)->id == id)
      return i;
  return MUC_MATRIX_NONE;
}

/** muc_matrix_list_marks: (transfer full) (element-type guint): the marks of a cell. */
GArray *
muc_matrix_list_marks (const MucMatrix *self,
                       guint            row,
                       guint            column)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const MucMatrixMark *mark = muc_matrix_get_mark (self, i);

      if (mark->row == row && mark->column == column)
        g_array_append_val (marks, i);
    }
  return marks;
}

/** muc_matrix_mark_has_moved: whether it stood elsewhere in the year before. */
gboolean
muc_matrix_mark_has_moved (const MucMatrixMark *mark)
{
  return mark->last_row != MUC_MATRIX_NONE;
}

/** muc_matrix_has_overrides: whether any of its marks has a star. */
gboolean
muc_matrix_has_overrides (const MucMatrix *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (muc_matrix_get_mark (self, i)->is_overridden)
      return TRUE;
  return FALSE;
}

/**
 * muc_matrix_get_last_year:
 * @any_moved: (out): whether any mark stood elsewhere before
 *
 * Returns: the year in which all these stood there, or %MUC_MATRIX_NONE when it was not one year
 */
guint
muc_matrix_get_last_year (const MucMatrix *self,
                          gboolean        *any_moved)
{
  guint year = MUC_MATRIX_NONE;

  *any_moved = FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const MucMatrixMark *mark = muc_matrix_get_mark (self, i);

      if (!muc_matrix_mark_has_moved (mark))
        continue;
      if (*any_moved && mark->last_year != year)
        return MUC_MATRIX_NONE;
      *any_moved = TRUE;
      year = mark->last_year;
    }
  return year;
}

/** muc_matrix_get_unplaced: (array zero-terminated=1): the codes of the risks without a rating. */
const char * const *
muc_matrix_get_unplaced (const MucMatrix *self)
{
  return (const char * const *) self->codes->pdata;
}
