/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/returned-file.h"
#include "store/sheet-edits.h"

G_BEGIN_DECLS

/* A file that came back: whose sheet it is, what it brings, what found no place, or why it is
 * refused. Emits "leave-out". */
#define MUC_TYPE_SHEET_FILE_ROW (muc_sheet_file_row_get_type ())
G_DECLARE_FINAL_TYPE (MucSheetFileRow, muc_sheet_file_row, MUC, SHEET_FILE_ROW, GtkListBoxRow)

GtkWidget     *muc_sheet_file_row_new        (const char      *name,
                                              MucReturnedFile *file,
                                              const GError    *error);
void           muc_sheet_file_row_compare    (MucSheetFileRow *self,
                                              MucStore        *store,
                                              GPtrArray       *earlier);
MucUnitMerge  *muc_sheet_file_row_get_merge  (MucSheetFileRow *self);
MucSheetTaking muc_sheet_file_row_get_taking (MucSheetFileRow *self);

G_END_DECLS
