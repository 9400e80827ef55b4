/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/link-list.h"

#include <glib/gi18n-lib.h>

#include "app/item-row.h"
#include "app/record-picker.h"
#include "app/window.h"

struct _MucLinkList
{
  AdwBin            parent_instance;

  GtkLabel         *heading;
  GtkListBox       *list;
  GtkWidget        *add_button;
  AdwButtonContent *add_content;
  MucRecordPicker  *picker;
  gboolean          writable;
};

enum
{
  PROP_TITLE = 1,
  PROP_ADD_LABEL,
  N_PROPS
};

enum
{
  FILL,
  PICKED,
  UNLINK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucLinkList, muc_link_list, ADW_TYPE_BIN)

static void
picker_show_cb (MucLinkList *self)
{
  g_signal_emit (self, signals[FILL], 0);
}

static void
picked_cb (MucLinkList *self,
           MucRecord   *record)
{
  g_signal_emit (self, signals[PICKED], 0, record);
}

static void
row_activated_cb (MucLinkList   *self,
                  GtkListBoxRow *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root),
                      muc_list_item_get_record (muc_item_row_get_item (MUC_ITEM_ROW (row))));
}

static MucRecord *
get_link (gpointer widget)
{
  return g_object_get_data (widget, "link");
}

static void
set_link (gpointer   widget,
          MucRecord *link)
{
  g_object_set_data_full (widget, "link", g_object_ref (link), g_object_unref);
}

static void
remove_cb (MucLinkList *self,
           GtkWidget   *button)
{
  g_autoptr (MucRecord) link = g_object_ref (get_link (button));

  g_signal_emit (self, signals[UNLINK], 0, link);
}

/* Rows */

static GtkWidget *
create_remove_button (MucLinkList *self,
                      MucRecord   *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mini");
  set_link (button, link);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static GtkWidget *
create_row (MucLinkList *self,
            MucRecord   *link,
            MucListItem *item)
{
  GtkWidget *row = muc_item_row_new (item);

  set_link (row, link);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                  create_remove_button (self, link));
  return row;
}

static void
update_row (MucLinkList *self,
            GtkWidget   *row,
            MucListItem *item)
{
  GtkWidget *button =
    gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  g_autofree char *name = g_strdup_printf (_("Unlink “%s”"), muc_list_item_get_subtitle (item));

  muc_list_item_copy (muc_item_row_get_item (MUC_ITEM_ROW (row)), item);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, self->writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The rows from @position on that stand before the one of @link, which they do not. */
static void
remove_rows_before (MucLinkList *self,
                    int          position,
                    MucRecord   *link)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, position)) != NULL
         && get_link (row) != link)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static gboolean
has_row (MucLinkList *self,
         int          position,
         MucRecord   *link)
{
  GtkListBoxRow *row;

  for (; (row = gtk_list_box_get_row_at_index (self->list, position)) != NULL; position++)
    if (get_link (row) == link)
      return TRUE;
  return FALSE;
}

static void
show_row (MucLinkList *self,
          int          position,
          MucRecord   *link,
          MucListItem *item)
{
  if (has_row (self, position, link))
    remove_rows_before (self, position, link);
  else
    gtk_list_box_insert (self->list, create_row (self, link, item), position);
  update_row (self, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, position)), item);
}

/* The widget */

static void
muc_link_list_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MucLinkList *self = MUC_LINK_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->heading, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_ADD_LABEL:
      adw_button_content_set_label (self->add_content, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_link_list_class_init (MucLinkListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = muc_link_list_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADD_LABEL] =
    g_param_spec_string ("add-label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FILL] = g_signal_new ("fill", MUC_TYPE_LINK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[PICKED] = g_signal_new ("picked", MUC_TYPE_LINK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, MUC_TYPE_RECORD);
  signals[UNLINK] = g_signal_new ("unlink", MUC_TYPE_LINK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, MUC_TYPE_RECORD);

  g_type_ensure (MUC_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/link-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MucLinkList, heading);
  gtk_widget_class_bind_template_child (widget_class, MucLinkList, list);
  gtk_widget_class_bind_template_child (widget_class, MucLinkList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucLinkList, add_content);
  gtk_widget_class_bind_template_child (widget_class, MucLinkList, picker);
  gtk_widget_class_bind_template_callback (widget_class, picker_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
muc_link_list_init (MucLinkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_link_list_show:
 * @self: a list
 * @links: (element-type MucRecord): the links, in order
 * @items: (element-type MucListItem): what each of them links, with its record
 * @writable: whether links can be added and removed
 *
 * Rows that stay keep the focus; from one that goes it goes on to the button below.
 */
void
muc_link_list_show (MucLinkList *self,
                    GPtrArray   *links,
                    GPtrArray   *items,
                    gboolean     writable)
{
  gboolean focused;

  g_return_if_fail (MUC_IS_LINK_LIST (self));
  g_return_if_fail (links != NULL && items != NULL && links->len == items->len);

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  self->writable = writable;
  gtk_widget_set_sensitive (self->add_button, writable);
  for (guint i = 0; i < links->len; i++)
    show_row (self, (int) i, links->pdata[i], items->pdata[i]);
  remove_rows_before (self, (int) links->len, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), links->len > 0);
  if (focused && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    gtk_widget_grab_focus (self->add_button);
}

/**
 * muc_link_list_set_choices:
 * @self: a list
 * @items: (element-type MucListItem): what can be linked, each with its record
 * @empty: what is said where there is nothing
 */
void
muc_link_list_set_choices (MucLinkList *self,
                           GPtrArray   *items,
                           const char  *empty)
{
  g_return_if_fail (MUC_IS_LINK_LIST (self));

  muc_record_picker_set_items (self->picker, items, empty);
}
