/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/period.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "model/day.h"
#include "model/measure.h"
#include "model/plan.h"
#include "model/reporting-window.h"
#include "model/text.h"

/* The kinds: what follows the year in a key, how many there are in a year and how many months each
 * has. */
static const struct
{
  const char *letter;
  guint       n;
  guint       months;
} kinds[] = {
  [MUC_PERIOD_MONTH] = { "", 12, 1 },
  [MUC_PERIOD_QUARTER] = { "q", 4, 3 },
  [MUC_PERIOD_HALF_YEAR] = { "h", 2, 6 },
  [MUC_PERIOD_YEAR] = { NULL, 1, 12 },
  [MUC_PERIOD_WINDOW_QUARTER] = { "wq", 3, 3 },
  [MUC_PERIOD_WINDOW_HALF_YEAR] = { "wh", 1, 6 },
  [MUC_PERIOD_WINDOW_YEAR] = { "w", 1, 12 },
};

/* The Department of Home Affairs gathers the reports by these days (its letter on reports of
 * administrative reform): quarter I from 15 December to 14 March, half a year to 14 June, quarter
 * III from 15 June to 14 September, the year to 14 December. */
#define WINDOW_FIRST_DAY 15

static gboolean
is_window (MucPeriodKind kind)
{
  return kind >= MUC_PERIOD_WINDOW_QUARTER;
}

static gboolean
exists (const MucPeriod *self)
{
  return self->number >= 1 && self->number <= kinds[self->kind].n
         && !(self->kind == MUC_PERIOD_WINDOW_QUARTER && self->number == 2);
}

/**
 * muc_period_parse:
 * @key: (nullable): what a record holds
 * @period: (out): the period
 *
 * Returns: whether it is the key of a period there is
 */
gboolean
muc_period_parse (const char *key,
                  MucPeriod  *period)
{
  g_return_val_if_fail (period != NULL, FALSE);

  *period = (MucPeriod) { 0 };
  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *found = NULL;

      period->kind = i;
      period->number = 1;
      period->year = g_ascii_strtoll (key, NULL, 10);
      if (strlen (key) >= 6 && key[4] == '-' && strlen (key) > strspn (key, "0123456789"))
        period->number = (guint) g_ascii_strtoull (key + strcspn (key + 4, "0123456789") + 4, NULL,
                                                   10);
      if (i == MUC_PERIOD_YEAR || i == MUC_PERIOD_WINDOW_YEAR)
        period->number = 1;
      found = muc_period_dup_key (period);
      if (exists (period) && g_strcmp0 (found, key) == 0)
        return TRUE;
    }
  *period = (MucPeriod) { 0 };
  return FALSE;
}

/** muc_period_dup_key: (transfer full): what a record holds: "2026-q1". */
char *
muc_period_dup_key (const MucPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case MUC_PERIOD_YEAR:
      return g_strdup_printf ("%04" PRId64, self->year);
    case MUC_PERIOD_WINDOW_YEAR:
      return g_strdup_printf ("%04" PRId64 "-w", self->year);
    case MUC_PERIOD_MONTH:
      return g_strdup_printf ("%04" PRId64 "-%02u", self->year, self->number);
    default:
      return g_strdup_printf ("%04" PRId64 "-%s%u", self->year, kinds[self->kind].letter,
                              self->number);
    }
}

/* Names */

/** muc_period_equal: whether both are the same period. */
gboolean
muc_period_equal (const MucPeriod *a,
                  const MucPeriod *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && a->year == b->year && a->number == b->number;
}

/** muc_period_is_window: whether it is one of the Department of Home Affairs. */
gboolean
muc_period_is_window (const MucPeriod *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_window (self->kind);
}

/**
 * muc_period_describe:
 * @self: a period
 *
 * Returns: (transfer full): its name without the year, in the language of the interface
 */
