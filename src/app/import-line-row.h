/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/import-line.h"

G_BEGIN_DECLS

/* A line of a file with its number, and below it what there is to say of it. */
#define MUC_TYPE_IMPORT_LINE_ROW (muc_import_line_row_get_type ())
G_DECLARE_FINAL_TYPE (MucImportLineRow, muc_import_line_row, MUC, IMPORT_LINE_ROW, AdwBin)

GtkListItemFactory *muc_import_line_row_create_factory (void);
void                muc_import_line_row_set_line       (MucImportLineRow *self,
                                                        MucImportLine    *line);

G_END_DECLS
