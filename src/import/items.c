/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/items.h"

#include <stdlib.h>
#include <string.h>

#include "import/match.h"
#include "model/text.h"

/* Marks stand in the first bytes of a line. */
#define MARK_MAX 160

/* On folded text: two words, a number in figures, words or roman, and what ends the label. */
#define LABEL "^(\\w{2,4} {0,2}\\w{3,5}) +(?:chat luong +)?(?:so +|thu +)?" \
  "(\\d{1,2}|nhat|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|[ivx]{1,4}|l)(?!\\w)" \
  "( *[:.;)–-]+ *| *$| +)"
#define PAGE_MARK "^[-–\\s]*(?:[Tt]rang\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-–\\s]*$"

static GRegex *
get_regex (GRegex     **regex,
           const char  *pattern)
{
  if (g_once_init_enter (regex))
    {
      g_autoptr (GError) error = NULL;
      GRegex *compiled = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);

      g_assert_no_error (error);
      g_once_init_leave (regex, compiled);
    }

  return *regex;
}

static int
read_ordinal (const char *word)
{
  static const char *const words[] = {
    "nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi",
  };

  if (g_ascii_isdigit (*word))
    return atoi (word);
  if (strcmp (word, "mot") == 0 || strcmp (word, "l") == 0)
    return 1;
  if (strcmp (word, "bon") == 0)
    return 4;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      return i + 1;

  return muc_text_parse_roman (word);
}

/* "Mục tiêu: " and words. */
static gsize
read_bare_label (const char *folded,
                 GArray     *offsets,
                 int        *label)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int end;

  if (!g_regex_match (get_regex (&regex, "^muc tieu ?: ?(?=\\w)"), folded, 0, &match))
    return 0;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  *label = MUC_ITEM_BARE_LABEL;
  return g_array_index (offsets, guint, end);
}

/* "Mục tiêu 3:", "Mức tiêu số 3.", "MỤC TIÊU THỨ BA -". Returns how many bytes the label is. */
static gsize
read_label (const char *text,
            int        *label)
{
  static GRegex *regex;
  g_autofree char *start = g_utf8_substring (text, 0, MIN (60, g_utf8_strlen (text, MARK_MAX)));
  g_autofree char *folded = NULL;
  g_autofree char *words = NULL;
  g_autofree char *ordinal = NULL;
  g_autofree char *separator = NULL;
  g_autofree char *squashed = NULL;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  gsize length;
  int end;

  folded = muc_text_fold_mapped (start, &offsets);
  if (!g_regex_match (get_regex (&regex, LABEL), folded, 0, &match))
    return read_bare_label (folded, offsets, label);

  words = g_match_info_fetch (match, 1);
  squashed = muc_match_squash (words);
  if (muc_match_distance (squashed, "muctieu", 1) > 1)
    return 0;

  ordinal = g_match_info_fetch (match, 2);
  separator = g_match_info_fetch (match, 3);
  g_match_info_fetch_pos (match, 0, NULL, &end);
  length = g_array_index (offsets, guint, end);
  if (strspn (separator, " ") == strlen (separator) && text[length] != '\0'
      && !g_unichar_isupper (g_utf8_get_char (text + length)))
    return 0;

  *label = read_ordinal (ordinal);
  return *label > 0 ? length : 0;
}

/* "3.", "3)", "(3)", "3/", "3 -", "3:", a bullet; OCR reads the figure one as the letter l. */
static gsize
read_number (const char  *text,
             MucItemMark *mark)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_autofree char *style = NULL;
  const char *start = text + (*text == '(');
  gsize length = strnlen (text, MARK_MAX);
  int end;

  if (strchr ("-+*", *text) != NULL || g_str_has_prefix (text, "–") || g_str_has_prefix (text, "•"))
    {
      mark->style = '-';
      start = *text == '\0' ? text : g_utf8_next_char (text);
      return *text == '\0' ? 0 : start - text + strspn (start, " ");
    }
  if (!g_ascii_isdigit (*start) && strchr ("lI", *start) == NULL)
    return 0;

  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  if (!g_regex_match_full (get_regex (&regex, "^\\(?(\\d{1,6}|[lI](?=[.)]\\s+\\p{Lu}))\\s*"
                                              "([.)/:]|(?<=\\s)[-–](?=\\s))\\s*(?!\\d)"),
                           text, length, 0, 0, &match, NULL))
    return 0;

  number = g_match_info_fetch (match, 1);
  style = g_match_info_fetch (match, 2);
  g_match_info_fetch_pos (match, 0, NULL, &end);
  mark->number = g_ascii_isdigit (*number) ? atoi (number) : 1;
  mark->style = *style;

  return end;
}

