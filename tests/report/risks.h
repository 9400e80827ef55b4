/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"
#include "model/risk.h"
#include "report/matrix.h"

G_BEGIN_DECLS

/* Registers of an office that exists in tests only. */

#define RISKS_YEAR 2026

/* A plan with an office and the year before RISKS_YEAR and that year, both empty. */
MucPlan  *risks_create_plan    (void);
MucYear  *risks_get_year       (MucPlan     *plan,
                                   guint        number);

/* A scale of so many levels, four priorities in the usual colours; the grid is filled by the
 * sum of both levels, without its first cell when @has_gap. */
MucScale *risks_append_scale   (MucYear     *year,
                                   guint        n_rows,
                                   guint        n_columns,
                                   const char  *suffix,
                                   gboolean     has_gap);

/* A risk rated by the numbers of its levels. */
MucRisk  *risks_append_risk    (MucYear     *year,
                                   MucRiskKind  kind,
                                   const char  *text,
                                   guint        likelihood,
                                   guint        severity);
void      risks_override       (MucRisk     *risk,
                                   MucPriority *priority,
                                   const char  *reason);

/* Another row of next year's register that carries @risk on. */
MucRisk  *risks_append_next    (MucYear     *year,
                                   MucRisk     *risk,
                                   guint        likelihood,
                                   guint        severity);

G_END_DECLS
