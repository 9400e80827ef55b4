/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file.h"
#include "store/backup.h"

/* The window as a whole: its frame, and the file and the year it shows. Its pages and what it does
 * have files of their own. */
G_DEFINE_FINAL_TYPE (MucWindow, muc_window, ADW_TYPE_APPLICATION_WINDOW)

/* What the frame shows */

static char *
describe_saved (MucStore *store)
{
  GDateTime *saved_at = muc_store_get_saved_at (store);
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;

  if (muc_store_is_read_only (store))
    return g_strdup (_("Read only"));
  if (saved_at == NULL)
    return g_strdup (_("New file, saved"));

  local = g_date_time_to_local (saved_at);
  now = g_date_time_new_now_local ();
  if (g_date_time_get_year (local) == g_date_time_get_year (now)
      && g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (now))
    {
      time = g_date_time_format (local, "%H:%M");
      return g_strdup_printf (_("Saved at %s"), time);
    }
  time = g_date_time_format (local, "%d/%m/%Y");
  return g_strdup_printf (_("Saved on %s"), time);
}

static void
update_foot (MucWindow *self)
{
  MucOffice *office;
  g_autofree char *saved = NULL;

  gtk_widget_set_visible (self->foot, self->store != NULL);
  if (self->store == NULL)
    return;

  office = muc_plan_find_office (muc_store_get_plan (self->store), NULL);
  gtk_label_set_label (self->agency_label, office != NULL ? muc_office_get_name (office) : NULL);
  saved = describe_saved (self->store);
  gtk_label_set_label (self->saved_label, saved);
  gtk_image_set_from_icon_name (self->saved_image,
                                muc_store_is_read_only (self->store) ? "changes-prevent-symbolic"
                                                                     : "object-select-symbolic");
}

static char *
describe_notice (MucStore *store)
{
  const char *problem = store != NULL ? muc_store_get_copy_problem (store) : NULL;

  if (store == NULL)
    return NULL;
  if (muc_store_is_read_only (store) && muc_store_get_holder (store) != NULL)
    return g_strdup_printf (_("Read only: the file is open elsewhere, by %s."),
                            muc_store_get_holder (store));
  if (muc_store_is_read_only (store))
    return g_strdup (_("Read only: nothing can be changed here."));
  return problem != NULL ? g_strdup_printf (_("Today's copy was not made. %s"), problem) : NULL;
}

static void
update_notice (MucWindow *self)
{
  g_autofree char *text = describe_notice (self->store);

  gtk_label_set_label (self->notice_label, text);
  gtk_widget_set_visible (self->notice_button,
                          self->store != NULL && muc_store_is_read_only (self->store));
  gtk_info_bar_set_revealed (self->notice, text != NULL);
}

static void
update_frame (MucWindow *self)
{
  muc_window_update_actions (self);
  update_foot (self);
  update_notice (self);
}

static void
store_changed_cb (MucWindow *self)
{
  update_frame (self);
  muc_window_update_counts (self);
}

static void
copy_folder_changed_cb (MucWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL && !muc_file_update_copies (self->store, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The folder gets no copies"), error);
}

/* The open file */

static MucYear *
find_latest_year (MucPlan *plan)
{
  MucYear *latest = NULL;
  const guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);

  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);

      if (latest == NULL || muc_year_get_number (year) > muc_year_get_number (latest))
        latest = year;
    }
  return latest;
}

/* Undo may take the year away that is shown, or bring the first one. A record that leaves still has
 * its owner while the list tells so. */
static void
years_changed_cb (MucWindow *self)
{
  if (self->year == NULL || !g_list_store_find (G_LIST_STORE (self->years), self->year, NULL))
    muc_window_set_year (self, find_latest_year (muc_store_get_plan (self->store)));
}

static void
forget_store (MucWindow *self)
{
  if (self->store == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->years, years_changed_cb, self);
  g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->years);
  g_clear_object (&self->year);
  g_clear_object (&self->store);
}

static void
adopt_store (MucWindow *self,
             MucStore  *store)
{
  self->store = g_object_ref (store);
  self->years = g_object_ref (muc_record_list (MUC_RECORD (muc_store_get_plan (store)),
                                               MUC_TYPE_YEAR));
  g_signal_connect_swapped (self->years, "items-changed", G_CALLBACK (years_changed_cb), self);
  g_signal_connect_swapped (store, "notify", G_CALLBACK (store_changed_cb), self);
}

/**
 * muc_window_set_store:
 * @self: a window
 * @store: (nullable): an open file
 *
 * Shows @store, its latest year first. The file shown so far is closed.
 */
