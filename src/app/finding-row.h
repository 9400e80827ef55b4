/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/list-item.h"

G_BEGIN_DECLS

/* A remark on a line of an imported file, in a list that may be long. */
#define MUC_TYPE_FINDING_ROW (muc_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (MucFindingRow, muc_finding_row, MUC, FINDING_ROW, AdwBin)

GtkListItemFactory *muc_finding_row_create_factory (void);
void                muc_finding_row_set_item       (MucFindingRow *self,
                                                    MucListItem   *item);

G_END_DECLS
