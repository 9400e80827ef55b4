/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/cell.h"
#include "app/pick-list.h"

G_BEGIN_DECLS

/**
 * MucTableColumn:
 * @title: the heading
 * @width: the least width in pixels
 * @wide: the width it grows to in a wide window, together with the other columns
 * @expand: whether it takes what is left then
 * @sticky: its width while the table scrolls sideways and this column stays in view; 0 for one that
 *   does not stay
 */
typedef struct
{
  const char *title;
  int         width;
  int         wide;
  gboolean    expand;
  int         sticky;
} MucTableColumn;

/**
 * MucTableDelegate:
 * @columns: the columns; the first holds the number
 * @n_columns: how many
 * @is_tree: whether the first column also holds the arrow that unfolds a row
 * @is_deep: whether that column shows how deep a row lies
 * @describe: fills @cell, which is all zero, with what column @column shows of @item
 * @keep: keeps @text as the new text of that cell; an error has been shown when it is %FALSE
 * @list_choices: (transfer full) (nullable): the entries of a cell that is filled by choosing; the
 *   text of the one chosen is what @keep gets
 * @name: (transfer full): what a row is called, "Mục tiêu 1, công việc 2"
 * @get_property: (nullable): the property of @item that column @column shows and takes, or %NULL
 *
 * What a table is about.
 */
typedef struct
{
  const MucTableColumn *columns;
  guint                 n_columns;
  gboolean              is_tree;
  gboolean              is_deep;

  void           (*describe)     (gpointer    data,
                                  gpointer    item,
                                  guint       column,
                                  MucCell    *cell);
  gboolean       (*keep)         (gpointer    data,
                                  gpointer    item,
                                  guint       column,
                                  const char *text);
  MucPickList *(*list_choices) (gpointer    data,
                                  gpointer    item,
                                  guint       column);
  char          *(*name)         (gpointer    data,
                                  gpointer    item);
  const char    *(*get_property) (gpointer    item,
                                  guint       column);
} MucTableDelegate;

#define MUC_TYPE_RECORD_TABLE (muc_record_table_get_type ())
G_DECLARE_FINAL_TYPE (MucRecordTable, muc_record_table, MUC, RECORD_TABLE, GtkWidget)

/* Longer lists show two lines of each cell: GTK 4.8 keeps 200 rows alive and loses its place
 * among more of them when their heights differ. */
#define MUC_RECORD_TABLE_MAX_WRAPPED 150

void       muc_record_table_set_delegate  (MucRecordTable         *self,
                                           const MucTableDelegate *delegate,
                                           gpointer                data);
void       muc_record_table_set_model     (MucRecordTable         *self,
                                           GtkTreeListModel       *model);
void       muc_record_table_set_wrapped   (MucRecordTable         *self,
                                           gboolean                wrapped);
void       muc_record_table_set_columns   (MucRecordTable         *self,
                                           guint32                 shown,
                                           gboolean                spread);
void       muc_record_table_set_menu      (MucRecordTable         *self,
                                           GMenuModel             *menu);
void       muc_record_table_refresh       (MucRecordTable         *self);
gpointer   muc_record_table_get_current   (MucRecordTable         *self,
                                           guint                  *column);
void       muc_record_table_set_current   (MucRecordTable         *self,
                                           gpointer                item,
                                           guint                   column);
void       muc_record_table_go_to_field   (MucRecordTable         *self,
                                           const char             *field);
gpointer   muc_record_table_get_below     (MucRecordTable         *self,
                                           gpointer                item);
void       muc_record_table_walk          (MucRecordTable         *self,
                                           MucWalk                 way);
GPtrArray *muc_record_table_list_selected (MucRecordTable         *self);
gboolean   muc_record_table_is_editing    (MucRecordTable         *self);
void       muc_record_table_edit          (MucRecordTable         *self);
gboolean   muc_record_table_commit        (MucRecordTable         *self);
void       muc_record_table_type          (MucRecordTable         *self,
                                           const char             *text);
GtkWidget *muc_record_table_get_view      (MucRecordTable         *self);
gpointer   muc_record_table_pick          (MucRecordTable         *self,
                                           double                  x,
                                           double                  y,
                                           graphene_rect_t        *bounds);
void       muc_record_table_group_gesture (MucRecordTable        *self,
                                           GtkGesture             *gesture);
void       muc_record_table_show_drop     (MucRecordTable         *self,
                                           int                     y);

G_END_DECLS
