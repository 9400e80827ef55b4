/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-table-private.h"

/* Keys and clicks of a record table. While nothing is being edited they walk from cell to cell;
 * whatever is not known here reaches the editor, which begins to edit with the first letter. */

typedef struct
{
  guint   key;
  MucWalk walk;
} WalkKey;

static const WalkKey walk_keys[] = {
  { GDK_KEY_Left, MUC_WALK_LEFT },
  { GDK_KEY_Right, MUC_WALK_RIGHT },
  { GDK_KEY_Up, MUC_WALK_UP },
  { GDK_KEY_Down, MUC_WALK_DOWN },
  { GDK_KEY_Home, MUC_WALK_ROW_START },
  { GDK_KEY_End, MUC_WALK_ROW_END },
  { GDK_KEY_Page_Up, MUC_WALK_PAGE_UP },
  { GDK_KEY_Page_Down, MUC_WALK_PAGE_DOWN },
  { GDK_KEY_KP_Left, MUC_WALK_LEFT },
  { GDK_KEY_KP_Right, MUC_WALK_RIGHT },
  { GDK_KEY_KP_Up, MUC_WALK_UP },
  { GDK_KEY_KP_Down, MUC_WALK_DOWN },
  { GDK_KEY_KP_Home, MUC_WALK_ROW_START },
  { GDK_KEY_KP_End, MUC_WALK_ROW_END },
  { GDK_KEY_KP_Page_Up, MUC_WALK_PAGE_UP },
  { GDK_KEY_KP_Page_Down, MUC_WALK_PAGE_DOWN },
};

static guint
count_page_rows (MucRecordTable *self)
{
  int height = 0;

  if (self->cell != NULL)
    height = gtk_widget_get_height (gtk_widget_get_parent (GTK_WIDGET (self->cell)));
  return MAX (1, height > 0 ? gtk_widget_get_height (self->scroller) / height - 1 : 1);
}

static void
walk (MucRecordTable *self,
      MucWalk         way,
      gboolean        extend)
{
  MucPlace place;

  if (muc_record_table_count_rows (self) == 0)
    return;
  place = muc_record_table_walk_columns (self, way, count_page_rows (self));
  muc_record_table_go (self, place.row, place.column, extend);
}

/** muc_record_table_walk: goes from the current cell to the one @way leads to. */
void
muc_record_table_walk (MucRecordTable *self,
                       MucWalk         way)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  walk (self, way, FALSE);
}

static GtkTreeListRow *
get_list_row (MucRecordTable *self)
{
  return self->model != NULL ? gtk_tree_list_model_get_row (self->model, self->row) : NULL;
}

/* On the number of a row that can be unfolded, Space folds and unfolds it; so do Left and Right
 * with Control in every column. */
static gboolean
fold (MucRecordTable *self,
      gboolean        toggle,
      gboolean        expand)
{
  g_autoptr (GtkTreeListRow) row = get_list_row (self);

  if (row == NULL || !gtk_tree_list_row_is_expandable (row))
    return FALSE;
  gtk_tree_list_row_set_expanded (row, toggle ? !gtk_tree_list_row_get_expanded (row) : expand);
  return TRUE;
}

static void
clear_cell (MucRecordTable *self)
{
  if (muc_table_cell_get_editor (self->cell) == NULL)
    return;
  muc_cell_editor_replace (self->editor, "");
  muc_record_table_commit (self);
}

