/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/proposed-scale.h"

G_BEGIN_DECLS

/**
 * MucWordMeaning:
 * @MUC_WORD_OPEN: nobody has said; where nobody will, it is added above the others
 * @MUC_WORD_KNOWN: another way to write a name of the scale
 * @MUC_WORD_ADDED: a level or a priority of its own
 * @MUC_WORD_KEPT: none; the words stay in the cell, which is not rated
 *
 * What the clerk says that a word in a rating's cell is.
 */
typedef enum
{
  MUC_WORD_OPEN,
  MUC_WORD_KNOWN,
  MUC_WORD_ADDED,
  MUC_WORD_KEPT,
} MucWordMeaning;

/**
 * MucUnknownWord:
 * @kind: of the rows in which it stands
 * @column: the column in which it stands
 * @word: what the paper says
 * @year: the year of the paper that says so first
 * @source: the file of that paper
 * @line: the number of the line there
 * @n_rows: how many rows of all papers say so
 * @labels: (array zero-terminated=1): the names that the scale has, the lowest first
 * @full: whether the scale has no room for another one
 * @meaning: what the clerk says it is; open where what was said makes no sense any more
 * @label: (nullable): for a known word which of @labels it is, for an added one the next lower of
 *   them, %NULL where it is the lowest
 *
 * A word in a rating's cell that the scale does not have.
 */
typedef struct
{
  MucRiskKind kind;
  MucRatedColumn column;
  char *word;
  int year;
  char *source;
  guint line;
  guint n_rows;
  char **labels;
  gboolean full;
  MucWordMeaning meaning;
  char *label;
} MucUnknownWord;

typedef struct _MucRatedWords MucRatedWords;

MucRatedWords  *muc_rated_words_new       (void);
void            muc_rated_words_free      (MucRatedWords  *self);
void            muc_rated_words_begin     (MucRatedWords  *self);
void            muc_rated_words_say       (MucRatedWords  *self,
                                           MucRiskKind     kind,
                                           MucRatedColumn  column,
                                           const char     *word,
                                           MucWordMeaning  meaning,
                                           const char     *label);
MucUnknownWord *muc_rated_words_note      (MucRatedWords  *self,
                                           MucRiskKind     kind,
                                           MucRatedColumn  column,
                                           const char     *word,
                                           int             year,
                                           MucScale       *scale,
                                           const char     *source,
                                           guint           line);
GPtrArray      *muc_rated_words_list      (MucRatedWords  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRatedWords, muc_rated_words_free)

G_END_DECLS
