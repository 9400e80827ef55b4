/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

#define REGISTER_COLUMNS 17
#define REGISTER_ROWS 10
#define REGISTER_HEADER_ROWS 3

/* The texts of the register's cells. */
extern const char *const register_texts[REGISTER_ROWS][REGISTER_COLUMNS];

/* A landscape table of uneven long texts with a grouped head and a row of numbers, of an invented
 * agency. @fit_rows: or one share for each column. @n_rows: the ten rows again and again. */
MucTable    *register_create_table (MucDocument *document,
                                    gboolean     fit_rows,
                                    guint        n_rows);

/* The paper: letterhead, title, table, note, two signatures. */
MucDocument *register_create_document (gboolean fit_rows,
                                       guint    n_rows);

G_END_DECLS
