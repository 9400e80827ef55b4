/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/objective-pane.h"
#include "app/objectives-page.h"
#include "app/table-page.h"
#include "model/action.h"
#include "model/objective.h"

G_BEGIN_DECLS

struct _MucObjectivesPage
{
  MucTablePage      parent_instance;

  MucRecordTable   *table;
  MucObjectivePane *pane;
  MucKeyHints      *hints;
  GtkLabel         *totals;
  GMenuModel       *row_menu;

  GListStore       *parts;     /* lists of rows, one after another */
  GPtrArray        *units;     /* those with objectives of their own, in the order shown */
  GListModel       *rows;      /* all of them but the actions */
  GtkTreeListModel *tree;
  GHashTable       *folded;    /* ids of objectives whose actions are hidden */
  gboolean          restoring;
};

/* objectives-page-rows.c */
void       muc_objectives_page_create_rows     (MucObjectivesPage  *self);
void       muc_objectives_page_forget_rows     (MucObjectivesPage  *self);
void       muc_objectives_page_update_rows     (MucObjectivesPage  *self);

/* objectives-page-actions.c */
void       muc_objectives_page_install_actions (GtkWidgetClass     *klass);
void       muc_objectives_page_update_actions  (MucObjectivesPage  *self);
gboolean   muc_objectives_page_fill            (MucTablePage       *page,
                                                MucChange          *change,
                                                gpointer            record,
                                                guint               column,
                                                GPtrArray          *cells,
                                                GPtrArray          *left,
                                                GError            **error);
GPtrArray *muc_objectives_page_read_rows       (MucTablePage       *page,
                                                const char         *text,
                                                const char         *mime);
gpointer   muc_objectives_page_paste           (MucTablePage       *page,
                                                GPtrArray          *rows,
                                                char              **notice,
                                                GError            **error);

G_END_DECLS
