/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/alert.h"

#include "model/corrective.h"
#include "model/day.h"
#include "model/naming.h"
#include "model/text.h"
#include "model/unit.h"

/* Corrective actions that are not closed: late, to be checked, or still open. */

static MucAlertSeverity
get_severity (MucCorrectiveAction *action,
              const GDate         *due,
              const GDate         *today)
{
  if (muc_corrective_is_late (action, today))
    return MUC_ALERT_LATE;
  if (muc_corrective_action_get_state (action) == MUC_CORRECTIVE_STATE_CHECKING
      || (g_date_valid (due) && g_date_days_between (today, due) <= MUC_ALERT_DAYS))
    return MUC_ALERT_SOON;
  return MUC_ALERT_NOTE;
}

static char *
describe (MucCorrectiveAction *action,
          const GDate         *due,
          const GDate         *today)
{
  MucUnit *unit = muc_corrective_action_get_unit (action);
  const MucCorrectiveState state = muc_corrective_action_get_state (action);
  g_autofree char *day = NULL;
  const char *rest;

  if (state != MUC_CORRECTIVE_STATE_CHECKING && g_date_valid (due))
    day = muc_alert_describe_day (due, today);
  rest = day != NULL ? day : muc_corrective_state_get_label (state);
  return unit != NULL ? g_strdup_printf ("%s · %s", muc_unit_get_name (unit), rest)
                      : g_strdup (rest);
}

static void
add_action (GPtrArray           *alerts,
            MucCorrectiveAction *action,
            const GDate         *today)
{
  const char *description = muc_corrective_action_get_description (action);
  g_autofree char *name = muc_naming_describe (action);
  g_autofree char *title = muc_text_capitalize (name);
  MucAlert *alert;
  GDate due;

  if (!muc_day_parse (muc_corrective_action_get_due (action), &due))
    g_date_clear (&due, 1);
  alert = muc_alerts_add (alerts, MUC_ALERT_CORRECTIVE, get_severity (action, &due, today),
                          g_date_valid (&due) ? &due : NULL, 1);
  alert->text = description != NULL ? g_strdup_printf ("%s: %s", title, description)
                                    : g_steal_pointer (&title);
  alert->detail = describe (action, &due, today);
  muc_aim_set_record (&alert->aim, MUC_RECORD (action));
}

/** muc_alerts_find_corrective: adds the corrective actions of @year that are not closed. */
void
muc_alerts_find_corrective (GPtrArray   *alerts,
                            MucYear     *year,
                            const GDate *today)
{
  g_return_if_fail (alerts != NULL && MUC_IS_YEAR (year));
  g_return_if_fail (today != NULL && g_date_valid (today));

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION); i++)
    {
      MucCorrectiveAction *action = muc_record_peek (MUC_RECORD (year),
                                                     MUC_TYPE_CORRECTIVE_ACTION, i);

      if (muc_corrective_action_get_state (action) != MUC_CORRECTIVE_STATE_CLOSED)
        add_action (alerts, action, today);
    }
}
