/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/scale-editor.h"

G_BEGIN_DECLS

#define MUC_TYPE_SCALE_ROW (muc_scale_row_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleRow, muc_scale_row, MUC, SCALE_ROW, AdwBin)

GtkWidget *muc_scale_row_new_level    (MucScaleEditor *editor,
                                       MucAxis         axis,
                                       guint           key);
GtkWidget *muc_scale_row_new_priority (MucScaleEditor *editor,
                                       MucRiskKind     kind,
                                       guint           key);
guint      muc_scale_row_get_key      (MucScaleRow    *self);
void       muc_scale_row_refresh      (MucScaleRow    *self);
void       muc_scale_row_type_over    (MucScaleRow    *self);

G_END_DECLS
