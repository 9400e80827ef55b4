/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder.h"

#include <glib/gi18n-lib.h>

#include "model/alert.h"
#include "model/day.h"
#include "model/plan.h"
#include "model/reminder.h"

/* The name under which a new reminder takes the place of the last one. */
#define REMINDER "due"

/* In seconds: a program that is left open over night looks at the day this often. */
#define INTERVAL 900

/* The year that is being lived in, or else the latest one. */
static MucYear *
find_year (MucPlan     *plan,
           const GDate *today)
{
  MucYear *year = muc_plan_find_year (plan, g_date_get_year (today));

  return year != NULL ? year : muc_plan_find_year_before (plan, g_date_get_year (today));
}

/**
 * muc_reminder_take:
 * @settings: the user's settings
 * @plan: the plan of the open file
 * @today: the day it is
 *
 * Takes today's reminder: the settings then know that there was one. A day on which nothing waits
 * has none, and something may come up later in it.
 *
 * Returns: (transfer full) (nullable): what it says, %NULL where there is none to be shown
 */
char *
muc_reminder_take (GSettings   *settings,
                   MucPlan     *plan,
                   const GDate *today)
{
  g_autofree char *last = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) alerts = NULL;
  MucYear *year;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (MUC_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  last = g_settings_get_string (settings, "last-reminder");
  year = find_year (plan, today);
  if (year == NULL || !g_settings_get_boolean (settings, "remind")
      || !muc_reminder_is_due (last, today))
    return NULL;
  alerts = muc_alerts_list (year, today);
  text = muc_alerts_summarize (alerts);
  if (*text == '\0')
    return NULL;
  day = muc_day_dup (today);
  g_settings_set_string (settings, "last-reminder", day);
  return g_steal_pointer (&text);
}

static MucWindow *
find_window (MucApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (MUC_IS_WINDOW (l->data) && muc_window_get_store (l->data) != NULL)
      return l->data;
  return NULL;
}

/** muc_reminder_update: shows today's reminder of the open file, if there is one to be shown. */
void
muc_reminder_update (MucApplication *application)
{
  MucWindow *window;
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *text = NULL;
  GDate today;

  g_return_if_fail (MUC_IS_APPLICATION (application));

  window = find_window (application);
  if (window == NULL)
    return;
  muc_day_set_today (&today);
  text = muc_reminder_take (muc_application_get_settings (application),
                            muc_store_get_plan (muc_window_get_store (window)), &today);
  if (text == NULL)
    return;
  notification = g_notification_new (_("Quality objectives: what waits"));
  g_notification_set_body (notification, text);
  g_notification_set_default_action (notification, "app.show-overview");
  g_application_send_notification (G_APPLICATION (application), REMINDER, notification);
}

static gboolean
interval_cb (gpointer data)
{
  muc_reminder_update (data);
  return G_SOURCE_CONTINUE;
}

static void
show_overview_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  MucWindow *window = find_window (data);
  MucYear *year;
  GDate today;

  g_application_withdraw_notification (data, REMINDER);
  if (window == NULL)
    {
      g_application_activate (data);
      window = find_window (data);
    }
  if (window == NULL)
    return;
  muc_day_set_today (&today);
  year = find_year (muc_store_get_plan (muc_window_get_store (window)), &today);
  if (year != NULL)
    muc_window_set_year (window, year);
  muc_window_show_page (window, "overview");
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * muc_reminder_follow:
 * @application: the program
 *
 * Reminds while the program runs, and knows what a click on a reminder does.
 *
 * Returns: the source that looks at the clock, to be removed by the program
 */
guint
muc_reminder_follow (MucApplication *application)
{
  static const GActionEntry actions[] = { { "show-overview", show_overview_cb } };

  g_return_val_if_fail (MUC_IS_APPLICATION (application), 0);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  g_signal_connect_object (muc_application_get_settings (application), "changed::remind",
                           G_CALLBACK (muc_reminder_update), application, G_CONNECT_SWAPPED);
  return g_timeout_add_seconds (INTERVAL, interval_cb, application);
}
