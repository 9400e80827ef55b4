/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-table-private.h"

#include <glib/gi18n-lib.h>

/* A table edited like a spreadsheet: a column view of cells that only show, and one editor that
 * lies in the current cell. Keys and clicks are in record-table-input.c, what is filled by choosing
 * in record-table-choices.c; rows and columns have files of their own. */
G_DEFINE_FINAL_TYPE (MucRecordTable, muc_record_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CURRENT_CHANGED,
  EDIT_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What style.css puts at the left and right of a cell's text and at its right edge. */
#define PADDING (2 * 9 + 1)

/* Cells */

static void
describe (MucRecordTable *self,
          gpointer        item,
          guint           column,
          MucCell        *state)
{
  *state = (MucCell) { 0 };
  self->delegate->describe (self->data, item, column, state);
}

static gpointer
get_cell_item (MucTableCell   *cell,
               MucRecordTable *self)
{
  return muc_record_table_get_item_at (self, muc_table_cell_get_row (cell));
}

static void
refresh_cell (MucRecordTable *self,
              MucTableCell   *cell)
{
  gpointer item = get_cell_item (cell, self);
  g_auto (MucCell) state = { 0 };

  if (item == NULL)
    return;
  describe (self, item, muc_table_cell_get_column (cell), &state);
  muc_table_cell_set_state (cell, &state);
}

static MucTableCell *
find_cell (MucRecordTable *self,
           guint           row,
           guint           column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      MucTableCell *cell = self->cells->pdata[i];

      if (muc_table_cell_get_row (cell) == row && muc_table_cell_get_column (cell) == column)
        return cell;
    }
  return NULL;
}

typedef struct
{
  MucRecordTable *self;
  guint           column;
} Factory;

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          Factory            *data)
{
  MucCellDisplay display = data->self->wrapped ? MUC_CELL_WRAPPED : MUC_CELL_LINES;
  const MucTableColumn *column = &data->self->delegate->columns[data->column];

  gtk_list_item_set_activatable (item, FALSE);
  if (data->column == 0)
    display = data->self->delegate->is_deep ? MUC_CELL_BRANCH
              : data->self->delegate->is_tree ? MUC_CELL_EXPANDER : MUC_CELL_NUMBER;
  gtk_list_item_set_child (item, muc_table_cell_new (item, data->column, column->width - PADDING,
                                                     column->wide - PADDING, display));
}

static void leave_cell (MucRecordTable *self);
static void enter_soon (MucRecordTable *self);

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         Factory            *data)
{
  MucTableCell *cell = MUC_TABLE_CELL (gtk_list_item_get_child (item));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GObject) record = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  g_auto (MucCell) state = { 0 };

  /* GTK 4.8 binds rows without an item while many are folded at once. */
  if (record == NULL)
    return;

  describe (data->self, record, data->column, &state);
  muc_table_cell_set_state (cell, &state);
  muc_table_cell_set_list_row (cell, row);
  g_ptr_array_add (data->self->cells, cell);
  muc_record_table_stick_soon (data->self);
  if (record == data->self->item && data->column == data->self->column)
    enter_soon (data->self);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           Factory            *data)
{
  MucTableCell *cell = MUC_TABLE_CELL (gtk_list_item_get_child (item));

  if (cell == data->self->cell)
    leave_cell (data->self);
  muc_table_cell_set_list_row (cell, NULL);
  g_ptr_array_remove_fast (data->self->cells, cell);
}

static GtkListItemFactory *
create_factory (MucRecordTable *self,
                guint           column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Factory *data = g_new0 (Factory, 1);

  data->self = self;
  data->column = column;
  g_object_set_data_full (G_OBJECT (factory), "factory", data, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), data);
  return factory;
}

/* The current cell */

static void
mark_cell (MucRecordTable *self,
           MucTableCell   *cell)
{
  if (self->cell != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->cell), "current");
      gtk_widget_remove_css_class (GTK_WIDGET (self->cell), "with-choices");
      gtk_widget_set_focusable (GTK_WIDGET (self->cell), FALSE);
    }
  self->cell = cell;
  if (cell != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "current");
}

/* Takes the editor out of its cell. The table keeps the focus in the meantime, so that no key
 * gets lost and the window looks for no other place. */
