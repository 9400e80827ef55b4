/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/log.h"
#include "store/store-private.h"

G_DEFINE_BOXED_TYPE (MucLogEntry, muc_log_entry, muc_log_entry_copy, muc_log_entry_free)
G_DEFINE_BOXED_TYPE (MucHistoryEntry, muc_history_entry,
                     muc_history_entry_copy, muc_history_entry_free)

/** muc_log_entry_copy: (transfer full): a copy. */
MucLogEntry *
muc_log_entry_copy (const MucLogEntry *self)
{
  MucLogEntry *copy = g_memdup2 (self, sizeof *self);

  copy->at = g_date_time_ref (self->at);
  copy->who = g_strdup (self->who);
  copy->label = g_strdup (self->label);
  return copy;
}

/** muc_log_entry_free: frees it. */
void
muc_log_entry_free (MucLogEntry *self)
{
  g_date_time_unref (self->at);
  g_free (self->who);
  g_free (self->label);
  g_free (self);
}

/** muc_history_entry_copy: (transfer full): a copy. */
MucHistoryEntry *
muc_history_entry_copy (const MucHistoryEntry *self)
{
  MucHistoryEntry *copy = g_memdup2 (self, sizeof *self);

  copy->at = g_date_time_ref (self->at);
  copy->who = g_strdup (self->who);
  copy->label = g_strdup (self->label);
  copy->field = g_strdup (self->field);
  copy->old_text = g_strdup (self->old_text);
  copy->new_text = g_strdup (self->new_text);
  return copy;
}

/** muc_history_entry_free: frees it. */
void
muc_history_entry_free (MucHistoryEntry *self)
{
  g_date_time_unref (self->at);
  g_free (self->who);
  g_free (self->label);
  g_free (self->field);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

/**
 * muc_history_entry_get_what:
 * @self: an entry
 *
 * Returns: (transfer none): what people call the field, or what happened to the whole record
 */
const char *
muc_history_entry_get_what (const MucHistoryEntry *self)
{
  GParamSpec *field;

  if (self->field == NULL)
    return self->verb == MUC_VERB_ADD ? _("Added") : _("Removed");
  if (strcmp (self->field, "rank") == 0)
    return _("Place in the order");
  if (strcmp (self->field, "parent") == 0)
    return _("Belongs to");
  field = muc_record_class_find_field (muc_column_get_class (self->type), self->field);
  return field != NULL ? muc_field_get_label (field) : self->field;
}

/* A time that cannot be read does not hide the entry. */
static GDateTime *
read_time (const char *text)
{
  GDateTime *time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? time : g_date_time_new_from_unix_utc (0);
}

static GPtrArray *
collect (MucStore      *self,
         MucStatement  *statement,
         gpointer     (*read_row) (MucStatement *),
         GDestroyNotify free_row,
         GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GError) local_error = NULL;

  while (muc_statement_next (statement, self->database, &local_error))
    {
      gpointer row = read_row (statement);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gpointer
read_log_entry (MucStatement *statement)
{
  MucLogEntry *entry = g_new0 (MucLogEntry, 1);

  entry->change = muc_statement_get_integer (statement, 0);
  entry->at = read_time (muc_statement_get_text (statement, 1));
  entry->who = g_strdup (muc_statement_get_text (statement, 2));
  entry->label = g_strdup (muc_statement_get_text (statement, 3));
  entry->step = muc_step_from_nick (muc_statement_get_text (statement, 4));
  entry->undoes = muc_statement_get_integer (statement, 5);
  entry->barrier = muc_statement_get_integer (statement, 6) != 0;
  entry->n_records = (guint) muc_statement_get_integer (statement, 7);
  return entry;
}

/**
 * muc_store_list_log:
 * @self: an open store
 * @error: where to say what failed
 *
 * Returns: (transfer full) (element-type MucLogEntry): every change since the file was made, the
 *   oldest first
 */
GPtrArray *
muc_store_list_log (MucStore  *self,
                    GError   **error)
{
  MucStatement *statement;

  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, NULL);

  statement = muc_database_prepare (self->database,
                                    "SELECT c.id, c.at, c.who, c.label, c.step, c.undoes, "
                                    "c.barrier, (SELECT COUNT(DISTINCT record) "
                                    "FROM change_field WHERE change = c.id) "
                                    "FROM change c ORDER BY c.id", error);
  if (statement == NULL)
    return NULL;
  return collect (self, statement, read_log_entry, (GDestroyNotify) muc_log_entry_free, error);
}

static gpointer
read_history_entry (MucStatement *statement)
{
  const GType type = muc_log_find_type (muc_statement_get_text (statement, 6));
  MucHistoryEntry *entry;
  MucVerb verb;

  if (type == G_TYPE_INVALID || !muc_verb_from_nick (muc_statement_get_text (statement, 5), &verb))
    return NULL;

  entry = g_new0 (MucHistoryEntry, 1);
  entry->change = muc_statement_get_integer (statement, 0);
  entry->at = read_time (muc_statement_get_text (statement, 1));
  entry->who = g_strdup (muc_statement_get_text (statement, 2));
  entry->label = g_strdup (muc_statement_get_text (statement, 3));
  entry->step = muc_step_from_nick (muc_statement_get_text (statement, 4));
  entry->verb = verb;
  entry->type = type;
  entry->record = muc_statement_get_integer (statement, 7);
  entry->field = g_strdup (muc_statement_get_text (statement, 8));
  entry->old_text = g_strdup (muc_statement_get_text (statement, 9));
  entry->new_text = g_strdup (muc_statement_get_text (statement, 10));
  return entry;
}

static GPtrArray *
list_entries (MucStore    *self,
              const char  *condition,
              gint64       value,
              GError     **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT c.id, c.at, c.who, c.label, c.step, f.verb, f.record_table, f.record, "
                     "f.field, f.old_value, f.new_value "
                     "FROM change_field f JOIN change c ON c.id = f.change WHERE %s", condition);
  MucStatement *statement = muc_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, value);
  return collect (self, statement, read_history_entry, (GDestroyNotify) muc_history_entry_free,
                  error);
}

