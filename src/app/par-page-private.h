/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/par-page.h"
#include "app/par-pane.h"

G_BEGIN_DECLS

struct _MucParPage
{
  MucTablePage      parent_instance;

  MucRecordTable   *table;
  MucParPane       *pane;
  MucKeyHints      *hints;
  GtkLabel         *totals;
  GtkWidget        *beginning;
  GMenuModel       *row_menu;

  GHashTable       *parts; /* a row that folds → GListStore of what is right below it */
  GListModel       *rows;
  GtkTreeListModel *tree;
};

/* par-page-rows.c */
void       muc_par_page_create_tree    (MucParPage     *self);
void       muc_par_page_update_tree    (MucParPage     *self);
guint      muc_par_page_count_rows     (MucParPage     *self);

/* par-page-actions.c */
void       muc_par_page_install_actions (GtkWidgetClass *klass);
void       muc_par_page_update_actions  (MucParPage     *self);
GPtrArray *muc_par_page_read_rows       (MucTablePage   *page,
                                         const char     *text,
                                         const char     *mime);
gpointer   muc_par_page_paste           (MucTablePage   *page,
                                         GPtrArray      *rows,
                                         char          **notice,
                                         GError        **error);
gboolean   muc_par_page_keep            (MucParPage     *self,
                                         gpointer        item,
                                         guint           column,
                                         const char     *text,
                                         GError        **error);

G_END_DECLS
