/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/rows.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/plan.h"

/* The id and every column, in order of the class. */
static char *
build_select (MucRecordClass *klass,
              const char     *condition)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id");

  for (guint i = 0; i < muc_column_count (klass); i++)
    g_string_append_printf (sql, ", %s", muc_column_get_name (klass, i));
  g_string_append_printf (sql, " FROM %s WHERE %s", klass->table, condition);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
read_field (MucStatement *statement,
            int           position,
            MucRecord    *record,
            GParamSpec   *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (muc_statement_is_null (statement, position))
    return;

  if (muc_field_get_kind (field) == MUC_KIND_NUMBER)
    {
      g_value_init (&value, G_TYPE_DOUBLE);
      g_value_set_double (&value, muc_statement_get_number (statement, position));
    }
  else if (!muc_field_value_from_text (field, muc_statement_get_text (statement, position), &value))
    {
      g_warning ("Record %" G_GINT64_FORMAT ": “%s” cannot stand in field %s",
                 muc_record_get_id (record), muc_statement_get_text (statement, position),
                 field->name);
      return;
    }
  g_object_set_property (G_OBJECT (record), field->name, &value);
}

static MucRecord *
read_row (MucStatement *statement,
          GType         type)
{
  MucRecordClass *klass = muc_column_get_class (type);
  MucRecord *record;

  record = g_object_new (type,
                         "id", muc_statement_get_integer (statement, 0),
                         "rank", muc_statement_get_integer (statement, 1 + MUC_COLUMN_RANK),
                         NULL);
  for (guint i = MUC_N_FIXED_COLUMNS; i < muc_column_count (klass); i++)
    read_field (statement, (int) i + 1, record, muc_column_get_field (klass, i));
  return record;
}

/**
 * muc_rows_load:
 * @database: the open file
 * @owner: the id of a record, 0 for the plan
 * @type: the type of children wanted
 * @error: where to say what failed
 *
 * Returns: (transfer full) (element-type MucRecord): the children in order of rank
 */
GPtrArray *
muc_rows_load (MucDatabase  *database,
               gint64        owner,
               GType         type,
               GError      **error)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = build_select (muc_column_get_class (type), "parent = ? ORDER BY rank, id");
  MucStatement *statement = muc_database_prepare (database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, owner);
  while (muc_statement_next (statement, database, &local_error))
    g_ptr_array_add (children, read_row (statement, type));
  if (local_error == NULL)
    return g_steal_pointer (&children);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * muc_rows_read:
 * @database: the open file
 * @type: a record type
 * @id: the id of a record
 * @parent: (out) (optional): the id of its owner
 * @error: where to say what failed
 *
 * Returns: (transfer full) (nullable): the record outside of any tree, %NULL without @error when
 *   there is none
 */
MucRecord *
muc_rows_read (MucDatabase  *database,
               GType         type,
               gint64        id,
               gint64       *parent,
               GError      **error)
{
  g_autofree char *sql = build_select (muc_column_get_class (type), "id = ?");
  MucStatement *statement = muc_database_prepare (database, sql, error);
  MucRecord *record;

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, id);
  if (!muc_statement_next (statement, database, error))
    return NULL;
  record = read_row (statement, type);
  if (parent != NULL)
    *parent = muc_statement_get_integer (statement, 1 + MUC_COLUMN_PARENT);
  muc_statement_reset (statement);
  return record;
}

/** muc_rows_read_parent: the id of the owner of record @id; %FALSE without @error: none. */
gboolean
muc_rows_read_parent (MucDatabase  *database,
                      GType         type,
                      gint64        id,
                      gint64       *parent,
                      GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT parent FROM %s WHERE id = ?",
                                          muc_column_get_class (type)->table);
  MucStatement *statement = muc_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  muc_statement_bind_integer (statement, 1, id);
  if (!muc_statement_next (statement, database, error))
    return FALSE;
  *parent = muc_statement_get_integer (statement, 0);
  muc_statement_reset (statement);
  return TRUE;
}

/**
 * muc_rows_find_referring:
 * @database: the open file
 * @type: a record type
 * @field: a reference in it
 * @id: the id of a record
 * @error: where to say what failed
 *
 * Returns: (transfer full) (element-type gint64): the ids of the records whose @field is @id
 */
GArray *
muc_rows_find_referring (MucDatabase  *database,
                         GType         type,
                         GParamSpec   *field,
                         gint64        id,
                         GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ? ORDER BY id",
                                          muc_column_get_class (type)->table,
                                          muc_field_get_column (field));
  MucStatement *statement = muc_database_prepare (database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, id);
  while (muc_statement_next (statement, database, &local_error))
    {
      const gint64 found = muc_statement_get_integer (statement, 0);

      g_array_append_val (ids, found);
    }
  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static void
