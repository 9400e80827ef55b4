/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <gobject/gvaluecollector.h>

#include "model/text.h"
#include "store/pending.h"
#include "store/store-private.h"

struct _MucChange
{
  GObject   parent_instance;

  MucPending *pending;
  char     *label;
  gint64    based_on; /* the last change when this one was begun */
  MucBarrier  barrier;
  gboolean    sealing;  /* whether it issues a paper or opens an issued one */
  GHashTable *contents; /* SHA-256 → GBytes kept with it, NULL without any */
  gboolean    kept;
  GPtrArray  *entries;   /* of MucEntry: what is being kept */
  int         n_written; /* how many of them are written; atomic */
};

/* Operations collected in memory: kept whole, as one step for undo, or not at all. */
G_DEFINE_FINAL_TYPE (MucChange, muc_change, G_TYPE_OBJECT)

static void
muc_change_finalize (GObject *object)
{
  MucChange *self = MUC_CHANGE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->pending, muc_pending_free);
  g_clear_pointer (&self->contents, g_hash_table_unref);
  g_free (self->label);

  G_OBJECT_CLASS (muc_change_parent_class)->finalize (object);
}

static void
muc_change_class_init (MucChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_change_finalize;
}

static void
muc_change_init (MucChange *self)
{
}

/** muc_change_new: (transfer full): an empty change of @store. */
MucChange *
muc_change_new (MucStore   *store,
                const char *label)
{
  MucChange *self = g_object_new (MUC_TYPE_CHANGE, NULL);

  self->pending = muc_pending_new (store);
  self->label = g_strdup (label);
  self->based_on = store->last_change;
  return self;
}

/* Setting */

/* The text of the value as it will be kept, or FALSE when it cannot be. */
static gboolean
normalize_value (MucChange    *self,
                 GParamSpec   *field,
                 const GValue *value,
                 char        **text)
{
  g_auto (GValue) check = G_VALUE_INIT;

  *text = muc_field_value_to_text (field, value);
  if (*text == NULL || !G_IS_PARAM_SPEC_STRING (field))
    return TRUE;

  if (**text == '\0')
    {
      g_clear_pointer (text, g_free);
      return TRUE;
    }
  if (!g_utf8_validate (*text, -1, NULL))
    {
      muc_pending_refuse (self->pending, _("The text for “%s” is not UTF-8. Nothing was changed."),
                          muc_field_get_label (field));
      return FALSE;
    }
  if (!muc_field_value_from_text (field, *text, &check))
    {
      muc_pending_refuse (self->pending,
                          _("“%s” is not a day for “%s”. Write it as year-month-day, such as "
                            "2026-01-31. Nothing was changed."),
                          *text, muc_field_get_label (field));
      return FALSE;
    }
  if (!g_str_is_ascii (*text))
    {
      char *normal = muc_text_normalize (*text);

      g_free (*text);
      *text = normal;
    }
  return TRUE;
}

/**
 * muc_change_set_field:
 * @self: a change that is not kept yet
 * @record: a record of the store's plan, or one that @self added
 * @field: a field of its class
 * @value: the value it shall have
 *
 * To set a field to what it holds is no operation. A value that cannot be kept (a day that is
 * none, text that is not UTF-8) makes muc_change_commit() fail.
 */
void
muc_change_set_field (MucChange    *self,
                      MucRecord    *record,
                      GParamSpec   *field,
                      const GValue *value)
{
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;
  guint column;

  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);
  g_return_if_fail (MUC_IS_RECORD (record) && muc_pending_is_known (self->pending, record));
  g_return_if_fail (field->owner_type == G_OBJECT_TYPE (record));

  if (!normalize_value (self, field, value, &new_text))
    return;
  column = muc_column_of_field (record, field);
  old_text = muc_pending_dup_text (self->pending, record, column);
  if (g_strcmp0 (old_text, new_text) != 0)
    muc_pending_set_text (self->pending, record, column, new_text);
}

/** muc_change_set_valist: as muc_change_set(). */
void
muc_change_set_valist (MucChange  *self,
                       gpointer    record,
                       const char *first_property,
                       va_list     args)
{
  for (const char *name = first_property; name != NULL; name = va_arg (args, const char *))
    {
      GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (record), name);
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *problem = NULL;

      g_return_if_fail (field != NULL);
      G_VALUE_COLLECT_INIT (&value, field->value_type, args, 0, &problem);
      g_return_if_fail (problem == NULL);
      muc_change_set_field (self, record, field, &value);
    }
}

/**
 * muc_change_set:
 * @self: a change that is not kept yet
 * @record: a record of the store's plan, or one that @self added
 * @first_property: properties and values as for g_object_set(), then %NULL
 */
