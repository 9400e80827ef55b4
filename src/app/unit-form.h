/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/unit.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A unit or a group: names, members, and where it has a part. */
#define MUC_TYPE_UNIT_FORM (muc_unit_form_get_type ())
G_DECLARE_FINAL_TYPE (MucUnitForm, muc_unit_form, MUC, UNIT_FORM, AdwBin)

void muc_unit_form_set_unit (MucUnitForm *self,
                             MucStore    *store,
                             MucYear     *year,
                             MucUnit     *unit);
void muc_unit_form_commit   (MucUnitForm *self);

G_END_DECLS
