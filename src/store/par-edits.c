/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/par-edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "model/deadline.h"
#include "model/paper.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/year-words.h"
#include "store/edits.h"

static MucParSheet *
ensure_sheet (MucChange *change,
              MucYear   *year)
{
  MucParSheet *sheet = muc_par_get_sheet (year);

  if (sheet != NULL)
    return sheet;
  return muc_change_add (change, year, MUC_TYPE_PAR_SHEET, NULL,
                         "scored-year", muc_year_get_number (year) - 1, "max", 100.0,
                         "target-max", 100.0, NULL);
}

/**
 * muc_par_edits_add_area:
 * @store: the open file
 * @year: a year of it
 * @name: (nullable): what the area is called
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new area, the last one
 */
MucParArea *
muc_par_edits_add_area (MucStore    *store,
                        MucYear     *year,
                        const char  *name,
                        GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  MucParArea *area;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year), NULL);

  change = muc_store_begin (store, _("Add an area of the PAR index"));
  area = muc_change_add (change, ensure_sheet (change, year), MUC_TYPE_PAR_AREA, NULL,
                         "name", name, NULL);
  return muc_change_commit (change, error) ? area : NULL;
}

/**
 * muc_par_edits_add_criterion:
 * @store: the open file
 * @area: an area
 * @before: (nullable): the criterion it comes before, %NULL for the end
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new criterion
 */
MucParCriterion *
muc_par_edits_add_criterion (MucStore        *store,
                             MucParArea      *area,
                             MucParCriterion *before,
                             GError         **error)
{
  g_autoptr (MucChange) change = NULL;
  MucParCriterion *criterion;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_PAR_AREA (area), NULL);

  change = muc_store_begin (store, _("Add a criterion"));
  criterion = muc_change_add (change, area, MUC_TYPE_PAR_CRITERION, before, NULL);
  return muc_change_commit (change, error) ? criterion : NULL;
}

/* The tasks of an area hang below an objective that is nothing but that. */
static MucObjective *
ensure_tasks (MucChange  *change,
              MucParArea *area)
{
  MucObjective *tasks = muc_par_find_tasks (area);

  if (tasks != NULL)
    return tasks;
  return muc_change_add (change, muc_record_get_ancestor (MUC_RECORD (area), MUC_TYPE_YEAR),
                         MUC_TYPE_OBJECTIVE, NULL, "text", muc_par_get_plan_name (area),
                         "area", muc_record_get_id (MUC_RECORD (area)), NULL);
}

/**
 * muc_par_edits_add_task:
 * @store: the open file
 * @area: an area
 * @criterion: (nullable): the criterion whose points it shall win back
 * @before: (nullable): the task it comes before, %NULL for the end
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new task, of the unit that is in charge of @criterion
 */
MucAction *
muc_par_edits_add_task (MucStore        *store,
                        MucParArea      *area,
                        MucParCriterion *criterion,
                        MucAction       *before,
                        GError         **error)
{
  g_autoptr (MucChange) change = NULL;
  MucUnit *unit;
  MucAction *task;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_PAR_AREA (area), NULL);
  g_return_val_if_fail (criterion == NULL || MUC_IS_PAR_CRITERION (criterion), NULL);

  change = muc_store_begin (store, _("Add a task of the PAR index"));
  task = muc_change_add (change, ensure_tasks (change, area), MUC_TYPE_ACTION, before,
                         "deadline-kind", MUC_DEADLINE_STANDING, NULL);
  unit = criterion != NULL ? muc_par_criterion_get_unit (criterion) : NULL;
  if (criterion != NULL)
    muc_change_set (change, task, "criterion", muc_record_get_id (MUC_RECORD (criterion)), NULL);
  if (unit != NULL)
    {
      muc_change_set (change, task, "parties-text", muc_unit_get_name (unit), NULL);
      muc_change_add (change, task, MUC_TYPE_PARTY, NULL, "text", muc_unit_get_name (unit),
                      "unit", muc_record_get_id (MUC_RECORD (unit)), "role", MUC_ROLE_LEAD, NULL);
    }
  return muc_change_commit (change, error) ? task : NULL;
}

/* Scheme */

static void
set_number (MucChange  *change,
            gpointer    record,
            const char *field,
            double      number)
{
  if (!isnan (number))
    muc_change_set (change, record, field, number, NULL);
}

