/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/store.h"

G_BEGIN_DECLS

/* The list of what the check found. Choosing a row shows its cell in the window. */
#define MUC_TYPE_CHECK_POPOVER (muc_check_popover_get_type ())
G_DECLARE_FINAL_TYPE (MucCheckPopover, muc_check_popover, MUC, CHECK_POPOVER, GtkPopover)

void muc_check_popover_set_findings (MucCheckPopover *self,
                                     MucStore        *store,
                                     GPtrArray       *findings);

G_END_DECLS
