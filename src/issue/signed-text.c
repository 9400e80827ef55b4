/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue/signed-text.h"

#include <stdlib.h>
#include <string.h>

#include "model/difference.h"
#include "model/text.h"

/* So many differences are told; there may be more. */
#define TOLD_MAX 5

/* Stamps are short, and those that are only numbers stand beside the letterhead. */
#define STAMP_WORDS_MAX 40
#define LETTERHEAD_WORDS 60

/* The same words in another order in more than this part of the places: nobody has exchanged two
 * figures, but all was laid out anew. */
#define REARRANGED_PART 20

static void
free_difference (gpointer data)
{
  MucSignedDifference *difference = data;

  g_free (difference->sealed);
  g_free (difference->copy);
  g_free (difference);
}

/** muc_signed_text_new: (transfer full): @verdict without more to say. */
MucSignedText *
muc_signed_text_new (MucSignedVerdict verdict)
{
  MucSignedText *self = g_new0 (MucSignedText, 1);

  self->verdict = verdict;
  self->differences = g_ptr_array_new_with_free_func (free_difference);
  self->stamps = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
muc_signed_text_free (MucSignedText *self)
{
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->stamps);
  g_free (self);
}

/* Words */

static gboolean
is_hyphen (gunichar ch)
{
  return ch == '-' || ch == 0x2010;
}

static gboolean
is_letter_before (const char *start,
                  const char *p)
{
  const char *before = p > start ? g_utf8_find_prev_char (start, p) : NULL;

  return before != NULL && g_unichar_isalpha (g_utf8_get_char (before));
}

static gboolean
is_letter_at (const char *p)
{
  return g_unichar_isalpha (g_utf8_get_char (p));
}

/* A word that a hyphen parts at the end of a line is one word. */
static char *
join_words (const char *text)
{
  g_autoptr (GString) result = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar ch = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      const gboolean is_soft = ch == 0xad;

      if (!is_soft)
        g_string_append_unichar (result, ch);
      if ((is_soft || (is_hyphen (ch) && is_letter_before (text, p)))
          && *next == '\n' && is_letter_at (next + 1))
        p = next;
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* The hyphens between letters go: whoever lays a text out sets them and takes them. */
static char *
drop_hyphens (const char *text)
{
  g_autoptr (GString) result = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_hyphen (g_utf8_get_char (p)) || !is_letter_before (text, p)
        || !is_letter_at (g_utf8_next_char (p)))
      g_string_append_unichar (result, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static gboolean
differ_in_hyphens (const char *left,
                   const char *right)
{
  g_autofree char *left_bare = drop_hyphens (left);
  g_autofree char *right_bare = drop_hyphens (right);

  return g_str_equal (left_bare, right_bare);
}

/* Without its number, which stands in its first line or its last. */
static void
append_page (GString    *text,
             const char *page,
             guint       number)
{
  g_autofree char *clean = muc_text_clean (page);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if ((i > 0 && lines[i + 1] != NULL) || !g_str_equal (lines[i], number_text))
      g_string_append_printf (text, "%s\n", lines[i]);
}

static char *
join_pages (const char *const *pages)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; pages[i] != NULL; i++)
    append_page (text, pages[i], i + 1);
  return join_words (text->str);
}

static GStrv
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text, " \n\t", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
has_same_words (GStrv left,
                GStrv right)
{
  qsort (left, g_strv_length (left), sizeof *left, compare_words);
  qsort (right, g_strv_length (right), sizeof *right, compare_words);
  return g_strv_equal ((const char *const *) left, (const char *const *) right);
}

/* Stamps */

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_number_word (const char *word)
{
  static const char *const known[] = {
    "so", "so:", "ngay", "ngay:", "thang", "nam", "gio", "phut", "giay", "den", "den:", "ky:", NULL
  };

  for (const char *p = word; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == '/')
      return TRUE;
  return !has_letters (word) || g_strv_contains (known, word);
}

static gboolean
is_numbers (GStrv words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!is_number_word (words[i]))
      return FALSE;
  return TRUE;
}

