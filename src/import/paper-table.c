/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/paper-table.h"

#include <string.h>

/* The tables of a file, and what the clerk says of them. A file is read again after each word of
 * the clerk: the tables then are others, but they stand on the same lines. */
struct _MucPaperTables
{
  GPtrArray *tables;
  GHashTable *said; /* the line of a table → Said */
};

typedef struct
{
  gboolean left_out;
  GHashTable *columns; /* column → meaning */
} Said;

static void
free_table (gpointer data)
{
  MucPaperTable *table = data;

  g_ptr_array_unref (table->headings);
  g_array_unref (table->read);
  g_array_unref (table->meanings);
  g_free (table->text);
  g_free (table);
}

static void
free_said (gpointer data)
{
  Said *said = data;

  g_hash_table_unref (said->columns);
  g_free (said);
}

/** muc_paper_tables_new: (transfer full): no tables, of which nothing was said. */
MucPaperTables *
muc_paper_tables_new (void)
{
  MucPaperTables *self = g_new0 (MucPaperTables, 1);

  self->tables = g_ptr_array_new_with_free_func (free_table);
  self->said = g_hash_table_new_full (NULL, NULL, NULL, free_said);

  return self;
}

/**
 * muc_paper_tables_free:
 * @self: (transfer full): the tables of a file
 */
void
muc_paper_tables_free (MucPaperTables *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->tables);
  g_hash_table_unref (self->said);
  g_free (self);
}

/** muc_paper_tables_begin: the file is read anew; what was said of its tables still counts. */
void
muc_paper_tables_begin (MucPaperTables *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->tables, 0);
}

/** muc_paper_tables_count: how many tables the file has. */
guint
muc_paper_tables_count (MucPaperTables *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->tables->len;
}

/** muc_paper_tables_get: (transfer none): table @i, from 0. */
MucPaperTable *
muc_paper_tables_get (MucPaperTables *self,
                      guint           i)
{
  g_return_val_if_fail (self != NULL && i < self->tables->len, NULL);

  return self->tables->pdata[i];
}

static void
correct (MucPaperTable *table,
         const Said    *said)
{
  table->left_out = said->left_out;
  for (guint i = 0; i < table->meanings->len; i++)
    {
      gpointer meaning;

      if (g_hash_table_lookup_extended (said->columns, GUINT_TO_POINTER (i), NULL, &meaning))
        g_array_index (table->meanings, int, i) = GPOINTER_TO_INT (meaning);
    }
}

/**
 * muc_paper_tables_open:
 * @self: the tables of a file
 * @first: the line of the table's head, counted from 0
 * @headings: (nullable) (element-type utf8): the cells of its head
 * @read: (element-type int): what each column was read as
 *
 * Returns: (transfer none): the table, with what was said of it
 */
MucPaperTable *
muc_paper_tables_open (MucPaperTables *self,
                       guint           first,
                       GPtrArray      *headings,
                       const GArray   *read)
{
  MucPaperTable *table = g_new0 (MucPaperTable, 1);
  const Said *said = g_hash_table_lookup (self->said, GUINT_TO_POINTER (first));

  table->first = first;
  table->paper = G_MAXUINT;
  table->body = table->end = first + 1;
  table->headings = g_ptr_array_new_full (read->len, g_free);
  table->read = g_array_sized_new (FALSE, FALSE, sizeof (int), read->len);
  table->meanings = g_array_sized_new (FALSE, FALSE, sizeof (int), read->len);
  g_array_append_vals (table->read, read->data, read->len);
  g_array_append_vals (table->meanings, read->data, read->len);
  for (guint i = 0; i < read->len; i++)
    g_ptr_array_add (table->headings, g_strdup (headings != NULL && i < headings->len
                                                ? headings->pdata[i] : ""));
  if (said != NULL)
    correct (table, said);
  g_ptr_array_add (self->tables, table);

  return table;
}

