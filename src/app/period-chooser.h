/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/period.h"

G_BEGIN_DECLS

/* Chooses one of the periods that are reported about: those of the year's own cycle, or those of
 * the Department of Home Affairs. A few are toggles side by side, more of them are a list. Emits
 * "chosen" when somebody chose. */
#define MUC_TYPE_PERIOD_CHOOSER (muc_period_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MucPeriodChooser, muc_period_chooser, MUC, PERIOD_CHOOSER, AdwBin)

void             muc_period_chooser_set_year (MucPeriodChooser *self,
                                              MucYear          *year);
void             muc_period_chooser_choose   (MucPeriodChooser *self,
                                              const MucPeriod  *period);
const MucPeriod *muc_period_chooser_get      (MucPeriodChooser *self);
GArray          *muc_period_chooser_list     (MucPeriodChooser *self);

G_END_DECLS
