/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/corrective-risk.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Asks whether the rating of a risk still holds after a corrective action was closed: a row that
 * leads to the risk, and on which somebody says that he looked. */
#define MUC_TYPE_CORRECTIVE_RATE_ROW (muc_corrective_rate_row_get_type ())
G_DECLARE_FINAL_TYPE (MucCorrectiveRateRow, muc_corrective_rate_row, MUC, CORRECTIVE_RATE_ROW,
                      AdwBin)

GtkWidget *muc_corrective_rate_row_new (MucStore          *store,
                                        MucCorrectiveRisk *link);

G_END_DECLS