/* "I. " or "B) " before a label only */
static gsize
read_enumerator (const char *text)
{
  gsize length = strspn (text, "IVXABCDE");

  if (length == 0 || length > 4 || strchr (".)/", text[length]) == NULL || text[length] == '\0')
    return 0;

  length++;
  return length + strspn (text + length, " ");
}

/**
 * muc_item_read_mark:
 * @text: a line
 * @mark: (out caller-allocates): the mark at its beginning
 *
 * Returns: whether @text begins an item of a list
 */
gboolean
muc_item_read_mark (const char  *text,
                    MucItemMark *mark)
{
  gsize length, label;

  *mark = (MucItemMark) { .rest = text };
  length = read_number (text, mark);
  if (length == 0)
    length = read_enumerator (text);
  label = read_label (text + length, &mark->label);
  if (label == 0 && mark->style == '\0')
    return FALSE;

  if (mark->number == 0 && mark->label > 0)
    mark->number = mark->label;
  mark->rest = text + length + label;

  return TRUE;
}

/**
 * muc_item_is_labelled:
 * @text: a line
 *
 * Returns: whether it begins with "Mục tiêu" and a number
 */
gboolean
muc_item_is_labelled (const char *text)
{
  MucItemMark mark;

  return muc_item_read_mark (text, &mark) && mark.label != 0;
}

/**
 * muc_item_is_numbered:
 * @text: a line
 *
 * Returns: whether it begins with a number or a label
 */
gboolean
muc_item_is_numbered (const char *text)
{
  MucItemMark mark;

  return muc_item_read_mark (text, &mark) && mark.number > 0;
}

/**
 * muc_item_is_page_mark:
 * @text: a line
 *
 * Returns: whether it is only a page number: "2", "- 2 -", "Trang 2/5"
 */
gboolean
muc_item_is_page_mark (const char *text)
{
  static GRegex *regex;

  return strlen (text) < 24 && g_regex_match (get_regex (&regex, PAGE_MARK), text, 0, NULL);
}

/**
 * muc_item_ends_sentence:
 * @text: words
 *
 * Returns: whether they end with a mark that ends a sentence or a clause
 */
gboolean
muc_item_ends_sentence (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr ("\")' ", text[length - 1]) != NULL)
    length--;
  if (g_str_has_suffix (text, "”") || g_str_has_suffix (text, "’"))
    return length >= 4 && strchr (".;:!?", text[length - 4]) != NULL;

  return length > 0 && strchr (".;:!?/", text[length - 1]) != NULL;
}

static gsize
find_end_mark (const char *text)
{
  gsize length = strlen (text);
  gsize end = length;

  while (end > 0 && strchr (". \n", text[end - 1]) != NULL)
    end--;
  if (end == 0 || text[end - 1] != '/')
    return length;
  end--;
  while (end > 0 && strchr (". \n", text[end - 1]) != NULL)
    end--;

  return end;
}

/**
 * muc_item_ends_paper:
 * @text: words
 *
 * Returns: whether they end with "./.", the mark that ends a paper; scanners lose its dots
 */
gboolean
muc_item_ends_paper (const char *text)
{
  return find_end_mark (text) < strlen (text);
}

/**
 * muc_item_strip_end:
 * @text: words
 *
 * Returns: (transfer full): @text without "./." and white space at its end
 */
char *
muc_item_strip_end (const char *text)
{
  g_autofree char *without = g_strndup (text, find_end_mark (text));

  return muc_text_trim (without);
}
