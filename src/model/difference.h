/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MUC_DIFFERENCE_SAME,
  MUC_DIFFERENCE_LEFT,
  MUC_DIFFERENCE_RIGHT,
} MucDifferenceSide;

/**
 * MucDifferenceRun:
 * @side: whether both texts have these words, or only one
 * @start: where they begin, in bytes: in the left text for SAME and LEFT, in the right for RIGHT
 * @length: how many bytes they are, without the white space around them
 */
typedef struct
{
  MucDifferenceSide side;
  gsize start;
  gsize length;
} MucDifferenceRun;

GArray *muc_difference_by_words (const char *left,
                                 const char *right);

G_END_DECLS
