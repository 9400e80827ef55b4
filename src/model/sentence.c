/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sentence.h"

#include <string.h>

#include "model/cycle.h"
#include "model/text.h"

#define LENGTH_MAX 4000

/* The ways in which a sentence states a quantity, on folded text. Group n is the number, max the
 * number it is out of, noun what is counted, per the period. */
typedef enum
{
  FORM_PERCENT,
  FORM_RANK,
  FORM_POINTS,
  FORM_NONE,
  FORM_TIMES,
  FORM_COUNT,
} Form;

#define NUMBER "\\d+(?:\\.\\d{3})*(?:[.,]\\d+)?"
#define AT_LEAST "(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|tu)"
#define BOUND "(?:" AT_LEAST "|tren|hon|vuot|toi da|khong qua|khong vuot qua|duoi)"
#define PER "(?: ?/ ?| moi | tren | trong (?:mot |1 )?)(?<per>tuan|thang|quy|nam|6 thang)\\b"
#define BODIES "(?:don vi|co quan|so|nganh|dia phuong|tinh|huyen|xa|phuong|phong|vi tri)"
#define NOUN "(?<noun>(?:quy trinh|sang kien|giai phap|mo hinh|thu tuc|dich vu|ho so|van ban" \
  "|hoi nghi|cuoc|dot|lop|bai|tin|nguoi|ngay|gio|don vi|phong|xa|de tai|buoi" \
  "|[^ ,;.\\d]+(?: [^ ,;.\\d]+)?))\\b"
#define OUT_OF "(?: ?/ ?(?<max>\\d{1,3}))?"

static const struct {
  Form form;
  const char *pattern;
} patterns[] = {
  { FORM_PERCENT, "(?<![\\d.,/])(?<n>" NUMBER ") ?%" },
  { FORM_RANK, "\\b(?:trong|thuoc) (?:top |nhom |so |nhung )*(?<n>\\d{1,3})" OUT_OF " "
    BODIES "[^,;.]{0,40}?(?:dan dau|dung dau|cao nhat)" },
  { FORM_RANK, "\\btop (?<n>\\d{1,3})" OUT_OF "\\b" },
  { FORM_RANK, "\\b(?:vi thu|thu hang|xep hang|xep thu|hang thu|vi tri)(?: thu)? (?<n>\\d{1,3})"
    OUT_OF "\\b" },
  { FORM_POINTS, "(?<![\\d/])(?<n>" NUMBER ") ?/ ?(?<max>" NUMBER ") diem\\b" },
  { FORM_POINTS, "\\b(?:dat|tren|tu|hon) (?<n>" NUMBER ") ?/ ?(?<max>100)(?![\\d/])" },
  { FORM_POINTS, "(?<![\\d/])(?<n>" NUMBER ") diem\\b" },
  { FORM_NONE, "\\bkhong (?:co|de|de xay ra|xay ra|phat sinh|de phat sinh|con) (?:bat cu|bat ky"
    "|truong hop|phan hoi|khieu nai|don thu|ho so|vi pham|sai sot|cong chuc|can bo)" },
  { FORM_TIMES, "(?<![\\d/])(?<n>\\d{1,4}) (?<noun>lan)(?:" PER ")?" },
  { FORM_COUNT, "\\b" BOUND " (?:dat )?(?<n>\\d+(?:\\.\\d{3})*) " NOUN "(?:" PER ")?" },
};

typedef struct
{
  Form form;
  int start, end;
  double value;
  char *max;
  int noun_start, noun_end;
  char *per;
} Quantity;

typedef struct
{
  const char *sentence;
  const char *folded;
  GArray *offsets;
  GPtrArray *readings;
} Reader;

static void
free_reading (gpointer data)
{
  MucTargetReading *reading = data;

  g_free (reading->text);
  g_free (reading->unit);
  g_free (reading);
}

static void
clear_quantity (gpointer data)
{
  Quantity *quantity = data;

  g_free (quantity->max);
  g_free (quantity->per);
}

static GRegex *
get_pattern (guint i)
{
  static GRegex *compiled[G_N_ELEMENTS (patterns)];

  if (g_once_init_enter (&compiled[i]))
    {
      g_autoptr (GError) error = NULL;
      GRegex *regex = g_regex_new (patterns[i].pattern, G_REGEX_OPTIMIZE, 0, &error);

      g_assert_no_error (error);
      g_once_init_leave (&compiled[i], regex);
    }

  return compiled[i];
}

/* 1.500 is fifteen hundred; 82,91 and 82.91 are less than eighty-three. */
static double
read_number (const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == ',')
      g_string_append_c (number, '.');
    else if (*p != '.' || strspn (p + 1, "0123456789") != 3)
      g_string_append_c (number, *p);

  return g_ascii_strtod (number->str, NULL);
}