static void
leave_cell (MucRecordTable *self)
{
  if (self->cell == NULL)
    return;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    {
      self->wants_focus = TRUE;
      gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
      GTK_WIDGET_CLASS (muc_record_table_parent_class)->grab_focus (GTK_WIDGET (self));
    }
  muc_record_table_close_choices (self);
  muc_table_cell_set_editor (self->cell, NULL);
  mark_cell (self, NULL);
}

/** muc_record_table_enter_again: goes into the current cell anew, as the column is another one. */
void
muc_record_table_enter_again (MucRecordTable *self)
{
  leave_cell (self);
  if (self->item != NULL)
    enter_soon (self);
}

static void
name_widget (MucRecordTable *self,
             GtkWidget      *widget)
{
  g_autofree char *row = self->delegate->name (self->data, self->item);
  g_autofree char *name = g_strdup_printf ("%s, %s", row,
                                           self->delegate->columns[self->column].title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
focus_cell (MucRecordTable *self)
{
  GtkWidget *widget = muc_table_cell_get_editor (self->cell) != NULL
                      ? GTK_WIDGET (self->editor) : GTK_WIDGET (self->cell);

  self->wants_focus = FALSE;
  gtk_widget_grab_focus (widget);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static gboolean
enter_cell (MucRecordTable *self)
{
  MucTableCell *cell = find_cell (self, self->row, self->column);
  g_auto (MucCell) state = { 0 };

  if (cell == NULL || !gtk_widget_get_mapped (GTK_WIDGET (cell)))
    return FALSE;

  mark_cell (self, cell);
  muc_record_table_show_column (self);
  describe (self, self->item, self->column, &state);
  self->input = state.input;
  self->adds = state.look == MUC_CELL_ADD;
  if (state.editable)
    {
      if (state.input != MUC_CELL_TYPED)
        gtk_widget_add_css_class (GTK_WIDGET (cell), "with-choices");
      muc_cell_editor_load (self->editor, state.text);
      muc_table_cell_set_editor (cell, self->editor);
      name_widget (self, GTK_WIDGET (self->editor));
    }
  else
    {
      gtk_widget_set_focusable (GTK_WIDGET (cell), TRUE);
      name_widget (self, GTK_WIDGET (cell));
    }
  if (self->wants_focus)
    focus_cell (self);
  return TRUE;
}

static void
scroll_to_row (MucRecordTable *self,
               guint           row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  /* The action belongs to the list inside the column view, which has no name in the API. */
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", row);
}

static GtkWidget *
get_row_widget (MucTableCell *cell)
{
  return gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (cell)));
}

/* Enters the current cell, wherever it is. The list makes a row's widgets when it is told to scroll
 * there; those of a row that it kept but hides come to sight only with the next frame, which would
 * be too late for a letter that is typed at once. */
static gboolean
reach_cell (MucRecordTable *self)
{
  MucTableCell *cell;

  if (enter_cell (self))
    return TRUE;
  scroll_to_row (self, self->row);
  cell = find_cell (self, self->row, self->column);
  if (cell != NULL)
    gtk_widget_set_child_visible (get_row_widget (cell), TRUE);
  return enter_cell (self);
}

/**
 * muc_record_table_catch_up:
 * @self: a table
 *
 * Enters the current cell at once where the list scrolled away from it.
 *
 * Returns: (transfer none) (nullable): the editor, when it lies in the cell now and did not before
 */
GtkWidget *
muc_record_table_catch_up (MucRecordTable *self)
{
  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), NULL);

  if (self->cell != NULL || self->item == NULL
      || !muc_record_table_find_row (self, self->item, &self->row))
    return NULL;
  self->wants_focus = TRUE;
  if (!reach_cell (self) || muc_table_cell_get_editor (self->cell) == NULL)
    return NULL;
  return GTK_WIDGET (self->editor);
}

static gboolean
enter_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  MucRecordTable *self = MUC_RECORD_TABLE (widget);

  self->tick = 0;
  if (self->item != NULL && self->cell == NULL
      && muc_record_table_find_row (self, self->item, &self->row)
      && !reach_cell (self))
    enter_soon (self);
  return G_SOURCE_REMOVE;
}

/* A list that was never drawn has widgets only from its first frame on. */
static void
enter_soon (MucRecordTable *self)
{
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), enter_tick_cb, NULL, NULL);
}

