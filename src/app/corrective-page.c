/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/corrective-page.h"

#include <glib/gi18n-lib.h>

#include "app/corrective-cells.h"
#include "app/corrective-pane.h"
#include "model/day.h"
#include "store/corrective-edits.h"
#include "store/edits.h"

struct _MucCorrectivePage
{
  MucTablePage       parent_instance;

  MucRecordTable    *table;
  MucCorrectivePane *pane;
  MucKeyHints       *hints;
  GtkLabel          *totals;
  GMenuModel        *row_menu;

  GtkTreeListModel  *tree;
  GDate              today;
};

/* The page of corrective actions: what went wrong in the year, followed until it is mended. */
G_DEFINE_FINAL_TYPE (MucCorrectivePage, muc_corrective_page, MUC_TYPE_TABLE_PAGE)

/* The table */

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  muc_corrective_cell_describe (item, column, &MUC_CORRECTIVE_PAGE (data)->today, cell);
  if (!muc_table_page_is_writable (data))
    cell->editable = FALSE;
}

static char *
dup_today (MucCorrectivePage *self)
{
  return muc_day_dup (&self->today);
}

/* By hand: what went wrong is said in words. */
static MucCorrectiveAction *
add (MucCorrectivePage  *self,
     const char         *description,
     GError            **error)
{
  const MucCorrectiveDraft draft = { .description = (char *) description };
  g_autofree char *date = dup_today (self);

  return muc_corrective_edits_open (muc_page_get_store (MUC_PAGE (self)),
                                    muc_page_get_year (MUC_PAGE (self)), &draft, date, error);
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  gboolean kept;

  /* What was refused still stands in the cell when the file is closed. */
  if (muc_page_get_store (data) == NULL)
    return TRUE;
  if (!MUC_IS_CORRECTIVE_ACTION (item))
    kept = *text == '\0' || add (data, text, &error) != NULL;
  else
    {
      value = muc_corrective_cell_dup_kept (item, column, text);
      kept = muc_edits_set_field (muc_page_get_store (data), item,
                                  muc_corrective_cell_property (column), value, &error);
    }
  if (!kept)
    muc_table_page_show_error (data, _("What was typed could not be kept"), error);
  return kept;
}

static MucPickList *
list_choices (gpointer data,
              gpointer item,
              guint    column)
{
  return muc_corrective_cell_list_choices (item, column);
}

static char *
name_row (gpointer data,
          gpointer item)
{
  return muc_corrective_row_name (item);
}

static const char *
get_property (gpointer item,
              guint    column)
{
  return muc_corrective_cell_property (column);
}

static const MucTableColumn columns[MUC_CORRECTIVE_N_COLUMNS] = {
  [MUC_CORRECTIVE_COLUMN_NUMBER] = { "Số", 42, 48, FALSE },
  [MUC_CORRECTIVE_COLUMN_DESCRIPTION] = { "Nội dung không phù hợp", 168, 420, TRUE },
  [MUC_CORRECTIVE_COLUMN_CAUSES] = { "Nguyên nhân", 114, 260, FALSE },
  [MUC_CORRECTIVE_COLUMN_ACTION] = { "Hành động khắc phục", 150, 320, FALSE },
  [MUC_CORRECTIVE_COLUMN_UNIT] = { "Đơn vị", 92, 170, FALSE },
  [MUC_CORRECTIVE_COLUMN_DUE] = { "Thời hạn", 96, 104, FALSE },
  [MUC_CORRECTIVE_COLUMN_STATE] = { "Tình trạng", 152, 190, FALSE },
};

static const MucTableDelegate delegate = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .describe = describe_cell,
  .keep = keep_cell,
  .list_choices = list_choices,
  .name = name_row,
  .get_property = get_property,
};

/* Rows */

static void
muc_corrective_page_load (MucTablePage *page)
{
  MucCorrectivePage *self = MUC_CORRECTIVE_PAGE (page);
  MucYear *year = muc_page_get_year (MUC_PAGE (page));

  self->tree = muc_table_page_list_rows (page, muc_record_list (MUC_RECORD (year),
                                                                MUC_TYPE_CORRECTIVE_ACTION));
  muc_record_table_set_model (self->table, self->tree);
}

static void
muc_corrective_page_unload (MucTablePage *page)
{
  muc_record_table_set_model (MUC_CORRECTIVE_PAGE (page)->table, NULL);
  g_clear_object (&MUC_CORRECTIVE_PAGE (page)->tree);
}

/* Beside the title stands what is still to be done. */
static guint
count_open (MucPlan *plan,
            MucYear *year)
{
  return year != NULL ? muc_corrective_count_open (year) : 0;
}

/* After a change */

static MucCorrectiveAction *
get_current (MucCorrectivePage *self)
{
  gpointer item = muc_table_page_get_record (MUC_TABLE_PAGE (self));

  return MUC_IS_CORRECTIVE_ACTION (item) ? item : NULL;
}

