/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/issue-text.h"
#include "app/objective-cells.h"
#include "app/row-drop.h"
#include "app/unit-line.h"
#include "model/event.h"
#include "model/locked.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/party.h"
#include "model/progress.h"
#include "model/unit-objectives.h"
#include "store/edits.h"

/* The page of a year's objectives and their action tables. How rows are added is in
 * objectives-page-actions.c. */
G_DEFINE_FINAL_TYPE (MucObjectivesPage, muc_objectives_page, MUC_TYPE_TABLE_PAGE)

/* The table */

static MucPaper *
find_lock (gpointer item,
           guint    column)
{
  const char *property = muc_objective_cell_property (item, column);

  if (MUC_IS_YEAR (item))
    return muc_locked_find_rows (item, MUC_TYPE_OBJECTIVE, NULL);
  if (MUC_IS_UNIT_LINE (item))
    return muc_locked_find_rows (muc_unit_line_get_year (item), MUC_TYPE_OBJECTIVE,
                                 muc_unit_line_get_unit (item));
  return property != NULL ? muc_locked_find_paper (item, property) : NULL;
}

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  muc_objective_cell_describe (item, column, cell);
  if (cell->editable
      && (!muc_table_page_is_writable (data) || find_lock (item, column) != NULL))
    cell->editable = FALSE;
}

/* A row that adds is typed into like any other; its text is a new objective's. */
static gboolean
add_typed_objective (MucPage     *page,
                     MucUnit     *unit,
                     const char  *text,
                     GError     **error)
{
  MucRecord *year = MUC_RECORD (muc_page_get_year (page));
  const guint number = muc_unit_objectives_count (MUC_YEAR (year), unit) + 1;
  g_autofree char *label = g_strdup_printf (_("Add objective %u"), number);
  g_autoptr (MucChange) change = NULL;

  if (*text == '\0')
    return TRUE;
  change = muc_store_begin (muc_page_get_store (page), label);
  muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", text,
                  "unit", unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : (gint64) 0, NULL);
  return muc_change_commit (change, error);
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  MucPage *page = data;
  const char *property = muc_objective_cell_property (item, column);
  g_autoptr (GError) error = NULL;
  gboolean kept;

  if (MUC_IS_YEAR (item))
    kept = add_typed_objective (page, NULL, text, &error);
  else if (MUC_IS_UNIT_LINE (item))
    kept = add_typed_objective (page, muc_unit_line_get_unit (item), text, &error);
  else
    kept = muc_edits_set_field (muc_page_get_store (page), item, property, text, &error);
  if (!kept)
    muc_table_page_show_error (data, _("What was typed could not be kept"), error);
  return kept;
}

static char *
name_row (gpointer data,
          gpointer item)
{
  return muc_objective_row_name (item);
}

static const MucTableColumn columns[] = {
  { "STT", 50, 50, FALSE },
  { "Nội dung công việc", 284, 560, TRUE },
  { "Trách nhiệm thực hiện", 170, 250, FALSE },
  { "Thời gian hoàn thành", 134, 200, FALSE },
  { "Kết quả dự kiến", 188, 340, TRUE },
};

static const MucTableDelegate delegate = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .is_tree = TRUE,
  .describe = describe_cell,
  .keep = keep_cell,
  .name = name_row,
  .get_property = muc_objective_cell_property,
};

/* Rows */

static void
expanded_cb (MucObjectivesPage *self,
             GParamSpec        *pspec,
             GtkTreeListRow    *row)
{
  g_autoptr (MucRecord) objective = gtk_tree_list_row_get_item (row);

  if (objective == NULL || self->restoring)
    return;
  if (gtk_tree_list_row_get_expanded (row))
    g_hash_table_remove (self->folded, muc_record_get_key (objective));
  else
    g_hash_table_add (self->folded, g_memdup2 (muc_record_get_key (objective), sizeof (gint64)));
}

