/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/cycle.h"
#include "model/deadline.h"
#include "model/event.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/occurrence.h"
#include "model/party.h"
#include "model/text.h"
#include "store/cell.h"
#include "store/copy.h"
#include "store/corrective-edits.h"
#include "store/links.h"
#include "store/unit-edits.h"

/* Labels */

static char *
label_field (gpointer    record,
             GParamSpec *field)
{
  g_autofree char *name = muc_text_uncapitalize (muc_field_get_label (field));
  g_autofree char *what = muc_naming_describe (record);

  /* Translators: a field and the record it belongs to: "Edit deadline, action 1.2" */
  return g_strdup_printf (_("Edit %s, %s"), name, what);
}

static char *
label_record (const char *format,
              gpointer    record)
{
  g_autofree char *what = muc_naming_describe (record);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", what, 1);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/* Fields */

static GParamSpec *
find_field (gpointer    record,
            const char *property)
{
  return muc_record_class_find_field (MUC_RECORD_GET_CLASS (record), property);
}

static char *
tidy (GParamSpec *field,
      const char *text)
{
  g_autofree char *trimmed = text != NULL ? muc_text_trim (text) : NULL;

  if (trimmed == NULL || *trimmed == '\0')
    return NULL;
  if (muc_field_get_kind (field) == MUC_KIND_TEXT)
    g_strdelimit (trimmed, "\r\n", ' ');
  return g_steal_pointer (&trimmed);
}

static gboolean
read_value (gpointer     record,
            GParamSpec  *field,
            const char  *text,
            GValue      *value,
            GError     **error)
{
  g_autofree char *tidied = tidy (field, text);

  if (muc_field_value_from_text (field, tidied, value))
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("“%s” is not possible for “%s”"), text, muc_field_get_label (field));
  return FALSE;
}

/* Two units of one name could not be told apart. */
static gboolean
check_unit_name (gpointer       record,
                 GParamSpec    *field,
                 const GValue  *value,
                 GError       **error)
{
  MucUnit *other = NULL;

  if (MUC_IS_UNIT (record) && strcmp (field->name, "name") == 0
      && g_value_get_string (value) != NULL)
    other = muc_plan_find_unit (muc_record_get_plan (record), g_value_get_string (value));
  if (other == NULL || other == record)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
               _("“%s” is a name or a spelling of the unit “%s” already"),
               g_value_get_string (value), muc_unit_get_name (other));
  return FALSE;
}

static void
set_text (MucChange  *change,
          gpointer    record,
          const char *property,
          const char *text)
{
  muc_change_set (change, record, property, text, NULL);
}

/* What the plan says is kept only where it differs from what is declared. */
static void
follow_objective (MucChange    *change,
                  MucObjective *objective,
                  const char   *property,
                  const char   *text)
{
  const char *declared = muc_objective_get_text (objective);
  const char *plan = muc_objective_get_plan_text (objective);

  if (strcmp (property, "text") == 0)
    declared = text;
  else if (strcmp (property, "plan-text") == 0)
    plan = text;
  if (plan != NULL && g_strcmp0 (plan, declared) == 0)
    set_text (change, objective, "plan-text", NULL);
}

static gboolean
is_same_deadline (const MucDeadline *a,
                  const MucDeadline *b)
{
  g_autofree char *due_a = muc_deadline_format_due (a);
  g_autofree char *due_b = muc_deadline_format_due (b);

  return a->kind == b->kind && g_strcmp0 (due_a, due_b) == 0;
}

/* A meaning corrected by hand stays as long as the sentence still says the same. */
static void
follow_deadline (MucChange  *change,
                 MucAction  *action,
                 const char *text)
{
  MucRecord *year = muc_record_get_ancestor (MUC_RECORD (action), MUC_TYPE_YEAR);
  int number = year != NULL ? (int) muc_year_get_number (MUC_YEAR (year)) : 0;
  g_autofree char *due = NULL;
  MucDeadline before, after;

  muc_deadline_parse (muc_action_get_deadline_text (action), number, &before);
  muc_deadline_parse (text, number, &after);
  if (is_same_deadline (&before, &after) && muc_action_get_deadline_text (action) != NULL)
    return;
  due = muc_deadline_format_due (&after);
  muc_change_set (change, action, "deadline-kind", after.kind, "due", due, NULL);
}

