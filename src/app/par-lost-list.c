/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-lost-list.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "app/list-item.h"
#include "model/points.h"
#include "model/text.h"

/* The lists of lost points in the pane, without a widget in sight. */

/* How many years are looked back. */
#define N_YEARS 5

static char *
format_lost (double points)
{
  g_autofree char *number = isnan (points) ? g_strdup ("?") : muc_points_format (points);

  return g_strconcat ("−", number, NULL);
}

static char *
dup_title (MucParCriterion *criterion)
{
  const char *code = muc_par_criterion_get_code (criterion);
  const char *name = muc_par_criterion_get_name (criterion);

  if (muc_text_is_blank (code))
    return g_strdup (name != NULL ? name : "…");
  return g_strdup_printf ("%s %s", code, name != NULL ? name : "…");
}

static const char *
get_unit_name (MucUnit *unit)
{
  return unit != NULL ? muc_unit_get_name (unit) : _("Nobody yet");
}

static void
add_criterion (GPtrArray       *items,
               MucParCriterion *criterion,
               const char      *subtitle,
               const char      *level,
               double           points)
{
  g_autofree char *title = dup_title (criterion);
  g_autofree char *badge = format_lost (points);

  g_ptr_array_add (items, muc_list_item_new (title, MUC_RECORD (criterion), "title", title,
                                             "subtitle", subtitle, "level", level,
                                             "badge", badge, NULL));
}

static void
list_by_size (GPtrArray   *items,
              MucParSheet *sheet)
{
  g_autoptr (GPtrArray) lost = muc_par_list_lost (sheet);

  for (guint i = 0; i < lost->len; i++)
    add_criterion (items, lost->pdata[i],
                   get_unit_name (muc_par_criterion_get_unit (lost->pdata[i])), NULL,
                   muc_par_get_lost (lost->pdata[i]));
}

static void
list_by_unit (GPtrArray   *items,
              MucParSheet *sheet)
{
  g_autoptr (GPtrArray) units = muc_par_list_lost_units (sheet);

  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr (GPtrArray) lost = muc_par_list_lost_of (sheet, units->pdata[i]);
      g_autofree char *sum = format_lost (muc_par_sum_lost (lost));
      const char *name = get_unit_name (units->pdata[i]);

      g_ptr_array_add (items, muc_list_item_new (name, units->pdata[i], "title", name,
                                                 "badge", sum, NULL));
      for (guint j = 0; j < lost->len; j++)
        add_criterion (items, lost->pdata[j], NULL, "1", muc_par_get_lost (lost->pdata[j]));
    }
}

static char *
describe_years (const MucParHistory *history)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < history->years->len; i++)
    {
      const MucParLostYear *year = &g_array_index (history->years, MucParLostYear, i);
      g_autofree char *points = format_lost (year->points);

      g_string_append_printf (text, "%s%" PRId64 ": %s", i > 0 ? " · " : "", year->year, points);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
list_by_year (GPtrArray *items,
              MucYear   *year)
{
  g_autoptr (GPtrArray) histories = muc_par_list_lost_history (year, N_YEARS);

  for (guint i = 0; i < histories->len; i++)
    {
      const MucParHistory *history = histories->pdata[i];
      g_autofree char *years = describe_years (history);

      add_criterion (items, history->criterion, years, NULL, history->sum);
    }
}

/**
 * muc_par_lost_list:
 * @year: a year
 * @order: in which order, and below what
 *
 * Returns: (transfer full) (element-type MucListItem): the criteria that lost points; an item's
 *   record is its criterion, or the unit above some of them
 */
GPtrArray *
muc_par_lost_list (MucYear         *year,
                   MucParLostOrder  order)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  MucParSheet *sheet;

  g_return_val_if_fail (MUC_IS_YEAR (year), items);

  sheet = muc_par_get_sheet (year);
  if (sheet == NULL)
    return items;
  switch (order)
    {
    case MUC_PAR_LOST_BY_SIZE:
      list_by_size (items, sheet);
      break;
    case MUC_PAR_LOST_BY_UNIT:
      list_by_unit (items, sheet);
      break;
    case MUC_PAR_LOST_BY_YEAR:
      list_by_year (items, year);
      break;
    default:
      g_assert_not_reached ();
    }
  return items;
}
