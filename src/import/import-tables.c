/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import-private.h"

/* The files as they were read, the tables in them, and what the clerk says of these. */

static MucImportFile *
get_file (MucImport *self,
          guint      paper)
{
  return self->files->pdata[((MucImportEntry *) self->papers->pdata[paper])->public.file];
}

/** muc_import_get_n_files: how many files were read. */
guint
muc_import_get_n_files (MucImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files->len;
}

/**
 * muc_import_forget_files:
 * @self: an import
 * @first: a file, from 0
 *
 * Forgets that file and those that were read after it.
 */
void
muc_import_forget_files (MucImport *self,
                         guint      first)
{
  g_return_if_fail (self != NULL);

  if (first >= self->files->len)
    return;
  g_ptr_array_set_size (muc_letters_get_conversions (self->letters),
                        (int) ((MucImportFile *) self->files->pdata[first])->conversions);
  g_ptr_array_set_size (self->papers,
                        (int) ((MucImportFile *) self->files->pdata[first])->papers);
  g_ptr_array_set_size (self->files, (int) first);
  muc_import_collect_findings (self);
}

/**
 * muc_import_get_source:
 * @self: an import
 * @file: which file, from 0
 *
 * Returns: (transfer none): what the file says, line by line
 */
MucSource *
muc_import_get_source (MucImport *self,
                       guint      file)
{
  g_return_val_if_fail (self != NULL && file < self->files->len, NULL);

  return ((MucImportFile *) self->files->pdata[file])->source;
}

/**
 * muc_import_list_tables:
 * @self: an import
 * @i: which paper, from 0
 *
 * Returns: (transfer container) (element-type MucPaperTable): the tables of the paper, valid until
 *   something is said of a table of its file
 */
GPtrArray *
muc_import_list_tables (MucImport *self,
                        guint      i)
{
  const MucImportFile *file;
  GPtrArray *tables;

  g_return_val_if_fail (self != NULL && i < self->papers->len, NULL);

  file = get_file (self, i);
  tables = g_ptr_array_new ();
  for (guint t = 0; t < muc_paper_tables_count (file->source->tables); t++)
    {
      MucPaperTable *table = muc_paper_tables_get (file->source->tables, t);

      if (table->paper == i - file->papers)
        g_ptr_array_add (tables, table);
    }

  return tables;
}

/**
 * muc_import_count_alike:
 * @self: an import
 * @i: which paper, from 0
 * @table: a table of it
 *
 * Returns: how many of its tables have the head of @table, which is one of them
 */
guint
muc_import_count_alike (MucImport           *self,
                        guint                i,
                        const MucPaperTable *table)
{
  g_autoptr (GPtrArray) tables = muc_import_list_tables (self, i);
  guint n = 0;

  for (guint t = 0; t < tables->len; t++)
    n += muc_paper_table_is_alike (tables->pdata[t], table);

  return n;
}

/**
 * muc_import_say_column:
 * @self: an import
 * @i: which paper, from 0
 * @table: a table of it
 * @column: which column, from 0
 * @meaning: what the column is: one of #MucColumn, or in a register of #MucRiskColumn, or
 *   %MUC_TABLE_SKIPPED
 * @everywhere: whether that holds for all tables of the paper with the same head
 *
 * Corrects what a column was taken for. The file is read anew; what is proposed follows with the
 * next build.
 */
void
muc_import_say_column (MucImport           *self,
                       guint                i,
                       const MucPaperTable *table,
                       guint                column,
                       int                  meaning,
                       gboolean             everywhere)
{
  g_autoptr (GPtrArray) tables = NULL;
  MucPaperTables *all;

  g_return_if_fail (self != NULL && i < self->papers->len);
  g_return_if_fail (table != NULL && column < table->meanings->len);

  tables = muc_import_list_tables (self, i);
  all = get_file (self, i)->source->tables;
  for (guint t = 0; t < tables->len; t++)
    {
      const MucPaperTable *other = tables->pdata[t];

      if (other == table || (everywhere && muc_paper_table_is_alike (other, table)))
        muc_paper_tables_say_column (all, other->first, column, meaning);
    }
  muc_import_read_again (self, ((MucImportEntry *) self->papers->pdata[i])->public.file);
}

/**
 * muc_import_leave_table_out:
 * @self: an import
 * @i: which paper, from 0
 * @table: a table of it
 * @out: whether it is left out
 *
 * Says whether the rows of a table are taken in. The file is read anew.
 */
void
muc_import_leave_table_out (MucImport           *self,
                            guint                i,
                            const MucPaperTable *table,
                            gboolean             out)
{
  g_return_if_fail (self != NULL && i < self->papers->len);
  g_return_if_fail (table != NULL);

  muc_paper_tables_leave_out (get_file (self, i)->source->tables, table->first, out);
  muc_import_read_again (self, ((MucImportEntry *) self->papers->pdata[i])->public.file);
}
