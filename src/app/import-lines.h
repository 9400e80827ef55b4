/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/import-line.h"
#include "import/import.h"

G_BEGIN_DECLS

/* The lines of a file, or of a table in it, as a list model of #MucImportLine; those that are
 * empty or only drawn are passed over. Lines are made when they are asked for. */
#define MUC_TYPE_IMPORT_LINES (muc_import_lines_get_type ())
G_DECLARE_FINAL_TYPE (MucImportLines, muc_import_lines, MUC, IMPORT_LINES, GObject)

MucImportLines *muc_import_lines_new         (MucImport               *import,
                                              guint                    file,
                                              guint                    first,
                                              guint                    end,
                                              gboolean                 is_table);
void            muc_import_lines_update      (MucImportLines          *self,
                                              const MucPlacedFindings *placed);
GArray         *muc_import_lines_get_widths  (MucImportLines          *self);
guint           muc_import_lines_find        (MucImportLines          *self,
                                              guint                    line);
guint           muc_import_lines_find_note   (MucImportLines          *self,
                                              guint                    from,
                                              int                      step);

G_END_DECLS