/**
 * muc_store_list_change:
 * @self: an open store
 * @change: the number of a change
 * @error: where to say what failed
 *
 * Returns: (transfer full) (element-type MucHistoryEntry): each field the change touched; of a
 *   record added or removed all that held something
 */
GPtrArray *
muc_store_list_change (MucStore  *self,
                       gint64     change,
                       GError   **error)
{
  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, NULL);

  return list_entries (self, "f.change = ? ORDER BY f.id", change, error);
}

/* What a reference pointed to, in words: the first text of the record, if it is still there. */
static void
name_reference (MucStore  *self,
                GType      type,
                char     **text)
{
  MucRecord *record;
  MucRecordClass *klass;

  if (*text == NULL)
    return;
  record = muc_store_locate (self, type, g_ascii_strtoll (*text, NULL, 10), NULL);
  if (record == NULL)
    return;
  klass = MUC_RECORD_GET_CLASS (record);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const MucKind kind = muc_field_get_kind (klass->fields[i]);
      g_autofree char *name = NULL;

      if (kind == MUC_KIND_TEXT || kind == MUC_KIND_LINES)
        name = muc_record_dup_field_text (record, klass->fields[i]);
      if (name != NULL)
        {
          g_free (*text);
          *text = g_steal_pointer (&name);
          return;
        }
    }
}

static void
name_references (MucStore        *self,
                 MucHistoryEntry *entry)
{
  MucRecordClass *klass = muc_column_get_class (entry->type);
  GParamSpec *field = NULL;
  GType type = G_TYPE_INVALID;

  if (entry->field != NULL && strcmp (entry->field, "parent") == 0)
    type = klass->owner_type;
  else if (entry->field != NULL)
    field = muc_record_class_find_field (klass, entry->field);
  if (field != NULL && muc_field_get_kind (field) == MUC_KIND_REFERENCE)
    type = muc_field_get_reference_type (field);
  if (type == G_TYPE_INVALID)
    return;
  name_reference (self, type, &entry->old_text);
  name_reference (self, type, &entry->new_text);
}

/* Of an added or removed record one line is enough. */
static gboolean
make_whole (MucHistoryEntry *entry,
            MucHistoryEntry *previous)
{
  if (entry->verb == MUC_VERB_SET)
    return TRUE;
  if (previous != NULL && previous->change == entry->change)
    return FALSE;
  g_clear_pointer (&entry->field, g_free);
  g_clear_pointer (&entry->old_text, g_free);
  g_clear_pointer (&entry->new_text, g_free);
  return TRUE;
}

/**
 * muc_store_list_history:
 * @self: an open store
 * @record: a record of its plan
 * @error: where to say what failed
 *
 * What happened to @record, the latest first: one entry for each field that was set, one where the
 * record was added or removed. References are given by name.
 *
 * Returns: (transfer full) (element-type MucHistoryEntry): the history
 */
GPtrArray *
muc_store_list_history (MucStore   *self,
                        MucRecord  *record,
                        GError    **error)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *history;

  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, NULL);
  g_return_val_if_fail (MUC_IS_RECORD (record), NULL);

  all = list_entries (self, "f.record = ? ORDER BY c.id DESC, f.id", muc_record_get_id (record),
                      error);
  if (all == NULL)
    return NULL;
  history = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_history_entry_free);
  for (guint i = 0; i < all->len; i++)
    {
      MucHistoryEntry *entry = all->pdata[i];

      if (!make_whole (entry, history->len > 0 ? history->pdata[history->len - 1] : NULL))
        continue;
      name_references (self, entry);
      g_ptr_array_add (history, muc_history_entry_copy (entry));
    }
  return history;
}
