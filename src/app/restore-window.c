/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/restore-window.h"

#include <glib/gi18n-lib.h>

#include "app/copy-list.h"
#include "app/feedback.h"
#include "app/file.h"
#include "app/item-list.h"
#include "store/backup.h"

struct _MucRestoreWindow
{
  AdwWindow       parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget      *restore_button;
  GtkStack       *stack;
  MucItemList    *list;
  GtkLabel       *preview;

  MucWindow      *window;
  char           *path;
};

G_DEFINE_FINAL_TYPE (MucRestoreWindow, muc_restore_window, ADW_TYPE_WINDOW)

static const char *
get_copy (MucRestoreWindow *self)
{
  MucListItem *item = muc_item_list_get_selected (self->list);

  return item != NULL ? muc_list_item_get_key (item) : NULL;
}

static void
update_preview (MucRestoreWindow *self)
{
  const char *copy = get_copy (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_sensitive (self->restore_button, FALSE);
  if (copy == NULL)
    return;
  store = muc_store_open (copy, MUC_STORE_READ_ONLY, &error);
  if (store == NULL)
    {
      gtk_label_set_label (self->preview, error->message);
      return;
    }
  text = muc_copy_list_describe_plan (muc_store_get_plan (store));
  gtk_label_set_label (self->preview, text);
  gtk_widget_set_sensitive (self->restore_button, TRUE);
  muc_store_close (store);
}

/* The file has to be closed while a copy takes its place. */
static void
restore_cb (MucRestoreWindow *self)
{
  g_autofree char *copy = g_strdup (get_copy (self));
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  MucWindow *window = self->window;
  gboolean restored;

  muc_window_set_store (window, NULL);
  restored = muc_store_restore (path, copy, &kept, &error);
  gtk_window_close (GTK_WINDOW (self));
  muc_file_open (window, path);
  if (!restored)
    muc_feedback_error (GTK_WIDGET (window), _("The copy was not restored"), error);
  else if (kept != NULL && muc_window_get_page (window) != NULL)
    {
      g_autofree char *name = g_filename_display_basename (kept);
      g_autofree char *text = g_strdup_printf (_("Copy restored. The file as it was is kept as "
                                                 "“%s”."), name);

      muc_feedback_toast (GTK_WIDGET (muc_window_get_page (window)), text);
    }
}

static void
fill_list (MucRestoreWindow *self)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  g_autofree char *folder = g_settings_get_string (settings, "backup-folder");
  g_autoptr (GPtrArray) copies = muc_backup_list (self->path, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GPtrArray) items = NULL;

  /* The further folder helps when the user's data is gone. */
  if (copies->len == 0 && *folder != '\0')
    {
      g_ptr_array_unref (copies);
      copies = muc_backup_list (self->path, folder);
    }
  items = muc_copy_list_create (copies, today);
  muc_item_list_set_items (self->list, items);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "copies" : "none");
}

static void
muc_restore_window_dispose (GObject *object)
{
  MucRestoreWindow *self = MUC_RESTORE_WINDOW (object);

  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (muc_restore_window_parent_class)->dispose (object);
}

static void
muc_restore_window_class_init (MucRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_restore_window_dispose;

  g_type_ensure (MUC_TYPE_ITEM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRestoreWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MucRestoreWindow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, MucRestoreWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucRestoreWindow, list);
  gtk_widget_class_bind_template_child (widget_class, MucRestoreWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muc_restore_window_init (MucRestoreWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (update_preview), self,
                           G_CONNECT_SWAPPED);
}

/**
 * muc_restore_window_present:
 * @parent: the window the file is shown in
 * @path: the file whose copies are shown; it may be damaged
 *
 * Returns: (transfer none): the window
 */
MucRestoreWindow *
muc_restore_window_present (MucWindow  *parent,
                            const char *path)
{
  MucRestoreWindow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (MUC_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MUC_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);
  g_set_weak_pointer (&self->window, parent);
  self->path = g_strdup (path);
  name = g_filename_display_basename (path);
  adw_window_title_set_subtitle (self->window_title, name);
  fill_list (self);
  update_preview (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