static void
follow_measure (MucChange  *change,
                MucMeasure *measure,
                const char *text)
{
  const char *old = muc_measure_get_text (measure);
  MucCycle before = old != NULL ? muc_cycle_read (old) : MUC_CYCLE_NONE;
  MucCycle after = text != NULL ? muc_cycle_read (text) : MUC_CYCLE_NONE;

  if (before != after)
    muc_change_set (change, measure, "cycle", after, NULL);
}

/* What else changes with a field, in the same step. */
static void
follow (MucChange    *change,
        gpointer      record,
        GParamSpec   *field,
        const GValue *value)
{
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  if (MUC_IS_OBJECTIVE (record))
    follow_objective (change, record, field->name, text);
  else if (MUC_IS_ACTION (record) && strcmp (field->name, "deadline-text") == 0)
    follow_deadline (change, record, text);
  else if (MUC_IS_ACTION (record) && strcmp (field->name, "parties-text") == 0)
    muc_cell_recut (change, record, text);
  else if (MUC_IS_MEASURE (record) && strcmp (field->name, "text") == 0)
    follow_measure (change, record, text);
  muc_unit_edits_follow_owner (change, record, field->name, value);
  muc_corrective_edits_follow (change, record, field->name, value);
}

static gboolean
is_unchanged (gpointer      record,
              GParamSpec   *field,
              const GValue *value)
{
  g_autofree char *old = muc_record_dup_field_text (record, field);
  g_autofree char *new = muc_field_value_to_text (field, value);
  g_autofree char *normal = new != NULL ? muc_text_normalize (new) : NULL;

  return g_strcmp0 (old, normal) == 0;
}

/**
 * muc_edits_put_field:
 * @change: a change
 * @record: a record of its plan
 * @property: one of its fields
 * @text: (nullable): the new value, as for muc_edits_set_field()
 * @error: return location
 *
 * Sets a field with other things in one step.
 *
 * Returns: whether it is possible
 */
