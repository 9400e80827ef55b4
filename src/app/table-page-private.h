/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"

G_BEGIN_DECLS

GPtrArray *muc_table_page_list_records (MucTablePage *self);

/* table-page-actions.c */
void     muc_table_page_install_actions (GtkWidgetClass *klass);
void     muc_table_page_update_actions  (MucTablePage   *self);

/* table-page-clipboard.c */
void     muc_table_page_copy            (MucTablePage   *self);
void     muc_table_page_paste           (MucTablePage   *self);

/* table-page-fill.c */
gboolean muc_table_page_fill            (MucTablePage   *self,
                                         const char     *text,
                                         const char     *mime);

/* table-page-drag.c */
void     muc_table_page_add_drag        (MucTablePage   *self);

G_END_DECLS
