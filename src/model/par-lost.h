/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/par.h"

G_BEGIN_DECLS

/**
 * MucParLostYear:
 * @year: the year that was scored
 * @points: what was lost, NaN where nobody knows how many
 */
typedef struct
{
  gint64 year;
  double points;
} MucParLostYear;

/**
 * MucParHistory:
 * @criterion: a criterion, of the newest sheet that has it
 * @years: (element-type MucParLostYear): the years in which it lost points, the earliest first
 * @sum: what it lost in them as far as that is known, else NaN
 */
typedef struct
{
  MucParCriterion *criterion;
  GArray          *years;
  double           sum;
} MucParHistory;

gboolean   muc_par_lost_points       (MucParCriterion *criterion);
GPtrArray *muc_par_list_lost         (MucParSheet     *sheet);
GPtrArray *muc_par_list_lost_of      (MucParSheet     *sheet,
                                      MucUnit         *unit);
double     muc_par_sum_lost          (GPtrArray       *criteria);
GPtrArray *muc_par_list_lost_units   (MucParSheet     *sheet);
GPtrArray *muc_par_list_lost_history (MucYear         *year,
                                      guint            n_years);

G_END_DECLS
