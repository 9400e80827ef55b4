/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress-story.h"

#include <glib/gi18n-lib.h>

#include "app/progress-cells.h"
#include "model/day.h"
#include "model/event.h"
#include "model/text.h"

/** muc_progress_describe_days: (transfer full): from when to when @period is: "1/4 – 30/6/2026". */
char *
muc_progress_describe_days (const MucPeriod *period,
                            MucYear         *year)
{
  GDate begin, end;

  muc_period_get_days (period, year, &begin, &end);
  if (g_date_get_year (&begin) != g_date_get_year (&end))
    return g_strdup_printf ("%u/%u/%u – %u/%u/%u", g_date_get_day (&begin),
                            g_date_get_month (&begin), g_date_get_year (&begin),
                            g_date_get_day (&end), g_date_get_month (&end), g_date_get_year (&end));
  return g_strdup_printf ("%u/%u – %u/%u/%u", g_date_get_day (&begin), g_date_get_month (&begin),
                          g_date_get_day (&end), g_date_get_month (&end), g_date_get_year (&end));
}

static void
append_line (GString    *text,
             const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
append_said (GString     *text,
             MucProgress *progress)
{
  g_autofree char *when = NULL;
  g_autoptr (GString) line = NULL;
  MucPeriod period;

  if (!muc_period_parse (muc_progress_get_period (progress), &period))
    return;
  when = muc_period_describe (&period);
  line = g_string_new (when);
  if (muc_progress_get_state (progress) != MUC_PROGRESS_STATE_NONE)
    g_string_append_printf (line, " · %s",
                            muc_progress_state_get_name (muc_progress_get_state (progress)));
  if (!muc_text_is_blank (muc_progress_get_result (progress)))
    g_string_append_printf (line, " · %s", muc_progress_get_result (progress));
  append_line (text, line->str);
}

/**
 * muc_progress_describe_before:
 * @duty: a duty
 *
 * Returns: (transfer full): what the same unit said of the action for other periods, a line for
 *   each; empty where it said nothing
 */
char *
muc_progress_describe_before (MucDuty *duty)
{
  MucRecord *action = MUC_RECORD (muc_duty_get_action (duty));
  MucProgress *present = muc_duty_find_progress (duty);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *progress = muc_record_peek (action, MUC_TYPE_PROGRESS, i);

      if (progress != present && muc_progress_get_unit (progress) == muc_duty_get_unit (duty))
        append_said (text, progress);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_together (MucDuty *a,
             MucDuty *b)
{
  g_autofree char *first = muc_period_dup_key (muc_duty_get_period (a));
  g_autofree char *second = muc_period_dup_key (muc_duty_get_period (b));

  return muc_duty_get_action (a) == muc_duty_get_action (b)
         && muc_duty_get_group (a) == muc_duty_get_group (b) && g_str_equal (first, second);
}

/**
 * muc_progress_describe_group:
 * @duty: a duty of a unit that is asked as a member of a group
 * @duties: (element-type MucDuty): all duties of the period
 * @today: the day it is
 * @tally: (out caller-allocates): the members' lines, counted
 *
 * Returns: (transfer full): what each member of the group said, a line for each
 */
char *
muc_progress_describe_group (MucDuty     *duty,
                             GPtrArray   *duties,
                             const GDate *today,
                             MucTally    *tally)
{
  g_autoptr (GPtrArray) together = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < duties->len; i++)
    if (is_together (duty, duties->pdata[i]))
      g_ptr_array_add (together, duties->pdata[i]);
  muc_tally_count (tally, together, today);
  for (guint i = 0; i < together->len; i++)
    {
      MucUnit *unit = muc_duty_get_unit (together->pdata[i]);
      const MucProgressState state = muc_duty_get_state (together->pdata[i], today);
      g_autofree char *line = g_strdup_printf ("%s: %s", unit != NULL ? muc_unit_get_name (unit)
                                                                      : "…",
                                               muc_progress_state_get_name (state));

      append_line (text, line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  GDate first, second;

  muc_duty_get_due (*(MucDuty *const *) a, &first);
  muc_duty_get_due (*(MucDuty *const *) b, &second);
  return g_date_compare (&first, &second);
}

/**
 * muc_progress_list_due:
 * @duties: (element-type MucDuty): the duties of a period
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type MucDuty): those with a day that are not done, by days
 */
GPtrArray *
muc_progress_list_due (GPtrArray   *duties,
                       const GDate *today)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < duties->len; i++)
    {
      const MucProgressState state = muc_duty_get_state (duties->pdata[i], today);
      GDate day;

      if (muc_duty_get_due (duties->pdata[i], &day) && state != MUC_PROGRESS_STATE_DONE
          && state != MUC_PROGRESS_STATE_NOT_ARISEN)
        g_ptr_array_add (due, g_object_ref (duties->pdata[i]));
    }
  g_ptr_array_sort (due, compare_due);
  return due;
}

static gboolean
is_event_of (MucEvent    *event,
             MucDuty     *duty,
             const GDate *begin,
             const GDate *end)
{
  GDate day;

  if (muc_event_get_unit (event) != NULL && muc_duty_get_unit (duty) != NULL
      && muc_event_get_unit (event) != muc_duty_get_unit (duty))
    return FALSE;
  return !muc_day_parse (muc_event_get_date (event), &day)
         || (g_date_compare (&day, begin) >= 0 && g_date_compare (&day, end) <= 0);
}

/**
 * muc_progress_list_events:
 * @duty: a duty
 * @year: its year
 * @period: the period that is looked at
 *
 * Returns: (transfer full) (element-type MucRecord): the lines of the action's log in the period,
 *   and those without a day yet
 */
GPtrArray *
muc_progress_list_events (MucDuty         *duty,
                          MucYear         *year,
                          const MucPeriod *period)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *action = MUC_RECORD (muc_duty_get_action (duty));
  GDate begin, end;

  muc_period_get_days (period, year, &begin, &end);
  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_EVENT); i++)
    {
      MucEvent *event = muc_record_peek (action, MUC_TYPE_EVENT, i);

      if (is_event_of (event, duty, &begin, &end))
        g_ptr_array_add (events, g_object_ref (event));
    }
  return events;
}
