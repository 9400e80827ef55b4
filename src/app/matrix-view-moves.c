/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-view-private.h"

#include <glib/gi18n-lib.h>

#include "app/matrix-text.h"
#include "report/matrix-draw.h"

/* How risks are moved: by the mouse, and by keys, which do the same: a risk is taken up, carried
 * over the cells, and let go. */

static gboolean
find_place (MucMatrixView  *self,
            MucMatrixField *cell,
            guint          *row,
            guint          *column)
{
  MucMatrixBoard *board = MUC_MATRIX_BOARD (self);

  for (*row = 0; *row < muc_matrix_board_get_n_rows (board); (*row)++)
    for (*column = 0; *column < muc_matrix_board_get_n_columns (board); (*column)++)
      if (muc_matrix_board_get_cell (board, *row, *column) == GTK_WIDGET (cell))
        return TRUE;
  return FALSE;
}

/* By the mouse */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            MucMatrixView *self)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  if (!self->writable || muc_matrix_token_get_id (MUC_MATRIX_TOKEN (chip)) == 0)
    return NULL;
  return gdk_content_provider_new_typed (MUC_TYPE_MATRIX_TOKEN, chip);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               MucMatrixView *self)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (chip);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, picture, gtk_widget_get_width (chip) / 2,
                            gtk_widget_get_height (chip) / 2);
}

/** muc_matrix_view_add_source: lets a chip be dragged. */
void
muc_matrix_view_add_source (MucMatrixView  *self,
                            MucMatrixToken *chip)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (chip), GTK_EVENT_CONTROLLER (source));
}

