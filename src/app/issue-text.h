/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seal.h"
#include "model/year.h"

G_BEGIN_DECLS

/* How the window speaks of what is issued. */
const char *muc_issue_text_get_icon  (MucPaper   *paper);
const char *muc_issue_text_get_state (MucPaper   *paper);
char       *muc_issue_text_for_year  (MucYear    *year,
                                      const char *kind);
char       *muc_issue_text_for_seal  (MucSeal    *seal);

G_END_DECLS
