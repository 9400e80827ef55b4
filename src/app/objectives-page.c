/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/export.h"
#include "app/feedback.h"
#include "app/objective-cells.h"
#include "model/party.h"
#include "store/edits.h"

/* The page of a year's objectives and their action tables. What is done with whole rows is in
 * objectives-page-actions.c, the clipboard and dragging have files of their own. */
G_DEFINE_FINAL_TYPE (MucObjectivesPage, muc_objectives_page, MUC_TYPE_PAGE)

/* The table */

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  MucObjectivesPage *self = data;

  muc_objective_cell_describe (item, column, cell);
  if (cell->editable && !muc_objectives_page_is_writable (self))
    cell->editable = FALSE;
}

/* The row that adds is typed into like any other; its text is a new objective's. */
static gboolean
add_typed_objective (MucObjectivesPage  *self,
                     const char         *text,
                     GError            **error)
{
  MucRecord *year = MUC_RECORD (muc_page_get_year (MUC_PAGE (self)));
  const guint number = muc_record_count (year, MUC_TYPE_OBJECTIVE) + 1;
  g_autofree char *label = g_strdup_printf (_("Add objective %u"), number);
  g_autoptr (MucChange) change = NULL;

  if (*text == '\0')
    return TRUE;
  change = muc_store_begin (self->store, label);
  muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", text, NULL);
  return muc_change_commit (change, error);
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  MucObjectivesPage *self = data;
  const char *property = muc_objective_cell_property (item, column);
  g_autoptr (GError) error = NULL;
  gboolean kept;

  if (MUC_IS_YEAR (item))
    kept = add_typed_objective (self, text, &error);
  else
    kept = muc_edits_set_field (self->store, item, property, text, &error);
  if (!kept)
    muc_objectives_page_show_error (self, _("What was typed could not be kept"), error);
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
  .describe = describe_cell,
  .keep = keep_cell,
  .name = name_row,
};

/* Rows */

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  return MUC_IS_OBJECTIVE (item) ? g_object_ref (muc_record_list (item, MUC_TYPE_ACTION)) : NULL;
}

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
create_tree (MucObjectivesPage *self)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  GListStore *adder = g_list_store_new (MUC_TYPE_RECORD);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  self->objectives = g_object_ref (muc_record_list (MUC_RECORD (year), MUC_TYPE_OBJECTIVE));
  if (muc_objectives_page_is_writable (self))
    g_list_store_append (adder, year);
  g_list_store_append (parts, self->objectives);
  g_list_store_append (parts, adder);
  g_object_unref (adder);
  self->rows = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
  self->tree = gtk_tree_list_model_new (g_object_ref (self->rows), FALSE, FALSE,
                                        create_children_cb, NULL, NULL);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (restore_expansion), self);
}

static void
forget_tree (MucObjectivesPage *self)
{
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, restore_expansion, self);
  if (self->table != NULL)
    muc_record_table_set_model (self->table, NULL);
  g_clear_object (&self->tree);
  g_clear_object (&self->rows);
  g_clear_object (&self->objectives);
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
      muc_page_set_count (MUC_PAGE (self), 0);
      muc_page_set_empty (MUC_PAGE (self), TRUE);
      return;
    }
  totals = muc_objective_totals (MUC_RECORD (year));
  gtk_label_set_label (self->totals, totals);
  muc_page_set_count (MUC_PAGE (self), g_list_model_get_n_items (self->objectives));
  muc_page_set_empty (MUC_PAGE (self), g_list_model_get_n_items (self->objectives) == 0);
  subtitle = g_strdup_printf (_("Year %d"), (int) muc_year_get_number (year));
  muc_page_set_subtitle (MUC_PAGE (self), subtitle);
}

static void
changed_cb (MucObjectivesPage *self)
{
  if (self->tree == NULL)
    return;
  muc_record_table_set_wrapped (self->table, count_rows (self) <= MUC_RECORD_TABLE_MAX_WRAPPED);
  muc_record_table_refresh (self->table);
  update_numbers (self);
  muc_objectives_page_update_actions (self);
}

static void
current_changed_cb (MucObjectivesPage *self)
{
  gpointer item = muc_objectives_page_get_item (self);

  muc_objective_pane_set_record (self->pane, MUC_IS_YEAR (item) ? NULL : item);
  muc_objectives_page_update_actions (self);
}

/* While a cell is edited, the keys that act on rows belong to the text. */
static void
editing_cb (MucObjectivesPage *self)
{
  const gboolean editing = muc_record_table_is_editing (self->table);

  gtk_stack_set_visible_child_name (self->hints, editing ? "editing" : "ready");
  gtk_event_controller_set_propagation_phase (self->shortcuts,
                                              editing ? GTK_PHASE_NONE : GTK_PHASE_CAPTURE);
}

/* The page */

/** muc_objectives_page_get_item: (transfer none) (nullable): what the current row shows. */
gpointer
muc_objectives_page_get_item (MucObjectivesPage *self)
{
  return self->tree != NULL ? muc_record_table_get_current (self->table, NULL) : NULL;
}

