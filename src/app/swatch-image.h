/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/cell.h"

G_BEGIN_DECLS

/* The side of a swatch in pixels. */
#define MUC_SWATCH_SIZE 17

#define MUC_TYPE_SWATCH_IMAGE (muc_swatch_image_get_type ())
G_DECLARE_FINAL_TYPE (MucSwatchImage, muc_swatch_image, MUC, SWATCH_IMAGE, GtkWidget)

GtkWidget *muc_swatch_image_new (void);
void       muc_swatch_image_set (MucSwatchImage  *self,
                                 const MucSwatch *swatch);

G_END_DECLS