static void
show_pane (MucCorrectivePage *self)
{
  muc_corrective_pane_show (self->pane, muc_page_get_store (MUC_PAGE (self)), get_current (self));
}

static void
muc_corrective_page_changed (MucTablePage *page)
{
  MucCorrectivePage *self = MUC_CORRECTIVE_PAGE (page);
  MucYear *year = muc_page_get_year (MUC_PAGE (page));
  g_autofree char *totals = NULL;

  muc_day_set_today (&self->today);
  if (!muc_table_page_show_year (page))
    return;
  if (self->tree != NULL)
    muc_table_page_refresh (page, muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION));
  totals = muc_corrective_totals (year, &self->today);
  gtk_label_set_label (self->totals, totals);
  show_pane (self);
}

static void
muc_corrective_page_store_changed (MucTablePage *page)
{
  muc_corrective_pane_show (MUC_CORRECTIVE_PAGE (page)->pane, NULL, NULL);
}

static void
muc_corrective_page_current_changed (MucTablePage *page)
{
  show_pane (MUC_CORRECTIVE_PAGE (page));
}

static void
muc_corrective_page_select (MucTablePage *page,
                            gpointer      record)
{
  MucCorrectivePage *self = MUC_CORRECTIVE_PAGE (page);
  guint column;

  muc_record_table_get_current (self->table, &column);
  muc_record_table_set_current (self->table, record,
                                MAX (column, MUC_CORRECTIVE_COLUMN_DESCRIPTION));
}

/* What is done in it */

static void
add_row_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MucCorrectivePage *self = MUC_CORRECTIVE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  MucCorrectiveAction *action;

  muc_record_table_commit (self->table);
  action = add (self, NULL, &error);
  if (action == NULL)
    {
      muc_table_page_show_new (MUC_TABLE_PAGE (self), NULL, error);
      return;
    }
  muc_record_table_set_current (self->table, action, MUC_CORRECTIVE_COLUMN_DESCRIPTION);
  muc_record_table_edit (self->table);
}

static gboolean
muc_corrective_page_go_to (MucPage   *page,
                           MucRecord *record)
{
  MucRecord *row = muc_record_get_ancestor (record, MUC_TYPE_CORRECTIVE_ACTION);

  if (row == NULL || MUC_CORRECTIVE_PAGE (page)->tree == NULL)
    return FALSE;
  muc_table_page_select (MUC_TABLE_PAGE (page), row);
  return TRUE;
}

static void
muc_corrective_page_commit (MucPage *page)
{
  muc_corrective_pane_commit (MUC_CORRECTIVE_PAGE (page)->pane);
  MUC_PAGE_CLASS (muc_corrective_page_parent_class)->commit (page);
}

/* The slip of the current row; on the row that adds, the list. */
static MucPaperKey *
muc_corrective_page_get_paper (MucPage *page)
{
  MucCorrectiveAction *action = get_current (MUC_CORRECTIVE_PAGE (page));
  const MucPaperKey key = {
    .kind = action != NULL ? "corrective-action" : "corrective-list",
    .corrective_action = action,
  };

  return muc_paper_key_copy (&key);
}

static GtkWidget *
muc_corrective_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_CORRECTIVE_PAGE (page)->pane);
}

static void
muc_corrective_page_class_init (MucCorrectivePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);
  MucTablePageClass *table_class = MUC_TABLE_PAGE_CLASS (klass);

  page_class->name = "corrective";
  page_class->title = N_("Corrective actions");
  page_class->icon_name = "emblem-synchronizing-symbolic";
  page_class->says_how_to_begin = TRUE;
  page_class->count = count_open;
  page_class->go_to = muc_corrective_page_go_to;
  page_class->commit = muc_corrective_page_commit;
  page_class->get_paper = muc_corrective_page_get_paper;
  page_class->get_pane = muc_corrective_page_get_pane;
  table_class->copied = &muc_corrective_rows;
  table_class->load = muc_corrective_page_load;
  table_class->unload = muc_corrective_page_unload;
  table_class->store_changed = muc_corrective_page_store_changed;
  table_class->changed = muc_corrective_page_changed;
  table_class->current_changed = muc_corrective_page_current_changed;
  table_class->select = muc_corrective_page_select;
  table_class->name_row = muc_corrective_row_name;

  gtk_widget_class_install_action (widget_class, "page.add-row", NULL, add_row_action);

  g_type_ensure (MUC_TYPE_KEY_HINTS);
  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_CORRECTIVE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/corrective-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePage, table);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePage, hints);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePage, totals);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePage, row_menu);
}

static void
muc_corrective_page_init (MucCorrectivePage *self)
{
  muc_day_set_today (&self->today);
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_table_page_set_parts (MUC_TABLE_PAGE (self), self->table, self->hints, self->row_menu);
}
