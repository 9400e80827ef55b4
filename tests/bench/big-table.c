/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "big-table.h"

#include "bench.h"

const MucColumn big_table_columns[BIG_TABLE_COLUMNS] = {
  { 8, MUC_ALIGN_CENTER },  { 40, MUC_ALIGN_LEFT },  { 22, MUC_ALIGN_CENTER },
  { 17, MUC_ALIGN_CENTER }, { 21, MUC_ALIGN_LEFT },
};

const char *const big_table_heads[BIG_TABLE_COLUMNS] = {
  "STT", "Nội dung công việc", "Trách nhiệm", "Thời gian", "Kết quả",
};

char **
big_table_create_texts (void)
{
  char **texts = g_new0 (char *, BIG_TABLE_ROWS * BIG_TABLE_COLUMNS + 1);

  for (guint row = 0; row < BIG_TABLE_ROWS; row++)
    {
      char **cells = &texts[row * BIG_TABLE_COLUMNS];

      cells[0] = g_strdup_printf ("%u", row + 1);
      cells[1] = bench_words (row, 14 + row % 18);
      cells[2] = bench_words (row % 40, 6);
      cells[3] = bench_words (row % 30, 3);
      cells[4] = bench_words (row + 9, 4 + row % 7);
    }
  return texts;
}

MucDocument *
big_table_build (char **texts,
                 guint  n_rows)
{
  g_autoptr (GDate) date = g_date_new_dmy (5, 1, 2026);
  MucDocument *document = muc_document_new ("Kế hoạch", "Sở", date);
  MucTable *table = muc_table_new (document, big_table_columns, BIG_TABLE_COLUMNS, 1);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  for (guint i = 0; i < BIG_TABLE_COLUMNS; i++)
    muc_table_add_text (table, big_table_heads[i]);
  for (guint row = 0; row < n_rows; row++)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      for (guint i = 0; i < BIG_TABLE_COLUMNS; i++)
        muc_table_add_text (table, texts[row * BIG_TABLE_COLUMNS + i]);
    }
  muc_document_add_table (document, table);
  return document;
}
