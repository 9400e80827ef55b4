/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sheet.h"

G_BEGIN_DECLS

/* The cells of one sheet of a workbook that came back, by their place. */
typedef struct _MucReturnedCells MucReturnedCells;

MucReturnedCells *muc_returned_cells_new           (MucSheet         *sheet);
void              muc_returned_cells_free          (MucReturnedCells *self);
guint             muc_returned_cells_get_n_rows    (MucReturnedCells *self);
guint             muc_returned_cells_get_n_columns (MucReturnedCells *self);
const char       *muc_returned_cells_get           (MucReturnedCells *self,
                                                    guint             row,
                                                    guint             column);
gboolean          muc_returned_cells_find          (MucReturnedCells *self,
                                                    const char       *text,
                                                    guint             first_row,
                                                    guint            *row,
                                                    guint            *column);
gboolean          muc_returned_cell_is_error       (const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucReturnedCells, muc_returned_cells_free)

G_END_DECLS
