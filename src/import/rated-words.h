/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/proposed-scale.h"

G_BEGIN_DECLS

/**
 * MucUnknownWord:
 * @kind: of the rows in which it stands
 * @column: the column in which it stands
 * @word: what the paper says
 * @year: the year of the paper that says so first
 * @n_rows: how many rows of all papers say so
 * @labels: (array zero-terminated=1): the names that the scale has
 * @label: (nullable): which of them the clerk takes the word for; %NULL where it is added
 *
 * A word in a rating's cell that the scale does not have.
 */
typedef struct
{
  MucRiskKind kind;
  MucRatedColumn column;
  char *word;
  int year;
  guint n_rows;
  char **labels;
  char *label;
} MucUnknownWord;

typedef struct _MucRatedWords MucRatedWords;

MucRatedWords  *muc_rated_words_new       (void);
void            muc_rated_words_free      (MucRatedWords  *self);
void            muc_rated_words_begin     (MucRatedWords  *self);
void            muc_rated_words_map       (MucRatedWords  *self,
                                           MucRiskKind     kind,
                                           MucRatedColumn  column,
                                           const char     *word,
                                           const char     *label);
const char     *muc_rated_words_get_label (MucRatedWords  *self,
                                           MucRiskKind     kind,
                                           MucRatedColumn  column,
                                           const char     *word);
MucUnknownWord *muc_rated_words_note      (MucRatedWords  *self,
                                           MucRiskKind     kind,
                                           MucRatedColumn  column,
                                           const char     *word,
                                           int             year,
                                           MucScale       *scale);
GPtrArray      *muc_rated_words_list      (MucRatedWords  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRatedWords, muc_rated_words_free)

G_END_DECLS
