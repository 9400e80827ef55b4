/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

#define BIG_TABLE_ROWS 12500
#define BIG_TABLE_COLUMNS 5

/* A plan of about a thousand pages: the shares of its columns, its cells, row by row. */
extern const MucColumn big_table_columns[BIG_TABLE_COLUMNS];
extern const char *const big_table_heads[BIG_TABLE_COLUMNS];

char       **big_table_create_texts (void);
MucDocument *big_table_build        (char **texts,
                                     guint  n_rows);

G_END_DECLS
