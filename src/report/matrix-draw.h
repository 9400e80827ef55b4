/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "report/matrix-layout.h"
#include "report/matrix-theme.h"

G_BEGIN_DECLS

/**
 * MucMatrixState:
 * How a cell or a chip is marked on the screen; nothing of it on paper.
 */
typedef enum
{
  MUC_MATRIX_STATE_NORMAL = 0,
  MUC_MATRIX_STATE_SELECTED = 1 << 0, /* the filter's cell, the current risk */
  MUC_MATRIX_STATE_FOCUSED = 1 << 1,
  MUC_MATRIX_STATE_TARGET = 1 << 2,   /* what is dragged would drop here */
} MucMatrixState;

/* The whole */
void          muc_matrix_draw             (cairo_t               *cr,
                                           const MucMatrix       *matrix,
                                           const MucMatrixTheme  *theme,
                                           double                 width,
                                           double                 height);
void          muc_matrix_layout_draw      (const MucMatrixLayout *layout,
                                           cairo_t               *cr,
                                           const MucMatrix       *matrix,
                                           const MucMatrixTheme  *theme);

/* Its parts; the texts' font is the context's */
void          muc_matrix_draw_swatch      (cairo_t               *cr,
                                           const MucMatrixTheme  *theme,
                                           const MucMatrixPriority *priority,
                                           double                 x,
                                           double                 y,
                                           double                 width,
                                           double                 height);
void          muc_matrix_draw_cell        (cairo_t               *cr,
                                           const MucMatrix       *matrix,
                                           const MucMatrixTheme  *theme,
                                           const MucMatrixBox    *cell,
                                           MucMatrixState         state);
void          muc_matrix_draw_name        (cairo_t               *cr,
                                           PangoContext          *context,
                                           const MucMatrix       *matrix,
                                           const MucMatrixTheme  *theme,
                                           const MucMatrixBox    *name,
                                           double                 text_size);
void          muc_matrix_draw_chip        (cairo_t               *cr,
                                           PangoContext          *context,
                                           const MucMatrix       *matrix,
                                           const MucMatrixTheme  *theme,
                                           const MucMatrixBox    *chip,
                                           double                 text_size,
                                           MucMatrixState         state);
void          muc_matrix_draw_ghost       (cairo_t               *cr,
                                           PangoContext          *context,
                                           const MucMatrixTheme  *theme,
                                           const MucMatrixTone   *tone,
                                           const MucMatrixBox    *ghost,
                                           double                 text_size);
void          muc_matrix_draw_arrow       (cairo_t               *cr,
                                           const MucMatrixTheme  *theme,
                                           const MucMatrixArrow  *arrow);

MucMatrixTone muc_matrix_get_tone         (const MucMatrix       *matrix,
                                           const MucMatrixTheme  *theme,
                                           guint                  priority);

G_END_DECLS
