/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/import-places.h"

G_BEGIN_DECLS

/* What a dry run found, in words. */

const char *muc_import_list_get_kind_name     (const MucImportPaper *paper);
char       *muc_import_list_get_title         (const MucImportPaper *paper);
char       *muc_import_list_describe_contents (const MucImportPaper *paper);
char       *muc_import_list_describe_paper    (const MucImportPaper *paper);

char       *muc_import_list_get_table_title   (const MucPaperTable  *table);
char       *muc_import_list_describe_table    (const MucPaperTable  *table,
                                               MucSource            *source);

char       *muc_import_list_describe_all      (MucImport            *import,
                                               guint                 n_refused);
char       *muc_import_list_find_problem      (MucImport            *import,
                                               gboolean              built,
                                               MucImportPlace       *place);

const char *muc_import_list_get_icon_name     (MucImportSeverity     severity);
guint       muc_import_list_count_warnings    (GPtrArray            *findings);
char       *muc_import_list_count_findings    (GPtrArray            *findings);

G_END_DECLS
