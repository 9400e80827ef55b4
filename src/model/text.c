/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/text.h"

#include <string.h>

/* The letters in the order of the Vietnamese alphabet; f, j, w and z stand where the Latin
 * alphabet has them. Marks of tone are no part of a letter: they are the second level. */
static const gunichar alphabet[] = {
  'a', 0x103, 0xe2, 'b', 'c', 'd', 0x111, 'e', 0xea, 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n',
  'o', 0xf4, 0x1a1, 'p', 'q', 'r', 's', 't', 'u', 0x1b0, 'v', 'w', 'x', 'y', 'z',
};

/* ngang, huyền, hỏi, ngã, sắc, nặng */
static const gunichar tones[] = { 0, 0x300, 0x309, 0x303, 0x301, 0x323 };

/* The bytes of a sort key. All are below 0x80, so that a key is itself valid UTF-8. */
enum {
  KEY_LEVEL = 0x01,
  KEY_SPACE = 0x02,
  KEY_MARK = 0x03,
  KEY_DIGITS = 0x04,
  KEY_LENGTH = 0x05,
  KEY_LENGTH_MAX = 0x3f,
  KEY_LETTER = 0x40,
  KEY_OTHER = 0x7e,
};

static gboolean
has_no_width (gunichar ch)
{
  return ch == 0xfeff || (ch >= 0x200b && ch <= 0x200d) || ch == 0x2060;
}

static gboolean
is_space (gunichar ch)
{
  return g_unichar_isspace (ch) || has_no_width (ch);
}

/* Nearly all text is composed already, and these ranges hold no character that NFC changes. */
static gboolean
is_surely_nfc (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch >= 0x300 && (ch < 0x1e00 || ch > 0x1eff) && (ch < 0x2010 || ch > 0x2027))
        return FALSE;
    }

  return TRUE;
}

/**
 * muc_text_normalize:
 * @text: a text
 *
 * g_utf8_normalize() takes quadratic time, so words are normalized one by one: a space never
 * joins with what is before it.
 *
 * Returns: (transfer full) (nullable): the text in the form NFC, %NULL where it is not UTF-8
 */
char *
muc_text_normalize (const char *text)
{
  g_autoptr (GString) normal = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  if (is_surely_nfc (text))
    return g_strdup (text);

  normal = g_string_sized_new (strlen (text));
  while (*text != '\0')
    {
      gsize length = 1 + strcspn (text + 1, " \n\t");
      g_autofree char *word = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);

      g_string_append (normal, word);
      text += length;
    }
  return g_string_free (g_steal_pointer (&normal), FALSE);
}

/**
 * muc_text_trim:
 * @text: valid UTF-8
 *
 * Takes white space off both ends: also the no-break space Word leaves behind and the
 * zero-width characters of web pages. Line ends inside stay.
 *
 * Returns: (transfer full): the trimmed text
 */
char *
muc_text_trim (const char *text)
{
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0' && is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  end = text + strlen (text);
  while (end > text)
    {
      const char *before = g_utf8_prev_char (end);

      if (!is_space (g_utf8_get_char (before)))
        break;
      end = before;
    }

  return g_strndup (text, end - text);
}

/**
 * muc_text_clean:
 * @text: (nullable): text from outside, in any normal form
 *
 * The one form in which the program keeps text: valid UTF-8, composed (NFC), without white
 * space at its ends. Every way in goes through here.
 *
 * Returns: (transfer full): the text as it is kept; empty for %NULL
 */
char *
muc_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;

  if (text == NULL)
    return g_strdup ("");

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  if (!is_surely_nfc (text))
    text = composed = muc_text_normalize (text);

  return muc_text_trim (text);
}

/**
 * muc_text_shorten:
 * @text: valid UTF-8
 * @n_letters: how many letters there is room for
 *
 * Returns: (transfer full): @text, or its beginning with an ellipsis
 */
char *
muc_text_shorten (const char *text,
                  glong       n_letters)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL && n_letters > 0, NULL);

  if (g_utf8_strlen (text, -1) <= n_letters)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, n_letters - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/**
 * muc_text_is_blank:
 * @text: (nullable): valid UTF-8
 *
 * Returns: whether nothing would be left of @text when trimmed
 */
