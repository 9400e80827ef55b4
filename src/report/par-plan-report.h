/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

MucDocument *muc_par_plan_report_build   (MucPlan            *plan,
                                          MucYear            *year,
                                          const MucPaperKey  *key,
                                          GError            **error);
MucDocument *muc_par_scores_report_build (MucPlan            *plan,
                                          MucYear            *year,
                                          const MucPaperKey  *key,
                                          GError            **error);
MucDocument *muc_par_report_build        (MucPlan            *plan,
                                          MucYear            *year,
                                          const MucPaperKey  *key,
                                          GError            **error);

G_END_DECLS