static void
add_row (MucChange             *change,
         MucPlan               *plan,
         gpointer               area,
         const MucParSchemeRow *row)
{
  MucParCriterion *criterion = muc_change_add (change, area, MUC_TYPE_PAR_CRITERION, NULL,
                                               "code", row->code, "name", row->name,
                                               "kind", row->kind, "timing", row->timing,
                                               "evidence", row->evidence, NULL);
  MucUnit *unit = row->unit != NULL ? muc_plan_find_unit (plan, row->unit) : NULL;

  if (unit != NULL)
    muc_change_set (change, criterion, "unit", muc_record_get_id (MUC_RECORD (unit)), NULL);
  set_number (change, criterion, "max", row->max);
  set_number (change, criterion, "self", row->self);
  set_number (change, criterion, "assessed", row->assessed);
  set_number (change, criterion, "survey", row->survey);
}

/**
 * muc_par_edits_add_scheme:
 * @store: the open file
 * @year: a year of it
 * @area: (nullable): the area of criteria that come before any area
 * @rows: (element-type MucParSchemeRow): areas and criteria
 * @error: return location
 *
 * Adds the rows of a scheme in one step. Criteria before any area get one without a name where
 * there is no @area.
 *
 * Returns: (transfer none) (nullable): the first area that they went to
 */
MucParArea *
muc_par_edits_add_scheme (MucStore    *store,
                          MucYear     *year,
                          MucParArea  *area,
                          GPtrArray   *rows,
                          GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;
  MucParSheet *sheet;
  gpointer first = NULL;
  gpointer current = area;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (rows != NULL && rows->len > 0, NULL);

  label = g_strdup_printf (ngettext ("Add %u row of a scheme", "Add %u rows of a scheme",
                                     rows->len), rows->len);
  change = muc_store_begin (store, label);
  sheet = ensure_sheet (change, year);
  for (guint i = 0; i < rows->len; i++)
    {
      const MucParSchemeRow *row = rows->pdata[i];

      if (row->is_area || current == NULL)
        current = muc_change_add (change, sheet, MUC_TYPE_PAR_AREA, NULL, NULL);
      if (first == NULL)
        first = current;
      if (!row->is_area)
        {
          add_row (change, muc_store_get_plan (store), current, row);
          continue;
        }
      muc_change_set (change, current, "code", row->code, "name", row->name, NULL);
      set_number (change, current, "max", row->max);
      set_number (change, current, "score", row->assessed);
    }
  return muc_change_commit (change, error) ? first : NULL;
}

/**
 * muc_par_edits_set_sheet_field:
 * @store: the open file
 * @year: a year of it
 * @property: a field of its sheet
 * @text: (nullable): the new value
 * @error: return location
 *
 * Like muc_edits_set_field() for the sheet of the year, which it makes where there is none.
 *
 * Returns: whether it is kept
 */
gboolean
muc_par_edits_set_sheet_field (MucStore    *store,
                               MucYear     *year,
                               const char  *property,
                               const char  *text,
                               GError     **error)
{
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (property != NULL, FALSE);

  if (muc_par_get_sheet (year) != NULL)
    return muc_edits_set_field (store, muc_par_get_sheet (year), property, text, error);
  change = muc_store_begin (store, _("Begin the sheet of the PAR index"));
  return muc_edits_put_field (change, ensure_sheet (change, year), property, text, error)
         && muc_change_commit (change, error);
}

/* Next year */

typedef struct
{
  MucChange  *change;
  MucYear    *year;     /* the new one */
  GHashTable *criteria; /* old → new */
} Next;

/* What a year's scores were, and why, is that year's. */
static gboolean
is_of_its_year (const char *field)
{
  static const char *const own[] = {
    "score", "place", "places", "change", "self", "assessed", "survey", "lost-reason",
    "explanation", "findings", "shortcomings", "difficulties", "previous", "criterion", "area",
    "number", "date", "state", "due", NULL,
  };

  return g_strv_contains (own, field);
}

static void
copy_field (Next       *self,
            gpointer    source,
            gpointer    copy,
            GParamSpec *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  muc_record_get_field (source, field, &value);
  if (G_VALUE_HOLDS_DOUBLE (&value) ? isnan (g_value_get_double (&value))
                                    : g_param_value_defaults (field, &value))
    return;
  if (G_VALUE_HOLDS_STRING (&value))
    {
      char *moved = muc_year_words_move (g_value_get_string (&value), 1);

      g_value_take_string (&value, moved);
    }
  muc_change_set_field (self->change, copy, field, &value);
}

static gpointer
copy_row (Next     *self,
          gpointer  source,
          gpointer  owner)
{
  gpointer copy = muc_change_add (self->change, owner, G_OBJECT_TYPE (source), NULL, NULL);
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (source), &n);

  for (guint i = 0; i < n; i++)
    if (!is_of_its_year (fields[i]->name))
      copy_field (self, source, copy, fields[i]);
  return copy;
}

