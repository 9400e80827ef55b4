/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-corrective.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/corrective.h"
#include "model/day.h"
#include "model/naming.h"

static guint
count_correctives (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION);
}

static MucCorrectiveAction *
get_corrective (MucYear *year,
                guint    position)
{
  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION, position);
}

/** muc_check_corrective_late: one that should be done by now and is not. */
void
muc_check_corrective_late (MucYear  *year,
                           MucCheck *check)
{
  GDate today;

  muc_day_set_today (&today);
  for (guint i = 0; i < count_correctives (year); i++)
    {
      MucCorrectiveAction *action = get_corrective (year, i);
      const char *due = muc_corrective_action_get_due (action);
      g_autofree char *text = NULL;

      if (!muc_corrective_is_late (action, &today))
        continue;
      text =
        g_strdup_printf (_("It was to be done by %.2s/%.2s/%.4s, and nothing says that it was"),
                         due + 8, due + 5, due);
      muc_check_add (check, action, "due", due, text);
    }
}

/** muc_check_corrective_missed: one that was closed though its target is missed again. */
void
muc_check_corrective_missed (MucYear  *year,
                             MucCheck *check)
{
  for (guint i = 0; i < count_correctives (year); i++)
    {
      MucCorrectiveAction *action = get_corrective (year, i);
      MucPeriod period;
      g_autofree char *target = NULL;
      g_autofree char *when = NULL;
      g_autofree char *key = NULL;
      g_autofree char *text = NULL;

      if (!muc_corrective_is_missed_since (action, &period))
        continue;
      key = muc_period_dup_key (&period);
      when = muc_period_describe (&period);
      target = muc_naming_describe (muc_corrective_action_get_target (action));
      /* Translators: a target and a period: "target 1 of objective 2", "Quarter II" */
      text = g_strdup_printf (_("It is closed as having had its effect, but %s is missed again "
                                "(%s)"), target, when);
      muc_check_add (check, action, "state", key, text);
    }
}

/** muc_check_corrective_unrated: a risk that one should have made us rate again since. */
void
muc_check_corrective_unrated (MucYear  *year,
                              MucCheck *check)
{
  for (guint i = 0; i < count_correctives (year); i++)
    {
      MucCorrectiveAction *action = get_corrective (year, i);
      g_autoptr (GPtrArray) unrated = muc_corrective_list_unrated (action);

      for (guint j = 0; j < unrated->len; j++)
        {
          MucRisk *risk = muc_corrective_risk_get_risk (unrated->pdata[j]);
          g_autofree char *name = muc_naming_describe (risk);
          g_autofree char *context =
            g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (risk)));
          g_autofree char *text =
            g_strdup_printf (_("It is closed, and nobody looked at the rating of %s since"), name);

          muc_check_add (check, action, NULL, context, text);
        }
    }
}