static void
select_rows (MucRecordTable *self,
             gboolean        extend)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  const guint first = MIN (self->anchor, self->row);

  if (MAX (self->anchor, self->row) >= g_list_model_get_n_items (G_LIST_MODEL (self->shown)))
    muc_record_table_show_all (self);
  if (!extend)
    {
      self->anchor = self->row;
      gtk_selection_model_select_item (model, self->row, TRUE);
      return;
    }
  gtk_selection_model_select_range (model, first, MAX (self->anchor, self->row) - first + 1, TRUE);
}

/**
 * muc_record_table_go:
 * @self: a table
 * @row: the row to go to
 * @column: the column to go to
 * @extend: whether the rows on the way are selected too
 *
 * Makes that cell the current one and gives it the focus. What was being edited is kept first.
 */
void
muc_record_table_go (MucRecordTable *self,
                     guint           row,
                     guint           column,
                     gboolean        extend)
{
  g_autoptr (GObject) item = NULL;

  /* Keeping may add or move rows, so the row is remembered by what it shows. */
  item = muc_record_table_get_item_at (self, row);
  if (item == NULL)
    return;
  g_object_ref (item);
  if (!muc_record_table_commit (self))
    return;

  leave_cell (self);
  g_set_object (&self->item, item);
  self->column = muc_record_table_find_column (self, column);
  self->wants_focus = TRUE;
  if (!muc_record_table_find_row (self, item, &self->row))
    return;
  select_rows (self, extend);
  if (!reach_cell (self))
    enter_soon (self);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

/* Editing */

/* Moving the focus away makes the input method finish the word it is composing. */
static void
finish_composing (MucRecordTable *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->editor))
      && gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) != GTK_WIDGET (self->editor))
    return;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  GTK_WIDGET_CLASS (muc_record_table_parent_class)->grab_focus (GTK_WIDGET (self));
  self->wants_focus = TRUE;
}

static void
reload_editor (MucRecordTable *self)
{
  g_auto (MucCell) state = { 0 };

  if (self->cell == NULL || muc_table_cell_get_editor (self->cell) == NULL)
    return;
  describe (self, self->item, self->column, &state);
  muc_cell_editor_load (self->editor, state.text);
  if (self->wants_focus)
    focus_cell (self);
}

/* Whether something was typed or chosen that the cell does not hold; @text is what it will. */
static gboolean
is_changed (MucRecordTable  *self,
            char           **text)
{
  if (self->choices != NULL)
    {
      *text = muc_record_table_dup_chosen (self);
      return *text != NULL;
    }
  *text = muc_cell_editor_dup_text (self->editor);
  return muc_cell_editor_is_changed (self->editor);
}

/**
 * muc_record_table_commit:
 * @self: a table
 *
 * Keeps what is being typed and is ready for the next.
 *
 * Returns: whether it could be kept; otherwise the user has been told and goes on editing
 */
gboolean
muc_record_table_commit (MucRecordTable *self)
{
  g_autoptr (GObject) item = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), FALSE);

  if (self->cell == NULL || !muc_cell_editor_is_editing (self->editor))
    return TRUE;

  finish_composing (self);
  item = g_object_ref (self->item);
  if (!is_changed (self, &text))
    {
      reload_editor (self);
      return TRUE;
    }
  muc_cell_editor_stop (self->editor);
  if (!self->delegate->keep (self->data, item, self->column, text))
    {
      muc_cell_editor_replace (self->editor, text);
      focus_cell (self);
      return FALSE;
    }
  reload_editor (self);
  return TRUE;
}

/** muc_record_table_edit: begins to edit the current cell. */
void
muc_record_table_edit (MucRecordTable *self)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  if (self->cell != NULL && muc_table_cell_get_editor (self->cell) != NULL)
    {
      focus_cell (self);
      muc_cell_editor_start (self->editor, self->input == MUC_CELL_CHOSEN);
    }
  else if (self->item != NULL)
    g_signal_emit (self, signals[EDIT_REFUSED], 0);
}

/** muc_record_table_go_to_field: makes the cell of that property the current one of its row. */
void
muc_record_table_go_to_field (MucRecordTable *self,
                              const char     *field)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));
  g_return_if_fail (field != NULL);

  if (self->item == NULL || self->delegate->get_property == NULL)
    return;
  for (guint i = 0; i < self->delegate->n_columns; i++)
    if (g_strcmp0 (self->delegate->get_property (self->item, i), field) == 0)
      {
        muc_record_table_set_current (self, self->item, i);
        return;
      }
}

