/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucYearWordKind:
 * @MUC_YEAR_WORD_OWN: the year of the paper that says it; it moves with the paper
 * @MUC_YEAR_WORD_STANDARD: part of a standard's name, "ISO 9001:2015"
 * @MUC_YEAR_WORD_DOCUMENT: of a document that is cited: its number, its date, a law's year
 * @MUC_YEAR_WORD_RANGE: of several years, "giai đoạn 2021-2025", "đến năm 2030"
 *
 * What a year in a text is.
 */
typedef enum
{
  MUC_YEAR_WORD_OWN,
  MUC_YEAR_WORD_STANDARD,
  MUC_YEAR_WORD_DOCUMENT,
  MUC_YEAR_WORD_RANGE,
} MucYearWordKind;

/**
 * MucYearWord:
 * @start: where its digits begin, in bytes
 * @length: how many digits there are, 4 or 2
 * @year: the year they mean
 * @kind: whose year it is
 * @looks_back: whether the words before it look back, "so với năm 2025"
 * @looks_ahead: whether they look ahead, "kế hoạch năm 2027"
 *
 * A year in a text.
 */
typedef struct
{
  gsize           start;
  gsize           length;
  int             year;
  MucYearWordKind kind;
  gboolean        looks_back;
  gboolean        looks_ahead;
} MucYearWord;

GArray     *muc_year_words_find     (const char        *text);
gboolean    muc_year_word_is_strange (const MucYearWord *word,
                                      int                paper_year);
char       *muc_year_words_move     (const char        *text,
                                     int                years);

G_END_DECLS
