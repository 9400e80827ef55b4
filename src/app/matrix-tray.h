/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/matrix-token.h"

G_BEGIN_DECLS

/**
 * MucMatrixTray:
 * The marks of the risks that are not rated yet, below a matrix, from where they are moved into
 * its cells. There are three lines of them at most; what is more is counted.
 *
 * Tab stops at it once; Left and Right go over its marks.
 *
 * Signal: "more-activated": the count was clicked, or Enter on it.
 */
#define MUC_TYPE_MATRIX_TRAY (muc_matrix_tray_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixTray, muc_matrix_tray, MUC, MATRIX_TRAY, GtkWidget)

GtkWidget *muc_matrix_tray_new      (void);
void       muc_matrix_tray_put      (MucMatrixTray          *self,
                                     MucMatrixToken         *chip);
int        muc_matrix_tray_lay_out  (MucMatrixTray          *self,
                                     MucMatrix              *matrix,
                                     const MucMatrixMetrics *metrics,
                                     int                     width,
                                     gint64                  current,
                                     gboolean                places);
GtkWidget *muc_matrix_tray_get_more (MucMatrixTray          *self);

G_END_DECLS
