/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/corrective-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/paper.h"

static gboolean
refuse (const char  *text,
        GError     **error)
{
  g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED, text);
  return FALSE;
}

static char *
format_label (const char          *format,
              MucCorrectiveAction *action)
{
  const char *number = muc_corrective_action_get_number (action);

  return g_strdup_printf (format, number != NULL ? number : "…");
}

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

/**
 * muc_corrective_edits_open:
 * @store: the open file
 * @year: the year it stands in
 * @draft: what it is opened from
 * @date: (nullable): the day it is opened, as ISO text
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new one, under the next number
 */
MucCorrectiveAction *
muc_corrective_edits_open (MucStore                  *store,
                           MucYear                   *year,
                           const MucCorrectiveDraft  *draft,
                           const char                *date,
                           GError                   **error)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucCorrectiveAction *action;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  number = muc_corrective_dup_next_number (year);
  label = g_strdup_printf (_("Open corrective action %s"), number);
  change = muc_store_begin (store, label);
  action = muc_change_add (change, year, MUC_TYPE_CORRECTIVE_ACTION, NULL,
                           "number", number, "date", date, "source", draft->source,
                           "target", get_id (draft->target), "period", draft->period,
                           "occurrence", get_id (draft->occurrence), "rule", draft->rule,
                           "subject", draft->subject, "context", draft->context,
                           "description", draft->description, "correction", draft->correction,
                           "unit", get_id (draft->unit), NULL);
  if (draft->risk != NULL)
    muc_change_add (change, action, MUC_TYPE_CORRECTIVE_RISK, NULL, "risk", get_id (draft->risk),
                    NULL);
  return muc_change_commit (change, error) ? action : NULL;
}

/**
 * muc_corrective_edits_close:
 * @store: the open file
 * @action: a corrective action
 * @error: return location
 *
 * Returns: whether it is closed; not before its effect was checked, and the error says what lacks
 */
gboolean
muc_corrective_edits_close (MucStore             *store,
                            MucCorrectiveAction  *action,
                            GError              **error)
{
  g_autofree char *refusal = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (action), FALSE);

  refusal = muc_corrective_find_refusal (action);
  if (refusal != NULL)
    return refuse (refusal, error);
  label = format_label (_("Close corrective action %s"), action);
  return muc_store_set (store, label, error, action, "state", MUC_CORRECTIVE_STATE_CLOSED, NULL);
}

/** muc_corrective_edits_reopen: says that it is to be checked again. */
gboolean
muc_corrective_edits_reopen (MucStore             *store,
                             MucCorrectiveAction  *action,
                             GError              **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (action), FALSE);

  label = format_label (_("Open corrective action %s again"), action);
  return muc_store_set (store, label, error, action, "state", MUC_CORRECTIVE_STATE_CHECKING, NULL);
}

/** muc_corrective_edits_link_risk: says that @risk should be rated again then; once only. */
gboolean
muc_corrective_edits_link_risk (MucStore             *store,
                                MucCorrectiveAction  *action,
                                MucRisk              *risk,
                                GError              **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (action) && MUC_IS_RISK (risk), FALSE);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_CORRECTIVE_RISK); i++)
    if (muc_corrective_risk_get_risk (muc_record_peek (MUC_RECORD (action),
                                                       MUC_TYPE_CORRECTIVE_RISK, i)) == risk)
      return TRUE;
  label = format_label (_("Link a risk with corrective action %s"), action);
  change = muc_store_begin (store, label);
  muc_change_add (change, action, MUC_TYPE_CORRECTIVE_RISK, NULL, "risk", get_id (risk), NULL);
  return muc_change_commit (change, error);
}

/**
 * muc_corrective_edits_settle:
 * @store: the open file
 * @link: a risk that a corrective action should make us rate again
 * @error: return location
 *
 * Somebody looked at it: the rating it has now, the old one or a new one, stands.
 *
 * Returns: whether it is kept
 */
gboolean
muc_corrective_edits_settle (MucStore           *store,
                             MucCorrectiveRisk  *link,
                             GError            **error)
{
  MucRisk *risk;
  MucAssessment *assessment;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_CORRECTIVE_RISK (link), FALSE);

  risk = muc_corrective_risk_get_risk (link);
  assessment = risk != NULL ? muc_risk_get_assessment (risk) : NULL;
  if (assessment == NULL)
    return refuse (_("The risk has no rating yet."), error);
  label = format_label (_("Rating looked at again after corrective action %s"),
                        MUC_CORRECTIVE_ACTION (muc_record_get_owner (MUC_RECORD (link))));
  return muc_store_set (store, label, error, link, "assessment", get_id (assessment), NULL);
}

