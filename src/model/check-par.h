/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/check.h"

G_BEGIN_DECLS

void muc_check_par_maxima   (MucYear  *year,
                             MucCheck *check);
void muc_check_par_targets  (MucYear  *year,
                             MucCheck *check);
void muc_check_par_sums     (MucYear  *year,
                             MucCheck *check);
void muc_check_par_scores   (MucYear  *year,
                             MucCheck *check);
void muc_check_par_evidence (MucYear  *year,
                             MucCheck *check);

G_END_DECLS
