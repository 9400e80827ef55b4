/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ods-cell.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "import/workbook.h"

#define LONGEST 64

/**
 * muc_ods_cell_clear:
 * @self: a cell
 *
 * Frees what @self holds, which is empty then.
 */
void
muc_ods_cell_clear (MucOdsCell *self)
{
  g_free (self->type);
  g_free (self->value);
  g_free (self->date);
  *self = (MucOdsCell) { 0 };
}

static gboolean
is_type (const MucOdsCell *self,
         const char       *type)
{
  return g_strcmp0 (self->type, type) == 0;
}

/* Numbers */

/* The number that @shown says where @grouping parts thousands; NaN where it says none or two. */
static double
parse_shown (const char *shown,
             char        grouping)
{
  char digits[LONGEST + 1];
  guint n = 0;
  gboolean ended = FALSE;

  for (const char *p = shown; *p != '\0' && n < LONGEST; p++)
    if (g_ascii_isdigit (*p) || (n > 0 && !ended && strchr (".,", *p) != NULL))
      {
        if (ended)
          return NAN;
        if (*p != grouping)
          digits[n++] = *p == ',' ? '.' : *p;
      }
    else if (n > 0 && (guchar) *p < 0x80) /* a space that does not break parts thousands too */
      ended = TRUE;
  digits[n] = '\0';
  if (n == 0)
    return NAN;

  return g_ascii_strtod (digits, NULL);
}

/* Whether so rounded as it is shown @value is @number; a percentage is shown times a hundred. */
static gboolean
is_shown_as (double      value,
             double      number,
             const char *shown,
             char        point)
{
  const char *decimals = strchr (shown, point);
  guint n = 0;

  if (isnan (number))
    return FALSE;
  if (decimals != NULL)
    while (g_ascii_isdigit (decimals[n + 1]))
      n++;

  return fabs (fabs (value) - number) <= 0.501 * pow (10, -(double) n);
}

static char *
swap_points (const char *shown)
{
  char *swapped = g_strdup (shown);

  for (char *p = swapped; *p != '\0'; p++)
    if (*p == '.')
      *p = ',';
    else if (*p == ',')
      *p = '.';

  return swapped;
}

/* The author's program may have shown the number with a decimal point. */
static char *
show_number (const MucOdsCell *self,
             const char       *shown)
{
  double value = g_ascii_strtod (self->value, NULL) * (is_type (self, "percentage") ? 100 : 1);

  if (*shown == '\0')
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *plain = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.11g", value));

      g_strdelimit (plain, ".", ',');
      return g_strconcat (plain, is_type (self, "percentage") ? "%" : "", NULL);
    }
  if (strpbrk (shown, ".,") == NULL || is_shown_as (value, parse_shown (shown, '.'), shown, ',')
      || !is_shown_as (value, parse_shown (shown, ','), shown, '.'))
    return g_strdup (shown);

  return swap_points (shown);
}

/* Dates */

/* How many groups of digits there are, and whether one of them is a year of four. */
static guint
count_groups (const char *shown,
              gboolean   *year)
{
  guint n = 0;

  *year = FALSE;
  for (const char *p = shown; *p != '\0';)
    {
      gsize digits = strspn (p, "0123456789");

      if (*p == ':' || digits == 0)
        {
          p++;
          continue;
        }
      n++;
      *year |= digits == 4;
      p += digits;
    }

  return n;
}

static gboolean
has_words (const char *shown)
{
  return strstr (shown, "áng") != NULL || strstr (shown, "ăm") != NULL
         || strstr (shown, "uý") != NULL || strstr (shown, "gày") != NULL;
}

static gboolean
has_letters (const char *shown)
{
  for (const char *p = shown; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      return TRUE;

  return FALSE;
}

/* A date is shown in the order of its author's country; here the day comes first. */
static char *
show_date (const MucOdsCell *self,
           const char       *shown)
{
  int year, month, day;
  gboolean has_year;
  guint n = count_groups (shown, &has_year);

  if (has_words (shown) || sscanf (self->date, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return g_strdup (shown);
  if (strchr (shown, ':') != NULL)
    return n <= 2 ? g_strdup (shown) : muc_workbook_show_date (self->date);
  /* A month in letters, which is no group of digits. */
  n += has_letters (shown);
  if (n == 2 && (has_year || has_letters (shown)))
    return g_strdup_printf ("%02d/%d", month, year);
  if (n == 2)
    return g_strdup_printf ("%02d/%02d", day, month);
  if (n == 1)
    return g_strdup (shown);

  return g_strdup_printf ("%02d/%02d/%d", day, month, year);
}

/**
 * muc_ods_cell_show:
 * @self: a cell
 * @shown: its words, as the program that wrote it showed them
 *
 * Returns: (transfer full): what the cell shows in the Vietnamese way: a decimal comma, the day
 *   before month and year
 */
char *
muc_ods_cell_show (const MucOdsCell *self,
                   const char       *shown)
{
  if (self->error || self->type == NULL || strlen (shown) > LONGEST)
    return g_strdup (shown);
  if (self->value != NULL
      && (is_type (self, "float") || is_type (self, "percentage") || is_type (self, "currency")))
    return show_number (self, shown);
  if (self->date != NULL && is_type (self, "date"))
    return *shown != '\0' ? show_date (self, shown) : muc_workbook_show_date (self->date);

  return g_strdup (shown);
}

/**
 * muc_ods_cell_is_error:
 * @self: a cell
 * @shown: its words
 * @has_formula: whether they are the result of a formula
 *
 * Returns: whether they are an error instead: "#N/A", "#DIV/0!", "Err:502"
 */
gboolean
muc_ods_cell_is_error (const MucOdsCell *self,
                       const char       *shown,
                       gboolean          has_formula)
{
  return self->error
         || (has_formula && (g_str_has_prefix (shown, "Err:")
                             || (*shown == '#' && strpbrk (shown, "!?/") != NULL)));
}
