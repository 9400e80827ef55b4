/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/attainment.h"

#include <math.h>
#include <string.h>

#include "model/text.h"

/* Shares like 19 of 20 are not exact in binary. */
#define EPSILON 1e-9

/* What the unit of a target says about how its measurements are added up. */
typedef enum
{
  WAY_SHARE, /* a percentage: upper parts over lower parts */
  WAY_STATE, /* a rank, points: the last one counts */
  WAY_COUNT, /* how often, how many: a sum */
} Way;

static Way
get_way (MucTarget *target)
{
  const char *unit = muc_target_get_unit (target);

  if (g_strcmp0 (unit, "%") == 0)
    return WAY_SHARE;
  if (unit != NULL && (g_str_has_prefix (unit, "hạng") || g_str_has_prefix (unit, "điểm")))
    return WAY_STATE;
  return WAY_COUNT;
}

static gboolean
has_parts (MucMeasurement *measurement)
{
  return !isnan (muc_measurement_get_numerator (measurement))
         && !isnan (muc_measurement_get_denominator (measurement));
}

static gboolean
says_something (MucMeasurement *measurement)
{
  return has_parts (measurement) || !isnan (muc_measurement_get_value (measurement));
}

/* Inputs */

static gboolean
is_wanted (MucMeasurement  *measurement,
           const MucPeriod *period,
           MucYear         *year,
           MucUnit         *unit,
           gboolean         posted)
{
  MucPeriod measured;

  return says_something (measurement)
         && (!posted || muc_measurement_get_state (measurement) == MUC_POSTING_POSTED)
         && (unit == NULL || muc_measurement_get_unit (measurement) == unit)
         && muc_period_parse (muc_measurement_get_period (measurement), &measured)
         && muc_period_contains (period, year, &measured);
}

static void
get_end (MucMeasurement *measurement,
         MucYear        *year,
         GDate          *end)
{
  MucPeriod period;
  GDate begin;

  muc_period_parse (muc_measurement_get_period (measurement), &period);
  muc_period_get_days (&period, year, &begin, end);
}

/* A half-year that is measured as a whole stands beside its two quarters: the longer one counts. */
static gboolean
is_covered (MucMeasurement *measurement,
            GPtrArray      *all,
            MucYear        *year)
{
  MucPeriod own;

  muc_period_parse (muc_measurement_get_period (measurement), &own);
  for (guint i = 0; i < all->len; i++)
    {
      MucPeriod other;

      if (all->pdata[i] == measurement
          || muc_measurement_get_unit (all->pdata[i]) != muc_measurement_get_unit (measurement))
        continue;
      muc_period_parse (muc_measurement_get_period (all->pdata[i]), &other);
      if (muc_period_contains (&other, year, &own) && !muc_period_contains (&own, year, &other))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
gather (MucTarget       *target,
        const MucPeriod *period,
        MucUnit         *unit,
        gboolean         posted)
{
  MucYear *year = (MucYear *) muc_record_get_ancestor (MUC_RECORD (target), MUC_TYPE_YEAR);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  GPtrArray *inputs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (target), MUC_TYPE_MEASUREMENT); i++)
    {
      MucMeasurement *measurement = muc_record_peek (MUC_RECORD (target), MUC_TYPE_MEASUREMENT, i);

      if (is_wanted (measurement, period, year, unit, posted))
        g_ptr_array_add (wanted, measurement);
    }
  for (guint i = 0; i < wanted->len; i++)
    if (!is_covered (wanted->pdata[i], wanted, year))
      g_ptr_array_add (inputs, g_object_ref (wanted->pdata[i]));
  return inputs;
}

/* Values */

static MucMeasurement *
find_last (GPtrArray *inputs,
           MucYear   *year)
{
  MucMeasurement *last = NULL;
  GDate last_end;

  for (guint i = 0; i < inputs->len; i++)
    {
      GDate end;

      get_end (inputs->pdata[i], year, &end);
      if (last == NULL || g_date_compare (&end, &last_end) >= 0)
        {
          last = inputs->pdata[i];
          last_end = end;
        }
    }
  return last;
}

