/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roll-row.h"

#include "app/pane-state.h"

struct _MucRollRow
{
  GtkListBoxRow  parent_instance;

  MucRollChange *change; /* of the proposal that the window has */

  GtkLabel      *cell;
  GtkLabel      *before;
  GtkLabel      *after;
  GtkSwitch     *moves;
};

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucRollRow, muc_roll_row, GTK_TYPE_LIST_BOX_ROW)

static void
moves_cb (MucRollRow *self)
{
  const gboolean moves = gtk_switch_get_active (self->moves);

  if (self->change == NULL || self->change->refused == !moves)
    return;
  self->change->refused = !moves;
  gtk_widget_set_sensitive (GTK_WIDGET (self->after), moves);
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
muc_roll_row_class_init (MucRollRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[TOGGLED] = g_signal_new ("toggled", MUC_TYPE_ROLL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/roll-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRollRow, cell);
  gtk_widget_class_bind_template_child (widget_class, MucRollRow, before);
  gtk_widget_class_bind_template_child (widget_class, MucRollRow, after);
  gtk_widget_class_bind_template_child (widget_class, MucRollRow, moves);
  gtk_widget_class_bind_template_callback (widget_class, moves_cb);
}

static void
muc_roll_row_init (MucRollRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_roll_row_new: (transfer floating): the row of @change, which outlives it. */
GtkWidget *
muc_roll_row_new (MucRollChange *change)
{
  MucRollRow *self = g_object_new (MUC_TYPE_ROLL_ROW, NULL);
  g_autofree char *cell = muc_roll_describe_cell (change);
  g_autofree char *name = NULL;
  g_auto (MucWordings) wordings = { 0 };

  muc_wordings_compare (&wordings, change->before, change->after);
  gtk_label_set_label (self->cell, cell);
  gtk_label_set_markup (self->before, wordings.declared);
  gtk_label_set_markup (self->after, wordings.plan);
  gtk_switch_set_active (self->moves, !change->refused);
  self->change = change;
  name = g_strdup_printf ("%s: %s → %s", cell, change->before, change->after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->moves), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/** muc_roll_row_set_on: whether its text moves. */
void
muc_roll_row_set_on (MucRollRow *self,
                     gboolean    on)
{
  g_return_if_fail (MUC_IS_ROLL_ROW (self));

  gtk_switch_set_active (self->moves, on);
}