gboolean
muc_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  while (*text != '\0' && is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/**
 * muc_text_capitalize:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full): @text with a capital first letter, as a sentence begins
 */
char *
muc_text_capitalize (const char *text)
{
  const char *rest;
  g_autofree char *first = NULL;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  rest = g_utf8_next_char (text);
  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}

/**
 * muc_text_uncapitalize:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text with a small first letter, as within a sentence; what is written
 *   in capitals, "STT", stays as it is
 */
char *
muc_text_uncapitalize (const char *text)
{
  const char *second;
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup ("");
  second = g_utf8_next_char (text);
  if (g_unichar_isupper (g_utf8_get_char (second)))
    return g_strdup (text);
  first = g_utf8_strdown (text, second - text);
  return g_strconcat (first, second, NULL);
}

/* The plain lower-case letter under all marks, or 0 for a mark that stands alone. The letter đ
 * does not decompose, and OCR and old fonts write the Icelandic eth or the African D for it. */
static gunichar
fold_char (gunichar ch)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (ch < 0x80)
    return g_ascii_tolower (ch);
  if (g_unichar_ismark (ch) || has_no_width (ch))
    return 0;

  g_unichar_fully_decompose (ch, FALSE, parts, G_N_ELEMENTS (parts));
  ch = g_unichar_tolower (parts[0]);

  return ch == 0x111 || ch == 0xf0 || ch == 0x256 ? 'd' : ch;
}

/**
 * muc_text_fold_mapped:
 * @text: valid UTF-8
 * @offsets: (out) (transfer full): for each byte of the result, and for its end, the byte offset
 *   in @text of the character it came from, as #guint
 *
 * Folds like muc_text_fold() but keeps every space, so that what is found in the folded text can
 * be shown in @text.
 *
 * Returns: (transfer full): the folded text
 */
char *
muc_text_fold_mapped (const char  *text,
                      GArray     **offsets)
{
  GString *folded;
  GArray *map;
  guint at = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (offsets != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  map = g_array_sized_new (FALSE, FALSE, sizeof (guint), strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = fold_char (g_utf8_get_char (p));

      at = p - text;
      if (ch != 0)
        g_string_append_unichar (folded, is_space (ch) && ch != '\n' ? ' ' : ch);
      while (map->len < folded->len)
        g_array_append_val (map, at);
    }
  at = strlen (text);
  g_array_append_val (map, at);

  *offsets = map;
  return g_string_free (folded, FALSE);
}

/**
 * muc_text_fold:
 * @text: (nullable): valid UTF-8
 *
 * The form in which texts are searched and compared: no case, no tone or vowel marks (so that
 * "hoà" and "hòa" are the same), d for đ and its look-alikes, one space for any white space, none
 * at the ends.
 *
 * Returns: (transfer full): the folded text
 */
char *
muc_text_fold (const char *text)
{
  GString *folded;
  gboolean space = FALSE;

  if (text == NULL)
    return g_strdup ("");

  folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = fold_char (g_utf8_get_char (p));

      if (ch == 0)
        continue;
      if (is_space (ch))
        {
          space = TRUE;
          continue;
        }
      if (space && folded->len > 0)
        g_string_append_c (folded, ' ');
      space = FALSE;
      g_string_append_unichar (folded, ch);
    }

  return g_string_free (folded, FALSE);
}

/**
 * muc_text_split_tone:
 * @ch: a letter
 * @tone: (out): the tone over it: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
 *
 * Returns: the letter of the alphabet under the tone, small or capital as @ch
 */
gunichar
muc_text_split_tone (gunichar  ch,
                     guint    *tone)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (ch, FALSE, parts, G_N_ELEMENTS (parts));
  gunichar letter = parts[0];

  *tone = 0;
  for (gsize i = 1; i < n_parts; i++)
    {
      gunichar composed;
      guint t = 1;

      while (t < G_N_ELEMENTS (tones) && tones[t] != parts[i])
        t++;
      if (t < G_N_ELEMENTS (tones))
        *tone = t;
      else if (g_unichar_compose (letter, parts[i], &composed))
        letter = composed;
    }

  return letter;
}

static void
append_letter (GString  *key,
               gunichar  letter)
{
  gunichar lower = g_unichar_tolower (letter);

  if (lower == 0xf0 || lower == 0x256)
    lower = 0x111;
  for (guint i = 0; i < G_N_ELEMENTS (alphabet); i++)
    if (alphabet[i] == lower)
      {
        g_string_append_c (key, KEY_LETTER + i);
        return;
      }

  g_string_append_c (key, g_unichar_isalnum (lower) ? KEY_OTHER : KEY_MARK);
  g_string_append_unichar (key, lower);
}

