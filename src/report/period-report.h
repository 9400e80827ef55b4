/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/period-part.h"
#include "report/report.h"

G_BEGIN_DECLS

MucDocument *muc_period_report_build (MucPlan            *plan,
                                      MucYear            *year,
                                      const MucPaperKey  *key,
                                      GError            **error);
gboolean     muc_period_report_read_period (MucPeriodPart      *self,
                                            const MucPaperKey  *key,
                                            GError            **error);

G_END_DECLS
