/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "app/list-item.h"
#include "app/rows-text.h"
#include "model/evidence.h"
#include "model/year.h"

G_BEGIN_DECLS

/* What the table of evidence shows, cell by cell, computed from the records alone. An item is a
 * #MucEvidence, or the year: the last row, which adds. */

typedef enum
{
  MUC_EVIDENCE_COLUMN_POSITION,
  MUC_EVIDENCE_COLUMN_NUMBER,
  MUC_EVIDENCE_COLUMN_DATE,
  MUC_EVIDENCE_COLUMN_ISSUER,
  MUC_EVIDENCE_COLUMN_SUBJECT,
  MUC_EVIDENCE_COLUMN_PLACE,
  MUC_EVIDENCE_COLUMN_SHOWN,
  MUC_EVIDENCE_N_COLUMNS
} MucEvidenceColumn;

extern const MucRowsFormat muc_evidence_rows;

const char  *muc_evidence_cell_property  (guint        column);
void         muc_evidence_cell_describe  (gpointer     item,
                                          MucYear     *year,
                                          guint        column,
                                          MucCell     *cell);
char        *muc_evidence_row_name       (gpointer     item);
char        *muc_evidence_format_shown   (MucEvidence *evidence);
char        *muc_evidence_totals         (MucYear     *year,
                                          const GDate *today);
MucListItem *muc_evidence_create_item    (gpointer     subject);
GPtrArray   *muc_evidence_list_choices   (MucEvidence *evidence,
                                          MucYear     *year);

G_END_DECLS
