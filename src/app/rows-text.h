/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * MucRowsFormat:
 * @n_columns: how many columns the paper has
 * @dup_text: (transfer full) (nullable): what stands in a column of it
 * @dup_note: (transfer full) (nullable): what pasting the row in this program has to know besides;
 *   %NULL where there is nothing
 *
 * What the rows of a table say to the clipboard.
 */
typedef struct
{
  guint   n_columns;
  char *(*dup_text) (gpointer record,
                     guint    column);
  char *(*dup_note) (gpointer record);
} MucRowsFormat;

char *muc_rows_to_tsv  (GPtrArray           *records,
                        const MucRowsFormat *format);
char *muc_rows_to_html (GPtrArray           *records,
                        const MucRowsFormat *format);

G_END_DECLS
