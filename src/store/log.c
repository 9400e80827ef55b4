/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/log.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/plan.h"

static const char *const verbs[] = { "add", "set", "remove" };
static const char *const steps[] = { "do", "undo", "redo" };

/** muc_verb_get_nick: the word for @verb in the change log. */
const char *
muc_verb_get_nick (MucVerb verb)
{
  return verbs[verb];
}

/** muc_verb_from_nick: what the word @nick of the change log means. */
gboolean
muc_verb_from_nick (const char *nick,
                    MucVerb    *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_strcmp0 (verbs[i], nick) == 0)
      {
        *verb = i;
        return TRUE;
      }
  return FALSE;
}

/** muc_step_get_nick: the word for @step in the change log. */
const char *
muc_step_get_nick (MucStep step)
{
  return steps[step];
}

/** muc_step_from_nick: what the word @nick of the change log means. */
MucStep
muc_step_from_nick (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (steps[i], nick) == 0)
      return i;
  return MUC_STEP_DO;
}

/** muc_log_find_type: the record type whose rows stand in @table, %G_TYPE_INVALID without one. */
GType
muc_log_find_type (const char *table)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_strcmp0 (muc_column_get_class (types[i])->table, table) == 0)
      return types[i];
  return G_TYPE_INVALID;
}

/** muc_log_get_who: who works with the program, as the system knows them. */
const char *
muc_log_get_who (void)
{
  const char *name = g_get_real_name ();

  return name == NULL || *name == '\0' || strcmp (name, "Unknown") == 0 ? g_get_user_name () : name;
}

static gboolean
write_head (MucDatabase       *database,
            const MucLogHead  *head,
            GDateTime         *at,
            GError           **error)
{
  MucStatement *statement =
    muc_database_prepare (database,
                          "INSERT INTO change (id, at, who, label, step, undoes, barrier) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)", error);
  g_autofree char *time = g_date_time_format (at, "%Y-%m-%dT%H:%M:%SZ");

  if (statement == NULL)
    return FALSE;
  muc_statement_bind_integer (statement, 1, head->id);
  muc_statement_bind_text (statement, 2, time);
  muc_statement_bind_text (statement, 3, muc_log_get_who ());
  muc_statement_bind_text (statement, 4, head->label);
  muc_statement_bind_text (statement, 5, muc_step_get_nick (head->step));
  if (head->undoes != 0)
    muc_statement_bind_integer (statement, 6, head->undoes);
  muc_statement_bind_integer (statement, 7, head->barrier);
  return muc_statement_run (statement, database, error);
}

