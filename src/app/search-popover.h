/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Search over all years. Choosing a row shows its record in the window. */
#define MUC_TYPE_SEARCH_POPOVER (muc_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (MucSearchPopover, muc_search_popover, MUC, SEARCH_POPOVER, GtkPopover)

void muc_search_popover_set_plan (MucSearchPopover *self,
                                  MucStore         *store,
                                  MucYear          *year);

G_END_DECLS
