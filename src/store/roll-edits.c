/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/roll-edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/action.h"
#include "model/day.h"
#include "model/deadline.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/target.h"
#include "store/carry-edits.h"

typedef struct
{
  MucChange *change;
  MucRoll   *roll;
  MucYear   *year; /* the new one */
} RollOver;

/* Whether anything is planned in @year. */
static gboolean
is_empty (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE) == 0
         && muc_record_count (MUC_RECORD (year), MUC_TYPE_MEASURE) == 0
         && muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) == 0
         && muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER) == 0;
}

static gboolean
check_free (MucPlan  *plan,
            gint64    number,
            GError  **error)
{
  MucYear *there = muc_plan_find_year (plan, number);
  MucYear *later = muc_plan_find_next_year (plan, number);

  if (there != NULL && !is_empty (there))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("The year %" PRId64 " is planned already. Nothing was carried over."), number);
      return FALSE;
    }
  if (later != NULL)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("There is a later year already, %" PRId64 ". A new year comes after all "
                     "others."), muc_year_get_number (later));
      return FALSE;
    }
  return TRUE;
}

/**
 * muc_roll_edits_find_from:
 * @store: the open file
 * @number: the year to be planned
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the newest year that has something to carry over; an error
 *   where there is none, or where @number is planned already
 */
MucYear *
muc_roll_edits_find_from (MucStore  *store,
                          gint64     number,
                          GError   **error)
{
  MucPlan *plan;
  MucYear *from;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);

  plan = muc_store_get_plan (store);
  if (!check_free (plan, number, error))
    return NULL;
  from = muc_plan_find_year_before (plan, number);
  while (from != NULL && is_empty (from))
    from = muc_plan_find_year_before (plan, muc_year_get_number (from));
  if (from == NULL)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                 _("There is no year before %" PRId64 " to carry over."), number);
  return from;
}

/* Rows */

static void
copy_field (RollOver   *self,
            gpointer    source,
            gpointer    copy,
            GParamSpec *field)
{
  const char *moved = muc_roll_find_text (self->roll, source, field);
  g_auto (GValue) value = G_VALUE_INIT;

  if (moved != NULL)
    {
      muc_change_set (self->change, copy, field->name, moved, NULL);
      return;
    }
  muc_record_get_field (source, field, &value);
  if (!g_param_value_defaults (field, &value))
    muc_change_set_field (self->change, copy, field, &value);
}

static gpointer
copy_row (RollOver *self,
          gpointer  source,
          gpointer  owner)
{
  gpointer copy = muc_change_add (self->change, owner, G_OBJECT_TYPE (source), NULL, NULL);
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (source), &n);

  for (guint i = 0; i < n; i++)
    if (muc_roll_takes_field (source, fields[i]))
      copy_field (self, source, copy, fields[i]);
  return copy;
}

static void
copy_targets (RollOver  *self,
              MucRecord *objective,
              gpointer   copy)
{
  const guint n = muc_record_count (objective, MUC_TYPE_TARGET);
  g_autoptr (GHashTable) copies = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      gpointer target = muc_record_peek (objective, MUC_TYPE_TARGET, i);

      g_hash_table_insert (copies, target, copy_row (self, target, copy));
    }
  for (guint i = 0; i < n; i++)
    {
      gpointer target = muc_record_peek (objective, MUC_TYPE_TARGET, i);
      gpointer whole = g_hash_table_lookup (copies, muc_target_get_of_which (target));

      if (whole != NULL)
        muc_change_set (self->change, g_hash_table_lookup (copies, target), "of-which",
                        muc_record_get_id (whole), NULL);
    }
}

static const char *
get_deadline (RollOver  *self,
              MucAction *action)
{
  GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (action), "deadline-text");
  const char *moved = muc_roll_find_text (self->roll, action, field);

  return moved != NULL ? moved : muc_action_get_deadline_text (action);
}

/* What the clerk said the deadline means holds for the new year too, on the same day of it. */
static void
move_set_deadline (RollOver   *self,
                   MucAction  *action,
                   gpointer    copy,
                   const char *due)
{
  const gint64 from = muc_year_get_number (muc_roll_get_from (self->roll));
  g_autofree char *moved = NULL;
  GDate date;

  if (muc_day_parse (due, &date))
    {
      g_date_add_years (&date, (guint) (muc_roll_get_number (self->roll) - from));
      moved = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                               g_date_get_day (&date));
    }
  muc_change_set (self->change, copy, "deadline-kind", muc_action_get_deadline_kind (action),
                  "due", moved, NULL);
}

