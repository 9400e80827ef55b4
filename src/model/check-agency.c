/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/action.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/plan.h"
#include "model/risk.h"
#include "model/text.h"

/* Another agency's word: a paper that was written after that of a Sở still says "Sở" in a Ban. */

/**
 * Word:
 * @word: what another kind of agency calls itself
 * @own: how the name of an agency of that kind begins, folded
 * @pattern: finds it where it stands by itself
 * @named: finds one that is called by its name; the word then means that one further on
 */
typedef struct
{
  const char *word;
  const char *own;
  const char *pattern;
  const char *named;
} Word;

#define LETTER_BEFORE "(?<!\\p{L})"
#define LETTER_AFTER "(?!\\p{L})"

static const Word words[] = {
  { "Sở", "so ",
    "(?<!cơ )(?<!trụ )(?<!công )(?<!các )(?<!Các )(?<!những )(?<!mỗi )(?<!từng )(?<!liên )"
    "(?<!một )(?<!cấp )" LETTER_BEFORE "Sở" LETTER_AFTER
    "(?!\\s+\\p{Lu})(?!\\s*[,/–-]?\\s*(?i:ban|ngành|chủ quản|quản lý|liên quan))",
    LETTER_BEFORE "Sở\\s+\\p{Lu}" },
  { "Ban", "ban ",
    "(?:(?i:lãnh đạo|văn phòng)|\\bthuộc|\\bcủa) Ban" LETTER_AFTER
    "(?!\\s+(?:\\p{Lu}|chỉ|quản|tổ|hành|thường|biên|kiểm|giám|cán|bí|chấp|vận|liên|thư|đại|tuyên"
    "|dân|nội|công|soạn|đổi|điều|phòng|an|vì|tiếp|thanh))",
    LETTER_BEFORE "Ban\\s+(?:\\p{Lu}|chỉ đạo|quản lý|tổ chức)" },
};

static const char *const paper_texts[] = { "intro", "closing", NULL };
static const char *const measure_texts[] = { "text", NULL };
static const char *const objective_texts[] = { "text", "plan-text", NULL };
static const char *const action_texts[] = { "text", "parties-text", "expected", "note", NULL };
static const char *const risk_texts[] = { "text", "controls", "treatment", "parties-text", NULL };

/* The identity of the office that the year's papers print. */
static MucOffice *
find_office (MucYear *year)
{
  MucPaper *paper = muc_year_find_paper (year, MUC_PAPER_KEY ("objectives", NULL, NULL));
  const char *date = paper != NULL ? muc_paper_get_date (paper) : NULL;
  g_autofree char *last = g_strdup_printf ("%04d-12-31", (int) muc_year_get_number (year));

  return muc_plan_find_office (muc_record_get_plan (MUC_RECORD (year)), date != NULL ? date : last);
}

/** muc_check_dup_agency: (transfer full): what the agency calls itself, folded, or nothing. */
char *
muc_check_dup_agency (MucYear *year)
{
  MucOffice *office = find_office (year);
  const char *title = office != NULL ? muc_office_get_head_title (office) : NULL;
  g_autofree char *head = muc_text_fold (title);

  if (office == NULL)
    return g_strdup ("");
  if (!muc_text_is_blank (muc_office_get_name (office)))
    return muc_text_fold (muc_office_get_name (office));
  return g_strdup (g_str_has_prefix (head, "truong ban") ? "ban" : "");
}

static gboolean
is_kind (const char *name,
         const Word *word)
{
  g_autofree char *folded = muc_text_fold (name);

  return g_str_has_prefix (folded, word->own);
}

/* Who stands under a Sở says "Sở" of it. Where nobody knows what is above, only agencies that
 * never stand under one are sure. */
static gboolean
is_foreign (MucYear    *year,
            const Word *word)
{
  g_autofree char *agency = muc_check_dup_agency (year);
  g_autofree char *padded = g_strconcat (agency, " ", NULL);
  MucOffice *office = find_office (year);
  const char *superior = office != NULL ? muc_office_get_superior (office) : NULL;

  if (*agency == '\0' || g_str_has_prefix (padded, word->own) || is_kind (superior, word))
    return FALSE;
  return superior != NULL || g_str_has_prefix (padded, "ban ") || g_str_has_prefix (padded, "so ")
         || g_str_has_prefix (padded, "ubnd ") || g_str_has_prefix (padded, "uy ban ");
}

typedef struct
{
  MucYear    *year;
  MucCheck   *check;
  const Word *word;
  GRegex     *pattern;
  GRegex     *named;
} Search;

static gboolean
says_word (const Search *self,
           const char   *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *before = NULL;
  int start;

  if (text == NULL || !g_regex_match (self->pattern, text, 0, &match))
    return FALSE;
  g_match_info_fetch_pos (match, 0, &start, NULL);
  before = g_strndup (text, start);
  return !g_regex_match (self->named, before, 0, NULL);
}

/* The page of papers shows the measures. */
static gpointer
find_target (const Search *self,
             gpointer      record)
{
  MucPaper *paper = NULL;

  if (MUC_IS_MEASURE (record))
    paper = muc_year_find_paper (self->year,
                                 MUC_PAPER_KEY ("objectives", muc_naming_get_unit (record),
                                                NULL));
  return paper != NULL ? (gpointer) paper : record;
}

static void
check_records (const Search      *self,
               gpointer           owner,
               GType              type,
               const char *const *fields)
{
  for (guint i = 0; i < muc_record_count (owner, type); i++)
    for (guint j = 0; fields[j] != NULL; j++)
      {
        gpointer record = muc_record_peek (owner, type, i);
        g_autofree char *content = NULL;
        g_autofree char *text = NULL;

        g_object_get (record, fields[j], &content, NULL);
        if (!says_word (self, content))
          continue;
        text = g_strdup_printf (_("“%s” is what another agency calls itself"), self->word->word);
        muc_finding_set_target (muc_check_add (self->check, record, fields[j], self->word->word,
                                               text), find_target (self, record));
      }
}

static void
check_word (const Search *self)
{
  check_records (self, self->year, MUC_TYPE_PAPER, paper_texts);
  check_records (self, self->year, MUC_TYPE_MEASURE, measure_texts);
  check_records (self, self->year, MUC_TYPE_OBJECTIVE, objective_texts);
  check_records (self, self->year, MUC_TYPE_RISK, risk_texts);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE); i++)
    check_records (self, muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE, i),
                   MUC_TYPE_ACTION, action_texts);
}

/** muc_check_agency_words: what another kind of agency calls itself, "Sở" inside a Ban. */
void
muc_check_agency_words (MucYear  *year,
                        MucCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      Search search = { year, check, &words[i], NULL, NULL };

      if (!is_foreign (year, &words[i]))
        continue;
      search.pattern = g_regex_new (words[i].pattern, 0, 0, NULL);
      search.named = g_regex_new (words[i].named, 0, 0, NULL);
      check_word (&search);
      g_regex_unref (search.pattern);
      g_regex_unref (search.named);
    }
}