static void
copy_task (Next      *self,
           MucAction *task,
           gpointer   owner)
{
  gpointer copy = copy_row (self, task, owner);
  gpointer criterion = g_hash_table_lookup (self->criteria, muc_action_get_criterion (task));

  muc_change_set (self->change, copy, "previous", muc_record_get_id (MUC_RECORD (task)), NULL);
  if (criterion != NULL)
    muc_change_set (self->change, copy, "criterion", muc_record_get_id (criterion), NULL);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (task), MUC_TYPE_PARTY); i++)
    copy_row (self, muc_record_peek (MUC_RECORD (task), MUC_TYPE_PARTY, i), copy);
}

static void
copy_tasks (Next         *self,
            MucObjective *tasks,
            gpointer      area)
{
  gpointer copy = muc_change_add (self->change, self->year, MUC_TYPE_OBJECTIVE, NULL,
                                  "text", muc_objective_get_text (tasks),
                                  "area", muc_record_get_id (area),
                                  "previous", muc_record_get_id (MUC_RECORD (tasks)), NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (tasks), MUC_TYPE_ACTION); i++)
    copy_task (self, muc_record_peek (MUC_RECORD (tasks), MUC_TYPE_ACTION, i), copy);
}

/* The maximum that the target spoke of is the one of the new scores. */
static gpointer
copy_area (Next       *self,
           MucParArea *area,
           gpointer    sheet)
{
  gpointer copy = copy_row (self, area, sheet);

  set_number (self->change, copy, "max", muc_par_area_get_target_max (area));
  for (guint i = 0; i < muc_record_count (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION); i++)
    {
      gpointer criterion = muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, i);

      g_hash_table_insert (self->criteria, criterion, copy_row (self, criterion, copy));
    }
  return copy;
}

static void
copy_sheet (Next        *self,
            MucParSheet *sheet)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) in_plan = muc_par_list_areas (sheet);
  const guint n = muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA);
  gpointer copy = copy_row (self, sheet, self->year);

  muc_change_set (self->change, copy, "scored-year",
                  muc_year_get_number (self->year) - 1, NULL);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (areas, copy_area (self, muc_record_peek (MUC_RECORD (sheet),
                                                              MUC_TYPE_PAR_AREA, i), copy));
  for (guint i = 0; i < in_plan->len; i++)
    {
      MucObjective *tasks = muc_par_find_tasks (in_plan->pdata[i]);

      if (tasks != NULL)
        copy_tasks (self, tasks,
                    areas->pdata[muc_record_get_position (in_plan->pdata[i]) - 1]);
    }
}

static gboolean
refuse (MucYear  *next,
        GError  **error)
{
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
               _("The year %" PRId64 " has a plan of the PAR index already. Nothing was carried "
                 "over."), muc_year_get_number (next));
  return FALSE;
}

/**
 * muc_par_edits_plan_next_year:
 * @store: the open file
 * @year: a year with a sheet of the PAR index
 * @error: return location
 *
 * Makes the plan of the next year from that of @year: the scheme, the targets, the tasks with their
 * units and the texts, their years moved; without scores, which are not known yet, and without
 * number and date. One step for undo.
 *
 * Returns: (transfer none) (nullable): the next year, which is new where there was none
 */
MucYear *
muc_par_edits_plan_next_year (MucStore  *store,
                              MucYear   *year,
                              GError   **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GHashTable) criteria = g_hash_table_new (NULL, NULL);
  g_autofree char *label = NULL;
  Next self = { .criteria = criteria };
  const gint64 number = muc_year_get_number (year) + 1;
  MucPlan *plan;
  MucPaper *paper;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (muc_par_get_sheet (year) != NULL, NULL);

  plan = muc_store_get_plan (store);
  self.year = muc_plan_find_year (plan, number);
  if (self.year != NULL && muc_par_get_sheet (self.year) != NULL && !refuse (self.year, error))
    return NULL;
  label = g_strdup_printf (_("Plan of the PAR index for %" PRId64), number);
  self.change = change = muc_store_begin (store, label);
  if (self.year == NULL)
    self.year = muc_change_add (change, plan, MUC_TYPE_YEAR,
                                muc_plan_find_next_year (plan, number), "number", number, NULL);
  paper = muc_year_find_paper (year, MUC_PAPER_KEY ("par-plan", NULL, NULL));
  if (paper != NULL)
    copy_row (&self, paper, self.year);
  copy_sheet (&self, muc_par_get_sheet (year));
  return muc_change_commit (change, error) ? self.year : NULL;
}
