/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_UNIT (muc_unit_get_type ())
G_DECLARE_FINAL_TYPE (MucUnit, muc_unit, MUC, UNIT, MucRecord)

const char *muc_unit_get_name         (MucUnit *self);
const char *muc_unit_get_abbreviation (MucUnit *self);
MucUnitKind muc_unit_get_kind         (MucUnit *self);
const char *muc_unit_get_spellings    (MucUnit *self);
const char *muc_unit_get_valid_from   (MucUnit *self);
const char *muc_unit_get_valid_to     (MucUnit *self);

G_END_DECLS
