/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-window-private.h"

#include <glib/gi18n-lib.h>

#include "document/office-convert.h"
#include "import/gather.h"
#include "import/reader.h"

/* How many of the files that were not read are told where none was. */
#define TOLD_MAX 6

/** muc_import_window_is_busy: whether it reads or keeps papers. */
gboolean
muc_import_window_is_busy (MucImportWindow *self)
{
  return self->cancellable != NULL;
}

/** muc_import_window_show_page: shows page @name of its stack. */
void
muc_import_window_show_page (MucImportWindow *self,
                             const char      *name)
{
  const gboolean reviews = g_str_equal (name, "result");
  const gboolean waits = !muc_import_window_is_busy (self);

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->add_button, reviews);
  gtk_widget_set_visible (self->import_button, reviews);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add-files", waits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add-folder", waits);
  if (g_str_equal (name, "choose"))
    gtk_widget_grab_focus (self->files_button);
}

/* Reading */

static void
show_progress (const char *name,
               guint       n_done,
               guint       n_files,
               gpointer    data)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (data);
  g_autofree char *text = NULL;

  if (self->closed)
    return;
  if (n_files > 0)
    {
      text = g_strdup_printf (_("File %u of %u: %s"), n_done + 1, n_files, name);
      gtk_progress_bar_set_fraction (self->bar, (double) n_done / n_files);
    }
  else
    gtk_progress_bar_pulse (self->bar);
  gtk_label_set_label (self->reading, text != NULL ? text : _("Looking for files…"));
}

/* Where nothing could be read there is nothing to review: only why not. */
static void
show_failure (MucImportWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->refused->len, TOLD_MAX); i++)
    {
      const MucRefusedFile *file = self->refused->pdata[i];
      g_autofree char *line = g_markup_printf_escaped ("<b>%s</b>: %s", file->name, file->reason);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (self->refused->len > TOLD_MAX)
    g_string_append_printf (text, ngettext ("\nand %u more", "\nand %u more",
                                            self->refused->len - TOLD_MAX),
                            self->refused->len - TOLD_MAX);
  if (self->refused->len == 0)
    g_string_append (text, _("There is no file in what was chosen."));
  adw_status_page_set_description (self->failed, text->str);
  muc_import_window_show_page (self, "failed");
}

/* What was read is shown; questions that have to be answered before that come here. */
static void
begin_review (MucImportWindow *self)
{
  MucYear *year = muc_window_get_year (self->window);
  const int number = (int) (year != NULL ? muc_year_get_number (year) : muc_year_get_present ());

  if (muc_import_get_n_files (self->import) == 0)
    {
      show_failure (self);
      return;
    }
  muc_import_set_plan (self->import, muc_store_get_plan (self->store));
  muc_import_set_asks (self->import, TRUE);
  muc_import_window_show_page (self, "result");
  muc_import_review_set (self->review, self->import, self->refused,
                         muc_store_get_plan (self->store), number);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->import_button)
                         ? self->import_button : GTK_WIDGET (self->review));
}

/* What was read before is there again. */
static void
restore_former (MucImportWindow *self)
{
  g_clear_pointer (&self->import, muc_import_free);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  self->import = g_steal_pointer (&self->former);
  self->refused = g_steal_pointer (&self->former_refused);
}

/* Where reading was cancelled, all is as it was. */
static void
settle_read (MucImportWindow *self,
             gboolean         cancelled)
{
  if (!cancelled || self->former != NULL)
    self->chosen = g_slist_concat (self->chosen, g_steal_pointer (&self->pending));
  g_slist_free_full (g_steal_pointer (&self->pending), g_object_unref);
  if (cancelled && self->former != NULL)
    restore_former (self);
  g_clear_pointer (&self->former, muc_import_free);
  g_clear_pointer (&self->former_refused, g_ptr_array_unref);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (MucImportWindow) self = data;
  g_autoptr (GPtrArray) refused = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucImport) import = muc_gather_read_finish (result, &refused, &error);

  g_clear_object (&self->cancellable);
  if (self->window == NULL || self->closed)
    return;
  /* A bar that was pulsed asks for frames, seen or not, until it is given a fraction. */
  gtk_progress_bar_set_fraction (self->bar, 0);
  self->import = g_steal_pointer (&import);
  g_ptr_array_extend_and_steal (self->refused, g_steal_pointer (&refused));
  settle_read (self, error != NULL);
  if (error == NULL || muc_import_get_n_files (self->import) > 0)
    begin_review (self);
  else
    muc_import_window_show_page (self, "choose");
}

