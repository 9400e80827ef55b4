/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/heading.h"
#include "report/report.h"

G_BEGIN_DECLS

MucDocument *muc_objectives_report_build (MucPlan            *plan,
                                          MucYear            *year,
                                          const MucPaperKey  *key,
                                          GError            **error);

/* Says that there is nothing to print of the objectives of that paper's year and unit. */
void         muc_objectives_report_fail_empty (MucHeading  *heading,
                                               GError     **error);

G_END_DECLS
