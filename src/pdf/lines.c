/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/lines.h"

/* Letters this far apart, as parts of their height, are of two words; this far down, of two
 * lines. */
#define WORD_GAP 0.2
#define LINE_STEP 0.4

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  const MucPdfLetter *left = a;
  const MucPdfLetter *right = b;

  return (left->middle > right->middle) - (left->middle < right->middle);
}

static int
compare_across (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const MucPdfLetter *left = a;
  const MucPdfLetter *right = b;

  return (left->left > right->left) - (left->left < right->left);
}

static gboolean
is_of_line (const MucPdfLetter *first,
            const MucPdfLetter *letter)
{
  return letter->middle - first->middle <= LINE_STEP * MIN (first->height, letter->height);
}

static void
append_line (GString      *text,
             MucPdfLetter *letters,
             guint         n)
{
  double end = letters[0].left;
  gboolean is_new = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (g_unichar_isspace (letters[i].letter))
        {
          is_new = TRUE;
          continue;
        }
      if (text->len > 0 && text->str[text->len - 1] != '\n'
          && (is_new || letters[i].left - end > WORD_GAP * letters[i].height))
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, letters[i].letter);
      end = letters[i].right;
      is_new = FALSE;
    }
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

/**
 * muc_pdf_lines_read:
 * @letters: (element-type MucPdfLetter): the letters of a page, which are put in order
 *
 * Reads line by line, across the whole page. What a stamp adds to a page then stands where it is
 * seen, and leaves the order of all other words as it was.
 *
 * Returns: (transfer full): the text of the page
 */
char *
muc_pdf_lines_read (GArray *letters)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MucPdfLetter *all;
  guint from = 0;

  g_return_val_if_fail (letters != NULL, NULL);

  all = (MucPdfLetter *) (void *) letters->data;
  g_array_sort (letters, compare_down);
  while (from < letters->len)
    {
      guint to = from + 1;

      while (to < letters->len && is_of_line (&all[from], &all[to]))
        to++;
      g_qsort_with_data (all + from, (int) (to - from), sizeof *all, compare_across, NULL);
      append_line (text, all + from, to - from);
      from = to;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
