/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file.h"
#include "app/help.h"
#include "app/import-window.h"
#include "app/restore-window.h"
#include "app/roll-window.h"
#include "app/scale-window.h"
#include "document/writer.h"

/* What the window does by keys, menus and buttons. */

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

/** muc_window_update_actions: allows what can be done with the open file and its page. */
void
muc_window_update_actions (MucWindow *self)
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
  gtk_widget_action_set_enabled (widget, "win.roll", writable);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.import-files", writable);
  muc_window_update_sheets (self, writable);
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
  gtk_widget_action_set_enabled (widget, "win.export-word",
                                 printable &&
                                   muc_writer_is_available (muc_writer_find (".docx")));
  gtk_widget_action_set_enabled (widget, "win.export-picture",
                                 printable && muc_page_has_picture (page));
  gtk_widget_set_visible (self->print_button, printable);
  gtk_widget_set_visible (self->export_button, printable);
  gtk_widget_set_visible (self->pane_button, started && muc_page_get_pane (page) != NULL);
  set_step_tooltip (self->undo_button, _("Undo"), undo);
  set_step_tooltip (self->redo_button, _("Redo"), redo);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  muc_window_commit (self);
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

  muc_window_commit (self);
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
  muc_window_commit (MUC_WINDOW (widget));
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
  muc_window_commit (MUC_WINDOW (widget));
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

  muc_window_commit (self);
  if (self->store != NULL)
    muc_restore_window_present (self, muc_store_get_path (self->store));
}

static void
edit_scale_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);

  muc_window_commit (self);
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

  muc_window_commit (self);
  change = muc_store_begin (self->store, label);
  year = muc_change_add (change, muc_store_get_plan (self->store), MUC_TYPE_YEAR, NULL,
                         "number", number, NULL);
  if (muc_change_commit (change, &error))
    muc_window_set_year (self, year);
  else
    muc_feedback_error (widget, _("The year cannot be added"), error);
}

static void
planned_cb (MucWindow *self,
            MucYear   *year)
{
  muc_window_set_year (self, year);
}

static void
roll_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucRollWindow *window;

  muc_window_commit (self);
  window = muc_roll_window_present (widget, self->store, g_variant_get_int64 (parameter));
  if (window != NULL)
    g_signal_connect_object (window, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  GtkListBoxRow *row =
    gtk_list_box_get_row_at_index (self->page_list, g_variant_get_int32 (parameter));

  if (row == NULL || self->store == NULL)
    return;
  gtk_list_box_select_row (self->page_list, row);
  gtk_widget_grab_focus (GTK_WIDGET (muc_window_get_page (self)));
}

static void
help_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucPage *page = self->store != NULL ? muc_window_get_page (self) : NULL;

  muc_help_show (GTK_WINDOW (self), page != NULL ? muc_page_get_help (page) : "start");
}

/* To the paper of that number, or where all papers are. */
static void
show_paper_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucRecord *paper;

  if (self->store == NULL)
    return;
  paper = muc_plan_find (muc_store_get_plan (self->store), MUC_TYPE_PAPER,
                         g_variant_get_int64 (parameter));
  if (paper == NULL || !muc_window_go_to (self, paper))
    muc_window_show_page (self, "papers");
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  muc_window_commit (MUC_WINDOW (widget));
  gtk_menu_button_popup (GTK_MENU_BUTTON (MUC_WINDOW (widget)->search_button));
}

static void
check_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  muc_window_commit (MUC_WINDOW (widget));
  muc_check_button_popup (MUC_WINDOW (widget)->check_button);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  muc_window_commit (MUC_WINDOW (widget));
  muc_page_print (muc_window_get_page (MUC_WINDOW (widget)));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);

  muc_window_commit (self);
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

/** muc_window_install_actions: what keys, menus and buttons of the window do. */
void
muc_window_install_actions (GtkWidgetClass *klass)
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
  muc_window_install_sheets (klass);
  gtk_widget_class_install_action (klass, "win.restore", NULL, restore_action);
  gtk_widget_class_install_action (klass, "win.edit-scale", NULL, edit_scale_action);
  gtk_widget_class_install_action (klass, "win.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, control, "win.print", NULL);
  gtk_widget_class_install_action (klass, "win.export", "s", export_action);
  gtk_widget_class_install_action (klass, "win.export-word", "s", export_action);
  gtk_widget_class_install_action (klass, "win.export-picture", "s", export_action);
  gtk_widget_class_install_action (klass, "win.year", "x", year_action);
  gtk_widget_class_install_action (klass, "win.add-year", "x", add_year_action);
  gtk_widget_class_install_action (klass, "win.roll", "x", roll_action);
  gtk_widget_class_install_action (klass, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "win.next-pane", NULL);
  gtk_widget_class_install_action (klass, "win.help", NULL, help_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F1, 0, "win.help", NULL);
  gtk_widget_class_install_action (klass, "win.show-page", "i", show_page_action);
  gtk_widget_class_install_action (klass, "win.show-paper", "x", show_paper_action);
  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_ALT_MASK,
                                         "win.show-page", "i", i);
}
