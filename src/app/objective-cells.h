/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "app/rows-text.h"
#include "model/target.h"

G_BEGIN_DECLS

/* The columns of the plan's table: STT, work, responsible, deadline, result. */
typedef enum
{
  MUC_OBJECTIVE_COLUMN_NUMBER,
  MUC_OBJECTIVE_COLUMN_TEXT,
  MUC_OBJECTIVE_COLUMN_PARTIES,
  MUC_OBJECTIVE_COLUMN_DEADLINE,
  MUC_OBJECTIVE_COLUMN_RESULT,
  MUC_OBJECTIVE_N_COLUMNS,
} MucObjectiveColumn;

extern const MucRowsFormat muc_objective_rows;

void        muc_objective_cell_describe  (gpointer    item,
                                          guint       column,
                                          MucCell    *cell);
const char *muc_objective_cell_property  (gpointer    item,
                                          guint       column);
char       *muc_objective_row_name       (gpointer    item);
char       *muc_objective_totals         (MucRecord  *year);
char       *muc_target_format            (MucTarget  *target);

G_END_DECLS
