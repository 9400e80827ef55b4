/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/check.h"

G_BEGIN_DECLS

/* The rules of the check that look at the register of risks and opportunities. */

void muc_check_risk_priorities (MucYear  *year,
                                MucCheck *check);
void muc_check_risk_reviews    (MucYear  *year,
                                MucCheck *check);
void muc_check_risk_dues       (MucYear  *year,
                                MucCheck *check);
void muc_check_risks_gone      (MucYear  *year,
                                MucCheck *check);
void muc_check_risk_causes     (MucYear  *year,
                                MucCheck *check);
void muc_check_risk_letters    (MucYear  *year,
                                MucCheck *check);
void muc_check_risk_results    (MucYear  *year,
                                MucCheck *check);

G_END_DECLS
