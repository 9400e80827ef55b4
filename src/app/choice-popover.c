/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/choice-popover.h"

#include "app/scale-swatch.h"

struct _MucChoicePopover
{
  GtkPopover         parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox        *list_box;

  guint              n_choices;
};

G_DEFINE_FINAL_TYPE (MucChoicePopover, muc_choice_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (const MucPick *choice)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (choice->label);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (choice->swatch.shown)
    {
      GtkWidget *image = muc_scale_swatch_new_square (MUC_SWATCH_SIZE);

      muc_scale_swatch_set_style (MUC_SCALE_SWATCH (image), choice->swatch.colour,
                                  choice->swatch.pattern);
      gtk_box_append (GTK_BOX (box), image);
    }
  if (*choice->text == '\0')
    gtk_widget_add_css_class (label, "muted");
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_can_focus (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choice->label, -1);
  return row;
}

static void
row_activated_cb (MucChoicePopover *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
muc_choice_popover_class_init (MucChoicePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] =
    g_signal_new ("chosen", MUC_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MucChoicePopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, MucChoicePopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
muc_choice_popover_init (MucChoicePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_choice_popover_open:
 * @self: a popover that points to its cell
 * @choices: the entries
 * @width: of the cell in pixels
 */
void
muc_choice_popover_open (MucChoicePopover  *self,
                         const MucPickList *choices,
                         int                width)
{
  GtkWidget *row;

  g_return_if_fail (MUC_IS_CHOICE_POPOVER (self));
  g_return_if_fail (choices != NULL);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  self->n_choices = choices->choices->len;
  for (guint i = 0; i < self->n_choices; i++)
    gtk_list_box_append (self->list_box, create_row (muc_pick_list_get (choices, i)));
  gtk_scrolled_window_set_min_content_width (self->scroller, width);
  muc_choice_popover_select (self, choices->selected);
  gtk_popover_popup (GTK_POPOVER (self));
}

static void
show_row (MucChoicePopover *self,
          GtkListBoxRow    *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list_box), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/** muc_choice_popover_select: selects the entry at @position; none for %MUC_PICK_NONE. */
void
muc_choice_popover_select (MucChoicePopover *self,
                           guint             position)
{
  GtkListBoxRow *row;

  g_return_if_fail (MUC_IS_CHOICE_POPOVER (self));

  row = position != MUC_PICK_NONE
        ? gtk_list_box_get_row_at_index (self->list_box, (int) position) : NULL;
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list_box, row);
      show_row (self, row);
    }
  else
    {
      gtk_list_box_unselect_all (self->list_box);
    }
}

/** muc_choice_popover_get_selected: the number of the selected entry, or %MUC_PICK_NONE. */
guint
muc_choice_popover_get_selected (MucChoicePopover *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MUC_IS_CHOICE_POPOVER (self), MUC_PICK_NONE);

  row = gtk_list_box_get_selected_row (self->list_box);
  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : MUC_PICK_NONE;
}

/** muc_choice_popover_move: selects the entry @step below, or above where it is negative. */
void
muc_choice_popover_move (MucChoicePopover *self,
                         int               step)
{
  guint selected;
  int position;

  g_return_if_fail (MUC_IS_CHOICE_POPOVER (self));

  if (self->n_choices == 0)
    return;
  selected = muc_choice_popover_get_selected (self);
  if (selected == MUC_PICK_NONE)
    position = step > 0 ? 0 : (int) self->n_choices - 1;
  else
    position = CLAMP ((int) selected + step, 0, (int) self->n_choices - 1);
  muc_choice_popover_select (self, (guint) position);
}
