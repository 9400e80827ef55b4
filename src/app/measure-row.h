/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/period.h"
#include "model/target.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A target as it was measured in a period: whether it is attained and why, and the figures, which
 * are typed in here. */
#define MUC_TYPE_MEASURE_ROW (muc_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (MucMeasureRow, muc_measure_row, MUC, MEASURE_ROW, AdwBin)

GtkWidget *muc_measure_row_new        (MucStore        *store,
                                       MucTarget       *target);
MucTarget *muc_measure_row_get_target (MucMeasureRow   *self);
void       muc_measure_row_show       (MucMeasureRow   *self,
                                       const MucPeriod *period);
void       muc_measure_row_commit     (MucMeasureRow   *self);

G_END_DECLS
