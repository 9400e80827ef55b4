/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAR_AREA (muc_par_area_get_type ())
G_DECLARE_FINAL_TYPE (MucParArea, muc_par_area, MUC, PAR_AREA, MucRecord)

const char *muc_par_area_get_code          (MucParArea *self);
const char *muc_par_area_get_name          (MucParArea *self);
const char *muc_par_area_get_plan_name     (MucParArea *self);
gint64      muc_par_area_get_plan_position (MucParArea *self);
double      muc_par_area_get_max           (MucParArea *self);
double      muc_par_area_get_score         (MucParArea *self);
gint64      muc_par_area_get_place         (MucParArea *self);
gint64      muc_par_area_get_places        (MucParArea *self);
double      muc_par_area_get_target        (MucParArea *self);
double      muc_par_area_get_target_max    (MucParArea *self);
gint64      muc_par_area_get_target_place  (MucParArea *self);
const char *muc_par_area_get_target_text   (MucParArea *self);

G_END_DECLS
