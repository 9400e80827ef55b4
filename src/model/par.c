/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par.h"

#include <math.h>
#include <string.h>

#include "model/evidence-register.h"
#include "model/par-lost.h"
#include "model/text.h"

/* Scores are given in hundredths. */

/** muc_par_get_sheet: (transfer none) (nullable): the year's sheet; most years have none. */
MucParSheet *
muc_par_get_sheet (MucYear *year)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_PAR_SHEET, 0);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  MucParArea *left = *(MucParArea *const *) a;
  MucParArea *right = *(MucParArea *const *) b;
  const gint64 place = muc_par_area_get_plan_position (left);
  const gint64 other = muc_par_area_get_plan_position (right);

  if (place != other && place != 0 && other != 0)
    return place < other ? -1 : 1;
  if ((place == 0) != (other == 0))
    return place == 0 ? 1 : -1;
  return (int) muc_record_get_position (MUC_RECORD (left))
         - (int) muc_record_get_position (MUC_RECORD (right));
}

/**
 * muc_par_list_areas:
 * @sheet: a sheet
 *
 * Returns: (transfer container) (element-type MucParArea): its areas in the order of the plan;
 *   those that say no place in it come last
 */
GPtrArray *
muc_par_list_areas (MucParSheet *sheet)
{
  GPtrArray *areas = g_ptr_array_new ();

  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), areas);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA); i++)
    g_ptr_array_add (areas, muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i));
  g_ptr_array_sort (areas, compare_places);
  return areas;
}

/** muc_par_dup_letter: (transfer full): the letter of place @position: a, b, c, d, đ, e, g. */
char *
muc_par_dup_letter (guint position)
{
  static const char *const letters[] = {
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
  };

  return position < G_N_ELEMENTS (letters) ? g_strdup (letters[position])
                                           : g_strdup_printf ("%u", position + 1);
}

/** muc_par_get_plan_name: (nullable): how the plan calls the area. */
const char *
muc_par_get_plan_name (MucParArea *area)
{
  const char *name;

  g_return_val_if_fail (MUC_IS_PAR_AREA (area), NULL);

  name = muc_par_area_get_plan_name (area);
  return !muc_text_is_blank (name) ? name : muc_par_area_get_name (area);
}

/* Tasks */

/** muc_par_is_task: whether @record is a task of the PAR index, or the objective that holds it. */
gboolean
muc_par_is_task (gpointer record)
{
  MucRecord *objective;

  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  objective = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  return objective != NULL && muc_objective_get_area (MUC_OBJECTIVE (objective)) != NULL;
}

/** muc_par_count_declared: how many objectives @year declares, those that hold tasks aside. */
guint
muc_par_count_declared (MucRecord *year)
{
  guint n = 0;

  g_return_val_if_fail (MUC_IS_RECORD (year), 0);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    n += !muc_par_is_task (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i));
  return n;
}

/** muc_par_find_declared: (transfer none) (nullable): the last one of them before place @end. */
MucObjective *
muc_par_find_declared (MucRecord *year,
                       guint      end)
{
  g_return_val_if_fail (MUC_IS_RECORD (year), NULL);

  for (guint i = end; i-- > 0;)
    if (!muc_par_is_task (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i)))
      return muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);
  return NULL;
}

/** muc_par_find_tasks: (transfer none) (nullable): what holds the tasks of @area, if it has any. */
MucObjective *
muc_par_find_tasks (MucParArea *area)
{
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_PAR_AREA (area), NULL);

  year = muc_record_get_ancestor (MUC_RECORD (area), MUC_TYPE_YEAR);
  for (guint i = 0; year != NULL && i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      if (muc_objective_get_area (objective) == area)
        return objective;
    }
  return NULL;
}

/** muc_par_count_tasks: how many tasks @area has. */
guint
muc_par_count_tasks (MucParArea *area)
{
  MucObjective *tasks = muc_par_find_tasks (area);

  return tasks != NULL ? muc_record_count (MUC_RECORD (tasks), MUC_TYPE_ACTION) : 0;
}