static double
get_own_value (MucMeasurement *measurement)
{
  if (!isnan (muc_measurement_get_value (measurement)))
    return muc_measurement_get_value (measurement);
  return muc_measurement_get_numerator (measurement);
}

static double
sum_values (GPtrArray *inputs)
{
  double sum = 0;

  for (guint i = 0; i < inputs->len; i++)
    sum += get_own_value (inputs->pdata[i]);
  return sum;
}

static void
sum_parts (MucAttainment *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      MucMeasurement *measurement = self->inputs->pdata[i];

      if (!has_parts (measurement))
        continue;
      if (isnan (self->numerator))
        self->numerator = self->denominator = 0;
      self->numerator += muc_measurement_get_numerator (measurement);
      self->denominator += muc_measurement_get_denominator (measurement);
    }
}

static guint
get_months (MucCycle cycle)
{
  switch (cycle)
    {
    case MUC_CYCLE_MONTH:
      return 1;
    case MUC_CYCLE_QUARTER:
      return 3;
    case MUC_CYCLE_HALF_YEAR:
      return 6;
    default:
      return 12;
    }
}

/* "ít nhất 01 lần/tháng": how often in each of the months measured. What is wanted once a year is
 * counted over whatever time was measured. */
static double
divide_by_cycles (MucTarget *target,
                  GPtrArray *inputs,
                  MucYear   *year,
                  double     sum)
{
  g_autoptr (GHashTable) months = g_hash_table_new (NULL, NULL);
  const guint cycle = get_months (muc_target_get_per (target));

  if (muc_target_get_per (target) == MUC_CYCLE_NONE || cycle == 12)
    return sum;
  for (guint i = 0; i < inputs->len; i++)
    {
      MucPeriod period;
      GDate begin, end;

      muc_period_parse (muc_measurement_get_period (inputs->pdata[i]), &period);
      muc_period_get_days (&period, year, &begin, &end);
      for (; g_date_compare (&begin, &end) <= 0; g_date_add_months (&begin, 1))
        g_hash_table_add (months, GUINT_TO_POINTER (g_date_get_year (&begin) * 12u
                                                    + (guint) g_date_get_month (&begin)));
    }
  return sum / MAX (1.0, g_hash_table_size (months) / (double) cycle);
}

/* A share whose parts nobody wrote down cannot be added to others: the last one stands. */
static void
compute_share (MucAttainment *self,
               MucYear       *year)
{
  MucMeasurement *last;

  sum_parts (self);
  if (!isnan (self->denominator))
    {
      if (self->denominator > 0)
        self->value = 100 * self->numerator / self->denominator;
      return;
    }
  last = find_last (self->inputs, year);
  self->value = muc_measurement_get_value (last);
}

static void
compute_value (MucAttainment *self,
               MucTarget     *target,
               MucYear       *year)
{
  switch (get_way (target))
    {
    case WAY_SHARE:
      compute_share (self, year);
      return;
    case WAY_STATE:
      self->value = get_own_value (find_last (self->inputs, year));
      return;
    default:
      self->value = divide_by_cycles (target, self->inputs, year, sum_values (self->inputs));
    }
}

static void
compute (MucAttainment   *self,
         MucTarget       *target,
         const MucPeriod *period,
         MucUnit         *unit,
         gboolean         posted)
{
  MucYear *year = (MucYear *) muc_record_get_ancestor (MUC_RECORD (target), MUC_TYPE_YEAR);

  *self = (MucAttainment) { MUC_ATTAINMENT_NOT_MEASURED, NAN, NAN, NAN, NAN, MUC_TREND_UNKNOWN,
                            gather (target, period, unit, posted) };
  if (self->inputs->len == 0)
    return;
  compute_value (self, target, year);
  if (isnan (self->value))
    self->state = MUC_ATTAINMENT_NOTHING_AROSE;
  else
    self->state = muc_attainment_reaches (target, self->value) ? MUC_ATTAINMENT_ATTAINED
                                                               : MUC_ATTAINMENT_MISSED;
}

