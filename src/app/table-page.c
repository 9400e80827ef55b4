/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"

typedef struct
{
  MucRecordTable     *table;
  MucKeyHints        *hints;
  GtkEventController *shortcuts;
  MucStore           *store;
} MucTablePagePrivate;

/* What pages with a table have in common. What is done with whole rows is in
 * table-page-actions.c; the clipboard and dragging have files of their own. */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MucTablePage, muc_table_page, MUC_TYPE_PAGE)

static MucTablePagePrivate *
get_private (MucTablePage *self)
{
  return muc_table_page_get_instance_private (self);
}

/* A page that is not shown keeps the year that it showed, which the change may have taken away. */
static void
changed_cb (MucTablePage *self)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));

  if (year != NULL && muc_record_get_owner (MUC_RECORD (year)) != NULL)
    MUC_TABLE_PAGE_GET_CLASS (self)->changed (self);
}

static void
current_changed_cb (MucTablePage *self)
{
  MUC_TABLE_PAGE_GET_CLASS (self)->current_changed (self);
  muc_table_page_update_actions (self);
}

/* While a cell is edited, the keys that act on rows belong to the text. */
static void
editing_cb (MucTablePage *self)
{
  MucTablePagePrivate *priv = get_private (self);
  const gboolean editing = muc_record_table_is_editing (priv->table);

  g_object_set (priv->hints, "editing", editing, NULL);
  gtk_event_controller_set_propagation_phase (priv->shortcuts,
                                              editing ? GTK_PHASE_NONE : GTK_PHASE_CAPTURE);
}

static void
set_store (MucTablePage *self,
           MucStore     *store)
{
  MucTablePagePrivate *priv = get_private (self);

  if (priv->store == store)
    return;
  if (priv->store != NULL)
    g_signal_handlers_disconnect_by_func (priv->store, changed_cb, self);
  g_set_object (&priv->store, store);
  MUC_TABLE_PAGE_GET_CLASS (self)->store_changed (self);
  if (store != NULL)
    g_signal_connect_swapped (store, "notify::saved-at", G_CALLBACK (changed_cb), self);
}

static void
muc_table_page_reload (MucPage *page)
{
  MucTablePage *self = MUC_TABLE_PAGE (page);

  MUC_TABLE_PAGE_GET_CLASS (self)->unload (self);
  set_store (self, muc_page_get_store (page));
  if (muc_page_get_year (page) != NULL)
    MUC_TABLE_PAGE_GET_CLASS (self)->load (self);
  MUC_TABLE_PAGE_GET_CLASS (self)->changed (self);
  muc_table_page_update_actions (self);
}

static void
muc_table_page_go_to_field (MucPage    *page,
                            const char *field)
{
  muc_record_table_go_to_field (get_private (MUC_TABLE_PAGE (page))->table, field);
}

static void
muc_table_page_commit (MucPage *page)
{
  muc_record_table_commit (get_private (MUC_TABLE_PAGE (page))->table);
}

static gboolean
muc_table_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (MUC_TABLE_PAGE (widget))->table));
}

static void
muc_table_page_dispose (GObject *object)
{
  MucTablePage *self = MUC_TABLE_PAGE (object);
  MucTablePagePrivate *priv = get_private (self);

  if (priv->store != NULL)
    g_signal_handlers_disconnect_by_func (priv->store, changed_cb, self);
  if (priv->table != NULL)
    MUC_TABLE_PAGE_GET_CLASS (self)->unload (self);
  priv->table = NULL;
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (muc_table_page_parent_class)->dispose (object);
}

static void
muc_table_page_class_init (MucTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_table_page_dispose;
  widget_class->grab_focus = muc_table_page_grab_focus;
  page_class->reload = muc_table_page_reload;
  page_class->commit = muc_table_page_commit;
  page_class->go_to_field = muc_table_page_go_to_field;

  muc_table_page_install_actions (widget_class);
}

static void
muc_table_page_init (MucTablePage *self)
{
}

/* Why the cell cannot be edited, where an issued paper is the reason. */
static void
edit_refused_cb (MucTablePage *self)
{
  guint column;
  gpointer item = muc_record_table_get_current (get_private (self)->table, &column);
  MucTablePageClass *klass = MUC_TABLE_PAGE_GET_CLASS (self);
  MucPaper *paper = item != NULL && klass->find_lock != NULL ? klass->find_lock (item, column)
                                                             : NULL;

  if (paper != NULL)
    muc_feedback_issued (GTK_WIDGET (self), paper);
}

/**
 * muc_table_page_set_parts:
 * @self: a page that was just made
 * @table: the table of its template
 * @hints: the keys at its foot
 * @menu: what the menu of a row begins with; what every row can do follows, where rows can be
 *   added
 */
