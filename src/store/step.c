/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/content.h"
#include "store/log.h"
#include "store/rows.h"
#include "store/seal-lock.h"
#include "store/store-private.h"

/* One way for every change, done, undone or redone: the rows and the log in one transaction, then
 * the records in memory follow. */

static MucRecord *
find_record (MucStore *self,
             GType     type,
             gint64    id)
{
  return id == 0 ? MUC_RECORD (self->plan) : muc_plan_find (self->plan, type, id);
}

/* Lists that will get records are read before the rows are there: otherwise they would be read
 * with the new rows in them and then get the records a second time. */
static void
load_lists (MucStore  *self,
            GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];
      const gint64 parent = muc_entry_get_parent (entry);
      MucRecord *owner;

      if (parent < 0)
        continue;
      owner = find_record (self, muc_column_get_class (entry->type)->owner_type, parent);
      if (owner != NULL)
        muc_record_list (owner, entry->type);
    }
}

static gboolean
write_entries (MucStore          *self,
               const MucKeep     *keep,
               const MucLogHead  *head,
               GDateTime         *at,
               GError           **error)
{
  GPtrArray *entries = keep->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (keep->cancellable, error)
          || !muc_rows_write (self->database, entries->pdata[i], error)
          || !muc_search_index_write (self->database, entries->pdata[i], error))
        return FALSE;
      if (keep->n_written != NULL)
        g_atomic_int_inc (keep->n_written);
    }
  return (keep->contents == NULL || muc_content_write (self->database, keep->contents, error))
         && muc_log_write (self->database, head, at, entries, error);
}

/* What others wrote meanwhile is unknown here, and must not be written over. */
static gboolean
check_unchanged (MucStore  *self,
                 GError   **error)
{
  gint64 last;

  if (g_access (self->path, F_OK) != 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("“%s” is no longer there: it was moved, renamed or deleted, or its disk is "
                     "gone. Nothing was changed. Put it back, or restore a copy."), self->path);
      return FALSE;
    }
  if (!muc_database_get_integer (self->database, "SELECT MAX(id) FROM change", &last, error))
    return FALSE;
  if (last == self->last_change)
    return TRUE;

  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED,
               _("Another program has changed “%s”. Nothing was changed here. Close the file and "
                 "open it again."), self->path);
  return FALSE;
}

/* The disk may refuse the very last step, after which there is nothing to roll back to. Then the
 * file has the change, and what it says holds: memory has to follow. Of a file that is locked
 * nothing was written. */
static gboolean
commit (MucStore          *self,
        const MucLogHead  *head,
        GError           **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 last = 0;

  if (muc_database_commit (self->database, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED)
      && muc_database_get_integer (self->database, "SELECT MAX(id) FROM change", &last, NULL)
      && last == head->id)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
write_change (MucStore          *self,
              const MucKeep     *keep,
              const MucLogHead  *head,
              GDateTime         *at,
              GError           **error)
{
  if (!muc_database_begin (self->database, error))
    return FALSE;
  if (check_unchanged (self, error) && write_entries (self, keep, head, at, error))
    return commit (self, head, error);

  muc_database_rollback (self->database);
  return FALSE;
}

/* Following */

static void
set_fields (MucStore  *self,
            GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];
      MucRecord *record = NULL;

      if (entry->verb == MUC_VERB_SET)
        record = find_record (self, entry->type, entry->id);
      for (guint j = 0; record != NULL && j < entry->deltas->len; j++)
        {
          const MucDelta *delta = &g_array_index (entry->deltas, MucDelta, j);

          if (delta->column >= MUC_N_FIXED_COLUMNS)
            muc_column_set_text (record, delta->column, delta->new_text);
        }
    }
}

/* Takes records that get another owner out of their lists. */
static void
lift_moved (MucStore   *self,
            GPtrArray  *entries,
            GHashTable *loose)
{
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];
      MucRecord *record = NULL;

      if (entry->verb == MUC_VERB_SET && muc_entry_get_parent (entry) >= 0)
        record = find_record (self, entry->type, entry->id);
      if (record == NULL)
        continue;
      g_hash_table_insert (loose, &entry->id, g_object_ref (record));
      muc_record_detach (record);
    }
}

