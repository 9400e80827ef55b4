/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/roll.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A new year from the one before: see store/edits.h. */

MucYear *muc_roll_edits_find_from (MucStore  *store,
                                   gint64     number,
                                   GError   **error);
MucYear *muc_roll_edits_apply     (MucStore  *store,
                                   MucRoll   *roll,
                                   GError   **error);

G_END_DECLS