char *
muc_period_describe (const MucPeriod *self)
{
  g_autofree char *roman = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  roman = muc_text_format_roman (self->number);
  switch (self->kind)
    {
    case MUC_PERIOD_MONTH:
      return g_strdup_printf (_("Month %u"), self->number);
    case MUC_PERIOD_QUARTER:
      return g_strdup_printf (_("Quarter %s"), roman);
    case MUC_PERIOD_HALF_YEAR:
      return g_strdup (self->number == 1 ? _("First half-year") : _("Second half-year"));
    case MUC_PERIOD_YEAR:
      return g_strdup (_("Whole year"));
    case MUC_PERIOD_WINDOW_QUARTER:
      return g_strdup_printf (_("Quarter %s for Home Affairs"), roman);
    case MUC_PERIOD_WINDOW_HALF_YEAR:
      return g_strdup (_("Six months for Home Affairs"));
    default:
      return g_strdup (_("Year for Home Affairs"));
    }
}

/** muc_period_dup_short_name: (transfer full): its name among others of its own kind. */
char *
muc_period_dup_short_name (const MucPeriod *self)
{
  g_autofree char *roman = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  roman = muc_text_format_roman (self->number);
  switch (self->kind)
    {
    case MUC_PERIOD_WINDOW_QUARTER:
      return g_strdup_printf (_("Quarter %s"), roman);
    case MUC_PERIOD_WINDOW_HALF_YEAR:
      return g_strdup (_("Six months"));
    case MUC_PERIOD_WINDOW_YEAR:
      return g_strdup (_("Whole year"));
    default:
      return muc_period_describe (self);
    }
}

/** muc_period_dup_title: (transfer full): its name on a paper: "Quý I năm 2026". */
char *
muc_period_dup_title (const MucPeriod *self)
{
  g_autofree char *roman = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  roman = muc_text_format_roman (self->number);
  switch (self->kind)
    {
    case MUC_PERIOD_MONTH:
      return g_strdup_printf ("Tháng %02u năm %" PRId64, self->number, self->year);
    case MUC_PERIOD_QUARTER:
    case MUC_PERIOD_WINDOW_QUARTER:
      return g_strdup_printf ("Quý %s năm %" PRId64, roman, self->year);
    case MUC_PERIOD_HALF_YEAR:
    case MUC_PERIOD_WINDOW_HALF_YEAR:
      return g_strdup_printf (self->number == 1 ? "6 tháng đầu năm %" PRId64
                                                : "6 tháng cuối năm %" PRId64, self->year);
    default:
      return g_strdup_printf ("Năm %" PRId64, self->year);
    }
}

/* Days */

static void
get_calendar_days (const MucPeriod *self,
                   GDate           *begin,
                   GDate           *end)
{
  const guint last = self->number * kinds[self->kind].months;
  const guint first = last - kinds[self->kind].months + 1;
  const GDateYear year = (GDateYear) self->year;

  g_date_set_dmy (begin, 1, (GDateMonth) first, year);
  g_date_set_dmy (end, g_date_get_days_in_month ((GDateMonth) last, year), (GDateMonth) last,
                  year);
}

/* A window begins in the middle of the month before the calendar's period, and ends a day before
 * the middle of its last. */
static void
get_window_days (const MucPeriod *self,
                 GDate           *begin,
                 GDate           *end)
{
  get_calendar_days (self, begin, end);
  g_date_subtract_months (begin, 1);
  g_date_set_day (begin, WINDOW_FIRST_DAY);
  g_date_set_day (end, WINDOW_FIRST_DAY - 1);
}

static void
read_own_days (const MucPeriod *self,
               MucYear         *year,
               GDate           *begin,
               GDate           *end)
{
  g_autofree char *key = muc_period_dup_key (self);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_REPORTING_WINDOW); i++)
    {
      MucReportingWindow *window = muc_record_peek (MUC_RECORD (year), MUC_TYPE_REPORTING_WINDOW,
                                                    i);
      GDate day;

      if (g_strcmp0 (muc_reporting_window_get_period (window), key) != 0)
        continue;
      if (muc_day_parse (muc_reporting_window_get_begins (window), &day))
        *begin = day;
      if (muc_day_parse (muc_reporting_window_get_ends (window), &day))
        *end = day;
    }
}

