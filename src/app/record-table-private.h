/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/choice-popover.h"
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
  GPtrArray              *columns;  /* the columns of the view, in the order of the delegate */
  GArray                 *shown_columns; /* the numbers of those that are shown */
  gboolean                spread;   /* whether they are scrolled sideways */
  GPtrArray              *styles;   /* of columns that stay in view then */
  GPtrArray              *cells;    /* of MucTableCell now bound, not owned */

  MucCellEditor          *editor;
  MucCellInput            input;    /* how the current cell is edited */
  gboolean                adds;     /* whether it is one of the row that adds */
  MucChoicePopover       *popover;
  MucPickList          *choices;  /* while they are offered */
  MucTableCell           *cell;     /* the current cell while it is bound, not owned */
  GObject                *item;     /* the current row's item */
  guint                   row;      /* where the current row is, or was before it went away */
  guint                   column;
  guint                   anchor;   /* where the selected rows begin */
  guint                   tick;
  guint                   fill;
  guint                   stick;
  guint                   leave;
  gboolean                wants_focus;
  int                     drop_y;
  GtkGesture             *click;
};

void       muc_record_table_go              (MucRecordTable *self,
                                             guint           row,
                                             guint           column,
                                             gboolean        extend);
GtkWidget *muc_record_table_catch_up        (MucRecordTable *self);
void       muc_record_table_enter_again     (MucRecordTable *self);

/* record-table-choices.c */
void       muc_record_table_add_choices     (MucRecordTable *self);
void       muc_record_table_open_choices    (MucRecordTable *self);
void       muc_record_table_close_choices   (MucRecordTable *self);
char      *muc_record_table_dup_chosen      (MucRecordTable *self);
gboolean   muc_record_table_press_choice    (MucRecordTable *self,
                                             guint           key);

/* record-table-columns.c */
void       muc_record_table_add_column      (MucRecordTable     *self,
                                             GtkListItemFactory *factory);
void       muc_record_table_renew_columns   (MucRecordTable *self);
guint      muc_record_table_find_column     (MucRecordTable *self,
                                             guint           column);
void       muc_record_table_show_column     (MucRecordTable *self);
MucPlace   muc_record_table_walk_columns    (MucRecordTable *self,
                                             MucWalk         way,
                                             guint           page);

/* record-table-input.c */
void       muc_record_table_add_controllers (MucRecordTable *self);

/* record-table-sticky.c */
void       muc_record_table_add_sticky      (MucRecordTable *self);
void       muc_record_table_set_spread      (MucRecordTable *self,
                                             gboolean        spread);
void       muc_record_table_stick_soon      (MucRecordTable *self);
gboolean   muc_record_table_get_stuck       (MucRecordTable *self,
                                             guint           column,
                                             int            *width);

/* record-table-rows.c */
guint      muc_record_table_count_rows      (MucRecordTable *self);
gpointer   muc_record_table_get_item_at     (MucRecordTable *self,
                                             guint           row);
gboolean   muc_record_table_find_row        (MucRecordTable *self,
                                             gpointer        item,
                                             guint          *row);
guint      muc_record_table_find_first      (MucRecordTable *self);
void       muc_record_table_show_first      (MucRecordTable *self);
void       muc_record_table_show_all        (MucRecordTable *self);

G_END_DECLS
