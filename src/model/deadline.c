/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/deadline.h"

#include <stdlib.h>
#include <string.h>

#include "model/text.h"

/* A deadline's cell is a few words. What is longer is read no further. */
#define LENGTH_MAX 600

/* One way of naming a date on folded text. Its groups are named d, m, q, h, y. The order matters:
 * of two that match at the same place the earlier is meant. */
typedef struct
{
  MucDeadlineKind kind;
  const char *pattern;
} Form;

#define YEAR4 "(?<y>(?:19|20)\\d\\d)(?!\\d)"
#define OF_YEAR "(?: ?[/.,-]? ?(?:nam )?" YEAR4 ")?"
#define MONTH "(?<m>1[0-2]|0?[1-9])(?!\\d)"
/* "6 tháng một lần" names no month. */
#define MONTH_WORD "(?<mw>gieng|mot|hai|ba|tu|sau|bay|tam|chin|muoi mot|muoi hai|muoi|chap)\\b" \
  "(?! lan\\b)"
#define DAY "(?<d>3[01]|[12]\\d|0?[1-9])(?!\\d)"
#define QUARTER "(?<q>[ivxl|1]+|[1-4]|(?:thu )?(?:nhat|mot|hai|ba|tu|bon))(?![a-z0-9])"

static const Form forms[] = {
  { MUC_DEADLINE_DAY, "\\b" YEAR4 "-" MONTH "-" DAY },
  { MUC_DEADLINE_DAY, "\\b" DAY " ?(?<s>[/.-]) ?" MONTH " ?\\k<s> ?(?<y>(?:19|20)?\\d\\d)(?!\\d)" },
  { MUC_DEADLINE_DAY, "\\b(?:ngay )?" DAY " thang " MONTH OF_YEAR },
  { MUC_DEADLINE_DAY, "\\bngay " DAY " ?[/.-] ?" MONTH OF_YEAR },
  { MUC_DEADLINE_DAY, "(?<![\\d/.])" DAY "/" MONTH "(?![/.]?\\d)" },
  { MUC_DEADLINE_MONTH, "\\bthang " MONTH " ?[/.-] ?(?<y>\\d\\d)(?!\\d)" },
  { MUC_DEADLINE_MONTH, "\\bthang " MONTH OF_YEAR },
  { MUC_DEADLINE_MONTH, "(?<![\\d/.])" MONTH " ?/ ?" YEAR4 },
  { MUC_DEADLINE_MONTH, "\\bthang " MONTH_WORD OF_YEAR },
  { MUC_DEADLINE_QUARTER, "\\bquy ?" QUARTER OF_YEAR },
  { MUC_DEADLINE_QUARTER, "\\b(?<q3>0?[39]|ba|chin) thang dau (?:cua )?nam" OF_YEAR },
  { MUC_DEADLINE_HALF_YEAR,
    "\\b(?:(?:0?6|sau) thang|nua) (?<h>dau|cuoi)(?: (?:cua )?nam)?" OF_YEAR },
  { MUC_DEADLINE_HALF_YEAR, "\\b(?<h>giua) nam" OF_YEAR },
  { MUC_DEADLINE_QUARTER, "\\b(?<q3>dau) nam" OF_YEAR },
  { MUC_DEADLINE_YEAR, "\\b(?:ca|trong|het|cuoi|cuoi cua|trong ca) nam(?: hoc| nay)?" OF_YEAR },
  { MUC_DEADLINE_YEAR, "\\bnam " YEAR4 },
  { MUC_DEADLINE_YEAR, "^" YEAR4 "$" },
};

