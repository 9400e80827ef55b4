/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/gather.h"

/* Reading without keeping people waiting: while a thread reads into the import it belongs to that
 * thread, and nobody else looks at it. */

/* In milliseconds. */
#define TELL_INTERVAL 80

typedef struct
{
  MucImport         *import;
  GSList            *chosen; /* of GFile */
  GPtrArray         *refused;
  guint              n_before; /* how many files the import had */
  MucGatherProgress  progress;
  gpointer           data;
  guint              teller;

  GMutex             mutex;   /* for what is below */
  char              *name;    /* of the file at hand */
  guint              n_done;
  guint              n_files;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_clear_handle_id (&work->teller, g_source_remove);
  g_clear_pointer (&work->import, muc_import_free);
  g_slist_free_full (work->chosen, g_object_unref);
  g_ptr_array_unref (work->refused);
  g_mutex_clear (&work->mutex);
  g_free (work->name);
  g_free (work);
}

static void
note_progress (const char *name,
               guint       n_done,
               guint       n_files,
               gpointer    data)
{
  Work *work = data;

  g_mutex_lock (&work->mutex);
  g_free (work->name);
  work->name = g_strdup (name);
  work->n_done = n_done;
  work->n_files = n_files;
  g_mutex_unlock (&work->mutex);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (muc_gather_read (work->import, work->chosen, work->refused, note_progress, work, cancellable,
                       &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
tell_cb (gpointer data)
{
  Work *work = data;
  g_autofree char *name = NULL;
  guint n_done, n_files;

  g_mutex_lock (&work->mutex);
  name = g_strdup (work->name);
  n_done = work->n_done;
  n_files = work->n_files;
  g_mutex_unlock (&work->mutex);
  work->progress (name, n_done, n_files, work->data);

  return G_SOURCE_CONTINUE;
}

static gpointer
copy_file (gconstpointer file,
           gpointer      data)
{
  return g_object_ref ((gpointer) file);
}

/** muc_gather_copy_chosen: (transfer full) (element-type GFile): the same files and folders. */
GSList *
muc_gather_copy_chosen (GSList *chosen)
{
  return g_slist_copy_deep (chosen, copy_file, NULL);
}

/**
 * muc_gather_read_async:
 * @import: (transfer full): an import; it comes back with muc_gather_read_finish()
 * @chosen: (element-type GFile): files and folders
 * @progress: is told now and then how far it is, at first without a name while files are looked
 *   for
 * @cancellable: to stop
 * @callback: is called at the end
 * @data: for @callback and @progress
 *
 * As muc_gather_read(), in another thread.
 */
void
muc_gather_read_async (MucImport           *import,
                       GSList              *chosen,
                       MucGatherProgress    progress,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (import != NULL && progress != NULL);

  work = g_new0 (Work, 1);
  work->import = import;
  work->n_before = muc_import_get_n_files (import);
  work->chosen = muc_gather_copy_chosen (chosen);
  work->refused = muc_refused_files_new ();
  work->progress = progress;
  work->data = data;
  g_mutex_init (&work->mutex);
  work->teller = g_timeout_add (TELL_INTERVAL, tell_cb, work);
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, muc_gather_read_async);
  g_task_set_task_data (task, work, free_work);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * muc_gather_read_finish:
 * @result: what the callback got
 * @refused: (out) (transfer full) (element-type MucRefusedFile): what could not be read, and why
 * @error: return location for an error, where it was cancelled
 *
 * Returns: (transfer full): the import with all that was read; where it was cancelled, as it was
 */
MucImport *
muc_gather_read_finish (GAsyncResult  *result,
                        GPtrArray    **refused,
                        GError       **error)
{
  Work *work;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  work = g_task_get_task_data (G_TASK (result));
  g_clear_handle_id (&work->teller, g_source_remove);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      muc_import_forget_files (work->import, work->n_before);
      g_ptr_array_set_size (work->refused, 0);
    }
  *refused = g_ptr_array_ref (work->refused);

  return g_steal_pointer (&work->import);
}
