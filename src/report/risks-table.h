/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/assessment.h"
#include "model/year.h"

G_BEGIN_DECLS

/* Between a priority and the star that says that it is another than the grid's. */
#define MUC_RISKS_STAR "\u00a0*"

/* Columns 1 to 15 of the register, and 16 and 17 when it is evaluated. */
MucTable   *muc_risks_table_new      (MucDocument   *document,
                                      MucYear       *year,
                                      gboolean       with_results);

/* All of the register with one record in a row, to be filtered and counted. */
MucTable   *muc_risks_data_table_new (MucDocument   *document,
                                      MucYear       *year);

/* "Rủi ro" or "Cơ hội"; and what stands above that part of a register. */
const char *muc_risks_get_kind_name  (MucRiskKind    kind);
const char *muc_risks_get_band       (MucRiskKind    kind);

/* Column 11 as it is printed, with its star. */
char       *muc_risks_dup_priority   (MucAssessment *assessment);

gboolean    muc_risks_has_kind       (MucYear       *year,
                                      MucRiskKind    kind);

G_END_DECLS
