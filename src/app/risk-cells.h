/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pick-list.h"
#include "app/row-drop.h"
#include "app/rows-text.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/year.h"

G_BEGIN_DECLS

/* The columns of the form, as the table has them. */
typedef enum
{
  MUC_REGISTER_NUMBER,
  MUC_REGISTER_PROCESS,
  MUC_REGISTER_TEXT,
  MUC_REGISTER_ROUND,
  MUC_REGISTER_SOURCE,
  MUC_REGISTER_CAUSES,
  MUC_REGISTER_CONSEQUENCE,
  MUC_REGISTER_CONTROLS,
  MUC_REGISTER_LIKELIHOOD,
  MUC_REGISTER_SEVERITY,
  MUC_REGISTER_PRIORITY,
  MUC_REGISTER_TREATMENT,
  MUC_REGISTER_PARTIES,
  MUC_REGISTER_DUE,
  MUC_REGISTER_REVIEW,
  MUC_REGISTER_COUNT,
  MUC_REGISTER_OUTCOME,
  MUC_REGISTER_N_COLUMNS,
} MucRegisterColumn;

#define MUC_REGISTER_BIT(column) (1u << (column))

/* A row of the table that is no record: the heading of a part, or the row that adds to it. */
#define MUC_TYPE_RISK_LINE (muc_risk_line_get_type ())
G_DECLARE_FINAL_TYPE (MucRiskLine, muc_risk_line, MUC, RISK_LINE, GObject)

MucRiskLine   *muc_risk_line_new          (MucYear            *year,
                                           MucRiskKind         kind,
                                           gboolean            adds);
MucRiskKind    muc_risk_line_get_kind     (MucRiskLine        *self);
MucYear       *muc_risk_line_get_year     (MucRiskLine        *self);
gboolean       muc_risk_line_adds         (MucRiskLine        *self);

extern const MucRowsFormat muc_risk_rows;

void           muc_risk_cell_describe     (gpointer            item,
                                           guint               column,
                                           MucCell            *cell);
const char    *muc_risk_cell_property     (guint               column);
gboolean       muc_risk_cell_find_column  (const char         *field,
                                           guint              *column);
MucPickList *muc_risk_cell_list_choices (MucRisk            *risk,
                                           guint               column);
char          *muc_risk_cell_dup_kept     (guint               column,
                                           const char         *text);
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
