/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/objective.h"
#include "model/par-criterion.h"
#include "model/par-sheet.h"
#include "model/year.h"

G_BEGIN_DECLS

/* The PAR index (Chỉ số cải cách hành chính): what follows from the records of a year's sheet.
 * Points that are not known are NaN and make every sum that needs them unknown. */

MucParSheet     *muc_par_get_sheet         (MucYear         *year);
GPtrArray       *muc_par_list_areas        (MucParSheet     *sheet);
char            *muc_par_dup_letter        (guint            position);
const char      *muc_par_get_plan_name     (MucParArea      *area);

/* Tasks: the actions of the objective that stands for an area; the other objectives are those that
 * papers of objectives declare. */
gboolean         muc_par_is_task           (gpointer         record);
guint            muc_par_count_declared    (MucRecord       *year);
MucObjective    *muc_par_find_declared     (MucRecord       *year,
                                            guint            end);
MucObjective    *muc_par_find_tasks        (MucParArea      *area);
guint            muc_par_count_tasks       (MucParArea      *area);
char            *muc_par_dup_task_number   (MucAction       *task);
gboolean         muc_par_serves            (MucAction       *task,
                                            MucParCriterion *criterion);
GPtrArray       *muc_par_list_tasks_for    (MucParCriterion *criterion);

/* The tree of criteria: 1.2.2 is a part of 1.2 where there is one. */
MucParCriterion *muc_par_find_above        (MucParCriterion *criterion);
guint            muc_par_get_depth         (MucParCriterion *criterion);
gboolean         muc_par_has_parts         (MucParCriterion *criterion);
GPtrArray       *muc_par_list_parts        (MucParArea      *area,
                                            MucParCriterion *above);

/* Points; what is nearer to each other than this is the same. */
#define MUC_PAR_CLOSE 0.005

gboolean         muc_par_is_same           (double           a,
                                            double           b);
double           muc_par_sum_parts         (MucParCriterion *criterion,
                                            const char      *field);
double           muc_par_sum_criteria      (MucParArea      *area,
                                            const char      *field);
double           muc_par_sum_areas         (MucParSheet     *sheet,
                                            const char      *field);
double           muc_par_get_points        (MucParCriterion *criterion);
double           muc_par_get_lost          (MucParCriterion *criterion);
double           muc_par_get_area_max      (MucParArea      *area);
double           muc_par_get_area_score    (MucParArea      *area);
double           muc_par_get_area_lost     (MucParArea      *area);
double           muc_par_get_survey_max    (MucParSheet     *sheet);
double           muc_par_get_survey_score  (MucParSheet     *sheet);
double           muc_par_get_total         (MucParSheet     *sheet);
double           muc_par_get_total_max     (MucParSheet     *sheet);
gboolean         muc_par_wants_evidence    (MucParCriterion *criterion);

/* What if: the points that come back if the ticked tasks succeed. */
double           muc_par_get_expected      (MucParSheet     *sheet,
                                            GPtrArray       *succeeding);
double           muc_par_get_missing       (MucParSheet     *sheet,
                                            double           total);

G_END_DECLS
