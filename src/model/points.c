/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/points.h"

#include <math.h>
#include <string.h>

/* Decimal numbers as the papers write them, whatever the locale. */

/** muc_points_format: (transfer full): with a decimal comma, "11,5"; "" for NaN. */
char *
muc_points_format (double points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (points))
    return g_strdup ("");
  g_ascii_formatd (buffer, sizeof buffer, "%.10g", points);
  return g_strdelimit (g_strdup (buffer), ".", ',');
}

static gboolean
read_plain (const char *text,
            double     *points)
{
  char *end = NULL;

  if (*text == '\0' || strspn (text, "0123456789.") != strlen (text))
    return FALSE;
  *points = g_ascii_strtod (text, &end);
  return end != NULL && *end == '\0';
}

/* One point with three figures behind it, and one to three before it that are no zero. */
static gboolean
may_be_thousands (const char *text)
{
  const char *point = strchr (text, '.');

  return point != NULL && point > text && point - text <= 3 && *text != '0'
         && strlen (point + 1) == 3;
}

/**
 * muc_points_parse:
 * @text: what somebody typed or a cell holds
 * @points: (out): the number; of a doubtful one as if the point were a decimal point
 * @other: (out): of a doubtful one as if it were none
 *
 * Both 11,5 and 11.5 are understood. Of 1.250 nobody but who typed it knows what it is.
 *
 * Returns: what was understood
 */
MucPointsReading
muc_points_parse (const char *text,
                  double     *points,
                  double     *other)
{
  g_autofree char *clean = NULL;
  g_auto (GStrv) groups = NULL;
  g_autofree char *whole = NULL;
  char *comma;

  g_return_val_if_fail (text != NULL && points != NULL && other != NULL, MUC_POINTS_NONE);

  clean = g_strstrip (g_strdup (text));
  comma = strchr (clean, ',');
  if (comma != NULL)
    {
      /* With a comma, points stand between thousands: 1.250,5. */
      groups = g_strsplit (clean, ".", -1);
      whole = g_strjoinv ("", groups);
      if (strchr (comma, '.') != NULL || strchr (comma + 1, ',') != NULL)
        return MUC_POINTS_NONE;
      return read_plain (g_strdelimit (whole, ",", '.'), points) ? MUC_POINTS_CLEAR
                                                                  : MUC_POINTS_NONE;
    }
  if (!read_plain (clean, points))
    return MUC_POINTS_NONE;
  if (!may_be_thousands (clean))
    return MUC_POINTS_CLEAR;
  *other = *points * 1000;
  return MUC_POINTS_DOUBTFUL;
}