static char *
fetch_group (GMatchInfo *match,
             const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
add_quantity (GArray     *quantities,
              Form        form,
              GMatchInfo *match)
{
  Quantity quantity = { .form = form, .noun_start = -1 };
  g_autofree char *number = fetch_group (match, "n");

  g_match_info_fetch_pos (match, 0, &quantity.start, &quantity.end);
  g_match_info_fetch_named_pos (match, "noun", &quantity.noun_start, &quantity.noun_end);
  quantity.value = number != NULL ? read_number (number) : 0;
  quantity.max = fetch_group (match, "max");
  quantity.per = fetch_group (match, "per");
  g_array_append_val (quantities, quantity);
}

static gboolean
overlaps (GArray     *quantities,
          GMatchInfo *match)
{
  int start, end;

  g_match_info_fetch_pos (match, 0, &start, &end);
  for (guint i = 0; i < quantities->len; i++)
    {
      Quantity *other = &g_array_index (quantities, Quantity, i);

      if (start < other->end && other->start < end)
        return TRUE;
    }

  return FALSE;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  return ((const Quantity *) a)->start - ((const Quantity *) b)->start;
}

static GArray *
find_quantities (const char *folded,
                 int         start,
                 int         end)
{
  GArray *quantities = g_array_new (FALSE, FALSE, sizeof (Quantity));

  g_array_set_clear_func (quantities, clear_quantity);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match_full (get_pattern (i), folded, end, start, 0, &match, NULL);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        if (!overlaps (quantities, match))
          add_quantity (quantities, patterns[i].form, match);
    }
  g_array_sort (quantities, compare_starts);

  return quantities;
}

/* The word that ends just before the number, "đạt" or "mức" between left out. */
static gboolean
ends_with_one (const char        *folded,
               int                from,
               int                to,
               const char *const *phrases)
{
  static const char *const between[] = { "dat ", "muc ", "la ", "duoc ", NULL };
  gboolean shorter = TRUE;

  while (shorter)
    {
      shorter = FALSE;
      for (guint i = 0; between[i] != NULL; i++)
        {
          int length = strlen (between[i]);

          if (to - from >= length && strncmp (folded + to - length, between[i], length) == 0)
            {
              to -= length;
              shorter = TRUE;
            }
        }
    }
  for (; *phrases != NULL; phrases++)
    {
      int length = strlen (*phrases);

      if (to - from >= length && strncmp (folded + to - length, *phrases, length) == 0
          && (to == length || !g_ascii_isalnum (folded[to - length - 1])))
        return TRUE;
    }

  return FALSE;
}

static gboolean
starts_with_words (const char *text,
                   const char *words)
{
  while (*text == ' ')
    text++;

  return g_str_has_prefix (text, words);
}

/* A bare percentage means at least that much; of a rank the number is the worst allowed. */
static MucComparator
read_comparator (const Quantity *quantity,
                 const char     *folded,
                 int             from)
{
  static const char *const at_least[] = {
    "it nhat ", "toi thieu ", "khong duoi ", "khong thap hon ", "khong it hon ", "tu ", NULL
  };
  static const char *const at_most[] = { "toi da ", "khong qua ", "khong vuot qua ", NULL };
  static const char *const above[] = { "tren ", "hon ", "vuot ", NULL };
  static const char *const below[] = { "duoi ", "it hon ", "thap hon ", NULL };
  const char *number = strpbrk (folded + quantity->start, "0123456789");
  int at = number != NULL ? number - folded : quantity->start;

  if (quantity->form == FORM_NONE)
    return MUC_COMPARATOR_EQUAL;
  if (quantity->form == FORM_RANK)
    return MUC_COMPARATOR_AT_MOST;
  if (starts_with_words (folded + quantity->end, "tro xuong"))
    return MUC_COMPARATOR_AT_MOST;
  if (starts_with_words (folded + quantity->end, "tro len")
      || ends_with_one (folded, from, at, at_least))
    return MUC_COMPARATOR_AT_LEAST;
  if (ends_with_one (folded, from, at, at_most))
    return MUC_COMPARATOR_AT_MOST;
  if (ends_with_one (folded, from, at, below))
    return MUC_COMPARATOR_BELOW;
  if (ends_with_one (folded, from, at, above))
    return MUC_COMPARATOR_ABOVE;

  return quantity->form == FORM_PERCENT && quantity->value >= 100 ? MUC_COMPARATOR_EQUAL
                                                                  : MUC_COMPARATOR_AT_LEAST;
}

