/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/syllable.h"

#include <string.h>

#include "model/text.h"

/* "nghiêng" */
#define LETTERS_MAX 7

static const char *const onsets =
  "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";

/* Without their tones. Those with a y after nothing but the onset are there for "qu". */
static const char *const rhymes =
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
  "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
  "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ym yn ynh yt yêm yên yêng yêt "
  "yêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oem oen "
  "oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
  "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya "
  "uych uynh uyt uyu uyn uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu";

enum { TONE_ACUTE = 4, TONE_DOT = 5 };

static GHashTable *
make_set (const char *words)
{
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; split[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (split[i]));

  return set;
}

static gboolean
is_in (const char     *words,
       GHashTable    **set,
       const gunichar *letters,
       guint           n)
{
  char word[LETTERS_MAX * 6 + 1];
  guint length = 0;

  if (g_once_init_enter (set))
    g_once_init_leave (set, make_set (words));
  for (guint i = 0; i < n; i++)
    length += (guint) g_unichar_to_utf8 (letters[i], word + length);
  word[length] = '\0';

  return g_hash_table_contains (*set, word);
}

static gboolean
is_vowel (gunichar letter)
{
  static const gunichar vowels[] = {
    'a', 0x103, 0xe2, 'e', 0xea, 'i', 'o', 0xf4, 0x1a1, 'u', 0x1b0, 'y',
  };

  for (guint i = 0; i < G_N_ELEMENTS (vowels); i++)
    if (vowels[i] == letter)
      return TRUE;

  return FALSE;
}

/* "hoà" and "hòa" are both written. */
static gboolean
has_two_places (const gunichar *rhyme)
{
  return (rhyme[0] == 'o' && (rhyme[1] == 'a' || rhyme[1] == 'e'))
         || (rhyme[0] == 'u' && rhyme[1] == 'y');
}

/* Over which of a rhyme's letters a tone stands: the last one with a mark of its own, or by how
 * many vowels there are and whether a consonant follows. */
static gboolean
is_tone_place (const gunichar *rhyme,
               guint           n,
               guint           place)
{
  guint n_vowels = 0;
  int marked = -1;

  for (; n_vowels < n && is_vowel (rhyme[n_vowels]); n_vowels++)
    if (rhyme[n_vowels] >= 0x80)
      marked = (int) n_vowels;
  if (marked >= 0)
    return place == (guint) marked;
  if (n_vowels == 2 && n == 2 && has_two_places (rhyme))
    return place < 2;
  if (n_vowels == 2)
    return place == (n > 2 ? 1 : 0);

  return place == n_vowels / 2;
}

/* After c, ch, p and t there are but two tones. */
static gboolean
is_tone_of (const gunichar *rhyme,
            guint           n,
            guint           tone)
{
  gboolean stopped = rhyme[n - 1] == 'c' || rhyme[n - 1] == 'p' || rhyme[n - 1] == 't'
                     || (n > 1 && rhyme[n - 2] == 'c');

  return !stopped || tone == TONE_ACUTE || tone == TONE_DOT;
}

static gboolean
is_rhyme (const gunichar *letters,
          guint           n,
          guint           tone,
          int             place)
{
  static GHashTable *set;

  return n > 0 && is_in (rhymes, &set, letters, n) && is_tone_of (letters, n, tone)
         && (tone == 0 || (place >= 0 && is_tone_place (letters, n, (guint) place)));
}

/* "gh" and "ngh" are written only before e, ê and i. */
static gboolean
joins (const gunichar *onset,
       guint           n)
{
  gunichar vowel = onset[n];

  return n < 2 || onset[n - 1] != 'h' || onset[n - 2] != 'g' || vowel == 'e' || vowel == 0xea
         || vowel == 'i';
}

/* The letters without their tone, of which there may be one. */
static guint
strip_tone (const char *word,
            gsize       length,
            gunichar   *letters,
            guint      *tone,
            int        *place)
{
  guint n = 0;

  *tone = 0;
  *place = -1;
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      guint own;

      if (n == LETTERS_MAX)
        return 0;
      letters[n] = g_unichar_tolower (muc_text_split_tone (g_utf8_get_char (p), &own));
      if (own != 0 && *tone != 0)
        return 0;
      if (own != 0)
        {
          *tone = own;
          *place = (int) n;
        }
      n++;
    }

  return n;
}

/**
 * muc_syllable_is_vietnamese:
 * @word: a word, composed, in any case
 * @length: how many bytes it is long
 *
 * Returns: whether it can be a Vietnamese syllable: an onset, a rhyme, and one tone in its place
 */
gboolean
muc_syllable_is_vietnamese (const char *word,
                            gsize       length)
{
  static GHashTable *set;
  gunichar letters[LETTERS_MAX];
  guint tone;
  int place;
  guint n = strip_tone (word, length, letters, &tone, &place);

  for (guint onset = 0; onset <= 3 && onset < n; onset++)
    if ((onset == 0 || is_in (onsets, &set, letters, onset)) && joins (letters, onset)
        && is_rhyme (letters + onset, n - onset, tone, place - (int) onset))
      return TRUE;

  return FALSE;
}