/**
 * muc_period_get_days:
 * @self: a period
 * @year: (nullable): the year, which may set other days for it
 * @begin: (out): its first day
 * @end: (out): its last day
 */
void
muc_period_get_days (const MucPeriod *self,
                     MucYear         *year,
                     GDate           *begin,
                     GDate           *end)
{
  g_return_if_fail (self != NULL && exists (self));
  g_return_if_fail (year == NULL || MUC_IS_YEAR (year));
  g_return_if_fail (begin != NULL && end != NULL);

  if (!is_window (self->kind))
    {
      get_calendar_days (self, begin, end);
      return;
    }
  get_window_days (self, begin, end);
  if (year != NULL)
    read_own_days (self, year, begin, end);
}

/**
 * muc_period_find_year_before:
 * @self: a period
 * @year: its year
 *
 * Returns: (transfer none) (nullable): the year before, where the period begins in it and there is
 *   one: a window of the Department of Home Affairs takes the last days of December along
 */
MucYear *
muc_period_find_year_before (const MucPeriod *self,
                             MucYear         *year)
{
  GDate begin, end;

  g_return_val_if_fail (self != NULL && MUC_IS_YEAR (year), NULL);

  muc_period_get_days (self, year, &begin, &end);
  if (g_date_get_year (&begin) >= muc_year_get_number (year))
    return NULL;
  return muc_plan_find_year (muc_record_get_plan (MUC_RECORD (year)),
                             muc_year_get_number (year) - 1);
}

/**
 * muc_period_contains:
 * @self: a period
 * @year: (nullable): the year, which may set other days for its windows
 * @part: another one
 *
 * Returns: whether @part ends within @self and is no longer than it; so a month of the calendar
 *   belongs to the window in which it ends
 */
gboolean
muc_period_contains (const MucPeriod *self,
                     MucYear         *year,
                     const MucPeriod *part)
{
  GDate begin, end, part_begin, part_end;

  g_return_val_if_fail (self != NULL && part != NULL, FALSE);

  if (kinds[part->kind].months > kinds[self->kind].months)
    return FALSE;
  if (is_window (part->kind) && is_window (self->kind) && part->kind == self->kind)
    return part->year == self->year && part->number == self->number;
  muc_period_get_days (self, year, &begin, &end);
  muc_period_get_days (part, year, &part_begin, &part_end);
  return g_date_compare (&part_end, &begin) >= 0 && g_date_compare (&part_end, &end) <= 0;
}

/**
 * muc_period_get_previous:
 * @self: a period
 * @previous: (out): the one of the same kind before it
 *
 * Returns: whether there is one; before the first of a year it is the last of the year before
 */
gboolean
muc_period_get_previous (const MucPeriod *self,
                         MucPeriod       *previous)
{
  g_return_val_if_fail (self != NULL && previous != NULL, FALSE);

  *previous = *self;
  do
    if (--previous->number == 0)
      {
        previous->year--;
        previous->number = kinds[self->kind].n;
      }
  while (!exists (previous));
  return previous->year > 0;
}

/* The periods of a year */

/**
 * muc_period_list:
 * @year: a year
 * @kind: a kind of periods
 *
 * Returns: (transfer full) (element-type MucPeriod): those of that kind in the year, in order
 */
GArray *
muc_period_list (MucYear       *year,
                 MucPeriodKind  kind)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (MucPeriod));

  g_return_val_if_fail (MUC_IS_YEAR (year), periods);
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), periods);

  for (guint i = 1; i <= kinds[kind].n; i++)
    {
      MucPeriod period = { kind, muc_year_get_number (year), i };

      if (exists (&period))
        g_array_append_val (periods, period);
    }
  return periods;
}