/** muc_par_dup_task_number: (transfer full): "đ.3": the third task of the area so lettered. */
char *
muc_par_dup_task_number (MucAction *task)
{
  MucRecord *tasks;
  MucParArea *area;
  g_autoptr (GPtrArray) areas = NULL;
  g_autofree char *letter = NULL;
  guint position = 0;

  g_return_val_if_fail (MUC_IS_ACTION (task) && muc_par_is_task (task), NULL);

  tasks = muc_record_get_owner (MUC_RECORD (task));
  area = muc_objective_get_area (MUC_OBJECTIVE (tasks));
  areas = muc_par_list_areas (MUC_PAR_SHEET (muc_record_get_owner (MUC_RECORD (area))));
  g_ptr_array_find (areas, area, &position);
  letter = muc_par_dup_letter (position);
  return g_strdup_printf ("%s.%u", letter, muc_record_get_position (MUC_RECORD (task)));
}

/* Whether @text has @code as a number of its own: 1.2 does not stand in 1.2.1 or 11.2. */
static gboolean
cites (const char *text,
       const char *code)
{
  const gsize length = strlen (code);

  for (const char *at = strstr (text, code); at != NULL; at = strstr (at + 1, code))
    {
      const gboolean begins = at == text || !(g_ascii_isdigit (at[-1]) || at[-1] == '.');
      const gboolean goes_on = g_ascii_isdigit (at[length])
                               || (at[length] == '.' && g_ascii_isdigit (at[length + 1]));

      if (begins && !goes_on)
        return TRUE;
    }
  return FALSE;
}

/** muc_par_serves: whether @task is to win points of @criterion back: it is for it, or cites it. */
gboolean
muc_par_serves (MucAction       *task,
                MucParCriterion *criterion)
{
  const char *code;

  g_return_val_if_fail (MUC_IS_ACTION (task) && MUC_IS_PAR_CRITERION (criterion), FALSE);

  if (muc_action_get_criterion (task) == criterion)
    return TRUE;
  code = muc_par_criterion_get_code (criterion);
  return muc_action_get_criterion (task) != NULL && muc_action_get_text (task) != NULL
         && !muc_text_is_blank (code) && strchr (code, '.') != NULL
         && cites (muc_action_get_text (task), code);
}

/**
 * muc_par_list_tasks_for:
 * @criterion: a criterion
 *
 * Returns: (transfer container) (element-type MucAction): the tasks that shall win its points back
 */
GPtrArray *
muc_par_list_tasks_for (MucParCriterion *criterion)
{
  GPtrArray *found = g_ptr_array_new ();
  MucObjective *tasks;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), found);

  tasks = muc_par_find_tasks (MUC_PAR_AREA (muc_record_get_owner (MUC_RECORD (criterion))));
  for (guint i = 0; tasks != NULL && i < muc_record_count (MUC_RECORD (tasks), MUC_TYPE_ACTION);
       i++)
    {
      MucAction *task = muc_record_peek (MUC_RECORD (tasks), MUC_TYPE_ACTION, i);

      if (muc_par_serves (task, criterion))
        g_ptr_array_add (found, task);
    }
  return found;
}

/* The tree */

/* "1.2" of "1.2.2": the code that stands before it and a dot. */
static gboolean
is_code_above (const char *above,
               const char *code)
{
  gsize length;

  if (muc_text_is_blank (above) || muc_text_is_blank (code))
    return FALSE;
  length = strlen (above);
  return strncmp (above, code, length) == 0 && code[length] == '.';
}

static GPtrArray *
list_criteria (gpointer area)
{
  GPtrArray *criteria = g_ptr_array_new ();

  for (guint i = 0; area != NULL && i < muc_record_count (area, MUC_TYPE_PAR_CRITERION); i++)
    g_ptr_array_add (criteria, muc_record_peek (area, MUC_TYPE_PAR_CRITERION, i));
  return criteria;
}

