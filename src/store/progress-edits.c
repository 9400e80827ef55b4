/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/progress-edits.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/naming.h"
#include "model/text.h"
#include "store/edits.h"

/* A label that names a period and what is said of it: "Quarter I, action 1.2: …". */
static char *
format_label (const char      *format,
              const MucPeriod *period,
              gpointer         record)
{
  g_autofree char *what = muc_naming_describe (record);
  g_autofree char *when = muc_period_describe (period);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%1$s", what, 1);
  g_string_replace (label, "%2$s", when, 1);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static gpointer
add_record (MucChange       *change,
            gpointer         owner,
            GType            type,
            const MucPeriod *period,
            MucUnit         *unit,
            const char      *party)
{
  g_autofree char *key = muc_period_dup_key (period);
  gpointer record = muc_change_add (change, owner, type, NULL, "period", key,
                                    "unit", get_id (unit), NULL);

  if (party != NULL)
    muc_change_set (change, record, "party", party, NULL);
  return record;
}

/* The first field that is filled makes the record; its period and who it is of come with it. */
static gboolean
add_with_field (MucStore        *store,
                gpointer         owner,
                GType            type,
                const MucPeriod *period,
                MucUnit         *unit,
                const char      *party,
                const char      *label,
                const char      *property,
                const char      *text,
                GError         **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autofree char *trimmed = text != NULL ? muc_text_trim (text) : NULL;
  GParamSpec *field = muc_record_class_find_field ((MucRecordClass *) klass, property);
  g_auto (GValue) value = G_VALUE_INIT;
  gpointer record;

  g_return_val_if_fail (field != NULL, FALSE);

  if (trimmed == NULL || *trimmed == '\0')
    return TRUE;
  if (!muc_field_value_from_text (field, trimmed, &value))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("“%s” is not possible for “%s”"), text, muc_field_get_label (field));
      return FALSE;
    }
  change = muc_store_begin (store, label);
  record = add_record (change, owner, type, period, unit, party);
  muc_change_set_field (change, record, field, &value);
  return muc_change_commit (change, error);
}

static const char *
get_party (MucDuty *duty)
{
  return muc_duty_get_unit (duty) == NULL ? muc_duty_get_party (duty) : NULL;
}

/** muc_progress_edits_dup_label: (transfer full): the name of a step that reports on @duty. */
char *
muc_progress_edits_dup_label (MucDuty *duty)
{
  g_return_val_if_fail (MUC_IS_DUTY (duty), NULL);

  /* Translators: %1$s is an action, %2$s a period */
  return format_label (_("Report on %1$s, %2$s"), muc_duty_get_period (duty),
                       muc_duty_get_action (duty));
}

/**
 * muc_progress_edits_add:
 * @change: a change
 * @duty: something of which nothing was said yet
 *
 * Returns: (transfer none): what is said of it from now on
 */
MucProgress *
muc_progress_edits_add (MucChange *change,
                        MucDuty   *duty)
{
  g_return_val_if_fail (MUC_IS_CHANGE (change) && MUC_IS_DUTY (duty), NULL);

  return add_record (change, muc_duty_get_action (duty), MUC_TYPE_PROGRESS,
                     muc_duty_get_period (duty), muc_duty_get_unit (duty), get_party (duty));
}

/**
 * muc_progress_edits_say:
 * @store: the open file
 * @duty: what there is something to say of
 * @property: a field of #MucProgress: "state", "result" or "done"
 * @text: (nullable): what is said, as muc_edits_set_field() takes it
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
muc_progress_edits_say (MucStore    *store,
                        MucDuty     *duty,
                        const char  *property,
                        const char  *text,
                        GError     **error)
{
  MucProgress *progress;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_DUTY (duty), FALSE);
  g_return_val_if_fail (property != NULL, FALSE);

  progress = muc_duty_find_progress (duty);
  if (progress != NULL)
    return muc_edits_set_field (store, progress, property, text, error);
  label = muc_progress_edits_dup_label (duty);
  return add_with_field (store, muc_duty_get_action (duty), MUC_TYPE_PROGRESS,
                         muc_duty_get_period (duty), muc_duty_get_unit (duty), get_party (duty),
                         label, property, text, error);
}

/**
 * muc_progress_edits_add_event:
 * @store: the open file
 * @action: an action that waits for events
 * @unit: (nullable): where it happened
 * @date: (nullable): when, as ISO text
 * @note: (nullable): what happened
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new line of its log
 */
MucEvent *
muc_progress_edits_add_event (MucStore    *store,
                              MucAction   *action,
                              MucUnit     *unit,
                              const char  *date,
                              const char  *note,
                              GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *what = NULL;
  g_autofree char *label = NULL;
  MucEvent *event;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_ACTION (action), NULL);

  what = muc_naming_describe (action);
  label = g_strdup_printf (_("Add an event to %s"), what);
  change = muc_store_begin (store, label);
  event = muc_change_add (change, action, MUC_TYPE_EVENT, NULL, "date", date, "note", note,
                          "unit", get_id (unit), NULL);
  return muc_change_commit (change, error) ? event : NULL;
}

/* Measurements */

/**
 * muc_measurement_find:
 * @target: a target
 * @period: a period
 * @unit: (nullable): a unit, %NULL for the whole agency
 *
 * Returns: (transfer none) (nullable): what was measured just then and there
 */
