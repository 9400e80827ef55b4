/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/search-index.h"

#include <string.h>

#include "model/text.h"
#include "store/rows.h"

/* What search looks through is kept with the rows, in the same transaction, so that undo keeps
 * it right as well. */

static void
append_field (GString    *text,
              const char *value)
{
  g_autofree char *folded = NULL;

  if (value == NULL)
    return;
  folded = muc_text_fold (value);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, folded);
}

/**
 * muc_search_index_dup_text:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): its searched fields, folded, each on a line of its own
 */
char *
muc_search_index_dup_text (MucRecord *record)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if (muc_field_is_searched (klass->fields[i]))
      {
        g_autofree char *value = muc_record_dup_field_text (record, klass->fields[i]);

        append_field (text, value);
      }
  return g_string_free (text, text->len == 0);
}

static char *
dup_added_text (MucEntry *entry)
{
  MucRecordClass *klass = muc_column_get_class (entry->type);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if (muc_field_is_searched (klass->fields[i]))
      {
        MucDelta *delta = muc_entry_find_delta (entry, MUC_N_FIXED_COLUMNS + i);

        append_field (text, delta != NULL ? delta->new_text : NULL);
      }
  return g_string_free (text, text->len == 0);
}

static gboolean
touches_searched (MucEntry *entry)
{
  MucRecordClass *klass = muc_column_get_class (entry->type);

  for (guint i = 0; i < entry->deltas->len; i++)
    {
      GParamSpec *field =
        muc_column_get_field (klass, g_array_index (entry->deltas, MucDelta, i).column);

      if (field != NULL && muc_field_is_searched (field))
        return TRUE;
    }
  return FALSE;
}

/** muc_search_index_read_text: (transfer full) (nullable): what the table has for a record. */
char *
muc_search_index_read_text (MucDatabase *database,
                            gint64       id)
{
  MucStatement *statement =
    muc_database_prepare (database, "SELECT folded FROM search WHERE id = ?", NULL);
  char *text;

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, id);
  if (!muc_statement_next (statement, database, NULL))
    return NULL;
  text = g_strdup (muc_statement_get_text (statement, 0));
  muc_statement_reset (statement);
  return text;
}

static gboolean
delete_text (MucDatabase  *database,
             gint64        id,
             GError      **error)
{
  MucStatement *statement = muc_database_prepare (database, "DELETE FROM search WHERE id = ?",
                                                  error);

  if (statement == NULL)
    return FALSE;
  muc_statement_bind_integer (statement, 1, id);
  return muc_statement_run (statement, database, error);
}