/** muc_objectives_page_is_writable: whether the file may be changed. */
gboolean
muc_objectives_page_is_writable (MucObjectivesPage *self)
{
  return self->store != NULL && !muc_store_is_read_only (self->store);
}

/** muc_objectives_page_select: goes to the row of @record, unfolding what it is in. */
void
muc_objectives_page_select (MucObjectivesPage *self,
                            gpointer           record)
{
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

/** muc_objectives_page_show_error: tells that @heading, because of @error. */
void
muc_objectives_page_show_error (MucObjectivesPage *self,
                                const char        *heading,
                                const GError      *error)
{
  muc_feedback_error (GTK_WIDGET (self), heading, error);
}

static void
muc_objectives_page_reload (MucPage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);
  MucStore *store = muc_page_get_store (page);

  forget_tree (self);
  if (self->store != store)
    {
      if (self->store != NULL)
        g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
      g_hash_table_remove_all (self->folded);
      g_set_object (&self->store, store);
      muc_objective_pane_set_store (self->pane, store);
      if (store != NULL)
        g_signal_connect_swapped (store, "notify::saved-at", G_CALLBACK (changed_cb), self);
    }
  if (muc_page_get_year (page) != NULL)
    {
      create_tree (self);
      restore_expansion (self);
      muc_record_table_set_wrapped (self->table,
                                    count_rows (self) <= MUC_RECORD_TABLE_MAX_WRAPPED);
      muc_record_table_set_model (self->table, self->tree);
    }
  update_numbers (self);
  muc_objectives_page_update_actions (self);
}

static gboolean
muc_objectives_page_go_to (MucPage   *page,
                           MucRecord *record)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);
  MucRecord *row = muc_record_get_ancestor (record, MUC_TYPE_ACTION);

  /* Who is meant by a party's words is settled on the page of units. */
  if (MUC_IS_PARTY (record))
    return FALSE;
  if (row == NULL)
    row = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  if (row == NULL || self->tree == NULL)
    return FALSE;
  muc_objectives_page_select (self, row);
  return TRUE;
}

static void
muc_objectives_page_go_to_field (MucPage    *page,
                                 const char *field)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);
  gpointer item = muc_record_table_get_current (self->table, NULL);

  for (guint i = 0; item != NULL && i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (muc_objective_cell_property (item, i), field) == 0)
      muc_record_table_set_current (self->table, item, i);
}

static void
muc_objectives_page_commit (MucPage *page)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (page);

  muc_record_table_commit (self->table);
  muc_objective_pane_commit (self->pane);
}

/* The paper of the office, or of the unit whose objective is the current one. */
static MucUnit *
get_unit (MucObjectivesPage *self)
{
  gpointer item = muc_objectives_page_get_item (self);
  MucRecord *objective = item != NULL ? muc_record_get_ancestor (item, MUC_TYPE_OBJECTIVE) : NULL;

  return objective != NULL ? muc_objective_get_unit (MUC_OBJECTIVE (objective)) : NULL;
}

static void
muc_objectives_page_print (MucPage *page)
{
  muc_export_print (GTK_WIDGET (page), muc_page_get_year (page), "objectives",
                    get_unit (MUC_OBJECTIVES_PAGE (page)));
}

static void
muc_objectives_page_export (MucPage    *page,
                            const char *format)
{
  muc_export_choose (GTK_WIDGET (page), muc_page_get_store (page), muc_page_get_year (page),
                     "objectives", get_unit (MUC_OBJECTIVES_PAGE (page)), format);
}

static GtkWidget *
muc_objectives_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_OBJECTIVES_PAGE (page)->pane);
}

static gboolean
muc_objectives_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_OBJECTIVES_PAGE (widget)->table));
}

static void
muc_objectives_page_dispose (GObject *object)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  forget_tree (self);
  self->table = NULL;
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_objectives_page_parent_class)->dispose (object);
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

  object_class->dispose = muc_objectives_page_dispose;
  object_class->finalize = muc_objectives_page_finalize;
  widget_class->grab_focus = muc_objectives_page_grab_focus;
  page_class->reload = muc_objectives_page_reload;
  page_class->go_to = muc_objectives_page_go_to;
  page_class->go_to_field = muc_objectives_page_go_to_field;
  page_class->commit = muc_objectives_page_commit;
  page_class->print = muc_objectives_page_print;
  page_class->export = muc_objectives_page_export;
  page_class->get_pane = muc_objectives_page_get_pane;

  muc_objectives_page_install_actions (widget_class);

  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_OBJECTIVE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/objectives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, table);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, hints);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, totals);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, shortcuts);
  gtk_widget_class_bind_template_child (widget_class, MucObjectivesPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, current_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, editing_cb);
}

static void
muc_objectives_page_init (MucObjectivesPage *self)
{
  self->folded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_record_table_set_menu (self->table, self->row_menu);
  muc_objectives_page_add_drag (self);
  muc_objectives_page_update_actions (self);
}
