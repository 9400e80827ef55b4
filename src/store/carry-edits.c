/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/carry-edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/assessment.h"
#include "model/naming.h"
#include "model/scale.h"
#include "model/succession.h"
#include "model/text.h"
#include "model/year.h"
#include "store/copy.h"
#include "store/risk-edits.h"

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

/* What says how the year went stays with that year. */
static gboolean
is_of_its_year (const char *field)
{
  static const char *const own[] = {
    "previous", "dropped-reason", "occurrences-stated", "outcome", NULL,
  };

  return g_strv_contains (own, field);
}

static void
copy_fields (MucChange *change,
             MucRisk   *risk,
             MucRisk   *copy)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (risk), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (is_of_its_year (fields[i]->name))
        continue;
      muc_record_get_field (MUC_RECORD (risk), fields[i], &value);
      if (!g_param_value_defaults (fields[i], &value))
        muc_change_set_field (change, MUC_RECORD (copy), fields[i], &value);
    }
}

/* Levels and priorities of the year's scale. A scale that the year gets with this change is a copy,
 * and is not in the plan before it is kept. */
typedef struct
{
  MucChange     *change;
  MucYear       *year;
  MucSuccession *succession;
  MucScale      *scale;
  MucCopy       *copy;
} Carry;

/* The level of the same name; one that this year's scale does not have is to be rated anew. */
static gint64
find_level (Carry    *self,
            MucLevel *level)
{
  if (level == NULL)
    return 0;
  if (self->copy != NULL)
    return get_id (muc_copy_find (self->copy, level));
  return get_id (muc_scale_find_level (self->scale, muc_level_get_axis (level),
                                       muc_level_get_label (level)));
}

static gint64
find_priority (Carry       *self,
               MucPriority *priority)
{
  if (self->copy != NULL)
    return get_id (muc_copy_find (self->copy, priority));
  return get_id (muc_scale_find_priority (self->scale, muc_priority_get_kind (priority),
                                          muc_priority_get_label (priority)));
}

/* A priority that somebody set with a reason still has that reason; what only an old paper vouched
 * for is the grid's business now. */
static void
copy_override (Carry         *self,
               MucAssessment *from,
               MucAssessment *to)
{
  MucPriority *priority = muc_assessment_get_priority (from);
  gint64 same;

  if (muc_assessment_get_origin (from) != MUC_ORIGIN_CLERK || priority == NULL)
    return;
  same = find_priority (self, priority);
  if (same != 0)
    muc_change_set (self->change, to, "priority", same, "origin", MUC_ORIGIN_CLERK,
                    "reason", muc_assessment_get_reason (from), NULL);
}

static void
copy_rating (Carry   *self,
             MucRisk *risk,
             MucRisk *copy)
{
  MucAssessment *from = muc_risk_get_assessment (risk);
  MucAssessment *to = muc_change_add (self->change, copy, MUC_TYPE_ASSESSMENT, NULL,
                                      "round", (gint64) 1, NULL);
  gint64 severity;

  if (from == NULL)
    return;
  severity = find_level (self, muc_assessment_get_severity (from));
  muc_change_set (self->change, to, "severity", severity,
                  "likelihood", find_level (self, muc_assessment_get_likelihood (from)), NULL);
  if (severity != 0)
    copy_override (self, from, to);
}

/* The row of the same part that comes after @neighbour, the first one where that is %NULL. */
static MucRisk *
find_after (MucYear *year,
            MucRisk *neighbour,
            MucRisk *risk)
{
  const guint start = neighbour != NULL ? muc_record_get_position (MUC_RECORD (neighbour)) : 0;
  MucRisk *each;

  for (guint i = start;
       (each = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)) != NULL; i++)
    if (muc_risk_get_kind (each) == muc_risk_get_kind (risk))
      return each;
  return NULL;
}

static char *
create_label (GPtrArray *risks)
{
  g_autofree char *what = muc_naming_describe (risks->pdata[0]);
  MucYear *before = MUC_YEAR (muc_record_get_owner (risks->pdata[0]));

  if (risks->len == 1)
    return g_strdup_printf (_("Carry on %s of %" PRId64), what, muc_year_get_number (before));
  return g_strdup_printf (ngettext ("Carry on %u row of %" PRId64, "Carry on %u rows of %" PRId64,
                                    risks->len), risks->len, muc_year_get_number (before));
}

static MucRisk *
copy_row (Carry   *self,
          MucRisk *risk,
          MucRisk *before)
{
  MucRisk *copy = muc_change_add (self->change, self->year, MUC_TYPE_RISK, before,
                                  "previous", get_id (risk), NULL);

  copy_fields (self->change, risk, copy);
  copy_rating (self, risk, copy);
  return copy;
}

