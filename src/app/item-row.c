/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/item-row.h"

#include "app/row-focus.h"

struct _MucItemRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *box;
  GtkCheckButton *check;
  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkLabel      *count;
  GtkLabel      *badge;

  MucListItem   *item;
  char          *tone;
};

enum
{
  CHECKED,
  N_SIGNALS
};

/* How far a row stands in that is part of the one above. */
#define INDENT 24

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucItemRow, muc_item_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_tone (MucItemRow *self,
          const char *tone)
{
  if (self->tone != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->subtitle), self->tone);
  g_free (self->tone);
  self->tone = g_strdup (tone);
  if (tone != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), tone);
}

/* A tick of the clerk's; one that only follows the item says nothing new. */
static void
toggled_cb (MucItemRow *self)
{
  const char *check = gtk_check_button_get_active (self->check) ? "yes" : "no";
  g_autofree char *before = NULL;

  if (self->item == NULL)
    return;
  g_object_get (self->item, "check", &before, NULL);
  if (before == NULL || g_str_equal (before, check))
    return;
  g_object_set (self->item, "check", check, NULL);
  g_signal_emit (self, signals[CHECKED], 0);
}

static void
update_check (MucItemRow *self)
{
  g_autofree char *check = NULL;
  g_autofree char *level = NULL;

  g_object_get (self->item, "check", &check, "level", &level, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->check), check != NULL);
  gtk_widget_set_margin_start (self->box, level != NULL ? INDENT : 0);
  gtk_label_set_lines (self->title, level != NULL ? 1 : 2);
  if (check == NULL)
    return;
  gtk_check_button_set_active (self->check, g_str_equal (check, "yes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  muc_list_item_get_title (self->item), -1);
}

static void
update (MucItemRow *self)
{
  g_autofree char *pill = NULL;
  g_autofree char *icon_name = NULL;
  g_autofree char *tone = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *label = NULL;
  const char *title = muc_list_item_get_title (self->item);
  const char *subtitle = muc_list_item_get_subtitle (self->item);

  g_object_get (self->item, "icon-name", &icon_name, "tone", &tone,
                "markup", &markup, "pill", &pill, NULL);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
  show_text (self->title, title);
  if (markup != NULL)
    gtk_label_set_markup (self->title, markup);
  show_text (self->subtitle, subtitle);
  show_text (self->badge, muc_list_item_get_badge (self->item));
  show_text (self->count, pill);
  update_check (self);
  set_tone (self, tone);

  label = g_strjoin (", ", title, subtitle != NULL ? subtitle : pill,
                     subtitle != NULL ? pill : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
muc_item_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return !muc_row_lets_focus_by (GTK_LIST_BOX_ROW (widget), direction)
         && GTK_WIDGET_CLASS (muc_item_row_parent_class)->focus (widget, direction);
}

static void
muc_item_row_dispose (GObject *object)
{
  MucItemRow *self = MUC_ITEM_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  g_clear_pointer (&self->tone, g_free);

  G_OBJECT_CLASS (muc_item_row_parent_class)->dispose (object);
}

static void
muc_item_row_class_init (MucItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_item_row_dispose;
  widget_class->focus = muc_item_row_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, box);
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, check);
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, count);
  gtk_widget_class_bind_template_child (widget_class, MucItemRow, badge);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);

  /**
   * MucItemRow::checked:
   *
   * The clerk set or took away the tick; the item says which.
   */
  signals[CHECKED] = g_signal_new ("checked", MUC_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
muc_item_row_init (MucItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_item_row_new: (transfer floating): a row that shows @item. */
GtkWidget *
muc_item_row_new (MucListItem *item)
{
  MucItemRow *self;

  g_return_val_if_fail (MUC_IS_LIST_ITEM (item), NULL);

  self = g_object_new (MUC_TYPE_ITEM_ROW, NULL);
  self->item = g_object_ref (item);
  g_signal_connect_swapped (item, "notify", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}

/** muc_item_row_get_item: (transfer none): what the row shows. */
MucListItem *
muc_item_row_get_item (MucItemRow *self)
{
  g_return_val_if_fail (MUC_IS_ITEM_ROW (self), NULL);

  return self->item;
}