/* A number is its length before its digits: so 10 comes after 9, however long they are. */
static const char *
append_number (GString    *key,
               const char *digits)
{
  gsize length, rest;

  while (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  length = strspn (digits, "0123456789");

  g_string_append_c (key, KEY_DIGITS);
  for (rest = length; rest >= KEY_LENGTH_MAX - KEY_LENGTH; rest -= KEY_LENGTH_MAX - KEY_LENGTH)
    g_string_append_c (key, KEY_LENGTH_MAX);
  g_string_append_c (key, KEY_LENGTH + rest);
  g_string_append_len (key, digits, length);

  return digits + length;
}

/**
 * muc_text_fold_bare:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full): the letters and digits of @text, folded: bullets, spaces and signs make
 *   no difference then, and dashes say nothing
 */
char *
muc_text_fold_bare (const char *text)
{
  g_autofree char *folded = muc_text_fold (text);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/**
 * muc_text_sort_key:
 * @text: (nullable): valid UTF-8
 *
 * A key whose byte order is the order of the Vietnamese alphabet (letters first, then tones in
 * the order ngang, huyền, hỏi, ngã, sắc, nặng, then small before capital), with numbers by their
 * value. It needs no locale and is itself valid UTF-8, so that a database can keep it.
 *
 * Returns: (transfer full): the key
 */
char *
muc_text_sort_key (const char *text)
{
  g_autoptr (GString) second = g_string_new (NULL);
  g_autoptr (GString) third = g_string_new (NULL);
  g_autofree char *composed = muc_text_clean (text);
  GString *key = g_string_sized_new (strlen (composed) * 3 + 2);
  const char *p = composed;

  while (*p != '\0')
    {
      gunichar ch = g_utf8_get_char (p);
      gunichar letter;
      guint tone;

      if (g_ascii_isdigit (*p))
        {
          p = append_number (key, p);
          continue;
        }
      p = g_utf8_next_char (p);
      if (is_space (ch))
        {
          g_string_append_c (key, KEY_SPACE);
          continue;
        }
      letter = muc_text_split_tone (ch, &tone);
      append_letter (key, letter);
      g_string_append_c (second, KEY_LETTER + tone);
      g_string_append_c (third, g_unichar_isupper (letter) ? 'B' : 'A');
    }

  g_string_append_printf (key, "%c%s%c%s%c%s",
                          KEY_LEVEL, second->str, KEY_LEVEL, third->str, KEY_LEVEL, composed);
  return g_string_free (key, FALSE);
}

/**
 * muc_text_compare:
 * @left: (nullable): valid UTF-8
 * @right: (nullable): valid UTF-8
 *
 * Compares two texts by muc_text_sort_key(). Who sorts many keeps the keys instead.
 *
 * Returns: less than, equal to or greater than 0, as strcmp()
 */
int
muc_text_compare (const char *left,
                  const char *right)
{
  g_autofree char *left_key = muc_text_sort_key (left);
  g_autofree char *right_key = muc_text_sort_key (right);

  return strcmp (left_key, right_key);
}

/**
 * muc_text_has_lookalike:
 * @text: (nullable): valid UTF-8
 *
 * Tells whether @text writes Đ with another script's letter (Ð U+00D0, ð U+00F0, Ɖ U+0189,
 * ɖ U+0256), which looks the same on paper but is found by no other program.
 *
 * Returns: whether there is one
 */
gboolean
muc_text_has_lookalike (const char *text)
{
  static const gunichar letters[] = { 0xd0, 0xf0, 0x189, 0x256 };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (letters); i++)
    if (g_utf8_strchr (text, -1, letters[i]) != NULL)
      return TRUE;

  return FALSE;
}

static const struct {
  const char *sign;
  guint value;
} roman[] = {
  { "m", 1000 }, { "cm", 900 }, { "d", 500 }, { "cd", 400 }, { "c", 100 }, { "xc", 90 },
  { "l", 50 }, { "xl", 40 }, { "x", 10 }, { "ix", 9 }, { "v", 5 }, { "iv", 4 }, { "i", 1 },
};

/**
 * muc_text_parse_roman:
 * @text: (nullable): a roman numeral, in any case, and nothing else
 *
 * Returns: its value from 1 to 3999, or 0 where @text is none as it is properly written
 */
guint
muc_text_parse_roman (const char *text)
{
  g_autofree char *again = NULL;
  guint number = 0;
  const char *p = text;

  if (text == NULL || *text == '\0' || strlen (text) > 15)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (roman); i++)
    while (g_ascii_strncasecmp (p, roman[i].sign, strlen (roman[i].sign)) == 0)
      {
        number += roman[i].value;
        p += strlen (roman[i].sign);
      }

  again = number < 4000 ? muc_text_format_roman (number) : NULL;
  return again != NULL && g_ascii_strcasecmp (again, text) == 0 ? number : 0;
}

/**
 * muc_text_format_roman:
 * @number: from 0 to 3999
 *
 * Returns: (transfer full): @number in capital roman numerals, empty for 0
 */
char *
muc_text_format_roman (guint number)
{
  g_autoptr (GString) numeral = g_string_new (NULL);

  g_return_val_if_fail (number < 4000, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roman); i++)
    for (; number >= roman[i].value; number -= roman[i].value)
      g_string_append (numeral, roman[i].sign);

  return g_ascii_strup (numeral->str, numeral->len);
}
