/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How a layout is made: matrix-layout.c divides the picture, matrix-legend.c adds the legend. */

#include "document/measure.h"
#include "report/matrix-layout.h"

G_BEGIN_DECLS

/* One try with one size of text. */
typedef struct
{
  const MucMatrix *matrix;
  MucRuler *ruler;
  MucMatrixLayout *layout;
  const MucFont *plain;
  const MucFont *bold;
  double line;
  guint n_rows;
  guint n_columns;
  double left; /* of the cells */
  double cell_width;
  double cell_height;
  guint label_lines; /* of a column's name at most */
  double y;
} MucMatrixTry;

/* A rounding reserve: a text measured so wide still fits. */
#define MUC_MATRIX_RESERVE 1.0

/* The box is owned by the layout and stands still until the next one is added. */
MucMatrixBox *muc_matrix_try_add_box     (MucMatrixTry  *self,
                                          MucMatrixPart  part,
                                          const char    *text,
                                          double         x,
                                          double         y,
                                          double         width,
                                          double         height);
double        muc_matrix_try_get_width   (MucMatrixTry  *self,
                                          const MucFont *font,
                                          const char    *text);

/* Measures a text in lines, and whether its words fit the width. */
guint         muc_matrix_try_count_lines (MucMatrixTry  *self,
                                          const MucFont *font,
                                          const char    *text,
                                          double         width,
                                          gboolean      *fits);

/* Adds the legend's boxes from y = 0 on and returns their height. */
double        muc_matrix_try_add_legend  (MucMatrixTry  *self);

G_END_DECLS
