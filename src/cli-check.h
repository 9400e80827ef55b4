/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"
#include "store/json.h"

G_BEGIN_DECLS

/* What the verb "check" of the command line tells. */

GPtrArray *muc_cli_check_run        (MucPlan     *plan,
                                     gint64       year);
void       muc_cli_check_print      (GPtrArray   *findings);
void       muc_cli_check_build_json (JsonBuilder *builder,
                                     GPtrArray   *findings);

G_END_DECLS
