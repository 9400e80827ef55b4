/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/check.h"

G_BEGIN_DECLS

/* The rules of the check that look at the objectives, their plan and the papers' own texts. */

/* check-objectives.c */
void muc_check_objective_figures  (MucYear  *year,
                                   MucCheck *check);
void muc_check_objective_texts    (MucYear  *year,
                                   MucCheck *check);
void muc_check_objectives_twice   (MucYear  *year,
                                   MucCheck *check);
void muc_check_objective_actions  (MucYear  *year,
                                   MucCheck *check);
void muc_check_action_parties     (MucYear  *year,
                                   MucCheck *check);
void muc_check_action_deadlines   (MucYear  *year,
                                   MucCheck *check);

/* check-sums.c */
void muc_check_target_sums        (MucYear  *year,
                                   MucCheck *check);

/* check-years.c */
void muc_check_years              (MucYear  *year,
                                   MucCheck *check);
void muc_check_early_deadlines    (MucYear  *year,
                                   MucCheck *check);

/* check-units.c */
void muc_check_unit_spellings     (MucYear  *year,
                                   MucCheck *check);

/* check-agency.c */
void muc_check_agency_words       (MucYear  *year,
                                   MucCheck *check);

char *muc_check_dup_agency        (MucYear  *year);

/* check-letters.c */
void muc_check_letters            (MucYear  *year,
                                   MucCheck *check);

G_END_DECLS