static void
open_menu (MucRecordTable *self,
           double          x,
           double          y)
{
  const GdkRectangle place = { (int) x, (int) y, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_menu_at_cell (MucRecordTable *self)
{
  graphene_rect_t bounds;

  if (self->cell != NULL
      && gtk_widget_compute_bounds (GTK_WIDGET (self->cell), GTK_WIDGET (self), &bounds))
    open_menu (self, bounds.origin.x + 12, bounds.origin.y + bounds.size.height);
}

static gboolean
press_control_key (MucRecordTable *self,
                   guint           key)
{
  switch (key)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      walk (self, MUC_WALK_TOP, FALSE);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      walk (self, MUC_WALK_BOTTOM, FALSE);
      return TRUE;
    case GDK_KEY_Left:
      return fold (self, FALSE, FALSE);
    case GDK_KEY_Right:
      return fold (self, FALSE, TRUE);
    case GDK_KEY_a:
      muc_record_table_show_all (self);
      gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
      return TRUE;
    case GDK_KEY_z:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
    case GDK_KEY_Z:
    case GDK_KEY_y:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.redo", NULL);
    default:
      return FALSE;
    }
}

static gboolean
is_editable (MucRecordTable *self,
             guint           row)
{
  g_auto (MucCell) state = { 0 };

  self->delegate->describe (self->data, muc_record_table_get_item_at (self, row), self->column,
                            &state);
  return state.editable;
}

/* Down a column that is filled in, Enter passes the rows that have nothing to fill in there. */
static void
walk_on (MucRecordTable *self,
         MucWalk         way)
{
  const guint n = muc_record_table_count_rows (self);
  const guint step = way == MUC_WALK_UP ? G_MAXUINT : 1;
  guint row = self->row;

  if (row >= n || !is_editable (self, row))
    {
      walk (self, way, FALSE);
      return;
    }
  do
    row += step;
  while (row < n && !is_editable (self, row));
  if (row < n)
    muc_record_table_go (self, row, self->column, FALSE);
  else
    walk (self, way, FALSE);
}

/* Enter goes to the next row; where there is something to choose from, it opens the list. */
static void
press_return (MucRecordTable *self,
              gboolean        shift)
{
  if (self->cell != NULL && self->input != MUC_CELL_TYPED
      && muc_table_cell_get_editor (self->cell) != NULL)
    muc_record_table_edit (self);
  else
    walk_on (self, shift ? MUC_WALK_UP : MUC_WALK_DOWN);
}

/* A letter for a cell that cannot be edited: the page tells why not. */
static gboolean
refuse_typing (MucRecordTable *self,
               guint           key)
{
  if (g_unichar_isgraph (gdk_keyval_to_unicode (key)) && self->cell != NULL
      && muc_table_cell_get_editor (self->cell) == NULL)
    muc_record_table_edit (self);
  return FALSE;
}

static gboolean
press_plain_key (MucRecordTable *self,
                 guint           key,
                 gboolean        shift)
{
  for (guint i = 0; i < G_N_ELEMENTS (walk_keys); i++)
    if (walk_keys[i].key == key)
      {
        walk (self, walk_keys[i].walk, shift);
        return TRUE;
      }

  switch (key)
    {
    case GDK_KEY_F2:
      muc_record_table_edit (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      press_return (self, shift);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      clear_cell (self);
      return TRUE;
    case GDK_KEY_Menu:
      open_menu_at_cell (self);
      return TRUE;
    case GDK_KEY_F10:
      if (shift)
        open_menu_at_cell (self);
      return shift;
    case GDK_KEY_space:
      return self->column == 0 && fold (self, TRUE, FALSE);
    default:
      return refuse_typing (self, key);
    }
}

/* Tab leads out of the table here, to what follows it in the window. */
static gboolean
press_tab (MucRecordTable *self,
           gboolean        back)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  return gtk_widget_child_focus (root, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

static gboolean
press_while_ready (MucRecordTable  *self,
                   guint            key,
                   GdkModifierType  modifiers)
{
  const gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (self->model == NULL || self->item == NULL || (modifiers & GDK_ALT_MASK) != 0)
    return FALSE;
  if ((modifiers & GDK_CONTROL_MASK) != 0)
    return press_control_key (self, key);
  if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
    return press_tab (self, shift || key == GDK_KEY_ISO_Left_Tab);
  if (self->cell == NULL && !gtk_widget_is_focus (GTK_WIDGET (self)))
    return FALSE;
  return press_plain_key (self, key, shift);
}

static gboolean
is_editing_key (guint           key,
                GdkModifierType modifiers)
{
  switch (key)
    {
    case GDK_KEY_Escape:
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The row that was just added stands above the one that adds. */
static void
go_to_added (MucRecordTable *self,
             guint           n_before)
{
  if (muc_record_table_count_rows (self) > n_before && self->row > 0)
    muc_record_table_go (self, self->row - 1, self->column, FALSE);
}

/* From the row that adds Enter goes on adding; Tab goes on in the row that was added. */
static void
finish_and_walk (MucRecordTable *self,
                 MucWalk         way)
{
  const gboolean adds = self->adds;
  const guint n = muc_record_table_count_rows (self);

  if (!muc_record_table_commit (self) || (adds && way == MUC_WALK_DOWN))
    return;
  if (adds && (way == MUC_WALK_NEXT || way == MUC_WALK_PREVIOUS))
    go_to_added (self, n);
  if (way == MUC_WALK_DOWN || way == MUC_WALK_UP)
    walk_on (self, way);
  else
    walk (self, way, FALSE);
}

static gboolean
press_while_editing (MucRecordTable  *self,
                     GdkEvent        *event,
                     guint            key,
                     GdkModifierType  modifiers)
{
  const gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (!is_editing_key (key, modifiers))
    return self->choices != NULL && muc_record_table_press_choice (self, key);
  if (muc_cell_editor_compose (self->editor, event))
    return TRUE;

  switch (key)
    {
    case GDK_KEY_Escape:
      muc_cell_editor_stop (self->editor);
      return TRUE;
    case GDK_KEY_Tab:
      finish_and_walk (self, shift ? MUC_WALK_PREVIOUS : MUC_WALK_NEXT);
      return TRUE;
    case GDK_KEY_ISO_Left_Tab:
      finish_and_walk (self, MUC_WALK_PREVIOUS);
      return TRUE;
    default:
      if (self->choices != NULL && muc_record_table_press_choice (self, key))
        return TRUE;
      if ((modifiers & GDK_ALT_MASK) != 0 && self->choices == NULL)
        muc_cell_editor_break_line (self->editor);
      else
        finish_and_walk (self, shift ? MUC_WALK_UP : MUC_WALK_DOWN);
      return TRUE;
    }
}

/* The current cell may have been scrolled out of sight, and the editor with it. A letter brings
 * them back and is the first that is typed. */
static gboolean
press_out_of_sight (MucRecordTable        *self,
                    GtkEventControllerKey *controller,
                    GdkEvent              *event,
                    GdkModifierType        modifiers)
{
  GtkWidget *editor;

  if (self->cell != NULL || !gtk_widget_is_focus (GTK_WIDGET (self)) || event == NULL
      || gdk_key_event_is_modifier (event)
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  editor = muc_record_table_catch_up (self);
  return editor != NULL && gtk_event_controller_key_forward (controller, editor);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                MucRecordTable        *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if (self->delegate == NULL)
    return FALSE;
  if (muc_record_table_is_editing (self))
    return press_while_editing (self, event, key, modifiers);
  return press_while_ready (self, key, modifiers)
         || press_out_of_sight (self, controller, event, modifiers);
}

/* Clicks */

static MucTableCell *
pick_cell (MucRecordTable  *self,
           double           x,
           double           y,
           GtkWidget      **widget)
{
  *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  if (*widget == NULL)
    return NULL;
  return (MucTableCell *) gtk_widget_get_ancestor (*widget, MUC_TYPE_TABLE_CELL);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            MucRecordTable  *self)
{
  GdkModifierType modifiers =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *widget;
  MucTableCell *cell = pick_cell (self, x, y, &widget);
  const gboolean again = cell != NULL && cell == self->cell;

  if (cell == NULL || muc_table_cell_is_expander_at (cell, widget)
      || (cell == self->cell && muc_record_table_is_editing (self)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  muc_record_table_go (self, muc_table_cell_get_row (cell), muc_table_cell_get_column (cell),
                       (modifiers & GDK_SHIFT_MASK) != 0);
  if (n_press == 2 || (again && self->input == MUC_CELL_CHOSEN))
    muc_record_table_edit (self);
  /* Otherwise the list would take the focus for the row. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
is_selected (MucRecordTable *self,
             guint           row)
{
  return gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row);
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 MucRecordTable  *self)
{
  GtkWidget *widget;
  MucTableCell *cell = pick_cell (self, x, y, &widget);
  graphene_point_t point;

  if (cell == NULL || (cell == self->cell && muc_record_table_is_editing (self)))
    return;
  if (!is_selected (self, muc_table_cell_get_row (cell)))
    muc_record_table_go (self, muc_table_cell_get_row (cell), muc_table_cell_get_column (cell),
                         FALSE);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    open_menu (self, point.x, point.y);
}

static GtkGesture *
add_click (MucRecordTable *self,
           guint           button,
           GCallback       callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  return click;
}

static gboolean
has_left (MucRecordTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_root_get_focus (root) != GTK_WIDGET (self->editor);
}

static gboolean
leave_cb (gpointer data)
{
  MucRecordTable *self = data;

  self->leave = 0;
  if (has_left (self))
    muc_record_table_commit (self);
  return G_SOURCE_REMOVE;
}

/* Going to another part of the window keeps what was typed; going to another window does not end
 * the editing, so that one can look something up. What is kept may bring and take rows, and the
 * editor with them; GTK is still on its way from there when it tells, and would never arrive. */
static void
focus_left_cb (GtkEventControllerFocus *controller,
               MucRecordTable          *self)
{
  if (has_left (self) && self->leave == 0)
    self->leave = g_idle_add_full (G_PRIORITY_HIGH, leave_cb, self, NULL);
}

static void
menu_closed_cb (MucRecordTable *self)
{
  if (self->cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/** muc_record_table_add_controllers: lets the table hear keys and clicks. */
void
muc_record_table_add_controllers (MucRecordTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
  self->click = add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (menu_pressed_cb));
}

/** muc_record_table_group_gesture: lets @gesture, a drag, begin where the table hears clicks. */
void
muc_record_table_group_gesture (MucRecordTable *self,
                                GtkGesture     *gesture)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));
  g_return_if_fail (GTK_IS_GESTURE (gesture));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  gtk_gesture_group (gesture, self->click);
}

/* Dragging */

/** muc_record_table_get_view: (transfer none): where rows are dragged from and dropped onto. */
GtkWidget *
muc_record_table_get_view (MucRecordTable *self)
{
  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * muc_record_table_pick:
 * @self: a table
 * @x: a place in its view
 * @y: a place in its view
 * @bounds: (out) (optional): where the row is, in the same coordinates
 *
 * Returns: (transfer none) (nullable): what the row at that place shows
 */
gpointer
muc_record_table_pick (MucRecordTable  *self,
                       double           x,
                       double           y,
                       graphene_rect_t *bounds)
{
  GtkWidget *widget;
  GtkWidget *cell;

  g_return_val_if_fail (MUC_IS_RECORD_TABLE (self), NULL);

  widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  cell = widget != NULL ? gtk_widget_get_ancestor (widget, MUC_TYPE_TABLE_CELL) : NULL;
  if (cell == NULL)
    return NULL;
  if (bounds != NULL
      && !gtk_widget_compute_bounds (gtk_widget_get_parent (cell), GTK_WIDGET (self->view), bounds))
    return NULL;
  return muc_record_table_get_item_at (self, muc_table_cell_get_row (MUC_TABLE_CELL (cell)));
}

/** muc_record_table_show_drop: draws a line at @y of the view where rows would go; -1 for none. */
void
muc_record_table_show_drop (MucRecordTable *self,
                            int             y)
{
  g_return_if_fail (MUC_IS_RECORD_TABLE (self));

  if (self->drop_y == y)
    return;
  self->drop_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
