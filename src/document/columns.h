/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/block.h"
#include "document/measure.h"

G_BEGIN_DECLS

/**
 * muc_columns_fit:
 * @padding: left and right of a cell's text, both together
 * @width: of the whole table
 *
 * Fitted columns take what their content needs, the others share what is left; none is narrower
 * than the widest word of its heading where there is room at all. A table that asks for low rows
 * gets the widths that make them so: see muc_table_set_fit_rows().
 *
 * Returns: (transfer full) (array): each column's width; their sum is @width
 */
double *muc_columns_fit (MucTable   *table,
                         MucRuler *ruler,
                         double      padding,
                         double      width);

/* Two parts of the above: the font of a cell's text, and a reserve, so that the widest text of a
 * column still fits the width that was measured for it. */
const MucFont *muc_columns_get_font (MucRuler      *ruler,
                                     MucTable      *table,
                                     const MucCell *cell);

#define MUC_COLUMNS_RESERVE 0.1

/* columns-fit.c: widths that make the rows low. Their sum is at most @width. */
double *muc_columns_fit_rows (MucTable *table,
                              MucRuler *ruler,
                              double    padding,
                              double    width);

G_END_DECLS
