/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-widths.h"

#include <string.h>

/* Rows that tell how wide the columns of a table are. */
#define SAMPLE_MAX 200
/* In pixels: a letter, what a cell needs besides, and the widths of columns. */
#define LETTER_WIDTH 7.5
#define CELL_PADDING 20
#define WIDTH_MIN 48
#define WIDTH_MAX 300
/* In letters: longer headings stand over several columns. */
#define HEADING_LENGTH_MAX 24
/* What a column needs over which its meaning stands; the first is mostly the number of the row. */
#define MEANING_WIDTH 108
#define NUMBER_WIDTH 76
/* In pixels: what the window shows of a table. */
#define FITTED_WIDTH 760

/* The longest line of a cell. */
static guint
measure_longest (const char *cell)
{
  guint longest = 0;

  while (*cell != '\0')
    {
      const gsize length = strcspn (cell, "\n");

      longest = MAX (longest, (guint) g_utf8_strlen (cell, (gssize) length));
      cell += length + (cell[length] != '\0');
    }
  return longest;
}

/* A heading may go on in a second line; what stands over several columns is not theirs. */
static guint
measure_heading (const char *cell)
{
  const glong length = g_utf8_strlen (cell, -1);

  return length <= HEADING_LENGTH_MAX ? (guint) (length * 2 / 3 + 1) : 0;
}

static void
measure_row (GArray    *lengths,
             GPtrArray *cells,
             gboolean   is_head)
{
  if (cells->len > lengths->len)
    g_array_set_size (lengths, cells->len);
  for (guint i = 0; i < cells->len; i++)
    {
      guint *length = &g_array_index (lengths, guint, i);

      *length = MAX (*length, is_head ? measure_heading (cells->pdata[i])
                                      : measure_longest (cells->pdata[i]));
    }
}

static int
get_least (gboolean is_table,
           guint    column)
{
  if (!is_table)
    return WIDTH_MIN;
  return column > 0 ? MEANING_WIDTH : NUMBER_WIDTH;
}

/* Takes from each column its part of what is too much, as far as it can give. */
static void
fit (GArray   *widths,
     gboolean  is_table)
{
  int total = 0, spare = 0, too_much;

  for (guint i = 0; i < widths->len; i++)
    {
      const int width = g_array_index (widths, int, i);

      total += width;
      spare += MAX (0, width - get_least (is_table, i));
    }
  too_much = MIN (total - FITTED_WIDTH, spare);
  for (guint i = 0; too_much > 0 && i < widths->len; i++)
    {
      int *width = &g_array_index (widths, int, i);

      *width -= (int) ((gint64) MAX (0, *width - get_least (is_table, i)) * too_much / spare);
    }
}

static gboolean
is_in_head (MucSource *source,
            guint      line)
{
  for (guint i = 0; i < muc_paper_tables_count (source->tables); i++)
    {
      const MucPaperTable *table = muc_paper_tables_get (source->tables, i);

      if (line >= table->first && line < table->body)
        return TRUE;
    }
  return FALSE;
}

/**
 * muc_import_widths_measure:
 * @source: a file
 * @first: the first line of a table, counted from 0
 * @end: the line after its last
 * @is_table: whether it is shown by itself, with the meaning of each column above it
 *
 * Returns: (transfer full) (element-type int): how wide its columns are to be, by what stands in
 *   them
 */
GArray *
muc_import_widths_measure (MucSource *source,
                          guint      first,
                          guint      end,
                          gboolean   is_table)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, TRUE, sizeof (guint));
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_rows = 0;

  for (guint i = first; i < end && n_rows < SAMPLE_MAX; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (line->kind != MUC_SOURCE_ROW)
        continue;
      measure_row (lengths, line->cells, is_in_head (source, i));
      n_rows++;
    }
  for (guint i = 0; i < lengths->len; i++)
    {
      const double letters = g_array_index (lengths, guint, i) * LETTER_WIDTH;
      const int width = CLAMP ((int) letters + CELL_PADDING, get_least (is_table, i), WIDTH_MAX);

      g_array_append_val (widths, width);
    }
  if (widths->len <= MUC_IMPORT_WIDTHS_FITTED)
    fit (widths, is_table);
  return widths;
}