static void
set_deadline (RollOver  *self,
              MucAction *action,
              gpointer   copy)
{
  const int from = (int) muc_year_get_number (muc_roll_get_from (self->roll));
  const char *set = muc_action_get_due (action);
  g_autofree char *read = NULL;
  g_autofree char *due = NULL;
  MucDeadline before, after;

  muc_deadline_parse (muc_action_get_deadline_text (action), from, &before);
  read = muc_deadline_format_due (&before);
  if (muc_action_get_deadline_kind (action) != before.kind || g_strcmp0 (set, read) != 0)
    {
      move_set_deadline (self, action, copy, set);
      return;
    }
  muc_deadline_parse (get_deadline (self, action), (int) muc_roll_get_number (self->roll), &after);
  due = muc_deadline_format_due (&after);
  muc_change_set (self->change, copy, "deadline-kind", after.kind, "due", due, NULL);
}

static void
copy_action (RollOver  *self,
             MucRecord *action,
             gpointer   owner)
{
  gpointer copy = copy_row (self, action, owner);

  muc_change_set (self->change, copy, "previous", muc_record_get_id (action), NULL);
  set_deadline (self, MUC_ACTION (action), copy);
  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_PARTY); i++)
    copy_row (self, muc_record_peek (action, MUC_TYPE_PARTY, i), copy);
}

/* What a unit's objective served, its copy serves by that one's copy. */
static void
copy_service (RollOver     *self,
              MucObjective *objective,
              GHashTable   *copies)
{
  gpointer served = muc_objective_get_serves (objective);
  gpointer copy = served != NULL ? g_hash_table_lookup (copies, served) : NULL;

  if (copy != NULL)
    muc_change_set (self->change, g_hash_table_lookup (copies, objective), "serves",
                    muc_record_get_id (copy), NULL);
}

static void
copy_objectives (RollOver *self)
{
  MucRecord *from = MUC_RECORD (muc_roll_get_from (self->roll));
  g_autoptr (GHashTable) copies = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < muc_record_count (from, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (from, MUC_TYPE_OBJECTIVE, i);
      gpointer copy = copy_row (self, objective, self->year);

      g_hash_table_insert (copies, objective, copy);
      muc_change_set (self->change, copy, "previous", muc_record_get_id (objective), NULL);
      copy_targets (self, objective, copy);
      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        copy_action (self, muc_record_peek (objective, MUC_TYPE_ACTION, j), copy);
    }
  for (guint i = 0; i < muc_record_count (from, MUC_TYPE_OBJECTIVE); i++)
    copy_service (self, muc_record_peek (from, MUC_TYPE_OBJECTIVE, i), copies);
}

static void
copy_papers (RollOver *self)
{
  MucRecord *from = MUC_RECORD (muc_roll_get_from (self->roll));

  for (guint i = 0; i < muc_record_count (from, MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (from, MUC_TYPE_PAPER, i);

      if (muc_roll_takes_paper (paper))
        copy_row (self, paper, self->year);
    }
  for (guint i = 0; i < muc_record_count (from, MUC_TYPE_MEASURE); i++)
    copy_row (self, muc_record_peek (from, MUC_TYPE_MEASURE, i), self->year);
}

static void
copy_risks (RollOver *self,
            MucStore *store)
{
  GPtrArray *risks = muc_roll_get_risks (self->roll);
  g_autoptr (GPtrArray) copies = NULL;

  copies = muc_carry_edits_copy (store, self->change, muc_roll_get_from (self->roll), self->year,
                                 risks);
  for (guint i = 0; i < risks->len; i++)
    {
      guint n;
      GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (risks->pdata[i]),
                                                         &n);

      for (guint j = 0; j < n; j++)
        {
          const char *moved = muc_roll_find_text (self->roll, risks->pdata[i], fields[j]);

          if (moved != NULL)
            muc_change_set (self->change, copies->pdata[i], fields[j]->name, moved, NULL);
        }
    }
}

/**
 * muc_roll_edits_apply:
 * @store: the open file
 * @roll: a proposal made from a year of it
 * @error: return location
 *
 * Plans a new year: papers without number and date, objectives with targets, actions and parties,
 * monitoring measures, the register of risks with its scale. Each objective, action and risk is
 * linked to the one it comes from. One step for undo.
 *
 * Returns: (transfer none) (nullable): the new year
 */
MucYear *
muc_roll_edits_apply (MucStore  *store,
                      MucRoll   *roll,
                      GError   **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;
  RollOver self = { NULL };
  MucPlan *plan;
  gint64 number;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (roll != NULL, NULL);

  plan = muc_store_get_plan (store);
  number = muc_roll_get_number (roll);
  if (!check_free (plan, number, error))
    return NULL;
  label = g_strdup_printf (_("Plan the year %1$" PRId64 " from that of %2$" PRId64), number,
                           muc_year_get_number (muc_roll_get_from (roll)));
  change = muc_store_begin (store, label);
  self = (RollOver) { change, roll, muc_plan_find_year (plan, number) };
  if (self.year == NULL)
    self.year = muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, "number", number, NULL);
  copy_papers (&self);
  copy_objectives (&self);
  copy_risks (&self, store);
  return muc_change_commit (change, error) ? self.year : NULL;
}