/**
 * muc_attainment_init:
 * @self: an attainment, not initialized
 * @target: a target of an objective of a year
 * @period: the period asked about; what was measured for periods within it is taken together
 * @unit: (nullable): of one unit only, %NULL for all
 * @posted: whether drafts are left out
 *
 * Says whether @target was reached, by its own comparator. A year's percentage is the sum of the
 * upper parts over the sum of the lower parts; a rank and points are those measured last; times and
 * counts are added up, and where the target is so many a month or a quarter, divided by those
 * measured.
 */
void
muc_attainment_init (MucAttainment   *self,
                     MucTarget       *target,
                     const MucPeriod *period,
                     MucUnit         *unit,
                     gboolean         posted)
{
  MucPeriod previous;

  g_return_if_fail (self != NULL);
  g_return_if_fail (MUC_IS_TARGET (target));
  g_return_if_fail (period != NULL);

  compute (self, target, period, unit, posted);
  if (!isnan (self->value) && muc_period_get_previous (period, &previous))
    {
      g_auto (MucAttainment) before = { 0 };

      compute (&before, target, &previous, unit, posted);
      self->before = before.value;
      self->trend = muc_attainment_compare (target, before.value, self->value);
    }
}

/** muc_attainment_clear: frees what it holds. */
void
muc_attainment_clear (MucAttainment *self)
{
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
}

/**
 * muc_attainment_reaches:
 * @target: a target
 * @value: what was measured, in its unit
 *
 * Returns: whether that is what the target wants; one without a comparator wants at least its value
 */
gboolean
muc_attainment_reaches (MucTarget *target,
                        double     value)
{
  double wanted;

  g_return_val_if_fail (MUC_IS_TARGET (target), FALSE);

  wanted = muc_target_get_value (target);
  if (isnan (value) || isnan (wanted))
    return FALSE;
  switch (muc_target_get_comparator (target))
    {
    case MUC_COMPARATOR_EQUAL:
      return fabs (value - wanted) < EPSILON;
    case MUC_COMPARATOR_ABOVE:
      return value > wanted + EPSILON;
    case MUC_COMPARATOR_AT_MOST:
      return value < wanted + EPSILON;
    case MUC_COMPARATOR_BELOW:
      return value < wanted - EPSILON;
    default:
      return value > wanted - EPSILON;
    }
}

/**
 * muc_attainment_compare:
 * @target: a target
 * @before: what was measured first
 * @value: what was measured then
 *
 * Returns: whether @value is nearer to what the target wants: more of what should be at least so
 *   much, less of what should be at most so much, closer to what should be just so much
 */
MucTrend
muc_attainment_compare (MucTarget *target,
                        double     before,
                        double     value)
{
  double gain;

  g_return_val_if_fail (MUC_IS_TARGET (target), MUC_TREND_UNKNOWN);

  if (isnan (before) || isnan (value))
    return MUC_TREND_UNKNOWN;
  switch (muc_target_get_comparator (target))
    {
    case MUC_COMPARATOR_EQUAL:
      gain = fabs (before - muc_target_get_value (target))
             - fabs (value - muc_target_get_value (target));
      break;
    case MUC_COMPARATOR_AT_MOST:
    case MUC_COMPARATOR_BELOW:
      gain = before - value;
      break;
    default:
      gain = value - before;
    }
  if (fabs (gain) < EPSILON)
    return MUC_TREND_SAME;
  return gain > 0 ? MUC_TREND_BETTER : MUC_TREND_WORSE;
}

/**
 * muc_attainment_is_yearly_sum:
 * @target: a target
 *
 * Returns: whether so much is wanted by the end of the year, and is added up until then: 350 ha,
 *   one audit; a part of the year reaches it early or not yet
 */
