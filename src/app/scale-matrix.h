/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/matrix-board.h"
#include "model/scale-draft.h"

G_BEGIN_DECLS

/* A matrix of a draft as it will look. Signal "chosen", with the positions of the two levels and of
 * a priority, or MUC_SCALE_UNRATED: somebody wants the cell to be so. */
#define MUC_TYPE_SCALE_MATRIX (muc_scale_matrix_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleMatrix, muc_scale_matrix, MUC, SCALE_MATRIX, MucMatrixBoard)

void       muc_scale_matrix_show          (MucScaleMatrix       *self,
                                           const MucScaleDraft  *draft,
                                           MucRiskKind           kind,
                                           MucYear              *year);
void       muc_scale_matrix_set_read_only (MucScaleMatrix       *self);
GtkWidget *muc_scale_matrix_get_cell      (MucScaleMatrix       *self,
                                           guint                 row,
                                           guint                 column);

G_END_DECLS
