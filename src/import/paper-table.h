/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What else a column can be than one of #MucColumn, or in a register of #MucRiskColumn. */
#define MUC_TABLE_NO_HEADING (-1) /* nothing stands above it, and nothing is expected in it */
#define MUC_TABLE_SKIPPED (-2)    /* the clerk leaves it out */

/**
 * MucPaperTable:
 * @first: the line of its head, counted from 0: the table is known by it
 * @body: the line of its first row
 * @end: the line below its last row
 * @is_register: whether its columns are those of a register
 * @headings: (element-type utf8): what stands above each column, or ""
 * @read: (element-type int): what each column was read as
 * @meanings: (element-type int): what each column is taken for: what it was read as, unless the
 *   clerk says otherwise
 * @left_out: whether the clerk leaves it out
 * @n_rows: how many rows it has, also where it is left out
 * @n_risks: how many of them are risks
 * @paper: which paper of its file it is part of, counted from 0; %G_MAXUINT for none
 * @objective: the number of the first objective whose actions it has, or 0
 * @n_objectives: how many objectives that is
 * @text: (nullable): the first of these objectives
 *
 * A table of a paper as it was read.
 */
typedef struct
{
  guint first, body, end;
  gboolean is_register;
  GPtrArray *headings;
  GArray *read;
  GArray *meanings;
  gboolean left_out;
  guint n_rows;
  guint n_risks;
  guint paper;
  guint objective;
  guint n_objectives;
  char *text;
} MucPaperTable;

typedef struct _MucPaperTables MucPaperTables;

MucPaperTables *muc_paper_tables_new        (void);
void            muc_paper_tables_free       (MucPaperTables      *self);
void            muc_paper_tables_begin      (MucPaperTables      *self);
guint           muc_paper_tables_count      (MucPaperTables      *self);
MucPaperTable  *muc_paper_tables_get        (MucPaperTables      *self,
                                             guint                i);
MucPaperTable  *muc_paper_tables_open       (MucPaperTables      *self,
                                             guint                first,
                                             GPtrArray           *headings,
                                             const GArray        *read);
void            muc_paper_tables_say_column (MucPaperTables      *self,
                                             guint                first,
                                             guint                column,
                                             int                  meaning);
void            muc_paper_tables_leave_out  (MucPaperTables      *self,
                                             guint                first,
                                             gboolean             out);

gboolean        muc_paper_table_reads_as    (const MucPaperTable *self,
                                             const GArray        *read);
gboolean        muc_paper_table_is_corrected (const MucPaperTable *self);
gboolean        muc_paper_table_is_alike    (const MucPaperTable *self,
                                             const MucPaperTable *other);
void            muc_paper_table_add_heading (MucPaperTable       *self,
                                             GPtrArray           *cells);
void            muc_paper_table_add_row     (MucPaperTable       *self,
                                             guint                line);
void            muc_paper_table_extend      (MucPaperTable       *self,
                                             guint                line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPaperTables, muc_paper_tables_free)

G_END_DECLS
