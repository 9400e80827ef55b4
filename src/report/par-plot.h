/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "model/plan.h"

G_BEGIN_DECLS

/**
 * MucParPoint:
 * @year: the year that was scored
 * @score: its total
 * @place: its rank, or 0
 * @places: among how many, or 0
 *
 * What the plot shows of a year.
 */
typedef struct
{
  int    year;
  double score;
  int    place;
  int    places;
} MucParPoint;

/* The natural size, in points. */
#define MUC_PAR_PLOT_WIDTH 460.0
#define MUC_PAR_PLOT_HEIGHT 220.0

GArray *muc_par_plot_collect      (MucPlan      *plan);
char   *muc_par_plot_describe     (const GArray *points);
void    muc_par_plot_draw         (cairo_t      *cr,
                                   double        width,
                                   double        height,
                                   const GArray *points,
                                   const char   *font,
                                   guint32       ink);

G_END_DECLS
