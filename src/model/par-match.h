/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/par-sheet.h"

G_BEGIN_DECLS

/**
 * MucParMatchBy:
 * @MUC_PAR_MATCH_CODE: both have the same code
 * @MUC_PAR_MATCH_NAME: both are called alike
 * @MUC_PAR_MATCH_ELIMINATION: each was the only one left on its side
 *
 * Why two are taken for the same.
 */
typedef enum
{
  MUC_PAR_MATCH_CODE,
  MUC_PAR_MATCH_NAME,
  MUC_PAR_MATCH_ELIMINATION,
} MucParMatchBy;

/**
 * MucParName:
 * @code: (nullable): the code of an area or a criterion
 * @name: (nullable): its name
 */
typedef struct
{
  const char *code;
  const char *name;
} MucParName;

/**
 * MucParPair:
 * @left: which one on the left, from 0
 * @right: which one on the right
 * @by: why
 */
typedef struct
{
  guint         left;
  guint         right;
  MucParMatchBy by;
} MucParPair;

/**
 * MucParDifference:
 * @before: (nullable): an area or a criterion of the earlier sheet
 * @after: (nullable): the one of the later sheet that it is
 * @by: why, where there are both
 * @max_changed: whether it can win another number of points now
 *
 * A row of two sheets beside each other.
 */
typedef struct
{
  gpointer      before;
  gpointer      after;
  MucParMatchBy by;
  gboolean      max_changed;
} MucParDifference;

GArray *muc_par_match   (GArray      *left,
                         GArray      *right);
GArray *muc_par_compare (MucParSheet *before,
                         MucParSheet *after);

G_END_DECLS
