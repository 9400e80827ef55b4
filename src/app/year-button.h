/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/plan.h"

G_BEGIN_DECLS

#define MUC_TYPE_YEAR_BUTTON (muc_year_button_get_type ())
G_DECLARE_FINAL_TYPE (MucYearButton, muc_year_button, MUC, YEAR_BUTTON, AdwBin)

void muc_year_button_set_plan (MucYearButton *self,
                               MucPlan       *plan,
                               MucYear       *year);

G_END_DECLS