/* The kinds without a date, on folded text. "ngay" is both ngày and ngay: scanners mix them up. */
static const Form words[] = {
  { MUC_DEADLINE_RECURRING,
    "\\b(?:dinh ky|dinh ki|\\d+ lan ?/|/ ?lan\\b|(?:hang|moi|tung) "
    "(?:\\d+ |sau |ba )?(?:tuan|thang|quy(?! (?:dinh|trinh|che))|nam|ky))" },
  { MUC_DEADLINE_STANDING,
    "\\b(?:thuong xuyen|lien tuc|(?:trong )?suot|quanh nam|(?:hang|moi) (?:ngay|gio)"
    "|tung (?:ho so|van ban|vu viec))\\b" },
  { MUC_DEADLINE_EVENT,
    "\\b(?:khi|luc|neu|ngay sau|ngay lap tuc|dot xuat|phat sinh|theo (?:yeu cau|thuc te))\\b" },
  { MUC_DEADLINE_REFERENCE,
    "\\b(?:theo|sau|can cu|nhu|dung|bao dam|dam bao|trong thoi (?:han|gian)) " },
};

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static GRegex **
get_regexes (GRegex     ***regexes,
             const Form   *table,
             guint         n_forms)
{
  if (g_once_init_enter (regexes))
    {
      GRegex **compiled = g_new (GRegex *, n_forms);

      for (guint i = 0; i < n_forms; i++)
        compiled[i] = compile (table[i].pattern);
      g_once_init_leave (regexes, compiled);
    }

  return *regexes;
}

static int
fetch_number (GMatchInfo *match,
              const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  return text == NULL ? 0 : atoi (text);
}

static int
read_month_word (const char *word)
{
  static const char *const names[] = {
    "gieng", "hai", "ba", "tu", "", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "chap",
  };

  if (g_str_equal (word, "mot"))
    return 11;
  if (g_str_equal (word, "muoi hai"))
    return 12;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i]))
      return i + 1;

  return 0;
}

static int
fetch_month (GMatchInfo *match)
{
  g_autofree char *word = g_match_info_fetch_named (match, "mw");

  return word != NULL && *word != '\0' ? read_month_word (word) : fetch_number (match, "m");
}

/* Scanners read the roman I as l, 1 or |. */
static int
read_quarter (const char *text)
{
  static const char *const ordinals[] = { "nhat", "mot", "hai", "ba", "tu", "bon" };
  static const int values[] = { 1, 1, 2, 3, 4, 4 };
  g_autofree char *numeral = g_strdup (text);

  if (strlen (text) == 1 && *text >= '1' && *text <= '4')
    return *text - '0';
  if (g_str_has_prefix (text, "thu "))
    text += strlen ("thu ");
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_str_equal (text, ordinals[i]))
      return values[i];

  g_strdelimit (numeral, "l1|", 'i');
  return muc_text_parse_roman (numeral);
}

static int
fetch_quarter (GMatchInfo *match)
{
  g_autofree char *numeral = g_match_info_fetch_named (match, "q");
  g_autofree char *months = g_match_info_fetch_named (match, "q3");

  if (numeral != NULL && *numeral != '\0')
    return read_quarter (numeral);
  if (months == NULL || *months == '\0')
    return 0;

  return g_str_equal (months, "chin") || g_str_has_suffix (months, "9") ? 3 : 1;
}

static int
fetch_year (GMatchInfo *match,
            int         paper_year)
{
  int year = fetch_number (match, "y");

  if (year == 0)
    return paper_year;

  return year < 100 ? 2000 + year : year;
}

static void
set_month_end (GDate *date,
               int    month,
               int    year)
{
  if (g_date_valid_dmy (1, month, year))
    g_date_set_dmy (date, g_date_get_days_in_month (month, year), month, year);
}

/* Sets the last day of the period; where the paper's year is needed but unknown, none. Returns
 * FALSE where the words are no date after all: 31/02, Quý V. */
