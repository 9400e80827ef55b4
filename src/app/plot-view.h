/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/plot.h"

G_BEGIN_DECLS

/* A plot of a year's figures. What stands for something in it is a button of its own, with its own
 * name; "opened" tells where one leads to. */
#define MUC_TYPE_PLOT_VIEW (muc_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (MucPlotView, muc_plot_view, MUC, PLOT_VIEW, GtkWidget)

void       muc_plot_view_show        (MucPlotView   *self,
                                      MucPlotKind    kind,
                                      MucYearGlance *glance);
guint      muc_plot_view_count_spots (MucPlotView   *self);
GtkWidget *muc_plot_view_get_spot    (MucPlotView   *self,
                                      guint          spot);

G_END_DECLS