/* Rules */

static gboolean
check_number (MucCorrectiveAction *action,
              const char          *number,
              GError             **error)
{
  if (muc_corrective_is_number_free (action, number))
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
               _("Another corrective action of this year has the number %s already."), number);
  return FALSE;
}

static gboolean
check_state (MucCorrectiveAction *action,
             MucCorrectiveState   state,
             GError             **error)
{
  g_autofree char *refusal = NULL;

  if (state == MUC_CORRECTIVE_STATE_CLOSED)
    refusal = muc_corrective_find_refusal (action);
  return refusal == NULL || refuse (refusal, error);
}

static gboolean
is_of_check (const char *property)
{
  static const char *const properties[] = { "checked", "checker", "effect", NULL };

  return g_strv_contains (properties, property);
}

/**
 * muc_corrective_edits_check:
 * @record: any record
 * @property: one of its fields
 * @value: what it is to hold
 * @error: return location
 *
 * A corrective action has a number of its own in its year, is not closed before its effect was
 * checked, and once closed keeps its check.
 *
 * Returns: whether that is possible; always for other records
 */
gboolean
muc_corrective_edits_check (gpointer       record,
                            const char    *property,
                            const GValue  *value,
                            GError       **error)
{
  g_return_val_if_fail (property != NULL && value != NULL, FALSE);

  if (!MUC_IS_CORRECTIVE_ACTION (record))
    return TRUE;
  if (strcmp (property, "number") == 0)
    return check_number (record, g_value_get_string (value), error);
  if (strcmp (property, "state") == 0)
    return check_state (record, g_value_get_enum (value), error);
  if (is_of_check (property)
      && muc_corrective_action_get_state (record) == MUC_CORRECTIVE_STATE_CLOSED)
    return refuse (_("It is closed. Open it again before its check is changed."), error);
  return TRUE;
}

/**
 * muc_corrective_edits_follow:
 *
 * What is done waits for its check; what the check says had no effect is carried on.
 */
void
muc_corrective_edits_follow (MucChange    *change,
                             gpointer      record,
                             const char   *property,
                             const GValue *value)
{
  MucCorrectiveState state;

  if (!MUC_IS_CORRECTIVE_ACTION (record))
    return;
  state = muc_corrective_action_get_state (record);
  if (strcmp (property, "done") == 0 && g_value_get_string (value) != NULL
      && state < MUC_CORRECTIVE_STATE_CHECKING)
    muc_change_set (change, record, "state", MUC_CORRECTIVE_STATE_CHECKING, NULL);
  if (strcmp (property, "effect") == 0 && g_value_get_enum (value) == MUC_EFFECT_NO)
    muc_change_set (change, record, "state", MUC_CORRECTIVE_STATE_DOING, NULL);
}

/** muc_corrective_edits_remove_slips: of a corrective action that is removed, its slip goes too. */
void
muc_corrective_edits_remove_slips (MucChange *change,
                                   gpointer   record)
{
  g_autoptr (GPtrArray) slips = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *year;

  if (!MUC_IS_CORRECTIVE_ACTION (record))
    return;
  year = muc_record_get_owner (record);
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (year, MUC_TYPE_PAPER, i);

      if (muc_paper_get_corrective_action (paper) == record)
        g_ptr_array_add (slips, g_object_ref (paper));
    }
  for (guint i = 0; i < slips->len; i++)
    muc_change_remove (change, slips->pdata[i]);
}

/** muc_corrective_edits_renew: a copy of a corrective action is opened anew, by the next number. */
void
muc_corrective_edits_renew (MucChange *change,
                            gpointer   record,
                            gpointer   copy)
{
  g_autofree char *number = NULL;

  if (!MUC_IS_CORRECTIVE_ACTION (record))
    return;
  number = muc_corrective_dup_next_number (MUC_YEAR (muc_record_get_owner (record)));
  muc_change_set (change, copy, "number", number, "state", MUC_CORRECTIVE_STATE_OPEN, "done", NULL,
                  "checked", NULL, "checker", NULL, "check-result", NULL,
                  "effect", MUC_EFFECT_NONE, NULL);
}
