/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/difference.h"

#include <string.h>

/* The table of common lengths has one cell for each pair of words. Sentences are far below this;
 * longer texts are shown as wholly different rather than slowly. */
#define CELLS_MAX (4 * 1024 * 1024)

typedef struct
{
  gsize start;
  gsize length;
} Word;

typedef struct
{
  const char *text;
  GArray *words;
} Side;

static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = text;

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start)
        {
          Word word = { start - text, p - start };

          g_array_append_val (words, word);
        }
    }

  return words;
}

static gboolean
same_word (const Side *left,
           guint       i,
           const Side *right,
           guint       j)
{
  const Word *a = &g_array_index (left->words, Word, i);
  const Word *b = &g_array_index (right->words, Word, j);

  return a->length == b->length
         && memcmp (left->text + a->start, right->text + b->start, a->length) == 0;
}

/* Adds words @from to @to of one text, joining them to the run before where it goes on. */
static void
add_run (GArray            *runs,
         MucDifferenceSide  side,
         const Side        *text,
         guint              from,
         guint              to)
{
  const Word *first, *last;
  MucDifferenceRun run = { .side = side };

  if (from >= to)
    return;

  first = &g_array_index (text->words, Word, from);
  last = &g_array_index (text->words, Word, to - 1);
  if (runs->len > 0 && g_array_index (runs, MucDifferenceRun, runs->len - 1).side == side)
    {
      MucDifferenceRun *before = &g_array_index (runs, MucDifferenceRun, runs->len - 1);

      before->length = last->start + last->length - before->start;
      return;
    }
  run.start = first->start;
  run.length = last->start + last->length - first->start;
  g_array_append_val (runs, run);
}

/* Cell (i, j) of the table: how many words are common to what follows word i and word j. */
static guint16 *
fill_table (const Side *left,
            guint       from,
            guint       n,
            const Side *right,
            guint       m)
{
  guint16 *table = g_new0 (guint16, (gsize) (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      {
        guint16 *cell = &table[(gsize) i * (m + 1) + j];

        if (same_word (left, from + i, right, from + j))
          *cell = cell[m + 2] + 1;
        else
          *cell = MAX (cell[m + 1], cell[1]);
      }

  return table;
}

static void
compare_middle (GArray     *runs,
                const Side *left,
                guint       from,
                guint       n,
                const Side *right,
                guint       m)
{
  g_autofree guint16 *table = fill_table (left, from, n, right, m);
  guint i = 0, j = 0;

  while (i < n || j < m)
    {
      if (i < n && j < m && same_word (left, from + i, right, from + j))
        {
          add_run (runs, MUC_DIFFERENCE_SAME, left, from + i, from + i + 1);
          i++;
          j++;
        }
      else if (i < n && (j == m || table[(gsize) (i + 1) * (m + 1) + j]
                                     >= table[(gsize) i * (m + 1) + j + 1]))
        {
          add_run (runs, MUC_DIFFERENCE_LEFT, left, from + i, from + i + 1);
          i++;
        }
      else
        {
          add_run (runs, MUC_DIFFERENCE_RIGHT, right, from + j, from + j + 1);
          j++;
        }
    }
}

/**
 * muc_difference_by_words:
 * @left: valid UTF-8
 * @right: valid UTF-8
 *
 * Compares two wordings of one sentence word by word. White space does not count.
 *
 * Returns: (transfer full) (element-type MucDifferenceRun): the runs of words in reading order;
 *   where both sides differ the left one's come first
 */
GArray *
muc_difference_by_words (const char *left,
                         const char *right)
{
  g_autoptr (GArray) left_words = NULL;
  g_autoptr (GArray) right_words = NULL;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MucDifferenceRun));
  Side l = { left }, r = { right };
  guint n, m, head = 0, tail = 0;

  g_return_val_if_fail (left != NULL && right != NULL, runs);

  l.words = left_words = split_words (left);
  r.words = right_words = split_words (right);
  n = left_words->len;
  m = right_words->len;
  while (head < MIN (n, m) && same_word (&l, head, &r, head))
    head++;
  while (tail < MIN (n, m) - head && same_word (&l, n - 1 - tail, &r, m - 1 - tail))
    tail++;

  add_run (runs, MUC_DIFFERENCE_SAME, &l, 0, head);
  if ((guint64) (n - head - tail + 1) * (m - head - tail + 1) > CELLS_MAX)
    {
      add_run (runs, MUC_DIFFERENCE_LEFT, &l, head, n - tail);
      add_run (runs, MUC_DIFFERENCE_RIGHT, &r, head, m - tail);
    }
  else
    compare_middle (runs, &l, head, n - head - tail, &r, m - head - tail);
  add_run (runs, MUC_DIFFERENCE_SAME, &l, n - tail, n);

  return runs;
}