/** muc_period_get_cycle_kind: the kind of the calendar's periods that follow each other so. */
MucPeriodKind
muc_period_get_cycle_kind (MucCycle cycle)
{
  switch (cycle)
    {
    case MUC_CYCLE_MONTH:
      return MUC_PERIOD_MONTH;
    case MUC_CYCLE_HALF_YEAR:
      return MUC_PERIOD_HALF_YEAR;
    case MUC_CYCLE_YEAR:
      return MUC_PERIOD_YEAR;
    default:
      return MUC_PERIOD_QUARTER;
    }
}

/**
 * muc_period_get_own_cycle:
 * @year: a year
 *
 * Returns: how often its monitoring measures have the units report; each quarter where they say
 *   nothing
 */
MucCycle
muc_period_get_own_cycle (MucYear *year)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), MUC_CYCLE_QUARTER);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_MEASURE); i++)
    {
      MucMeasure *measure = muc_record_peek (MUC_RECORD (year), MUC_TYPE_MEASURE, i);

      if (muc_measure_get_unit (measure) == NULL
          && muc_measure_get_cycle (measure) != MUC_CYCLE_NONE)
        return muc_measure_get_cycle (measure);
    }
  return MUC_CYCLE_QUARTER;
}

/**
 * muc_period_list_reported:
 * @year: a year
 *
 * Returns: (transfer full) (element-type MucPeriod): the periods the agency reports about: those
 *   of its own cycle, the whole year, then the windows of the Department of Home Affairs
 */
GArray *
muc_period_list_reported (MucYear *year)
{
  const MucPeriodKind own = muc_period_get_cycle_kind (muc_period_get_own_cycle (year));
  const MucPeriodKind wanted[] = { own, MUC_PERIOD_YEAR, MUC_PERIOD_WINDOW_QUARTER,
                                   MUC_PERIOD_WINDOW_HALF_YEAR, MUC_PERIOD_WINDOW_YEAR };
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (MucPeriod));

  g_return_val_if_fail (MUC_IS_YEAR (year), periods);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GArray) some = NULL;

      if (i > 0 && wanted[i] == own)
        continue;
      some = muc_period_list (year, wanted[i]);
      g_array_append_vals (periods, some->data, some->len);
    }
  return periods;
}

/**
 * muc_period_find_finished:
 * @year: a year
 * @today: a day
 * @period: (out): the last period of the year's own cycle that was over by then
 *
 * Returns: whether there is one
 */
gboolean
muc_period_find_finished (MucYear     *year,
                          const GDate *today,
                          MucPeriod   *period)
{
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (today != NULL && period != NULL, FALSE);

  periods = muc_period_list (year, muc_period_get_cycle_kind (muc_period_get_own_cycle (year)));
  for (guint i = periods->len; i > 0; i--)
    {
      GDate begin, end;

      *period = g_array_index (periods, MucPeriod, i - 1);
      muc_period_get_days (period, year, &begin, &end);
      if (g_date_compare (&end, today) < 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * muc_period_find_present:
 * @year: a year
 * @today: a day
 * @period: (out): the period of the year's own cycle with that day; the first for a day before the
 *   year, the last for one after it
 *
 * Returns: whether the day is in the year
 */
gboolean
muc_period_find_present (MucYear     *year,
                         const GDate *today,
                         MucPeriod   *period)
{
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (today != NULL && period != NULL, FALSE);

  periods = muc_period_list (year, muc_period_get_cycle_kind (muc_period_get_own_cycle (year)));
  for (guint i = 0; i < periods->len; i++)
    {
      GDate begin, end;

      *period = g_array_index (periods, MucPeriod, i);
      muc_period_get_days (period, year, &begin, &end);
      if (g_date_compare (today, &end) <= 0)
        return g_date_compare (today, &begin) >= 0;
    }
  return FALSE;
}