static gboolean
names_signing (const char *folded)
{
  static const char *const phrases[] = {
    "ky boi", "nguoi ky", "ngay ky", "thoi gian ky", "ky so", "signed by", "signing time"
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strstr (folded, phrases[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether @copy is what a stamp put into the place of @sealed: nothing, dots to be filled in, or
 * the end of what stands there now. */
static gboolean
is_stamp (const char *sealed,
          const char *copy,
          gboolean    in_letterhead)
{
  g_autofree char *added = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  if (!has_letters (copy))
    return !has_letters (sealed);
  if (has_letters (sealed) && !g_str_has_suffix (copy, sealed))
    return FALSE;
  added = g_strndup (copy, has_letters (sealed) ? strlen (copy) - strlen (sealed) : strlen (copy));
  folded = muc_text_fold (added);
  words = split_words (folded);
  return g_strv_length (words) <= STAMP_WORDS_MAX
         && (names_signing (folded) || (in_letterhead && is_numbers (words)));
}

/* Comparing */

typedef struct
{
  MucSignedText *result;
  const char    *sealed;
  const char    *copy;
  guint          n_words; /* of the copy, before this place */
  guint          n_letterhead;
} Comparison;

static char *
dup_run (const char             *text,
         const MucDifferenceRun *run)
{
  char *words = g_strndup (text + run->start, run->length);

  return g_strdelimit (words, "\n\t", ' ');
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = split_words (text);

  return g_strv_length (words);
}

static void
add_difference (MucSignedText *result,
                const char    *sealed,
                const char    *copy)
{
  MucSignedDifference *difference;

  if (result->n_differences++ >= TOLD_MAX)
    return;
  difference = g_new0 (MucSignedDifference, 1);
  difference->sealed = g_strdup (sealed);
  difference->copy = g_strdup (copy);
  g_ptr_array_add (result->differences, difference);
}

static void
add_place (Comparison *self,
           const char *sealed,
           const char *copy)
{
  if (differ_in_hyphens (sealed, copy))
    return;
  if (!is_stamp (sealed, copy, self->n_words < self->n_letterhead))
    add_difference (self->result, sealed, copy);
  else if (has_letters (copy))
    g_ptr_array_add (self->result->stamps, g_strdup (copy));
}

static void
add_places (Comparison *self,
            GArray     *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);
      const MucDifferenceRun *next = i + 1 < runs->len ? run + 1 : NULL;
      g_autofree char *sealed = NULL;
      g_autofree char *copy = NULL;

      if (run->side == MUC_DIFFERENCE_SAME)
        {
          sealed = dup_run (self->sealed, run);
          self->n_words += count_words (sealed);
          continue;
        }
      sealed = run->side == MUC_DIFFERENCE_LEFT ? dup_run (self->sealed, run) : g_strdup ("");
      if (run->side == MUC_DIFFERENCE_LEFT && next != NULL && next->side == MUC_DIFFERENCE_RIGHT)
        run = &g_array_index (runs, MucDifferenceRun, ++i);
      copy = run->side == MUC_DIFFERENCE_RIGHT ? dup_run (self->copy, run) : g_strdup ("");
      add_place (self, sealed, copy);
      self->n_words += count_words (copy);
    }
}

static MucSignedVerdict
judge (const MucSignedText *text,
       GStrv                sealed_words,
       GStrv                copy_words)
{
  if (text->n_differences == 0)
    return MUC_SIGNED_SAME;
  if (text->n_differences * REARRANGED_PART > g_strv_length (sealed_words)
      && has_same_words (sealed_words, copy_words))
    return MUC_SIGNED_REARRANGED;
  return MUC_SIGNED_DIFFERENT;
}

/**
 * muc_signed_text_compare:
 * @sealed: the text of the sealed paper, page by page
 * @copy: the text of what is said to be the same paper, signed
 *
 * White space, numbers of pages and hyphens do not count; what a stamp added is told apart.
 *
 * Returns: (transfer full): how they are related
 */
MucSignedText *
muc_signed_text_compare (const char *const *sealed,
                         const char *const *copy)
{
  MucSignedText *result = muc_signed_text_new (MUC_SIGNED_SCAN);
  g_autofree char *sealed_text = join_pages (sealed);
  g_autofree char *copy_text = join_pages (copy);
  g_auto (GStrv) sealed_words = split_words (sealed_text);
  g_auto (GStrv) copy_words = split_words (copy_text);
  Comparison comparison = { result, sealed_text, copy_text, 0, 0 };
  g_autoptr (GArray) runs = NULL;

  /* On a scan there may be the words of a stamp. */
  if (is_stamp ("", copy_text, TRUE))
    return result;
  if (copy[0] != NULL)
    comparison.n_letterhead = MIN (count_words (copy[0]), LETTERHEAD_WORDS);

  runs = muc_difference_by_words (sealed_text, copy_text);
  add_places (&comparison, runs);
  result->verdict = judge (result, sealed_words, copy_words);
  return result;
}

/** muc_signed_text_is_nearer: whether @self says more for being the same paper than @other. */
gboolean
muc_signed_text_is_nearer (const MucSignedText *self,
                           const MucSignedText *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->verdict != other->verdict ? self->verdict < other->verdict
                                         : self->n_differences < other->n_differences;
}
