/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/legacy-text.h"

#include <string.h>

#include "model/syllable.h"

/* Text in an old encoding that nothing says to be such. A word speaks for it that is a Vietnamese
 * syllable in that encoding and none in Unicode: "Müller", "Windows®" and "façade" are neither. */

/* Longer ones are no Vietnamese words. */
#define WORD_MAX 24
/* So many bytes of a text show how it is written. */
#define WEIGHED_MAX 4096
/* How many different words are no chance. */
#define LEAST_WORDS 2
/* Abbreviations and names are no syllables: one word in so many may be such. */
#define SHARE_INVALID 4

typedef struct
{
  const char *start;
  const char *end;
  gunichar letters[WORD_MAX];
  guint n;             /* 0 where it is too long */
  gboolean is_plain;   /* whether all letters are plain Latin ones */
  gboolean is_proper;  /* whether it has letters that only Unicode has */
} Word;

static gboolean
is_proper_letter (gunichar ch)
{
  return (ch >= 0x1ea0 && ch <= 0x1ef9) || ch == 0x102 || ch == 0x103 || ch == 0x110
         || ch == 0x111 || ch == 0x128 || ch == 0x129 || ch == 0x168 || ch == 0x169 || ch == 0x1a0
         || ch == 0x1a1 || ch == 0x1af || ch == 0x1b0 || (ch >= 0x300 && ch <= 0x323);
}

/* TCVN3 writes letters with signs: "®Þnh". */
static gboolean
is_word_letter (gunichar ch)
{
  if (ch < 0x80)
    return g_ascii_isalpha ((char) ch);

  return g_unichar_isalpha (ch) || is_proper_letter (ch)
         || muc_legacy_is_letter (MUC_LEGACY_TCVN3, ch);
}

static void
add_letter (Word     *word,
            gunichar  ch,
            guint     i)
{
  word->is_plain &= ch < 0x80;
  word->is_proper |= is_proper_letter (ch);
  if (i < WORD_MAX)
    word->letters[i] = ch;
  word->n = i < WORD_MAX ? i + 1 : 0;
}

