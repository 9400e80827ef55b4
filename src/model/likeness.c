/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/likeness.h"

#include "model/text.h"

/* Only the beginning of a long text is compared. */
#define WORDS_MAX 400

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/**
 * muc_likeness_list_words:
 * @text: (nullable): a sentence
 *
 * Returns: (transfer full) (element-type guint): what muc_likeness_measure() compares: the sorted
 *   hashes of each word and of each two neighbours, without case and tone marks
 */
GArray *
muc_likeness_list_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = muc_text_fold (text);
  char *p = folded;
  guint before = 0;

  while (*p != '\0' && words->len < 2 * WORDS_MAX)
    {
      char *start;
      guint hash, pair;

      while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == start)
        break;
      if (*p != '\0')
        *p++ = '\0';
      hash = g_str_hash (start);
      pair = before * 31 + hash;
      if (before != 0)
        g_array_append_val (words, pair);
      g_array_append_val (words, hash);
      before = hash;
    }
  g_array_sort (words, compare_hashes);

  return words;
}

/**
 * muc_likeness_measure:
 * @left: the words of a sentence
 * @right: those of another one
 *
 * Returns: how many of the words of both are common to both, from 0 to 1
 */
double
muc_likeness_measure (const GArray *left,
                      const GArray *right)
{
  guint i = 0, j = 0, common = 0;

  while (i < left->len && j < right->len)
    {
      int order = compare_hashes (&g_array_index (left, guint, i),
                                  &g_array_index (right, guint, j));

      common += order == 0;
      i += order <= 0;
      j += order >= 0;
    }

  return left->len + right->len > 0 ? 2.0 * common / (left->len + right->len) : 0;
}
