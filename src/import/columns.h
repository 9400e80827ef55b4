/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/paper-table.h"

G_BEGIN_DECLS

/* The columns of an action table, in the order of the form. */
typedef enum
{
  MUC_COLUMN_NUMBER,   /* STT */
  MUC_COLUMN_TEXT,     /* Nội dung công việc */
  MUC_COLUMN_PARTIES,  /* Trách nhiệm (thực hiện) */
  MUC_COLUMN_DEADLINE, /* Thời gian hoàn thành */
  MUC_COLUMN_EXPECTED, /* Kết quả dự kiến, or Ghi chú */
  MUC_COLUMN_NOTE,     /* Ghi chú beside Kết quả dự kiến, and every further column */
} MucColumn;

#define MUC_N_COLUMNS (MUC_COLUMN_NOTE + 1)

/**
 * MucColumns:
 * @n_cells: how many cells the head has, empty ones at its end not counted
 * @n_named: how many of them have a heading
 * @column: for each cell what it is; or %MUC_TABLE_NO_HEADING or %MUC_TABLE_SKIPPED
 * @headings: for each column its heading as printed, or %NULL where the table has no such column
 *
 * What the head of an action table says.
 */
typedef struct
{
  guint n_cells;
  guint n_named;
  GArray *column;
  char *headings[MUC_N_COLUMNS];
} MucColumns;

MucColumns *muc_columns_read       (GPtrArray        *head);
MucColumns *muc_columns_guess      (GPtrArray        *head);
MucColumns *muc_columns_default    (gboolean          numbered);
MucColumns *muc_columns_copy       (const MucColumns *self);
void        muc_columns_free       (MucColumns       *self);
void        muc_columns_correct    (MucColumns          *self,
                                    const MucPaperTable *table);
gboolean    muc_columns_add_head   (MucColumns       *self,
                                    GPtrArray        *cells);
gboolean    muc_columns_is_numbers (GPtrArray        *cells);
guint       muc_columns_count_known (GPtrArray       *cells);
void        muc_columns_map        (const MucColumns *self,
                                    GPtrArray        *cells,
                                    char            **fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucColumns, muc_columns_free)

G_END_DECLS
