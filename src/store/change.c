/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <gobject/gvaluecollector.h>
#include <string.h>

#include "store/log.h"
#include "store/rows.h"
#include "store/store-private.h"

struct _MucChange
{
  GObject     parent_instance;

  MucStore   *store;
  char       *label;
  gint64      based_on; /* the last change when this one was begun */
  gboolean    barrier;
  gboolean    kept;
  GError     *error;    /* what made the change impossible */
  GPtrArray  *entries;  /* of MucEntry, in the order they came */
  GHashTable *by_id;    /* id → MucEntry */
  GHashTable *siblings; /* SiblingsKey → GPtrArray of MucRecord, as they would be after it */
};

/* Operations collected in memory: kept whole, as one step for undo, or not at all. */
G_DEFINE_FINAL_TYPE (MucChange, muc_change, G_TYPE_OBJECT)

typedef struct
{
  gint64 owner;
  GType  type;
} SiblingsKey;

static guint
hash_siblings_key (gconstpointer data)
{
  const SiblingsKey *key = data;

  return g_int64_hash (&key->owner) ^ (guint) key->type;
}

static gboolean
equal_siblings_key (gconstpointer a,
                    gconstpointer b)
{
  return memcmp (a, b, sizeof (SiblingsKey)) == 0;
}

static void
muc_change_finalize (GObject *object)
{
  MucChange *self = MUC_CHANGE (object);

  g_hash_table_unref (self->siblings);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->entries);
  g_clear_error (&self->error);
  g_free (self->label);
  g_clear_object (&self->store);

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
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_entry_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->siblings = g_hash_table_new_full (hash_siblings_key, equal_siblings_key, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
}

/** muc_change_new: (transfer full): an empty change of @store. */
MucChange *
muc_change_new (MucStore   *store,
                const char *label)
{
  MucChange *self = g_object_new (MUC_TYPE_CHANGE, NULL);

  self->store = g_object_ref (store);
  self->label = g_strdup (label);
  self->based_on = store->last_change;
  return self;
}

/* Entries */

static MucEntry *
find_entry (MucChange *self,
            MucRecord *record)
{
  return g_hash_table_lookup (self->by_id, muc_record_get_key (record));
}

static MucEntry *
add_entry (MucChange *self,
           MucVerb    verb,
           MucRecord *record)
{
  MucEntry *entry = muc_entry_new (verb, G_OBJECT_TYPE (record), muc_record_get_id (record));

  entry->record = g_object_ref (record);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_id, &entry->id, entry);
  return entry;
}

static void
drop_entry (MucChange *self,
            MucEntry  *entry)
{
  g_hash_table_remove (self->by_id, &entry->id);
  g_ptr_array_remove (self->entries, entry);
}

static gboolean
is_removed (MucChange *self,
            MucRecord *record)
{
  MucEntry *entry = find_entry (self, record);

  return entry != NULL && entry->verb == MUC_VERB_REMOVE;
}

/* Whether the record hangs in the store's tree, or will. */
static gboolean
is_known (MucChange *self,
          MucRecord *record)
{
  MucEntry *entry = find_entry (self, record);

  return entry != NULL ? entry->verb != MUC_VERB_REMOVE
                       : muc_record_get_plan (record) == self->store->plan;
}

/* What a column holds after the change so far. */
static char *
dup_text (MucChange *self,
          MucRecord *record,
          guint      column)
{
  MucEntry *entry = find_entry (self, record);
  MucDelta *delta = entry != NULL ? muc_entry_find_delta (entry, column) : NULL;

  return delta != NULL ? g_strdup (delta->new_text) : muc_column_dup_text (record, column);
}

static void
set_text (MucChange  *self,
          MucRecord  *record,
          guint       column,
          const char *text)
{
  MucEntry *entry = find_entry (self, record);
  MucDelta *delta;

  if (entry != NULL && entry->verb == MUC_VERB_ADD)
    {
      muc_column_set_text (record, column, text);
      return;
    }
  if (entry == NULL)
    entry = add_entry (self, MUC_VERB_SET, record);
  delta = muc_entry_find_delta (entry, column);
  if (delta == NULL)
    {
      muc_entry_add_delta (entry, column, muc_column_dup_text (record, column), g_strdup (text));
      return;
    }
  g_free (delta->new_text);
  delta->new_text = g_strdup (text);
}

