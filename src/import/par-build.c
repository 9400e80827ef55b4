/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/par-build.h"

#include <string.h>

#include "model/action.h"
#include "model/deadline-clause.h"
#include "model/par.h"
#include "model/party.h"

typedef struct
{
  MucYear *year;
  MucParFindUnit find_unit;
  MucParTellDeadline tell_deadline;
  gpointer data;
} Build;

static gint64
get_unit (Build      *self,
          const char *words,
          guint       line)
{
  return words != NULL ? self->find_unit (words, line, NULL, self->data) : 0;
}

static void
add_criteria (Build                 *self,
              MucParArea            *area,
              const MucParDraftArea *draft)
{
  for (guint i = 0; i < draft->lost->len; i++)
    {
      const MucParLost *lost = draft->lost->pdata[i];

      muc_record_append (area, MUC_TYPE_PAR_CRITERION,
                         "code", lost->code,
                         "name", lost->name,
                         "lost-reason", lost->sentence,
                         "unit", get_unit (self, lost->parties_text, lost->line),
                         NULL);
    }
}

/* The first criterion that the task's sentence cites. */
static gint64
find_criterion (MucParArea       *area,
                const MucParTask *task)
{
  return task->cited >= 0 ? muc_record_get_id (muc_record_peek (MUC_RECORD (area),
                                                                MUC_TYPE_PAR_CRITERION,
                                                                (guint) task->cited))
                          : 0;
}

static void
add_party (Build            *self,
           MucAction        *action,
           const MucParTask *task)
{
  g_autofree char *name = NULL;
  const gint64 unit = self->find_unit (task->parties_text, task->line, &name, self->data);

  muc_record_append (action, MUC_TYPE_PARTY,
                     "text", name, "unit", unit, "role", MUC_ROLE_LEAD, NULL);
}

/* A task that says no deadline goes on all the time. */
static void
read_deadline (Build            *self,
               MucAction        *action,
               const MucParTask *task)
{
  MucDeadline deadline;
  g_autofree char *words = muc_deadline_find_clause (task->text,
                                                     (int) muc_year_get_number (self->year),
                                                     &deadline);
  g_autofree char *due = muc_deadline_format_due (&deadline);

  if (words == NULL)
    return;
  g_object_set (action, "deadline-text", words, "deadline-kind", deadline.kind, "due", due, NULL);
  self->tell_deadline (words, task->line, self->data);
}

static void
add_task (Build                 *self,
          MucObjective          *tasks,
          MucParArea            *area,
          const MucParDraftArea *draft,
          const MucParTask      *task)
{
  MucAction *action = muc_record_append (tasks, MUC_TYPE_ACTION,
                                         "text", task->text,
                                         "parties-text", task->parties_text,
                                         "deadline-kind", MUC_DEADLINE_STANDING,
                                         "criterion", find_criterion (area, task),
                                         NULL);

  read_deadline (self, action, task);
  if (task->parties_text != NULL)
    add_party (self, action, task);
}

static void
add_area (Build                 *self,
          MucParSheet           *sheet,
          const MucParDraftArea *draft)
{
  MucParArea *area = muc_record_append (sheet, MUC_TYPE_PAR_AREA,
                                        "name", draft->name != NULL ? draft->name
                                                                    : draft->plan_name,
                                        "plan-name", draft->name != NULL ? draft->plan_name : NULL,
                                        "plan-position", (gint64) draft->plan_position,
                                        "max", draft->max,
                                        "score", draft->score,
                                        "place", draft->place,
                                        "places", draft->places,
                                        "target", draft->target,
                                        "target-max", draft->target_max,
                                        "target-place", draft->target_place,
                                        "target-text", draft->target_text,
                                        NULL);

  add_criteria (self, area, draft);
}

static void
add_tasks (Build                 *self,
           MucParArea            *area,
           const MucParDraftArea *draft)
{
  MucObjective *tasks;

  if (draft->tasks->len == 0)
    return;
  tasks = muc_record_append (self->year, MUC_TYPE_OBJECTIVE,
                             "text", muc_par_get_plan_name (area),
                             "area", muc_record_get_id (MUC_RECORD (area)),
                             NULL);
  for (guint i = 0; i < draft->tasks->len; i++)
    add_task (self, tasks, area, draft, draft->tasks->pdata[i]);
}

/**
 * muc_par_build:
 * @plan: a plan to improve the PAR index as it was read
 * @year: the year it is for
 * @find_unit: finds the unit of a task
 * @tell_deadline: is told the words of a sentence that are its deadline
 * @data: for both
 *
 * Adds the sheet of the PAR index with its areas and the criteria that lost points, and the tasks.
 */
void
muc_par_build (const MucParPlan   *plan,
               MucYear            *year,
               MucParFindUnit      find_unit,
               MucParTellDeadline  tell_deadline,
               gpointer            data)
{
  static const char *const fields[] = {
    [MUC_PAR_BLOCK_LEGAL_BASES] = "legal-bases",
    [MUC_PAR_BLOCK_SITUATION] = "situation",
    [MUC_PAR_BLOCK_FINDINGS] = "findings",
    [MUC_PAR_BLOCK_SHORTCOMINGS] = "shortcomings",
    [MUC_PAR_BLOCK_PURPOSE] = "purpose",
    [MUC_PAR_BLOCK_REQUIREMENTS] = "requirements",
    [MUC_PAR_BLOCK_GENERAL_TASK] = "general-task",
    [MUC_PAR_BLOCK_GENERAL_TARGET] = "general-target",
    [MUC_PAR_BLOCK_ORGANISATION] = "organisation",
  };
  Build self = { year, find_unit, tell_deadline, data };
  g_autoptr (GPtrArray) areas = NULL;
  MucParSheet *sheet;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (MUC_IS_YEAR (year));
  g_return_if_fail (find_unit != NULL && tell_deadline != NULL);

  sheet = muc_record_append (year, MUC_TYPE_PAR_SHEET,
                             "scored-year", (gint64) plan->scored_year,
                             "score", plan->score,
                             "max", plan->max,
                             "place", plan->place,
                             "places", plan->places,
                             "change", plan->change,
                             "target-comparator", plan->target_comparator,
                             "target-score", plan->target_score,
                             "target-max", plan->target_max,
                             "target-place", plan->target_place,
                             "target-places", plan->target_places,
                             NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] != NULL && plan->blocks[i] != NULL)
      g_object_set (sheet, fields[i], plan->blocks[i], NULL);
  for (guint i = 0; i < plan->areas->len; i++)
    add_area (&self, sheet, plan->areas->pdata[i]);
  areas = muc_par_list_areas (sheet);
  for (guint i = 0; i < areas->len; i++)
    add_tasks (&self, areas->pdata[i],
               plan->areas->pdata[muc_record_get_position (areas->pdata[i]) - 1]);
}
