/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/grid-cell.h"

#include <glib/gi18n-lib.h>

#include "model/scale.h"

struct _MucGridCell
{
  MucRecord parent_instance;
};

/* The priority that a pair of levels has: stated, never a bare product. Without a row it belongs to
 * a strip; without a priority the pair is not rated. */
G_DEFINE_FINAL_TYPE (MucGridCell, muc_grid_cell, MUC_TYPE_RECORD)

enum
{
  FIELD_ROW_LEVEL,
  FIELD_COLUMN_LEVEL,
  FIELD_PRIORITY,
};

static const MucFieldSpec fields[] = {
  { "row-level", MUC_KIND_REFERENCE, N_("Row"), NULL, FALSE, muc_level_get_type },
  { "column-level", MUC_KIND_REFERENCE, N_("Column"), NULL, FALSE, muc_level_get_type },
  { "priority", MUC_KIND_REFERENCE, N_("Priority"), NULL, FALSE, muc_priority_get_type },
};

static void
muc_grid_cell_class_init (MucGridCellClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "grid_cell", MUC_TYPE_SCALE,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_grid_cell_init (MucGridCell *self)
{
}

MUC_DEFINE_REFERENCE_FIELD (MucGridCell, grid_cell, GRID_CELL, MucLevel, row_level, FIELD_ROW_LEVEL)
MUC_DEFINE_REFERENCE_FIELD (MucGridCell, grid_cell, GRID_CELL, MucLevel, column_level,
                            FIELD_COLUMN_LEVEL)
MUC_DEFINE_REFERENCE_FIELD (MucGridCell, grid_cell, GRID_CELL, MucPriority, priority,
                            FIELD_PRIORITY)
