/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/check-button.h"
#include "app/feedback.h"
#include "app/file.h"
#include "app/import-window.h"
#include "app/objectives-page.h"
#include "app/page-row.h"
#include "app/papers-page.h"
#include "app/restore-window.h"
#include "app/risks-page.h"
#include "app/scale-window.h"
#include "app/search-popover.h"
#include "app/start-page.h"
#include "app/units-page.h"
#include "app/year-button.h"
#include "store/backup.h"

struct _MucWindow
{
  AdwApplicationWindow  parent_instance;

  GSettings            *settings;
  MucStore             *store;
  MucYear              *year;
  GListModel           *years;
  guint                 idle;

  GtkWidget            *sidebar;
  MucYearButton        *year_button;
  GtkListBox           *page_list;
  GtkWidget            *foot;
  GtkLabel             *agency_label;
  GtkImage             *saved_image;
  GtkLabel             *saved_label;
  AdwWindowTitle       *title;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *search_button;
  MucSearchPopover     *search_popover;
  MucCheckButton       *check_button;
  GtkWidget            *print_button;
  GtkWidget            *export_button;
  GtkWidget            *pane_button;
  GtkInfoBar           *notice;
  GtkLabel             *notice_label;
  GtkWidget            *notice_button;
  GtkStack             *main_stack;
  MucStartPage         *start_page;
  GtkStack             *stack;
};

G_DEFINE_FINAL_TYPE (MucWindow, muc_window, ADW_TYPE_APPLICATION_WINDOW)

/* The pages in the order of the sidebar. A page's class says everything else about it. */
static GType (*const page_types[]) (void) = {
  muc_objectives_page_get_type,
  muc_risks_page_get_type,
  muc_papers_page_get_type,
  muc_units_page_get_type,
};

/* What the frame shows */

static void
set_step_tooltip (GtkWidget  *button,
                  const char *verb,
                  const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf ("%s: %s", verb, label)
                                        : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_actions (MucWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MucPage *page = muc_window_get_page (self);
  const char *undo = self->store != NULL ? muc_store_get_undo_label (self->store) : NULL;
  const char *redo = self->store != NULL ? muc_store_get_redo_label (self->store) : NULL;
  const gboolean writable = self->store != NULL && !muc_store_is_read_only (self->store);
  const gboolean started = self->store != NULL && page != NULL && !muc_page_is_empty (page);
  const gboolean printable = started && muc_page_can_print (page);

  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL && writable);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL && writable);
  gtk_widget_action_set_enabled (widget, "win.add-year", writable);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.import-files", writable);
  gtk_widget_action_set_enabled (widget, "win.edit-scale", writable && self->year != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.check", self->year != NULL);
  gtk_widget_action_set_enabled (widget, "win.restore", self->store != NULL);
  gtk_widget_set_visible (self->search_button, self->store != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->check_button), self->year != NULL);
  gtk_widget_set_visible (self->undo_button, self->store != NULL);
  gtk_widget_set_visible (self->redo_button, self->store != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", printable);
  gtk_widget_action_set_enabled (widget, "win.export", printable);
  gtk_widget_set_visible (self->print_button, printable);
  gtk_widget_set_visible (self->export_button, printable);
  gtk_widget_set_visible (self->pane_button, started && muc_page_get_pane (page) != NULL);
  set_step_tooltip (self->undo_button, _("Undo"), undo);
  set_step_tooltip (self->redo_button, _("Redo"), redo);
}

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
update_title (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);
  g_autofree char *subtitle = NULL;

  if (self->store == NULL || page == NULL)
    {
      adw_window_title_set_title (self->title, _("Mục Tiêu"));
      adw_window_title_set_subtitle (self->title, NULL);
      return;
    }
  g_object_get (page, "subtitle", &subtitle, NULL);
  adw_window_title_set_title (self->title, muc_page_get_title (page));
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
store_changed_cb (MucWindow *self)
{
  update_actions (self);
  update_foot (self);
  update_notice (self);
}

static void
copy_folder_changed_cb (MucWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL && !muc_file_update_copies (self->store, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The folder gets no copies"), error);
}

/* Pages */

/* An empty page, like a window without a file, says what to do first. */
static void
update_stack (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);
  const gboolean start = self->store == NULL || (page != NULL && muc_page_needs_start (page));

  gtk_stack_set_visible_child_name (self->main_stack, start ? "start" : "pages");
}

static void
page_changed_cb (MucWindow *self)
{
  update_title (self);
  update_stack (self);
  update_actions (self);
}

static void
row_selected_cb (MucWindow     *self,
                 GtkListBoxRow *row)
{
  MucPage *page;

  if (row == NULL)
    return;
  page = muc_window_get_page (self);
  if (page != NULL)
    muc_page_commit (page);
  page = muc_page_row_get_page (MUC_PAGE_ROW (row));
  muc_page_set_plan (page, self->store, self->year);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  page_changed_cb (self);
}