/* The one of @criteria with the longest code that stands before that of @criterion. */
static MucParCriterion *
find_above_in (GPtrArray       *criteria,
               MucParCriterion *criterion)
{
  const char *code = muc_par_criterion_get_code (criterion);
  MucParCriterion *found = NULL;

  for (guint i = 0; i < criteria->len; i++)
    {
      const char *above = muc_par_criterion_get_code (criteria->pdata[i]);

      if (is_code_above (above, code)
          && (found == NULL || strlen (above) > strlen (muc_par_criterion_get_code (found))))
        found = criteria->pdata[i];
    }
  return found;
}

/** muc_par_find_above: (transfer none) (nullable): the criterion of which @criterion is a part. */
MucParCriterion *
muc_par_find_above (MucParCriterion *criterion)
{
  g_autoptr (GPtrArray) criteria = NULL;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), NULL);

  criteria = list_criteria (muc_record_get_owner (MUC_RECORD (criterion)));
  return find_above_in (criteria, criterion);
}

/** muc_par_get_depth: 0 for a criterion, 1 for a part of one, and so on. */
guint
muc_par_get_depth (MucParCriterion *criterion)
{
  guint depth = 0;

  for (MucParCriterion *c = muc_par_find_above (criterion); c != NULL; c = muc_par_find_above (c))
    depth++;
  return depth;
}

/**
 * muc_par_list_parts:
 * @area: an area
 * @above: (nullable): a criterion of @area
 *
 * Returns: (transfer container) (element-type MucParCriterion): the criteria right below @above,
 *   or the area's own where that is %NULL
 */
GPtrArray *
muc_par_list_parts (MucParArea      *area,
                    MucParCriterion *above)
{
  GPtrArray *parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) criteria = NULL;
  const char *code = above != NULL ? muc_par_criterion_get_code (above) : NULL;

  g_return_val_if_fail (MUC_IS_PAR_AREA (area), parts);

  criteria = list_criteria (area);
  for (guint i = 0; i < criteria->len; i++)
    if ((above == NULL || is_code_above (code, muc_par_criterion_get_code (criteria->pdata[i])))
        && find_above_in (criteria, criteria->pdata[i]) == above)
      g_ptr_array_add (parts, criteria->pdata[i]);
  return parts;
}

static GPtrArray *
list_own_parts (MucParCriterion *criterion)
{
  return muc_par_list_parts (MUC_PAR_AREA (muc_record_get_owner (MUC_RECORD (criterion))),
                             criterion);
}

/** muc_par_has_parts: whether other criteria are parts of @criterion. */
gboolean
muc_par_has_parts (MucParCriterion *criterion)
{
  g_autoptr (GPtrArray) criteria = NULL;
  const char *code;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), FALSE);

  code = muc_par_criterion_get_code (criterion);
  criteria = list_criteria (muc_record_get_owner (MUC_RECORD (criterion)));
  for (guint i = 0; i < criteria->len; i++)
    if (is_code_above (code, muc_par_criterion_get_code (criteria->pdata[i])))
      return TRUE;
  return FALSE;
}

/* Points */

/** muc_par_is_same: whether both are known and the same number of points. */
gboolean
muc_par_is_same (double a,
                 double b)
{
  return fabs (a - b) < MUC_PAR_CLOSE;
}

static double
get_field (gpointer    record,
           const char *field)
{
  double number = NAN;

  g_object_get (record, field, &number, NULL);
  return number;
}

/* What is said of @criterion itself, else what its parts come to. */
static double
get_number (MucParCriterion *criterion,
            const char      *field)
{
  const double own = get_field (criterion, field);

  return isnan (own) ? muc_par_sum_parts (criterion, field) : own;
}

