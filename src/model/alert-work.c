/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/alert.h"

#include <glib/gi18n-lib.h>

#include "model/duty.h"
#include "model/naming.h"
#include "model/text.h"

/* How many letters of an action stand in a sentence, and how many units are named. */
#define TEXT_LENGTH 90
#define N_NAMED 3

static char *
name_duty (MucDuty *duty)
{
  MucUnit *unit = muc_duty_get_unit (duty);
  const char *name = unit != NULL ? muc_unit_get_name (unit) : muc_duty_get_party (duty);

  return g_strdup (name != NULL ? name : _("nobody named"));
}

/* "Văn phòng, Phòng Bảo vệ" or "Văn phòng, Phòng Bảo vệ, … (7)". */
static char *
name_duties (GPtrArray *duties)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < duties->len && i < N_NAMED; i++)
    {
      g_autofree char *name = name_duty (duties->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (duties->len > N_NAMED)
    g_string_append_printf (names, ", … (%u)", duties->len);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Dated actions */

static char *
describe_action (MucAction *action)
{
  g_autofree char *text = muc_text_shorten (muc_action_get_text (action) != NULL
                                            ? muc_action_get_text (action) : "…", TEXT_LENGTH);
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (action));

  return g_strdup_printf ("%u.%u %s", muc_naming_get_number (objective),
                          muc_naming_get_number (action), text);
}

static void
add_action (GPtrArray       *alerts,
            GPtrArray       *duties,
            const MucPeriod *period,
            const GDate     *due,
            const GDate     *today)
{
  const gboolean late = g_date_compare (due, today) < 0;
  MucAction *action = muc_duty_get_action (duties->pdata[0]);
  MucAlert *alert = muc_alerts_add (alerts, late ? MUC_ALERT_OVERDUE : MUC_ALERT_DUE,
                                    late ? MUC_ALERT_LATE : MUC_ALERT_SOON, due, 1);
  g_autofree char *names = name_duties (duties);
  g_autofree char *day = muc_alert_describe_day (due, today);

  alert->text = describe_action (action);
  alert->detail = g_strdup_printf ("%s · %s", names, day);
  muc_aim_set_duty (&alert->aim, action, muc_duty_get_unit (duties->pdata[0]), period);
}

/* Whether @duty has a day of its own in the stretch that is told of, and is not done. One of an
 * earlier period is told of with the period it is asked about first. */
static gboolean
is_pressing (MucDuty     *duty,
             const GDate *from,
             const GDate *last,
             GDate       *due)
{
  return muc_duty_get_due (duty, due) && g_date_compare (due, last) <= 0
         && (from == NULL || g_date_compare (due, from) >= 0) && !muc_duty_is_done (duty);
}

static void
find_dated (GPtrArray       *alerts,
            MucYear         *year,
            const MucPeriod *period,
            const GDate     *from,
            const GDate     *last,
            const GDate     *today)
{
  g_autoptr (GPtrArray) duties = muc_duties_list (year, period);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();

  for (guint i = 0; i < duties->len; i++)
    {
      MucDuty *duty = duties->pdata[i];
      const gboolean ends = i + 1 == duties->len
                            || muc_duty_get_action (duties->pdata[i + 1])
                               != muc_duty_get_action (duty);
      GDate due;

      if (is_pressing (duty, from, last, &due))
        g_ptr_array_add (group, duty);
      if (!ends || group->len == 0)
        continue;
      muc_duty_get_due (group->pdata[0], &due);
      add_action (alerts, group, period, &due, today);
      g_ptr_array_set_size (group, 0);
    }
}

/* What is overdue or due in the present period, and what is due soon in those after it. */
static void
find_actions (GPtrArray   *alerts,
              MucYear     *year,
              const GDate *today)
{
  g_autoptr (GArray) periods =
    muc_period_list (year, muc_period_get_cycle_kind (muc_period_get_own_cycle (year)));
  MucPeriod present;
  GDate last = *today;

  g_date_add_days (&last, MUC_ALERT_DAYS);
  muc_period_find_present (year, today, &present);
  find_dated (alerts, year, &present, NULL, &last, today);
  for (guint i = 0; i < periods->len; i++)
    {
      const MucPeriod *period = &g_array_index (periods, MucPeriod, i);
      GDate begin, end;

      muc_period_get_days (period, year, &begin, &end);
      if (period->number > present.number && g_date_compare (&begin, &last) <= 0)
        find_dated (alerts, year, period, &begin, &last, today);
    }
}

/* Reports */

/* Those who said anything in the period. */
static GHashTable *
list_heard (GPtrArray *duties)
{
  GHashTable *heard = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < duties->len; i++)
    {
      MucUnit *unit = muc_duty_get_unit (duties->pdata[i]);

      if (unit != NULL && muc_duty_is_answered (duties->pdata[i]))
        g_hash_table_add (heard, unit);
    }
  return heard;
}