/** muc_record_table_type: types @text into the current cell. */
void
muc_record_table_type (MucRecordTable *self,
                       const char     *text)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  if (self->cell != NULL && muc_table_cell_get_editor (self->cell) != NULL)
    muc_cell_editor_replace (self->editor, text);
}

/** muc_record_table_is_editing: whether a cell is being edited. */
gboolean
muc_record_table_is_editing (MucRecordTable *self)
{
  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), FALSE);

  return muc_cell_editor_is_editing (self->editor);
}

static void
editing_changed_cb (MucRecordTable *self)
{
  if (muc_cell_editor_is_editing (self->editor) && self->input != MUC_CELL_TYPED)
    muc_record_table_open_choices (self);
  else
    muc_record_table_close_choices (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/* What the table shows */

/**
 * muc_record_table_set_delegate:
 * @self: a table without a delegate
 * @delegate: what the table is about; static
 * @data: given to its functions
 */
void
muc_record_table_set_delegate (MucRecordTable         *self,
                               const MucTableDelegate *delegate,
                               gpointer                data)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));
  g_return_if_fail (self->delegate == NULL && delegate != NULL);

  self->delegate = delegate;
  self->data = data;
  for (guint i = 0; i < delegate->n_columns; i++)
    muc_record_table_add_column (self, create_factory (self, i));
}

static void
forget_current (MucRecordTable *self)
{
  leave_cell (self);
  g_clear_object (&self->item);
  self->row = 0;
  self->column = muc_record_table_find_column (self, 1);
}

/**
 * muc_record_table_set_model:
 * @self: a table
 * @model: (nullable): the tree of its rows
 */
void
muc_record_table_set_model (MucRecordTable   *self,
                            GtkTreeListModel *model)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  if (self->model == model)
    return;
  muc_record_table_commit (self);
  forget_current (self);

  gtk_column_view_set_model (self->view, NULL);
  g_clear_handle_id (&self->fill, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_set_object (&self->model, model);
  if (model != NULL)
    {
      muc_record_table_show_first (self);
      self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
      gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
      self->row = muc_record_table_find_first (self);
      g_set_object (&self->item, muc_record_table_get_item_at (self, self->row));
      if (self->item != NULL)
        select_rows (self, FALSE);
      enter_soon (self);
    }
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

/** muc_record_table_set_wrapped: whether cells show their whole text, or two lines of it. */
void
muc_record_table_set_wrapped (MucRecordTable *self,
                              gboolean        wrapped)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  if (self->wrapped == wrapped)
    return;

  self->wrapped = wrapped;
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GtkListItemFactory) factory = create_factory (self, i);

      gtk_column_view_column_set_factory (self->columns->pdata[i], factory);
    }
  muc_record_table_renew_columns (self);
}

/** muc_record_table_set_menu: the menu of a row. */
void
muc_record_table_set_menu (MucRecordTable *self,
                           GMenuModel     *menu)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
}

/* The current row may have moved, or be gone: then its place is taken by the row now there. */
static void
find_current (MucRecordTable *self)
{
  const guint n = muc_record_table_count_rows (self);
  guint row;

  if (muc_record_table_find_row (self, self->item, &row))
    {
      self->row = row;
    }
  else
    {
      leave_cell (self);
      self->row = n > 0 ? MIN (self->row, n - 1) : 0;
      g_set_object (&self->item, muc_record_table_get_item_at (self, self->row));
      if (self->item != NULL)
        select_rows (self, FALSE);
      g_signal_emit (self, signals[CURRENT_CHANGED], 0);
    }
  if (self->item != NULL && self->cell == NULL)
    enter_soon (self);
}

/**
 * muc_record_table_refresh:
 * @self: a table
 *
 * Shows anew what the rows in view say, after a change was kept.
 */
void
muc_record_table_refresh (MucRecordTable *self)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  for (guint i = 0; i < self->cells->len; i++)
    refresh_cell (self, self->cells->pdata[i]);
  find_current (self);
  if (!muc_record_table_is_editing (self))
    reload_editor (self);
}

/**
 * muc_record_table_get_current:
 * @self: a table
 * @column: (out) (optional): the current column
 *
 * Returns: (transfer none) (nullable): what the current row shows
 */
