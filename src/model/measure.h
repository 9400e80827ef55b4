/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_MEASURE (muc_measure_get_type ())
G_DECLARE_FINAL_TYPE (MucMeasure, muc_measure, MUC, MEASURE, MucRecord)

const char *muc_measure_get_text  (MucMeasure *self);
MucCycle    muc_measure_get_cycle (MucMeasure *self);
MucUnit    *muc_measure_get_unit  (MucMeasure *self);

G_END_DECLS
