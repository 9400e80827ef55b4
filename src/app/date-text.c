/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/date-text.h"

#include <stdio.h>

/**
 * muc_date_to_text:
 * @date: (nullable): a day as ISO text
 *
 * Returns: (transfer full): the day as clerks write it, "5/1/2026"; empty without a day
 */
char *
muc_date_to_text (const char *date)
{
  int year, month, day;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return g_strdup ("");
  return g_strdup_printf ("%d/%d/%d", day, month, year);
}

/* A year of two figures is one of this century. */
static int
complete_year (int year)
{
  return year >= 0 && year < 100 ? 2000 + year : year;
}

/**
 * muc_date_from_text:
 * @text: (nullable): a day as people type it: "5/1/2026", "05.01.26", "5-1", "2026-01-05"
 * @usual_year: the year where @text names none
 * @date: (out): the day as ISO text, %NULL where @text is blank
 *
 * Returns: whether @text is blank or a day of the calendar
 */
gboolean
muc_date_from_text (const char  *text,
                    int          usual_year,
                    char       **date)
{
  g_autofree char *clean = g_strstrip (g_strdup (text != NULL ? text : ""));
  int a = 0, b = 0, c = usual_year, end = 0;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = NULL;
  if (*clean == '\0')
    return TRUE;

  g_strdelimit (clean, ".-", '/');
  if (sscanf (clean, "%4d/%2d/%4d%n", &a, &b, &c, &end) == 3 && clean[end] == '\0')
    {
      /* The year comes first in ISO text. */
      if (a > 31)
        {
          int day = c;

          c = a;
          a = day;
        }
    }
  else if (sscanf (clean, "%2d/%2d%n", &a, &b, &end) != 2 || clean[end] != '\0')
    return FALSE;

  c = complete_year (c);
  if (c < 1900 || c > 9999 || b < 1 || a < 1 || !g_date_valid_dmy (a, b, c))
    return FALSE;
  *date = g_strdup_printf ("%04d-%02d-%02d", c, b, a);
  return TRUE;
}

/**
 * muc_time_to_text:
 * @time: a moment
 *
 * Returns: (transfer full): the moment in the user's time zone, "14:32, 5/1/2026"
 */
char *
muc_time_to_text (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  return g_date_time_format (local, "%H:%M, %-d/%-m/%Y");
}