static void
add_page (MucWindow *self,
          GType      type)
{
  GtkWidget *page = g_object_new (type, NULL);

  gtk_stack_add_named (self->stack, page, gtk_widget_get_name (page));
  g_settings_bind (self->settings, "show-pane", page, "show-pane", G_SETTINGS_BIND_GET);
  g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::empty", G_CALLBACK (page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->page_list, muc_page_row_new (MUC_PAGE (page)));
}

static MucPage *
get_page_at (MucWindow *self,
             int        index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->page_list, index);

  return row != NULL ? muc_page_row_get_page (MUC_PAGE_ROW (row)) : NULL;
}

static void
tell_all_pages (MucWindow *self)
{
  MucPage *page;

  for (int i = 0; (page = get_page_at (self, i)) != NULL; i++)
    muc_page_set_plan (page, self->store, self->year);
}

static gboolean
tell_pages_cb (gpointer data)
{
  MucWindow *self = data;

  self->idle = 0;
  tell_all_pages (self);
  return G_SOURCE_REMOVE;
}

/* The page that is shown comes first; the others wait until it was drawn. */
static void
tell_pages (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);

  if (page != NULL)
    muc_page_set_plan (page, self->store, self->year);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, tell_pages_cb, self, NULL);
}

static void
commit (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);

  if (page != NULL)
    muc_page_commit (page);
}

/* Actions */

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  commit (self);
  if (!muc_store_undo (self->store, &error))
    muc_feedback_error (widget, _("The step cannot be undone"), error);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  commit (self);
  if (!muc_store_redo (self->store, &error))
    muc_feedback_error (widget, _("The step cannot be done again"), error);
}

static void
new_file_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  muc_file_choose_new (MUC_WINDOW (widget), MUC_FILE_EMPTY);
}

static void
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  muc_file_choose_open (MUC_WINDOW (widget));
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  commit (MUC_WINDOW (widget));
  muc_import_window_choose (MUC_WINDOW (widget));
}

static void
import_files_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_autofree const char **paths = g_variant_get_bytestring_array (parameter, NULL);
  GSList *files = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (paths[i]));
  commit (MUC_WINDOW (widget));
  if (files != NULL)
    muc_import_window_present (MUC_WINDOW (widget), files);
  g_slist_free_full (files, g_object_unref);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);

  commit (self);
  if (self->store != NULL)
    muc_restore_window_present (self, muc_store_get_path (self->store));
}

static void
edit_scale_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);

  commit (self);
  muc_scale_window_present (GTK_WIDGET (muc_window_get_page (self)), self->store, self->year);
}

static void
reopen_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  g_autofree char *path = self->store != NULL ? g_strdup (muc_store_get_path (self->store)) : NULL;

  if (path == NULL)
    return;
  muc_window_set_store (self, NULL);
  muc_file_open (self, path);
}

static void
year_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucYear *year = NULL;

  if (self->store != NULL)
    year = muc_plan_find_year (muc_store_get_plan (self->store), g_variant_get_int64 (parameter));
  if (year != NULL)
    muc_window_set_year (self, year);
}

static void
add_year_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  const gint64 number = g_variant_get_int64 (parameter);
  g_autofree char *text = g_strdup_printf ("%d", (int) number);
  g_autofree char *label = g_strdup_printf (C_("year", "Add year %s"), text);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucChange) change = NULL;
  MucYear *year;

  commit (self);
  change = muc_store_begin (self->store, label);
  year = muc_change_add (change, muc_store_get_plan (self->store), MUC_TYPE_YEAR, NULL,
                         "number", number, NULL);
  if (muc_change_commit (change, &error))
    muc_window_set_year (self, year);
  else
    muc_feedback_error (widget, _("The year cannot be added"), error);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucPage *page = get_page_at (self, g_variant_get_int32 (parameter));

  if (page == NULL || self->store == NULL)
    return;
  muc_window_show_page (self, gtk_widget_get_name (GTK_WIDGET (page)));
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  commit (MUC_WINDOW (widget));
  gtk_menu_button_popup (GTK_MENU_BUTTON (MUC_WINDOW (widget)->search_button));
}

static void
check_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  commit (MUC_WINDOW (widget));
  muc_check_button_popup (MUC_WINDOW (widget)->check_button);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  commit (MUC_WINDOW (widget));
  muc_page_print (muc_window_get_page (MUC_WINDOW (widget)));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);

  commit (self);
  muc_page_export (muc_window_get_page (self), g_variant_get_string (parameter, NULL));
}

static gboolean
holds_focus (MucWindow *self,
             GtkWidget *area)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && area != NULL && (focus == area || gtk_widget_is_ancestor (focus, area));
}

/* F6 goes round: the sidebar, the page, its pane. */
static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucPage *page = muc_window_get_page (self);
  GtkWidget *pane = page != NULL ? muc_page_get_pane (page) : NULL;

  if (page == NULL || self->store == NULL)
    return;
  if (pane != NULL && !gtk_widget_get_mapped (pane))
    pane = NULL;

  if (holds_focus (self, GTK_WIDGET (self->page_list)))
    gtk_widget_grab_focus (GTK_WIDGET (page));
  else if (pane == NULL || holds_focus (self, pane)
           || !gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->page_list), GTK_DIR_TAB_FORWARD);
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