/* The order among siblings */

static MucRecord *
get_owner (MucChange *self,
           MucRecord *record)
{
  MucEntry *entry = find_entry (self, record);

  return entry != NULL && entry->owner != NULL ? entry->owner : muc_record_get_owner (record);
}

static void
set_owner (MucChange *self,
           MucRecord *record,
           MucRecord *owner)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_id (owner));
  MucEntry *entry = find_entry (self, record);

  if (entry == NULL || entry->verb == MUC_VERB_SET)
    {
      set_text (self, record, MUC_COLUMN_PARENT, id);
      entry = find_entry (self, record);
    }
  g_set_object (&entry->owner, owner);
}

static gint64
get_rank (MucChange *self,
          MucRecord *record)
{
  MucEntry *entry = find_entry (self, record);
  MucDelta *delta = entry != NULL ? muc_entry_find_delta (entry, MUC_COLUMN_RANK) : NULL;

  return delta != NULL ? g_ascii_strtoll (delta->new_text, NULL, 10) : muc_record_get_rank (record);
}

static void
set_rank (MucChange *self,
          MucRecord *record,
          gint64     rank)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, rank);
  MucEntry *entry = find_entry (self, record);

  if (entry != NULL && entry->verb == MUC_VERB_ADD)
    muc_record_set_rank (record, rank);
  else
    set_text (self, record, MUC_COLUMN_RANK, text);
}

static GPtrArray *
list_siblings (MucChange *self,
               MucRecord *owner,
               GType      type)
{
  SiblingsKey key = { muc_record_get_id (owner), type };
  GPtrArray *siblings = g_hash_table_lookup (self->siblings, &key);

  if (siblings != NULL)
    return siblings;

  siblings = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (self->siblings, g_memdup2 (&key, sizeof key), siblings);
  if (muc_record_get_plan (owner) == self->store->plan)
    {
      GListModel *list = muc_record_list (owner, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        g_ptr_array_add (siblings, g_list_model_get_item (list, i));
    }
  return siblings;
}

static void
renumber (MucChange *self,
          GPtrArray *siblings)
{
  for (guint i = 0; i < siblings->len; i++)
    set_rank (self, siblings->pdata[i], (gint64) (i + 1) * MUC_RECORD_RANK_STEP);
}

/* Gives the sibling at @position a rank between its neighbours'. */
static void
rank_between (MucChange *self,
              GPtrArray *siblings,
              guint      position)
{
  MucRecord *record = siblings->pdata[position];
  gint64 before = 0;
  gint64 after;

  if (position > 0)
    before = get_rank (self, siblings->pdata[position - 1]);
  if (position + 1 == siblings->len)
    {
      set_rank (self, record, before + MUC_RECORD_RANK_STEP);
      return;
    }

  after = get_rank (self, siblings->pdata[position + 1]);
  if (position == 0)
    set_rank (self, record, after - MUC_RECORD_RANK_STEP);
  else if (after - before >= 2)
    set_rank (self, record, before + (after - before) / 2);
  else
    renumber (self, siblings);
}

static void
place (MucChange *self,
       MucRecord *record,
       MucRecord *owner,
       MucRecord *before)
{
  GPtrArray *siblings = list_siblings (self, owner, G_OBJECT_TYPE (record));
  guint position = siblings->len;

  if (before != NULL && !g_ptr_array_find (siblings, before, &position))
    position = siblings->len;
  g_ptr_array_insert (siblings, (int) position, g_object_ref (record));
  rank_between (self, siblings, position);
}

/* Setting */

G_GNUC_PRINTF (2, 3) static void
refuse (MucChange  *self,
        const char *format,
        ...)
{
  va_list args;

  if (self->error != NULL)
    return;
  va_start (args, format);
  self->error = g_error_new_valist (MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED, format, args);
  va_end (args);
}

/* The text of the value as it will be kept, or FALSE when it cannot be. */
static gboolean
normalize_value (MucChange     *self,
                 GParamSpec    *field,
                 const GValue  *value,
                 char         **text)
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
      refuse (self, _("The text for “%s” is not UTF-8. Nothing was changed."),
              muc_field_get_label (field));
      return FALSE;
    }
  if (!muc_field_value_from_text (field, *text, &check))
    {
      refuse (self, _("“%s” is not a day for “%s”. Write it as year-month-day, such as "
                      "2026-01-31. Nothing was changed."), *text, muc_field_get_label (field));
      return FALSE;
    }
  if (!g_str_is_ascii (*text))
    {
      char *normal = g_utf8_normalize (*text, -1, G_NORMALIZE_NFC);

      g_free (*text);
      *text = normal;
    }
  return TRUE;
}

