/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/matrix.h"
#include "report/report.h"

G_BEGIN_DECLS

MucDocument *muc_matrix_report_build             (MucPlan            *plan,
                                                  MucYear            *year,
                                                  const MucPaperKey  *key,
                                                  GError            **error);
void         muc_matrix_report_add_sheet_figures (MucDocument *document,
                                                  MucYear     *year);
MucDocument *muc_matrix_report_build_one         (MucMatrix   *matrix);

G_END_DECLS
