/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/matrix-token.h"
#include "report/matrix-draw.h"

G_BEGIN_DECLS

/**
 * MucMatrixField:
 * A cell of a matrix with the chips in it. Its surface is painted by who holds it, since arrows
 * pass between the surfaces of cells and what stands on them.
 *
 * Signal: "activated": clicked, or Enter on it.
 */
#define MUC_TYPE_MATRIX_FIELD (muc_matrix_field_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixField, muc_matrix_field, MUC, MATRIX_FIELD, GtkWidget)

GtkWidget *muc_matrix_field_new         (void);
void       muc_matrix_field_show        (MucMatrixField     *self,
                                        MucMatrix          *matrix,
                                        const MucMatrixBox *name,
                                        double              text_size);
void       muc_matrix_field_paint       (MucMatrixField     *self,
                                        cairo_t            *cr,
                                        const MucMatrixBox *box);
void       muc_matrix_field_set_state   (MucMatrixField     *self,
                                        MucMatrixState      state,
                                        gboolean            on);

G_END_DECLS
