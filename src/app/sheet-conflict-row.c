/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sheet-conflict-row.h"

#include <glib/gi18n-lib.h>

struct _MucSheetConflictRow
{
  GtkListBoxRow   parent_instance;

  MucSheetCell   *cell; /* the merge's, which outlives the row */

  GtkLabel       *title;
  GtkLabel       *text;
  GtkCheckButton *here_button;
  GtkLabel       *here;
  GtkCheckButton *came_button;
  GtkLabel       *came;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucSheetConflictRow, muc_sheet_conflict_row, GTK_TYPE_LIST_BOX_ROW)

static void
toggled_cb (MucSheetConflictRow *self)
{
  if (self->cell == NULL)
    return;
  self->cell->take = gtk_check_button_get_active (self->came_button);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
muc_sheet_conflict_row_class_init (MucSheetConflictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", MUC_TYPE_SHEET_CONFLICT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/sheet-conflict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucSheetConflictRow, title);
  gtk_widget_class_bind_template_child (widget_class, MucSheetConflictRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucSheetConflictRow, here_button);
  gtk_widget_class_bind_template_child (widget_class, MucSheetConflictRow, here);
  gtk_widget_class_bind_template_child (widget_class, MucSheetConflictRow, came_button);
  gtk_widget_class_bind_template_child (widget_class, MucSheetConflictRow, came);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
muc_sheet_conflict_row_init (MucSheetConflictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The value below its button; the button's name has both for those who do not see. */
static void
show_side (GtkCheckButton     *button,
           GtkLabel           *label,
           const char         *side,
           const MucSheetCell *cell,
           const char         *value)
{
  g_autofree char *shown = muc_sheet_field_show (cell->field, value);
  const char *text = *shown != '\0' ? shown : _("(empty)");
  g_autofree char *name = g_strdup_printf ("%s: %s", side, text);

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * muc_sheet_conflict_row_new:
 * @unit: whose sheet it is
 * @cell: a conflict, which outlives the row; its choice is set by the row
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
muc_sheet_conflict_row_new (const char   *unit,
                            MucSheetCell *cell)
{
  MucSheetConflictRow *self = g_object_new (MUC_TYPE_SHEET_CONFLICT_ROW, NULL);
  g_autofree char *what = muc_sheet_cell_describe (cell);
  g_autofree char *title = g_strdup_printf ("%s · %s", unit, what);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, cell->row->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show_side (self->here_button, self->here, _("Here"), cell, cell->here);
  show_side (self->came_button, self->came, _("In the sheet"), cell, cell->came);
  muc_sheet_conflict_row_set_take (self, cell->take);
  self->cell = cell;
  return GTK_WIDGET (self);
}

/** muc_sheet_conflict_row_set_take: chooses the sheet's value, or the one here. */
void
muc_sheet_conflict_row_set_take (MucSheetConflictRow *self,
                                 gboolean             take)
{
  g_return_if_fail (MUC_IS_SHEET_CONFLICT_ROW (self));

  gtk_check_button_set_active (take ? self->came_button : self->here_button, TRUE);
}
