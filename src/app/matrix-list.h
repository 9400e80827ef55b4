/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/matrix.h"

G_BEGIN_DECLS

/**
 * MucMatrixList:
 * The list of all risks of a crowded place.
 *
 * Signal: "chosen" (id): one of them was chosen.
 */
#define MUC_TYPE_MATRIX_LIST (muc_matrix_list_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixList, muc_matrix_list, MUC, MATRIX_LIST, GtkPopover)

GtkWidget *muc_matrix_list_new  (void);
void       muc_matrix_list_show (MucMatrixList   *self,
                                 const MucMatrix *matrix,
                                 const char      *name,
                                 GArray          *marks);

G_END_DECLS