void
muc_change_set (MucChange  *self,
                gpointer    record,
                const char *first_property,
                ...)
{
  va_list args;

  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);
  g_return_if_fail (MUC_IS_RECORD (record));

  va_start (args, first_property);
  muc_change_set_valist (self, record, first_property, args);
  va_end (args);
}

/**
 * muc_change_add:
 * @self: a change that is not kept yet
 * @owner: the record that shall own the new one: one of the plan, or one that @self added
 * @type: the type of the new record
 * @before: (nullable): the sibling that shall follow it; %NULL: it becomes the last
 * @first_property: (nullable): properties and values as for g_object_new(), then %NULL
 *
 * The record has its id at once and can be owner or sibling in further operations of @self; it
 * hangs in the tree from the commit on.
 *
 * Returns: (transfer none): the new record
 */
gpointer
muc_change_add (MucChange  *self,
                gpointer    owner,
                GType       type,
                gpointer    before,
                const char *first_property,
                ...)
{
  g_autoptr (MucRecord) record = NULL;
  va_list args;

  g_return_val_if_fail (MUC_IS_CHANGE (self) && !self->kept, NULL);
  g_return_val_if_fail (MUC_IS_RECORD (owner) && muc_pending_is_known (self->pending, owner), NULL);
  g_return_val_if_fail (muc_column_get_class (type)->owner_type == G_OBJECT_TYPE (owner), NULL);
  g_return_val_if_fail (before == NULL || G_OBJECT_TYPE (before) == type, NULL);

  record = g_object_new (type, "id", muc_plan_new_id (self->pending->store->plan), NULL);
  muc_pending_add (self->pending, MUC_VERB_ADD, record);
  muc_pending_set_owner (self->pending, record, owner);
  muc_pending_place (self->pending, record, owner, before);

  va_start (args, first_property);
  muc_change_set_valist (self, record, first_property, args);
  va_end (args);
  return record;
}

/* Moving */

/**
 * muc_change_move:
 * @self: a change that is not kept yet
 * @record: a record of the store's plan, or one that @self added
 * @owner: the record that shall own it
 * @before: (nullable): the sibling that shall follow it; %NULL: it becomes the last
 */
void
muc_change_move (MucChange *self,
                 gpointer   record,
                 gpointer   owner,
                 gpointer   before)
{
  GPtrArray *siblings;
  MucRecord *old_owner;

  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);
  g_return_if_fail (MUC_IS_RECORD (record) && muc_pending_is_known (self->pending, record));
  g_return_if_fail (MUC_IS_RECORD (owner) && muc_pending_is_known (self->pending, owner));
  g_return_if_fail (MUC_RECORD_GET_CLASS (record)->owner_type == G_OBJECT_TYPE (owner));

  old_owner = muc_pending_get_owner (self->pending, record);
  siblings = muc_pending_list_siblings (self->pending, owner, G_OBJECT_TYPE (record));
  if (muc_pending_stands_there (siblings, record, before))
    return;

  siblings = muc_pending_list_siblings (self->pending, old_owner, G_OBJECT_TYPE (record));
  g_ptr_array_remove (siblings, record);
  if (owner != old_owner)
    muc_pending_set_owner (self->pending, record, owner);
  muc_pending_place (self->pending, record, owner, before);
}

/**
 * muc_change_remove:
 * @self: a change that is not kept yet
 * @record: a record of the store's plan, or one that @self added
 *
 * Removes it with everything it owns. References to what is removed are cleared; a record that
 * was nothing but such a reference is removed too.
 */
void
muc_change_remove (MucChange *self,
                   gpointer   record)
{
  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);
  g_return_if_fail (MUC_IS_RECORD (record) && muc_pending_is_known (self->pending, record));
  g_return_if_fail (muc_record_get_id (record) != 0);

  muc_pending_remove (self->pending, record);
}

/* Keeping */

static void
fill_added (MucEntry *entry)
{
  const guint n_columns = muc_column_count (MUC_RECORD_GET_CLASS (entry->record));

  g_array_set_size (entry->deltas, 0);
  for (guint i = 0; i < n_columns; i++)
    {
      char *text = i == MUC_COLUMN_PARENT
                   ? g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_id (entry->owner))
                   : muc_column_dup_text (entry->record, i);

      if (text != NULL)
        muc_entry_add_delta (entry, i, NULL, text);
    }
}

static void
fill_removed (MucEntry *entry)
{
  const guint n_columns = muc_column_count (MUC_RECORD_GET_CLASS (entry->record));

  g_array_set_size (entry->deltas, 0);
  for (guint i = 0; i < n_columns; i++)
    {
      char *text = muc_column_dup_text (entry->record, i);

      if (text != NULL)
        muc_entry_add_delta (entry, i, text, NULL);
    }
}

