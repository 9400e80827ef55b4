/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/store.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/file.h"
#include "store/lock.h"
#include "store/log.h"
#include "store/migrate.h"
#include "store/rows.h"
#include "store/sqlite-file.h"
#include "store/store-private.h"

enum
{
  PROP_UNDO_LABEL = 1,
  PROP_REDO_LABEL,
  PROP_SAVED_AT,
  PROP_READ_ONLY,
  PROP_HOLDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The open file: its plan, and the only way to change it. */
G_DEFINE_FINAL_TYPE (MucStore, muc_store, G_TYPE_OBJECT)

G_DEFINE_QUARK (muc-store-error-quark, muc_store_error)

static void
muc_store_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MucStore *self = MUC_STORE (object);

  switch (id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_SAVED_AT:
      g_value_set_boxed (value, self->saved_at);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_store_dispose (GObject *object)
{
  muc_store_close (MUC_STORE (object));

  G_OBJECT_CLASS (muc_store_parent_class)->dispose (object);
}

static void
muc_store_finalize (GObject *object)
{
  MucStore *self = MUC_STORE (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->copy_folder);
  g_free (self->copy_problem);
  g_free (self->holder);
  g_free (self->path);

  G_OBJECT_CLASS (muc_store_parent_class)->finalize (object);
}

static void
muc_store_class_init (MucStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = muc_store_get_property;
  object_class->dispose = muc_store_dispose;
  object_class->finalize = muc_store_finalize;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_SAVED_AT] = g_param_spec_boxed ("saved-at", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
muc_store_init (MucStore *self)
{
  self->plan = muc_plan_new ();
  self->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->redo = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* Opening */

static GPtrArray *
load_children_cb (MucRecord *owner,
                  GType      type,
                  gpointer   data)
{
  MucStore *self = data;
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (GError) error = NULL;

  children = muc_rows_load (self->database, muc_record_get_id (owner), type, &error);
  if (error != NULL)
    g_critical ("%s", error->message);
  return g_steal_pointer (&children);
}

static gboolean
read_state (MucStore  *self,
            GError   **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 last_id;
  gint64 n_seals;

  if (!muc_rows_get_last_id (self->database, &last_id, error)
      || !muc_database_get_integer (self->database, "SELECT COUNT(*) FROM seal", &n_seals, error)
      || !muc_log_read_stacks (self->database, self->undo, self->redo, &self->last_change, error))
    return FALSE;

  self->saved_at = muc_log_read_time (self->database, self->last_change, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  self->has_seals = n_seals > 0;
  muc_plan_reserve_ids (self->plan, last_id);
  muc_plan_set_loader (self->plan, load_children_cb, self);
  muc_store_set_labels (self);
  return TRUE;
}

/* A reader need not hold the file, but is told who does. */
static gboolean
hold_file (MucStore       *self,
           MucStoreFlags   flags,
           GError        **error)
{
  g_autoptr (MucHolder) holder = NULL;

  if (self->read_only)
    {
      holder = muc_lock_read (self->path);
      self->holder = holder != NULL ? muc_holder_describe (holder) : NULL;
      return TRUE;
    }
  self->locked = muc_file_check_writable (self->path, error)
                 && muc_lock_take (self->path, (flags & MUC_STORE_TAKE_OVER) != 0, error);
  return self->locked;
}

/* What an interrupted change left half done is rolled back as soon as the file is read; only
 * then its length is known. */
static gboolean
open_database (MucStore  *self,
               GError   **error)
{
  gint64 version = 0;

  if (!muc_file_has_journal (self->path) && !muc_file_check_whole (self->path, error))
    return FALSE;
  self->database = muc_sqlite_file_open (self->path, self->read_only, error);
  return self->database != NULL
         && muc_sqlite_file_get_version (self->database, &version, error)
         && muc_file_check_whole (self->path, error)
         && muc_database_get_integer (self->database, "SELECT MAX(id) FROM change",
                                      &self->last_change, error);
}

/* The copy is made first: should a migration or a change of today go wrong, it is as it was. */
static gboolean
prepare_database (MucStore  *self,
                  GError   **error)
{
  if (self->read_only)
    return muc_migrate_for_reading (&self->database, error);
  muc_store_keep_copy_of_today (self);
  return muc_migrate (self->database, error);
}

/**
 * muc_store_open:
 * @path: a file of ours
 * @flags: how
 * @error: where to say what failed, with a code the caller can act on
 *
 * A file that is not ours, damaged or of a newer version is refused and left as it is.
 *
 * Returns: (transfer full) (nullable): the open file
 */
MucStore *
muc_store_open (const char     *path,
                MucStoreFlags   flags,
                GError        **error)
{
  g_autoptr (MucStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MUC_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->read_only = (flags & MUC_STORE_READ_ONLY) != 0;
  if (muc_file_check (self->path, error)
      && hold_file (self, flags, error)
      && open_database (self, error)
      && prepare_database (self, error)
      && read_state (self, error))
    return g_steal_pointer (&self);
  return NULL;
}

static gboolean
write_first_change (MucDatabase  *database,
                    GError      **error)
{
  const MucLogHead head = { 1, _("File created"), MUC_STEP_DO, 0, MUC_BARRIER_WHOLE };
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return muc_database_begin (database, error)
         && muc_log_write (database, &head, now, nothing, error)
         && muc_database_commit (database, error);
}

static gboolean
write_empty_file (const char  *path,
                  GError     **error)
{
  MucDatabase *database = muc_sqlite_file_open (path, FALSE, error);
  gboolean written;

  if (database == NULL)
    return FALSE;
  written = muc_migrate (database, error) && write_first_change (database, error);
  muc_sqlite_file_close (database);
  return written;
}

/**
 * muc_store_create:
 * @path: where the file shall be; nothing may be there
 * @error: where to say what failed
 *
 * Makes a file with an empty plan and opens it. The file appears whole or not at all.
 *
 * Returns: (transfer full) (nullable): the open file
 */
MucStore *
muc_store_create (const char  *path,
                  GError     **error)
{
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  temporary = muc_file_reserve_beside (path, error);
  if (temporary == NULL)
    return NULL;
  if (!write_empty_file (temporary, error) || !muc_file_publish (temporary, path, error))
    {
      muc_file_discard (temporary);
      return NULL;
    }
  return muc_store_open (path, MUC_STORE_DEFAULT, error);
}

/**
 * muc_store_close:
 * @self: a store
 *
 * Lets go of the file. Every finished change is in it already.
 */
void
muc_store_close (MucStore *self)
{
  g_return_if_fail (MUC_IS_STORE (self));

  muc_plan_set_loader (self->plan, NULL, NULL);
  g_clear_pointer (&self->index, muc_search_index_free);
  if (self->database != NULL)
    muc_database_wait (self->database);
  g_clear_pointer (&self->database, muc_sqlite_file_close);
  if (self->locked)
    muc_lock_release (self->path);
  self->locked = FALSE;
}

/**
 * muc_store_abandon:
 * @self: a store that muc_store_create() made
 *
 * Lets go of a file that could not get what it was to begin with, and removes it, so that its name
 * is free for the next attempt. One that has any change but its making stays.
 */
void
muc_store_abandon (MucStore *self)
{
  g_return_if_fail (MUC_IS_STORE (self) && !self->read_only);

  if (self->database != NULL && self->locked && self->last_change <= 1)
    {
      g_clear_pointer (&self->database, muc_sqlite_file_close);
      muc_file_discard (self->path);
    }
  muc_store_close (self);
}

/** muc_store_get_plan: (transfer none): the plan the file holds. */
MucPlan *
muc_store_get_plan (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->plan;
}

/** muc_store_get_path: the file's whole path. */
const char *
muc_store_get_path (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->path;
}

/** muc_store_is_read_only: whether changes will be refused. */
gboolean
muc_store_is_read_only (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), TRUE);

  return self->read_only;
}

/** muc_store_get_holder: (nullable): who else has the file open, in words. */
const char *
muc_store_get_holder (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->holder;
}

/** muc_store_get_saved_at: (transfer none) (nullable): when the last change was kept, in UTC. */
GDateTime *
muc_store_get_saved_at (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->saved_at;
}

/**
 * muc_store_locate:
 * @self: an open store
 * @type: a record type
 * @id: the id of a record
 * @error: where to say what failed
 *
 * Finds a record wherever it is, reading the lists on the way from the plan to it.
 *
 * Returns: (transfer none) (nullable): the record, %NULL without @error when there is none
 */
gpointer
muc_store_locate (MucStore  *self,
                  GType      type,
                  gint64     id,
                  GError   **error)
{
  g_autoptr (MucRecord) row = NULL;
  MucRecord *owner;
  gint64 parent = 0;

  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  if (id == 0)
    return self->plan;
  owner = muc_plan_find (self->plan, type, id);
  if (owner != NULL || self->database == NULL)
    return owner;

  row = muc_rows_read (self->database, type, id, &parent, error);
  if (row == NULL)
    return NULL;
  owner = muc_store_locate (self, muc_column_get_class (type)->owner_type, parent, error);
  if (owner == NULL)
    return NULL;
  muc_record_list (owner, type);
  return muc_plan_find (self->plan, type, id);
}

/* Changes */

/**
 * muc_store_begin:
 * @self: a store
 * @label: what people call the change, in their language
 *
 * Returns: (transfer full): an empty change; dropped without muc_change_commit() it does nothing
 */
MucChange *
muc_store_begin (MucStore   *self,
                 const char *label)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return muc_change_new (self, label);
}

/**
 * muc_store_set:
 * @self: an open store
 * @label: what people call the change, in their language
 * @error: where to say what failed
 * @record: a record of its plan
 * @first_property: properties and values as for g_object_set(), then %NULL
 *
 * A change that sets fields of one record.
 *
 * Returns: whether it is kept
 */
gboolean
muc_store_set (MucStore    *self,
               const char  *label,
               GError     **error,
               gpointer     record,
               const char  *first_property,
               ...)
{
  g_autoptr (MucChange) change = NULL;
  va_list args;

  g_return_val_if_fail (MUC_IS_STORE (self), FALSE);

  change = muc_store_begin (self, label);
  va_start (args, first_property);
  muc_change_set_valist (change, record, first_property, args);
  va_end (args);
  return muc_change_commit (change, error);
}

static void
set_label (MucStore   *self,
           char      **label,
           GArray     *stack,
           guint       property)
{
  g_autofree char *text = NULL;

  if (stack->len > 0)
    text = muc_log_read_label (self->database, g_array_index (stack, gint64, stack->len - 1), NULL);
  if (g_strcmp0 (text, *label) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (&text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/** muc_store_set_labels: the names of the next steps follow the stacks. */
void
muc_store_set_labels (MucStore *self)
{
  set_label (self, &self->undo_label, self->undo, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, self->redo, PROP_REDO_LABEL);
}

static gboolean
take_back (MucStore    *self,
           GArray      *stack,
           const char  *label,
           MucStep      step,
           GError     **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *same_label = g_strdup (label);
  g_autoptr (GError) local_error = NULL;
  MucKeep keep = { .step = step };
  gint64 change;

  if (stack->len == 0)
    {
      g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_NOTHING,
                           step == MUC_STEP_UNDO ? _("There is nothing to undo.")
                                                 : _("There is nothing to redo."));
      return FALSE;
    }
  if (self->database == NULL)
    return FALSE;
  change = g_array_index (stack, gint64, stack->len - 1);
  entries = muc_log_read_inverse (self->database, change, error);
  if (entries == NULL)
    return FALSE;
  keep.entries = entries;
  keep.label = same_label != NULL ? same_label : "";
  keep.undoes = change;
  if (muc_store_keep (self, &keep, &local_error))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  if (error != NULL && g_error_matches (*error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED))
    g_prefix_error (error, step == MUC_STEP_UNDO ? _("“%s” cannot be undone. ")
                                                 : _("“%s” cannot be redone. "), keep.label);
  return FALSE;
}

/**
 * muc_store_undo:
 * @self: an open store
 * @error: where to say what failed
 *
 * Keeps the opposite of the last change that is not undone yet, as a change of its own that
 * names it. Works across restarts and stops at a barrier.
 *
 * Returns: whether something was undone
 */
gboolean
muc_store_undo (MucStore  *self,
                GError   **error)
{
  g_return_val_if_fail (MUC_IS_STORE (self), FALSE);

  return take_back (self, self->undo, self->undo_label, MUC_STEP_UNDO, error);
}

/**
 * muc_store_redo:
 * @self: an open store
 * @error: where to say what failed
 *
 * Takes the last undo back, unless something else was changed since.
 *
 * Returns: whether something was redone
 */
gboolean
muc_store_redo (MucStore  *self,
                GError   **error)
{
  g_return_val_if_fail (MUC_IS_STORE (self), FALSE);

  return take_back (self, self->redo, self->redo_label, MUC_STEP_REDO, error);
}

/** muc_store_get_undo_label: (nullable): what muc_store_undo() would take back. */
const char *
muc_store_get_undo_label (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->undo_label;
}

/** muc_store_get_redo_label: (nullable): what muc_store_redo() would do again. */
const char *
muc_store_get_redo_label (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->redo_label;
}