/* Owners come first, and take what they own with them. */
static void
detach_removed (MucStore  *self,
                GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];
      g_autoptr (MucRecord) record = NULL;

      if (entry->verb == MUC_VERB_REMOVE)
        g_set_object (&record, find_record (self, entry->type, entry->id));
      if (record != NULL)
        muc_record_detach (record);
    }
}

static MucRecord *
create_record (MucEntry *entry)
{
  MucDelta *rank = muc_entry_find_delta (entry, MUC_COLUMN_RANK);
  MucRecord *record;

  record = g_object_new (entry->type,
                         "id", entry->id,
                         "rank", g_ascii_strtoll (rank->new_text, NULL, 10),
                         NULL);
  for (guint i = 0; i < entry->deltas->len; i++)
    {
      const MucDelta *delta = &g_array_index (entry->deltas, MucDelta, i);

      if (delta->column >= MUC_N_FIXED_COLUMNS)
        muc_column_set_text (record, delta->column, delta->new_text);
    }
  return record;
}

static void
create_added (GPtrArray  *entries,
              GHashTable *loose)
{
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];

      if (entry->verb == MUC_VERB_ADD)
        g_hash_table_insert (loose, &entry->id,
                             entry->record != NULL ? g_object_ref (entry->record)
                                                   : create_record (entry));
    }
}

static void
set_ranks (MucStore   *self,
           GPtrArray  *entries,
           GHashTable *loose)
{
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];
      MucDelta *rank = muc_entry_find_delta (entry, MUC_COLUMN_RANK);
      MucRecord *record;

      if (entry->verb != MUC_VERB_SET || rank == NULL)
        continue;
      record = g_hash_table_lookup (loose, &entry->id);
      if (record == NULL)
        record = find_record (self, entry->type, entry->id);
      if (record != NULL)
        muc_record_set_rank (record, g_ascii_strtoll (rank->new_text, NULL, 10));
    }
}

static void
hang (MucStore   *self,
      MucEntry   *entry,
      GHashTable *loose)
{
  const gint64 parent = muc_entry_get_parent (entry);
  g_autoptr (MucRecord) record = NULL;
  MucRecord *owner;

  if (entry->verb == MUC_VERB_REMOVE || parent < 0)
    return;

  owner = g_hash_table_lookup (loose, &parent);
  if (owner == NULL)
    owner = find_record (self, muc_column_get_class (entry->type)->owner_type, parent);
  if (owner == NULL)
    return;
  g_set_object (&record, g_hash_table_lookup (loose, &entry->id));
  if (record == NULL)
    record = muc_rows_read (self->database, entry->type, entry->id, NULL, NULL);
  if (record != NULL)
    muc_record_attach (owner, record);
}

static guint
get_depth (MucEntry *entry)
{
  guint depth = 0;

  for (GType type = entry->type; type != G_TYPE_INVALID && type != MUC_TYPE_PLAN;
       type = muc_column_get_class (type)->owner_type)
    depth++;
  return depth;
}

static int
compare_depths (gconstpointer a,
                gconstpointer b)
{
  const guint depth_a = get_depth (*(MucEntry *const *) a);
  const guint depth_b = get_depth (*(MucEntry *const *) b);

  return depth_a < depth_b ? -1 : depth_a > depth_b;
}

static void
follow (MucStore  *self,
        GPtrArray *entries)
{
  g_autoptr (GHashTable) loose = g_hash_table_new_full (g_int64_hash, g_int64_equal,
                                                        NULL, g_object_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (entries, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_depths);
  set_fields (self, sorted);
  lift_moved (self, sorted, loose);
  detach_removed (self, sorted);
  create_added (sorted, loose);
  set_ranks (self, sorted, loose);
  /* What hangs in no tree yet reads no children: so the deepest records are hung first. */
  for (guint i = sorted->len; i > 0; i--)
    hang (self, sorted->pdata[i - 1], loose);
}

static void
set_saved (MucStore         *self,
           const MucLogHead *head,
           GDateTime        *at)
{
  self->last_change = head->id;
  muc_log_push (self->undo, self->redo, head);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = g_date_time_ref (at);
  /* Who hears of the change may ask what can be undone now. */
  muc_store_set_labels (self);
  g_object_notify (G_OBJECT (self), "saved-at");
}

static MucLogHead
get_head (MucStore      *self,
          const MucKeep *keep)
{
  return (MucLogHead) {
    self->last_change + 1, keep->label, keep->step, keep->undoes, keep->barrier,
  };
}

/* Whether the change may be kept; then all that has to be read before it is written is read. */
static gboolean
prepare (MucStore       *self,
         const MucKeep  *keep,
         GError        **error)
{
  if (self->database == NULL || self->read_only)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY,
                   _("“%s” is open for reading only. Nothing was changed."), self->path);
      return FALSE;
    }
  if (self->keeping)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED,
                   _("A step is just being kept in “%s”. Nothing was changed. Try again."),
                   self->path);
      return FALSE;
    }
  if (!muc_seal_lock_check (self, keep->entries, keep->sealing, error))
    return FALSE;

  muc_store_keep_copy_of_today (self);
  load_lists (self, keep->entries);
  return TRUE;
}

