/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell-choices.h"
#include "app/row-drop.h"
#include "app/rows-text.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/year.h"

G_BEGIN_DECLS

/* The columns of the form, as the table has them. */
typedef enum
{
  MUC_RISK_COLUMN_NUMBER,
  MUC_RISK_COLUMN_PROCESS,
  MUC_RISK_COLUMN_TEXT,
  MUC_RISK_COLUMN_ROUND,
  MUC_RISK_COLUMN_SOURCE,
  MUC_RISK_COLUMN_CAUSES,
  MUC_RISK_COLUMN_CONSEQUENCE,
  MUC_RISK_COLUMN_CONTROLS,
  MUC_RISK_COLUMN_LIKELIHOOD,
  MUC_RISK_COLUMN_SEVERITY,
  MUC_RISK_COLUMN_PRIORITY,
  MUC_RISK_COLUMN_TREATMENT,
  MUC_RISK_COLUMN_PARTIES,
  MUC_RISK_COLUMN_DUE,
  MUC_RISK_COLUMN_REVIEW,
  MUC_RISK_COLUMN_COUNT,
  MUC_RISK_COLUMN_OUTCOME,
  MUC_RISK_N_COLUMNS,
} MucRiskColumn;

#define MUC_RISK_COLUMN_BIT(column) (1u << (column))

/* A row of the table that is no record: the heading of a part, or the row that adds to it. */
#define MUC_TYPE_RISK_LINE (muc_risk_line_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskLine, muc_risk_line, MUC, RISK_LINE, GObject)

MucRiskLine   *muc_risk_line_new          (MucYear            *year,
                                           MucRiskKind         kind,
                                           gboolean            adds);
MucRiskKind    muc_risk_line_get_kind     (MucRiskLine        *self);
gboolean       muc_risk_line_adds         (MucRiskLine        *self);

extern const MucRowsFormat muc_risk_rows;

void           muc_risk_cell_describe     (gpointer            item,
                                           guint               column,
                                           MucCell            *cell);
const char    *muc_risk_cell_property     (guint               column);
gboolean       muc_risk_cell_find_column  (const char         *field,
                                           guint              *column);
MucCellChoices *muc_risk_cell_list_choices (MucRisk            *risk,
                                           guint               column);
MucLevel      *muc_risk_cell_find_level   (MucRisk            *risk,
                                           guint               column,
                                           const char         *text);
MucPriority   *muc_risk_cell_find_priority (MucRisk           *risk,
                                           const char         *text);
MucRiskKind    muc_risk_row_get_kind      (gpointer            item);
char          *muc_risk_row_name          (gpointer            item);
char          *muc_risk_totals            (MucYear            *year);
guint          muc_risk_count             (MucYear            *year,
                                           MucRiskKind         kind);
gboolean       muc_risk_drop_find         (MucRecord          *record,
                                           gpointer            target,
                                           gboolean            below,
                                           MucRowDrop         *drop);

G_END_DECLS