static gboolean
read_due (GMatchInfo      *match,
          MucDeadlineKind  kind,
          int              paper_year,
          GDate           *due)
{
  g_autofree char *half = g_match_info_fetch_named (match, "h");
  int year = fetch_year (match, paper_year);
  int day = fetch_number (match, "d");
  int month = 12;

  g_date_clear (due, 1);
  if (kind == MUC_DEADLINE_DAY || kind == MUC_DEADLINE_MONTH)
    month = fetch_month (match);
  else if (kind == MUC_DEADLINE_QUARTER)
    month = fetch_quarter (match) * 3;
  else if (kind == MUC_DEADLINE_HALF_YEAR)
    month = g_strcmp0 (half, "cuoi") == 0 ? 12 : 6;

  if (month < 1 || month > 12)
    return FALSE;
  if (kind == MUC_DEADLINE_DAY)
    {
      if (!g_date_valid_dmy (day, month, year > 0 ? year : 2000))
        return FALSE;
      if (year > 0)
        g_date_set_dmy (due, day, month, year);
    }
  else if (year > 0)
    set_month_end (due, month, year);

  return TRUE;
}

typedef struct
{
  MucDeadlineKind kind;
  GDate due;
  int year;
  int start, end;
} Found;

/* Finds the leftmost date at or after @from. */
static gboolean
find_date (const char *folded,
           int         from,
           int         paper_year,
           Found      *found)
{
  static GRegex **regexes;
  GRegex **compiled = get_regexes (&regexes, forms, G_N_ELEMENTS (forms));

  found->start = -1;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      GDate due;
      int start, end;

      if (!g_regex_match_full (compiled[i], folded, -1, from, 0, &match, NULL))
        continue;
      g_match_info_fetch_pos (match, 0, &start, &end);
      if (found->start >= 0 && start >= found->start)
        continue;
      if (!read_due (match, forms[i].kind, paper_year, &due))
        continue;
      *found = (Found) { forms[i].kind, due, fetch_number (match, "y"), start, end };
    }

  return found->start >= 0;
}

/* "Quý I, II/2024" and "tháng 3-5": the further parts repeat neither the word nor the year. */
static int
skip_joint (const char *folded,
            int         from)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int end = -1;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, compile ("\\G ?(?:,|;|-|va|&|den(?: het| truoc)?) ?"));
  if (g_regex_match_full (regex, folded, -1, from, G_REGEX_MATCH_ANCHORED, &match, NULL))
    g_match_info_fetch_pos (match, 0, NULL, &end);

  return end;
}

static gboolean
find_joined_date (const char  *folded,
                  const Found *before,
                  int          paper_year,
                  Found       *found)
{
  g_autofree char *repeated = NULL;
  const char *word = before->kind == MUC_DEADLINE_QUARTER ? "quy " : "thang ";
  int from = skip_joint (folded, before->end);

  if (from < 0)
    return FALSE;
  if (find_date (folded, from, paper_year, found) && found->start == from)
    return TRUE;
  if (before->kind != MUC_DEADLINE_QUARTER && before->kind != MUC_DEADLINE_MONTH)
    return FALSE;

  repeated = g_strconcat (word, folded + from, NULL);
  if (!find_date (repeated, 0, paper_year, found) || found->start != 0)
    return FALSE;
  found->start = from;
  found->end += from - (int) strlen (word);

  return TRUE;
}

/* Of "từ tháng 3 đến tháng 5/2024" the last part is due. A last part without a year is in the
 * first part's year, or in the next one where it would else come first. */
static gboolean
read_dates (const char  *folded,
            int          paper_year,
            Found       *first,
            MucDeadline *deadline)
{
  Found last, next;

  if (!find_date (folded, 0, paper_year, first))
    return FALSE;

  last = *first;
  if (first->year != 0)
    paper_year = g_date_get_year (&first->due);
  for (guint i = 0; i < 12 && find_joined_date (folded, &last, paper_year, &next); i++)
    last = next;

  deadline->kind = last.kind;
  deadline->due = last.due;
  if (last.year == 0 && g_date_valid (&last.due) && g_date_compare (&last.due, &first->due) < 0)
    g_date_add_years (&deadline->due, 1);

  return TRUE;
}

/* Whether the sentence says outright that it recurs ("trước 15/12 hằng năm"), which then is what
 * it means, wherever in it that stands; @start is where words of a kind without a date stand. */
