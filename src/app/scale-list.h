/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/scale-editor.h"

G_BEGIN_DECLS

#define MUC_TYPE_SCALE_LIST (muc_scale_list_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleList, muc_scale_list, MUC, SCALE_LIST, AdwBin)

void muc_scale_list_show_levels     (MucScaleList   *self,
                                     MucScaleEditor *editor,
                                     MucAxis         axis);
void muc_scale_list_show_priorities (MucScaleList   *self,
                                     MucScaleEditor *editor,
                                     MucRiskKind     kind);
void muc_scale_list_refresh         (MucScaleList   *self);

G_END_DECLS
