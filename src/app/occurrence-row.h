/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/occurrence.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_OCCURRENCE_ROW (muc_occurrence_row_get_type ())
G_DECLARE_FINAL_TYPE (MucOccurrenceRow, muc_occurrence_row, MUC, OCCURRENCE_ROW, AdwBin)

GtkWidget     *muc_occurrence_row_new            (MucStore         *store,
                                                  MucOccurrence    *occurrence);
MucOccurrence *muc_occurrence_row_get_occurrence (MucOccurrenceRow *self);
void           muc_occurrence_row_refresh        (MucOccurrenceRow *self);
void           muc_occurrence_row_open           (MucOccurrenceRow *self);
void           muc_occurrence_row_commit         (MucOccurrenceRow *self);

G_END_DECLS
