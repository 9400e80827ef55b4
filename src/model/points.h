/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucPointsReading:
 * @MUC_POINTS_NONE: no number
 * @MUC_POINTS_CLEAR: a number that can be read in one way only
 * @MUC_POINTS_DOUBTFUL: "1.250": a decimal point to some, a thousand and more to others
 *
 * What was understood of a number somebody typed.
 */
typedef enum
{
  MUC_POINTS_NONE,
  MUC_POINTS_CLEAR,
  MUC_POINTS_DOUBTFUL,
} MucPointsReading;

char            *muc_points_format (double       points);
MucPointsReading muc_points_parse  (const char  *text,
                                    double      *points,
                                    double      *other);

G_END_DECLS
