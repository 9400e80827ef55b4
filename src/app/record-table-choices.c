/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-table-private.h"

/* Cells of a record table that are filled by choosing. The editor lies in the cell as in every
 * other and is typed into through the input method; the list below follows what is typed. */

#define PAGE 6

static void
typed_cb (MucRecordTable *self)
{
  g_autofree char *text = NULL;

  if (self->choices == NULL)
    return;
  text = muc_cell_editor_dup_shown_text (self->editor);
  muc_choice_popover_select (self->popover, muc_pick_list_find (self->choices, text));
}

/* Where the cell is now: the table may be scrolled while the list is open. */
static int
point_to_cell (MucRecordTable *self)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  if (self->cell == NULL
      || !gtk_widget_compute_bounds (gtk_widget_get_parent (GTK_WIDGET (self->cell)),
                                     GTK_WIDGET (self), &bounds))
    return 0;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                           (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  return place.width;
}

static void
scrolled_cb (MucRecordTable *self)
{
  if (self->choices != NULL)
    point_to_cell (self);
}

static void
chosen_cb (MucRecordTable *self)
{
  muc_record_table_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/** muc_record_table_add_choices: lets the table offer lists. */
void
muc_record_table_add_choices (MucRecordTable *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));

  g_signal_connect_object (buffer, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "preedit-changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/** muc_record_table_open_choices: shows the list of the current cell. */
void
muc_record_table_open_choices (MucRecordTable *self)
{
  if (self->choices != NULL || self->cell == NULL)
    return;
  self->choices = self->delegate->list_choices (self->data, self->item, self->column);
  if (self->choices != NULL)
    muc_choice_popover_open (self->popover, self->choices, point_to_cell (self));
}

/** muc_record_table_close_choices: takes it away. */
void
muc_record_table_close_choices (MucRecordTable *self)
{
  if (self->choices == NULL)
    return;
  g_clear_pointer (&self->choices, muc_pick_list_free);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/**
 * muc_record_table_dup_chosen:
 * @self: a table that shows a list
 *
 * Returns: (transfer full) (nullable): the text of the selected entry; where there is none, what
 *   was typed if the cell takes that; %NULL when the cell shall stay as it is
 */
char *
muc_record_table_dup_chosen (MucRecordTable *self)
{
  const guint selected = muc_choice_popover_get_selected (self->popover);
  const MucPick *choice = muc_pick_list_get (self->choices, selected);

  if (choice != NULL)
    return selected != self->choices->selected ? g_strdup (choice->text) : NULL;
  if (self->input == MUC_CELL_SUGGESTED && muc_cell_editor_is_changed (self->editor))
    return muc_cell_editor_dup_text (self->editor);
  return NULL;
}

/**
 * muc_record_table_press_choice:
 * @self: a table that shows a list
 * @key: a key
 *
 * Returns: whether the key is the list's
 */
gboolean
muc_record_table_press_choice (MucRecordTable *self,
                               guint           key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      muc_choice_popover_move (self->popover, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      muc_choice_popover_move (self->popover, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      muc_choice_popover_move (self->popover, -PAGE);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      muc_choice_popover_move (self->popover, PAGE);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      /* What is typed means nothing: there is nothing to keep yet. */
      return self->input == MUC_CELL_CHOSEN
             && muc_choice_popover_get_selected (self->popover) == MUC_PICK_NONE;
    default:
      return FALSE;
    }
}