static gboolean
write_delta (MucDatabase  *database,
            gint64        change,
            MucEntry     *entry,
            MucDelta      *delta,
            GError      **error)
{
  MucRecordClass *klass = muc_column_get_class (entry->type);
  MucStatement *statement =
    muc_database_prepare (database,
                          "INSERT INTO change_field "
                          "(change, verb, record_table, record, field, old_value, new_value) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;
  muc_statement_bind_integer (statement, 1, change);
  muc_statement_bind_text (statement, 2, muc_verb_get_nick (entry->verb));
  muc_statement_bind_text (statement, 3, klass->table);
  muc_statement_bind_integer (statement, 4, entry->id);
  muc_statement_bind_text (statement, 5, muc_column_get_name (klass, delta->column));
  muc_statement_bind_text (statement, 6, delta->old_text);
  muc_statement_bind_text (statement, 7, delta->new_text);
  return muc_statement_run (statement, database, error);
}

/**
 * muc_log_write:
 * @database: the open file, in a transaction
 * @head: what the change is
 * @at: when, in UTC
 * @entries: (element-type MucEntry): what it does
 * @error: where to say what failed
 *
 * Adds the change to the log.
 */
gboolean
muc_log_write (MucDatabase       *database,
               const MucLogHead  *head,
               GDateTime         *at,
               GPtrArray         *entries,
               GError           **error)
{
  if (!write_head (database, head, at, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];

      for (guint j = 0; j < entry->deltas->len; j++)
        if (!write_delta (database, head->id, entry,
                         &g_array_index (entry->deltas, MucDelta, j), error))
          return FALSE;
    }
  return TRUE;
}

static MucVerb
invert_verb (MucVerb verb)
{
  switch (verb)
    {
    case MUC_VERB_ADD:
      return MUC_VERB_REMOVE;
    case MUC_VERB_REMOVE:
      return MUC_VERB_ADD;
    case MUC_VERB_SET:
    default:
      return MUC_VERB_SET;
    }
}

/* The rows of one record follow each other. */
static gboolean
read_inverse_row (MucStatement *statement,
                  GPtrArray    *entries)
{
  MucEntry *entry = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;
  const gint64 id = muc_statement_get_integer (statement, 2);
  const GType type = muc_log_find_type (muc_statement_get_text (statement, 1));
  MucVerb verb;
  guint column;

  if (type == G_TYPE_INVALID
      || !muc_verb_from_nick (muc_statement_get_text (statement, 0), &verb)
      || !muc_column_find (muc_column_get_class (type), muc_statement_get_text (statement, 3),
                           &column))
    return FALSE;

  if (entry == NULL || entry->id != id)
    {
      entry = muc_entry_new (invert_verb (verb), type, id);
      g_ptr_array_add (entries, entry);
    }
  muc_entry_add_delta (entry, column,
                      g_strdup (muc_statement_get_text (statement, 5)),
                      g_strdup (muc_statement_get_text (statement, 4)));
  return TRUE;
}

/**
 * muc_log_read_inverse:
 * @database: the open file
 * @change: the id of a change
 * @error: where to say what failed
 *
 * Returns: (transfer full) (element-type MucEntry): what makes it undone
 */
GPtrArray *
muc_log_read_inverse (MucDatabase  *database,
                      gint64        change,
                      GError      **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) muc_entry_free);
  MucStatement *statement =
    muc_database_prepare (database,
                          "SELECT verb, record_table, record, field, old_value, new_value "
                          "FROM change_field WHERE change = ? ORDER BY id", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, change);
  while (muc_statement_next (statement, database, &local_error))
    if (!read_inverse_row (statement, entries))
      {
        muc_statement_reset (statement);
        g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
                     _("Change %" PRId64 " in the log of “%s” cannot be understood. "
                       "Nothing was changed."), change, database->path);
        return NULL;
      }
  if (local_error == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static char *
read_head_text (MucDatabase  *database,
                const char   *sql,
                gint64        change,
                GError      **error)
{
  MucStatement *statement = muc_database_prepare (database, sql, error);
  char *text;

  if (statement == NULL)
    return NULL;
  muc_statement_bind_integer (statement, 1, change);
  if (!muc_statement_next (statement, database, error))
    return NULL;
  text = g_strdup (muc_statement_get_text (statement, 0));
  muc_statement_reset (statement);
  return text;
}

/** muc_log_read_label: (transfer full) (nullable): what people call the change. */
char *
muc_log_read_label (MucDatabase  *database,
                    gint64        change,
                    GError      **error)
{
  return read_head_text (database, "SELECT label FROM change WHERE id = ?", change, error);
}

/** muc_log_read_time: (transfer full) (nullable): when the change was kept, in UTC. */
GDateTime *
muc_log_read_time (MucDatabase  *database,
                   gint64        change,
                   GError      **error)
{
  g_autofree char *at = read_head_text (database, "SELECT at FROM change WHERE id = ?", change,
                                        error);

  return at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
}

/**
 * muc_log_push:
 * @undo: (element-type gint64): the changes that can be undone, the next one last
 * @redo: (element-type gint64): the undos that can be redone, the next one last
 * @head: a change that follows
 *
 * Brings both stacks up to date. To redo is to undo an undo.
 */
void
muc_log_push (GArray           *undo,
              GArray           *redo,
              const MucLogHead *head)
{
  switch (head->step)
    {
    case MUC_STEP_UNDO:
      if (undo->len > 0)
        g_array_set_size (undo, undo->len - 1);
      g_array_append_val (redo, head->id);
      break;
    case MUC_STEP_REDO:
      if (redo->len > 0)
        g_array_set_size (redo, redo->len - 1);
      g_array_append_val (undo, head->id);
      break;
    case MUC_STEP_DO:
    default:
      g_array_set_size (redo, 0);
      if (head->barrier == MUC_BARRIER_WHOLE)
        g_array_set_size (undo, 0);
      else if (head->barrier == MUC_BARRIER_NONE)
        g_array_append_val (undo, head->id);
      break;
    }
}

/**
 * muc_log_read_stacks:
 * @database: the open file
 * @undo: (element-type gint64): an empty array to be filled
 * @redo: (element-type gint64): an empty array to be filled
 * @last: (out): the id of the last change, 0 without one
 * @error: where to say what failed
 *
 * Reads from the log what can be undone and redone, so that both survive a restart.
 */
gboolean
muc_log_read_stacks (MucDatabase  *database,
                     GArray       *undo,
                     GArray       *redo,
                     gint64       *last,
                     GError      **error)
{
  MucStatement *statement =
    muc_database_prepare (database, "SELECT id, step, barrier FROM change ORDER BY id", error);
  g_autoptr (GError) local_error = NULL;

  *last = 0;
  if (statement == NULL)
    return FALSE;
  while (muc_statement_next (statement, database, &local_error))
    {
      const MucLogHead head = {
        .id = muc_statement_get_integer (statement, 0),
        .step = muc_step_from_nick (muc_statement_get_text (statement, 1)),
        .barrier = (MucBarrier) muc_statement_get_integer (statement, 2),
      };

      muc_log_push (undo, redo, &head);
      *last = head.id;
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
