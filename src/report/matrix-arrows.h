/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/matrix-layout.h"

G_BEGIN_DECLS

/**
 * muc_matrix_add_arrows:
 * @only: the number of the one mark whose way is shown, or %MUC_MATRIX_NONE for all
 *
 * Adds to a layout the ghosts of the risks that have moved, each in a slot that is free, and the
 * arrows from them, which keep clear of chips and words where they can. A cell without a free
 * slot shows no ghost.
 */
void     muc_matrix_add_arrows  (const MucMatrix   *matrix,
                                 MucMatrixLayout   *layout,
                                 guint              only);

/**
 * muc_matrix_route_arrow:
 * @from, @to: the boxes of the ghost and of the chip
 * @obstacles: (element-type MucMatrixBox): what it had better not cross
 * @bounds: what it does not leave
 * @arrow: (out): the best curve found; it ends before the chip
 *
 * Returns: what is bad about the curve; the less the better
 */
double   muc_matrix_route_arrow (const MucMatrixBox *from,
                                 const MucMatrixBox *to,
                                 GArray             *obstacles,
                                 const MucMatrixBox *bounds,
                                 MucMatrixArrow     *arrow);

G_END_DECLS
