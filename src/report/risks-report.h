/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

MucDocument *muc_risks_report_build        (MucPlan            *plan,
                                            MucYear            *year,
                                            const MucPaperKey  *key,
                                            GError            **error);
MucDocument *muc_risk_results_report_build (MucPlan            *plan,
                                            MucYear            *year,
                                            const MucPaperKey  *key,
                                            GError            **error);

/* Fails with %MUC_REPORT_ERROR_EMPTY when there is nothing a paper about risks could print. */
gboolean     muc_risks_report_check        (MucYear *year,
                                            MucUnit *unit,
                                            GError **error);

G_END_DECLS
