/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/risk-story.h"

G_BEGIN_DECLS

#define MUC_TYPE_RISK_YEAR_ROW (muc_risk_year_row_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskYearRow, muc_risk_year_row, MUC, RISK_YEAR_ROW, AdwBin)

GtkWidget *muc_risk_year_row_new (const MucStoryYear *year,
                                  gboolean            current);

G_END_DECLS
