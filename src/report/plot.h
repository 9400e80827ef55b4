/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "report/plot-theme.h"

G_BEGIN_DECLS

/**
 * MucPlotKind:
 * @MUC_PLOT_DATES: the time line of the year
 * @MUC_PLOT_TARGETS: what was reached of each target, a line each
 * @MUC_PLOT_PERIODS: the work of each period by its states, a bar each
 * @MUC_PLOT_UNITS: the work of each unit, a line each
 * @MUC_PLOT_RISKS: the risks by priority, last year's and this year's
 */
typedef enum
{
  MUC_PLOT_DATES,
  MUC_PLOT_TARGETS,
  MUC_PLOT_PERIODS,
  MUC_PLOT_UNITS,
  MUC_PLOT_RISKS,
} MucPlotKind;

/**
 * MucPlot:
 * @kind: which plot
 * @glance: the figures
 * @theme: the colours
 * @context: its font is the words'
 * @size: the height of the words' font; everything else follows it
 * @on_paper: whether the words are a document's, which are Vietnamese, or the interface's
 * @width, @height: the room there is
 * @first, @n: which lines of the targets or the units are shown, where there is no room for all;
 *   0 for all of them
 *
 * A plot of a year's figures, in the one way for the window, paper and pictures. Pure: it draws
 * and says what is where, and keeps nothing.
 */
typedef struct
{
  MucPlotKind          kind;
  const MucYearGlance *glance;
  const MucPlotTheme  *theme;
  PangoContext        *context;
  double               size;
  gboolean             on_paper;
  double               width;
  double               height;
  guint                first;
  guint                n;
} MucPlot;

/**
 * MucPlotSpot:
 * @x, @y, @width, @height: where it is
 * @name: what is to be seen there, for those who do not see it
 * @aim: where it leads to
 *
 * A part of a plot that stands for something.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  char  *name;
  MucAim aim;
} MucPlotSpot;

guint      muc_plot_count_rows (const MucPlot *self);
double     muc_plot_get_height (const MucPlot *self);
void       muc_plot_draw       (const MucPlot *self,
                                cairo_t       *cr);
GPtrArray *muc_plot_list_spots (const MucPlot *self);

G_END_DECLS