static guint
find_column (MucRecord  *record,
             GParamSpec *field)
{
  guint column = 0;

  muc_column_find (MUC_RECORD_GET_CLASS (record), muc_field_get_column (field), &column);
  return column;
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
  g_return_if_fail (MUC_IS_RECORD (record) && is_known (self, record));
  g_return_if_fail (field->owner_type == G_OBJECT_TYPE (record));

  if (!normalize_value (self, field, value, &new_text))
    return;
  column = find_column (record, field);
  old_text = dup_text (self, record, column);
  if (g_strcmp0 (old_text, new_text) != 0)
    set_text (self, record, column, new_text);
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
  g_return_val_if_fail (MUC_IS_RECORD (owner) && is_known (self, owner), NULL);
  g_return_val_if_fail (muc_column_get_class (type)->owner_type == G_OBJECT_TYPE (owner), NULL);
  g_return_val_if_fail (before == NULL || G_OBJECT_TYPE (before) == type, NULL);

  record = g_object_new (type, "id", muc_plan_new_id (self->store->plan), NULL);
  add_entry (self, MUC_VERB_ADD, record);
  set_owner (self, record, owner);
  place (self, record, owner, before);

  va_start (args, first_property);
  muc_change_set_valist (self, record, first_property, args);
  va_end (args);
  return record;
}

/* Moving */

static gboolean
stands_there (GPtrArray *siblings,
              MucRecord *record,
              MucRecord *before)
{
  guint position;

  if (!g_ptr_array_find (siblings, record, &position))
    return FALSE;
  if (before == NULL)
    return position + 1 == siblings->len;
  return before == record || (position + 1 < siblings->len
                              && siblings->pdata[position + 1] == before);
}

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
  MucRecord *old_owner;

  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);
  g_return_if_fail (MUC_IS_RECORD (record) && is_known (self, record));
  g_return_if_fail (MUC_IS_RECORD (owner) && is_known (self, owner));
  g_return_if_fail (MUC_RECORD_GET_CLASS (record)->owner_type == G_OBJECT_TYPE (owner));

  old_owner = get_owner (self, record);
  if (stands_there (list_siblings (self, owner, G_OBJECT_TYPE (record)), record, before))
    return;

  g_ptr_array_remove (list_siblings (self, old_owner, G_OBJECT_TYPE (record)), record);
  if (owner != old_owner)
    set_owner (self, record, owner);
  place (self, record, owner, before);
}

/* Removing */

static void
mark_removed (MucChange *self,
              MucRecord *record,
              GPtrArray *removed)
{
  MucEntry *entry = find_entry (self, record);
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  if (removed != NULL)
    g_ptr_array_add (removed, g_object_ref (record));
  for (guint i = 0; i < n_types; i++)
    if (muc_column_get_class (types[i])->owner_type == G_OBJECT_TYPE (record))
      {
        GPtrArray *children = list_siblings (self, record, types[i]);

        for (guint j = 0; j < children->len; j++)
          mark_removed (self, children->pdata[j], removed);
      }

  if (entry != NULL)
    drop_entry (self, entry);
  if (entry == NULL || muc_record_get_owner (record) != NULL)
    add_entry (self, MUC_VERB_REMOVE, record);
}

static gboolean
owns_others (GType type)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (muc_column_get_class (types[i])->owner_type == type)
      return TRUE;
  return FALSE;
}

static gboolean
says_nothing (MucChange *self,
              MucRecord *record)
{
  for (guint i = 0; i < MUC_RECORD_GET_CLASS (record)->n_fields; i++)
    {
      g_autofree char *text = dup_text (self, record, MUC_N_FIXED_COLUMNS + i);

      if (text != NULL)
        return FALSE;
    }
  return TRUE;
}

