/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/unit-sheet.h"
#include "report/report.h"

G_BEGIN_DECLS

MucDocument *muc_unit_sheet_report_build  (MucPlan            *plan,
                                           MucYear            *year,
                                           const MucPaperKey  *key,
                                           GError            **error);
MucDocument *muc_unit_sheet_report_create (MucPlan            *plan,
                                           MucYear            *year,
                                           MucUnit            *unit,
                                           const MucUnitSheet *sheet);

G_END_DECLS
