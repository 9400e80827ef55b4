/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/* What the verb "check" of the command line tells. */

GPtrArray *muc_cli_check_run   (MucPlan   *plan,
                                gint64     year);
void       muc_cli_check_print (GPtrArray *findings);

G_END_DECLS
