/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/record-picker.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/item-list.h"
#include "model/text.h"

/* Fewer rows than this are seen at a glance. */
#define MIN_SEARCHED 8

#define ROW_HEIGHT 56
#define MAX_HEIGHT 340

struct _MucRecordPicker
{
  GtkPopover   parent_instance;

  GtkWidget   *entry;
  GtkStack    *stack;
  GtkLabel    *message;
  MucItemList *list;

  GPtrArray   *items; /* of MucListItem */
  char        *empty;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucRecordPicker, muc_record_picker, GTK_TYPE_POPOVER)

static gboolean
says (MucListItem  *item,
      char        **words)
{
  g_autofree char *whole = g_strjoin (" ", muc_list_item_get_title (item),
                                      muc_list_item_get_subtitle (item), NULL);
  g_autofree char *folded = muc_text_fold (whole);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GPtrArray *
filter (MucRecordPicker *self)
{
  g_autofree char *folded = muc_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    if (says (self->items->pdata[i], words))
      g_ptr_array_add (found, g_object_ref (self->items->pdata[i]));
  return found;
}

static void
search_changed_cb (MucRecordPicker *self)
{
  g_autoptr (GPtrArray) found = filter (self);

  muc_item_list_set_items (self->list, found);
  gtk_label_set_label (self->message, self->items->len == 0 ? self->empty
                                                            : _("Nothing was found."));
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "message");
}

static void
item_activated_cb (MucRecordPicker *self,
                   MucListItem     *item)
{
  g_autoptr (MucRecord) record = g_object_ref (muc_list_item_get_record (item));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, record);
}

static void
entry_activate_cb (MucRecordPicker *self)
{
  MucListItem *item;

  search_changed_cb (self);
  item = muc_item_list_get_selected (self->list);
  if (item != NULL && self->items->len > 0)
    item_activated_cb (self, item);
}

static void
stop_search_cb (MucRecordPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
entry_key_pressed_cb (MucRecordPicker *self,
                      guint            key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || muc_item_list_get_selected (self->list) == NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
muc_record_picker_map (GtkWidget *widget)
{
  MucRecordPicker *self = MUC_RECORD_PICKER (widget);

  GTK_WIDGET_CLASS (muc_record_picker_parent_class)->map (widget);

  gtk_widget_grab_focus (gtk_widget_get_visible (self->entry) ? self->entry
                                                              : GTK_WIDGET (self->list));
}

static void
muc_record_picker_finalize (GObject *object)
{
  MucRecordPicker *self = MUC_RECORD_PICKER (object);

  g_ptr_array_unref (self->items);
  g_free (self->empty);

  G_OBJECT_CLASS (muc_record_picker_parent_class)->finalize (object);
}

static void
muc_record_picker_class_init (MucRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_record_picker_finalize;
  widget_class->map = muc_record_picker_map;

  signals[PICKED] = g_signal_new ("picked", MUC_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_RECORD);

  g_type_ensure (MUC_TYPE_ITEM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRecordPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, MucRecordPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, MucRecordPicker, message);
  gtk_widget_class_bind_template_child (widget_class, MucRecordPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
}

static void
muc_record_picker_init (MucRecordPicker *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_record_picker_new: (transfer floating): a popover without rows. */
GtkWidget *
muc_record_picker_new (void)
{
  return g_object_new (MUC_TYPE_RECORD_PICKER, NULL);
}

/**
 * muc_record_picker_set_items:
 * @self: a picker
 * @items: (element-type MucListItem): what can be chosen, each with a record
 * @empty: what it says when there is nothing to choose
 */
void
muc_record_picker_set_items (MucRecordPicker *self,
                             GPtrArray       *items,
                             const char      *empty)
{
  g_return_if_fail (MUC_IS_RECORD_PICKER (self));
  g_return_if_fail (items != NULL);

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
  g_free (self->empty);
  self->empty = g_strdup (empty);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_set_visible (self->entry, items->len >= MIN_SEARCHED);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), -1,
                               MIN ((int) items->len * ROW_HEIGHT + ROW_HEIGHT, MAX_HEIGHT));
  search_changed_cb (self);
}

/** muc_record_picker_search: types @words into the search entry. */
void
muc_record_picker_search (MucRecordPicker *self,
                          const char      *words)
{
  g_return_if_fail (MUC_IS_RECORD_PICKER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  search_changed_cb (self);
}
