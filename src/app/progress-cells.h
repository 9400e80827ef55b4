/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pick-list.h"
#include "app/progress-row.h"

G_BEGIN_DECLS

/* The columns of the table that follows a year. */
typedef enum
{
  MUC_PROGRESS_COLUMN_NUMBER,
  MUC_PROGRESS_COLUMN_TEXT,
  MUC_PROGRESS_COLUMN_DEADLINE,
  MUC_PROGRESS_COLUMN_STATE,
  MUC_PROGRESS_COLUMN_RESULT,
  MUC_PROGRESS_COLUMN_DONE,
  MUC_PROGRESS_COLUMN_EVIDENCE,
  MUC_PROGRESS_N_COLUMNS,
} MucProgressColumn;

void        muc_progress_cell_describe     (MucProgressRow   *row,
                                            guint             column,
                                            const GDate      *today,
                                            MucCell          *cell);
const char *muc_progress_cell_property     (guint             column);
MucPickList *muc_progress_cell_list_states (MucProgressRow   *row);
gboolean    muc_progress_cell_read         (MucProgressRow   *row,
                                            guint             column,
                                            const char       *text,
                                            char            **value,
                                            GError          **error);
char       *muc_progress_row_name          (gpointer          item);
char       *muc_progress_totals            (GListModel       *rows);

const char *muc_progress_state_get_name    (MucProgressState  state);
MucTone     muc_progress_state_get_tone    (MucProgressState  state);
void        muc_progress_state_get_pill    (MucProgressState  state,
                                            MucPill          *pill);
void        muc_tally_fill_bar             (const MucTally   *tally,
                                            MucBar           *bar);

G_END_DECLS
