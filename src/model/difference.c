/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/difference.h"

#include <string.h>

/* Texts that differ in more words than this are shown as wholly different rather than slowly. */
#define STEPS_MAX 2000

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

/* The greedy way of Myers: a step takes one word from either text, and then as many as are the
 * same in both. Line k holds the places where k more words of the left text are taken than of the
 * right one; after step d, reach[k] is how many words of the left are taken on line k. */

static int
step_onto (const int *before,
           int        k,
           int        d)
{
  if (k == -d || (k != d && before[k - 1] < before[k + 1]))
    return before[k + 1];
  return before[k - 1] + 1;
}

/* What each step reached, until both texts are at their end; NULL where that takes too many. */
static GPtrArray *
find_steps (const Side *left,
            guint       from,
            int         n,
            const Side *right,
            int         m)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  int first[3] = { 0 };
  const int *before = first + 1;

  for (int d = 0; d <= STEPS_MAX; d++)
    {
      int *reach = g_new0 (int, 2 * (gsize) d + 3);

      g_ptr_array_add (steps, reach);
      reach += d + 1;
      for (int k = -d; k <= d; k += 2)
        {
          int x = step_onto (before, k, d);

          while (x < n && x - k < m && x - k >= 0
                 && same_word (left, from + (guint) x, right, from + (guint) (x - k)))
            x++;
          reach[k] = x;
          if (x >= n && x - k >= m)
            return g_steal_pointer (&steps);
        }
      before = reach;
    }
  return NULL;
}

/* Which word of the left text each one of the right is the same as, -1 for none. */
static int *
match_words (GPtrArray *steps,
             int        n,
             int        m)
{
  int *match = g_new (int, (gsize) m + 1);
  int x = n, y = m;

  for (int i = 0; i <= m; i++)
    match[i] = -1;
  for (int d = (int) steps->len - 1; d >= 0; d--)
    {
      const int first[3] = { 0 };
      const int *before = d > 0 ? (const int *) steps->pdata[d - 1] + d : first + 1;
      const int k = x - y;
      const gboolean down = k == -d || (k != d && before[k - 1] < before[k + 1]);
      const int start = step_onto (before, k, d);

      while (x > start)
        match[--y] = --x;
      if (down)
        y--;
      else
        x--;
    }
  return match;
}

static void
compare_middle (GArray     *runs,
                const Side *left,
                guint       from,
                guint       n,
                const Side *right,
                guint       m)
{
  g_autoptr (GPtrArray) steps = find_steps (left, from, (int) n, right, (int) m);
  g_autofree int *match = steps != NULL ? match_words (steps, (int) n, (int) m) : NULL;
  guint i = 0, last = 0;

  for (guint j = 0; match != NULL && j < m; j++)
    {
      if (match[j] < 0)
        continue;
      add_run (runs, MUC_DIFFERENCE_LEFT, left, from + i, from + (guint) match[j]);
      add_run (runs, MUC_DIFFERENCE_RIGHT, right, from + last, from + j);
      i = (guint) match[j];
      add_run (runs, MUC_DIFFERENCE_SAME, left, from + i, from + i + 1);
      i++;
      last = j + 1;
    }
  add_run (runs, MUC_DIFFERENCE_LEFT, left, from + i, from + n);
  add_run (runs, MUC_DIFFERENCE_RIGHT, right, from + last, from + m);
}

/**
 * muc_difference_by_words:
 * @left: valid UTF-8
 * @right: valid UTF-8
 *
 * Compares two wordings of a sentence, or of a whole paper, word by word. White space does not
 * count.
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
  compare_middle (runs, &l, head, n - head - tail, &r, m - head - tail);
  add_run (runs, MUC_DIFFERENCE_SAME, &l, n - tail, n);

  return runs;
}