gboolean
muc_attainment_is_yearly_sum (MucTarget *target)
{
  MucComparator comparator;

  g_return_val_if_fail (MUC_IS_TARGET (target), FALSE);

  comparator = muc_target_get_comparator (target);
  return get_way (target) == WAY_COUNT
         && (comparator == MUC_COMPARATOR_AT_LEAST || comparator == MUC_COMPARATOR_ABOVE)
         && (muc_target_get_per (target) == MUC_CYCLE_NONE
             || muc_target_get_per (target) == MUC_CYCLE_YEAR);
}

/**
 * muc_attainment_dup_text:
 * @target: a target
 * @value: a value in its unit, or NaN
 *
 * Returns: (transfer full): as papers write it, with a decimal comma: "92,5%", "3 lần",
 *   "hạng 8/20"; "" for NaN
 */
char *
muc_attainment_dup_text (MucTarget *target,
                         double     value)
{
  const char *unit;
  const char *of;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (MUC_IS_TARGET (target), NULL);

  if (isnan (value))
    return g_strdup ("");
  g_ascii_formatd (number, sizeof number, "%.10g", round (value * 100) / 100);
  g_strdelimit (number, ".", ',');
  unit = muc_target_get_unit (target);
  if (unit == NULL)
    return g_strdup (number);
  if (g_str_equal (unit, "%"))
    return g_strconcat (number, "%", NULL);
  of = strchr (unit, '/');
  if (g_str_has_prefix (unit, "hạng"))
    return g_strconcat ("hạng ", number, of, NULL);
  if (g_str_has_prefix (unit, "điểm"))
    return g_strconcat (number, of != NULL ? of : "", " điểm", NULL);
  return g_strconcat (number, " ", unit, NULL);
}

static const char *
get_per (MucCycle cycle)
{
  static const char *const names[] = {
    [MUC_CYCLE_NONE] = "",           [MUC_CYCLE_MONTH] = "/tháng", [MUC_CYCLE_QUARTER] = "/quý",
    [MUC_CYCLE_HALF_YEAR] = "/6 tháng", [MUC_CYCLE_YEAR] = "/năm",
  };

  return names[cycle];
}

/** muc_attainment_get_sign: how a value is compared with that of @target: "≥"; may be empty. */
const char *
muc_attainment_get_sign (MucTarget *target)
{
  MucComparator comparator;

  g_return_val_if_fail (MUC_IS_TARGET (target), "");

  comparator = muc_target_get_comparator (target);
  return comparator != MUC_COMPARATOR_NONE ? muc_choice_get_nick (MUC_TYPE_COMPARATOR, comparator)
                                           : "";
}

/**
 * muc_attainment_dup_wanted:
 * @target: a target
 *
 * Returns: (transfer full): what is to be reached, as papers write it: "≥ 92%", "≥ 1 đợt/quý";
 *   empty where no value is set
 */
char *
muc_attainment_dup_wanted (MucTarget *target)
{
  g_autofree char *value = NULL;
  const char *sign;

  g_return_val_if_fail (MUC_IS_TARGET (target), NULL);

  value = muc_attainment_dup_text (target, muc_target_get_value (target));
  if (*value == '\0')
    return g_steal_pointer (&value);
  sign = muc_attainment_get_sign (target);
  return g_strconcat (sign, *sign != '\0' ? "\u00a0" : "", value,
                      get_per (muc_target_get_per (target)), NULL);
}

/**
 * muc_attainment_get_share:
 *
 * Returns: how far the bar of @target is filled, from 0 to 1; a percentage as it is, all else by
 *   what is wanted; NaN where nothing was measured, or where less is better
 */
double
muc_attainment_get_share (MucAttainment *self,
                          MucTarget     *target)
{
  double wanted;

  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (MUC_IS_TARGET (target), NAN);

  wanted = muc_target_get_value (target);
  if (isnan (self->value))
    return NAN;
  if (get_way (target) == WAY_SHARE)
    return CLAMP (self->value / 100, 0, 1);
  if (muc_target_get_comparator (target) == MUC_COMPARATOR_AT_MOST
      || muc_target_get_comparator (target) == MUC_COMPARATOR_BELOW || !(wanted > 0))
    return NAN;
  return CLAMP (self->value / wanted, 0, 1);
}
