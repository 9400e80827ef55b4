/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/corrective-action.h"
#include "model/paper.h"
#include "model/plan.h"

G_BEGIN_DECLS

MucDocument *muc_corrective_report_build      (MucPlan              *plan,
                                               MucYear              *year,
                                               const MucPaperKey    *key,
                                               GError              **error);
MucDocument *muc_corrective_list_report_build (MucPlan              *plan,
                                               MucYear              *year,
                                               const MucPaperKey    *key,
                                               GError              **error);

/* For the other papers that name corrective actions */
char        *muc_corrective_report_dup_source (MucCorrectiveAction  *action);
char        *muc_corrective_report_dup_state  (MucCorrectiveAction  *action,
                                               const GDate          *today);

G_END_DECLS
