/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * MucRowsFormat:
 * @n_columns: how many columns the paper has
 * @dup_text: (transfer full) (nullable): what stands in a column of it
 *
 * What the rows of a table say to the clipboard.
 */
typedef struct
{
  guint   n_columns;
  char *(*dup_text) (gpointer record,
                     guint    column);
} MucRowsFormat;

char *muc_rows_to_tsv  (GPtrArray           *records,
                        const MucRowsFormat *format);
char *muc_rows_to_html (GPtrArray           *records,
                        const MucRowsFormat *format);

G_END_DECLS