static double
sum_list (GPtrArray  *criteria,
          const char *field)
{
  double sum = criteria->len > 0 ? 0 : NAN;

  for (guint i = 0; i < criteria->len; i++)
    sum += get_number (criteria->pdata[i], field);
  return sum;
}

/** muc_par_sum_parts: what the parts of @criterion come to in the number property @field. */
double
muc_par_sum_parts (MucParCriterion *criterion,
                   const char      *field)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), NAN);
  g_return_val_if_fail (field != NULL, NAN);

  parts = list_own_parts (criterion);
  return sum_list (parts, field);
}

/** muc_par_sum_criteria: what the criteria of @area come to in the number property @field. */
double
muc_par_sum_criteria (MucParArea *area,
                      const char *field)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (MUC_IS_PAR_AREA (area), NAN);
  g_return_val_if_fail (field != NULL, NAN);

  parts = muc_par_list_parts (area, NULL);
  return sum_list (parts, field);
}

/** muc_par_sum_areas: what the areas say in the number property @field, added up. */
double
muc_par_sum_areas (MucParSheet *sheet,
                   const char  *field)
{
  const guint n = muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA);
  double sum = n > 0 ? 0 : NAN;

  g_return_val_if_fail (field != NULL, NAN);

  for (guint i = 0; i < n; i++)
    sum += get_field (muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i), field);
  return sum;
}

static double
sum_points (GPtrArray *criteria)
{
  double sum = criteria->len > 0 ? 0 : NAN;

  for (guint i = 0; i < criteria->len; i++)
    sum += muc_par_get_points (criteria->pdata[i]);
  return sum;
}

/**
 * muc_par_get_points:
 * @criterion: a criterion
 *
 * Returns: what it got: of a survey what was found there, else what was assessed, before that what
 *   the office gave itself; where nothing of that is said, what its parts got
 */
double
muc_par_get_points (MucParCriterion *criterion)
{
  g_autoptr (GPtrArray) parts = NULL;
  double points;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), NAN);

  points = muc_par_criterion_get_kind (criterion) == MUC_PAR_KIND_SURVEY
           ? muc_par_criterion_get_survey (criterion) : NAN;
  if (isnan (points))
    points = muc_par_criterion_get_assessed (criterion);
  if (isnan (points))
    points = muc_par_criterion_get_self (criterion);
  if (!isnan (points))
    return points;
  parts = list_own_parts (criterion);
  return sum_points (parts);
}

/** muc_par_get_lost: the points that @criterion lost, NaN where that is not known. */
double
muc_par_get_lost (MucParCriterion *criterion)
{
  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), NAN);

  return get_number (criterion, "max") - muc_par_get_points (criterion);
}

/** muc_par_get_area_max: what the area says is its maximum, else what its criteria come to. */
double
muc_par_get_area_max (MucParArea *area)
{
  g_return_val_if_fail (MUC_IS_PAR_AREA (area), NAN);

  return isnan (muc_par_area_get_max (area)) ? muc_par_sum_criteria (area, "max")
                                             : muc_par_area_get_max (area);
}

/** muc_par_get_area_score: what was announced for the area, else what its criteria got. */
double
muc_par_get_area_score (MucParArea *area)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (MUC_IS_PAR_AREA (area), NAN);

  if (!isnan (muc_par_area_get_score (area)))
    return muc_par_area_get_score (area);
  parts = muc_par_list_parts (area, NULL);
  return sum_points (parts);
}

/** muc_par_get_area_lost: the points that the area lost. */
double
muc_par_get_area_lost (MucParArea *area)
{
  return muc_par_get_area_max (area) - muc_par_get_area_score (area);
}

static double
sum_each_area (MucParSheet *sheet,
               double     (*get) (MucParArea *area))
{
  const guint n = muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA);
  double sum = n > 0 ? 0 : NAN;

  for (guint i = 0; i < n; i++)
    sum += get (muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i));
  return sum;
}

