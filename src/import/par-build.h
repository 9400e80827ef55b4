/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/par-plan.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucParFindUnit:
 * @words: who a task is for, as the plan says it
 * @line: the number of the line
 * @name: (out) (optional) (transfer full): the words without the verb that may follow the unit
 * @data: what was given to muc_par_build()
 *
 * Returns: the id of the proposed unit, or 0
 */
typedef gint64 (*MucParFindUnit) (const char *words,
                                  guint       line,
                                  char      **name,
                                  gpointer    data);

/**
 * MucParTellDeadline:
 * @words: the words of a task's sentence that were taken for its deadline
 * @line: the number of the line
 * @data: what was given to muc_par_build()
 */
typedef void (*MucParTellDeadline) (const char *words,
                                    guint       line,
                                    gpointer    data);

void muc_par_build (const MucParPlan   *plan,
                    MucYear            *year,
                    MucParFindUnit      find_unit,
                    MucParTellDeadline  tell_deadline,
                    gpointer            data);

G_END_DECLS
