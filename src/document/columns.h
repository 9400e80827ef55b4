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
 * than the widest word of its heading where there is room at all.
 *
 * Returns: (transfer full) (array): each column's width; their sum is @width
 */
double *muc_columns_fit (MucTable   *table,
                         MucRuler *ruler,
                         double      padding,
                         double      width);

G_END_DECLS
