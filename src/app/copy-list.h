/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "model/plan.h"

G_BEGIN_DECLS

/* Daily copies of a file, as rows. */

char      *muc_copy_list_describe_age  (const char *day,
                                        const char *today);
char      *muc_copy_list_describe_plan (MucPlan    *plan);
GPtrArray *muc_copy_list_create        (GPtrArray  *copies,
                                        const char *today);

G_END_DECLS
