/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/level.h"
#include "model/priority.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_GRID_CELL (muc_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (MucGridCell, muc_grid_cell, MUC, GRID_CELL, MucRecord)

MucLevel    *muc_grid_cell_get_row_level    (MucGridCell *self);
MucLevel    *muc_grid_cell_get_column_level (MucGridCell *self);
MucPriority *muc_grid_cell_get_priority     (MucGridCell *self);

G_END_DECLS
