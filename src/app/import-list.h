/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "import/import.h"

G_BEGIN_DECLS

/* What a dry run found, in words. */

char      *muc_import_list_describe_paper  (const MucImportPaper *paper);
char      *muc_import_list_get_title       (const MucImportPaper *paper);
GPtrArray *muc_import_list_create_findings (GPtrArray            *findings);
char      *muc_import_list_count_findings  (GPtrArray            *findings);

G_END_DECLS
