/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/issue-text.h"
#include "app/par-cells.h"
#include "model/event.h"
#include "model/locked.h"
#include "model/party.h"
#include "model/progress.h"

/* The page of the PAR index: the year's sheet, with its areas, criteria and tasks. */
G_DEFINE_FINAL_TYPE (MucParPage, muc_par_page, MUC_TYPE_TABLE_PAGE)

/* The table */

static MucPaper *
find_lock (gpointer item,
           guint    column)
{
  const char *property = muc_par_cell_property (item, column);

  return property != NULL ? muc_locked_find_paper (item, property) : NULL;
}

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  muc_par_cell_describe (item, column, cell);
  if (cell->editable
      && (!muc_table_page_is_writable (data) || find_lock (item, column) != NULL))
    cell->editable = FALSE;
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  if (muc_par_page_keep (data, item, column, text, &error))
    return TRUE;
  muc_table_page_show_error (data, _("What was typed could not be kept"), error);
  return FALSE;
}

static MucPickList *
list_choices (gpointer data,
              gpointer item,
              guint    column)
{
  return muc_par_cell_list_choices (item, column);
}

static char *
name_row (gpointer data,
          gpointer item)
{
  return muc_par_row_name (item);
}

static const MucTableColumn columns[MUC_PAR_N_COLUMNS] = {
  [MUC_PAR_COLUMN_CODE] = { "Mã", 96, 110, FALSE, 96 },
  [MUC_PAR_COLUMN_NAME] = { "Lĩnh vực, tiêu chí, nhiệm vụ", 200, 520, TRUE, 150 },
  [MUC_PAR_COLUMN_MAX] = { "Tối đa", 58, 70, FALSE },
  [MUC_PAR_COLUMN_SELF] = { "Tự chấm", 72, 78, FALSE },
  [MUC_PAR_COLUMN_SCORE] = { "Đạt", 62, 74, FALSE },
  [MUC_PAR_COLUMN_LOST] = { "Bị trừ", 58, 66, FALSE },
  [MUC_PAR_COLUMN_PLACE] = { "Hạng", 58, 66, FALSE },
  [MUC_PAR_COLUMN_TARGET] = { "Chỉ tiêu", 86, 100, FALSE },
  [MUC_PAR_COLUMN_UNIT] = { "Đơn vị", 90, 190, FALSE },
  [MUC_PAR_COLUMN_EVIDENCE] = { "Minh chứng, giải trình", 96, 300, TRUE },
};

static const MucTableDelegate delegate = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .is_tree = TRUE,
  .is_deep = TRUE,
  .describe = describe_cell,
  .keep = keep_cell,
  .list_choices = list_choices,
  .name = name_row,
  .get_property = muc_par_cell_property,
};

/* Rows */

static guint
count_areas (MucPlan *plan,
             MucYear *year)
{
  MucParSheet *sheet = year != NULL ? muc_par_get_sheet (year) : NULL;

  return sheet != NULL ? muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA) : 0;
}

static void
muc_par_page_load (MucTablePage *page)
{
  MucParPage *self = MUC_PAR_PAGE (page);

  muc_par_page_create_tree (self);
  muc_record_table_set_wrapped (self->table,
                                muc_par_page_count_rows (self) <= MUC_RECORD_TABLE_MAX_WRAPPED);
  muc_record_table_set_model (self->table, self->tree);
}

static void
muc_par_page_unload (MucTablePage *page)
{
  MucParPage *self = MUC_PAR_PAGE (page);

  muc_record_table_set_model (self->table, NULL);
  g_hash_table_remove_all (self->parts);
  g_clear_object (&self->tree);
  g_clear_object (&self->rows);
}

/* After a change */

static void
update_numbers (MucParPage *self)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  g_autofree char *totals = NULL;
  g_autofree char *subtitle = NULL;

  muc_page_set_empty (MUC_PAGE (self), year == NULL);
  if (year == NULL)
    {
      muc_page_set_subtitle (MUC_PAGE (self), NULL);
      return;
    }
  totals = muc_par_totals (year);
  gtk_label_set_label (self->totals, totals);
  gtk_widget_set_visible (GTK_WIDGET (self->totals), *totals != '\0');
  gtk_widget_set_visible (self->beginning, count_areas (NULL, year) == 0);
  subtitle = muc_issue_text_for_year (year, "par-plan");
  if (subtitle == NULL)
    subtitle = g_strdup_printf (_("Year %d"), (int) muc_year_get_number (year));
  muc_page_set_subtitle (MUC_PAGE (self), subtitle);
}

static void
show_pane (MucParPage *self)
{
  muc_par_pane_show (self->pane, muc_page_get_store (MUC_PAGE (self)),
                     muc_page_get_year (MUC_PAGE (self)),
                     muc_table_page_get_record (MUC_TABLE_PAGE (self)));
}

/* The first thing that is written makes the sheet, whose areas then have to be listed. */
static gboolean
has_other_sheet (MucParPage *self)
{
  MucParSheet *sheet = muc_par_get_sheet (muc_page_get_year (MUC_PAGE (self)));
  const guint n = g_list_model_get_n_items (self->rows);
  gboolean shown = FALSE;

  for (guint i = n > 2 ? n - 2 : 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->rows, i);

      shown = shown || (sheet != NULL && item == G_OBJECT (sheet));
    }
  return shown != (sheet != NULL);
}

