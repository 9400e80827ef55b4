/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAGE_ROW (muc_page_row_get_type ())
G_DECLARE_FINAL_TYPE (MucPageRow, muc_page_row, MUC, PAGE_ROW, GtkListBoxRow)

GtkWidget  *muc_page_row_new         (GType       page_type);
const char *muc_page_row_get_name    (MucPageRow *self);
MucPage    *muc_page_row_get_page    (MucPageRow *self);
MucPage    *muc_page_row_create_page (MucPageRow *self);
void        muc_page_row_count       (MucPageRow *self,
                                      MucStore   *store,
                                      MucYear    *year);

G_END_DECLS
