/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/marked-letters.h"

#include <string.h>

#include "model/syllable.h"

/* Letters whose font says that they are old, on their way to the whole line that they are part of.
 * Each is one character for private use, so that nothing in between takes it for a letter of
 * Latin, a soft hyphen or a space: how it is written, whether it is shown as a capital, and it. */

#define BASE 0x10e000
#define FIRST (BASE + (1 << 9))
#define LAST (BASE + (MUC_LEGACY_N << 9) - 1)
/* How all of them begin in UTF-8. */
#define SIGN "\xf4\x8e"

/* Word keeps the letters of some old fonts from U+F000 on, as those of symbol fonts. */
#define SYMBOLS 0xf000

static gboolean
is_marked (gunichar ch)
{
  return ch >= FIRST && ch <= LAST;
}

static MucLegacy
get_encoding (gunichar ch)
{
  return (MucLegacy) ((ch - BASE) >> 9);
}

/** muc_marked_letters_find: how the first one in @text is written; %MUC_LEGACY_NONE for none. */
MucLegacy
muc_marked_letters_find (const char *text)
{
  for (const char *p = strstr (text, SIGN); p != NULL; p = strstr (p + 1, SIGN))
    if (is_marked (g_utf8_get_char (p)))
      return get_encoding (g_utf8_get_char (p));

  return MUC_LEGACY_NONE;
}

static gunichar
mark (MucLegacy encoding,
      gunichar  ch,
      gboolean  capital)
{
  return BASE + ((gunichar) encoding << 9) + (capital ? 0x100 : 0) + ch;
}

/**
 * muc_marked_letters_new:
 * @encoding: how the font of the words writes letters
 * @words: valid UTF-8
 * @font_capitals: whether the font has capitals in the places of small letters
 * @capitals: whether the words are shown in capitals whatever their font
 *
 * Returns: (transfer full): the words with their old letters marked
 */
char *
muc_marked_letters_new (MucLegacy   encoding,
                        const char *words,
                        gboolean    font_capitals,
                        gboolean    capitals)
{
  GString *marked = g_string_sized_new (strlen (words) * 2);
  gboolean raised = font_capitals || capitals;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch > SYMBOLS && ch <= SYMBOLS + 0xff)
        ch -= SYMBOLS;
      if (muc_legacy_is_letter (encoding, ch))
        g_string_append_unichar (marked, mark (encoding, ch, raised));
      else
        g_string_append_unichar (marked, raised ? g_unichar_toupper (ch) : ch);
    }

  return g_string_free (marked, FALSE);
}

/**
 * muc_marked_letters_read:
 * @text: text with marked letters
 *
 * Returns: (transfer full): what they mean, in Unicode
 */
char *
muc_marked_letters_read (const char *text)
{
  GString *read = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (is_marked (ch))
        muc_legacy_append (get_encoding (ch), read, ch & 0xff, (ch & 0x100) != 0);
      else
        g_string_append_unichar (read, ch);
    }

  return g_string_free (read, FALSE);
}

/**
 * muc_marked_letters_undo:
 * @text: text with marked letters
 *
 * Returns: (transfer full): the text as if its fonts were not known
 */
char *
muc_marked_letters_undo (const char *text)
{
  GString *undone = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      g_string_append_unichar (undone, is_marked (ch) ? ch & 0xff : ch);
    }

  return g_string_free (undone, FALSE);
}

static void
weigh_word (const char      *word,
            MucMarkedWeight *weight)
{
  g_autofree char *read = muc_marked_letters_read (word);
  g_autofree char *undone = muc_marked_letters_undo (word);
  gboolean is_old = muc_syllable_is_vietnamese (read, strlen (read));
  gboolean is_new = muc_syllable_is_vietnamese (undone, strlen (undone));

  weight->n_for += is_old && !is_new;
  weight->n_against += is_new && !is_old;
}

/**
 * muc_marked_letters_weigh:
 * @text: text with marked letters
 * @weight: gets what its words add
 */
void
muc_marked_letters_weigh (const char      *text,
                          MucMarkedWeight *weight)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (is_marked (ch) || g_unichar_isalpha (ch))
        {
          g_string_append_unichar (word, ch);
          continue;
        }
      if (muc_marked_letters_find (word->str) != MUC_LEGACY_NONE)
        weigh_word (word->str, weight);
      g_string_truncate (word, 0);
      if (ch == '\0')
        return;
    }
}
