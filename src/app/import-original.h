/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/import.h"
#include "import/placed-findings.h"

G_BEGIN_DECLS

/* What stands in a file, line by line, with what there is to say below each; of a table also what
 * each column is taken for. Signal "column-said": a column (uint) is to be taken for something else
 * (int). */
#define MUC_TYPE_IMPORT_ORIGINAL (muc_import_original_get_type ())
G_DECLARE_FINAL_TYPE (MucImportOriginal, muc_import_original, MUC, IMPORT_ORIGINAL, GtkBox)

void     muc_import_original_show_file  (MucImportOriginal       *self,
                                         MucImport               *import,
                                         const MucPlacedFindings *placed,
                                         guint                    file,
                                         guint                    line);
void     muc_import_original_show_table (MucImportOriginal       *self,
                                         MucImport               *import,
                                         const MucPlacedFindings *placed,
                                         guint                    file,
                                         const MucPaperTable     *table);
void     muc_import_original_clear      (MucImportOriginal       *self);
void     muc_import_original_go_to_line (MucImportOriginal       *self,
                                         guint                    line);
gboolean muc_import_original_go_to_note (MucImportOriginal       *self,
                                         int                      step);

G_END_DECLS