static MucDeadlineKind
find_words (const char *folded,
            int        *start,
            gboolean   *recurs)
{
  static GRegex **regexes;
  GRegex **compiled = get_regexes (&regexes, words, G_N_ELEMENTS (words));
  MucDeadlineKind kind = MUC_DEADLINE_UNKNOWN;

  *start = G_MAXINT;
  *recurs = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int at;

      if (!g_regex_match (compiled[i], folded, 0, &match))
        continue;
      g_match_info_fetch_pos (match, 0, &at, NULL);
      if (words[i].kind == MUC_DEADLINE_RECURRING)
        *recurs = TRUE;
      if (at < *start)
        {
          kind = words[i].kind;
          *start = at;
        }
    }

  return kind;
}

/* "Theo định kỳ", "theo quý" and "theo phát sinh" only look like references. */
static MucDeadlineKind
settle_reference (const char *folded,
                  MucCycles   cycles)
{
  static const char *const events[] = { "theo phat sinh", "sau khi ph", "sau khi xay ra" };
  static const char *const recurring[] = {
    "theo dinh k", "theo hang ", "theo moi ", "theo tung ", "theo thang", "theo quy", "theo nam",
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_has_prefix (folded, events[i]))
      return MUC_DEADLINE_EVENT;
  for (guint i = 0; cycles != 0 && i < G_N_ELEMENTS (recurring); i++)
    if (g_str_has_prefix (folded, recurring[i]))
      return MUC_DEADLINE_RECURRING;

  return MUC_DEADLINE_REFERENCE;
}

static MucDeadlineKind
read_kind (const char  *folded,
           int          paper_year,
           MucDeadline *deadline)
{
  MucDeadline date = { 0 };
  Found first = { .start = G_MAXINT };
  gboolean recurs, dated;
  int start;
  MucDeadlineKind kind = find_words (folded, &start, &recurs);

  dated = read_dates (folded, paper_year, &first, &date);
  if (!dated)
    first.start = G_MAXINT;
  if (kind == MUC_DEADLINE_REFERENCE && start < first.start)
    return settle_reference (folded + start, deadline->cycles);
  if (recurs && (kind != MUC_DEADLINE_EVENT || first.start < start))
    return MUC_DEADLINE_RECURRING;
  if (start < first.start)
    return kind;
  if (!dated)
    return deadline->cycles != 0 ? MUC_DEADLINE_RECURRING : MUC_DEADLINE_UNKNOWN;

  deadline->due = date.due;
  return date.kind;
}

/**
 * muc_deadline_parse:
 * @text: (nullable): the deadline as its author wrote it
 * @paper_year: the year that a date without one means, or 0 if unknown (such dates then have no
 *   due day)
 * @deadline: (out caller-allocates): what it means
 *
 * Understands a deadline's sentence. Spelling with or without marks, in any normal form, is the
 * same; where a sentence names several things the first counts, except that what is said to
 * recur recurs, and that of a span of dates the end is due.
 */
void
muc_deadline_parse (const char  *text,
                    int          paper_year,
                    MucDeadline *deadline)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (deadline != NULL);

  *deadline = (MucDeadline) { 0 };
  g_date_clear (&deadline->due, 1);
  if (muc_text_is_blank (text))
    return;

  folded = muc_text_fold (text);
  if (strlen (folded) > LENGTH_MAX)
    *g_utf8_find_prev_char (folded, folded + LENGTH_MAX) = '\0';

  deadline->cycles = muc_cycles_read (folded);
  deadline->kind = read_kind (folded, paper_year, deadline);
  if (deadline->kind != MUC_DEADLINE_RECURRING)
    deadline->cycles = 0;
}

/**
 * muc_deadline_format_due:
 * @deadline: a deadline
 *
 * Returns: (transfer full) (nullable): the due day as YYYY-MM-DD, or %NULL where there is none
 */
char *
muc_deadline_format_due (const MucDeadline *deadline)
{
  g_return_val_if_fail (deadline != NULL, NULL);

  if (!g_date_valid (&deadline->due))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&deadline->due),
                          g_date_get_month (&deadline->due), g_date_get_day (&deadline->due));
}
