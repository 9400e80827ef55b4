/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/plan.h"

G_BEGIN_DECLS

MucDocument *muc_comparison_report_build (MucPlan  *plan,
                                          MucYear  *year,
                                          MucUnit  *unit,
                                          GError  **error);

G_END_DECLS