static Said *
ensure_said (MucPaperTables *self,
             guint           first)
{
  Said *said = g_hash_table_lookup (self->said, GUINT_TO_POINTER (first));

  if (said == NULL)
    {
      said = g_new0 (Said, 1);
      said->columns = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->said, GUINT_TO_POINTER (first), said);
    }

  return said;
}

/**
 * muc_paper_tables_say_column:
 * @self: the tables of a file
 * @first: the line of a table's head, counted from 0
 * @column: which column, from 0
 * @meaning: what the column is taken for when the file is read the next time
 */
void
muc_paper_tables_say_column (MucPaperTables *self,
                             guint           first,
                             guint           column,
                             int             meaning)
{
  g_return_if_fail (self != NULL);

  g_hash_table_insert (ensure_said (self, first)->columns, GUINT_TO_POINTER (column),
                       GINT_TO_POINTER (meaning));
}

/**
 * muc_paper_tables_leave_out:
 * @self: the tables of a file
 * @first: the line of a table's head, counted from 0
 * @out: whether the table is left out when the file is read the next time
 */
void
muc_paper_tables_leave_out (MucPaperTables *self,
                            guint           first,
                            gboolean        out)
{
  g_return_if_fail (self != NULL);

  ensure_said (self, first)->left_out = out;
}

static gboolean
is_same (const GArray *left,
         const GArray *right)
{
  /* An empty array has no data at all. */
  return left->len == right->len
         && (left->len == 0 || memcmp (left->data, right->data, left->len * sizeof (int)) == 0);
}

/** muc_paper_table_reads_as: whether a head that was read as @read is the table's own again. */
gboolean
muc_paper_table_reads_as (const MucPaperTable *self,
                          const GArray        *read)
{
  g_return_val_if_fail (self != NULL && read != NULL, FALSE);

  return is_same (self->read, read);
}

/** muc_paper_table_is_corrected: whether the clerk says of a column that it is another one. */
gboolean
muc_paper_table_is_corrected (const MucPaperTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !is_same (self->read, self->meanings);
}

/** muc_paper_table_is_alike: whether both have the same head, so that what is said of one holds
 * for the other. */
gboolean
muc_paper_table_is_alike (const MucPaperTable *self,
                          const MucPaperTable *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->is_register != other->is_register || !is_same (self->read, other->read))
    return FALSE;
  for (guint i = 0; i < self->headings->len; i++)
    if (strcmp (self->headings->pdata[i], other->headings->pdata[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * muc_paper_table_add_heading:
 * @self: a table
 * @cells: (element-type utf8): a further row of its head
 *
 * What stands over several columns, or is the second line of a heading, is joined to what stands
 * in the same column.
 */
void
muc_paper_table_add_heading (MucPaperTable *self,
                             GPtrArray     *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);

  for (guint i = 0; i < MIN (cells->len, self->headings->len); i++)
    {
      char *before = self->headings->pdata[i];

      if (*(const char *) cells->pdata[i] == '\0' || strcmp (before, cells->pdata[i]) == 0)
        continue;
      self->headings->pdata[i] = *before != '\0' ? g_strconcat (before, " ", cells->pdata[i], NULL)
                                                 : g_strdup (cells->pdata[i]);
      g_free (before);
    }
}

/**
 * muc_paper_table_extend:
 * @self: a table
 * @line: a line that is part of it, counted from 0
 */
void
muc_paper_table_extend (MucPaperTable *self,
                        guint          line)
{
  g_return_if_fail (self != NULL);

  if (self->n_rows == 0)
    self->body = MAX (self->body, line + 1);
  self->end = MAX (self->end, line + 1);
}

/**
 * muc_paper_table_add_row:
 * @self: a table
 * @line: the last line of a row of it, counted from 0
 */
void
muc_paper_table_add_row (MucPaperTable *self,
                         guint          line)
{
  g_return_if_fail (self != NULL);

  self->n_rows++;
  self->end = MAX (self->end, line + 1);
}
