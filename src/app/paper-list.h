/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "document/document.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucPaperChoice:
 * @kind: the kind of paper, "objectives"
 * @unit: (nullable): the unit whose paper it is; %NULL for the office's
 *
 * One of the papers of a year.
 */
typedef struct
{
  const char *kind;
  MucUnit *unit;
} MucPaperChoice;

GPtrArray   *muc_paper_list_create          (MucYear              *year);
guint        muc_paper_list_count           (MucYear              *year);
char        *muc_paper_list_create_key      (const char           *kind,
                                             MucUnit              *unit);
gboolean     muc_paper_list_find            (MucYear              *year,
                                             const char           *key,
                                             MucPaperChoice       *choice);
const char  *muc_paper_list_get_title       (const char           *kind);
char        *muc_paper_list_describe_state  (MucYear              *year,
                                             const MucPaperChoice *choice);
MucDocument *muc_paper_list_create_document (MucStore             *store,
                                             MucYear              *year,
                                             const MucPaperChoice *choice,
                                             GError              **error);
char        *muc_paper_list_create_file_name (MucYear              *year,
                                              const MucPaperChoice *choice,
                                              const char           *extension);

G_END_DECLS
