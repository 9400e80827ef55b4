/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/search-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/item-list.h"
#include "app/search-list.h"
#include "app/window.h"
#include "store/search.h"

/* More rows than this nobody reads; another word narrows them down. */
#define MAX_HITS 100

struct _MucSearchPopover
{
  GtkPopover      parent_instance;

  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkLabel       *message;
  MucItemList    *list;

  MucStore       *store;
  MucYear        *year;
};

G_DEFINE_FINAL_TYPE (MucSearchPopover, muc_search_popover, GTK_TYPE_POPOVER)

static void
show_message (MucSearchPopover *self,
              const char       *message)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gtk_label_set_label (self->message, message);
  gtk_stack_set_visible_child_name (self->stack, "message");
  muc_item_list_set_items (self->list, none);
}

static void
show_hits (MucSearchPopover *self,
           GPtrArray        *hits)
{
  gint64 year = self->year != NULL ? muc_year_get_number (self->year) : 0;
  g_autoptr (GPtrArray) items = muc_search_list_create (hits, self->store, year);

  muc_item_list_set_items (self->list, items);
  muc_item_list_select (self->list, muc_list_item_get_key (items->pdata[0]));
  gtk_stack_set_visible_child_name (self->stack, "results");
}

/* The text of an entry never holds what an input method is still composing. Searching takes
 * less than the time between two keys, so that there are no late answers. */
static void
search_changed_cb (MucSearchPopover *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *words = g_strstrip (g_strdup (query));
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  if (*words == '\0' || self->store == NULL)
    {
      show_message (self, _("Type some words. Accents and capitals may be left out."));
      return;
    }
  hits = muc_store_search (self->store, words, MAX_HITS, &error);
  if (hits == NULL)
    show_message (self, error->message);
  else if (hits->len == 0)
    show_message (self, _("Nothing was found in any year."));
  else
    show_hits (self, hits);
}

static void
item_activated_cb (MucSearchPopover *self,
                   MucListItem      *item)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), MUC_TYPE_WINDOW);
  g_autoptr (GError) error = NULL;
  gpointer record = NULL;
  GType type;
  gint64 id;

  if (muc_search_list_parse_key (muc_list_item_get_key (item), &type, &id))
    record = muc_store_locate (self->store, type, id, &error);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (record != NULL)
    muc_window_go_to (MUC_WINDOW (window), record);
  else
    muc_feedback_error (window, _("The row cannot be shown"), error);
}

static void
entry_activate_cb (MucSearchPopover *self)
{
  MucListItem *item;

  search_changed_cb (self);
  item = muc_item_list_get_selected (self->list);
  if (item != NULL)
    item_activated_cb (self, item);
}

static void
stop_search_cb (MucSearchPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
entry_key_pressed_cb (MucSearchPopover *self,
                      guint             key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || muc_item_list_get_selected (self->list) == NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
muc_search_popover_map (GtkWidget *widget)
{
  MucSearchPopover *self = MUC_SEARCH_POPOVER (widget);
  g_autoptr (GError) error = NULL;

  GTK_WIDGET_CLASS (muc_search_popover_parent_class)->map (widget);

  if (self->store != NULL && !muc_store_prepare_search (self->store, &error))
    show_message (self, error->message);
  else
    search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * muc_search_popover_set_plan:
 * @self: a popover
 * @store: (nullable): the open file
 * @year: (nullable): the year shown, whose rows come first
 */
void
muc_search_popover_set_plan (MucSearchPopover *self,
                             MucStore         *store,
                             MucYear          *year)
{
  g_return_if_fail (MUC_IS_SEARCH_POPOVER (self));

  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
}

static void
muc_search_popover_dispose (GObject *object)
{
  MucSearchPopover *self = MUC_SEARCH_POPOVER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->year);

  G_OBJECT_CLASS (muc_search_popover_parent_class)->dispose (object);
}

static void
muc_search_popover_class_init (MucSearchPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_search_popover_dispose;
  widget_class->map = muc_search_popover_map;

  g_type_ensure (MUC_TYPE_ITEM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MucSearchPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, MucSearchPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, MucSearchPopover, message);
  gtk_widget_class_bind_template_child (widget_class, MucSearchPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
}

static void
muc_search_popover_init (MucSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