/** muc_import_window_read: reads @files and what stands in the folders among them. */
void
muc_import_window_read (MucImportWindow *self,
                        GSList          *files)
{
  self->pending = muc_gather_copy_chosen (files);
  muc_import_review_set (self->review, NULL, NULL, NULL, 0);
  self->cancellable = g_cancellable_new ();
  muc_import_window_show_page (self, "reading");
  show_progress (NULL, 0, 0, self);
  muc_gather_read_async (g_steal_pointer (&self->import), files, show_progress, self->cancellable,
                         read_cb, g_object_ref (self));
}

/** muc_import_window_create_import: (transfer full): an import for the open file. */
MucImport *
muc_import_window_create_import (MucImportWindow *self)
{
  g_auto (GStrv) spellings = muc_plan_dup_spellings (muc_store_get_plan (self->store));
  MucImport *import = muc_import_new ((const char *const *) spellings);

  muc_import_set_office (import, muc_office_is_installed () ? muc_office_convert_file : NULL);
  return import;
}

/* All files are read from the start; what was said of their tables is no longer known. */
static void
read_again_cb (MucImportWindow *self,
               int              answer)
{
  GSList *files = g_steal_pointer (&self->chosen);

  self->former = g_steal_pointer (&self->import);
  self->former_refused = g_steal_pointer (&self->refused);
  self->import = muc_import_window_create_import (self);
  self->refused = muc_refused_files_new ();
  muc_letters_set_answer (muc_import_get_letters (self->import), answer);
  muc_import_window_read (self, files);
  g_slist_free_full (files, g_object_unref);
}

static void
cancel_cb (MucImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* Choosing and dropping */

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           gpointer         data)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (data);
  g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));
  GSList *files = NULL;

  for (guint i = g_list_model_get_n_items (chosen); i > 0; i--)
    files = g_slist_prepend (files, g_list_model_get_item (chosen, i - 1));
  if (response == GTK_RESPONSE_ACCEPT && files != NULL && !muc_import_window_is_busy (self))
    muc_import_window_read (self, files);
  g_slist_free_full (files, g_object_unref);
  g_object_unref (native);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) papers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_auto (GStrv) suffixes = muc_reader_list_suffixes ();

  gtk_file_filter_set_name (papers, _("Papers that can be read"));
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (papers, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, papers);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
choose (MucImportWindow *self,
        gboolean         folders)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (folders ? _("Import the papers of a folder") : _("Import papers"),
                                 GTK_WINDOW (self),
                                 folders ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                         : GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _("_Read"), _("_Cancel"));

  if (!folders)
    add_filters (GTK_FILE_CHOOSER (native));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
add_files_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  choose (MUC_IMPORT_WINDOW (widget), FALSE);
}

static void
add_folder_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  choose (MUC_IMPORT_WINDOW (widget), TRUE);
}

static gboolean
drop_cb (MucImportWindow *self,
         const GValue    *value)
{
  GSList *files = g_value_get_boxed (value);

  gtk_widget_set_visible (self->drop_hint, FALSE);
  if (files == NULL || muc_import_window_is_busy (self))
    return FALSE;
  muc_import_window_read (self, files);
  return TRUE;
}

static GdkDragAction
drop_enter_cb (MucImportWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, !muc_import_window_is_busy (self));
  return muc_import_window_is_busy (self) ? 0 : GDK_ACTION_COPY;
}

static void
drop_leave_cb (MucImportWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

/** muc_import_window_install_reading: what starts and stops reading. */
void
muc_import_window_install_reading (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "import.add-files", NULL, add_files_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_o, GDK_CONTROL_MASK, "import.add-files",
                                       NULL);
  gtk_widget_class_install_action (klass, "import.add-folder", NULL, add_folder_action);
  gtk_widget_class_bind_template_callback (klass, cancel_cb);
  gtk_widget_class_bind_template_callback (klass, read_again_cb);
  gtk_widget_class_bind_template_callback (klass, drop_cb);
  gtk_widget_class_bind_template_callback (klass, drop_enter_cb);
  gtk_widget_class_bind_template_callback (klass, drop_leave_cb);
}
