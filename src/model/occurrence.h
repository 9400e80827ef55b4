/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "model/risk.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_OCCURRENCE (muc_occurrence_get_type ())
G_DECLARE_FINAL_TYPE (MucOccurrence, muc_occurrence, MUC, OCCURRENCE, MucRecord)

const char  *muc_occurrence_get_date     (MucOccurrence *self);
const char  *muc_occurrence_get_note     (MucOccurrence *self);
const char  *muc_occurrence_get_handling (MucOccurrence *self);
MucUnit     *muc_occurrence_get_unit     (MucOccurrence *self);

G_END_DECLS
