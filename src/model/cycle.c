/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cycle.h"

#include <stdlib.h>
#include <string.h>

#include "model/text.h"

/* All patterns are read on folded text. "quy" is also the first syllable of quy định, quy trình
 * and their kind, and "nam" that of a year's number: neither is a period there. */
#define COUNT "(?:(\\d{1,2}|hai|ba|sau|chin|muoi hai) )?"
#define PERIOD "(tuan|thang|quy(?! (?:dinh|trinh|che|hoach|mo|tac|uoc|luat|chuan|phap))|nua nam" \
  "|nam(?! \\d))\\b"
#define UNIT COUNT PERIOD
#define EVERY "(?:dinh ky|dinh ki|hang|moi|tung)"
#define AND "(?: ?[,;/-] ?| va | hoac | hay )"

/* "hằng quý, sáu tháng và năm"; "định kỳ vào cuối quý" */
#define STATED "\\b" EVERY "(?: (?:vao|dau|cuoi|theo|hang|moi|tung))*(?: " UNIT "(?:" AND "(?:" \
  EVERY " )?" UNIT ")*)"
/* "quý/lần", "6 tháng một lần" */
#define PER_TIME UNIT " ?(?:/|-|mot|moi|1|01)(?: ?(?:mot|1|01))? ?lan\\b"
/* "02 lần/năm", "một lần mỗi quý" */
#define TIMES_PER "\\b(?:\\d{1,2}|mot|hai|ba|bon) lan ?(?:/|-|mot|moi|trong|tren)" \
  "(?: ?(?:mot|1|01))? ?" UNIT
/* "Tháng, Quý": the cell names nothing but periods. */
#define BARE "^(?:theo |cuoi )?(?:tung )?" UNIT "(?:" AND UNIT ")*$"

static const GRegex *
compile (const char  *pattern,
         GRegex     **regex)
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

static guint
read_count (const char *word)
{
  static const struct { const char *word; guint count; } words[] = {
    { "", 1 }, { "hai", 2 }, { "ba", 3 }, { "sau", 6 }, { "chin", 9 }, { "muoi hai", 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].word))
      return words[i].count;

  return atoi (word);
}

static MucCycle
cycle_of_months (guint months)
{
  switch (months)
    {
    case 1: return MUC_CYCLE_MONTH;
    case 3: return MUC_CYCLE_QUARTER;
    case 6: return MUC_CYCLE_HALF_YEAR;
    case 12: return MUC_CYCLE_YEAR;
    default: return MUC_CYCLE_NONE;
    }
}

static MucCycle
cycle_of_unit (const char *count_word,
               const char *period)
{
  guint count = read_count (count_word);

  if (g_str_equal (period, "tuan"))
    return MUC_CYCLE_NONE;
  if (g_str_equal (period, "nua nam"))
    return MUC_CYCLE_HALF_YEAR;
  if (g_str_equal (period, "thang"))
    return cycle_of_months (count);
  if (g_str_equal (period, "quy"))
    return cycle_of_months (count * 3);

  return cycle_of_months (count * 12);
}

/* "2 lần/năm" is every half-year, "4 lần/năm" every quarter. */
static MucCycle
divide_cycle (MucCycle cycle,
              guint    times)
{
  static const guint months[] = { 0, 1, 3, 6, 12 };
  guint length = months[cycle];

  if (times <= 1 || length == 0)
    return cycle;

  return length % times == 0 ? cycle_of_months (length / times) : cycle;
}

static MucCycles
collect_units (const char *statement)
{
  static GRegex *unit_regex;
  g_autoptr (GMatchInfo) match = NULL;
  MucCycles cycles = 0;

  g_regex_match (compile ("\\b" UNIT, &unit_regex), statement, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *count = g_match_info_fetch (match, 1);
      g_autofree char *period = g_match_info_fetch (match, 2);

      cycles |= MUC_CYCLE_BIT (cycle_of_unit (count, period));
    }

  return cycles & ~MUC_CYCLE_BIT (MUC_CYCLE_NONE);
}

static guint
leading_count (const char *statement)
{
  if (g_str_has_prefix (statement, "hai "))
    return 2;
  if (g_str_has_prefix (statement, "ba "))
    return 3;
  if (g_str_has_prefix (statement, "bon "))
    return 4;

  return MAX (atoi (statement), 1);
}

static MucCycles
read_times_per (const char *folded)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  MucCycles cycles = 0;

  g_regex_match (compile (TIMES_PER, &regex), folded, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *statement = g_match_info_fetch (match, 0);
      g_autofree char *count = g_match_info_fetch (match, 1);
      g_autofree char *period = g_match_info_fetch (match, 2);
      MucCycle cycle = divide_cycle (cycle_of_unit (count, period), leading_count (statement));

      cycles |= MUC_CYCLE_BIT (cycle);
    }

  return cycles & ~MUC_CYCLE_BIT (MUC_CYCLE_NONE);
}

static MucCycles
read_statements (const char   *folded,
                 const GRegex *regex)
{
  g_autoptr (GMatchInfo) match = NULL;
  MucCycles cycles = 0;

  g_regex_match (regex, folded, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *statement = g_match_info_fetch (match, 0);

      cycles |= collect_units (statement);
    }

  return cycles;
}

/**
 * muc_cycles_read:
 * @text: (nullable): a sentence or a cell
 *
 * Reads which cycles a sentence states: "hằng quý, sáu tháng và hằng năm" are three, "Quý/lần"
 * and "1 lần/quý" one, "quy định" and "Quý I" none. A week is no cycle of these papers. Only the
 * first thousand bytes are read.
 *
 * Returns: the set of cycles
 */
MucCycles
muc_cycles_read (const char *text)
{
  static GRegex *stated, *per_time, *bare;
  g_autofree char *folded = muc_text_fold (text);

  if (strlen (folded) > 1000)
    *g_utf8_find_prev_char (folded, folded + 1000) = '\0';

  return read_statements (folded, compile (STATED, &stated))
         | read_statements (folded, compile (PER_TIME, &per_time))
         | read_statements (folded, compile (BARE, &bare))
         | read_times_per (folded);
}

/**
 * muc_cycles_first:
 * @cycles: a set of cycles
 *
 * Returns: the shortest cycle of the set
 */
MucCycle
muc_cycles_first (MucCycles cycles)
{
  for (MucCycle cycle = MUC_CYCLE_MONTH; cycle <= MUC_CYCLE_YEAR; cycle++)
    if (cycles & MUC_CYCLE_BIT (cycle))
      return cycle;

  return MUC_CYCLE_NONE;
}

/**
 * muc_cycle_read:
 * @sentence: (nullable): a monitoring measure
 *
 * Reads the reporting cycle from a measure such as "Định kỳ Quý/lần, các phòng tổng hợp báo cáo";
 * of several the shortest counts.
 *
 * Returns: the cycle, or %MUC_CYCLE_NONE
 */
MucCycle
muc_cycle_read (const char *sentence)
{
  return muc_cycles_first (muc_cycles_read (sentence));
}
