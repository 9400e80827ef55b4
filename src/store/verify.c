/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/verify.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/evidence.h"
#include "model/naming.h"
#include "store/content.h"
#include "store/log.h"
#include "store/rows.h"
#include "store/seal.h"
#include "store/search-index.h"
#include "store/sqlite-file.h"
#include "store/store-private.h"

G_GNUC_PRINTF (2, 3) static void
add_finding (GPtrArray  *findings,
             const char *format,
             ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (findings, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Runs a query and counts its rows; a file too damaged to be asked is a finding as well. */
static void
count_rows (MucStore   *self,
            const char *sql,
            const char *format,
            const char *table,
            GPtrArray  *findings)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  if (!muc_database_get_integer (self->database, sql, &n, &error))
    g_ptr_array_add (findings, g_strdup (error->message));
  else if (n > 0)
    add_finding (findings, "%s: %s (%" G_GINT64_FORMAT ")", table, format, n);
}

static void
check_owners (MucStore  *self,
              GType      type,
              GPtrArray *findings)
{
  MucRecordClass *klass = muc_column_get_class (type);
  g_autofree char *sql = NULL;

  if (klass->owner_type == MUC_TYPE_PLAN)
    sql = g_strdup_printf ("SELECT COUNT(*) FROM %s WHERE parent <> 0", klass->table);
  else
    sql = g_strdup_printf ("SELECT COUNT(*) FROM %s WHERE parent NOT IN (SELECT id FROM %s)",
                           klass->table, muc_column_get_class (klass->owner_type)->table);
  count_rows (self, sql, _("rows without an owner"), klass->table, findings);
}

static void
check_references (MucStore  *self,
                  GType      type,
                  GPtrArray *findings)
{
  MucRecordClass *klass = muc_column_get_class (type);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *sql = NULL;
      GType target;

      if (muc_field_get_kind (klass->fields[i]) != MUC_KIND_REFERENCE)
        continue;
      target = muc_field_get_reference_type (klass->fields[i]);
      sql = g_strdup_printf ("SELECT COUNT(*) FROM %s WHERE %s IS NOT NULL "
                             "AND %s NOT IN (SELECT id FROM %s)",
                             klass->table, muc_field_get_column (klass->fields[i]),
                             muc_field_get_column (klass->fields[i]),
                             muc_column_get_class (target)->table);
      count_rows (self, sql, _("references to nothing"), klass->table, findings);
    }
}

/* The log, record by record */

/* A record as the log tells it, so far. */
typedef struct
{
  gint64   id;
  GType    type;
  gboolean exists;
  char   **texts; /* of its columns */
} Replayed;

static void
replayed_clear (Replayed *replayed)
{
  if (replayed->texts != NULL)
    for (guint i = 0; i < muc_column_count (muc_column_get_class (replayed->type)); i++)
      g_free (replayed->texts[i]);
  g_clear_pointer (&replayed->texts, g_free);
}

static void
check_log_table (MucStore  *self,
                 GType      type,
                 gint64     n_expected,
                 GPtrArray *findings)
{
  MucRecordClass *klass = muc_column_get_class (type);
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) - %" G_GINT64_FORMAT " FROM %s",
                                          n_expected, klass->table);

  count_rows (self, sql, _("rows the change log does not know"), klass->table, findings);
}

/* What the log says last must be what the row holds, and what search looks through. */
static void
check_replayed (MucStore  *self,
                Replayed  *replayed,
                GPtrArray *findings)
{
  MucRecordClass *klass = muc_column_get_class (replayed->type);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucRecord) record = NULL;
  g_autofree char *searched = NULL;
  g_autofree char *expected = NULL;
  gint64 parent = 0;

  record = muc_rows_read (self->database, replayed->type, replayed->id, &parent, &error);
  if (error != NULL)
    g_ptr_array_add (findings, g_strdup (error->message));
  if (record != NULL && !replayed->exists)
    add_finding (findings, _("%s %" PRId64 ": there, but removed according to the change log"),
                 klass->table, replayed->id);
  if (record == NULL && replayed->exists)
    add_finding (findings, _("%s %" PRId64 ": in the change log, but not there"),
                 klass->table, replayed->id);

  for (guint i = 0; record != NULL && replayed->exists && i < muc_column_count (klass); i++)
    {
      g_autofree char *text = i == MUC_COLUMN_PARENT
                              ? g_strdup_printf ("%" G_GINT64_FORMAT, parent)
                              : muc_column_dup_text (record, i);

      if (g_strcmp0 (text, replayed->texts[i]) != 0)
        add_finding (findings, _("%s %" PRId64 ": “%s” is not what the change log says"),
                     klass->table, replayed->id, muc_column_get_name (klass, i));
    }

  searched = muc_search_index_read_text (self->database, replayed->id);
  expected = record != NULL ? muc_search_index_dup_text (record) : NULL;
  if (g_strcmp0 (searched, expected) != 0)
    add_finding (findings, _("%s %" PRId64 ": search does not know its present text"),
                 klass->table, replayed->id);
}

