/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/matrix.h"

G_BEGIN_DECLS

/* What the colours and signs of a matrix stand for, and how many risks have each priority. */
#define MUC_TYPE_MATRIX_NOTES (muc_matrix_notes_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixNotes, muc_matrix_notes, MUC, MATRIX_NOTES, GtkWidget)

void muc_matrix_notes_show (MucMatrixNotes  *self,
                            const MucMatrix *matrix,
                            gboolean         has_names);

G_END_DECLS
