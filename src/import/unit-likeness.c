/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/unit-likeness.h"

#include <string.h>

#include "import/match.h"
#include "model/likeness.h"
#include "model/parties.h"
#include "model/text.h"

#define ABBREVIATED 0.95
/* Longer names are not looked at for abbreviations. */
#define NAME_LENGTH_MAX 200

static char *
list_numbers (const char *name)
{
  g_autofree char *folded = muc_text_fold (name);
  g_auto (GStrv) words = g_regex_split_simple ("[^a-z0-9]+", folded, 0, 0);
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strspn (words[i], "0123456789ivx") == strlen (words[i]))
      g_string_append_printf (numbers, "%s ", words[i]);

  return g_string_free (numbers, FALSE);
}

/* Units are numbered: "Phòng Nghiệp vụ 1" is not "Phòng Nghiệp vụ 2", nor is II I. */
static gboolean
have_same_numbers (const char *left,
                   const char *right)
{
  g_autofree char *numbers_left = list_numbers (left);
  g_autofree char *numbers_right = list_numbers (right);

  return strcmp (numbers_left, numbers_right) == 0;
}

static gboolean
have_same_letters (const char *left,
                   const char *right)
{
  g_autofree char *squashed_left = muc_match_squash (left);
  g_autofree char *squashed_right = muc_match_squash (right);

  return strcmp (squashed_left, squashed_right) == 0;
}

/* The words of @folded whose first letters are @initials, one after another; NULL where there are
 * none. */
static char *
find_initials (const char *folded,
               const char *initials)
{
  g_auto (GStrv) words = g_regex_split_simple ("[^a-z0-9]+", folded, 0, 0);
  guint n = g_strv_length (words);
  guint length = strlen (initials);

  for (guint start = 0; start + length <= n; start++)
    {
      guint i = 0;

      while (i < length && *words[start + i] == initials[i])
        i++;
      if (i == length)
        {
          g_free (words[start + length]);
          words[start + length] = NULL;
          return g_strjoinv (" ", words + start);
        }
    }

  return NULL;
}

static gboolean
spell_out_cb (const GMatchInfo *match,
              GString          *result,
              gpointer          data)
{
  g_autofree char *capitals = g_match_info_fetch (match, 0);
  g_autofree char *initials = muc_match_squash (capitals);
  g_autofree char *words = find_initials (data, initials);

  g_string_append (result, words != NULL ? words : capitals);

  return FALSE;
}

/* @name with each group of capitals spelled out as @other has it: "Phòng KH-TC". */
static char *
spell_out (const char *name,
           const char *other)
{
  static GRegex *regex;
  g_autofree char *folded = muc_text_fold (other);
  char *result;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("\\b(?:\\p{Lu}[-&.,]?){2,}(?!\\p{Ll})",
                                            G_REGEX_OPTIMIZE, 0, NULL));
  if (strlen (name) > NAME_LENGTH_MAX)
    return g_strdup (name);
  result = g_regex_replace_eval (regex, name, -1, 0, 0, spell_out_cb, folded, NULL);

  return result != NULL ? result : g_strdup (name);
}

static gboolean
is_role (const char *name)
{
  return muc_party_guess_kind (name) == MUC_UNIT_KIND_ROLE;
}

/**
 * muc_unit_likeness:
 * @name: a name
 * @other: another one
 *
 * Returns: how alike they are without case and tone marks, from 0 to 1; 1 where only spaces and
 *   stops differ, nearly 1 where one is abbreviated, 0 where they have different numbers or only
 *   one is somebody's office: "Lãnh đạo Văn phòng"
 */
double
muc_unit_likeness (const char *name,
                        const char *other)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autoptr (GArray) words_left = NULL;
  g_autoptr (GArray) words_right = NULL;

  g_return_val_if_fail (name != NULL && other != NULL, 0);

  if (have_same_letters (name, other))
    return 1;
  if (!have_same_numbers (name, other) || is_role (name) != is_role (other))
    return 0;
  left = spell_out (name, other);
  right = spell_out (other, name);
  if (have_same_letters (left, right))
    return ABBREVIATED;
  words_left = muc_likeness_list_words (left);
  words_right = muc_likeness_list_words (right);

  return MIN (muc_likeness_measure (words_left, words_right), ABBREVIATED);
}
