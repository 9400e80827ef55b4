/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The columns of a list of documents. */
typedef enum
{
  MUC_EVIDENCE_CELL_NUMBER,
  MUC_EVIDENCE_CELL_DATE,
  MUC_EVIDENCE_CELL_ISSUER,
  MUC_EVIDENCE_CELL_SUBJECT,
  MUC_EVIDENCE_CELL_PLACE,
  MUC_N_EVIDENCE_CELLS,
} MucEvidenceCell;

/**
 * MucEvidenceLine:
 * @cells: (nullable): the text of each column, as it was copied
 *
 * A document of a copied list.
 */
typedef struct
{
  char *cells[MUC_N_EVIDENCE_CELLS];
} MucEvidenceLine;

GPtrArray *muc_evidence_clipboard_read (const char *text,
                                        const char *mime);

G_END_DECLS