MucMeasurement *
muc_measurement_find (MucTarget       *target,
                      const MucPeriod *period,
                      MucUnit         *unit)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (MUC_IS_TARGET (target), NULL);
  g_return_val_if_fail (period != NULL, NULL);

  key = muc_period_dup_key (period);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (target), MUC_TYPE_MEASUREMENT); i++)
    {
      MucMeasurement *measurement = muc_record_peek (MUC_RECORD (target), MUC_TYPE_MEASUREMENT, i);

      if (muc_measurement_get_unit (measurement) == unit
          && g_strcmp0 (muc_measurement_get_period (measurement), key) == 0)
        return measurement;
    }
  return NULL;
}

static gboolean
check_open (MucMeasurement *measurement,
            const char     *property,
            GError        **error)
{
  if (measurement == NULL || muc_measurement_get_state (measurement) == MUC_POSTING_DRAFT
      || g_str_equal (property, "state"))
    return TRUE;
  g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED,
                       _("These figures are posted. Take the posting back to change them."));
  return FALSE;
}

/**
 * muc_progress_edits_measure:
 * @store: the open file
 * @target: what was measured
 * @period: when
 * @unit: (nullable): where, %NULL for the whole agency
 * @property: a field of #MucMeasurement
 * @text: (nullable): what is said, as muc_edits_set_field() takes it
 * @error: return location; %MUC_STORE_ERROR_SEALED for figures that are posted
 *
 * Returns: whether it is kept
 */
gboolean
muc_progress_edits_measure (MucStore        *store,
                            MucTarget       *target,
                            const MucPeriod *period,
                            MucUnit         *unit,
                            const char      *property,
                            const char      *text,
                            GError         **error)
{
  MucMeasurement *measurement;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_TARGET (target), FALSE);
  g_return_val_if_fail (period != NULL && property != NULL, FALSE);

  measurement = muc_measurement_find (target, period, unit);
  if (!check_open (measurement, property, error))
    return FALSE;
  if (measurement != NULL)
    return muc_edits_set_field (store, measurement, property, text, error);
  /* Translators: %1$s is a target, %2$s a period */
  label = format_label (_("Measure %1$s, %2$s"), period, target);
  return add_with_field (store, target, MUC_TYPE_MEASUREMENT, period, unit, NULL, label, property,
                         text, error);
}

static void
post_target (MucChange       *change,
             MucRecord       *target,
             MucYear         *year,
             const MucPeriod *period,
             MucPosting       posting)
{
  for (guint i = 0; i < muc_record_count (target, MUC_TYPE_MEASUREMENT); i++)
    {
      MucMeasurement *measurement = muc_record_peek (target, MUC_TYPE_MEASUREMENT, i);
      MucPeriod measured;

      if (muc_period_parse (muc_measurement_get_period (measurement), &measured)
          && muc_period_contains (period, year, &measured))
        muc_change_set (change, measurement, "state", posting, NULL);
    }
}

/**
 * muc_progress_edits_post:
 * @store: the open file
 * @year: a year
 * @period: a period
 * @posting: whether the figures count
 * @error: return location
 *
 * Says of everything that was measured in the period that it counts, or that it does not yet.
 *
 * Returns: whether it is kept
 */
gboolean
muc_progress_edits_post (MucStore        *store,
                         MucYear         *year,
                         const MucPeriod *period,
                         MucPosting       posting,
                         GError         **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  when = muc_period_describe (period);
  label = g_strdup_printf (posting == MUC_POSTING_POSTED ? _("Post the figures, %s")
                                                         : _("Take the posting back, %s"), when);
  change = muc_store_begin (store, label);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_TARGET); j++)
        post_target (change, muc_record_peek (objective, MUC_TYPE_TARGET, j), year, period,
                     posting);
    }
  return muc_change_commit (change, error);
}

/* Windows */

static MucReportingWindow *
find_window (MucYear    *year,
             const char *key)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_REPORTING_WINDOW); i++)
    {
      MucReportingWindow *window = muc_record_peek (MUC_RECORD (year), MUC_TYPE_REPORTING_WINDOW,
                                                    i);

      if (g_strcmp0 (muc_reporting_window_get_period (window), key) == 0)
        return window;
    }
  return NULL;
}

/**
 * muc_progress_edits_set_window:
 * @store: the open file
 * @year: a year
 * @period: a window of the Department of Home Affairs in it
 * @begins: (nullable): its first day, as ISO text, %NULL for the usual one
 * @ends: (nullable): its last day, as ISO text, %NULL for the usual one
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
muc_progress_edits_set_window (MucStore        *store,
                               MucYear         *year,
                               const MucPeriod *period,
                               const char      *begins,
                               const char      *ends,
                               GError         **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *key = NULL;
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;
  MucReportingWindow *window;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  key = muc_period_dup_key (period);
  when = muc_period_describe (period);
  label = g_strdup_printf (_("Set the days of a period, %s"), when);
  change = muc_store_begin (store, label);
  window = find_window (year, key);
  if (window == NULL)
    window = muc_change_add (change, year, MUC_TYPE_REPORTING_WINDOW, NULL, "period", key, NULL);
  if (begins == NULL && ends == NULL)
    muc_change_remove (change, window);
  else
    muc_change_set (change, window, "begins", begins, "ends", ends, NULL);
  return muc_change_commit (change, error);
}
