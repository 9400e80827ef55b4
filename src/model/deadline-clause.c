/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/deadline-clause.h"

#include "model/text.h"

/* The clause of a sentence that says by when: a sentence also cites decisions of some day, reports
 * of some month and plans of each year, so a date counts only behind a word that makes it a limit,
 * and what recurs only where it stands apart from the words around it. On folded text. */

#define DAY "(?:ngay )?(?:\\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:20)?\\d\\d)?" \
            "|\\d{1,2} thang \\d{1,2}(?: ?[/.,-]? ?(?:nam )?20\\d\\d)?)(?!\\d)"
#define OF_YEAR "(?: ?[/.,-]? ?(?:nam )?20\\d\\d)?(?!\\d)"
#define MONTH "thang (?:1[0-2]|0?[1-9])(?!\\d)" OF_YEAR
#define QUARTER "quy (?:i{1,3}|iv|[1-4])\\b" OF_YEAR
#define HALF "(?:0?6|sau) thang (?:dau|cuoi) nam" OF_YEAR
#define PERIOD "(?:" MONTH "|" QUARTER "|" HALF ")"
#define LIMIT "(?:truoc|cham nhat|khong qua|khong cham qua|khong muon hon|den het|han cuoi)" \
              "(?:,? (?:la|vao|den|het|trong))* "
#define CYCLE "(?:hang|moi|tung) (?:tuan|thang|quy|nam|ky|(?:0?6|sau) thang)"

static const char *const patterns[] = {
  "\\b(?:thoi gian hoan thanh|thoi han(?: hoan thanh)?|han hoan thanh|hoan thanh)(?: la)? ?: ?"
  "(?<c>[^.;]+)",
  "\\b(?<c>" LIMIT "(?:" DAY "|" PERIOD "))",
  "\\b(?<c>(?:trong|vao) " PERIOD ")",
  "\\b(?:xong|hoan thanh|thoi han) (?<c>" PERIOD ")",
  "(?:^|[,;:(] ?)(?<c>(?:dinh ky )?" CYCLE "(?:(?:,| va|, va) (?:(?:hang|moi) )?"
  "(?:tuan|thang|quy|nam|(?:0?6|sau) thang))*)(?![a-z])",
  "\\b(?<c>dinh ky " CYCLE "(?:(?:,| va|, va) (?:(?:hang|moi) )?"
  "(?:tuan|thang|quy|nam|(?:0?6|sau) thang))*)(?![a-z])",
  "\\b(?<c>(?:hang|moi) (?:tuan|thang|quy))(?= ?(?:$|[.;)]))",
  NULL,
};

static GRegex *
get_regex (guint i)
{
  static GRegex *regexes[G_N_ELEMENTS (patterns)];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint j = 0; patterns[j] != NULL; j++)
        regexes[j] = g_regex_new (patterns[j], G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&made, 1);
    }
  return regexes[i];
}

/* "quyet dinh so 12/QD-UBND ngay 15/7/2021": what is cited is no limit, however it is cited. */
static gboolean
is_cited (const char *folded,
          int         at)
{
  static GRegex *regex;
  g_autofree char *before = g_strndup (folded, (gsize) at);

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("(?:nghi quyet|nghi dinh|quyet dinh|thong tu|thong bao|chi thi"
                                    "|ket luan|cong van|ban hanh|so \\d+[^,;.]*) $", 0, 0, NULL));
  return g_regex_match (regex, before, 0, NULL);
}

/* A year that is over when the paper is written was no limit of it. */
static gboolean
is_meant (const MucDeadline *deadline,
          int                paper_year)
{
  if (deadline->kind == MUC_DEADLINE_UNKNOWN)
    return FALSE;
  return !g_date_valid (&deadline->due) || paper_year == 0
         || (int) g_date_get_year (&deadline->due) >= paper_year;
}

/**
 * muc_deadline_find_clause:
 * @sentence: what is to be done
 * @paper_year: the year that a date without one means, or 0 if unknown
 * @deadline: (out caller-allocates): what it means, of no known kind where there is none
 *
 * Finds the words of a sentence that say by when: "trước ngày 30/6/2026", "trong quý II", "hằng
 * quý".
 *
 * Returns: (transfer full) (nullable): these words as the sentence has them
 */
char *
muc_deadline_find_clause (const char  *sentence,
                          int          paper_year,
                          MucDeadline *deadline)
{
  g_autoptr (GArray) offsets = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (sentence != NULL && deadline != NULL, NULL);

  folded = muc_text_fold_mapped (sentence, &offsets);
  for (guint i = 0; patterns[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (get_regex (i), folded, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *found = NULL;
          g_autofree char *clause = NULL;
          int start, end;

          g_match_info_fetch_named_pos (match, "c", &start, &end);
          found = g_strndup (sentence + g_array_index (offsets, guint, start),
                             g_array_index (offsets, guint, end)
                             - g_array_index (offsets, guint, start));
          clause = muc_text_trim (found);
          muc_deadline_parse (clause, paper_year, deadline);
          if (is_meant (deadline, paper_year) && !is_cited (folded, start))
            return g_steal_pointer (&clause);
        }
    }
  muc_deadline_parse (NULL, paper_year, deadline);
  return NULL;
}