gpointer
muc_record_table_get_current (MucRecordTable *self,
                              guint          *column)
{
  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), NULL);

  if (column != NULL)
    *column = self->column;
  return self->item;
}

/** muc_record_table_set_current: goes to column @column of the row that shows @item. */
void
muc_record_table_set_current (MucRecordTable *self,
                              gpointer        item,
                              guint           column)
{
  guint row;

  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  if (muc_record_table_find_row (self, item, &row))
    muc_record_table_go (self, row, column, FALSE);
}

/** muc_record_table_list_selected: (transfer full): what the selected rows show, in order. */
GPtrArray *
muc_record_table_list_selected (MucRecordTable *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) rows = NULL;
  GtkBitsetIter iter;
  guint row;

  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), items);

  if (self->selection == NULL)
    return items;
  rows = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    g_ptr_array_add (items, g_object_ref (muc_record_table_get_item_at (self, row)));
  return items;
}

/* The widget */

static void
muc_record_table_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucRecordTable *self = MUC_RECORD_TABLE (widget);
  GdkRGBA colour;

  GTK_WIDGET_CLASS (muc_record_table_parent_class)->snapshot (widget, snapshot);

  if (self->drop_y < 0)
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "muc_accent",
                                       &colour))
    return;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, self->drop_y - 1,
                                                  gtk_widget_get_width (widget), 3));
}

static gboolean
muc_record_table_grab_focus (GtkWidget *widget)
{
  MucRecordTable *self = MUC_RECORD_TABLE (widget);

  if (self->cell != NULL)
    {
      focus_cell (self);
      return TRUE;
    }
  self->wants_focus = TRUE;
  enter_soon (self);
  return FALSE;
}

/* Tab comes in to the current cell, and from there leaves the table. */
static gboolean
muc_record_table_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
muc_record_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (muc_record_table_parent_class)->map (widget);

  enter_soon (MUC_RECORD_TABLE (widget));
}

static void
muc_record_table_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_assert (id == PROP_EDITING);
  g_value_set_boolean (value, muc_record_table_is_editing (MUC_RECORD_TABLE (object)));
}

static void
muc_record_table_dispose (GObject *object)
{
  MucRecordTable *self = MUC_RECORD_TABLE (object);

  if (self->view != NULL)
    {
      leave_cell (self);
      gtk_column_view_set_model (self->view, NULL);
      self->view = NULL;
    }
  muc_record_table_close_choices (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->editor);
  g_clear_handle_id (&self->fill, g_source_remove);
  g_clear_handle_id (&self->leave, g_source_remove);
  g_clear_object (&self->item);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (muc_record_table_parent_class)->dispose (object);
}

static void
muc_record_table_finalize (GObject *object)
{
  MucRecordTable *self = MUC_RECORD_TABLE (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->shown_columns);
  g_ptr_array_unref (self->styles);

  G_OBJECT_CLASS (muc_record_table_parent_class)->finalize (object);
}

static void
muc_record_table_class_init (MucRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = muc_record_table_get_property;
  object_class->dispose = muc_record_table_dispose;
  object_class->finalize = muc_record_table_finalize;
  widget_class->snapshot = muc_record_table_snapshot;
  widget_class->grab_focus = muc_record_table_grab_focus;
  widget_class->focus = muc_record_table_focus;
  widget_class->map = muc_record_table_map;

  properties[PROP_EDITING] =
    g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Another row or column is the current one. */
  signals[CURRENT_CHANGED] =
    g_signal_new ("current-changed", MUC_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  /* Somebody tried to edit the current cell, which cannot be edited. */
  signals[EDIT_REFUSED] =
    g_signal_new ("edit-refused", MUC_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (MUC_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/record-table.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRecordTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, MucRecordTable, view);
  gtk_widget_class_bind_template_child (widget_class, MucRecordTable, menu);
  gtk_widget_class_bind_template_child (widget_class, MucRecordTable, popover);
}

static void
muc_record_table_init (MucRecordTable *self)
{
  self->cells = g_ptr_array_new ();
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown_columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->editor = MUC_CELL_EDITOR (g_object_ref_sink (muc_cell_editor_new ()));
  self->wrapped = TRUE;
  self->column = 1;
  self->drop_y = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->editor, "notify::editing", G_CALLBACK (editing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  muc_record_table_add_controllers (self);
  muc_record_table_add_choices (self);
  muc_record_table_add_sticky (self);
}
