/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-list.h"

/* So high at most, in pixels; what is more is scrolled. */
#define MOST_HEIGHT 300

struct _MucMatrixList
{
  GtkPopover  parent_instance;

  GtkLabel   *heading;
  GtkListBox *list;
  GArray     *ids; /* of the rows */
};

G_DEFINE_FINAL_TYPE (MucMatrixList, muc_matrix_list, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (MucMatrixList *self,
                  GtkListBoxRow *row)
{
  const gint64 id = g_array_index (self->ids, gint64, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static void
add_mark (MucMatrixList       *self,
          const MucMatrixMark *mark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *code = gtk_label_new (mark->code);
  GtkWidget *text = gtk_label_new (mark->text);

  gtk_widget_add_css_class (code, "heading");
  gtk_label_set_width_chars (GTK_LABEL (code), 3);
  gtk_label_set_xalign (GTK_LABEL (code), 1);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 44);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_tooltip_text (text, mark->text);
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_append (self->list, box);
  g_array_append_val (self->ids, mark->id);
}

static void
muc_matrix_list_finalize (GObject *object)
{
  g_array_unref (MUC_MATRIX_LIST (object)->ids);

  G_OBJECT_CLASS (muc_matrix_list_parent_class)->finalize (object);
}

static void
muc_matrix_list_class_init (MucMatrixListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_matrix_list_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
muc_matrix_list_init (MucMatrixList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "choices");
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "muted");
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_label_set_max_width_chars (self->heading, 48);
  gtk_widget_set_margin_start (GTK_WIDGET (self->heading), 8);
  gtk_widget_set_margin_top (GTK_WIDGET (self->heading), 4);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

/** muc_matrix_list_new: (transfer floating): an empty list. */
GtkWidget *
muc_matrix_list_new (void)
{
  return g_object_new (MUC_TYPE_MATRIX_LIST, NULL);
}

/**
 * muc_matrix_list_show:
 * @matrix: a matrix
 * @name: what they have in common
 * @marks: (element-type guint): numbers of marks of it, at least one
 *
 * Opens the list of these risks.
 */
void
muc_matrix_list_show (MucMatrixList   *self,
                      const MucMatrix *matrix,
                      const char      *name,
                      GArray          *marks)
{
  GtkListBoxRow *old;

  g_return_if_fail (MUC_IS_MATRIX_LIST (self));

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < marks->len; i++)
    add_mark (self, muc_matrix_get_mark (matrix, g_array_index (marks, guint, i)));
  gtk_label_set_label (self->heading, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}
