/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_MEASUREMENT (muc_measurement_get_type ())
G_DECLARE_FINAL_TYPE (MucMeasurement, muc_measurement, MUC, MEASUREMENT, MucRecord)

const char *muc_measurement_get_period      (MucMeasurement *self);
MucUnit    *muc_measurement_get_unit        (MucMeasurement *self);
double      muc_measurement_get_numerator   (MucMeasurement *self);
double      muc_measurement_get_denominator (MucMeasurement *self);
double      muc_measurement_get_value       (MucMeasurement *self);
const char *muc_measurement_get_source      (MucMeasurement *self);
const char *muc_measurement_get_note        (MucMeasurement *self);
MucPosting  muc_measurement_get_state       (MucMeasurement *self);

G_END_DECLS
