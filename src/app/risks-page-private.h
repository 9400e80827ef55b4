/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/carry-bar.h"
#include "app/risk-cells.h"
#include "app/risk-pane.h"
#include "app/risks-page.h"

G_BEGIN_DECLS

/* The two parts of the register. */
#define MUC_N_RISK_KINDS 2

/* The rows of one part: its heading, its risks, and the row that adds. */
typedef struct
{
  MucRisksPage       *page;
  MucRiskKind         kind;
  GListStore         *head;
  GtkFilterListModel *risks;
  GListStore         *adder;
} MucRiskPart;

struct _MucRisksPage
{
  MucTablePage        parent_instance;

  GtkStack           *stack;
  GtkListBox         *start_list;
  GtkWidget          *carry_row;
  GtkWidget          *import_row;
  GtkMenuButton      *columns_button;
  MucCarryBar        *carry_bar;
  MucRecordTable     *table;
  MucRiskPane        *pane;
  MucKeyHints        *hints;
  GtkLabel           *totals;
  GtkWidget          *filter_chip;
  GtkLabel           *filter_label;
  GMenuModel         *row_menu;

  GSettings          *settings;
  GSimpleActionGroup *columns;
  MucRiskPart         parts[MUC_N_RISK_KINDS];
  GtkTreeListModel   *tree;
  MucLevel           *likelihood;  /* what the rows are filtered by, with the next */
  MucLevel           *severity;
};

extern const MucTableColumn muc_register_columns[MUC_REGISTER_N_COLUMNS];

/* risks-page-rows.c */
void       muc_risks_page_create_rows     (MucRisksPage    *self);
void       muc_risks_page_forget_rows     (MucRisksPage    *self);
void       muc_risks_page_filter_rows     (MucRisksPage    *self);
gboolean   muc_risks_page_is_filtered     (MucRisksPage    *self);

/* risks-page-columns.c */
void       muc_risks_page_add_columns     (MucRisksPage    *self);
void       muc_risks_page_show_column     (MucRisksPage    *self,
                                           guint            column);

/* risks-page-actions.c */
void       muc_risks_page_install_actions (GtkWidgetClass  *klass);
void       muc_risks_page_update_actions  (MucRisksPage    *self);
gboolean   muc_risks_page_keep_priority   (MucRisksPage    *self,
                                           MucRisk         *risk,
                                           const char      *text,
                                           GError         **error);
MucRisk   *muc_risks_page_find_place      (MucRisksPage    *self,
                                           MucRiskKind      kind);

/* risks-page-paste.c */
gboolean   muc_risks_page_fill            (MucTablePage    *page,
                                           MucChange       *change,
                                           gpointer         record,
                                           guint            column,
                                           GPtrArray       *cells,
                                           GPtrArray       *left,
                                           GError         **error);
GPtrArray *muc_risks_page_read_rows       (MucTablePage    *page,
                                           const char      *text,
                                           const char      *mime);
gpointer   muc_risks_page_paste           (MucTablePage    *page,
                                           GPtrArray       *rows,
                                           char           **notice,
                                           GError         **error);

G_END_DECLS
