/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale-draft.h"

G_BEGIN_DECLS

/* A grid from products, as the note "11 = 9*10" of the forms has it: a start, from which single
 * cells are set by hand. A threshold is the smallest product that has a priority; NaN: the priority
 * is left out. */

double   muc_scale_fill_get_product (const MucScaleDraft  *draft,
                                     MucRiskKind           kind,
                                     guint                 row,
                                     guint                 column);
gboolean muc_scale_fill_suggest     (const MucScaleDraft  *draft,
                                     MucRiskKind           kind,
                                     double               *thresholds,
                                     GError              **error);
gboolean muc_scale_fill_apply       (MucScaleDraft        *draft,
                                     MucRiskKind           kind,
                                     const double         *thresholds,
                                     GError              **error);

G_END_DECLS
