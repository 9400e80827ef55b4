/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/objective-pane.h"
#include "app/objectives-page.h"
#include "app/record-table.h"
#include "model/action.h"
#include "model/objective.h"

G_BEGIN_DECLS

struct _MucObjectivesPage
{
  MucPage         parent_instance;

  MucRecordTable *table;
  MucObjectivePane *pane;
  GtkStack       *hints;
  GtkLabel       *totals;
  GtkEventController *shortcuts;
  GMenuModel     *row_menu;

  MucStore       *store;
  GListModel     *objectives;
  GListModel     *rows;      /* the objectives and the row that adds one */
  GtkTreeListModel *tree;
  GHashTable     *folded;    /* ids of objectives whose actions are hidden */
  gboolean        restoring;
};

gpointer muc_objectives_page_get_item        (MucObjectivesPage *self);
gboolean muc_objectives_page_is_writable     (MucObjectivesPage *self);
void     muc_objectives_page_select          (MucObjectivesPage *self,
                                              gpointer           record);
void     muc_objectives_page_show_error      (MucObjectivesPage *self,
                                              const char        *heading,
                                              const GError      *error);

/* objectives-page-actions.c */
void     muc_objectives_page_install_actions (GtkWidgetClass    *klass);
void     muc_objectives_page_update_actions  (MucObjectivesPage *self);

/* objectives-page-clipboard.c */
void     muc_objectives_page_copy            (MucObjectivesPage *self);
void     muc_objectives_page_paste           (MucObjectivesPage *self);

/* objectives-page-drag.c */
void     muc_objectives_page_add_drag        (MucObjectivesPage *self);

G_END_DECLS
