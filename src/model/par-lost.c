/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par-lost.h"

#include <math.h>

#include "model/par-match.h"
#include "model/plan.h"
#include "model/text.h"

/* Points that were lost: by size, by the unit in charge, by year. */

/** muc_par_lost_points: whether it lost points: by its figures, or because a reason is given. */
gboolean
muc_par_lost_points (MucParCriterion *criterion)
{
  double lost;

  g_return_val_if_fail (MUC_IS_PAR_CRITERION (criterion), FALSE);

  lost = muc_par_get_lost (criterion);
  return isnan (lost) ? !muc_text_is_blank (muc_par_criterion_get_lost_reason (criterion))
                      : lost > MUC_PAR_CLOSE;
}

/* The most first, what nobody knows last. */
static int
compare_points (double left,
                double right)
{
  if (isnan (left) || isnan (right))
    return isnan (left) - isnan (right);
  return left == right ? 0 : left > right ? -1 : 1;
}

static int
compare_lost (gconstpointer a,
              gconstpointer b)
{
  return compare_points (muc_par_get_lost (*(MucParCriterion *const *) a),
                         muc_par_get_lost (*(MucParCriterion *const *) b));
}

/**
 * muc_par_list_lost:
 * @sheet: a sheet
 *
 * Returns: (transfer container) (element-type MucParCriterion): what lost points and has no parts
 *   that did, the most first; those that lost nobody knows how many come last
 */
GPtrArray *
muc_par_list_lost (MucParSheet *sheet)
{
  GPtrArray *lost = g_ptr_array_new ();

  g_return_val_if_fail (MUC_IS_PAR_SHEET (sheet), lost);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA); i++)
    {
      MucRecord *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i);

      for (guint j = 0; j < muc_record_count (area, MUC_TYPE_PAR_CRITERION); j++)
        {
          MucParCriterion *criterion = muc_record_peek (area, MUC_TYPE_PAR_CRITERION, j);

          if (muc_par_lost_points (criterion) && !muc_par_has_parts (criterion))
            g_ptr_array_add (lost, criterion);
        }
    }
  g_ptr_array_sort (lost, compare_lost);
  return lost;
}

/** muc_par_list_lost_of: those of muc_par_list_lost() that @unit, or nobody, is in charge of. */
GPtrArray *
muc_par_list_lost_of (MucParSheet *sheet,
                      MucUnit     *unit)
{
  g_autoptr (GPtrArray) lost = muc_par_list_lost (sheet);
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < lost->len; i++)
    if (muc_par_criterion_get_unit (lost->pdata[i]) == unit)
      g_ptr_array_add (own, lost->pdata[i]);
  return own;
}

/** muc_par_sum_lost: what @criteria lost together; those that lost nobody knows how many are left
 * out, NaN where that is all of them. */
double
muc_par_sum_lost (GPtrArray *criteria)
{
  double sum = NAN;

  g_return_val_if_fail (criteria != NULL, NAN);

  for (guint i = 0; i < criteria->len; i++)
    {
      const double lost = muc_par_get_lost (criteria->pdata[i]);

      if (!isnan (lost))
        sum = isnan (sum) ? lost : sum + lost;
    }
  return sum;
}

static int
compare_units (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  g_autoptr (GPtrArray) left = muc_par_list_lost_of (data, *(MucUnit *const *) a);
  g_autoptr (GPtrArray) right = muc_par_list_lost_of (data, *(MucUnit *const *) b);

  return compare_points (muc_par_sum_lost (left), muc_par_sum_lost (right));
}

/**
 * muc_par_list_lost_units:
 * @sheet: a sheet
 *
 * Returns: (transfer container) (element-type MucUnit): who is in charge of what lost points, the
 *   one that lost most first; %NULL stands for nobody
 */
GPtrArray *
muc_par_list_lost_units (MucParSheet *sheet)
{
  g_autoptr (GPtrArray) lost = muc_par_list_lost (sheet);
  GPtrArray *units = g_ptr_array_new ();

  for (guint i = 0; i < lost->len; i++)
    if (!g_ptr_array_find (units, muc_par_criterion_get_unit (lost->pdata[i]), NULL))
      g_ptr_array_add (units, muc_par_criterion_get_unit (lost->pdata[i]));
  g_ptr_array_sort_with_data (units, compare_units, sheet);
  return units;
}

