/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/choices.h"
#include "report/matrix-theme.h"

G_BEGIN_DECLS

/* A patch that looks like the cells of a priority. */
#define MUC_TYPE_SCALE_SWATCH (muc_scale_swatch_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleSwatch, muc_scale_swatch, MUC, SCALE_SWATCH, GtkWidget)

GtkWidget *muc_scale_swatch_new       (void);
GtkWidget *muc_scale_swatch_new_square (int           size);
void       muc_scale_swatch_set_style (MucScaleSwatch *self,
                                       MucColour       colour,
                                       MucPattern      pattern);

const MucMatrixTheme *muc_scale_swatch_get_theme (void);
MucMatrixThemeKind    muc_scale_swatch_get_theme_kind (void);

G_END_DECLS
