/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "pdf/ranges.h"

#include <string.h>

/* Which bytes of a file a signature covers is read from the bytes themselves. Poppler does not
 * tell, and checks whatever ranges the file names, be they half of it, or a copy of another file
 * within it. Here a range counts only where it is the whole file up to its end but for one gap,
 * and the gap is nothing but the signature: then no other byte can be changed, wherever in the
 * file the words “/ByteRange” were found. */

#define KEY "/ByteRange"
#define RANGES_MAX 64

/* A signature's dictionary is looked at that far from the signature. */
#define NEAR (64 * 1024)

static void
skip_space (const char **p,
            const char  *end)
{
  while (*p < end && (g_ascii_isspace (**p) || **p == '\0'))
    (*p)++;
}

static gboolean
read_number (const char **p,
             const char  *end,
             gsize       *number)
{
  const char *start;

  skip_space (p, end);
  start = *p;
  *number = 0;
  while (*p < end && g_ascii_isdigit (**p) && *p - start < 10)
    *number = *number * 10 + (gsize) g_ascii_digit_value (*(*p)++);
  return *p > start;
}

static gboolean
read_numbers (const char *p,
              const char *end,
              gsize       numbers[4])
{
  skip_space (&p, end);
  if (p == end || *p++ != '[')
    return FALSE;
  for (guint i = 0; i < 4; i++)
    if (!read_number (&p, end, &numbers[i]))
      return FALSE;
  skip_space (&p, end);
  return p < end && *p == ']';
}

static gboolean
is_hex (const char  *data,
        MucPdfRange *range)
{
  if (data[range->gap_start] != '<' || data[range->gap_end - 1] != '>')
    return FALSE;
  for (gsize i = range->gap_start + 1; i < range->gap_end - 1; i++)
    if (!g_ascii_isxdigit (data[i]) && !g_ascii_isspace (data[i]))
      return FALSE;
  return TRUE;
}

static gboolean
read_range (const char  *data,
            gsize        size,
            const char  *p,
            MucPdfRange *range)
{
  gsize numbers[4];

  if (!read_numbers (p, data + size, numbers))
    return FALSE;
  range->gap_start = numbers[1];
  range->gap_end = numbers[2];
  range->end = numbers[2] + numbers[3];
  return numbers[0] == 0 && range->gap_start < range->gap_end && range->end <= size
         && is_hex (data, range);
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const MucPdfRange *left = a;
  const MucPdfRange *right = b;

  return (left->end > right->end) - (left->end < right->end);
}

static gboolean
is_known (GArray            *ranges,
          const MucPdfRange *range)
{
  for (guint i = 0; i < ranges->len; i++)
    if (g_array_index (ranges, MucPdfRange, i).gap_start == range->gap_start)
      return TRUE;
  return FALSE;
}

/**
 * muc_pdf_ranges_find:
 * @bytes: a file
 * @n_unsound: (out): how many more places speak of a signature in a way that says nothing
 *
 * Returns: (transfer full) (element-type MucPdfRange): what its signatures cover, in the order in
 *   which they were made
 */
GArray *
muc_pdf_ranges_find (GBytes *bytes,
                     guint  *n_unsound)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (MucPdfRange));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *p = data;

  *n_unsound = 0;
  while (p != NULL && ranges->len < RANGES_MAX
         && (p = memmem (p, size - (gsize) (p - data), KEY, strlen (KEY))) != NULL)
    {
      MucPdfRange range;

      p += strlen (KEY);
      if (!read_range (data, size, p, &range))
        (*n_unsound)++;
      else if (!is_known (ranges, &range))
        g_array_append_val (ranges, range);
    }
  g_array_sort (ranges, compare_ends);
  return ranges;
}

/** muc_pdf_range_dup_signature: (transfer full): what stands in the gap. */
GBytes *
muc_pdf_range_dup_signature (GBytes            *bytes,
                             const MucPdfRange *range)
{
  const char *data = g_bytes_get_data (bytes, NULL);
  GByteArray *signature = g_byte_array_new ();
  int high = -1;

  for (gsize i = range->gap_start + 1; i < range->gap_end - 1; i++)
    {
      const int digit = g_ascii_xdigit_value (data[i]);
      const guint8 byte = (guint8) (high * 16 + digit);

      if (digit < 0)
        continue;
      if (high >= 0)
        g_byte_array_append (signature, &byte, 1);
      high = high >= 0 ? -1 : digit;
    }
  return g_byte_array_free_to_bytes (signature);
}

/* The time of signing */

static int
read_digits (const char **p,
             guint        n,
             int          otherwise)
{
  int number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*p)[i]))
        return otherwise;
      number = number * 10 + g_ascii_digit_value ((*p)[i]);
    }
  *p += n;
  return number;
}

static int
read_offset (const char *p)
{
  const int sign = *p == '-' ? -1 : 1;
  int hours, minutes;

  if (*p != '+' && *p != '-')
    return 0;
  p++;
  hours = read_digits (&p, 2, 0);
  if (*p == '\'')
    p++;
  minutes = read_digits (&p, 2, 0);
  return sign * (hours * 60 + minutes) * 60;
}

/* "D:20260126103211+07'00'", of which anything after the year may be missing. */
static gint64
parse_time (const char *text)
{
  const char *p = g_str_has_prefix (text, "D:") ? text + 2 : text;
  const int year = read_digits (&p, 4, 0);
  const int month = read_digits (&p, 2, 1);
  const int day = read_digits (&p, 2, 1);
  const int hour = read_digits (&p, 2, 0);
  const int minute = read_digits (&p, 2, 0);
  const int second = read_digits (&p, 2, 0);
  g_autoptr (GDateTime) time = year > 0
                               ? g_date_time_new_utc (year, month, day, hour, minute, second)
                               : NULL;

  return time != NULL ? g_date_time_to_unix (time) - read_offset (p) : 0;
}

/* The value of the key /M within a piece of a dictionary. */
static gint64
find_m (const char *start,
        const char *end)
{
  for (const char *p = start; p + 2 < end; p++)
    {
      const char *value = p + 2;
      const char *close;
      g_autofree char *text = NULL;

      if (p[0] != '/' || p[1] != 'M')
        continue;
      skip_space (&value, end);
      close = value < end && *value == '(' ? memchr (value, ')', (gsize) (end - value)) : NULL;
      text = close != NULL ? g_strndup (value + 1, (gsize) (close - value) - 1) : NULL;
      if (text != NULL)
        return parse_time (text);
    }
  return 0;
}

/* The last place before @end where an object begins. */
static const char *
find_object (const char *start,
             const char *end)
{
  for (const char *p = end - 4; p >= start; p--)
    if (memcmp (p, " obj", 4) == 0)
      return p;
  return end;
}

/**
 * muc_pdf_range_find_time:
 * @bytes: a file
 * @range: what a signature covers
 *
 * Returns: when it was signed, in seconds since 1970, as the file says beside the signature; 0
 *   where it does not
 */
gint64
muc_pdf_range_find_time (GBytes            *bytes,
                         const MucPdfRange *range)
{
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *gap = data + range->gap_start;
  const char *after = data + range->gap_end;
  const gsize n_after = MIN (NEAR, range->end - range->gap_end);
  const char *end = memmem (after, n_after, "endobj", 6);
  const gint64 time = find_m (find_object (gap - MIN (NEAR, range->gap_start), gap), gap);

  return time != 0 ? time : find_m (after, end != NULL ? end : after + n_after);
}