/* Years */

static void
history_free (gpointer data)
{
  MucParHistory *history = data;

  g_array_unref (history->years);
  g_free (history);
}

static MucParHistory *
get_history (GHashTable *histories,
             GPtrArray  *list,
             gpointer    criterion)
{
  MucParHistory *history = g_hash_table_lookup (histories, criterion);

  if (history != NULL)
    return history;
  history = g_new0 (MucParHistory, 1);
  history->criterion = criterion;
  history->sum = NAN;
  history->years = g_array_new (FALSE, FALSE, sizeof (MucParLostYear));
  g_hash_table_insert (histories, criterion, history);
  g_ptr_array_add (list, history);
  return history;
}

static gint64
get_scored_year (MucParSheet *sheet)
{
  const gint64 scored = muc_par_sheet_get_scored_year (sheet);

  return scored != 0 ? scored
                     : muc_year_get_number (MUC_YEAR (muc_record_get_owner (MUC_RECORD (sheet))));
}

/* What @sheet lost, each criterion under what it is called in the newest sheet: @newest maps it. */
static void
add_year (GHashTable  *histories,
          GPtrArray   *list,
          MucParSheet *sheet,
          GHashTable  *newest)
{
  g_autoptr (GPtrArray) lost = muc_par_list_lost (sheet);

  for (guint i = 0; i < lost->len; i++)
    {
      gpointer same = newest != NULL ? g_hash_table_lookup (newest, lost->pdata[i]) : NULL;
      MucParHistory *history = get_history (histories, list, same != NULL ? same : lost->pdata[i]);
      const MucParLostYear year = { get_scored_year (sheet), muc_par_get_lost (lost->pdata[i]) };

      g_array_prepend_val (history->years, year);
      if (!isnan (year.points))
        history->sum = isnan (history->sum) ? year.points : history->sum + year.points;
    }
}

static GHashTable *
map_earlier (MucParSheet *before,
             MucParSheet *after,
             GHashTable  *newest)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) rows = muc_par_compare (before, after);

  for (guint i = 0; i < rows->len; i++)
    {
      const MucParDifference *row = &g_array_index (rows, MucParDifference, i);
      gpointer same = newest != NULL && row->after != NULL
                      ? g_hash_table_lookup (newest, row->after) : NULL;

      if (row->before != NULL && row->after != NULL)
        g_hash_table_insert (map, row->before, same != NULL ? same : row->after);
    }
  return map;
}

static int
compare_histories (gconstpointer a,
                   gconstpointer b)
{
  const MucParHistory *left = *(MucParHistory *const *) a;
  const MucParHistory *right = *(MucParHistory *const *) b;

  if (left->years->len != right->years->len)
    return left->years->len > right->years->len ? -1 : 1;
  return compare_points (left->sum, right->sum);
}

static MucParSheet *
find_sheet_before (MucYear **year)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (*year));

  do
    *year = muc_plan_find_year_before (plan, muc_year_get_number (*year));
  while (*year != NULL && muc_par_get_sheet (*year) == NULL);
  return *year != NULL ? muc_par_get_sheet (*year) : NULL;
}

/**
 * muc_par_list_lost_history:
 * @year: a year
 * @n_years: how many sheets are looked at, that of @year and those before it
 *
 * Returns: (transfer full) (element-type MucParHistory): what lost points in these years, the same
 *   criterion of changing schemes (muc_par_compare()) once; what lost in most years first
 */
GPtrArray *
muc_par_list_lost_history (MucYear *year,
                           guint    n_years)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (history_free);
  g_autoptr (GHashTable) histories = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) newest = NULL;
  MucParSheet *sheet;

  g_return_val_if_fail (MUC_IS_YEAR (year), list);

  sheet = muc_par_get_sheet (year);
  for (guint i = 0; i < n_years && sheet != NULL; i++)
    {
      MucParSheet *before = find_sheet_before (&year);
      GHashTable *map = before != NULL ? map_earlier (before, sheet, newest) : NULL;

      add_year (histories, list, sheet, newest);
      g_clear_pointer (&newest, g_hash_table_unref);
      newest = map;
      sheet = before;
    }
  g_ptr_array_sort (list, compare_histories);
  return list;
}