/* Rows that came anew, by undo or by being moved, are unfolded as they were before. */
static void
restore_expansion (MucObjectivesPage *self)
{
  const guint n = self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;

  self->restoring = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->tree, i);
      g_autoptr (MucRecord) item = gtk_tree_list_row_get_item (row);

      if (!MUC_IS_OBJECTIVE (item))
        continue;
      if (g_object_get_data (G_OBJECT (row), "watched") == NULL)
        {
          g_object_set_data (G_OBJECT (row), "watched", GINT_TO_POINTER (TRUE));
          g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                                   G_CONNECT_SWAPPED);
        }
      if (!g_hash_table_contains (self->folded, muc_record_get_key (item)))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
  self->restoring = FALSE;
}

static guint
count_objectives (MucPlan *plan,
                  MucYear *year)
{
  return year != NULL ? muc_par_count_declared (MUC_RECORD (year)) : 0;
}

static guint
count_rows (MucObjectivesPage *self)
{
  MucRecord *year = MUC_RECORD (muc_page_get_year (MUC_PAGE (self)));
  const guint n = muc_record_count (year, MUC_TYPE_OBJECTIVE);
  guint rows = n;

  for (guint i = 0; i < n; i++)
    rows += muc_record_count (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i), MUC_TYPE_ACTION);
  return rows;
}

static void
muc_objectives_page_unload (MucTablePage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, restore_expansion, self);
  muc_record_table_set_model (self->table, NULL);
  muc_objectives_page_forget_rows (self);
}

/* After a change */

static void
update_numbers (MucObjectivesPage *self)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  g_autofree char *totals = NULL;
  g_autofree char *subtitle = NULL;

  if (year == NULL)
    {
      muc_page_set_empty (MUC_PAGE (self), TRUE);
      muc_page_set_subtitle (MUC_PAGE (self), NULL);
      return;
    }
  totals = muc_objective_totals (MUC_RECORD (year));
  gtk_label_set_label (self->totals, totals);
  muc_page_set_empty (MUC_PAGE (self), count_objectives (NULL, year) == 0);
  subtitle = muc_issue_text_for_year (year, "objectives");
  if (subtitle == NULL)
    subtitle = g_strdup_printf (_("Year %d"), (int) muc_year_get_number (year));
  muc_page_set_subtitle (MUC_PAGE (self), subtitle);
}

static void
muc_objectives_page_changed (MucTablePage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  if (self->tree != NULL)
    {
      muc_objectives_page_update_rows (self);
      muc_table_page_refresh (page, count_rows (self));
    }
  update_numbers (self);
  muc_objectives_page_update_actions (self);
}

static void
muc_objectives_page_current_changed (MucTablePage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  muc_objective_pane_set_record (self->pane, muc_table_page_get_record (page));
  muc_objectives_page_update_actions (self);
}

/* The page */

/* Whose an objective is, is chosen beside the table; dragged, it stays in its branch. */
static gboolean
find_drop (MucRecord  *record,
           gpointer    target,
           gboolean    below,
           MucRowDrop *drop)
{
  MucUnit *unit = muc_naming_get_unit (record);

  if (MUC_IS_UNIT_LINE (target)
      || (MUC_IS_OBJECTIVE (record) && MUC_IS_YEAR (target) && unit != NULL)
      || (MUC_IS_OBJECTIVE (record) && !MUC_IS_YEAR (target)
          && muc_naming_get_unit (target) != unit))
    return FALSE;
  return muc_row_drop_find (record, target, below, drop);
}

/* Unfolds what the record is in. */
static void
muc_objectives_page_select (MucTablePage *page,
                            gpointer      record)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);
  MucRecord *objective = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  guint column;

  if (MUC_IS_ACTION (record))
    {
      g_hash_table_remove (self->folded, muc_record_get_key (objective));
      restore_expansion (self);
    }
  muc_record_table_get_current (self->table, &column);
  muc_record_table_set_current (self->table, record, MAX (column, MUC_OBJECTIVE_COLUMN_TEXT));
}

static void
muc_objectives_page_store_changed (MucTablePage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  g_hash_table_remove_all (self->folded);
  muc_objective_pane_set_store (self->pane, muc_page_get_store (MUC_PAGE (page)));
}