void
muc_window_set_store (MucWindow *self,
                      MucStore  *store)
{
  g_autoptr (MucStore) old = NULL;
  MucYear *year = NULL;

  g_return_if_fail (MUC_IS_WINDOW (self));
  g_return_if_fail (store == NULL || MUC_IS_STORE (store));

  if (store == self->store)
    return;

  muc_window_commit (self);
  old = self->store != NULL ? g_object_ref (self->store) : NULL;
  forget_store (self);
  muc_window_tell_pages (self, TRUE);
  if (store != NULL)
    {
      adopt_store (self, store);
      year = find_latest_year (muc_store_get_plan (store));
    }
  gtk_widget_set_visible (self->sidebar, store != NULL);
  muc_window_set_year (self, year);
  update_frame (self);
  if (store != NULL && muc_window_get_page (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (muc_window_get_page (self)));
  if (old != NULL)
    muc_store_close (old);
}

/** muc_window_get_store: (transfer none) (nullable): the open file. */
MucStore *
muc_window_get_store (MucWindow *self)
{
  g_return_val_if_fail (MUC_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * muc_window_set_year:
 * @self: a window
 * @year: (nullable): a year of the open file
 */
void
muc_window_set_year (MucWindow *self,
                     MucYear   *year)
{
  g_return_if_fail (MUC_IS_WINDOW (self));
  g_return_if_fail (year == NULL || MUC_IS_YEAR (year));

  muc_window_commit (self);
  g_set_object (&self->year, year);
  muc_year_button_set_plan (self->year_button,
                            self->store != NULL ? muc_store_get_plan (self->store) : NULL, year);
  muc_search_popover_set_plan (self->search_popover, self->store, year);
  muc_check_button_set_plan (self->check_button, self->store, year);
  if (self->start_page != NULL)
    muc_start_page_set_plan (self->start_page, self->store, year);
  muc_window_tell_pages (self, FALSE);
  muc_window_update_page (self);
}

/** muc_window_get_year: (transfer none) (nullable): the year shown. */
MucYear *
muc_window_get_year (MucWindow *self)
{
  g_return_val_if_fail (MUC_IS_WINDOW (self), NULL);

  return self->year;
}

/* The object */

/* A window that has a file by now needs no page that says how to begin. */
static void
muc_window_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (muc_window_parent_class)->show (widget);

  muc_window_update_page (MUC_WINDOW (widget));
}

static gboolean
muc_window_close_request (GtkWindow *window)
{
  MucWindow *self = MUC_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  if (width > 0 && height > 0 && !gtk_window_is_maximized (window))
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  muc_window_set_store (self, NULL);

  return GTK_WINDOW_CLASS (muc_window_parent_class)->close_request (window);
}

static void
muc_window_dispose (GObject *object)
{
  MucWindow *self = MUC_WINDOW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  forget_store (self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (muc_window_parent_class)->dispose (object);
}

static void
muc_window_class_init (MucWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_window_dispose;
  widget_class->show = muc_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = muc_window_close_request;

  muc_window_install_actions (widget_class);

  g_type_ensure (MUC_TYPE_CHECK_BUTTON);
  g_type_ensure (MUC_TYPE_SEARCH_POPOVER);
  g_type_ensure (MUC_TYPE_YEAR_BUTTON);
  g_type_ensure (GDK_TYPE_FILE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, year_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, agency_label);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, saved_image);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, title);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, search_popover);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, check_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, pane_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, notice_button);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, stack);
  gtk_widget_class_bind_template_callback_full (widget_class, "drop_cb",
                                                G_CALLBACK (muc_window_drop));
  gtk_widget_class_bind_template_callback_full (widget_class, "row_selected_cb",
                                                G_CALLBACK (muc_window_select_page));
}

static void
muc_window_init (MucWindow *self)
{
  g_autoptr (GAction) show_pane = NULL;

  self->settings = g_settings_new (MUC_APP_ID);
  g_signal_connect_object (self->settings, "changed::backup-folder",
                           G_CALLBACK (copy_folder_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));

  show_pane = g_settings_create_action (self->settings, "show-pane");
  g_action_map_add_action (G_ACTION_MAP (self), show_pane);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  muc_window_add_pages (self);
  gtk_widget_set_visible (self->sidebar, FALSE);
  muc_window_set_year (self, NULL);
  update_foot (self);
}

/** muc_window_new: (transfer none): a window of @application without a file. */
MucWindow *
muc_window_new (MucApplication *application)
{
  return g_object_new (MUC_TYPE_WINDOW, "application", application, NULL);
}
