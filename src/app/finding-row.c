/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/finding-row.h"

struct _MucFindingRow
{
  AdwBin    parent_instance;

  GtkImage *icon;
  GtkLabel *line;
  GtkLabel *message;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (MucFindingRow, muc_finding_row, ADW_TYPE_BIN)

static void
muc_finding_row_class_init (MucFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MucFindingRow, line);
  gtk_widget_class_bind_template_child (widget_class, MucFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, MucFindingRow, text);
}

static void
muc_finding_row_init (MucFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_finding_row_set_item: shows @item; its badge is the line's number. */
void
muc_finding_row_set_item (MucFindingRow *self,
                          MucListItem   *item)
{
  g_autofree char *icon_name = NULL;
  const char *text;

  g_return_if_fail (MUC_IS_FINDING_ROW (self));
  g_return_if_fail (MUC_IS_LIST_ITEM (item));

  text = muc_list_item_get_subtitle (item);
  g_object_get (item, "icon-name", &icon_name, NULL);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->line, muc_list_item_get_badge (item));
  gtk_label_set_label (self->message, muc_list_item_get_title (item));
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL && *text != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), muc_list_item_get_title (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (MUC_TYPE_FINDING_ROW, NULL));
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  MucListItem *item = gtk_list_item_get_item (list_item);

  if (item != NULL)
    muc_finding_row_set_item (MUC_FINDING_ROW (gtk_list_item_get_child (list_item)), item);
}

/** muc_finding_row_create_factory: (transfer full): makes such rows for a list view. */
GtkListItemFactory *
muc_finding_row_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