static void
carry_on (Carry   *self,
          MucRisk *risk)
{
  MucRisk *neighbour = muc_succession_find_neighbour (self->succession, risk);

  copy_row (self, risk, find_after (self->year, neighbour, risk));
  if (muc_risk_get_dropped_reason (risk) != NULL)
    muc_change_set (self->change, risk, "dropped-reason", NULL, NULL);
}

static void
find_scale (Carry    *self,
            MucStore *store,
            MucYear  *before)
{
  self->scale = muc_year_get_scale (self->year);
  if (self->scale != NULL)
    return;
  self->copy = muc_copy_begin (store, self->change);
  if (muc_year_get_scale (before) != NULL)
    muc_copy_record (self->copy, muc_year_get_scale (before), self->year, NULL);
  else
    muc_risk_edits_ensure_scale (self->change, store, self->year);
}

/**
 * muc_carry_edits_carry_on:
 * @store: the open file
 * @year: the year they are carried on in
 * @risks: (element-type MucRisk): rows of an earlier year, none of which @year carries on
 * @error: return location
 *
 * Copies the rows into @year, each after the one it followed, and links them. A copy is rated as
 * its row was last, by the levels of the same names; the log, the outcome and the linked actions
 * are of the year they belong to. One step for undo.
 *
 * Returns: whether it was kept
 */
gboolean
muc_carry_edits_carry_on (MucStore   *store,
                          MucYear    *year,
                          GPtrArray  *risks,
                          GError    **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (MucSuccession) succession = NULL;
  g_autofree char *label = NULL;
  Carry carry = { NULL };

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (risks != NULL, FALSE);

  if (risks->len == 0)
    return TRUE;
  label = create_label (risks);
  change = muc_store_begin (store, label);
  succession = muc_succession_new (year);
  carry = (Carry) { .change = change, .year = year, .succession = succession };
  find_scale (&carry, store, MUC_YEAR (muc_record_get_owner (risks->pdata[0])));
  for (guint i = 0; i < risks->len; i++)
    carry_on (&carry, risks->pdata[i]);
  g_clear_pointer (&carry.copy, muc_copy_end);
  return muc_change_commit (change, error);
}

/**
 * muc_carry_edits_copy:
 * @store: the open file
 * @change: a change of it
 * @from: the year whose register it is
 * @year: a year without a register, which may be new with @change
 * @risks: (element-type MucRisk): rows of @from
 *
 * Copies the rows and the scale of @from into @year, as muc_carry_edits_carry_on() does.
 *
 * Returns: (transfer full) (element-type MucRisk): the copies, in the order of @risks
 */
GPtrArray *
muc_carry_edits_copy (MucStore  *store,
                      MucChange *change,
                      MucYear   *from,
                      MucYear   *year,
                      GPtrArray *risks)
{
  GPtrArray *copies = g_ptr_array_new ();
  Carry carry = { .change = change, .year = year };

  g_return_val_if_fail (MUC_IS_STORE (store), copies);
  g_return_val_if_fail (MUC_IS_YEAR (from) && MUC_IS_YEAR (year), copies);

  if (risks->len == 0 && muc_year_get_scale (from) == NULL)
    return copies;
  find_scale (&carry, store, from);
  for (guint i = 0; i < risks->len; i++)
    g_ptr_array_add (copies, copy_row (&carry, risks->pdata[i], NULL));
  g_clear_pointer (&carry.copy, muc_copy_end);
  return copies;
}

/**
 * muc_carry_edits_drop:
 * @store: the open file
 * @risk: a row of an earlier year
 * @reason: why it is not carried on
 * @error: return location
 *
 * Returns: whether it was kept; nothing is kept without a reason
 */
gboolean
muc_carry_edits_drop (MucStore    *store,
                      MucRisk     *risk,
                      const char  *reason,
                      GError     **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *what = NULL;
  g_autofree char *label = NULL;
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RISK (risk), FALSE);

  if (muc_text_is_blank (reason))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("A row is left out with a reason only"));
      return FALSE;
    }
  trimmed = muc_text_trim (reason);
  what = muc_naming_describe (risk);
  year = muc_record_get_owner (MUC_RECORD (risk));
  label = g_strdup_printf (_("Say why %s of %" PRId64 " is not carried on"), what,
                           muc_year_get_number (MUC_YEAR (year)));
  return muc_store_set (store, label, error, risk, "dropped-reason", trimmed, NULL);
}