static char *
slice (const Reader *reader,
       int           start,
       int           end)
{
  guint from = g_array_index (reader->offsets, guint, start);
  guint to = g_array_index (reader->offsets, guint, end);
  g_autofree char *text = g_strndup (reader->sentence + from, to - from);
  char *trimmed = muc_text_trim (text);
  gsize length = strlen (trimmed);

  while (length > 0 && strchr (".,;:/", trimmed[length - 1]) != NULL)
    trimmed[--length] = '\0';

  return g_strstrip (trimmed);
}

static char *
name_unit (const Reader   *reader,
           const Quantity *quantity)
{
  const char *word = quantity->form == FORM_RANK ? "hạng" : "điểm";

  switch (quantity->form)
    {
    case FORM_PERCENT:
      return g_strdup ("%");
    case FORM_RANK:
    case FORM_POINTS:
      return quantity->max != NULL ? g_strdup_printf ("%s/%s", word, quantity->max)
                                   : g_strdup (word);
    case FORM_NONE:
      return g_strdup ("trường hợp");
    default:
      return slice (reader, quantity->noun_start, quantity->noun_end);
    }
}

static MucCycle
read_period (const Quantity *quantity)
{
  g_autofree char *statement = NULL;

  if (quantity->per == NULL)
    return MUC_CYCLE_NONE;

  statement = g_strconcat ("hang ", quantity->per, NULL);
  return muc_cycle_read (statement);
}

static void
add_reading (const Reader   *reader,
             const Quantity *quantity,
             int             start,
             int             end,
             int             of_which)
{
  MucTargetReading *reading = g_new0 (MucTargetReading, 1);

  reading->text = slice (reader, start, end);
  reading->comparator = read_comparator (quantity, reader->folded, start);
  reading->value = quantity->value;
  reading->unit = name_unit (reader, quantity);
  reading->per = read_period (quantity);
  reading->of_which = of_which;
  g_ptr_array_add (reader->readings, reading);
}

/* Where, between two quantities of one clause, the words of the second begin. */
static int
find_border (const char *folded,
             int         from,
             int         to)
{
  for (int i = to; i > from; i--)
    if (folded[i - 1] == ',' || strncmp (folded + i, " va ", 4) == 0)
      return i;

  return from;
}

static void
read_clause (const Reader *reader,
             int           start,
             int           end)
{
  g_autoptr (GArray) quantities = find_quantities (reader->folded, start, end);
  gboolean part = starts_with_words (reader->folded + start, "trong do");
  int of_which = part ? (int) reader->readings->len - 1 : -1;

  for (guint i = 0; i < quantities->len; i++)
    {
      Quantity *quantity = &g_array_index (quantities, Quantity, i);
      int border = end;

      if (i + 1 < quantities->len)
        border = find_border (reader->folded, quantity->end,
                              g_array_index (quantities, Quantity, i + 1).start);
      add_reading (reader, quantity, start, border, of_which);
      start = border;
    }
}

/* A clause ends at a semicolon, at the full stop of a sentence and before "trong đó". */
static int
find_clause_end (const char *folded,
                 int         start)
{
  int i = start;

  while (folded[i] != '\0')
    {
      if (folded[i] == ';' || (folded[i] == '.' && !g_ascii_isalnum (folded[i + 1])))
        return i;
      if (i > start + 8 && strncmp (folded + i, "trong do", 8) == 0)
        return i;
      i++;
    }

  return i;
}

/**
 * muc_sentence_read_targets:
 * @sentence: the text of an objective
 *
 * Reads the measurable targets an objective states. A bare percentage is "at least" (100 %:
 * "equal"); "từ … trở lên", "ít nhất" and "tối thiểu" are "at least", "trên" is "above", "không
 * có bất cứ" is none at all, "trong n đơn vị dẫn đầu" a rank. These are proposals only.
 *
 * Returns: (transfer full) (element-type MucTargetReading): the targets in the sentence's order
 */
GPtrArray *
muc_sentence_read_targets (const char *sentence)
{
  g_autoptr (GArray) offsets = NULL;
  g_autofree char *folded = NULL;
  Reader reader = { .sentence = sentence };

  g_return_val_if_fail (sentence != NULL, NULL);

  reader.readings = g_ptr_array_new_with_free_func (free_reading);
  reader.folded = folded = muc_text_fold_mapped (sentence, &offsets);
  reader.offsets = offsets;
  g_strdelimit (folded, "\n", ' ');
  if (strlen (folded) > LENGTH_MAX)
    return reader.readings;

  for (int start = 0; folded[start] != '\0';)
    {
      int end = find_clause_end (folded, start);

      read_clause (&reader, start, end);
      start = folded[end] == ';' || folded[end] == '.' ? end + 1 : end;
    }

  return reader.readings;
}