static gboolean
insert_text (MucDatabase  *database,
             MucEntry     *entry,
             GError      **error)
{
  MucStatement *statement =
    muc_database_prepare (database,
                          "INSERT INTO search (id, record_table, folded) VALUES (?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;
  muc_statement_bind_integer (statement, 1, entry->id);
  muc_statement_bind_text (statement, 2, muc_column_get_class (entry->type)->table);
  muc_statement_bind_text (statement, 3, entry->folded);
  return muc_statement_run (statement, database, error);
}

static gboolean
update_text (MucDatabase  *database,
             MucEntry     *entry,
             GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (MucRecord) record = NULL;

  record = muc_rows_read (database, entry->type, entry->id, NULL, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  entry->folded = record != NULL ? muc_search_index_dup_text (record) : NULL;
  return delete_text (database, entry->id, error)
         && (entry->folded == NULL || insert_text (database, entry, error));
}

/**
 * muc_search_index_write:
 * @database: the open file, in a transaction, with the entry's row written
 * @entry: what happens to one record
 * @error: where to say what failed
 *
 * Brings the table up to date, and tells @entry for muc_search_index_follow().
 */
gboolean
muc_search_index_write (MucDatabase  *database,
                        MucEntry     *entry,
                        GError      **error)
{
  g_clear_pointer (&entry->folded, g_free);
  entry->refolded = entry->verb != MUC_VERB_SET || touches_searched (entry);
  switch (entry->verb)
    {
    case MUC_VERB_ADD:
      entry->folded = dup_added_text (entry);
      return entry->folded == NULL || insert_text (database, entry, error);
    case MUC_VERB_REMOVE:
      return delete_text (database, entry->id, error);
    case MUC_VERB_SET:
    default:
      return !entry->refolded || update_text (database, entry, error);
    }
}

/* In memory: going through a hundred thousand rows of the table takes the engine longer than
 * people wait for a letter. The texts lie one after the other. What is changed is written to the
 * end, and the gaps are closed when they have grown to half of the whole. */

/* Of a change of so many records it is quicker to read everything again. */
#define MAX_FOLLOWED 1000

typedef struct
{
  gint64       id;
  gsize        offset;
  MucSignature signature;
} Item;

struct _MucSearchIndex
{
  GString *texts;
  GArray  *items; /* of Item, by id; one that is gone has an empty text */
  gsize    gaps;  /* bytes of texts that no item has any more */
};

/**
 * muc_signature_add:
 * @self: a signature
 * @text: a folded text
 *
 * Adds the three-letter pieces of @text. Each sets two bits of 512, so that a text of a hundred
 * letters sets about a third of them, and one in eight lacks a piece without its being seen.
 */
void
muc_signature_add (MucSignature *self,
                   const char   *text)
{
  const guint8 *p = (const guint8 *) text;

  if (p[0] == '\0' || p[1] == '\0')
    return;
  for (guint32 piece = (guint32) p[0] << 8 | p[1]; p[2] != '\0'; p++)
    {
      guint32 hash;

      piece = (piece << 8 | p[2]) & 0xffffff;
      hash = piece * 0x9e3779b1u;
      self->bits[hash >> 29] |= G_GUINT64_CONSTANT (1) << (hash >> 23 & 63);
      self->bits[hash >> 20 & 7] |= G_GUINT64_CONSTANT (1) << (hash >> 14 & 63);
    }
}

static void
set_text (MucSearchIndex *self,
          Item           *item,
          const char     *text)
{
  item->offset = self->texts->len;
  item->signature = (MucSignature) { { 0 } };
  muc_signature_add (&item->signature, text);
  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
}

static void
add_item (MucSearchIndex *self,
          guint           position,
          gint64          id,
          const char     *text)
{
  Item item = { .id = id };

  set_text (self, &item, text);
  g_array_insert_val (self->items, position, item);
}

/**
 * muc_search_index_load:
 * @database: the open file
 * @error: where to say what failed
 *
 * Returns: (transfer full) (nullable): what search looks through
 */
MucSearchIndex *
muc_search_index_load (MucDatabase  *database,
                       GError      **error)
{
  g_autoptr (MucSearchIndex) self = g_new0 (MucSearchIndex, 1);
  g_autoptr (GError) local_error = NULL;
  MucStatement *statement;

  self->texts = g_string_new (NULL);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  statement = muc_database_prepare (database, "SELECT id, folded FROM search ORDER BY id", error);
  if (statement == NULL)
    return NULL;
  while (muc_statement_next (statement, database, &local_error))
    add_item (self, self->items->len, muc_statement_get_integer (statement, 0),
              muc_statement_get_text (statement, 1));
  if (local_error == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/** muc_search_index_free: frees it. */
void
muc_search_index_free (MucSearchIndex *self)
{
  g_string_free (self->texts, TRUE);
  g_array_unref (self->items);
  g_free (self);
}

/* Where the item of @id is, or would be. */
static gboolean
find_item (MucSearchIndex *self,
           gint64          id,
           guint          *position)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->items, Item, middle).id < id)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < self->items->len && g_array_index (self->items, Item, low).id == id;
}

static void
close_gaps (MucSearchIndex *self)
{
  g_autoptr (GString) old = g_steal_pointer (&self->texts);

  self->texts = g_string_sized_new (old->len - self->gaps);
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      const char *text = old->str + item->offset;

      item->offset = self->texts->len;
      g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
    }
  self->gaps = 0;
}

static void
follow_entry (MucSearchIndex *self,
              MucEntry       *entry)
{
  const char *text = entry->folded != NULL ? entry->folded : "";
  guint position;

  if (find_item (self, entry->id, &position))
    {
      self->gaps += strlen (muc_search_index_get_text (self, position)) + 1;
      set_text (self, &g_array_index (self->items, Item, position), text);
    }
  else if (*text != '\0')
    add_item (self, position, entry->id, text);
}

/**
 * muc_search_index_follow:
 * @self: what search looks through
 * @entries: (element-type MucEntry): a change that was kept
 *
 * Returns: whether it is up to date; otherwise it must be read again
 */
gboolean
muc_search_index_follow (MucSearchIndex *self,
                         GPtrArray      *entries)
{
  if (entries->len > MAX_FOLLOWED)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];

      if (entry->refolded)
        follow_entry (self, entry);
    }
  if (self->gaps > self->texts->len / 2)
    close_gaps (self);
  return TRUE;
}

/** muc_search_index_count: how many records there are to look through. */
guint
muc_search_index_count (MucSearchIndex *self)
{
  return self->items->len;
}

/** muc_search_index_get_id: the record at @position, in order of ids. */
gint64
muc_search_index_get_id (MucSearchIndex *self,
                         guint           position)
{
  return g_array_index (self->items, Item, position).id;
}

/** muc_search_index_get_text: what the record at @position has, folded; empty when it is gone. */
const char *
muc_search_index_get_text (MucSearchIndex *self,
                           guint           position)
{
  return self->texts->str + g_array_index (self->items, Item, position).offset;
}

/** muc_search_index_may_hold: whether the text at @position is worth looking through. */
gboolean
muc_search_index_may_hold (MucSearchIndex     *self,
                           guint               position,
                           const MucSignature *words)
{
  const MucSignature *text = &g_array_index (self->items, Item, position).signature;
  guint64 missing = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words->bits); i++)
    missing |= words->bits[i] & ~text->bits[i];
  return missing == 0;
}
