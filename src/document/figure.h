/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/block.h"

G_BEGIN_DECLS

/* The figures on the document's pages: const MucFigureBlock. What only a workbook shows is not
 * among them. */
GPtrArray            *muc_figure_list (MucDocument *document);

/* The figure on white, @scale pixels for each of its points: a whole PNG file, empty where there
 * is no memory for it. */
GByteArray           *muc_figure_draw_png (const MucFigureBlock *self,
                                           double                scale);

/* The same as an SVG file of the figure's natural size, named by its alternative text. */
GByteArray           *muc_figure_draw_svg (const MucFigureBlock *self);

G_END_DECLS
