/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/matrix-room.h"
#include "report/matrix.h"

G_BEGIN_DECLS

/**
 * MucMatrixPart:
 * What a box of the picture holds.
 */
typedef enum
{
  MUC_MATRIX_TITLE,
  MUC_MATRIX_ROW_HEADING, /* written upwards */
  MUC_MATRIX_COLUMN_HEADING,
  MUC_MATRIX_ROW_LABEL,
  MUC_MATRIX_COLUMN_LABEL,
  MUC_MATRIX_CELL, /* holds the four that follow */
  MUC_MATRIX_CELL_NAME,
  MUC_MATRIX_CHIP,
  MUC_MATRIX_MORE,
  MUC_MATRIX_GHOST,
  MUC_MATRIX_SWATCH,
  MUC_MATRIX_LEGEND,
  MUC_MATRIX_LEGEND_COUNT,
  MUC_MATRIX_LEGEND_GHOST,
  MUC_MATRIX_LEGEND_ARROW,
} MucMatrixPart;

/**
 * MucMatrixBox:
 * @text: (nullable): what is written in it
 * @row, @column: of the cell and what it holds
 * @index: the number of the mark or, of a swatch, of the priority
 * @is_cut: whether the text may be too long for it
 */
typedef struct
{
  MucMatrixPart part;
  double x;
  double y;
  double width;
  double height;
  const char *text;
  guint row;
  guint column;
  guint index;
  gboolean is_cut;
} MucMatrixBox;

/* From the ghost of a mark to the mark, or to what stands for it: a curve, by its two ends and
 * its two controls. */
typedef struct
{
  guint mark;
  double x[4];
  double y[4];
} MucMatrixArrow;

/**
 * MucMatrixLayout:
 * @width, @height: of the picture, in points
 * @metrics: of its cells
 * @has_names: whether cells bear the names of their priorities; else the legend's numerals
 * @is_cut: whether a text had to be cut or broken within a word
 * @n_hidden: how many risks are only counted, as "+n"
 * @boxes: (element-type MucMatrixBox): everything in it; only a cell and its own parts overlap
 * @arrows: (element-type MucMatrixArrow)
 *
 * Where everything stands in the picture of a whole matrix. Only read, by any thread.
 */
typedef struct
{
  double width;
  double height;
  MucMatrixMetrics metrics;
  gboolean has_names;
  gboolean is_cut;
  guint n_hidden;
  GArray *boxes;
  GArray *arrows;
  GStringChunk *texts;
} MucMatrixLayout;

/* The smallest text of a picture, in points. */
#define MUC_MATRIX_LEAST_TEXT 7.0

/**
 * muc_matrix_layout_new:
 * @width: in points
 * @height: in points, or 0 for what it needs
 *
 * Texts are as large as there is room for, between 11 points and %MUC_MATRIX_LEAST_TEXT; a
 * picture that fills the width of an A4 page has 10 at least where that is possible, so that 7
 * are left when the page is made an A5.
 *
 * Returns: (transfer full): never higher than @height, unless that is too little for anything
 */
MucMatrixLayout *muc_matrix_layout_new  (const MucMatrix *matrix,
                                         double           width,
                                         double           height);
void             muc_matrix_layout_free (MucMatrixLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucMatrixLayout, muc_matrix_layout_free)

/**
 * muc_matrix_layout_new_empty:
 * @metrics: of the cells that will be added
 *
 * Returns: (transfer full): a layout for a matrix that is divided by somebody else, as on the
 *   screen: cells are added by muc_matrix_layout_add_cell(), then muc_matrix_add_arrows()
 */
MucMatrixLayout *muc_matrix_layout_new_empty (const MucMatrixMetrics *metrics);

/**
 * muc_matrix_layout_add_cell:
 * @cell: where the cell stands, and which it is
 * @name: where its name stands and what it is
 * @current: a mark that is to be shown however crowded its cell is, or %MUC_MATRIX_NONE
 *
 * Adds a cell, its name and chips for the risks in it, as many as there is room for.
 */
void             muc_matrix_layout_add_cell  (MucMatrixLayout        *self,
                                              const MucMatrix        *matrix,
                                              const MucMatrixBox     *cell,
                                              const MucMatrixBox     *name,
                                              guint                   current);

/**
 * muc_matrix_get_numeral:
 * Returns: (transfer none): "I" for the first priority: what stands for its name in small cells
 */
const char *muc_matrix_get_numeral (guint priority);

/* What a cell without a priority says. */
#define MUC_MATRIX_UNRATED "chưa xếp"

G_END_DECLS
