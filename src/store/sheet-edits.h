/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sent-sheet.h"
#include "model/unit-merge.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucSheetTaking:
 * @merge: what a returned sheet brings, with what was chosen of its conflicts
 * @name: the file's name
 * @unplaced: how many cells of it found no place
 *
 * A returned sheet that is to be taken in.
 */
typedef struct
{
  MucUnitMerge *merge;
  const char   *name;
  guint         unplaced;
} MucSheetTaking;

char         *muc_sheet_edits_dup_identity (MucStore            *store,
                                            GError             **error);
gboolean      muc_sheet_edits_send         (MucStore            *store,
                                            MucYear             *year,
                                            GPtrArray           *sheets,
                                            GError             **error);
MucUnitMerge *muc_sheet_edits_compare      (MucStore            *store,
                                            const char          *name,
                                            MucUnitSheet       **sent,
                                            MucUnitSheet       **back,
                                            GPtrArray           *earlier,
                                            GError             **error);
char         *muc_sheet_edits_dup_warning  (MucStore            *store,
                                            const MucUnitMerge  *merge);
gboolean      muc_sheet_edits_take         (MucStore            *store,
                                            GArray              *takings,
                                            GError             **error);

G_END_DECLS
