/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/list-item.h"

G_BEGIN_DECLS

/* A list of #MucListItem with a heading over each section. Properties: "selected" (the item, with
 * notify), "label" (the list's accessible name). Signals: "activated" (a row was clicked or Enter
 * pressed on it), "checked" (the tick of a row was set or taken away). */
#define MUC_TYPE_ITEM_LIST (muc_item_list_get_type ())
G_DECLARE_FINAL_TYPE (MucItemList, muc_item_list, MUC, ITEM_LIST, AdwBin)

void         muc_item_list_set_items    (MucItemList *self,
                                         GPtrArray   *items);
MucListItem *muc_item_list_get_selected (MucItemList *self);
gboolean     muc_item_list_select       (MucItemList *self,
                                         const char  *key);

G_END_DECLS