static void
muc_objectives_page_load (MucTablePage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  muc_objectives_page_create_rows (self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (restore_expansion), self);
  restore_expansion (self);
  muc_record_table_set_wrapped (self->table, count_rows (self) <= MUC_RECORD_TABLE_MAX_WRAPPED);
  muc_record_table_set_model (self->table, self->tree);
}

static gboolean
muc_objectives_page_go_to (MucPage   *page,
                           MucRecord *record)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);
  MucRecord *row = muc_record_get_ancestor (record, MUC_TYPE_ACTION);

  /* Who is meant by a party's words is settled on the page of units; what units say of an action
   * stands on the page that follows the year. */
  if (MUC_IS_PARTY (record) || MUC_IS_PROGRESS (record) || MUC_IS_EVENT (record)
      || muc_par_is_task (record))
    return FALSE;
  if (row == NULL)
    row = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  if (row == NULL || self->tree == NULL)
    return FALSE;
  muc_table_page_select (MUC_TABLE_PAGE (self), row);
  return TRUE;
}

static void
muc_objectives_page_commit (MucPage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  MUC_PAGE_CLASS (muc_objectives_page_parent_class)->commit (page);
  muc_objective_pane_commit (self->pane);
}

/* The paper of the office, or of the unit whose objective is the current one. */
static MucUnit *
get_unit (MucObjectivesPage *self)
{
  gpointer item = muc_table_page_get_record (MUC_TABLE_PAGE (self));
  MucRecord *objective = item != NULL ? muc_record_get_ancestor (item, MUC_TYPE_OBJECTIVE) : NULL;

  return objective != NULL ? muc_objective_get_unit (MUC_OBJECTIVE (objective)) : NULL;
}

static MucPaperKey *
muc_objectives_page_get_paper (MucPage *page)
{
  return muc_paper_key_copy (MUC_PAPER_KEY ("objectives", get_unit (MUC_OBJECTIVES_PAGE (page)),
                                            NULL));
}

static GtkWidget *
muc_objectives_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_OBJECTIVES_PAGE (page)->pane);
}

static void
muc_objectives_page_finalize (GObject *object)
{
  g_hash_table_unref (MUC_OBJECTIVES_PAGE (object)->folded);

  G_OBJECT_CLASS (muc_objectives_page_parent_class)->finalize (object);
}

static void
muc_objectives_page_class_init (MucObjectivesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);
  MucTablePageClass *table_class = MUC_TABLE_PAGE_CLASS (klass);

  object_class->finalize = muc_objectives_page_finalize;
  page_class->name = "objectives";
  page_class->title = N_("Objectives");
  page_class->icon_name = "find-location-symbolic";
  page_class->count = count_objectives;
  page_class->go_to = muc_objectives_page_go_to;
  page_class->commit = muc_objectives_page_commit;
  page_class->get_paper = muc_objectives_page_get_paper;
  page_class->get_pane = muc_objectives_page_get_pane;
  table_class->copied = &muc_objective_rows;
  table_class->load = muc_objectives_page_load;
  table_class->unload = muc_objectives_page_unload;
  table_class->store_changed = muc_objectives_page_store_changed;
  table_class->changed = muc_objectives_page_changed;
  table_class->current_changed = muc_objectives_page_current_changed;
  table_class->select = muc_objectives_page_select;
  table_class->name_row = muc_objective_row_name;
  table_class->find_lock = find_lock;
  table_class->find_drop = find_drop;
  table_class->filled_type = MUC_TYPE_ACTION;
  table_class->first_filled = MUC_OBJECTIVE_COLUMN_PARTIES;
  table_class->fill = muc_objectives_page_fill;
  table_class->read_rows = muc_objectives_page_read_rows;
  table_class->paste = muc_objectives_page_paste;

  muc_objectives_page_install_actions (widget_class);

  g_type_ensure (MUC_TYPE_KEY_HINTS);
  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_OBJECTIVE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/objectives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, table);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, hints);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, totals);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, row_menu);
}

static void
muc_objectives_page_init (MucObjectivesPage *self)
{
  self->folded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_table_page_set_parts (MUC_TABLE_PAGE (self), self->table, self->hints, self->row_menu);
  muc_objectives_page_update_actions (self);
}
