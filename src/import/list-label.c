/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/list-label.h"

#include <string.h>

#define LETTERS_MAX 20
#define ROMAN_MAX 5000

/**
 * muc_list_levels_new:
 *
 * Returns: (transfer full): levels without numbers
 */
MucListLevels *
muc_list_levels_new (void)
{
  MucListLevels *levels = g_new0 (MucListLevels, 1);

  for (guint i = 0; i < MUC_LIST_DEPTH; i++)
    levels->level[i].start = 1;

  return levels;
}

/** muc_list_levels_copy: (transfer full): a copy of @levels. */
MucListLevels *
muc_list_levels_copy (const MucListLevels *levels)
{
  MucListLevels *copy = g_memdup2 (levels, sizeof *levels);

  for (guint i = 0; i < MUC_LIST_DEPTH; i++)
    copy->level[i].pattern = g_strdup (levels->level[i].pattern);

  return copy;
}

/**
 * muc_list_levels_free:
 * @levels: (transfer full): levels
 */
void
muc_list_levels_free (MucListLevels *levels)
{
  for (guint i = 0; i < MUC_LIST_DEPTH; i++)
    g_free (levels->level[i].pattern);
  g_free (levels);
}

static char *
format_letters (guint n,
                char  first)
{
  guint length = (n - 1) / 26 + 1;

  return n > 0 ? g_strnfill (MIN (length, LETTERS_MAX), first + (n - 1) % 26) : g_strdup ("0");
}

static char *
format_roman (guint n)
{
  static const struct { guint value; const char *sign; } signs[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" },
    { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
  };
  GString *roman = g_string_new (NULL);

  if (n == 0 || n > ROMAN_MAX)
    g_string_append_printf (roman, "%u", n);
  else
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      for (; n >= signs[i].value; n -= signs[i].value)
        g_string_append (roman, signs[i].sign);

  return g_string_free (roman, FALSE);
}

/* Up to 99, as it is said: mười lăm, hai mươi mốt. */
static char *
format_vietnamese (guint n)
{
  static const char *const digits[] = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  };
  const char *last = digits[n % 10];

  if (n < 10)
    return g_strdup (last);
  if (n > 99)
    return g_strdup_printf ("%u", n);
  if (n % 10 == 5)
    last = "lăm";
  else if (n % 10 == 1 && n > 20)
    last = "mốt";
  if (n < 20)
    return n == 10 ? g_strdup ("mười") : g_strdup_printf ("mười %s", last);

  return n % 10 == 0 ? g_strdup_printf ("%s mươi", digits[n / 10])
                     : g_strdup_printf ("%s mươi %s", digits[n / 10], last);
}

/**
 * muc_list_format:
 * @format: how items are numbered
 * @n: the number of an item
 *
 * Returns: (transfer full): the number as it is shown
 */
char *
muc_list_format (MucNumberFormat format,
                 guint           n)
{
  g_autofree char *roman = NULL;

  switch (format)
    {
    case MUC_NUMBER_DECIMAL:
      return g_strdup_printf ("%u", n);
    case MUC_NUMBER_PADDED:
      return g_strdup_printf ("%02u", n);
    case MUC_NUMBER_LOWER_LETTER:
      return format_letters (n, 'a');
    case MUC_NUMBER_UPPER_LETTER:
      return format_letters (n, 'A');
    case MUC_NUMBER_LOWER_ROMAN:
      return format_roman (n);
    case MUC_NUMBER_UPPER_ROMAN:
      roman = format_roman (n);
      return g_ascii_strup (roman, -1);
    case MUC_NUMBER_VIETNAMESE:
      return format_vietnamese (n);
    case MUC_NUMBER_NONE:
    case MUC_NUMBER_BULLET:
    default:
      return g_strdup ("");
    }
}

/**
 * muc_list_restart:
 * @count: how far a list has come
 * @level: a level, from 0
 * @start: the number that its next item gets
 */
void
muc_list_restart (MucListCount *count,
                  guint         level,
                  guint         start)
{
  g_return_if_fail (level < MUC_LIST_DEPTH);

  count->value[level] = start;
  count->restarted[level] = TRUE;
}

/* Papers write "-" and "+" for what Word draws in a symbol font. */
static char *
format_bullet (const char *sign)
{
  return g_strdup (sign != NULL && (strcmp (sign, "+") == 0 || strcmp (sign, "*") == 0) ? sign
                                                                                        : "-");
}

static void
append_number (GString             *label,
               const MucListLevels *levels,
               const MucListCount  *count,
               guint                level,
               guint                of)
{
  MucNumberFormat format = levels->level[of].format;
  guint n = count->begun[of] ? count->value[of] : levels->level[of].start;
  g_autofree char *number = NULL;

  if (levels->level[level].plain && format > MUC_NUMBER_BULLET)
    format = MUC_NUMBER_DECIMAL;
  number = muc_list_format (format, n);
  g_string_append (label, number);
}

static char *
format_label (const MucListLevels *levels,
              const MucListCount  *count,
              guint                level)
{
  GString *label = g_string_new (NULL);
  const char *p = levels->level[level].pattern;

  for (; p != NULL && *p != '\0'; p++)
    if (*p == '%' && p[1] >= '1' && p[1] <= '9')
      {
        append_number (label, levels, count, level, p[1] - '1');
        p++;
      }
    else
      g_string_append_c (label, *p);
  g_strstrip (label->str);

  return g_string_free (label, FALSE);
}

/**
 * muc_list_advance:
 * @levels: how a list is numbered
 * @count: how far it has come; is counted on
 * @level: the level of the next item, from 0
 *
 * Returns: (transfer full) (nullable): what stands before that item: "1.", "a)", "-"
 */
char *
muc_list_advance (const MucListLevels *levels,
                  MucListCount        *count,
                  guint                level)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (level < MUC_LIST_DEPTH, NULL);

  if (!count->begun[level] && !count->restarted[level])
    count->value[level] = levels->level[level].start;
  else if (!count->restarted[level] && count->value[level] < G_MAXINT)
    count->value[level]++;
  count->begun[level] = TRUE;
  count->restarted[level] = FALSE;
  for (guint i = level + 1; i < MUC_LIST_DEPTH; i++)
    if (!levels->level[i].keeps)
      count->begun[i] = FALSE;
  if (levels->level[level].format == MUC_NUMBER_BULLET)
    return format_bullet (levels->level[level].pattern);

  label = format_label (levels, count, level);
  return *label != '\0' ? g_steal_pointer (&label) : NULL;
}
