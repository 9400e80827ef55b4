/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ink.h"
#include "report/plot.h"

G_BEGIN_DECLS

/* A plot while it is drawn; @spots is %NULL where nobody asks what is where. */
typedef struct
{
  const MucPlot      *plot;
  const MucPlotTheme *theme;
  cairo_t            *cr;
  double              size;
  GPtrArray          *spots;
} MucPlotPen;

/* The words of the document, or those of the interface: only those that are wanted are made. */
#define MUC_PLOT_SAY(pen, interface, document) \
  ((pen)->plot->on_paper ? (document) : (interface))

/* Words small enough to stand beside others. */
#define MUC_PLOT_SMALL 0.9

typedef enum
{
  MUC_PLOT_PLAIN,
  MUC_PLOT_BOLD = 1 << 0,
  MUC_PLOT_LITTLE = 1 << 1,
} MucPlotStyle;

double muc_plot_pen_measure     (MucPlotPen    *self,
                                 const char    *text,
                                 MucPlotStyle   style);
void   muc_plot_pen_write       (MucPlotPen    *self,
                                 const char    *text,
                                 MucPlotStyle   style,
                                 guint32        colour,
                                 PangoAlignment align,
                                 double         x,
                                 double         y,
                                 double         width);
void   muc_plot_pen_fill_state  (MucPlotPen    *self,
                                 MucWorkState   state,
                                 double         x,
                                 double         y,
                                 double         width,
                                 double         height,
                                 double         radius);
void   muc_plot_pen_draw_line   (MucPlotPen    *self,
                                 double         x1,
                                 double         y1,
                                 double         x2,
                                 double         y2,
                                 guint32        colour,
                                 double         width);
void   muc_plot_pen_add_spot    (MucPlotPen    *self,
                                 double         x,
                                 double         y,
                                 double         width,
                                 double         height,
                                 char          *name,
                                 const MucAim  *aim);
double muc_plot_pen_draw_legend (MucPlotPen    *self,
                                 GArray        *works,
                                 double         y);
char  *muc_plot_pen_name_period (MucPlotPen    *self,
                                 const MucPeriod *period);
const char *muc_plot_pen_name_state (MucPlotPen *self,
                                     MucWorkState state);

void   muc_plot_draw_dates   (MucPlotPen *pen);
void   muc_plot_draw_targets (MucPlotPen *pen);
void   muc_plot_draw_periods (MucPlotPen *pen);
void   muc_plot_draw_units   (MucPlotPen *pen);
void   muc_plot_draw_risks   (MucPlotPen *pen);

/* In times the height of the words' font. */
#define MUC_PLOT_TARGET_ROW 2.3
#define MUC_PLOT_UNIT_ROW 1.9
#define MUC_PLOT_LEGEND_ROW 1.7

G_END_DECLS