/* A record that was nothing but the reference goes with it: a member of a group. */
static gboolean
is_only_references (GType type)
{
  MucRecordClass *klass = muc_column_get_class (type);

  for (guint i = 0; i < klass->n_fields; i++)
    if (muc_field_get_kind (klass->fields[i]) != MUC_KIND_REFERENCE)
      return FALSE;
  return !owns_others (type);
}

static void
clear_reference (MucChange  *self,
                 MucRecord  *record,
                 GParamSpec *field)
{
  MucRecord *owner;

  set_text (self, record, find_column (record, field), NULL);
  if (!is_only_references (G_OBJECT_TYPE (record)) || !says_nothing (self, record))
    return;

  owner = get_owner (self, record);
  g_ptr_array_remove (list_siblings (self, owner, G_OBJECT_TYPE (record)), record);
  mark_removed (self, record, NULL);
}

static MucRecord *
find_or_read (MucChange *self,
              GType      type,
              gint64     id)
{
  MucEntry *entry = g_hash_table_lookup (self->by_id, &id);
  MucRecord *record;

  if (entry != NULL)
    return g_object_ref (entry->record);
  record = is_only_references (type) ? muc_store_locate (self->store, type, id, NULL)
                                     : muc_plan_find (self->store->plan, type, id);
  if (record != NULL)
    return g_object_ref (record);
  return muc_rows_read (self->store->database, type, id, NULL, &self->error);
}

static void
clear_kept_references (MucChange  *self,
                       GType       type,
                       GParamSpec *field,
                       gint64      id)
{
  g_autoptr (GArray) ids = NULL;

  if (self->error != NULL || self->store->database == NULL)
    return;
  ids = muc_rows_find_referring (self->store->database, type, field, id, &self->error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (MucRecord) record = find_or_read (self, type, g_array_index (ids, gint64, i));
      g_autofree char *text = NULL;

      if (record == NULL || is_removed (self, record))
        continue;
      text = dup_text (self, record, find_column (record, field));
      if (text != NULL && g_ascii_strtoll (text, NULL, 10) == id)
        clear_reference (self, record, field);
    }
}

static void
clear_pending_references (MucChange  *self,
                          GType       type,
                          GParamSpec *field,
                          gint64      id)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      MucEntry *entry = self->entries->pdata[i - 1];
      g_autofree char *text = NULL;

      if (entry->type != type || entry->verb == MUC_VERB_REMOVE)
        continue;
      text = dup_text (self, entry->record, find_column (entry->record, field));
      if (text != NULL && g_ascii_strtoll (text, NULL, 10) == id)
        clear_reference (self, entry->record, field);
    }
}

static void
clear_references (MucChange *self,
                  MucRecord *removed)
{
  const gint64 id = muc_record_get_id (removed);
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      MucRecordClass *klass = muc_column_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (muc_field_get_kind (klass->fields[j]) == MUC_KIND_REFERENCE
            && muc_field_get_reference_type (klass->fields[j]) == G_OBJECT_TYPE (removed))
          {
            clear_pending_references (self, types[i], klass->fields[j], id);
            clear_kept_references (self, types[i], klass->fields[j], id);
          }
    }
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
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *owner;

  g_return_if_fail (MUC_IS_CHANGE (self) && !self->kept);
  g_return_if_fail (MUC_IS_RECORD (record) && is_known (self, record));
  g_return_if_fail (muc_record_get_id (record) != 0);

  owner = get_owner (self, record);
  g_ptr_array_remove (list_siblings (self, owner, G_OBJECT_TYPE (record)), record);
  mark_removed (self, record, removed);
  for (guint i = 0; i < removed->len; i++)
    clear_references (self, removed->pdata[i]);
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

  for (guint i = 0; i < self->entries->len; i++)
    {
      MucEntry *entry = self->entries->pdata[i];

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

  self->barrier = TRUE;
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
muc_change_commit (MucChange  *self,
                   GError    **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (MUC_IS_CHANGE (self) && !self->kept, FALSE);

  if (self->based_on != self->store->last_change)
    refuse (self, _("The plan has changed since “%s” was begun. Nothing was changed. Do it again."),
            self->label);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  entries = finish_entries (self);
  if (entries->len > 0 && !muc_store_keep (self->store, entries, self->label, MUC_STEP_DO, 0,
                                            self->barrier, error))
    return FALSE;
  self->kept = TRUE;
  return TRUE;
}