static void
muc_par_page_changed (MucTablePage *page)
{
  MucParPage *self = MUC_PAR_PAGE (page);

  if (self->tree != NULL)
    {
      if (has_other_sheet (self))
        {
          muc_par_page_unload (page);
          muc_par_page_load (page);
        }
      muc_par_page_update_tree (self);
      muc_table_page_refresh (page, muc_par_page_count_rows (self));
    }
  update_numbers (self);
  muc_par_page_update_actions (self);
  show_pane (self);
}

static void
muc_par_page_current_changed (MucTablePage *page)
{
  show_pane (MUC_PAR_PAGE (page));
  muc_par_page_update_actions (MUC_PAR_PAGE (page));
}

static void
muc_par_page_store_changed (MucTablePage *page)
{
  muc_par_pane_show (MUC_PAR_PAGE (page)->pane, NULL, NULL, NULL);
}

/* The page */

static void
muc_par_page_select (MucTablePage *page,
                     gpointer      record)
{
  MucParPage *self = MUC_PAR_PAGE (page);
  guint column;

  muc_record_table_get_current (self->table, &column);
  muc_record_table_set_current (self->table, record, MAX (column, MUC_PAR_COLUMN_NAME));
}

/* The row that shows @record, %NULL where another page does. */
static gpointer
find_row (MucRecord *record)
{
  MucRecord *row = NULL;

  if (MUC_IS_PARTY (record) || MUC_IS_PROGRESS (record) || MUC_IS_EVENT (record))
    return NULL;
  if (MUC_IS_OBJECTIVE (record) && muc_par_is_task (record))
    return muc_objective_get_area (MUC_OBJECTIVE (record));
  if (MUC_IS_ACTION (record) && muc_par_is_task (record))
    return record;
  row = muc_record_get_ancestor (record, MUC_TYPE_PAR_CRITERION);
  if (row == NULL)
    row = muc_record_get_ancestor (record, MUC_TYPE_PAR_AREA);
  return row != NULL ? row : muc_record_get_ancestor (record, MUC_TYPE_PAR_SHEET);
}

static gboolean
muc_par_page_go_to (MucPage   *page,
                    MucRecord *record)
{
  gpointer row = find_row (record);

  if (row == NULL || MUC_PAR_PAGE (page)->tree == NULL)
    return FALSE;
  muc_table_page_select (MUC_TABLE_PAGE (page), row);
  return TRUE;
}

/* A target and its maximum stand in one cell. */
static void
muc_par_page_go_to_field (MucPage    *page,
                          const char *field)
{
  MucRecordTable *table = MUC_PAR_PAGE (page)->table;
  gpointer item = muc_record_table_get_current (table, NULL);

  if (g_str_equal (field, "target-max"))
    field = MUC_IS_PAR_SHEET (item) ? "target-score" : "target";
  muc_record_table_go_to_field (table, field);
}

static void
muc_par_page_commit (MucPage *page)
{
  MUC_PAGE_CLASS (muc_par_page_parent_class)->commit (page);
  muc_par_pane_commit (MUC_PAR_PAGE (page)->pane);
}

static MucPaperKey *
muc_par_page_get_paper (MucPage *page)
{
  return muc_paper_key_copy (MUC_PAPER_KEY ("par-plan", NULL, NULL));
}

static GtkWidget *
muc_par_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_PAR_PAGE (page)->pane);
}

static void
muc_par_page_finalize (GObject *object)
{
  g_hash_table_unref (MUC_PAR_PAGE (object)->parts);

  G_OBJECT_CLASS (muc_par_page_parent_class)->finalize (object);
}

static void
muc_par_page_class_init (MucParPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);
  MucTablePageClass *table_class = MUC_TABLE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_par_page_finalize;
  page_class->name = "par";
  page_class->title = N_("PAR index");
  page_class->icon_name = "view-list-bullet-symbolic";
  page_class->says_how_to_begin = TRUE;
  page_class->count = count_areas;
  page_class->go_to = muc_par_page_go_to;
  page_class->go_to_field = muc_par_page_go_to_field;
  page_class->commit = muc_par_page_commit;
  page_class->get_paper = muc_par_page_get_paper;
  page_class->get_pane = muc_par_page_get_pane;
  table_class->copied = &muc_par_rows;
  table_class->load = muc_par_page_load;
  table_class->unload = muc_par_page_unload;
  table_class->store_changed = muc_par_page_store_changed;
  table_class->changed = muc_par_page_changed;
  table_class->current_changed = muc_par_page_current_changed;
  table_class->select = muc_par_page_select;
  table_class->name_row = muc_par_row_name;
  table_class->find_lock = find_lock;
  table_class->read_rows = muc_par_page_read_rows;
  table_class->paste = muc_par_page_paste;

  muc_par_page_install_actions (widget_class);

  g_type_ensure (MUC_TYPE_KEY_HINTS);
  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_PAR_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/par-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucParPage, table);
  gtk_widget_class_bind_template_child (widget_class, MucParPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucParPage, hints);
  gtk_widget_class_bind_template_child (widget_class, MucParPage, totals);
  gtk_widget_class_bind_template_child (widget_class, MucParPage, beginning);
  gtk_widget_class_bind_template_child (widget_class, MucParPage, row_menu);
}

static void
muc_par_page_init (MucParPage *self)
{
  self->parts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_table_page_set_parts (MUC_TABLE_PAGE (self), self->table, self->hints, self->row_menu);
  muc_par_page_update_actions (self);
}
