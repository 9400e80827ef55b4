/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/measurement.h"
#include "model/period.h"
#include "model/target.h"

G_BEGIN_DECLS

/**
 * MucAttainmentState:
 * @MUC_ATTAINMENT_NOT_MEASURED: nothing was measured yet, which is not zero
 * @MUC_ATTAINMENT_NOTHING_AROSE: there was nothing to measure: 0 of 0
 * @MUC_ATTAINMENT_MISSED: the target is not reached
 * @MUC_ATTAINMENT_ATTAINED: it is
 */
typedef enum
{
  MUC_ATTAINMENT_NOT_MEASURED,
  MUC_ATTAINMENT_NOTHING_AROSE,
  MUC_ATTAINMENT_MISSED,
  MUC_ATTAINMENT_ATTAINED,
} MucAttainmentState;

/**
 * MucTrend:
 * @MUC_TREND_UNKNOWN: there is nothing to compare with
 * @MUC_TREND_WORSE: farther from what the target wants than the period before
 * @MUC_TREND_SAME: as before
 * @MUC_TREND_BETTER: nearer to it
 */
typedef enum
{
  MUC_TREND_UNKNOWN,
  MUC_TREND_WORSE,
  MUC_TREND_SAME,
  MUC_TREND_BETTER,
} MucTrend;

/**
 * MucAttainment:
 * @state: whether the target is reached
 * @value: what was measured, in the unit of the target; NaN where nothing was
 * @numerator: of a share its upper part, summed; NaN where the inputs have none
 * @denominator: of a share its lower part, summed; NaN where the inputs have none
 * @before: what was measured in the period before; NaN where nothing was
 * @trend: how the two compare, in the direction of the target
 * @inputs: (element-type MucMeasurement): what it was computed from
 *
 * A target in a period, as it was measured, and why.
 */
typedef struct
{
  MucAttainmentState state;
  double             value;
  double             numerator;
  double             denominator;
  double             before;
  MucTrend           trend;
  GPtrArray         *inputs;
} MucAttainment;

void     muc_attainment_init    (MucAttainment   *self,
                                 MucTarget       *target,
                                 const MucPeriod *period,
                                 MucUnit         *unit,
                                 gboolean         posted);
void     muc_attainment_clear   (MucAttainment   *self);
gboolean muc_attainment_reaches (MucTarget       *target,
                                 double           value);
MucTrend muc_attainment_compare (MucTarget       *target,
                                 double           before,
                                 double           value);
gboolean muc_attainment_is_yearly_sum (MucTarget *target);
char    *muc_attainment_dup_text (MucTarget      *target,
                                  double          value);
const char *muc_attainment_get_sign (MucTarget   *target);
char    *muc_attainment_dup_wanted (MucTarget    *target);
double   muc_attainment_get_share (MucAttainment *self,
                                   MucTarget     *target);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucAttainment, muc_attainment_clear)

G_END_DECLS
