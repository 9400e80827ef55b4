/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What becomes of the rows of an earlier register in a year: see store/edits.h and
 * muc_risk_edits_link(). */

gboolean muc_carry_edits_carry_on (MucStore    *store,
                                   MucYear     *year,
                                   GPtrArray   *risks,
                                   GError     **error);
GPtrArray *muc_carry_edits_copy   (MucStore    *store,
                                   MucChange   *change,
                                   MucYear     *from,
                                   MucYear     *year,
                                   GPtrArray   *risks);
gboolean muc_carry_edits_drop     (MucStore    *store,
                                   MucRisk     *risk,
                                   const char  *reason,
                                   GError     **error);

G_END_DECLS
