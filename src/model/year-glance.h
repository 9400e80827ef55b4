/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/aim.h"
#include "model/attainment.h"
#include "model/objective.h"
#include "model/priority.h"

G_BEGIN_DECLS

/**
 * MucWorkState:
 * What became of a piece of work, as far as a year at a glance tells it: done, nothing arose, under
 * way, not begun or not told of yet, late.
 */
typedef enum
{
  MUC_WORK_DONE,
  MUC_WORK_QUIET,
  MUC_WORK_DOING,
  MUC_WORK_WAITING,
  MUC_WORK_LATE,
} MucWorkState;

#define MUC_N_WORK_STATES (MUC_WORK_LATE + 1)

/**
 * MucGlanceTarget:
 * @objective: the objective
 * @target: (nullable): one of its targets, %NULL for an objective without any
 * @number: the objective's number; 0 in the second and further rows of an objective
 * @text: what is to be reached, in a line
 * @wanted: the value to reach, as papers write it; empty where there is none
 * @figure: what was reached, likewise; empty where nothing was measured
 * @state: whether that is reached by now
 * @share: how far the bar is filled, NaN for no bar
 * @mark: where the bar has its tick, or -1
 * @is_open: whether it is added up until the end of the year, which is not over yet
 */
typedef struct
{
  MucObjective *objective;
  MucTarget    *target;
  guint         number;
  char         *text;
  char         *wanted;
  char         *figure;
  MucAttainmentState state;
  double        share;
  double        mark;
  gboolean      is_open;
} MucGlanceTarget;

/**
 * MucGlanceWork:
 * @name: the unit, or the cell's words for it; %NULL for a period
 * @period: the period; for a unit the whole year
 * @counts: how much is in which state
 * @aims: where each count leads to: the first piece of work in that state
 *
 * A period's work, or a unit's.
 */
typedef struct
{
  char     *name;
  MucPeriod period;
  guint     counts[MUC_N_WORK_STATES];
  MucAim    aims[MUC_N_WORK_STATES];
} MucGlanceWork;

typedef enum
{
  MUC_DATE_PAPER,  /* a paper was issued */
  MUC_DATE_REPORT, /* a report is due at the Department of Home Affairs, or at the agency's head */
  MUC_DATE_ACTION, /* an action is due */
} MucDateKind;

/**
 * MucGlanceDate:
 * @kind: what happens on the day
 * @day: the day
 * @name: of a paper its kind, for who knows its name; of an action its text
 * @period: of a report the period it is about
 * @state: of an action what became of it; of a report whether it is made
 * @n: how many actions are due on that day in that state
 * @aim: where it leads to
 *
 * A day of the year's time line.
 */
typedef struct
{
  MucDateKind  kind;
  GDate        day;
  char        *name;
  MucPeriod    period;
  MucWorkState state;
  guint        n;
  MucAim       aim;
} MucGlanceDate;

/**
 * MucGlanceRisks:
 * @label: a priority
 * @colour: its colour
 * @pattern: its pattern
 * @is_rated: %FALSE for those that have no priority
 * @before: how many risks had it in the year before
 * @now: how many have it
 * @aim_before: the first of those
 * @aim: the first of these
 */
typedef struct
{
  char      *label;
  MucColour  colour;
  MucPattern pattern;
  gboolean   is_rated;
  guint      before;
  guint      now;
  MucAim     aim_before;
  MucAim     aim;
} MucGlanceRisks;

/**
 * MucYearGlance:
 * @year: the number of the year
 * @before: the number of the year before with a register, or 0
 * @today: the day it was looked at
 * @present: the period of that day
 * @is_current: whether the day is in the year
 * @targets: (element-type MucGlanceTarget): in the order of the plan
 * @periods: (element-type MucGlanceWork): the work of each period of the plan's cycle
 * @units: (element-type MucGlanceWork): the work of each unit, those with most to do first
 * @dates: (element-type MucGlanceDate): in the order of their days
 * @risks: (element-type MucGlanceRisks): by priority, the lowest first
 *
 * A year at a glance: the figures of its plots. Taken once from the records, and then only
 * read, by any thread.
 */
typedef struct
{
  gint64    year;
  gint64    before;
  GDate     today;
  MucPeriod present;
  gboolean  is_current;
  GArray   *targets;
  GArray   *periods;
  GArray   *units;
  GArray   *dates;
  GArray   *risks;
} MucYearGlance;

MucYearGlance *muc_year_glance_new   (MucYear             *year,
                                      const GDate         *today);
MucYearGlance *muc_year_glance_ref   (MucYearGlance       *self);
void           muc_year_glance_unref (MucYearGlance       *self);

guint          muc_glance_work_sum   (const MucGlanceWork *self);

/* For the files that fill it */
void           muc_year_glance_add_targets (MucYearGlance *self,
                                            MucYear       *year);
void           muc_year_glance_add_work    (MucYearGlance *self,
                                            MucYear       *year);
void           muc_year_glance_add_dates   (MucYearGlance *self,
                                            MucYear       *year);
void           muc_year_glance_add_risks   (MucYearGlance *self,
                                            MucYear       *year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucYearGlance, muc_year_glance_unref)

G_END_DECLS
