/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/block.h"
#include "document/measure.h"

G_BEGIN_DECLS

/* How high the rows are with these columns, in lines, where the head stands @n_heads times.
 * @padding is that of a cell, left and right together. */
guint    lowest_measure (MucTable     *table,
                         MucRuler     *ruler,
                         double        padding,
                         guint         n_heads,
                         const double *widths);

/* Whether each word stands whole in its column, and each dash with its word. */
gboolean lowest_is_whole (MucTable     *table,
                          MucRuler     *ruler,
                          double        padding,
                          const double *widths);

/* The lowest that a patient search finds which begins with @widths and keeps words whole. */
guint    lowest_search (MucTable     *table,
                        MucRuler     *ruler,
                        double        padding,
                        guint         n_heads,
                        const double *widths,
                        guint32       seed);

G_END_DECLS
