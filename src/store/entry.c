/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/entry.h"

#include <string.h>

/** muc_column_get_class: the description of a record type, which lives as long as the program. */
MucRecordClass *
muc_column_get_class (GType type)
{
  MucRecordClass *klass = g_type_class_peek (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}

/** muc_column_count: how many columns a row of @klass has, without its id. */
guint
muc_column_count (MucRecordClass *klass)
{
  return MUC_N_FIXED_COLUMNS + klass->n_fields;
}

/** muc_column_get_field: the field in @column, %NULL for parent and rank. */
GParamSpec *
muc_column_get_field (MucRecordClass *klass,
                      guint           column)
{
  return column < MUC_N_FIXED_COLUMNS ? NULL : klass->fields[column - MUC_N_FIXED_COLUMNS];
}

/** muc_column_get_name: the name of @column in SQL and in the change log. */
const char *
muc_column_get_name (MucRecordClass *klass,
                     guint           column)
{
  switch (column)
    {
    case MUC_COLUMN_PARENT:
      return "parent";
    case MUC_COLUMN_RANK:
      return "rank";
    default:
      return muc_field_get_column (muc_column_get_field (klass, column));
    }
}

/** muc_column_find: the number of the column called @name. */
gboolean
muc_column_find (MucRecordClass *klass,
                 const char     *name,
                 guint          *column)
{
  for (*column = 0; *column < muc_column_count (klass); (*column)++)
    if (strcmp (muc_column_get_name (klass, *column), name) == 0)
      return TRUE;
  return FALSE;
}

/** muc_column_of_field: the number of the column of @field in the class of @record. */
guint
muc_column_of_field (MucRecord  *record,
                     GParamSpec *field)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i] == field)
      return MUC_N_FIXED_COLUMNS + i;
  g_return_val_if_reached (MUC_COLUMN_PARENT);
}

/** muc_column_dup_text: (transfer full) (nullable): what @record has in @column. */
char *
muc_column_dup_text (MucRecord *record,
                     guint      column)
{
  MucRecord *owner;

  switch (column)
    {
    case MUC_COLUMN_PARENT:
      owner = muc_record_get_owner (record);
      return g_strdup_printf ("%" G_GINT64_FORMAT, owner != NULL ? muc_record_get_id (owner) : 0);
    case MUC_COLUMN_RANK:
      return g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_rank (record));
    default:
      return muc_record_dup_field_text (record,
                                        muc_column_get_field (MUC_RECORD_GET_CLASS (record),
                                                              column));
    }
}

/** muc_column_set_text: sets the field in @column to what @text says. */
gboolean
muc_column_set_text (MucRecord  *record,
                     guint       column,
                     const char *text)
{
  GParamSpec *field = muc_column_get_field (MUC_RECORD_GET_CLASS (record), column);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!muc_field_value_from_text (field, text, &value))
    return FALSE;
  g_object_set_property (G_OBJECT (record), field->name, &value);
  return TRUE;
}

static void
clear_delta (gpointer data)
{
  MucDelta *delta = data;

  g_free (delta->old_text);
  g_free (delta->new_text);
}

/** muc_entry_new: (transfer full): what a change does to record @id, nothing so far. */
MucEntry *
muc_entry_new (MucVerb verb,
               GType   type,
               gint64  id)
{
  MucEntry *self = g_new0 (MucEntry, 1);

  self->verb = verb;
  self->type = type;
  self->id = id;
  self->deltas = g_array_new (FALSE, FALSE, sizeof (MucDelta));
  g_array_set_clear_func (self->deltas, clear_delta);
  return self;
}

/** muc_entry_free: frees it. */
void
muc_entry_free (MucEntry *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->owner);
  g_array_unref (self->deltas);
  g_free (self->folded);
  g_free (self);
}

/** muc_entry_find_delta: (nullable): what the entry does to @column. */
MucDelta *
muc_entry_find_delta (MucEntry *self,
                     guint     column)
{
  for (guint i = 0; i < self->deltas->len; i++)
    if (g_array_index (self->deltas, MucDelta, i).column == column)
      return &g_array_index (self->deltas, MucDelta, i);
  return NULL;
}

/** muc_entry_add_delta: takes both texts. */
void
muc_entry_add_delta (MucEntry *self,
                    guint     column,
                    char     *old_text,
                    char     *new_text)
{
  const MucDelta delta = { column, old_text, new_text };

  g_array_append_val (self->deltas, delta);
}

/** muc_entry_drop_same: forgets the columns whose text stays as it was. */
void
muc_entry_drop_same (MucEntry *self)
{
  for (guint i = self->deltas->len; i > 0; i--)
    {
      const MucDelta *delta = &g_array_index (self->deltas, MucDelta, i - 1);

      if (g_strcmp0 (delta->old_text, delta->new_text) == 0)
        g_array_remove_index (self->deltas, i - 1);
    }
}

/** muc_entry_get_parent: the id of the owner after the change, -1 where it does not change. */
gint64
muc_entry_get_parent (MucEntry *self)
{
  MucDelta *delta = muc_entry_find_delta (self, MUC_COLUMN_PARENT);

  if (delta == NULL || delta->new_text == NULL)
    return -1;
  return g_ascii_strtoll (delta->new_text, NULL, 10);
}
