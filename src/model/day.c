/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/day.h"

#include <stdio.h>

/**
 * muc_day_parse:
 * @text: (nullable): a day as ISO text
 * @day: (out): the day, or cleared
 *
 * Returns: whether there is a day
 */
gboolean
muc_day_parse (const char *text,
               GDate      *day)
{
  guint year, month, number;

  g_return_val_if_fail (day != NULL, FALSE);

  g_date_clear (day, 1);
  if (text == NULL || sscanf (text, "%4u-%2u-%2u", &year, &month, &number) != 3
      || !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/** muc_day_dup: (transfer full): @day, which is valid, as ISO text. */
char *
muc_day_dup (const GDate *day)
{
  g_return_val_if_fail (day != NULL && g_date_valid (day), NULL);

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (day), (guint) g_date_get_month (day),
                          g_date_get_day (day));
}

/** muc_day_set_today: makes @day the day it is, by the local clock. */
void
muc_day_set_today (GDate *day)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (day != NULL);

  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
}
