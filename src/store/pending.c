/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pending.h"

#include <string.h>

#include "store/store-private.h"

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

/** muc_pending_new: (transfer full): a change of @store that does nothing so far. */
MucPending *
muc_pending_new (MucStore *store)
{
  MucPending *self = g_new0 (MucPending, 1);

  self->store = g_object_ref (store);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_entry_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->siblings = g_hash_table_new_full (hash_siblings_key, equal_siblings_key, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/** muc_pending_free: frees it. */
void
muc_pending_free (MucPending *self)
{
  g_hash_table_unref (self->siblings);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->entries);
  g_clear_error (&self->error);
  g_object_unref (self->store);
  g_free (self);
}

/** muc_pending_refuse: the change cannot be kept, and why; the first reason counts. */
void
muc_pending_refuse (MucPending *self,
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

/* Entries */

/** muc_pending_find: (transfer none) (nullable): what the change does to @record so far. */
MucEntry *
muc_pending_find (MucPending *self,
                  MucRecord  *record)
{
  return g_hash_table_lookup (self->by_id, muc_record_get_key (record));
}

/** muc_pending_add: (transfer none): a new entry for @record. */
MucEntry *
muc_pending_add (MucPending *self,
                 MucVerb     verb,
                 MucRecord  *record)
{
  MucEntry *entry = muc_entry_new (verb, G_OBJECT_TYPE (record), muc_record_get_id (record));

  entry->record = g_object_ref (record);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_id, &entry->id, entry);
  return entry;
}

/** muc_pending_drop: the change does nothing to the record after all. */
void
muc_pending_drop (MucPending *self,
                  MucEntry   *entry)
{
  g_hash_table_remove (self->by_id, &entry->id);
  g_ptr_array_remove (self->entries, entry);
}

/** muc_pending_is_removed: whether the change removes @record. */
gboolean
muc_pending_is_removed (MucPending *self,
                        MucRecord  *record)
{
  MucEntry *entry = muc_pending_find (self, record);

  return entry != NULL && entry->verb == MUC_VERB_REMOVE;
}

/** muc_pending_is_known: whether @record hangs in the tree of the store, or will. */
gboolean
muc_pending_is_known (MucPending *self,
                      MucRecord  *record)
{
  MucEntry *entry = muc_pending_find (self, record);

  return entry != NULL ? entry->verb != MUC_VERB_REMOVE
                       : muc_record_get_plan (record) == self->store->plan;
}

/** muc_pending_dup_text: (transfer full) (nullable): what @column holds after the change so far. */
char *
muc_pending_dup_text (MucPending *self,
                      MucRecord  *record,
                      guint       column)
{
  MucEntry *entry = muc_pending_find (self, record);
  MucDelta *delta = entry != NULL ? muc_entry_find_delta (entry, column) : NULL;

  return delta != NULL ? g_strdup (delta->new_text) : muc_column_dup_text (record, column);
}

/** muc_pending_set_text: @column shall hold @text. */
void
muc_pending_set_text (MucPending *self,
                      MucRecord  *record,
                      guint       column,
                      const char *text)
{
  MucEntry *entry = muc_pending_find (self, record);
  MucDelta *delta;

  if (entry != NULL && entry->verb == MUC_VERB_ADD)
    {
      muc_column_set_text (record, column, text);
      return;
    }
  if (entry == NULL)
    entry = muc_pending_add (self, MUC_VERB_SET, record);
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

/** muc_pending_get_owner: (transfer none) (nullable): the owner after the change so far. */
MucRecord *
muc_pending_get_owner (MucPending *self,
                       MucRecord  *record)
{
  MucEntry *entry = muc_pending_find (self, record);

  return entry != NULL && entry->owner != NULL ? entry->owner : muc_record_get_owner (record);
}

/** muc_pending_set_owner: @record shall belong to @owner. */
void
muc_pending_set_owner (MucPending *self,
                       MucRecord  *record,
                       MucRecord  *owner)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_id (owner));
  MucEntry *entry = muc_pending_find (self, record);

  if (entry == NULL || entry->verb == MUC_VERB_SET)
    {
      muc_pending_set_text (self, record, MUC_COLUMN_PARENT, id);
      entry = muc_pending_find (self, record);
    }
  g_set_object (&entry->owner, owner);
}

static gint64
get_rank (MucPending *self,
          MucRecord  *record)
{
  MucEntry *entry = muc_pending_find (self, record);
  MucDelta *delta = entry != NULL ? muc_entry_find_delta (entry, MUC_COLUMN_RANK) : NULL;

  return delta != NULL ? g_ascii_strtoll (delta->new_text, NULL, 10) : muc_record_get_rank (record);
}

static void
set_rank (MucPending *self,
          MucRecord  *record,
          gint64      rank)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, rank);
  MucEntry *entry = muc_pending_find (self, record);

  if (entry != NULL && entry->verb == MUC_VERB_ADD)
    muc_record_set_rank (record, rank);
  else
    muc_pending_set_text (self, record, MUC_COLUMN_RANK, text);
}

/** muc_pending_list_siblings: (transfer none): the children of @owner after the change so far. */
GPtrArray *
muc_pending_list_siblings (MucPending *self,
                           MucRecord  *owner,
                           GType       type)
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
renumber (MucPending *self,
          GPtrArray  *siblings)
{
  for (guint i = 0; i < siblings->len; i++)
    set_rank (self, siblings->pdata[i], (gint64) (i + 1) * MUC_RECORD_RANK_STEP);
}

/* Gives the sibling at @position a rank between its neighbours'. */
static void
rank_between (MucPending *self,
              GPtrArray  *siblings,
              guint       position)
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

/** muc_pending_place: gives @record its place before the sibling @before, or the last one. */
void
muc_pending_place (MucPending *self,
                   MucRecord  *record,
                   MucRecord  *owner,
                   MucRecord  *before)
{
  GPtrArray *siblings = muc_pending_list_siblings (self, owner, G_OBJECT_TYPE (record));
  guint position = siblings->len;

  if (before != NULL && !g_ptr_array_find (siblings, before, &position))
    position = siblings->len;
  g_ptr_array_insert (siblings, (int) position, g_object_ref (record));
  rank_between (self, siblings, position);
}

/** muc_pending_stands_there: whether @record has that place already. */
gboolean
muc_pending_stands_there (GPtrArray *siblings,
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
