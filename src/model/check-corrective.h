/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/check.h"

G_BEGIN_DECLS

/* The rules of the check that look at corrective actions. */

void muc_check_corrective_late    (MucYear  *year,
                                   MucCheck *check);
void muc_check_corrective_missed  (MucYear  *year,
                                   MucCheck *check);
void muc_check_corrective_unrated (MucYear  *year,
                                   MucCheck *check);

G_END_DECLS
