/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/reminder.h"

#include "model/day.h"

/* A clock that was put back by a day, or a journey to the west, makes no second reminder. */
#define SLACK 1

/**
 * muc_reminder_is_due:
 * @last: (nullable): the day of the last reminder as ISO text, empty for none
 * @today: the day it is
 *
 * One reminder a day, and one after any number of days that were missed. A last day that lies
 * farther in the future than a clock is put back comes from a clock that was wrong: the next
 * reminder does not wait for it.
 *
 * Returns: whether it is time for a reminder
 */
gboolean
muc_reminder_is_due (const char  *last,
                     const GDate *today)
{
  GDate day;

  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  if (!muc_day_parse (last, &day))
    return TRUE;
  return g_date_compare (&day, today) < 0 || g_date_days_between (today, &day) > SLACK;
}
