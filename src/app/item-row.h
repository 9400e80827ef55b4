/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/list-item.h"

G_BEGIN_DECLS

/* A #MucListItem as a row; it follows its item. */
#define MUC_TYPE_ITEM_ROW (muc_item_row_get_type ())
G_DECLARE_FINAL_TYPE (MucItemRow, muc_item_row, MUC, ITEM_ROW, GtkListBoxRow)

GtkWidget   *muc_item_row_new      (MucListItem *item);
MucListItem *muc_item_row_get_item (MucItemRow  *self);

G_END_DECLS
