/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "app/list-item.h"
#include "app/pick-list.h"
#include "app/rows-text.h"
#include "model/corrective.h"

G_BEGIN_DECLS

/* What the table of corrective actions shows, cell by cell, computed from the records alone. An
 * item is a #MucCorrectiveAction, or the year: the last row, which adds. */

typedef enum
{
  MUC_CORRECTIVE_COLUMN_NUMBER,
  MUC_CORRECTIVE_COLUMN_DESCRIPTION,
  MUC_CORRECTIVE_COLUMN_CAUSES,
  MUC_CORRECTIVE_COLUMN_ACTION,
  MUC_CORRECTIVE_COLUMN_UNIT,
  MUC_CORRECTIVE_COLUMN_DUE,
  MUC_CORRECTIVE_COLUMN_STATE,
  MUC_CORRECTIVE_N_COLUMNS
} MucCorrectiveColumn;

extern const MucRowsFormat muc_corrective_rows;

void         muc_corrective_cell_describe     (gpointer             item,
                                               guint                column,
                                               const GDate         *today,
                                               MucCell             *cell);
const char  *muc_corrective_cell_property     (guint                column);
MucPickList *muc_corrective_cell_list_choices (gpointer             item,
                                               guint                column);
char        *muc_corrective_cell_dup_kept     (MucCorrectiveAction *action,
                                               guint                column,
                                               const char          *text);
void         muc_corrective_get_pill          (MucCorrectiveAction *action,
                                               const GDate         *today,
                                               MucPill             *pill);
const char  *muc_corrective_get_state_text    (MucCorrectiveAction *action,
                                               const GDate         *today);
char        *muc_corrective_row_name          (gpointer             item);
char        *muc_corrective_totals            (MucYear             *year,
                                               const GDate         *today);
guint        muc_corrective_count_open        (MucYear             *year);
MucListItem *muc_corrective_create_item       (MucCorrectiveAction *action);

G_END_DECLS
