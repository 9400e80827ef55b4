/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/year-words.h"

#include <stdlib.h>
#include <string.h>

#include "model/text.h"

/* Years in texts. All patterns read folded text. A number of four digits is a year where the words
 * around it say so: "trồng 2000 cây" is none. */

/* Letters before a year that are looked at: a sentence of a paper is shorter. */
#define REACH 400

#define YEAR "20\\d\\d"
#define DASH " ?[-–—] ?"

#define CANDIDATE "(?<![\\d,])(?:20)?\\d\\d(?!\\d)"

/* A year of two digits ends a whole date: "30/6/26", "tháng 3/26". */
static const char before_short[] =
  "(?:(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-]|\\bthang \\d{1,2} ?[/.-] ?)$";

#define DOCUMENT "(?:nghi dinh|quyet dinh|thong tu|chi thi|nghi quyet|cong van|thong bao|to trinh" \
  "|van ban|ke hoach|bao cao|huong dan|chuong trinh|ket luan|lien tich)"

/* What stands before a year where it is one. */
static const char before_year[] =
  "(?:\\bnam(?: hoc)?|\\bquy [a-z0-9|]+|\\bthang [a-z0-9]+(?: hai| mot)?|[0-9ivx] ?[/.-]) ?$";

/* Or it ends the line, as in "MỤC TIÊU CHẤT LƯỢNG 2026", and counts nothing. */
static const char after_bare_year[] = "^ ?(?:[,.;:)\\n]|$)";
static const char before_number[] =
  "(?:\\b(?:khoang|tren|hon|la|dat|it nhat|toi thieu|toi da|duoi|gan|den|du|gom|con|so) "
  "|[<>=≥≤] ?)$";

static const char standard[] =
  "(?:\\d:|\\b(?:tcvn|iso|iec|qcvn)[a-z0-9 /.-]{0,16}[:-] ?|\\biso [ a-z]{0,8}\\d{3,5} "
  "|\\bphien ban (?:nam )?)$";

/* "19/2018/QĐ-UBND", and "Nghị định 30/2020" where what follows does not say. */
static const char number_before[] =
  "(?:(?:" DOCUMENT "|\\bluat|\\bso) (?:so )?\\d+/|(?<![\\d/])(?:1[3-9]|[2-9]\\d|\\d{3,})/)$";
static const char number_after[] = "^[/-] ?[a-z]";

static const char iso_day_after[] = "^-\\d\\d-\\d\\d(?!\\d)";

/* After a document's number or a law's name a date is the document's; but not a day by which
 * something is done. */
static const char cited[] =
  "(?:\\d/(?:" YEAR "/)?[a-z][a-z0-9&/-]*|" DOCUMENT " (?:so )?\\d+|\\bso \\d+/)[^;\\n]*$"
  "|(?<!\\bphap )(?<!\\bky )(?<!\\bquy )\\b(?:luat|hien phap|phap lenh)\\b[^;\\n.]{0,60}$";
static const char due_day[] =
  "\\b(?:truoc|den|cham nhat|nhat|tu|trong|vao|xong)(?: het)?(?: ngay| quy| thang)? ?[\\d/. -]*"
  "(?:thang \\d+ )?(?:nam )?$|\\bquy [ivx\\d]+ ?/ ?$|\\bthang \\d+ ?/ ?$";

static const char range_before[] =
  "(?:(?<![/\\d])" YEAR "(?:" DASH "| (?:den|toi) )(?:nam )?"
  "|\\b(?:giai doan|nhiem ky|tam nhin|dinh huong)\\b[^,;\\n.]{0,20}|\\b(?:den|toi|tu) nam )$";
static const char range_after[] =
  "^(?:" DASH "(?:nam )?" YEAR "(?![\\d])| (?:den|toi) (?:het )?(?:nam )?" YEAR ")";

static const char looks_back[] =
  "\\b(?:so voi|cung ky|tong ket|quyet toan|ket qua|so ket|nam truoc)\\b[^;\\n]*$";
static const char looks_ahead[] =
  "\\b(?:ke hoach|du toan|phuong huong|nhiem vu|muc tieu|chuong trinh)\\b[^;\\n]*$";

typedef enum
{
  CANDIDATES,
  BEFORE_SHORT,
  BEFORE_YEAR,
  AFTER_BARE_YEAR,
  BEFORE_NUMBER,
  STANDARD,
  NUMBER_BEFORE,
  NUMBER_AFTER,
  ISO_DAY_AFTER,
  CITED,
  DUE_DAY,
  RANGE_BEFORE,
  RANGE_AFTER,
  LOOKS_BACK,
  LOOKS_AHEAD,
  N_PATTERNS
} Pattern;

static const char *const patterns[N_PATTERNS] = {
  CANDIDATE, before_short, before_year, after_bare_year, before_number, standard, number_before,
  number_after, iso_day_after, cited, due_day, range_before, range_after, looks_back, looks_ahead,
};

