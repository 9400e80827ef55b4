/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/finding.h"
#include "import/returned-cells.h"
#include "model/unit-sheet.h"

G_BEGIN_DECLS

/**
 * MucReturnedReading:
 * @name: what messages call the file
 * @sheet: the sheet at hand
 * @cells: its cells
 * @sent: what was sent
 * @back: gets the rows that came back
 * @findings: gets what there is to say
 * @printed: (element-type utf8 utf8): what else stood in the workbook when it was sent, folded
 * @n_tables: how many tables were found
 *
 * A workbook while it is read.
 */
typedef struct
{
  const char       *name;
  const char       *sheet;
  MucReturnedCells *cells;
  MucUnitSheet     *sent;
  MucUnitSheet     *back;
  GPtrArray        *findings;
  GHashTable       *printed;
  guint             n_tables;
} MucReturnedReading;

void muc_returned_reading_know (MucReturnedReading *self,
                                const char         *printed);
void muc_returned_tables_read  (MucReturnedReading *self);

G_END_DECLS
