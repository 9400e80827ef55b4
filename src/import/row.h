/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/columns.h"

G_BEGIN_DECLS

/**
 * MucImportRow:
 * @line: the number of its line in the file
 * @table: (nullable): the table it stands in
 * @number: the number it has in the paper, 0 where it has none
 * @text: the work
 * @parties_text: who is responsible
 * @deadline_text: by when
 * @expected: the results expected, in lines
 * @note: what else stands in the row
 *
 * One row of an action table, as it is written. Each text is %NULL where the cell is empty.
 */
typedef struct
{
  guint line;
  MucPaperTable *table;
  int number;
  char *text;
  char *parties_text;
  char *deadline_text;
  char *expected;
  char *note;
} MucImportRow;

MucImportRow *muc_import_row_new             (const MucColumns   *columns,
                                              GPtrArray          *cells,
                                              guint               line);
void          muc_import_row_free            (MucImportRow       *row);
gboolean      muc_import_row_is_empty        (const MucImportRow *row);
gboolean      muc_import_row_is_continuation (const MucImportRow *row);
gboolean      muc_import_row_append          (MucImportRow       *row,
                                              const MucImportRow *rest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucImportRow, muc_import_row_free)

G_END_DECLS