void
muc_table_page_set_parts (MucTablePage   *self,
                          MucRecordTable *table,
                          MucKeyHints    *hints,
                          GMenuModel     *menu)
{
  MucTablePagePrivate *priv = get_private (self);
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/muctieu/MucTieu/table-rows.ui");
  g_autoptr (GMenu) whole = g_menu_new ();

  g_return_if_fail (MUC_IS_TABLE_PAGE (self));
  g_return_if_fail (MUC_IS_RECORD_TABLE (table));

  priv->table = table;
  priv->hints = hints;
  g_signal_connect_object (table, "edit-refused", G_CALLBACK (edit_refused_cb), self,
                           G_CONNECT_SWAPPED);
  priv->shortcuts = GTK_EVENT_CONTROLLER (gtk_builder_get_object (builder, "shortcuts"));
  gtk_widget_add_controller (GTK_WIDGET (table), g_object_ref (priv->shortcuts));
  g_menu_append_section (whole, NULL, menu);
  if (MUC_TABLE_PAGE_GET_CLASS (self)->paste != NULL)
    g_menu_append_section (whole, NULL,
                           G_MENU_MODEL (gtk_builder_get_object (builder, "rows_menu")));
  muc_record_table_set_menu (table, G_MENU_MODEL (whole));
  g_signal_connect_object (table, "current-changed", G_CALLBACK (current_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "notify::editing", G_CALLBACK (editing_cb), self,
                           G_CONNECT_SWAPPED);
  if (MUC_TABLE_PAGE_GET_CLASS (self)->find_drop != NULL)
    muc_table_page_add_drag (self);
  muc_table_page_update_actions (self);
}

/** muc_table_page_get_table: (transfer none): its table. */
MucRecordTable *
muc_table_page_get_table (MucTablePage *self)
{
  g_return_val_if_fail (MUC_IS_TABLE_PAGE (self), NULL);

  return get_private (self)->table;
}

/** muc_table_page_get_item: (transfer none) (nullable): what the current row shows. */
gpointer
muc_table_page_get_item (MucTablePage *self)
{
  g_return_val_if_fail (MUC_IS_TABLE_PAGE (self), NULL);

  return get_private (self)->table != NULL
         ? muc_record_table_get_current (get_private (self)->table, NULL) : NULL;
}

static gboolean
is_record (gpointer item)
{
  return MUC_IS_RECORD (item) && !MUC_IS_YEAR (item);
}

/** muc_table_page_get_record: (transfer none) (nullable): the record of the current row. */
gpointer
muc_table_page_get_record (MucTablePage *self)
{
  gpointer item = muc_table_page_get_item (self);

  return is_record (item) ? item : NULL;
}

/** muc_table_page_list_records: (transfer full): the records of the selected rows, in order. */
GPtrArray *
muc_table_page_list_records (MucTablePage *self)
{
  g_autoptr (GPtrArray) items = NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MUC_IS_TABLE_PAGE (self), records);

  items = muc_record_table_list_selected (get_private (self)->table);
  for (guint i = 0; i < items->len; i++)
    if (is_record (items->pdata[i]))
      g_ptr_array_add (records, g_object_ref (items->pdata[i]));
  return records;
}

/** muc_table_page_is_writable: whether the file may be changed. */
gboolean
muc_table_page_is_writable (MucTablePage *self)
{
  MucStore *store = muc_page_get_store (MUC_PAGE (self));

  return store != NULL && muc_page_get_year (MUC_PAGE (self)) != NULL
         && !muc_store_is_read_only (store);
}

/** muc_table_page_select: goes to the row of @record, a record of the table. */
void
muc_table_page_select (MucTablePage *self,
                       gpointer      record)
{
  g_return_if_fail (MUC_IS_TABLE_PAGE (self));

  MUC_TABLE_PAGE_GET_CLASS (self)->select (self, record);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  return NULL;
}

/**
 * muc_table_page_list_rows:
 * @self: a page with a year
 * @records: (transfer none): the records of a table without branches
 *
 * Returns: (transfer full): the rows of the table: the records, and where the file can be written
 *   the year as the row that adds one
 */
GtkTreeListModel *
muc_table_page_list_rows (MucTablePage *self,
                          GListModel   *records)
{
  g_autoptr (GListStore) adder = g_list_store_new (MUC_TYPE_RECORD);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_return_val_if_fail (MUC_IS_TABLE_PAGE (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (records), NULL);

  if (muc_table_page_is_writable (self))
    g_list_store_append (adder, muc_page_get_year (MUC_PAGE (self)));
  g_list_store_append (parts, records);
  g_list_store_append (parts, adder);
  return gtk_tree_list_model_new (G_LIST_MODEL (gtk_flatten_list_model_new (
                                    G_LIST_MODEL (parts))),
                                  FALSE, FALSE, create_children_cb, NULL, NULL);
}

/**
 * muc_table_page_show_year:
 * @self: a page of a table that says itself how to begin
 *
 * Shows which year it is, and whether rows can be added.
 *
 * Returns: whether there is a year at all
 */
gboolean
muc_table_page_show_year (MucTablePage *self)
{
  MucYear *year;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (MUC_IS_TABLE_PAGE (self), FALSE);

  year = muc_page_get_year (MUC_PAGE (self));
  if (year != NULL)
    subtitle = g_strdup_printf (_("Year %d"), (int) muc_year_get_number (year));
  muc_page_set_empty (MUC_PAGE (self), year == NULL);
  muc_page_set_subtitle (MUC_PAGE (self), subtitle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-row",
                                 year != NULL && muc_table_page_is_writable (self));
  return year != NULL;
}

/** muc_table_page_refresh: shows anew what the rows say, of which there are @n_rows. */
void
muc_table_page_refresh (MucTablePage *self,
                        guint         n_rows)
{
  MucRecordTable *table = muc_table_page_get_table (self);

  muc_record_table_set_wrapped (table, n_rows <= MUC_RECORD_TABLE_MAX_WRAPPED);
  muc_record_table_refresh (table);
  muc_table_page_update_actions (self);
}

/** muc_table_page_show_error: tells that @heading, because of @error. */
void
muc_table_page_show_error (MucTablePage *self,
                           const char   *heading,
                           const GError *error)
{
  muc_feedback_error (GTK_WIDGET (self), heading, error);
}
