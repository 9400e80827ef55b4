/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAGE_ROW (muc_page_row_get_type ())
G_DECLARE_FINAL_TYPE (MucPageRow, muc_page_row, MUC, PAGE_ROW, GtkListBoxRow)

GtkWidget *muc_page_row_new      (MucPage    *page);
MucPage   *muc_page_row_get_page (MucPageRow *self);

G_END_DECLS