/* A chip of the other matrix is at home there, and one in its own cell where it is. */
static const MucMatrixMark *
find_dropped (MucMatrixView *self,
              const GValue  *value,
              guint          row,
              guint          column)
{
  MucMatrixToken *chip = value != NULL ? g_value_get_object (value) : NULL;
  const MucMatrixMark *mark;

  if (chip == NULL || !self->writable
      || !gtk_widget_is_ancestor (GTK_WIDGET (chip), GTK_WIDGET (self)))
    return NULL;
  mark = muc_matrix_view_find_mark (self, muc_matrix_token_get_id (chip));
  return mark != NULL && (mark->row != row || mark->column != column) ? mark : NULL;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           MucMatrixView *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  gboolean fits;
  guint row, column;

  fits = find_place (self, MUC_MATRIX_FIELD (cell), &row, &column)
         && find_dropped (self, gtk_drop_target_get_value (target), row, column) != NULL;
  muc_matrix_field_set_state (MUC_MATRIX_FIELD (cell), MUC_MATRIX_STATE_TARGET, fits);
  return fits ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  muc_matrix_field_set_state (MUC_MATRIX_FIELD (cell), MUC_MATRIX_STATE_TARGET, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         MucMatrixView *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const MucMatrixMark *mark;
  guint row, column;

  leave_cb (target);
  if (!find_place (self, MUC_MATRIX_FIELD (cell), &row, &column))
    return FALSE;
  mark = find_dropped (self, value, row, column);
  if (mark == NULL)
    return FALSE;
  muc_matrix_view_move (self, mark->id, row, column);
  return TRUE;
}

/** muc_matrix_view_add_target: lets chips be dropped onto a cell. */
void
muc_matrix_view_add_target (MucMatrixView  *self,
                            MucMatrixField *cell)
{
  GtkDropTarget *target = gtk_drop_target_new (MUC_TYPE_MATRIX_TOKEN, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (target));
}

/* By keys */

static void
mark_target (MucMatrixView *self,
             gboolean       on)
{
  GtkWidget *cell = muc_matrix_board_get_cell (MUC_MATRIX_BOARD (self), self->target_row,
                                               self->target_column);

  if (cell != NULL)
    muc_matrix_field_set_state (MUC_MATRIX_FIELD (cell), MUC_MATRIX_STATE_TARGET, on);
}

/** muc_matrix_view_stop_carrying: leaves what the keys have taken up where it was. */
void
muc_matrix_view_stop_carrying (MucMatrixView *self)
{
  if (self->carried == 0)
    return;
  mark_target (self, FALSE);
  muc_matrix_view_describe (self, self->carried, NULL);
  self->carried = 0;
}

/* Who sees no ring around the cell is told where it is. */
static void
tell_target (MucMatrixView *self)
{
  g_autofree char *cell = muc_matrix_text_cell (self->matrix, self->target_row,
                                                self->target_column);
  g_autofree char *text = g_strdup_printf (_("To the cell: %s"), cell);

  muc_matrix_view_describe (self, self->carried, text);
}

static void
carry (MucMatrixView *self,
       int            right,
       int            up)
{
  const gboolean enters = self->target_row == MUC_MATRIX_NONE;
  const guint row = enters ? 0 : self->target_row + up;
  const guint column = enters ? 0 : self->target_column + right;

  /* At an edge the number wraps around to one that no cell has. */
  if (muc_matrix_board_get_cell (MUC_MATRIX_BOARD (self), row, column) == NULL)
    return;
  mark_target (self, FALSE);
  self->target_row = row;
  self->target_column = column;
  mark_target (self, TRUE);
  tell_target (self);
}

static void
let_go (MucMatrixView *self)
{
  const gint64 id = self->carried;
  const MucMatrixMark *mark = muc_matrix_view_find_mark (self, id);

  muc_matrix_view_stop_carrying (self);
  if (mark != NULL && (mark->row != self->target_row || mark->column != self->target_column))
    muc_matrix_view_move (self, id, self->target_row, self->target_column);
}

static MucMatrixToken *
get_focused_chip (MucMatrixView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return MUC_IS_MATRIX_TOKEN (focus) ? MUC_MATRIX_TOKEN (focus) : NULL;
}

static gboolean
take_up (MucMatrixView *self)
{
  MucMatrixToken *chip = get_focused_chip (self);
  const gint64 id = chip != NULL ? muc_matrix_token_get_id (chip) : 0;
  const MucMatrixMark *mark = id != 0 ? muc_matrix_view_find_mark (self, id) : NULL;

  if (mark == NULL || !self->writable)
    return FALSE;
  self->carried = id;
  self->target_row = mark->row;
  self->target_column = mark->column;
  return TRUE;
}

static gboolean
press_while_carrying (MucMatrixView *self,
                      guint          key)
{
  int right, up;

  if (muc_matrix_board_read_arrow (key, &right, &up))
    {
      carry (self, right, up);
      return TRUE;
    }
  switch (key)
    {
    case GDK_KEY_Escape:
      muc_matrix_view_stop_carrying (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      let_go (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Left and right go over the risks of a cell before they leave it; below the lowest cells are the
 * risks that are not rated yet. */
static gboolean
walk (MucMatrixView *self,
      guint          key)
{
  GtkWidget *tray = GTK_WIDGET (self->tray);
  MucMatrixToken *chip = get_focused_chip (self);
  GtkWidget *parent = chip != NULL ? gtk_widget_get_parent (GTK_WIDGET (chip)) : NULL;
  guint row, column;
  int right, up;

  if (!muc_matrix_board_read_arrow (key, &right, &up))
    return FALSE;
  if (parent != NULL && right != 0
      && gtk_widget_child_focus (parent, right > 0 ? GTK_DIR_RIGHT : GTK_DIR_LEFT))
    return TRUE;
  if (parent == tray)
    return up > 0 ? gtk_widget_grab_focus (GTK_WIDGET (self)) : TRUE;
  if (up < 0 && gtk_widget_get_visible (tray)
      && muc_matrix_board_get_current (MUC_MATRIX_BOARD (self), &row, &column) && row == 0)
    return gtk_widget_child_focus (tray, GTK_DIR_TAB_FORWARD);
  return muc_matrix_board_walk (MUC_MATRIX_BOARD (self), key);
}

static gboolean
press (MucMatrixView *self,
       guint          key)
{
  MucMatrixToken *chip = get_focused_chip (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return gtk_widget_activate (gtk_root_get_focus (root));
    case GDK_KEY_Escape:
      return chip != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (chip)));
    default:
      return walk (self, key);
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                gpointer               data)
{
  MucMatrixView *self = data;
  int right, up;

  if (gtk_widget_get_visible (self->more))
    return FALSE;
  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (self->carried == 0 && modifiers == GDK_ALT_MASK
      && muc_matrix_board_read_arrow (key, &right, &up) && !take_up (self))
    return FALSE;
  if (self->carried != 0)
    return press_while_carrying (self, key);
  return modifiers == 0 && press (self, key);
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  key,
                 guint                  code,
                 GdkModifierType        modifiers,
                 gpointer               data)
{
  MucMatrixView *self = data;

  if (self->carried != 0 && (key == GDK_KEY_Alt_L || key == GDK_KEY_Alt_R || key == GDK_KEY_Meta_L
                             || key == GDK_KEY_Meta_R))
    let_go (self);
}

/** muc_matrix_view_add_keys: lets the matrix be worked in by keys. */
void
muc_matrix_view_add_keys (MucMatrixView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (muc_matrix_view_stop_carrying), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