/* Finds the word that begins at @text or after it. */
static gboolean
next_word (const char *text,
           Word       *word)
{
  const char *p = text;

  *word = (Word) { .is_plain = TRUE };
  while (*p != '\0' && !is_word_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  word->start = p;
  for (guint i = 0; *p != '\0' && is_word_letter (g_utf8_get_char (p)); i++)
    {
      add_letter (word, g_utf8_get_char (p), i);
      p = g_utf8_next_char (p);
    }
  word->end = p;

  return p > word->start;
}

static void
append_decoded (const Word *word,
                MucLegacy   encoding,
                GString    *text)
{
  for (const char *p = word->start; p < word->end; p = g_utf8_next_char (p))
    muc_legacy_append (encoding, text, g_utf8_get_char (p), FALSE);
}

static gboolean
is_syllable (const Word *word)
{
  return muc_syllable_is_vietnamese (word->start, (gsize) (word->end - word->start));
}

static gboolean
is_syllable_in (const Word *word,
                MucLegacy   encoding)
{
  g_autoptr (GString) decoded = g_string_new (NULL);

  append_decoded (word, encoding, decoded);

  return muc_syllable_is_vietnamese (decoded->str, decoded->len);
}

/* Letters that are capitals in TCVN3 too; signs of paragraphs and money are among them. */
static gboolean
is_chosen_capital (gunichar ch)
{
  return (ch < 0x80 && g_ascii_isupper ((char) ch)) || (ch >= 0xa1 && ch <= 0xa7);
}

/* "Q§", "BC§": no syllable is to be expected. */
static gboolean
is_abbreviation (const Word *word)
{
  for (guint i = 0; i < word->n; i++)
    if (!is_chosen_capital (word->letters[i]))
      return FALSE;

  return word->n > 0;
}

static gboolean
is_old (const Word *word,
        MucLegacy   encoding)
{
  return word->n > 1 && !word->is_plain && !word->is_proper
         && !is_syllable (word) && is_syllable_in (word, encoding);
}

static void
count_old (const Word      *word,
           MucLegacy        encoding,
           MucLegacyWeight *weight)
{
  g_autofree char *letters = g_strndup (word->start, (gsize) (word->end - word->start));
  guint number = g_str_hash (letters);

  if (weight->n_old[encoding]++ == 0)
    weight->first[encoding] = number;
  weight->differs[encoding] |= weight->first[encoding] != number;
}

/** muc_legacy_is_proper: whether @text has Vietnamese letters that only Unicode has. */
gboolean
muc_legacy_is_proper (const char *text)
{
  /* Those below are of plain Latin, of Latin-1, and those that follow the first of a letter. */
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0xc4 && is_proper_letter (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/** muc_legacy_has_signs: whether @text has letters or signs of Latin-1 that Vietnamese has not. */
gboolean
muc_legacy_has_signs (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      gunichar ch = (guchar) *p == 0xc2 || (guchar) *p == 0xc3 ? g_utf8_get_char (p) : 0;

      if (ch > 0xa0
          && g_utf8_strchr ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý", -1, ch) == NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * muc_legacy_weigh:
 * @text: valid UTF-8, composed
 * @weight: gets what @text adds
 *
 * Weighs the words of a text, if it is long only the first. A letter by itself says nothing.
 */
void
muc_legacy_weigh (const char      *text,
                  MucLegacyWeight *weight)
{
  const char *start = text;
  Word word;

  for (; text < start + WEIGHED_MAX && next_word (text, &word); text = word.end)
    {
      weight->n_proper += word.is_proper;
      if (word.is_proper || word.is_plain || word.n == 1 || is_abbreviation (&word)
          || is_syllable (&word))
        continue;
      weight->n_invalid++;
      for (MucLegacy encoding = MUC_LEGACY_NONE + 1; encoding < MUC_LEGACY_N; encoding++)
        if (word.n > 0 && is_syllable_in (&word, encoding))
          count_old (&word, encoding, weight);
    }
}

/**
 * muc_legacy_judge:
 * @weight: what was weighed
 *
 * Returns: the old encoding that nearly all words speak for which are no Unicode; whether there is
 *   Unicode beside it is for the caller to judge
 */
MucLegacy
muc_legacy_judge (const MucLegacyWeight *weight)
{
  MucLegacy best = weight->n_old[MUC_LEGACY_VNI] > weight->n_old[MUC_LEGACY_TCVN3]
                   ? MUC_LEGACY_VNI : MUC_LEGACY_TCVN3;
  guint n = weight->n_old[best];

  if (n < LEAST_WORDS || !weight->differs[best] || (weight->n_invalid - n) * SHARE_INVALID > n)
    return MUC_LEGACY_NONE;

  return best;
}

/**
 * muc_legacy_find_word:
 * @encoding: an old encoding
 * @text: valid UTF-8, composed
 *
 * Returns: (transfer full) (nullable): the first word that speaks for @encoding
 */
char *
muc_legacy_find_word (MucLegacy   encoding,
                      const char *text)
{
  Word word;

  for (; next_word (text, &word); text = word.end)
    if (is_old (&word, encoding))
      return g_strndup (word.start, (gsize) (word.end - word.start));

  return NULL;
}

/* Capitals */

/* How a converted word is written. TCVN3 has no capitals with a tone: the word "NéI" is meant to be
 * "NỘI", and of "Së" the words about it tell whether "SỞ" is meant. */
typedef enum
{
  CASE_OPEN,
  CASE_SMALL,
  CASE_CAPITAL,
} Case;

typedef struct
{
  gsize start;
  gsize end;
  Case letters;
  gboolean lacks_capitals; /* whether it has letters without a capital in TCVN3 */
  gboolean begins_small;   /* whether its first letter is one of them */
} Written;

/* A small letter that has a capital in TCVN3: whoever wrote it meant it so. */
static gboolean
is_chosen_small (gunichar ch)
{
  return (ch < 0x80 && g_ascii_islower ((char) ch)) || (ch >= 0xa8 && ch <= 0xae)
         || (ch > 0xff && g_unichar_islower (ch));
}

static Case
find_case (const Word *word)
{
  guint n_capitals = 0;

  for (guint i = 0; i < word->n; i++)
    if (is_chosen_small (word->letters[i]))
      return CASE_SMALL;
    else
      n_capitals += is_chosen_capital (word->letters[i]);

  return n_capitals >= 2 ? CASE_CAPITAL : CASE_OPEN;
}

static gboolean
is_capital_at (const GArray *words,
               guint         i)
{
  return i < words->len && g_array_index (words, Written, i).letters == CASE_CAPITAL;
}

static void
raise_letters (GString *text,
               gsize    start,
               gsize    end)
{
  g_autofree char *raised = g_utf8_strup (text->str + start, (gssize) (end - start));

  /* Vietnamese capitals take as many bytes as the small letters. */
  if (strlen (raised) == end - start)
    memcpy (text->str + start, raised, strlen (raised));
}

/* Whether a sentence begins with the word: it is the first, or stands behind a full stop or the
 * letter of a list. */
static gboolean
begins_sentence (const GString *text,
                 const GArray  *words,
                 guint          i)
{
  const Written *word = &g_array_index (words, Written, i);
  const char *between;

  if (i == 0)
    return TRUE;
  between = text->str + word[-1].end;

  return between[1] == ' '
         && (*between == '.' || (i == 1 && *between == ')' && word[-1].end - word[-1].start == 1));
}

/* Words of one line or cell: all of them are meant to be capitals where one that must be is and
 * none is small; among others only one between two capital ones. */
static void
raise_capitals (GString *text,
                GArray  *words)
{
  gboolean has_small = FALSE;
  gboolean lacks_capitals = FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      const Written *word = &g_array_index (words, Written, i);

      has_small |= word->letters == CASE_SMALL;
      lacks_capitals |= word->letters == CASE_CAPITAL && word->lacks_capitals;
    }
  for (guint i = 0; lacks_capitals && i < words->len; i++)
    {
      const Written *word = &g_array_index (words, Written, i);
      gboolean between = i > 0 && is_capital_at (words, i - 1) && is_capital_at (words, i + 1);

      if (word->letters == CASE_CAPITAL
          || (word->letters == CASE_OPEN && (!has_small || between)))
        raise_letters (text, word->start, word->end);
    }
  for (guint i = 0; i < words->len; i++)
    {
      const Written *word = &g_array_index (words, Written, i);

      if (word->begins_small && begins_sentence (text, words, i))
        raise_letters (text, word->start,
                       (gsize) (g_utf8_next_char (text->str + word->start) - text->str));
    }
  g_array_set_size (words, 0);
}

/* Converting */

/* In TCVN3 the letters with a tone. */
static gboolean
lacks_capital (gunichar ch)
{
  return ch > 0xae && ch <= 0xff;
}

static gboolean
has_tone (const Word *word)
{
  for (guint i = 0; i < word->n; i++)
    if (lacks_capital (word->letters[i]))
      return TRUE;

  return FALSE;
}

/* Bullets and signs of paragraphs stand by themselves, but so do the words "ô" and "Ô", which look
 * like « and ¤, and "đ)" in a list. */
static gboolean
is_sign (const Word *word)
{
  if (word->n != 1 || g_unichar_isalpha (word->letters[0]))
    return FALSE;
  if (word->letters[0] == 0xab)
    return strstr (word->end, " »") != NULL;
  if (word->letters[0] == 0xae)
    return *word->end != ')';

  return word->letters[0] != 0xa4;
}

static gboolean
stays (const Word *word,
       MucLegacy   encoding)
{
  return word->is_plain || word->is_proper || is_sign (word)
         || (is_syllable (word) && !is_syllable_in (word, encoding));
}

static void
append_word (const Word *word,
             MucLegacy   encoding,
             GString    *text,
             GArray     *words)
{
  Written written = { .start = text->len, .letters = find_case (word) };

  if (stays (word, encoding))
    g_string_append_len (text, word->start, word->end - word->start);
  else
    {
      append_decoded (word, encoding, text);
      written.lacks_capitals = has_tone (word);
      written.begins_small = word->n > 0 && lacks_capital (word->letters[0]);
    }
  written.end = text->len;
  if (encoding == MUC_LEGACY_TCVN3 && !is_sign (word))
    g_array_append_val (words, written);
}

static void
append_between (const char *start,
                const char *end,
                GString    *text,
                GArray     *words)
{
  g_string_append_len (text, start, end - start);
  for (; start < end; start++)
    if (strchr ("\n\t|", *start) != NULL)
      raise_capitals (text, words);
}

/**
 * muc_legacy_convert:
 * @encoding: an old encoding
 * @text: valid UTF-8, composed, written in that encoding
 *
 * Words that are Unicode, and signs that stand alone, stay. Capitals with a tone, which TCVN3 does
 * not have, are put where capitals are meant, and where a sentence begins.
 *
 * Returns: (transfer full): the text in Unicode
 */
char *
muc_legacy_convert (MucLegacy   encoding,
                    const char *text)
{
  GString *converted = g_string_sized_new (strlen (text) * 2);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Written));
  Word word;

  for (; next_word (text, &word); text = word.end)
    {
      append_between (text, word.start, converted, words);
      append_word (&word, encoding, converted, words);
    }
  append_between (text, word.end, converted, words);
  raise_capitals (converted, words);

  return g_string_free (converted, FALSE);
}
