/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/record-table.h"
#include "app/table-cell.h"

G_BEGIN_DECLS

struct _MucRecordTable
{
  GtkWidget               parent_instance;

  const MucTableDelegate *delegate;
  gpointer                data;
  GtkTreeListModel       *model;
  GtkSliceListModel      *shown;    /* the first rows of the model, soon all */
  GtkMultiSelection      *selection;
  gboolean                wrapped;

  GtkWidget              *scroller;
  GtkColumnView          *view;
  GtkWidget              *menu;
  GPtrArray              *cells;    /* of MucTableCell now bound, not owned */

  MucCellEditor          *editor;
  MucTableCell           *cell;     /* the current cell while it is bound, not owned */
  GObject                *item;     /* the current row's item */
  guint                   row;      /* where the current row is, or was before it went away */
  guint                   column;
  guint                   anchor;   /* where the selected rows begin */
  guint                   tick;
  guint                   fill;
  gboolean                wants_focus;
  int                     drop_y;
  GtkGesture             *click;
};

void       muc_record_table_go              (MucRecordTable *self,
                                             guint           row,
                                             guint           column,
                                             gboolean        extend);
GtkWidget *muc_record_table_catch_up        (MucRecordTable *self);

/* record-table-input.c */
void       muc_record_table_add_controllers (MucRecordTable *self);

/* record-table-rows.c */
guint      muc_record_table_count_rows      (MucRecordTable *self);
gpointer   muc_record_table_get_item_at     (MucRecordTable *self,
                                             guint           row);
gboolean   muc_record_table_find_row        (MucRecordTable *self,
                                             gpointer        item,
                                             guint          *row);
void       muc_record_table_show_first      (MucRecordTable *self);
void       muc_record_table_show_all        (MucRecordTable *self);

G_END_DECLS
