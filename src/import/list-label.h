/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MUC_LIST_DEPTH 10

/**
 * MucNumberFormat:
 * @MUC_NUMBER_NONE: nothing
 * @MUC_NUMBER_BULLET: a sign
 * @MUC_NUMBER_DECIMAL: 1, 2, 3
 * @MUC_NUMBER_PADDED: 01, 02, 03
 * @MUC_NUMBER_LOWER_LETTER: a, b, c … z, aa, bb
 * @MUC_NUMBER_UPPER_LETTER: A, B, C
 * @MUC_NUMBER_LOWER_ROMAN: i, ii, iii
 * @MUC_NUMBER_UPPER_ROMAN: I, II, III
 * @MUC_NUMBER_VIETNAMESE: một, hai, ba
 *
 * How a list numbers its items.
 */
typedef enum
{
  MUC_NUMBER_NONE,
  MUC_NUMBER_BULLET,
  MUC_NUMBER_DECIMAL,
  MUC_NUMBER_PADDED,
  MUC_NUMBER_LOWER_LETTER,
  MUC_NUMBER_UPPER_LETTER,
  MUC_NUMBER_LOWER_ROMAN,
  MUC_NUMBER_UPPER_ROMAN,
  MUC_NUMBER_VIETNAMESE,
} MucNumberFormat;

/**
 * MucListLevel:
 * @format: how its items are numbered
 * @pattern: (nullable): what stands before an item, "%1" for the number of the first level and so
 *   on: "%1.%2)"; of a bullet the sign itself
 * @start: the first number
 * @keeps: whether it goes on where a higher level begins a new item
 * @plain: whether the numbers of higher levels are shown as 1, 2, 3 whatever they are
 *
 * One level of a list.
 */
typedef struct
{
  MucNumberFormat format;
  char *pattern;
  guint start;
  gboolean keeps;
  gboolean plain;
} MucListLevel;

/**
 * MucListLevels:
 * @level: the levels, the outermost first
 *
 * How the items of a list are numbered.
 */
typedef struct
{
  MucListLevel level[MUC_LIST_DEPTH];
} MucListLevels;

/**
 * MucListCount:
 * @value: the number of the last item of each level
 * @begun: whether there was one
 * @restarted: whether @value is that of the next item instead
 *
 * How far a list has come.
 */
typedef struct
{
  guint value[MUC_LIST_DEPTH];
  gboolean begun[MUC_LIST_DEPTH];
  gboolean restarted[MUC_LIST_DEPTH];
} MucListCount;

MucListLevels *muc_list_levels_new  (void);
MucListLevels *muc_list_levels_copy (const MucListLevels *levels);
void           muc_list_levels_free (MucListLevels       *levels);
char          *muc_list_format      (MucNumberFormat      format,
                                     guint                n);
void           muc_list_restart     (MucListCount        *count,
                                     guint                level,
                                     guint                start);
char          *muc_list_advance     (const MucListLevels *levels,
                                     MucListCount        *count,
                                     guint                level);

G_END_DECLS