gboolean
muc_edits_put_field (MucChange   *change,
                     gpointer     record,
                     const char  *property,
                     const char  *text,
                     GError     **error)
{
  GParamSpec *field;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (MUC_IS_CHANGE (change), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  field = find_field (record, property);
  g_return_val_if_fail (field != NULL, FALSE);

  if (!read_value (record, field, text, &value, error))
    return FALSE;
  if (is_unchanged (record, field, &value))
    return TRUE;
  if (!check_unit_name (record, field, &value, error)
      || !muc_corrective_edits_check (record, field->name, &value, error))
    return FALSE;
  muc_change_set_field (change, record, field, &value);
  follow (change, record, field, &value);
  return TRUE;
}

/**
 * muc_edits_set_field:
 * @store: the open file
 * @record: a record of its plan
 * @property: one of its fields
 * @text: (nullable): the new value as muc_field_value_to_text() says it: a text as typed, a day
 *   as "2026-01-05", a number in the C locale, a choice by its nick; %NULL for nothing
 * @error: return location
 *
 * Sets any field of any record. White space around the text goes. With the text of a deadline
 * its meaning is read anew, with the text of a monitoring measure its cycle, with the cell of
 * the responsible parties the parties themselves, whose links stay where a part is unchanged;
 * the plan's wording of an objective goes once it is what is declared. A unit does not get the
 * name of another one (%MUC_STORE_ERROR_EXISTS): they can be merged.
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_set_field (MucStore    *store,
                     gpointer     record,
                     const char  *property,
                     const char  *text,
                     GError     **error)
{
  GParamSpec *field;
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  field = find_field (record, property);
  g_return_val_if_fail (field != NULL, FALSE);

  label = label_field (record, field);
  change = muc_store_begin (store, label);
  return muc_edits_put_field (change, record, property, text, error)
         && muc_change_commit (change, error);
}

/**
 * muc_edits_set_deadline_meaning:
 * @store: the open file
 * @action: an action
 * @kind: what its deadline means
 * @due: (nullable): the day it is due, as ISO text; only kinds with a due date keep it
 * @error: return location
 *
 * Corrects by hand what the program understood; the text stays as its author wrote it.
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_set_deadline_meaning (MucStore         *store,
                                MucAction        *action,
                                MucDeadlineKind   kind,
                                const char       *due,
                                GError          **error)
{
  gboolean has_due = kind >= MUC_DEADLINE_DAY && kind <= MUC_DEADLINE_YEAR;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *label = NULL;
  GParamSpec *field;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_ACTION (action), FALSE);

  field = find_field (action, "due");
  if (!read_value (action, field, has_due ? due : NULL, &value, error))
    return FALSE;
  if (muc_action_get_deadline_kind (action) == kind && is_unchanged (action, field, &value))
    return TRUE;
  label = label_field (action, find_field (action, "deadline-kind"));
  return muc_store_set (store, label, error, action,
                        "deadline-kind", kind, "due", g_value_get_string (&value), NULL);
}

/**
 * muc_edits_set_paper_field:
 * @store: the open file
 * @year: a year
 * @key: one of its papers
 * @property: a field of the paper
 * @text: (nullable): as for muc_edits_set_field()
 * @error: return location
 *
 * Sets what a paper says about itself; the paper's record is made with its first field.
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_set_paper_field (MucStore           *store,
                           MucYear            *year,
                           const MucPaperKey  *key,
                           const char         *property,
                           const char         *text,
                           GError            **error)
{
  MucPaper *paper;
  g_autoptr (MucRecordClass) klass = NULL;
  g_autoptr (MucChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  GParamSpec *field;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);

  paper = muc_year_find_paper (year, key);
  if (paper != NULL)
    return muc_edits_set_field (store, paper, property, text, error);

  klass = g_type_class_ref (MUC_TYPE_PAPER);
  field = muc_record_class_find_field (klass, property);
  g_return_val_if_fail (field != NULL, FALSE);
  if (!read_value (NULL, field, text, &value, error))
    return FALSE;
  if (G_VALUE_HOLDS_STRING (&value) && g_value_get_string (&value) == NULL)
    return TRUE;

  name = muc_text_uncapitalize (muc_field_get_label (field));
  label = g_strdup_printf (_("Edit %s, paper of %" PRId64), name,
                           muc_year_get_number (year));
  change = muc_store_begin (store, label);
  paper = muc_change_add (change, year, MUC_TYPE_PAPER, NULL, "kind", key->kind, "unit",
                          key->unit != NULL ? muc_record_get_id (MUC_RECORD (key->unit))
                                            : (gint64) 0, "period", key->period,
                          "corrective-action", key->corrective_action != NULL
                          ? muc_record_get_id (MUC_RECORD (key->corrective_action)) : (gint64) 0,
                          NULL);
  muc_change_set_field (change, MUC_RECORD (paper), field, &value);
  return muc_change_commit (change, error);
}

/* Rows */

/* The number a new row gets that comes before @before, or last where that is NULL. */
static guint
count_number (MucRecord *owner,
              GType      type,
              MucUnit   *unit,
              gpointer   before)
{
  guint n = muc_record_count (owner, type);
  gpointer last = NULL;

  if (before != NULL)
    return muc_naming_get_number (before);
  for (guint i = n; i > 0 && last == NULL; i--)
    {
      gpointer sibling = muc_record_peek (owner, type, i - 1);

      if (muc_naming_get_unit (sibling) == unit)
        last = sibling;
    }
  return last != NULL ? muc_naming_get_number (last) + 1 : 1;
}

static gint64
get_unit_id (MucUnit *unit)
{
  return unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : 0;
}

static gpointer
get_next (gpointer record)
{
  return muc_record_peek (muc_record_get_owner (record), G_OBJECT_TYPE (record),
                          muc_record_get_position (record));
}

static gpointer
copy_one (MucStore  *store,
          MucChange *change,
          gpointer   source,
          gpointer   owner,
          gpointer   before)
{
  MucCopy *copy = muc_copy_begin (store, change);
  gpointer copied = muc_copy_record (copy, source, owner, before);

  muc_copy_end (copy);
  return copied;
}

/* Commits a change that made @record. */
static gpointer
commit_new (MucChange  *change,
            gpointer    record,
            GError    **error)
{
  return muc_change_commit (change, error) ? record : NULL;
}

/**
 * muc_edits_add_objective:
 * @store: the open file
 * @year: the year it belongs to
 * @unit: (nullable): the unit whose objective it is, %NULL for the agency's
 * @before: (nullable): the objective it comes before, %NULL for the end
 * @error: return location
 *
 * Returns: (transfer none) (nullable): an empty objective
 */
MucObjective *
muc_edits_add_objective (MucStore      *store,
                         MucYear       *year,
                         MucUnit       *unit,
                         MucObjective  *before,
                         GError       **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  gpointer added;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  label = g_strdup_printf (_("Add objective %u"),
                           count_number (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, unit, before));
  change = muc_store_begin (store, label);
  added = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, before,
                          "unit", get_unit_id (unit), NULL);
  return commit_new (change, added, error);
}