/**
 * muc_par_get_survey_max:
 * @sheet: a sheet
 *
 * Returns: what is left of the whole for the survey among people, which no area lists; NaN where
 *   the areas are all there is
 */
double
muc_par_get_survey_max (MucParSheet *sheet)
{
  double left;

  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), NAN);

  left = muc_par_sheet_get_max (sheet) - sum_each_area (sheet, muc_par_get_area_max);
  return left > MUC_PAR_CLOSE ? left : NAN;
}

/** muc_par_get_survey_score: the part of the announced total that the areas do not explain. */
double
muc_par_get_survey_score (MucParSheet *sheet)
{
  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), NAN);

  if (isnan (muc_par_get_survey_max (sheet)))
    return NAN;
  return muc_par_sheet_get_score (sheet) - sum_each_area (sheet, muc_par_get_area_score);
}

/** muc_par_get_total: the announced total, else what the areas got. */
double
muc_par_get_total (MucParSheet *sheet)
{
  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), NAN);

  return isnan (muc_par_sheet_get_score (sheet)) ? sum_each_area (sheet, muc_par_get_area_score)
                                                 : muc_par_sheet_get_score (sheet);
}

/** muc_par_get_total_max: what can be reached, else what the areas come to. */
double
muc_par_get_total_max (MucParSheet *sheet)
{
  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), NAN);

  return isnan (muc_par_sheet_get_max (sheet)) ? sum_each_area (sheet, muc_par_get_area_max)
                                               : muc_par_sheet_get_max (sheet);
}

/** muc_par_wants_evidence: whether its self-score is shown by nothing and explained by nobody. */
gboolean
muc_par_wants_evidence (MucParCriterion *criterion)
{
  g_autoptr (GPtrArray) evidence = NULL;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), FALSE);

  if (isnan (muc_par_criterion_get_self (criterion)) || muc_par_criterion_get_self (criterion) <= 0
      || muc_par_has_parts (criterion)
      || !muc_text_is_blank (muc_par_criterion_get_explanation (criterion)))
    return FALSE;
  evidence = muc_evidence_list_for (criterion);
  return evidence->len == 0;
}

/* What if */

/**
 * muc_par_get_expected:
 * @sheet: a sheet
 * @succeeding: (element-type MucAction): the tasks that are expected to succeed
 *
 * A criterion gets back what it lost once, however many of its tasks succeed. Where only the area's
 * figures are known, its lost points are shared alike by the criteria that lost some.
 *
 * Returns: the total there would be
 */
double
muc_par_get_expected (MucParSheet *sheet,
                      GPtrArray   *succeeding)
{
  g_autoptr (GPtrArray) lost = NULL;
  double total;

  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), NAN);
  g_return_val_if_fail (succeeding != NULL, NAN);

  lost = muc_par_list_lost (sheet);
  total = muc_par_get_total (sheet);
  for (guint i = 0; i < lost->len; i++)
    {
      MucRecord *area = muc_record_get_owner (lost->pdata[i]);
      double points = muc_par_get_lost (lost->pdata[i]);
      guint n_alike = 0;
      gboolean succeeds = FALSE;

      for (guint j = 0; j < succeeding->len; j++)
        succeeds = succeeds || muc_par_serves (succeeding->pdata[j], lost->pdata[i]);
      for (guint j = 0; j < lost->len; j++)
        n_alike += muc_record_get_owner (lost->pdata[j]) == area;
      if (isnan (points))
        points = muc_par_get_area_lost (MUC_PAR_AREA (area)) / n_alike;
      if (succeeds && !isnan (points))
        total += points;
    }
  return total;
}

/** muc_par_get_missing: what @total still lacks to the year's target, 0 where it is reached. */
double
muc_par_get_missing (MucParSheet *sheet,
                     double       total)
{
  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), NAN);

  return fmax (muc_par_sheet_get_target_score (sheet) - total, 0);
}
