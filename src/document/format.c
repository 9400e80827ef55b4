/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/format.h"

#include <math.h>
#include <string.h>

char *
muc_format_place_date (const char  *place,
                       const GDate *date,
                       GDateYear    year)
{
  gboolean has_place = place != NULL && *place != '\0';
  g_autofree char *when = NULL;

  if (date != NULL && g_date_valid (date))
    {
      guint month = g_date_get_month (date);

      when = g_strdup_printf (month <= 2 ? "ngày %02u tháng %02u năm %u"
                                         : "ngày %02u tháng %u năm %u",
                              g_date_get_day (date), month, g_date_get_year (date));
    }
  else
    {
      /* No-break spaces keep the blank as wide as a hand needs it. */
      when = g_strdup_printf ("ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng"
                              "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0năm %u", year);
    }

  if (!has_place)
    return g_strconcat ("Ngày", when + strlen ("ngày"), NULL);
  return g_strconcat (place, ", ", when, NULL);
}

char *
muc_format_date (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%02u/%02u/%04u", g_date_get_day (date), g_date_get_month (date),
                          g_date_get_year (date));
}

char *
muc_format_number (double number,
                   guint  decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE * 10];
  char format[8];
  GString *text;
  const char *digits;
  const char *point;

  g_return_val_if_fail (decimals <= 6, NULL);
  g_return_val_if_fail (isfinite (number) && fabs (number) < 1e15, NULL);

  g_snprintf (format, sizeof format, "%%.%uf", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, number);

  text = g_string_new (NULL);
  digits = buffer;
  if (*digits == '-')
    g_string_append_c (text, *digits++);
  point = strchr (digits, '.');
  if (point == NULL)
    point = digits + strlen (digits);

  for (const char *p = digits; p < point; p++)
    {
      g_string_append_c (text, *p);
      if (p + 1 < point && (point - p - 1) % 3 == 0)
        g_string_append_c (text, '.');
    }
  if (*point == '.')
    {
      g_string_append_c (text, ',');
      g_string_append (text, point + 1);
    }
  return g_string_free (text, FALSE);
}
