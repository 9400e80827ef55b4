/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/match.h"

#include <stdlib.h>
#include <string.h>

#include "model/text.h"

/* Patterns are short; what is compared with them is cut to this. */
#define LENGTH_MAX 96

/**
 * muc_match_squash:
 * @text: a heading
 *
 * Returns: (transfer full): its letters and digits, small, without marks and spaces
 */
char *
muc_match_squash (const char *text)
{
  char *folded = muc_text_fold (text);
  char *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (g_ascii_isalnum (*from))
      *to++ = *from;
  *to = '\0';

  return folded;
}

/* One wrong letter in six is forgiven; short words must be right. */
static guint
get_tolerance (const char *pattern)
{
  return strlen (pattern) / 6;
}

/* The edit distance of @pattern to the beginnings of @text: cell i of the result is the distance
 * to the first i bytes. */
static void
measure_beginnings (const char *pattern,
                    const char *text,
                    guint       n,
                    guint8     *row)
{
  for (guint i = 0; i <= n; i++)
    row[i] = i;

  for (guint j = 1; pattern[j - 1] != '\0'; j++)
    {
      guint8 diagonal = row[0];

      row[0] = j;
      for (guint i = 1; i <= n; i++)
        {
          guint8 cost = diagonal + (pattern[j - 1] != text[i - 1]);

          diagonal = row[i];
          row[i] = MIN (cost, MIN (row[i - 1], row[i]) + 1);
        }
    }
}

/**
 * muc_match_distance:
 * @left: squashed
 * @right: squashed
 * @most: the greatest distance of interest
 *
 * Returns: how many letters must be changed, taken or put to make one of the other; @most + 1
 *   where it is more than @most or either is longer than 96 letters
 */
guint
muc_match_distance (const char *left,
                    const char *right,
                    guint       most)
{
  guint8 row[LENGTH_MAX + 1];
  gsize n = strlen (left);
  gsize m = strlen (right);

  if (strcmp (left, right) == 0)
    return 0;
  if (n > LENGTH_MAX || m > LENGTH_MAX || (n > m ? n - m : m - n) > most)
    return most + 1;

  measure_beginnings (right, left, n, row);
  return MIN (row[n], most + 1);
}

/**
 * muc_match_equals:
 * @squashed: a squashed text
 * @pattern: a squashed pattern
 *
 * Returns: whether @squashed is @pattern, but for few wrong letters
 */
gboolean
muc_match_equals (const char *squashed,
                  const char *pattern)
{
  guint tolerance = get_tolerance (pattern);

  return muc_match_distance (squashed, pattern, tolerance) <= tolerance;
}

/**
 * muc_match_starts:
 * @squashed: a squashed text
 * @pattern: a squashed pattern
 *
 * Returns: how many bytes of @squashed stand for @pattern at its beginning, or -1
 */
gssize
muc_match_starts (const char *squashed,
                  const char *pattern)
{
  guint8 row[LENGTH_MAX + 1];
  guint tolerance = get_tolerance (pattern);
  guint n = MIN (strlen (squashed), strlen (pattern) + tolerance);
  guint best = 0;

  g_return_val_if_fail (strlen (pattern) <= LENGTH_MAX - LENGTH_MAX / 6, -1);

  if (g_str_has_prefix (squashed, pattern))
    return strlen (pattern);

  measure_beginnings (pattern, squashed, n, row);
  for (guint i = 1; i <= n; i++)
    if (row[i] < row[best])
      best = i;

  return row[best] <= tolerance ? (gssize) best : -1;
}

/**
 * muc_match_contains:
 * @squashed: a squashed text; only its first 400 bytes are looked at
 * @pattern: a squashed pattern
 *
 * Returns: whether @pattern stands anywhere in @squashed, but for few wrong letters after its
 *   first
 */
gboolean
muc_match_contains (const char *squashed,
                    const char *pattern)
{
  for (guint i = 0; i < 400 && squashed[i] != '\0'; i++)
    if (squashed[i] == *pattern && muc_match_starts (squashed + i, pattern) >= 0)
      return TRUE;

  return FALSE;
}

/**
 * muc_match_year:
 * @squashed: a squashed title
 *
 * Returns: the year it names last ("nam2026"), or 0
 */
int
muc_match_year (const char *squashed)
{
  int year = 0;

  for (const char *p = strstr (squashed, "nam"); p != NULL; p = strstr (p + 3, "nam"))
    if (strspn (p + 3, "0123456789") == 4 && p[3] >= '1' && p[3] <= '2')
      year = atoi (p + 3);

  return year;
}