static gboolean
is_awaited (MucDuty *duty,
            gboolean over)
{
  const MucDeadlineKind kind = muc_action_get_deadline_kind (muc_duty_get_action (duty));
  GDate due;

  if (muc_duty_get_due (duty, &due) || muc_duty_is_answered (duty))
    return FALSE;
  return over || kind == MUC_DEADLINE_STANDING || kind == MUC_DEADLINE_RECURRING;
}

static char *
describe_end (const GDate *end,
              const GDate *today)
{
  const int days = g_date_days_between (end, today);
  g_autofree char *day = g_strdup_printf ("%u/%u", g_date_get_day (end),
                                          (guint) g_date_get_month (end));

  if (days <= 0)
    return muc_alert_describe_day (end, today);
  return g_strdup_printf (ngettext ("the period ended %s, %u day ago",
                                    "the period ended %s, %u days ago", (guint) days), day,
                          (guint) days);
}

static void
add_silent (GPtrArray       *alerts,
            GPtrArray       *silent,
            const MucPeriod *period,
            const GDate     *end,
            const GDate     *today)
{
  g_autofree char *name = muc_period_describe (period);
  g_autofree char *when = describe_end (end, today);
  g_autofree char *who = name_duties (silent);
  MucAlert *alert = muc_alerts_add (alerts, MUC_ALERT_REPORT, MUC_ALERT_SOON, end, silent->len);

  if (silent->len == 1)
    {
      alert->text = g_strdup_printf (_("%s has not reported for %s"), who, name);
      alert->detail = g_steal_pointer (&when);
    }
  else
    {
      alert->text = g_strdup_printf (ngettext ("%u unit has not reported for %s",
                                               "%u units have not reported for %s", silent->len),
                                     silent->len, name);
      alert->detail = g_strdup_printf ("%s · %s", who, when);
    }
  muc_aim_set_duty (&alert->aim, muc_duty_get_action (silent->pdata[0]),
                    muc_duty_get_unit (silent->pdata[0]), period);
}

static void
add_unsaid (GPtrArray       *alerts,
            GPtrArray       *unsaid,
            const MucPeriod *period,
            const GDate     *end,
            const GDate     *today)
{
  g_autofree char *name = muc_period_describe (period);
  g_autofree char *when = describe_end (end, today);
  MucAlert *alert = muc_alerts_add (alerts, MUC_ALERT_CHECK, MUC_ALERT_SOON, end, unsaid->len);

  alert->text = g_strdup_printf (ngettext ("%u line of %s has no answer yet",
                                           "%u lines of %s have no answer yet", unsaid->len),
                                 unsaid->len, name);
  if (unsaid->len == 1)
    {
      g_autofree char *action = describe_action (muc_duty_get_action (unsaid->pdata[0]));

      alert->detail = g_strdup_printf ("%s · %s", action, when);
    }
  else
    alert->detail = g_steal_pointer (&when);
  muc_aim_set_duty (&alert->aim, muc_duty_get_action (unsaid->pdata[0]),
                    muc_duty_get_unit (unsaid->pdata[0]), period);
}

/* A unit that said nothing at all is told of once, not for each of its lines. */
static void
find_unsaid (GPtrArray       *alerts,
             MucYear         *year,
             const MucPeriod *period,
             const GDate     *today)
{
  g_autoptr (GPtrArray) duties = muc_duties_list (year, period);
  g_autoptr (GHashTable) heard = list_heard (duties);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) silent = g_ptr_array_new ();
  g_autoptr (GPtrArray) unsaid = g_ptr_array_new ();
  GDate begin, end;

  muc_period_get_days (period, year, &begin, &end);
  for (guint i = 0; i < duties->len; i++)
    {
      MucDuty *duty = duties->pdata[i];
      MucUnit *unit = muc_duty_get_unit (duty);

      if (unit != NULL && !g_hash_table_contains (heard, unit))
        {
          if (g_hash_table_add (told, unit))
            g_ptr_array_add (silent, duty);
        }
      else if (is_awaited (duty, g_date_compare (&end, today) < 0))
        g_ptr_array_add (unsaid, duty);
    }
  if (silent->len > 0)
    add_silent (alerts, silent, period, &end, today);
  if (unsaid->len > 0)
    add_unsaid (alerts, unsaid, period, &end, today);
}

/* The last period that is over, and the present one when it is about to be. */
static void
find_reports (GPtrArray   *alerts,
              MucYear     *year,
              const GDate *today)
{
  MucPeriod period;
  GDate begin, end;

  if (muc_period_find_finished (year, today, &period))
    find_unsaid (alerts, year, &period, today);
  if (!muc_period_find_present (year, today, &period))
    return;
  muc_period_get_days (&period, year, &begin, &end);
  if (g_date_days_between (today, &end) <= MUC_ALERT_DAYS)
    find_unsaid (alerts, year, &period, today);
}

/** muc_alerts_find_work: what the actions of @year and the reports on them leave to be done. */
void
muc_alerts_find_work (GPtrArray   *alerts,
                      MucYear     *year,
                      const GDate *today)
{
  find_actions (alerts, year, today);
  find_reports (alerts, year, today);
}
