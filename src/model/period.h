/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucPeriodKind:
 * @MUC_PERIOD_MONTH: a month of the calendar
 * @MUC_PERIOD_QUARTER: a quarter of the calendar
 * @MUC_PERIOD_HALF_YEAR: half a year of the calendar
 * @MUC_PERIOD_YEAR: a year of the calendar
 * @MUC_PERIOD_WINDOW_QUARTER: quarter I or III as the Department of Home Affairs asks for it
 * @MUC_PERIOD_WINDOW_HALF_YEAR: its first six months
 * @MUC_PERIOD_WINDOW_YEAR: its year
 *
 * The kinds of periods that are reported about. The windows of the Department of Home Affairs
 * begin and end in the middle of a month; there is none for the quarters II and IV.
 */
typedef enum
{
  MUC_PERIOD_MONTH,
  MUC_PERIOD_QUARTER,
  MUC_PERIOD_HALF_YEAR,
  MUC_PERIOD_YEAR,
  MUC_PERIOD_WINDOW_QUARTER,
  MUC_PERIOD_WINDOW_HALF_YEAR,
  MUC_PERIOD_WINDOW_YEAR,
} MucPeriodKind;

/**
 * MucPeriod:
 * @kind: how long it is
 * @year: the year it belongs to
 * @number: which of its kind in the year, from 1
 *
 * A period of a year. Records hold its key: "2026-03", "2026-q1", "2026-h2", "2026", and of the
 * windows "2026-wq1", "2026-wh1", "2026-w".
 */
typedef struct
{
  MucPeriodKind kind;
  gint64 year;
  guint number;
} MucPeriod;

gboolean      muc_period_parse          (const char      *key,
                                         MucPeriod       *period);
gboolean      muc_period_equal          (const MucPeriod *a,
                                         const MucPeriod *b);
char         *muc_period_dup_key        (const MucPeriod *self);
char         *muc_period_describe       (const MucPeriod *self);
char         *muc_period_dup_short_name (const MucPeriod *self);
gboolean      muc_period_is_window      (const MucPeriod *self);
char         *muc_period_dup_title      (const MucPeriod *self);
void          muc_period_get_days       (const MucPeriod *self,
                                         MucYear         *year,
                                         GDate           *begin,
                                         GDate           *end);
MucYear      *muc_period_find_year_before (const MucPeriod *self,
                                         MucYear         *year);
gboolean      muc_period_contains       (const MucPeriod *self,
                                         MucYear         *year,
                                         const MucPeriod *part);
gboolean      muc_period_get_previous   (const MucPeriod *self,
                                         MucPeriod       *previous);

GArray       *muc_period_list           (MucYear         *year,
                                         MucPeriodKind    kind);
GArray       *muc_period_list_reported  (MucYear         *year);
MucPeriodKind muc_period_get_cycle_kind (MucCycle         cycle);
MucCycle      muc_period_get_own_cycle  (MucYear         *year);
gboolean      muc_period_find_finished  (MucYear         *year,
                                         const GDate     *today,
                                         MucPeriod       *period);
gboolean      muc_period_find_present   (MucYear         *year,
                                         const GDate     *today,
                                         MucPeriod       *period);

G_END_DECLS