/**
 * muc_edits_add_action:
 * @store: the open file
 * @objective: the objective it belongs to
 * @before: (nullable): the action it comes before, %NULL for the end
 * @error: return location
 *
 * Returns: (transfer none) (nullable): an empty action
 */
MucAction *
muc_edits_add_action (MucStore      *store,
                      MucObjective  *objective,
                      MucAction     *before,
                      GError       **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  gpointer added;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), NULL);

  label = g_strdup_printf (_("Add action %u.%u"), muc_naming_get_number (objective),
                           count_number (MUC_RECORD (objective), MUC_TYPE_ACTION, NULL, before));
  change = muc_store_begin (store, label);
  added = muc_change_add (change, objective, MUC_TYPE_ACTION, before, NULL);
  return commit_new (change, added, error);
}

/**
 * muc_edits_add_target:
 * @store: the open file
 * @objective: the objective it belongs to
 * @error: return location
 *
 * Returns: (transfer none) (nullable): an empty target, the objective's last
 */
MucTarget *
muc_edits_add_target (MucStore      *store,
                      MucObjective  *objective,
                      GError       **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  gpointer added;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), NULL);

  label = label_record (_("Add a target to %s"), objective);
  change = muc_store_begin (store, label);
  added = muc_change_add (change, objective, MUC_TYPE_TARGET, NULL, NULL);
  return commit_new (change, added, error);
}

/**
 * muc_edits_add_measure:
 * @store: the open file
 * @year: the year it belongs to
 * @unit: (nullable): the unit whose paper it stands in, %NULL for the agency's
 * @before: (nullable): the measure it comes before, %NULL for the end
 * @error: return location
 *
 * Returns: (transfer none) (nullable): an empty monitoring measure
 */
MucMeasure *
muc_edits_add_measure (MucStore    *store,
                       MucYear     *year,
                       MucUnit     *unit,
                       MucMeasure  *before,
                       GError     **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  gpointer added;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  label = g_strdup_printf (_("Add monitoring measure %u"),
                           count_number (MUC_RECORD (year), MUC_TYPE_MEASURE, unit, before));
  change = muc_store_begin (store, label);
  added = muc_change_add (change, year, MUC_TYPE_MEASURE, before,
                          "unit", get_unit_id (unit), NULL);
  return commit_new (change, added, error);
}

/**
 * muc_edits_duplicate:
 * @store: the open file
 * @record: an objective, action, target, monitoring measure, risk or opportunity
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a copy of it and of all it owns, right after it; what
 *   happened to a risk or was reported of an action is not its copy's
 */
gpointer
muc_edits_duplicate (MucStore  *store,
                     gpointer   record,
                     GError   **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  gpointer copy;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_RECORD (record), NULL);

  label = label_record (_("Duplicate %s"), record);
  change = muc_store_begin (store, label);
  copy = copy_one (store, change, record, muc_record_get_owner (record), get_next (record));
  muc_corrective_edits_renew (change, record, copy);
  return commit_new (change, copy, error);
}

