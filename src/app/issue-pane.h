/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/paper-list.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What is done with a paper as a whole: it is issued, and amended. */
#define MUC_TYPE_ISSUE_PANE (muc_issue_pane_get_type ())
G_DECLARE_FINAL_TYPE (MucIssuePane, muc_issue_pane, MUC, ISSUE_PANE, AdwBin)

void muc_issue_pane_set_paper (MucIssuePane      *self,
                               MucStore          *store,
                               MucYear           *year,
                               const MucPaperKey *key);

G_END_DECLS
