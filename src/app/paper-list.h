/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "document/document.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

GPtrArray   *muc_paper_list_create          (MucYear           *year);
guint        muc_paper_list_count           (MucYear           *year);
char        *muc_paper_list_create_row_key  (const MucPaperKey *key);
MucPaperKey *muc_paper_list_find            (MucYear           *year,
                                             const char        *row_key);
char        *muc_paper_list_describe_state  (MucYear           *year,
                                             const MucPaperKey *key);
MucDocument *muc_paper_list_create_document (MucStore          *store,
                                             MucYear           *year,
                                             const MucPaperKey *key,
                                             GError           **error);
char        *muc_paper_list_create_file_name (MucYear           *year,
                                              const MucPaperKey *key,
                                              const char        *extension);

G_END_DECLS
