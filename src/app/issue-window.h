/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/paper-list.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Asks for what the registry gave a paper, number and day, and who signed it, and issues it. */
#define MUC_TYPE_ISSUE_WINDOW (muc_issue_window_get_type ())
G_DECLARE_FINAL_TYPE (MucIssueWindow, muc_issue_window, MUC, ISSUE_WINDOW, AdwWindow)

MucIssueWindow *muc_issue_window_present (GtkWidget         *parent,
                                          MucStore          *store,
                                          MucYear           *year,
                                          const MucPaperKey *key);

G_END_DECLS