/* What a unit planned or reported itself is not removed by the way. */
static gboolean
check_removable (MucUnit  *unit,
                 GError  **error)
{
  g_autoptr (GPtrArray) links = muc_links_find (unit);

  for (guint i = 0; i < links->len; i++)
    if (!MUC_IS_PARTY (links->pdata[i]) && !MUC_IS_MEMBER (links->pdata[i])
        && !MUC_IS_OCCURRENCE (links->pdata[i]) && !MUC_IS_EVENT (links->pdata[i])
        && !MUC_IS_CORRECTIVE_ACTION (links->pdata[i]))
      {
        MucYear *year = MUC_YEAR (muc_record_get_ancestor (links->pdata[i], MUC_TYPE_YEAR));

        g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                     _("“%s” has objectives, results or a paper of its own in %" PRId64
                       "; delete those first"),
                     muc_unit_get_name (unit), muc_year_get_number (year));
        return FALSE;
      }
  return TRUE;
}

/**
 * muc_edits_remove:
 * @store: the open file
 * @record: a record of its plan
 * @error: return location
 *
 * Removes it with all it owns. What points to it points to nothing afterwards; a unit that
 * has objectives, results or a paper of its own is not removed (%MUC_STORE_ERROR_EXISTS).
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_remove (MucStore  *store,
                  gpointer   record,
                  GError   **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  if (MUC_IS_UNIT (record) && !check_removable (record, error))
    return FALSE;
  label = label_record (_("Delete %s"), record);
  change = muc_store_begin (store, label);
  if (MUC_IS_UNIT (record) || MUC_IS_TARGET (record))
    muc_links_replace (change, record, NULL);
  muc_corrective_edits_remove_slips (change, record);
  muc_change_remove (change, record);
  return muc_change_commit (change, error);
}

/* The next sibling in the direction of @step that is counted together with @record. */
static gpointer
find_neighbour (gpointer record,
                int      step)
{
  MucRecord *owner = muc_record_get_owner (record);
  GType type = G_OBJECT_TYPE (record);
  int n = (int) muc_record_count (owner, type);

  for (int i = (int) muc_record_get_position (record) - 1 + step; i >= 0 && i < n; i += step)
    {
      gpointer sibling = muc_record_peek (owner, type, (guint) i);

      if (muc_naming_is_counted_with (sibling, record))
        return sibling;
    }
  return NULL;
}

/* Where @record stands after a step; an action goes on into the objective next to its own. */
static gboolean
find_place (gpointer    record,
            int         step,
            MucRecord **owner,
            gpointer   *before)
{
  gpointer neighbour;

  if (muc_record_get_owner (record) == NULL)
    return FALSE;

  *owner = muc_record_get_owner (record);
  neighbour = find_neighbour (record, step);
  if (neighbour != NULL)
    {
      *before = step < 0 ? neighbour : get_next (neighbour);
      return TRUE;
    }
  if (!MUC_IS_ACTION (record))
    return FALSE;
  *owner = find_neighbour (*owner, step);
  *before = *owner != NULL && step > 0 ? muc_record_peek (*owner, MUC_TYPE_ACTION, 0) : NULL;
  return *owner != NULL;
}

/**
 * muc_edits_can_move:
 * @record: a record in a tree
 * @step: -1 for up, 1 for down
 *
 * Returns: whether muc_edits_move() would move it
 */
gboolean
muc_edits_can_move (gpointer record,
                    int      step)
{
  MucRecord *owner;
  gpointer before;

  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);
  g_return_val_if_fail (step == -1 || step == 1, FALSE);

  return find_place (record, step, &owner, &before);
}

