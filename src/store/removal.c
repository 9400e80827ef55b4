/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/objective.h"
#include "store/pending.h"
#include "store/rows.h"
#include "store/store-private.h"

/* Removing: what a record owns goes with it, and nothing may point to what is gone. */

static void
mark_removed (MucPending *self,
              MucRecord  *record,
              GPtrArray  *removed)
{
  g_autoptr (MucRecord) kept = g_object_ref (record);
  MucEntry *entry = muc_pending_find (self, record);
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  if (removed != NULL)
    g_ptr_array_add (removed, g_object_ref (record));
  for (guint i = 0; i < n_types; i++)
    if (muc_column_get_class (types[i])->owner_type == G_OBJECT_TYPE (record))
      {
        GPtrArray *children = muc_pending_list_siblings (self, record, types[i]);

        for (guint j = 0; j < children->len; j++)
          mark_removed (self, children->pdata[j], removed);
      }

  if (entry != NULL)
    muc_pending_drop (self, entry);
  if (entry == NULL || muc_record_get_owner (record) != NULL)
    muc_pending_add (self, MUC_VERB_REMOVE, record);
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
says_nothing (MucPending *self,
              MucRecord  *record)
{
  for (guint i = 0; i < MUC_RECORD_GET_CLASS (record)->n_fields; i++)
    {
      g_autofree char *text = muc_pending_dup_text (self, record, MUC_N_FIXED_COLUMNS + i);

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

/* What holds the tasks of an area is nothing without the area. */
static gboolean
is_bound_by (MucRecord  *record,
             GParamSpec *field)
{
  return MUC_IS_OBJECTIVE (record) && g_str_equal (field->name, "area");
}

static void
clear_reference (MucPending *self,
                 MucRecord  *record,
                 GParamSpec *field,
                 GPtrArray  *removed)
{
  MucRecord *owner;

  if (is_bound_by (record, field))
    {
      owner = muc_pending_get_owner (self, record);
      g_ptr_array_remove (muc_pending_list_siblings (self, owner, MUC_TYPE_OBJECTIVE), record);
      mark_removed (self, record, removed);
      return;
    }

  muc_pending_set_text (self, record, muc_column_of_field (record, field), NULL);
  if (!is_only_references (G_OBJECT_TYPE (record)) || !says_nothing (self, record))
    return;

  owner = muc_pending_get_owner (self, record);
  g_ptr_array_remove (muc_pending_list_siblings (self, owner, G_OBJECT_TYPE (record)), record);
  mark_removed (self, record, NULL);
}

static MucRecord *
find_or_read (MucPending *self,
              GType       type,
              gint64      id)
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
clear_kept_references (MucPending *self,
                       GType       type,
                       GParamSpec *field,
                       gint64      id,
                       GPtrArray  *removed)
{
  g_autoptr (GArray) ids = NULL;

  if (self->error != NULL || self->store->database == NULL)
    return;
  ids = muc_rows_find_referring (self->store->database, type, field, id, &self->error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (MucRecord) record = find_or_read (self, type, g_array_index (ids, gint64, i));
      g_autofree char *text = NULL;

      if (record == NULL || muc_pending_is_removed (self, record))
        continue;
      text = muc_pending_dup_text (self, record, muc_column_of_field (record, field));
      if (text != NULL && g_ascii_strtoll (text, NULL, 10) == id)
        clear_reference (self, record, field, removed);
    }
}

static void
clear_pending_references (MucPending *self,
                          GType       type,
                          GParamSpec *field,
                          gint64      id,
                          GPtrArray  *removed)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      MucEntry *entry = self->entries->pdata[i - 1];
      g_autofree char *text = NULL;

      if (entry->type != type || entry->verb == MUC_VERB_REMOVE)
        continue;
      text = muc_pending_dup_text (self, entry->record, muc_column_of_field (entry->record, field));
      if (text != NULL && g_ascii_strtoll (text, NULL, 10) == id)
        clear_reference (self, entry->record, field, removed);
    }
}

static void
clear_references (MucPending *self,
                  MucRecord  *gone,
                  GPtrArray  *removed)
{
  const gint64 id = muc_record_get_id (gone);
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      MucRecordClass *klass = muc_column_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (muc_field_get_kind (klass->fields[j]) == MUC_KIND_REFERENCE
            && muc_field_get_reference_type (klass->fields[j]) == G_OBJECT_TYPE (gone))
          {
            clear_pending_references (self, types[i], klass->fields[j], id, removed);
            clear_kept_references (self, types[i], klass->fields[j], id, removed);
          }
    }
}

/**
 * muc_pending_remove:
 * @self: a change so far
 * @record: a record it knows
 *
 * Removes it with everything it owns, and clears the references to what is removed.
 */
void
muc_pending_remove (MucPending *self,
                    MucRecord  *record)
{
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *owner = muc_pending_get_owner (self, record);

  g_ptr_array_remove (muc_pending_list_siblings (self, owner, G_OBJECT_TYPE (record)), record);
  mark_removed (self, record, removed);
  for (guint i = 0; i < removed->len; i++)
    clear_references (self, removed->pdata[i], removed);
}
