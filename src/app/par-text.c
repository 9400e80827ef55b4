/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/naming.h"
#include "model/par-lost.h"
#include "model/par-match.h"
#include "model/plan.h"
#include "model/points.h"
#include "model/text.h"

/* What the pane of the PAR index says, without a widget in sight. */

/* How many letters of a task the pane shows. */
#define TASK_LENGTH 140

/**
 * muc_par_text_list_winning:
 * @year: a year
 *
 * Returns: (transfer container) (element-type MucAction): the tasks that can win lost points back,
 *   in the order of the plan
 */
GPtrArray *
muc_par_text_list_winning (MucYear *year)
{
  GPtrArray *winning = g_ptr_array_new ();
  MucRecord *root = MUC_RECORD (year);

  for (guint i = 0; i < muc_record_count (root, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (root, MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; muc_par_is_task (objective)
                        && j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          MucAction *task = muc_record_peek (objective, MUC_TYPE_ACTION, j);
          MucParCriterion *criterion = muc_action_get_criterion (task);

          if (criterion != NULL && muc_par_lost_points (criterion))
            g_ptr_array_add (winning, task);
        }
    }
  return winning;
}

/** muc_par_text_describe_winning: (transfer full): a task, by its number and how it begins. */
char *
muc_par_text_describe_winning (MucAction *task)
{
  g_autofree char *number = muc_par_dup_task_number (task);
  const char *text = muc_action_get_text (task);
  g_autofree char *shown = muc_text_shorten (text != NULL ? text : "…", TASK_LENGTH);

  return g_strdup_printf ("%s %s", number, shown);
}

static double
get_max (gpointer record)
{
  return MUC_IS_PAR_AREA (record) ? muc_par_get_area_max (record)
                                  : muc_par_criterion_get_max (record);
}

/* A row that is the same in both years says nothing. */
static char *
describe_difference (const MucParDifference *row)
{
  g_autofree char *name = muc_naming_describe (row->after != NULL ? row->after : row->before);
  g_autofree char *capital = muc_text_capitalize (name);

  if (row->before == NULL)
    return g_strdup_printf (_("%s: new, or not matched"), capital);
  if (row->after == NULL)
    return g_strdup_printf (_("%s: no more there, or not matched"), capital);
  if (row->max_changed)
    {
      g_autofree char *before = muc_points_format (get_max (row->before));
      g_autofree char *after = muc_points_format (get_max (row->after));

      return g_strdup_printf (_("%s: maximum %s, before that %s"), capital, after, before);
    }
  if (row->by == MUC_PAR_MATCH_ELIMINATION)
    return g_strdup_printf (_("%s: matched because nothing else was left"), capital);
  return NULL;
}

/**
 * muc_par_text_describe_differences:
 * @year: a year
 *
 * Returns: (transfer full): how its scheme differs from that of the nearest earlier year that has
 *   one, a line for each difference; empty where it does not
 */
char *
muc_par_text_describe_differences (MucYear *year)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (year));
  MucParSheet *sheet = muc_par_get_sheet (year);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) rows = NULL;
  MucYear *before = year;

  do
    before = muc_plan_find_year_before (plan, muc_year_get_number (before));
  while (before != NULL && muc_par_get_sheet (before) == NULL);
  if (sheet == NULL || before == NULL)
    return g_strdup ("");
  rows = muc_par_compare (muc_par_get_sheet (before), sheet);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = describe_difference (&g_array_index (rows, MucParDifference, i));

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