/**
 * muc_edits_move:
 * @store: the open file
 * @record: a record of its plan
 * @step: -1 for up, 1 for down
 * @error: return location
 *
 * Moves it by one place. The first action of an objective moves up to the end of the objective
 * above, the last one down to the beginning of the one below. At the end of the road nothing
 * happens.
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_move (MucStore  *store,
                gpointer   record,
                int        step,
                GError   **error)
{
  MucRecord *owner;
  gpointer before;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);
  g_return_val_if_fail (step == -1 || step == 1, FALSE);

  if (!find_place (record, step, &owner, &before))
    return TRUE;
  return muc_edits_move_to (store, record, owner, before, error);
}

/**
 * muc_edits_move_to:
 * @store: the open file
 * @record: a record of its plan
 * @owner: the record that shall own it
 * @before: (nullable): the child of @owner it comes before, %NULL for the end
 * @error: return location
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_move_to (MucStore  *store,
                   gpointer   record,
                   gpointer   owner,
                   gpointer   before,
                   GError   **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (owner) == MUC_RECORD_GET_CLASS (record)->owner_type,
                        FALSE);

  if (muc_record_get_owner (record) == owner
      && (before == record || before == get_next (record)))
    return TRUE;
  label = label_record (_("Move %s"), record);
  change = muc_store_begin (store, label);
  muc_change_move (change, record, owner, before);
  return muc_change_commit (change, error);
}

/**
 * muc_edits_paste_actions:
 * @store: the open file
 * @objective: the objective they go into
 * @before: (nullable): the action they come before, %NULL for the end
 * @actions: (element-type MucAction): actions of any plan, in order
 * @error: return location
 *
 * Copies them with their parties, which are linked to the units of @store by their spelling.
 *
 * Returns: whether it was kept
 */
gboolean
muc_edits_paste_actions (MucStore      *store,
                         MucObjective  *objective,
                         MucAction     *before,
                         GPtrArray     *actions,
                         GError       **error)
{
  g_autofree char *label = NULL;
  g_autofree char *what = NULL;
  g_autoptr (MucChange) change = NULL;
  MucCopy *copy;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), FALSE);
  g_return_val_if_fail (actions != NULL, FALSE);

  if (actions->len == 0)
    return TRUE;
  what = muc_naming_describe (objective);
  label = g_strdup_printf (ngettext ("Paste %u row into %s", "Paste %u rows into %s",
                                     actions->len), actions->len, what);
  change = muc_store_begin (store, label);
  copy = muc_copy_begin (store, change);
  for (guint i = 0; i < actions->len; i++)
    muc_copy_record (copy, actions->pdata[i], objective, before);
  muc_copy_end (copy);
  return muc_change_commit (change, error);
}

/* Years and the office */

/**
 * muc_edits_add_year:
 * @store: the open file
 * @number: the year, 1 to 9999
 * @error: return location
 *
 * Returns: (transfer none) (nullable): an empty year at its place among the years;
 *   %MUC_STORE_ERROR_EXISTS where the file has it already
 */
MucYear *
muc_edits_add_year (MucStore  *store,
                    gint64     number,
                    GError   **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucPlan *plan;
  gpointer added;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (number >= 1 && number <= 9999, NULL);

  plan = muc_store_get_plan (store);
  if (muc_plan_find_year (plan, number) != NULL)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("The year %" PRId64 " is there already"), number);
      return NULL;
    }
  label = g_strdup_printf (_("Add year %" PRId64), number);
  change = muc_store_begin (store, label);
  added = muc_change_add (change, plan, MUC_TYPE_YEAR, muc_plan_find_next_year (plan, number),
                          "number", number, NULL);
  return commit_new (change, added, error);
}

/**
 * muc_edits_add_office:
 * @store: the open file
 * @valid_from: the day from which it holds, as ISO text
 * @error: return location
 *
 * Returns: (transfer none) (nullable): an identity of the office that begins as a copy of the
 *   one valid until then; %MUC_STORE_ERROR_EXISTS where another begins on that day
 */
MucOffice *
muc_edits_add_office (MucStore    *store,
                      const char  *valid_from,
                      GError     **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucPlan *plan;
  MucOffice *old;
  gpointer added;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (valid_from != NULL, NULL);

  plan = muc_store_get_plan (store);
  old = muc_plan_find_office (plan, valid_from);
  if (old != NULL && g_strcmp0 (muc_office_get_valid_from (old), valid_from) == 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("Another identity of the office begins on %s"), valid_from);
      return NULL;
    }
  label = g_strdup_printf (_("Add the office's identity from %s"), valid_from);
  change = muc_store_begin (store, label);
  added = old != NULL ? copy_one (store, change, old, plan, NULL)
                      : muc_change_add (change, plan, MUC_TYPE_OFFICE, NULL, NULL);
  muc_change_set (change, added, "valid-from", valid_from, NULL);
  return commit_new (change, added, error);
}