/* Each change must begin where the one before it ended. */
static void
replay_row (Replayed     *replayed,
            MucStatement *statement,
            GPtrArray    *findings)
{
  MucRecordClass *klass = muc_column_get_class (replayed->type);
  const char *old_text = muc_statement_get_text (statement, 4);
  const char *new_text = muc_statement_get_text (statement, 5);
  guint column;
  MucVerb verb;

  if (!muc_column_find (klass, muc_statement_get_text (statement, 3), &column)
      || !muc_verb_from_nick (muc_statement_get_text (statement, 2), &verb))
    {
      add_finding (findings, _("%s %" PRId64 ": the change log cannot be understood"),
                   klass->table, replayed->id);
      return;
    }
  if (g_strcmp0 (old_text, replayed->texts[column]) != 0)
    add_finding (findings, _("%s %" PRId64 ": the change log has a gap at “%s”"),
                 klass->table, replayed->id, muc_column_get_name (klass, column));
  g_free (replayed->texts[column]);
  replayed->texts[column] = g_strdup (new_text);
  replayed->exists = verb != MUC_VERB_REMOVE;
}

static void
finish_replayed (MucStore   *self,
                 Replayed   *replayed,
                 GHashTable *counts,
                 GPtrArray  *findings)
{
  if (replayed->texts == NULL)
    return;
  check_replayed (self, replayed, findings);
  if (replayed->exists)
    {
      const gpointer type = GSIZE_TO_POINTER (replayed->type);
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, type));

      g_hash_table_insert (counts, type, GUINT_TO_POINTER (n + 1));
    }
  replayed_clear (replayed);
}

static void
begin_replayed (Replayed     *replayed,
                MucStatement *statement)
{
  replayed->id = muc_statement_get_integer (statement, 0);
  replayed->type = muc_log_find_type (muc_statement_get_text (statement, 1));
  replayed->exists = FALSE;
  if (replayed->type != G_TYPE_INVALID)
    replayed->texts = g_new0 (char *, muc_column_count (muc_column_get_class (replayed->type)));
}

static gboolean
check_log (MucStore    *self,
           GHashTable  *counts,
           GPtrArray   *findings,
           GError     **error)
{
  MucStatement *statement =
    muc_database_prepare (self->database,
                          "SELECT record, record_table, verb, field, old_value, new_value "
                          "FROM change_field ORDER BY record, id", error);
  g_autoptr (GError) local_error = NULL;
  Replayed replayed = { 0 };

  if (statement == NULL)
    return FALSE;
  while (muc_statement_next (statement, self->database, &local_error))
    {
      if (muc_statement_get_integer (statement, 0) != replayed.id)
        {
          finish_replayed (self, &replayed, counts, findings);
          begin_replayed (&replayed, statement);
        }
      if (replayed.texts != NULL)
        replay_row (&replayed, statement, findings);
    }
  finish_replayed (self, &replayed, counts, findings);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
check_rows (MucStore  *self,
            GPtrArray *findings)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  if (!check_log (self, counts, findings, &error))
    g_ptr_array_add (findings, g_strdup (error->message));
  for (guint i = 0; i < n_types; i++)
    {
      const gpointer n = g_hash_table_lookup (counts, GSIZE_TO_POINTER (types[i]));

      check_owners (self, types[i], findings);
      check_references (self, types[i], findings);
      if (error == NULL)
        check_log_table (self, types[i], GPOINTER_TO_UINT (n), findings);
    }
}

/* The files of the register of evidence, byte by byte. */
static void
check_evidence (MucStore  *self,
                GPtrArray *findings)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (self));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_EVIDENCE); i++)
    {
      MucEvidence *evidence = muc_record_peek (plan, MUC_TYPE_EVIDENCE, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *name = NULL;

      if (muc_evidence_get_content (evidence) == NULL)
        continue;
      bytes = muc_content_read (self->database, muc_evidence_get_content (evidence), &error);
      if (bytes != NULL)
        continue;
      name = muc_naming_describe (evidence);
      g_ptr_array_add (findings, g_strdup_printf (_("The file of %s: %s"), name, error->message));
    }
}

/**
 * muc_store_verify:
 * @self: an open store
 * @error: where to say what failed
 *
 * Reads the whole file: whether its pages are sound, every row has its owner and every reference
 * its target, the change log tells without a gap how each row came to be what it is, search knows
 * the present texts, everything that was issued is what was sealed, and the files of evidence are
 * those that were kept.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, one sentence each; empty for a
 *   sound file
 */
GPtrArray *
muc_store_verify (MucStore  *self,
                  GError   **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, NULL);

  if (!muc_sqlite_file_check (self->database, findings, error))
    return NULL;
  /* Rows on pages that are not sound are not worth reading. */
  if (findings->len > 0)
    return g_steal_pointer (&findings);
  if (!muc_database_begin_reading (self->database, error))
    return NULL;
  check_rows (self, findings);
  muc_seal_verify (self, findings);
  check_evidence (self, findings);
  muc_database_rollback (self->database);
  return g_steal_pointer (&findings);
}
