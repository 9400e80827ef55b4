/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/pick-list.h"

G_BEGIN_DECLS

/* The list below a cell that is filled by choosing. It never takes the focus: the cell's editor
 * keeps it, so that typing goes through the input method. Signal "chosen": an entry was clicked. */
#define MUC_TYPE_CHOICE_POPOVER (muc_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (MucChoicePopover, muc_choice_popover, MUC, CHOICE_POPOVER, GtkPopover)

void  muc_choice_popover_open         (MucChoicePopover    *self,
                                       const MucPickList *choices,
                                       int                  width);
void  muc_choice_popover_select       (MucChoicePopover    *self,
                                       guint                position);
guint muc_choice_popover_get_selected (MucChoicePopover    *self);
void  muc_choice_popover_move         (MucChoicePopover    *self,
                                       int                  step);

G_END_DECLS
