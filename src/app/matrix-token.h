/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/matrix-layout.h"

G_BEGIN_DECLS

/**
 * MucMatrixToken:
 * The mark of a risk in a cell of a matrix or below it, or what counts those for which there is no
 * room.
 *
 * Signal: "activated": clicked, or Enter on it.
 */
#define MUC_TYPE_MATRIX_TOKEN (muc_matrix_token_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixToken, muc_matrix_token, MUC, MATRIX_TOKEN, GtkWidget)

GtkWidget           *muc_matrix_token_new         (void);
void                 muc_matrix_token_show        (MucMatrixToken      *self,
                                                  MucMatrix           *matrix,
                                                  const MucMatrixBox  *box,
                                                  double               text_size);
void                 muc_matrix_token_set_current (MucMatrixToken      *self,
                                                  gboolean             current);
void                 muc_matrix_token_set_place   (MucMatrixToken      *self,
                                                  const GtkAllocation *place);
const GtkAllocation *muc_matrix_token_get_place   (MucMatrixToken      *self);
gint64               muc_matrix_token_get_id      (MucMatrixToken      *self);
void                 muc_matrix_token_put         (MucMatrixToken      *self,
                                                  GtkWidget           *parent);
void                 muc_matrix_token_allocate_in (GtkWidget           *parent);

G_END_DECLS
