/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"
#include "report/heading.h"

G_BEGIN_DECLS

/**
 * MucPeriodPart:
 * @heading: the paper's head and foot
 * @document: to which the parts are added
 * @year: the year reported about
 * @period: the period reported about
 * @name: the period within a sentence: "quý I năm 2026"
 * @begin: its first day
 * @end: its last day
 * @today: the day by which it is judged what is late: the paper's, or the period's last
 * @duties: (element-type MucDuty): what was due of the objectives the paper is about
 *
 * What the parts of a report of a period are made from.
 */
typedef struct
{
  MucHeading   heading;
  MucDocument *document;
  MucYear     *year;
  MucPeriod    period;
  char        *name;
  GDate        begin;
  GDate        end;
  GDate        today;
  GPtrArray   *duties;
} MucPeriodPart;

/* How far each target was reached; and the same as numbers, one record in a row. */
void muc_period_targets_add      (MucPeriodPart *self);
void muc_period_targets_add_data (MucPeriodPart *self);

/* What each unit did; what is late or was not reported; one record in a row. */
void muc_period_duties_add       (MucPeriodPart *self);
void muc_period_duties_add_late  (MucPeriodPart *self);
void muc_period_duties_add_data  (MucPeriodPart *self);

/* What was done against what went wrong. */
gboolean muc_period_corrective_is_wanted (MucPeriodPart *self);
void     muc_period_corrective_add       (MucPeriodPart *self);

G_END_DECLS
