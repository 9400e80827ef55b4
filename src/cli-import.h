/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letters.h"

G_BEGIN_DECLS

/**
 * MucCliImport:
 * @year: the year of a paper that names none, or 0
 * @dry_run: whether nothing is written
 * @json: whether what came in is told as JSON
 * @letters: what becomes of letters in an old encoding
 *
 * The options of the verb "import".
 */
typedef struct
{
  gint64   year;
  gboolean dry_run;
  gboolean json;
  MucLettersAnswer letters;
} MucCliImport;

gboolean muc_cli_import_run (char               **files,
                             const MucCliImport  *options,
                             GError             **error);

G_END_DECLS