/* What remains to be done: (element-type MucEntry), owned by the change. */
static GPtrArray *
finish_entries (MucChange *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = 0; i < self->pending->entries->len; i++)
    {
      MucEntry *entry = self->pending->entries->pdata[i];

      if (entry->verb == MUC_VERB_ADD)
        fill_added (entry);
      else if (entry->verb == MUC_VERB_REMOVE)
        fill_removed (entry);
      else
        muc_entry_drop_same (entry);
      if (entry->deltas->len > 0)
        g_ptr_array_add (entries, entry);
    }
  return g_steal_pointer (&entries);
}

/**
 * muc_change_set_barrier:
 * @self: a change that is not kept yet
 *
 * Undo shall not reach back beyond this change, nor to it: the sample content of a new file.
 */
void
muc_change_set_barrier (MucChange *self)
{
  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);

  self->barrier = MUC_BARRIER_WHOLE;
}

/** muc_change_set_sealing: the change issues a paper, or opens an issued one. */
void
muc_change_set_sealing (MucChange  *self,
                        MucBarrier  barrier)
{
  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);

  self->barrier = barrier;
  self->sealing = TRUE;
}

/**
 * muc_change_add_content:
 * @self: a change that is not kept yet
 * @bytes: what shall be kept with it
 *
 * Returns: (transfer full): the hash under which the bytes are found
 */
char *
muc_change_add_content (MucChange *self,
                        GBytes    *bytes)
{
  char *hash;

  g_return_val_if_fail (MUC_IS_CHANGE (self) && !self->kept, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (self->contents == NULL)
    self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_bytes_unref);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_hash_table_replace (self->contents, g_strdup (hash), g_bytes_ref (bytes));
  return hash;
}

/* Settles what there is to keep, or why it cannot be kept. */
static gboolean
settle (MucChange  *self,
        GError    **error)
{
  if (self->based_on != self->pending->store->last_change)
    muc_pending_refuse (self->pending,
                        _("The plan has changed since “%s” was begun. Nothing was changed. Do it "
                          "again."), self->label);
  if (self->pending->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->pending->error));
      return FALSE;
    }
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = finish_entries (self);
  g_atomic_int_set (&self->n_written, 0);
  return TRUE;
}

static MucKeep
describe_keep (MucChange *self)
{
  return (MucKeep) {
    self->entries, self->contents, self->label, MUC_STEP_DO, 0, self->barrier, self->sealing,
    &self->n_written,
  };
}

/**
 * muc_change_commit:
 * @self: a change
 * @error: where to say what failed
 *
 * Keeps the change in the file, whole; then the records follow. A change without operations is
 * no step. When it fails, nothing is changed, in the file or in memory, and it may be tried again.
 *
 * Returns: whether the change is kept
 */
gboolean
muc_change_commit (MucChange *self,
                   GError   **error)
{
  g_return_val_if_fail (MUC_IS_CHANGE (self) && !self->kept, FALSE);

  if (!settle (self, error))
    return FALSE;
  if (self->entries->len > 0)
    {
      const MucKeep keep = describe_keep (self);

      if (!muc_store_keep (self->pending->store, &keep, error))
        return FALSE;
    }
  self->kept = TRUE;
  return TRUE;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  MucChange *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!muc_store_keep_finish (MUC_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  self->kept = TRUE;
  g_task_return_boolean (task, TRUE);
}

/**
 * muc_change_commit_async:
 * @self: a change
 * @cancellable: (nullable): to stop; then nothing is changed
 * @callback: is called at the end
 * @data: for @callback
 *
 * As muc_change_commit(), for a change so large that people would wait for it: the file is written
 * by another thread, and no other change can be kept meanwhile.
 */
void
muc_change_commit_async (MucChange           *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  MucKeep keep;

  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, muc_change_commit_async);
  if (!settle (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->entries->len == 0)
    {
      self->kept = TRUE;
      g_task_return_boolean (task, TRUE);
      return;
    }
  keep = describe_keep (self);
  keep.cancellable = cancellable;
  if (cancellable != NULL)
    g_task_set_task_data (task, g_object_ref (cancellable), g_object_unref);
  muc_store_keep_async (self->pending->store, &keep, kept_cb, g_steal_pointer (&task));
}

/** muc_change_commit_finish: whether the change is kept; otherwise nothing is changed. */
gboolean
muc_change_commit_finish (MucChange     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/** muc_change_get_progress: how much of the change is written, from 0 to 1. */
double
muc_change_get_progress (MucChange *self)
{
  g_return_val_if_fail (MUC_IS_CHANGE (self), 0);

  return self->entries != NULL && self->entries->len > 0
         ? (double) g_atomic_int_get (&self->n_written) / self->entries->len : 0;
}