bind_column (MucStatement   *statement,
             int             position,
             MucRecordClass *klass,
             guint           column,
             const char     *text)
{
  GParamSpec *field = muc_column_get_field (klass, column);
  const MucKind kind = field != NULL ? muc_field_get_kind (field) : MUC_KIND_INTEGER;

  if (text == NULL)
    muc_statement_bind_text (statement, position, NULL);
  else if (kind == MUC_KIND_INTEGER || kind == MUC_KIND_REFERENCE)
    muc_statement_bind_integer (statement, position, g_ascii_strtoll (text, NULL, 10));
  else if (kind == MUC_KIND_NUMBER)
    muc_statement_bind_number (statement, position, g_ascii_strtod (text, NULL));
  else
    muc_statement_bind_text (statement, position, text);
}

static MucStatement *
prepare_insert (MucDatabase  *database,
                MucEntry     *entry,
                GError      **error)
{
  MucRecordClass *klass = muc_column_get_class (entry->type);
  g_autoptr (GString) sql = g_string_new (NULL);
  MucStatement *statement;

  g_string_append_printf (sql, "INSERT INTO %s (id", klass->table);
  for (guint i = 0; i < muc_column_count (klass); i++)
    g_string_append_printf (sql, ", %s", muc_column_get_name (klass, i));
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < muc_column_count (klass); i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  statement = muc_database_prepare (database, sql->str, error);
  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, entry->id);
  for (guint i = 0; i < entry->deltas->len; i++)
    {
      const MucDelta *delta = &g_array_index (entry->deltas, MucDelta, i);

      bind_column (statement, (int) delta->column + 2, klass, delta->column, delta->new_text);
    }
  return statement;
}

static MucStatement *
prepare_update (MucDatabase  *database,
                MucEntry     *entry,
                GError      **error)
{
  MucRecordClass *klass = muc_column_get_class (entry->type);
  g_autoptr (GString) sql = g_string_new (NULL);
  MucStatement *statement;

  g_string_append_printf (sql, "UPDATE %s SET ", klass->table);
  for (guint i = 0; i < entry->deltas->len; i++)
    {
      const MucDelta *delta = &g_array_index (entry->deltas, MucDelta, i);

      g_string_append_printf (sql, "%s%s = ?", i > 0 ? ", " : "",
                              muc_column_get_name (klass, delta->column));
    }
  g_string_append (sql, " WHERE id = ?");

  statement = muc_database_prepare (database, sql->str, error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < entry->deltas->len; i++)
    {
      const MucDelta *delta = &g_array_index (entry->deltas, MucDelta, i);

      bind_column (statement, (int) i + 1, klass, delta->column, delta->new_text);
    }
  muc_statement_bind_integer (statement, (int) entry->deltas->len + 1, entry->id);
  return statement;
}

static MucStatement *
prepare_delete (MucDatabase  *database,
                MucEntry     *entry,
                GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?",
                                          muc_column_get_class (entry->type)->table);
  MucStatement *statement = muc_database_prepare (database, sql, error);

  if (statement != NULL)
    muc_statement_bind_integer (statement, 1, entry->id);
  return statement;
}

static MucStatement *
prepare_entry (MucDatabase  *database,
               MucEntry     *entry,
               GError      **error)
{
  switch (entry->verb)
    {
    case MUC_VERB_ADD:
      return prepare_insert (database, entry, error);
    case MUC_VERB_SET:
      return prepare_update (database, entry, error);
    case MUC_VERB_REMOVE:
      return prepare_delete (database, entry, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * muc_rows_write:
 * @database: the open file, in a transaction
 * @entry: what happens to one record
 * @error: where to say what failed
 *
 * Returns: whether exactly the one row was written
 */
gboolean
muc_rows_write (MucDatabase  *database,
                MucEntry     *entry,
                GError      **error)
{
  MucStatement *statement = prepare_entry (database, entry, error);

  if (statement == NULL || !muc_statement_run (statement, database, error))
    return FALSE;
  if (muc_database_get_n_changed (database) == 1)
    return TRUE;

  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
               _("“%s” has no row %" PRId64 " in its table “%s”. Nothing was changed. "
                 "Have the file verified, or restore a copy."),
               database->path, entry->id, muc_column_get_class (entry->type)->table);
  return FALSE;
}

/** muc_rows_get_last_id: the greatest id that any record has or had. */
gboolean
muc_rows_get_last_id (MucDatabase  *database,
                      gint64       *last,
                      GError      **error)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);
  gint64 id;

  if (!muc_database_get_integer (database, "SELECT MAX(record) FROM change_field", last, error))
    return FALSE;
  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT MAX(id) FROM %s",
                                              muc_column_get_class (types[i])->table);

      if (!muc_database_get_integer (database, sql, &id, error))
        return FALSE;
      *last = MAX (*last, id);
    }
  return TRUE;
}
