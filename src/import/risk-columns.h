/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/paper-table.h"

G_BEGIN_DECLS

/* The columns of a risk table, in the order of the forms: the assessment has the first 15, the
 * evaluation all 17. */
typedef enum
{
  MUC_RISK_COLUMN_NUMBER,      /* STT */
  MUC_RISK_COLUMN_ROUND,       /* Lần đánh giá */
  MUC_RISK_COLUMN_PROCESS,     /* Quá trình/ Quy trình */
  MUC_RISK_COLUMN_TEXT,        /* Rủi ro/ cơ hội */
  MUC_RISK_COLUMN_SOURCE,      /* Nguồn rủi ro/ cơ hội */
  MUC_RISK_COLUMN_CAUSES,      /* Nguyên nhân */
  MUC_RISK_COLUMN_CONSEQUENCE, /* Hệ quả của rủi ro/ cơ hội */
  MUC_RISK_COLUMN_CONTROLS,    /* Cách thức kiểm soát hiện có */
  MUC_RISK_COLUMN_LIKELIHOOD,  /* Khả năng xảy ra */
  MUC_RISK_COLUMN_SEVERITY,    /* Mức độ nghiêm trọng/ Mức giá trị */
  MUC_RISK_COLUMN_PRIORITY,    /* Mức độ ưu tiên */
  MUC_RISK_COLUMN_TREATMENT,   /* Hành động xử lý */
  MUC_RISK_COLUMN_PARTIES,     /* Người thực hiện */
  MUC_RISK_COLUMN_DUE,         /* Ngày phải hoàn thành */
  MUC_RISK_COLUMN_REVIEW,      /* Thời gian đánh giá lại rủi ro */
  MUC_RISK_COLUMN_OCCURRENCES, /* Số lượng rủi ro xảy ra */
  MUC_RISK_COLUMN_OUTCOME,     /* Mức độ xử lý */
} MucRiskColumn;

#define MUC_N_RISK_COLUMNS (MUC_RISK_COLUMN_OUTCOME + 1)

/**
 * MucRiskColumns:
 * @column: for each cell of a row what it is, or %MUC_TABLE_SKIPPED
 * @n_cells: how many cells a whole row has
 * @certain: whether the head says so for each cell; otherwise the form does
 * @corrected: whether the clerk says otherwise of a cell
 * @severity_heading: (nullable): how the table calls the severity where it is not as the form does
 *
 * Which cell of a row belongs to which column of a risk table.
 */
typedef struct
{
  int column[MUC_N_RISK_COLUMNS];
  guint n_cells;
  gboolean certain;
  gboolean corrected;
  char *severity_heading;
} MucRiskColumns;

gboolean        muc_risk_columns_is_heading (const char         *cell);
gboolean        muc_risk_columns_is_head (GPtrArray            *cells,
                                          gboolean              in_head);
guint           muc_risk_columns_count   (GPtrArray            *cells);
MucRiskColumns *muc_risk_columns_new     (GPtrArray            *heads,
                                          guint                 n_numbered,
                                          GPtrArray            *rows);
void            muc_risk_columns_free    (MucRiskColumns       *self);
GArray         *muc_risk_columns_list    (const MucRiskColumns *self);
void            muc_risk_columns_correct (MucRiskColumns       *self,
                                          const MucPaperTable  *table);
void            muc_risk_columns_map     (const MucRiskColumns *self,
                                          GPtrArray            *cells,
                                          char                **fields,
                                          char                **rest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRiskColumns, muc_risk_columns_free)

G_END_DECLS
