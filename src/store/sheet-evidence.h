/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/progress.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Makes what shows @progress be what @text lists, one document a line, as part of @change: known
 * documents are linked, others come into the register, and those no longer listed are unlinked.
 * @added has what came into it by the same change, by its folded line: the register does not list
 * them yet. */
void muc_sheet_evidence_put (MucChange   *change,
                             MucPlan     *plan,
                             GHashTable  *added,
                             MucProgress *progress,
                             const char  *text,
                             gint64       year);

G_END_DECLS
