/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/key-hints.h"
#include "app/page.h"
#include "app/record-table.h"
#include "app/row-drop.h"
#include "app/rows-text.h"

G_BEGIN_DECLS

#define MUC_TYPE_TABLE_PAGE (muc_table_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MucTablePage, muc_table_page, MUC, TABLE_PAGE, MucPage)

/**
 * MucTablePageClass:
 * @copied: what a row says to the clipboard
 * @load: shows the rows of the year, which there is
 * @unload: shows none; called before another year or file is shown
 * @store_changed: the page is about another file now, or about none
 * @changed: the file has changed, or another one is shown
 * @current_changed: another row is the current one
 * @select: goes to the row of @record
 * @name_row: (transfer full): what people call a row
 * @find_drop: where @record would go, dropped onto the row of @target; %NULL where rows stay
 * @find_lock: the issued paper because of which a cell cannot be edited, if one is the reason;
 *   %NULL where none ever is
 * @filled_type: the records that copied cells can be put into
 * @first_filled: the first column of them for that; further left what is copied makes rows
 * @fill: puts copied cells into those of a record from a column on, adds what has no place there to
 *   @left, and returns %FALSE with an error where one of them cannot be kept
 * @read_rows: (transfer full): the rows that a copied table holds, none for any other text
 * @paste: adds such rows; returns the first new record, %NULL with an error or after it has told
 *   why not; sets its notice to what else there is to tell of it, if anything; %NULL where rows
 *   cannot be added: a single text is pasted then
 *
 * A page whose work is done in a table. The class knows its rows; what is done with whole rows,
 * by keys, menu, clipboard or dragging, is the same on every such page.
 */
struct _MucTablePageClass
{
  MucPageClass         parent_class;

  const MucRowsFormat *copied;

  void       (*load)            (MucTablePage *self);
  void       (*unload)          (MucTablePage *self);
  void       (*store_changed)   (MucTablePage *self);
  void       (*changed)         (MucTablePage *self);
  void       (*current_changed) (MucTablePage *self);
  void       (*select)          (MucTablePage *self,
                                 gpointer      record);
  char      *(*name_row)        (gpointer      item);
  gboolean   (*find_drop)       (MucRecord    *record,
                                 gpointer      target,
                                 gboolean      below,
                                 MucRowDrop   *drop);
  MucPaper  *(*find_lock)       (gpointer      item,
                                 guint         column);
  GType      filled_type;
  guint      first_filled;
  gboolean   (*fill)            (MucTablePage *self,
                                 MucChange    *change,
                                 gpointer      record,
                                 guint         column,
                                 GPtrArray    *cells,
                                 GPtrArray    *left,
                                 GError      **error);
  GPtrArray *(*read_rows)       (MucTablePage *self,
                                 const char   *text,
                                 const char   *mime);
  gpointer   (*paste)           (MucTablePage *self,
                                 GPtrArray    *rows,
                                 char        **notice,
                                 GError      **error);
};

void              muc_table_page_set_parts   (MucTablePage   *self,
                                              MucRecordTable *table,
                                              MucKeyHints    *hints,
                                              GMenuModel     *menu);
MucRecordTable   *muc_table_page_get_table   (MucTablePage   *self);
gpointer          muc_table_page_get_item    (MucTablePage   *self);
gpointer          muc_table_page_get_record  (MucTablePage   *self);
gboolean          muc_table_page_is_writable (MucTablePage   *self);
void              muc_table_page_select      (MucTablePage   *self,
                                              gpointer        record);
GtkTreeListModel *muc_table_page_list_rows   (MucTablePage   *self,
                                              GListModel     *records);
gboolean          muc_table_page_show_year   (MucTablePage   *self);
void              muc_table_page_refresh     (MucTablePage   *self,
                                              guint           n_rows);
void              muc_table_page_show_new    (MucTablePage   *self,
                                              gpointer        record,
                                              const GError   *error);
void              muc_table_page_show_error  (MucTablePage   *self,
                                              const char     *heading,
                                              const GError   *error);

G_END_DECLS