/* The records in memory follow what was written. */
static void
finish (MucStore      *self,
        const MucKeep *keep,
        GDateTime     *at)
{
  const MucLogHead head = get_head (self, keep);

  if (self->index != NULL && !muc_search_index_follow (self->index, keep->entries))
    g_clear_pointer (&self->index, muc_search_index_free);
  follow (self, keep->entries);
  self->has_seals = self->has_seals || keep->barrier == MUC_BARRIER_SEAL;
  set_saved (self, &head, at);
}

/**
 * muc_store_keep:
 * @self: an open store
 * @keep: the change
 * @error: where to say what failed
 *
 * Every change, undo and redo goes through here, or through muc_store_keep_async(); so here is
 * decided whether an issued paper forbids it.
 *
 * Returns: whether the change is kept; otherwise nothing is changed, in the file or in memory
 */
gboolean
muc_store_keep (MucStore       *self,
                const MucKeep  *keep,
                GError        **error)
{
  g_autoptr (GDateTime) at = g_date_time_new_now_utc ();
  MucLogHead head;

  if (!prepare (self, keep, error))
    return FALSE;
  head = get_head (self, keep);
  if (!write_change (self, keep, &head, at, error))
    return FALSE;
  finish (self, keep, at);
  return TRUE;
}

/* Meanwhile the main thread waits for nothing but the database, should it need that. */

typedef struct
{
  MucKeep    keep; /* what it points to is the caller's */
  GDateTime *at;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_date_time_unref (keeping->at);
  g_free (keeping);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  MucStore *self = source;
  const Keeping *keeping = data;
  const MucLogHead head = get_head (self, &keeping->keep);
  GError *error = NULL;
  gboolean written;

  muc_database_take (self->database);
  written = write_change (self, &keeping->keep, &head, keeping->at, &error);
  muc_database_give_back (self->database);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A file that was closed in between has nobody to follow. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  MucStore *self = MUC_STORE (source);
  g_autoptr (GTask) task = data;
  const Keeping *keeping = g_task_get_task_data (task);
  GError *error = NULL;

  self->keeping = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->database != NULL)
    finish (self, &keeping->keep, keeping->at);
  g_task_return_boolean (task, TRUE);
}

/**
 * muc_store_keep_async:
 * @self: an open store
 * @keep: the change; what it points to must live until the end
 * @callback: is called at the end
 * @data: for @callback
 *
 * As muc_store_keep(), with another thread to write the file. No other change can be kept in
 * between. Cancelled, nothing is changed.
 */
void
muc_store_keep_async (MucStore            *self,
                      const MucKeep       *keep,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  g_autoptr (GTask) writing = NULL;
  Keeping *keeping;
  GError *error = NULL;

  g_task_set_source_tag (task, muc_store_keep_async);
  if (!prepare (self, keep, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  keeping = g_new0 (Keeping, 1);
  keeping->keep = *keep;
  keeping->at = g_date_time_new_now_utc ();
  g_task_set_task_data (task, keeping, keeping_free);
  self->keeping = TRUE;
  muc_database_hand_over (self->database);
  writing = g_task_new (self, NULL, written_cb, g_steal_pointer (&task));
  g_task_set_task_data (writing, keeping, NULL);
  g_task_run_in_thread (writing, write_in_thread);
}

/** muc_store_keep_finish: whether the change is kept; otherwise nothing is changed. */
gboolean
muc_store_keep_finish (MucStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
