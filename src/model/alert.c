/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/alert.h"

#include <glib/gi18n-lib.h>

#include "model/check.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/par.h"
#include "model/target.h"
#include "model/text.h"

/* What waits for somebody. What has no day of its own, standing work, work that waits for an event
 * or for another document, is never late. */

static void
muc_alert_free (gpointer data)
{
  MucAlert *self = data;

  g_free (self->text);
  g_free (self->detail);
  muc_aim_clear (&self->aim);
  g_free (self);
}

/** muc_alerts_add: (transfer none): a new one in @alerts, without words; @due may be %NULL. */
MucAlert *
muc_alerts_add (GPtrArray        *alerts,
                MucAlertKind      kind,
                MucAlertSeverity  severity,
                const GDate      *due,
                guint             n)
{
  MucAlert *self = g_new0 (MucAlert, 1);

  self->kind = kind;
  self->severity = severity;
  self->n = n;
  g_date_clear (&self->due, 1);
  if (due != NULL)
    self->due = *due;
  g_ptr_array_add (alerts, self);
  return self;
}

/** muc_alert_describe_day: (transfer full): "due 30/6, 12 days left", "18 days late". */
char *
muc_alert_describe_day (const GDate *due,
                        const GDate *today)
{
  const int days = g_date_days_between (today, due);
  const guint left = (guint) ABS (days);
  g_autofree char *day = g_strdup_printf ("%u/%u", g_date_get_day (due),
                                          (guint) g_date_get_month (due));

  if (days == 0)
    return g_strdup (_("due today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%u day late", "%u days late", left), left);
  return g_strdup_printf (ngettext ("due %s, %u day left", "due %s, %u days left", left), day,
                          left);
}

/* Objectives */

static char *
name_record (gpointer record)
{
  g_autofree char *name = muc_naming_describe (record);

  return muc_text_capitalize (name);
}

static void
find_targets (GPtrArray *alerts,
              MucYear   *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);
      g_autofree char *name = NULL;
      MucAlert *alert;

      if (muc_par_is_task (objective) || muc_record_count (objective, MUC_TYPE_TARGET) > 0)
        continue;
      name = name_record (objective);
      alert = muc_alerts_add (alerts, MUC_ALERT_TARGET, MUC_ALERT_NOTE, NULL, 1);
      alert->text = g_strdup_printf (_("%s has no target yet"), name);
      alert->detail = g_strdup (_("without one nobody can tell whether it is attained"));
      muc_aim_set_record (&alert->aim, objective);
    }
}

static void
find_texts (GPtrArray *alerts,
            MucYear   *year)
{
  g_autoptr (GPtrArray) findings = muc_check_year_by (year, "objective-figures-differ");

  for (guint i = 0; i < findings->len; i++)
    {
      MucFinding *finding = findings->pdata[i];
      g_autofree char *name = NULL;
      MucAlert *alert;

      if (muc_finding_is_accepted (finding))
        continue;
      name = name_record (muc_finding_get_record (finding));
      alert = muc_alerts_add (alerts, MUC_ALERT_TEXTS, MUC_ALERT_NOTE, NULL, 1);
      alert->text = g_strdup_printf (_("%s: declaration and plan differ"), name);
      alert->detail = g_strdup (muc_finding_get_text (finding));
      muc_aim_set_record (&alert->aim, muc_finding_get_record (finding));
    }
}

/* The list */

static int
compare_days (const GDate *a,
              const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (b) - g_date_valid (a);
  return g_date_compare (a, b);
}

/* What presses most comes first; what presses as much stays in the order it was found. */
static int
compare_alerts (gconstpointer a,
                gconstpointer b)
{
  const MucAlert *left = *(MucAlert *const *) a;
  const MucAlert *right = *(MucAlert *const *) b;
  int order;

  if (left->severity != right->severity)
    return left->severity < right->severity ? -1 : 1;
  order = compare_days (&left->due, &right->due);
  if (order == 0)
    order = (int) left->kind - (int) right->kind;
  return order;
}

/**
 * muc_alerts_list:
 * @year: a year
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type MucAlert): what waits for somebody, what presses most
 *   first
 */
GPtrArray *
muc_alerts_list (MucYear     *year,
                 const GDate *today)
{
  GPtrArray *alerts = g_ptr_array_new_with_free_func (muc_alert_free);

  g_return_val_if_fail (MUC_IS_YEAR (year), alerts);
  g_return_val_if_fail (today != NULL && g_date_valid (today), alerts);

  muc_alerts_find_work (alerts, year, today);
  muc_alerts_find_risks (alerts, year, today);
  muc_alerts_find_corrective (alerts, year, today);
  find_texts (alerts, year);
  find_targets (alerts, year);
  g_ptr_array_sort (alerts, compare_alerts);
  return alerts;
}

/* In words */

static char *
summarize_kind (MucAlertKind kind,
                guint        n)
{
  switch (kind)
    {
    case MUC_ALERT_OVERDUE:
      return g_strdup_printf (ngettext ("%u action is late", "%u actions are late", n), n);
    case MUC_ALERT_DUE:
      return g_strdup_printf (ngettext ("%u action is due soon", "%u actions are due soon", n), n);
    case MUC_ALERT_REPORT:
      return g_strdup_printf (ngettext ("%u unit has not reported", "%u units have not reported",
                                        n), n);
    case MUC_ALERT_CHECK:
      return g_strdup_printf (ngettext ("%u line has no answer", "%u lines have no answer", n), n);
    case MUC_ALERT_REVIEW:
      return g_strdup_printf (ngettext ("%u risk is to be assessed anew",
                                        "%u risks are to be assessed anew", n), n);
    default:
      return NULL;
    }
}

/**
 * muc_alerts_summarize:
 * @alerts: (element-type MucAlert): what waits
 *
 * Returns: (transfer full): how much of each kind that has to do with time, line by line; empty
 *   where there is nothing of it
 */
char *
muc_alerts_summarize (GPtrArray *alerts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n[MUC_N_ALERT_KINDS] = { 0 };

  g_return_val_if_fail (alerts != NULL, NULL);

  for (guint i = 0; i < alerts->len; i++)
    {
      const MucAlert *alert = alerts->pdata[i];

      n[alert->kind] += alert->n;
    }
  for (guint kind = 0; kind < MUC_N_ALERT_KINDS; kind++)
    {
      g_autofree char *line = n[kind] > 0 ? summarize_kind (kind, n[kind]) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
