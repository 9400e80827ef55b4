/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/check.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What people say to a finding of the check: see store/edits.h. */

gboolean muc_check_edits_accept    (MucStore    *store,
                                    MucFinding  *finding,
                                    const char  *reason,
                                    GError     **error);
gboolean muc_check_edits_take_back (MucStore    *store,
                                    MucFinding  *finding,
                                    GError     **error);

G_END_DECLS
