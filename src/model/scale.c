/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scale.h"

#include <glib/gi18n-lib.h>

#include "model/grid-cell.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/text.h"
#include "model/year.h"

struct _MucScale
{
  MucRecord parent_instance;
};

/* How a year rates its risks and opportunities: it owns the levels, the priorities and the cells of
 * both grids. The agency's own law, so each year has its own. */
G_DEFINE_FINAL_TYPE (MucScale, muc_scale, MUC_TYPE_RECORD)

enum
{
  FIELD_AXES,
  FIELD_SEVERITY_HEADING,
};

static const MucFieldSpec fields[] = {
  { "axes", MUC_KIND_CHOICE, N_("Axes of the matrix"), NULL, FALSE, muc_axes_get_type },
  { "severity-heading", MUC_KIND_TEXT, N_("Heading of the severity"), NULL, FALSE, NULL },
};

static void
muc_scale_class_init (MucScaleClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "scale", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_scale_init (MucScale *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucScale, scale, SCALE, MucAxes, axes, FIELD_AXES)
MUC_DEFINE_TEXT_FIELD (MucScale, scale, SCALE, severity_heading, FIELD_SEVERITY_HEADING)

/* Finding */

static MucLevel *
find_nth_level (MucScale *self,
                MucAxis   axis,
                guint     position,
                guint    *n_levels)
{
  guint n = muc_record_count (MUC_RECORD (self), MUC_TYPE_LEVEL);
  MucLevel *found = NULL;
  guint seen = 0;

  for (guint i = 0; i < n; i++)
    {
      MucLevel *level = muc_record_peek (MUC_RECORD (self), MUC_TYPE_LEVEL, i);

      if (muc_level_get_axis (level) != axis)
        continue;
      if (seen == position)
        found = level;
      seen++;
    }
  if (n_levels != NULL)
    *n_levels = seen;
  return found;
}

/** muc_scale_count_levels: how many levels @axis has. */
guint
muc_scale_count_levels (MucScale *self,
                        MucAxis   axis)
{
  guint n;

  g_return_val_if_fail (MUC_IS_SCALE (self), 0);

  find_nth_level (self, axis, 0, &n);
  return n;
}

/** muc_scale_get_level: (transfer none) (nullable): level @position, from 0, the lowest. */
MucLevel *
muc_scale_get_level (MucScale *self,
                     MucAxis   axis,
                     guint     position)
{
  g_return_val_if_fail (MUC_IS_SCALE (self), NULL);

  return find_nth_level (self, axis, position, NULL);
}

static gboolean
is_called (const char *name,
           const char *folded)
{
  g_autofree char *other = name != NULL ? muc_text_fold (name) : NULL;

  return g_strcmp0 (other, folded) == 0;
}

/**
 * muc_scale_find_level:
 * @self: a scale
 * @axis: an axis
 * @label: a name, however it is written: case, tone marks and their placement do not count
 *
 * Returns: (transfer none) (nullable): the level of that name
 */
MucLevel *
muc_scale_find_level (MucScale   *self,
                      MucAxis     axis,
                      const char *label)
{
  g_autofree char *folded = NULL;
  MucLevel *level;

  g_return_val_if_fail (MUC_IS_SCALE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  folded = muc_text_fold (label);
  for (guint i = 0; (level = muc_scale_get_level (self, axis, i)) != NULL; i++)
    if (is_called (muc_level_get_label (level), folded))
      return level;
  return NULL;
}

static MucPriority *
find_nth_priority (MucScale    *self,
                   MucRiskKind  kind,
                   guint        position,
                   guint       *n_priorities)
{
  guint n = muc_record_count (MUC_RECORD (self), MUC_TYPE_PRIORITY);
  MucPriority *found = NULL;
  guint seen = 0;

  for (guint i = 0; i < n; i++)
    {
      MucPriority *priority = muc_record_peek (MUC_RECORD (self), MUC_TYPE_PRIORITY, i);

      if (muc_priority_get_kind (priority) != kind)
        continue;
      if (seen == position)
        found = priority;
      seen++;
    }
  if (n_priorities != NULL)
    *n_priorities = seen;
  return found;
}

/** muc_scale_count_priorities: how many priorities the matrix of @kind has. */
guint
muc_scale_count_priorities (MucScale    *self,
                            MucRiskKind  kind)
{
  guint n;

  g_return_val_if_fail (MUC_IS_SCALE (self), 0);

  find_nth_priority (self, kind, 0, &n);
  return n;
}

/** muc_scale_get_priority: (transfer none) (nullable): priority @position, from 0, the lowest. */
MucPriority *
muc_scale_get_priority (MucScale    *self,
                        MucRiskKind  kind,
                        guint        position)
{
  g_return_val_if_fail (MUC_IS_SCALE (self), NULL);

  return find_nth_priority (self, kind, position, NULL);
}

/** muc_scale_find_priority: (nullable): the priority called @label, as muc_scale_find_level(). */
MucPriority *
muc_scale_find_priority (MucScale    *self,
                         MucRiskKind  kind,
                         const char  *label)
{
  g_autofree char *folded = NULL;
  MucPriority *priority;

  g_return_val_if_fail (MUC_IS_SCALE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  folded = muc_text_fold (label);
  for (guint i = 0; (priority = muc_scale_get_priority (self, kind, i)) != NULL; i++)
    if (is_called (muc_priority_get_label (priority), folded))
      return priority;
  return NULL;
}

/**
 * muc_scale_find_nearest:
 * @plan: a plan
 * @number: the number of a year
 *
 * Returns: (transfer none) (nullable): the scale of the nearest other year that has one, a year
 *   before first
 */
MucScale *
muc_scale_find_nearest (MucPlan *plan,
                        gint64   number)
{
  MucYear *year = NULL;
  gint64 at = number;

  g_return_val_if_fail (MUC_IS_PLAN (plan), NULL);

  while ((year = muc_plan_find_year_before (plan, at)) != NULL)
    {
      if (muc_year_get_scale (year) != NULL)
        return muc_year_get_scale (year);
      at = muc_year_get_number (year);
    }
  at = number;
  while ((year = muc_plan_find_next_year (plan, at)) != NULL)
    {
      if (muc_year_get_scale (year) != NULL)
        return muc_year_get_scale (year);
      at = muc_year_get_number (year);
    }
  return NULL;
}

/* The scale of a new file */

#define N_DEFAULT 3

typedef struct
{
  const char *label;
  MucColour   colour;
  MucPattern  pattern;
} DefaultPriority;

typedef struct
{
  MucRiskKind     kind;
  const char     *rows[N_DEFAULT];
  const char     *columns[N_DEFAULT];
  DefaultPriority priorities[N_DEFAULT];
  guint           cells[N_DEFAULT][N_DEFAULT]; /* by row and column, the number of the priority */
} DefaultMatrix;

static const DefaultMatrix defaults[] = {
  {
    MUC_RISK_KIND_RISK,
    { "Thấp", "Trung bình", "Cao" },
    { "Ít nghiêm trọng", "Nghiêm trọng", "Rất nghiêm trọng" },
    {
      { "Chấp nhận", MUC_COLOUR_GREEN, MUC_PATTERN_NONE },
      { "Xử lý", MUC_COLOUR_ORANGE, MUC_PATTERN_HATCH },
      { "Ưu tiên xử lý ngay", MUC_COLOUR_RED, MUC_PATTERN_CROSS_HATCH },
    },
    { { 0, 1, 2 }, { 0, 1, 2 }, { 1, 1, 2 } },
  },
  {
    MUC_RISK_KIND_OPPORTUNITY,
    { "Thấp", "Trung bình", "Cao" },
    { "Giá trị thấp", "Giá trị trung bình", "Giá trị cao" },
    {
      { "Ghi nhận", MUC_COLOUR_PALE_BLUE, MUC_PATTERN_NONE },
      { "Tận dụng", MUC_COLOUR_LIGHT_BLUE, MUC_PATTERN_HATCH },
      { "Tận dụng ngay", MUC_COLOUR_BLUE, MUC_PATTERN_CROSS_HATCH },
    },
    { { 0, 0, 1 }, { 0, 1, 1 }, { 1, 2, 2 } },
  },
};

static void
append_matrix (MucScale            *self,
               const DefaultMatrix *matrix)
{
  MucLevel *rows[N_DEFAULT];
  MucLevel *columns[N_DEFAULT];
  MucPriority *priorities[N_DEFAULT];

  for (guint i = 0; i < N_DEFAULT; i++)
    {
      const DefaultPriority *priority = &matrix->priorities[i];

      rows[i] = muc_record_append (self, MUC_TYPE_LEVEL,
                                   "axis", muc_rating_get_row_axis (matrix->kind),
                                   "label", matrix->rows[i], "number", i + 1.0, NULL);
      columns[i] = muc_record_append (self, MUC_TYPE_LEVEL,
                                      "axis", muc_rating_get_column_axis (matrix->kind),
                                      "label", matrix->columns[i], "number", i + 1.0, NULL);
      priorities[i] = muc_record_append (self, MUC_TYPE_PRIORITY, "kind", matrix->kind,
                                         "label", priority->label, "colour", priority->colour,
                                         "pattern", priority->pattern, NULL);
    }
  for (guint row = 0; row < N_DEFAULT; row++)
    for (guint column = 0; column < N_DEFAULT; column++)
      muc_record_append (self, MUC_TYPE_GRID_CELL,
                         "row-level", muc_record_get_id (MUC_RECORD (rows[row])),
                         "column-level", muc_record_get_id (MUC_RECORD (columns[column])),
                         "priority",
                         muc_record_get_id (MUC_RECORD (priorities[matrix->cells[row][column]])),
                         NULL);
}

/**
 * muc_scale_append_default:
 * @year: a year that no store keeps, in a plan
 *
 * Returns: (transfer none): the scale that a new file begins with, three levels on each side
 */
MucScale *
muc_scale_append_default (gpointer year)
{
  MucScale *self = muc_record_append (year, MUC_TYPE_SCALE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    append_matrix (self, &defaults[i]);
  return self;
}
