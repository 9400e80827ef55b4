/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/unit.h"
#include "model/year.h"

G_BEGIN_DECLS

/* A row of the page of objectives that is no record: the heading of a unit's own objectives, or
 * below them the row that adds one. */
#define MUC_TYPE_UNIT_LINE (muc_unit_line_get_type ())
G_DECLARE_FINAL_TYPE (MucUnitLine, muc_unit_line, MUC, UNIT_LINE, GObject)

MucUnitLine *muc_unit_line_new      (MucYear     *year,
                                     MucUnit     *unit,
                                     gboolean     adds);
MucYear     *muc_unit_line_get_year (MucUnitLine *self);
MucUnit     *muc_unit_line_get_unit (MucUnitLine *self);
gboolean     muc_unit_line_adds     (MucUnitLine *self);

G_END_DECLS
