/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/year-glance.h"
#include "report/matrix-theme.h"

G_BEGIN_DECLS

/**
 * MucPlotTheme:
 * @matrix: of the priorities
 * @states: of work, 0xRRGGBB
 * @marks: what the patterns upon those are drawn in
 * @words: of a target that is reached, missed, on its way
 * @warn: the bar of what is missed
 * @ink, @dim: of words
 * @hairline: of lines that only guide the eye
 * @band: of every other period of the time line, and of an empty bar
 * @ground: what the plot lies on
 * @accent: of today
 * @border_width: around what is filled; 0 for none
 */
typedef struct
{
  const MucMatrixTheme *matrix;
  guint32 states[MUC_N_WORK_STATES];
  guint32 marks[MUC_N_WORK_STATES];
  guint32 good;
  guint32 bad;
  guint32 doing;
  guint32 warn;
  guint32 ink;
  guint32 dim;
  guint32 hairline;
  guint32 band;
  guint32 ground;
  guint32 accent;
  double border_width;
} MucPlotTheme;

void muc_plot_theme_init (MucPlotTheme       *self,
                          MucMatrixThemeKind  kind);

G_END_DECLS
