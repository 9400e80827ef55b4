/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAR_SHEET (muc_par_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MucParSheet, muc_par_sheet, MUC, PAR_SHEET, MucRecord)

const char *  muc_par_sheet_get_scheme            (MucParSheet *self);
gint64        muc_par_sheet_get_valid_from        (MucParSheet *self);
gint64        muc_par_sheet_get_valid_to          (MucParSheet *self);
gint64        muc_par_sheet_get_scored_year       (MucParSheet *self);
double        muc_par_sheet_get_score             (MucParSheet *self);
double        muc_par_sheet_get_max               (MucParSheet *self);
gint64        muc_par_sheet_get_place             (MucParSheet *self);
gint64        muc_par_sheet_get_places            (MucParSheet *self);
double        muc_par_sheet_get_change            (MucParSheet *self);
MucComparator muc_par_sheet_get_target_comparator (MucParSheet *self);
double        muc_par_sheet_get_target_score      (MucParSheet *self);
double        muc_par_sheet_get_target_max        (MucParSheet *self);
gint64        muc_par_sheet_get_target_place      (MucParSheet *self);
gint64        muc_par_sheet_get_target_places     (MucParSheet *self);
const char *  muc_par_sheet_get_legal_bases       (MucParSheet *self);
const char *  muc_par_sheet_get_situation         (MucParSheet *self);
const char *  muc_par_sheet_get_findings          (MucParSheet *self);
const char *  muc_par_sheet_get_shortcomings      (MucParSheet *self);
const char *  muc_par_sheet_get_purpose           (MucParSheet *self);
const char *  muc_par_sheet_get_requirements      (MucParSheet *self);
const char *  muc_par_sheet_get_general_task      (MucParSheet *self);
const char *  muc_par_sheet_get_general_target    (MucParSheet *self);
const char *  muc_par_sheet_get_organisation      (MucParSheet *self);
const char *  muc_par_sheet_get_difficulties      (MucParSheet *self);

G_END_DECLS
