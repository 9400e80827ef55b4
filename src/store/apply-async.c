/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/apply-private.h"

/* Many plans at once: copied one by one while nothing else is to be done, then written by another
 * thread. Until the last moment nothing is changed, so it can be cancelled at any moment. */

/* In milliseconds. */
#define TELL_INTERVAL 50
/* How much of the time the copying takes. */
#define COPY_SHARE 0.25

typedef struct
{
  MucApply         *apply;
  MucApplyProgress  progress;
  gpointer          data;
  guint             teller;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_handle_id (&work->teller, g_source_remove);
  muc_apply_free (work->apply);
  g_free (work);
}

static gboolean
tell_cb (gpointer data)
{
  Work *work = data;
  MucChange *change = muc_apply_get_change (work->apply);

  if (work->progress != NULL)
    work->progress (COPY_SHARE * muc_apply_get_copied (work->apply)
                    + (1 - COPY_SHARE) * muc_change_get_progress (change), work->data);
  return G_SOURCE_CONTINUE;
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Work *work = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_handle_id (&work->teller, g_source_remove);
  if (muc_change_commit_finish (MUC_CHANGE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
step_cb (gpointer data)
{
  GTask *task = data;
  Work *work = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (muc_apply_step (work->apply))
    return G_SOURCE_CONTINUE;
  g_task_set_check_cancellable (task, FALSE);
  muc_change_commit_async (muc_apply_get_change (work->apply), g_task_get_cancellable (task),
                           committed_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

/**
 * muc_apply_plans_async:
 * @store: the open file
 * @proposed: (element-type MucPlan): plans that no store keeps
 * @links: (nullable) (element-type MucRiskLink): as for muc_apply_plans()
 * @label: what the step is called
 * @mode: what happens where a year has such a paper already
 * @progress: (nullable): is told now and then how much is done
 * @cancellable: (nullable): to stop; then nothing is changed
 * @callback: is called at the end
 * @data: for @callback and @progress
 *
 * As muc_apply_plans(), without keeping people waiting. No other change can be kept meanwhile: the
 * first that comes keeps the plans from being kept.
 */
void
muc_apply_plans_async (MucStore            *store,
                       GPtrArray           *proposed,
                       GPtrArray           *links,
                       const char          *label,
                       MucApplyMode         mode,
                       MucApplyProgress     progress,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  MucApply *apply;
  GError *error = NULL;
  Work *work;

  g_return_if_fail (MUC_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, data);
  g_task_set_source_tag (task, muc_apply_plans_async);
  apply = muc_apply_begin (store, proposed, links, label, mode, &error);
  if (apply == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work = g_new0 (Work, 1);
  work->apply = apply;
  work->progress = progress;
  work->data = data;
  work->teller = g_timeout_add (TELL_INTERVAL, tell_cb, work);
  g_task_set_task_data (task, work, work_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, step_cb, g_steal_pointer (&task), g_object_unref);
}

/** muc_apply_plans_finish: whether all was kept; otherwise nothing was. */
gboolean
muc_apply_plans_finish (MucStore      *store,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
