/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/par-scheme.h"
#include "model/par.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What people do with the sheet of the PAR index: see store/edits.h, whose muc_edits_set_field(),
 * muc_edits_move() and muc_edits_remove() serve its rows and tasks too; with an area go its tasks.
 * The first thing that is written into a year makes its sheet. */

MucParArea      *muc_par_edits_add_area       (MucStore        *store,
                                               MucYear         *year,
                                               const char      *name,
                                               GError         **error);
MucParCriterion *muc_par_edits_add_criterion  (MucStore        *store,
                                               MucParArea      *area,
                                               MucParCriterion *before,
                                               GError         **error);
MucAction       *muc_par_edits_add_task       (MucStore        *store,
                                               MucParArea      *area,
                                               MucParCriterion *criterion,
                                               MucAction       *before,
                                               GError         **error);
MucParArea      *muc_par_edits_add_scheme     (MucStore        *store,
                                               MucYear         *year,
                                               MucParArea      *area,
                                               GPtrArray       *rows,
                                               GError         **error);
gboolean         muc_par_edits_set_sheet_field (MucStore       *store,
                                               MucYear         *year,
                                               const char      *property,
                                               const char      *text,
                                               GError         **error);
MucYear         *muc_par_edits_plan_next_year (MucStore        *store,
                                               MucYear         *year,
                                               GError         **error);

G_END_DECLS