/* Undo may take the year away that is shown, or bring the first one. */
static void
years_changed_cb (MucWindow *self)
{
  if (self->year == NULL || muc_record_get_owner (MUC_RECORD (self->year)) == NULL)
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

  commit (self);
  old = self->store != NULL ? g_object_ref (self->store) : NULL;
  forget_store (self);
  tell_all_pages (self);
  if (store != NULL)
    {
      adopt_store (self, store);
      year = find_latest_year (muc_store_get_plan (store));
    }
  gtk_widget_set_visible (self->sidebar, store != NULL);
  muc_window_set_year (self, year);
  store_changed_cb (self);
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

  commit (self);
  g_set_object (&self->year, year);
  muc_year_button_set_plan (self->year_button,
                            self->store != NULL ? muc_store_get_plan (self->store) : NULL, year);
  muc_search_popover_set_plan (self->search_popover, self->store, year);
  muc_check_button_set_plan (self->check_button, self->store, year);
  muc_start_page_set_plan (self->start_page, self->store, year);
  tell_pages (self);
  page_changed_cb (self);
}

/** muc_window_get_year: (transfer none) (nullable): the year shown. */
MucYear *
muc_window_get_year (MucWindow *self)
{
  g_return_val_if_fail (MUC_IS_WINDOW (self), NULL);

  return self->year;
}

/** muc_window_get_page: (transfer none) (nullable): the page shown. */
MucPage *
muc_window_get_page (MucWindow *self)
{
  g_return_val_if_fail (MUC_IS_WINDOW (self), NULL);

  return (MucPage *) gtk_stack_get_visible_child (self->stack);
}

/** muc_window_show_page: shows the page called @name, "objectives" for one. */
void
muc_window_show_page (MucWindow  *self,
                      const char *name)
{
  MucPage *page;

  g_return_if_fail (MUC_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  for (int i = 0; (page = get_page_at (self, i)) != NULL; i++)
    if (strcmp (gtk_widget_get_name (GTK_WIDGET (page)), name) == 0)
      gtk_list_box_select_row (self->page_list,
                               gtk_list_box_get_row_at_index (self->page_list, i));
}

/**
 * muc_window_go_to:
 * @self: a window
 * @record: a record of the open file
 *
 * Shows the record: its year, the page it stands on, its row.
 *
 * Returns: whether a page shows records of this kind
 */
gboolean
muc_window_go_to (MucWindow *self,
                  MucRecord *record)
{
  MucRecord *year;
  MucPage *page;

  g_return_val_if_fail (MUC_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  year = muc_record_get_ancestor (record, MUC_TYPE_YEAR);
  if (year != NULL && MUC_YEAR (year) != self->year)
    muc_window_set_year (self, MUC_YEAR (year));

  for (int i = 0; (page = get_page_at (self, i)) != NULL; i++)
    {
      muc_page_set_plan (page, self->store, self->year);
      if (!muc_page_go_to (page, record))
        continue;
      muc_window_show_page (self, gtk_widget_get_name (GTK_WIDGET (page)));
      gtk_widget_grab_focus (GTK_WIDGET (page));
      return TRUE;
    }
  return FALSE;
}

/* The object */

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
install_actions (GtkWidgetClass *klass)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, control | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, control, "win.redo", NULL);
  gtk_widget_class_install_action (klass, "win.new-file", NULL, new_file_action);
  gtk_widget_class_install_action (klass, "win.open-file", NULL, open_file_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_o, control, "win.open-file", NULL);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, control, "win.search", NULL);
  gtk_widget_class_install_action (klass, "win.check", NULL, check_action);
  gtk_widget_class_install_action (klass, "win.import", NULL, import_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_i, control, "win.import", NULL);
  gtk_widget_class_install_action (klass, "win.import-files", "aay", import_files_action);
  gtk_widget_class_install_action (klass, "win.restore", NULL, restore_action);
  gtk_widget_class_install_action (klass, "win.edit-scale", NULL, edit_scale_action);
  gtk_widget_class_install_action (klass, "win.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, control, "win.print", NULL);
  gtk_widget_class_install_action (klass, "win.export", "s", export_action);
  gtk_widget_class_install_action (klass, "win.year", "x", year_action);
  gtk_widget_class_install_action (klass, "win.add-year", "x", add_year_action);
  gtk_widget_class_install_action (klass, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "win.next-pane", NULL);
  gtk_widget_class_install_action (klass, "win.show-page", "i", show_page_action);
  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_ALT_MASK,
                                         "win.show-page", "i", i);
}

static void
muc_window_class_init (MucWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_window_close_request;

  install_actions (widget_class);

  g_type_ensure (MUC_TYPE_CHECK_BUTTON);
  g_type_ensure (MUC_TYPE_SEARCH_POPOVER);
  g_type_ensure (MUC_TYPE_START_PAGE);
  g_type_ensure (MUC_TYPE_YEAR_BUTTON);
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
  gtk_widget_class_bind_template_child (widget_class, MucWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, MucWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
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

  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    add_page (self, page_types[i] ());
  gtk_list_box_select_row (self->page_list, gtk_list_box_get_row_at_index (self->page_list, 0));
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