static GRegex *
get_regex (Pattern pattern)
{
  static GRegex **regexes;

  if (g_once_init_enter (&regexes))
    {
      GRegex **compiled = g_new0 (GRegex *, N_PATTERNS);

      for (guint i = 0; i < N_PATTERNS; i++)
        {
          g_autoptr (GError) error = NULL;

          compiled[i] = g_regex_new (patterns[i], G_REGEX_OPTIMIZE, 0, &error);
          g_assert_no_error (error);
        }
      g_once_init_leave (&regexes, compiled);
    }
  return regexes[pattern];
}

static gboolean
matches (Pattern     pattern,
         const char *text)
{
  return g_regex_match (get_regex (pattern), text, 0, NULL);
}

static gboolean
is_year (const char *before,
         const char *after,
         gboolean    is_short)
{
  if (is_short)
    return matches (BEFORE_SHORT, before);
  if (matches (BEFORE_YEAR, before) || matches (STANDARD, before) || matches (RANGE_BEFORE, before)
      || matches (RANGE_AFTER, after) || matches (ISO_DAY_AFTER, after))
    return TRUE;
  return matches (AFTER_BARE_YEAR, after) && !matches (BEFORE_NUMBER, before);
}

static MucYearWordKind
read_kind (const char *before,
           const char *after)
{
  if (matches (STANDARD, before))
    return MUC_YEAR_WORD_STANDARD;
  if (matches (NUMBER_BEFORE, before) || matches (NUMBER_AFTER, after))
    return MUC_YEAR_WORD_DOCUMENT;
  if (matches (RANGE_BEFORE, before) || matches (RANGE_AFTER, after))
    return MUC_YEAR_WORD_RANGE;
  if (matches (CITED, before) && !matches (DUE_DAY, before))
    return MUC_YEAR_WORD_DOCUMENT;
  return MUC_YEAR_WORD_OWN;
}

/* The line that a place of @folded is in, up to there; a sentence of a paper is shorter. */
static char *
dup_before (const char *folded,
            int         start)
{
  int from = start;

  while (from > 0 && start - from < REACH && folded[from - 1] != '\n')
    from--;
  while (((guchar) folded[from] & 0xc0) == 0x80)
    from++;
  return g_strndup (folded + from, start - from);
}

static gboolean
read_word (const char  *folded,
           int          start,
           int          end,
           MucYearWord *word)
{
  g_autofree char *before = dup_before (folded, start);
  const char *after = folded + end;
  const gboolean is_short = end - start == 2;

  if (!is_year (before, after, is_short))
    return FALSE;
  word->year = atoi (folded + start) + (is_short ? 2000 : 0);
  word->kind = read_kind (before, after);
  word->looks_back = matches (LOOKS_BACK, before);
  word->looks_ahead = matches (LOOKS_AHEAD, before);
  return TRUE;
}

/**
 * muc_year_words_find:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full) (element-type MucYearWord): the years that @text names, in its order
 */
GArray *
muc_year_words_find (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (MucYearWord));
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = NULL;

  if (text == NULL || strpbrk (text, "0123456789") == NULL)
    return words;
  folded = muc_text_fold_mapped (text, &offsets);
  g_regex_match (get_regex (CANDIDATES), folded, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      MucYearWord word = { 0 };
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      if (!read_word (folded, start, end, &word))
        continue;
      word.start = g_array_index (offsets, guint, start);
      word.length = end - start;
      g_array_append_val (words, word);
    }
  return words;
}

/**
 * muc_year_word_is_strange:
 * @word: a year that a paper names
 * @paper_year: the year of that paper
 *
 * Papers compare with the year before and prepare the year after.
 *
 * Returns: whether it most likely was left from another paper
 */
gboolean
muc_year_word_is_strange (const MucYearWord *word,
                          int                paper_year)
{
  g_return_val_if_fail (word != NULL, FALSE);

  if (word->kind != MUC_YEAR_WORD_OWN || word->year == paper_year)
    return FALSE;
  if (word->looks_back && word->year == paper_year - 1)
    return FALSE;
  return !(word->looks_ahead && word->year == paper_year + 1);
}

/**
 * muc_year_words_move:
 * @text: (nullable): valid UTF-8
 * @years: by how many years
 *
 * Returns: (transfer full) (nullable): @text with the years that are its paper's own moved, %NULL
 *   for %NULL
 */
char *
muc_year_words_move (const char *text,
                     int         years)
{
  g_autoptr (GArray) words = NULL;
  g_autoptr (GString) moved = NULL;

  if (text == NULL)
    return NULL;
  words = muc_year_words_find (text);
  moved = g_string_new (text);
  for (guint i = 0; i < words->len; i++)
    {
      const MucYearWord *word = &g_array_index (words, MucYearWord, i);
      char digits[16];

      if (word->kind != MUC_YEAR_WORD_OWN)
        continue;
      g_snprintf (digits, sizeof digits, "%04d", CLAMP (word->year + years, 2000, 2099));
      memcpy (moved->str + word->start, digits + 4 - word->length, word->length);
    }
  return g_string_free (g_steal_pointer (&moved), FALSE);
}
