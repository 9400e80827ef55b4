/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-window.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/import-list.h"
#include "app/import-review.h"
#include "app/progress-window.h"
#include "document/office-convert.h"
#include "import/reader.h"
#include "store/apply.h"

/* How many of the files that were not read are told where none was. */
#define TOLD_MAX 6

struct _MucImportWindow
{
  AdwWindow          parent_instance;

  GtkWidget         *import_button;
  GtkWidget         *add_button;
  GtkWidget         *files_button;
  GtkStack          *stack;
  GtkLabel          *reading;
  GtkProgressBar    *bar;
  AdwStatusPage     *failed;
  MucImportReview   *review;
  GtkLabel          *summary;
  GtkWidget         *mode_box;
  GtkLabel          *mode_label;
  GtkDropDown       *mode;
  GtkWidget         *drop_hint;

  MucWindow         *window;
  MucStore          *store;
  GSList            *chosen;  /* of GFile: what was read */
  MucImport         *import;
  GPtrArray         *refused; /* of MucRefusedFile */
  GSList            *pending; /* of GFile: what is being read */
  MucImport         *former;  /* what was read before, while it is read again */
  GPtrArray         *former_refused;
  GCancellable      *cancellable;
  MucProgressWindow *progress; /* while papers are kept */
  gboolean           closed;
};

G_DEFINE_FINAL_TYPE (MucImportWindow, muc_import_window, ADW_TYPE_WINDOW)

static gboolean
is_busy (MucImportWindow *self)
{
  return self->cancellable != NULL;
}

static void
show_page (MucImportWindow *self,
           const char      *name)
{
  const gboolean reviews = g_str_equal (name, "result");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->add_button, reviews);
  gtk_widget_set_visible (self->import_button, reviews);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add-files", !is_busy (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add-folder", !is_busy (self));
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
  show_page (self, "failed");
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
  show_page (self, "result");
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
    show_page (self, "choose");
}

static void
begin_reading (MucImportWindow *self,
               GSList          *files)
{
  self->pending = muc_gather_copy_chosen (files);
  muc_import_review_set (self->review, NULL, NULL, NULL, 0);
  self->cancellable = g_cancellable_new ();
  show_page (self, "reading");
  show_progress (NULL, 0, 0, self);
  muc_gather_read_async (g_steal_pointer (&self->import), files, show_progress, self->cancellable,
                         read_cb, g_object_ref (self));
}

static MucImport *
create_import (MucImportWindow *self)
{
  g_auto (GStrv) spellings = muc_plan_dup_spellings (muc_store_get_plan (self->store));
  MucImport *import = muc_import_new ((const char *const *) spellings);

  muc_import_set_office (import, muc_office_is_installed () ? muc_office_convert_file : NULL);
  return import;
}

static void
read_again_cb (MucImportWindow *self,
               int              answer)
{
  GSList *files = g_steal_pointer (&self->chosen);

  self->former = g_steal_pointer (&self->import);
  self->former_refused = g_steal_pointer (&self->refused);
  self->import = create_import (self);
  self->refused = muc_refused_files_new ();
  muc_letters_set_answer (muc_import_get_letters (self->import), answer);
  begin_reading (self, files);
  g_slist_free_full (files, g_object_unref);
}

static void
cancel_cb (MucImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* What was found */

/* The first of the chosen papers whose place in the file is taken. */
static const MucImportPaper *
find_taken (MucImportWindow *self)
{
  GPtrArray *plans = muc_import_review_get_plans (self->review);
  guint plan = 0;

  for (guint i = 0; plans != NULL && i < muc_import_get_n_papers (self->import); i++)
    if (!muc_import_is_left_out (self->import, i)
        && !muc_apply_check (self->store, plans->pdata[plan++], MUC_APPLY_REFUSE, NULL))
      return muc_import_get_paper (self->import, i);
  return NULL;
}

static void
review_changed_cb (MucImportWindow *self)
{
  const MucImportPaper *taken = find_taken (self);
  g_autofree char *summary = muc_import_list_describe_all (self->import);
  g_autofree char *question = NULL;

  if (taken != NULL)
    question = g_strdup_printf (muc_import_paper_is_register (taken)
                                ? _("The year %d has a register of risks already.")
                                : _("The year %d has objectives already."), taken->year);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->mode_label, question != NULL ? question : "");
  gtk_widget_set_visible (self->mode_box, taken != NULL);
  gtk_widget_set_sensitive (self->import_button, muc_import_review_is_ready (self->review));
}

/* Taking in */

static const MucImportPaper *
find_first_taken_in (MucImportWindow *self,
                     guint           *n)
{
  const MucImportPaper *first = NULL;

  *n = 0;
  for (guint i = 0; i < muc_import_get_n_papers (self->import); i++)
    if (!muc_import_is_left_out (self->import, i))
      {
        if (first == NULL)
          first = muc_import_get_paper (self->import, i);
        ++*n;
      }
  return first;
}

static char *
create_label (MucImportWindow *self)
{
  guint n;
  const MucImportPaper *first = find_first_taken_in (self, &n);

  if (n == 1)
    return g_strdup_printf (_("Import “%s”"), first->source);
  return g_strdup_printf (ngettext ("Import %u paper", "Import %u papers", n), n);
}

static void
finish (MucImportWindow *self)
{
  guint n;
  const MucImportPaper *first = find_first_taken_in (self, &n);
  const char *page = muc_import_paper_is_register (first) ? "risks" : "objectives";
  g_autofree char *label = create_label (self);
  MucWindow *window = self->window;
  MucYear *year = muc_plan_find_year (muc_store_get_plan (self->store), first->year);

  gtk_window_close (GTK_WINDOW (self));
  if (year != NULL)
    muc_window_set_year (window, year);
  muc_window_show_page (window, page);
  muc_feedback_undo (GTK_WIDGET (muc_window_get_page (window)), label);
}

static void
keep_progress (double   fraction,
               gpointer data)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (data);

  if (self->progress != NULL)
    muc_progress_window_report (fraction, self->progress);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (MucImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean kept = muc_apply_plans_finish (MUC_STORE (source), result, &error);

  g_clear_object (&self->cancellable);
  if (self->progress != NULL)
    muc_progress_window_finish (self->progress);
  if (self->window == NULL || self->closed)
    return;
  if (kept)
    {
      finish (self);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    muc_feedback_error (GTK_WIDGET (self), _("The papers were not imported"), error);
  show_page (self, "result");
  muc_import_review_update (self->review);
}

static void
import_cb (MucImportWindow *self)
{
  g_autofree char *label = NULL;
  MucApplyMode mode = MUC_APPLY_REFUSE;

  if (is_busy (self))
    return;
  label = create_label (self);
  if (find_taken (self) != NULL)
    mode = gtk_drop_down_get_selected (self->mode) == 0 ? MUC_APPLY_REPLACE : MUC_APPLY_ADD;
  muc_import_review_drop_declined (self->review);
  self->cancellable = g_cancellable_new ();
  g_set_weak_pointer (&self->progress,
                      muc_progress_window_new (GTK_WIDGET (self), _("Keeping the papers…"),
                                               self->cancellable));
  gtk_widget_set_sensitive (self->import_button, FALSE);
  muc_apply_plans_async (self->store, muc_import_review_get_plans (self->review),
                         muc_import_get_links (self->import), label, mode, keep_progress,
                         self->cancellable, kept_cb, g_object_ref (self));
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
  if (response == GTK_RESPONSE_ACCEPT && files != NULL && !is_busy (self))
    begin_reading (self, files);
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
  if (files == NULL || is_busy (self))
    return FALSE;
  begin_reading (self, files);
  return TRUE;
}

static GdkDragAction
drop_enter_cb (MucImportWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, !is_busy (self));
  return is_busy (self) ? 0 : GDK_ACTION_COPY;
}

static void
drop_leave_cb (MucImportWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

/* Moving about */

static void
next_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  muc_import_review_go_to_note (MUC_IMPORT_WINDOW (widget)->review, 1);
}

static void
previous_note_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  muc_import_review_go_to_note (MUC_IMPORT_WINDOW (widget)->review, -1);
}

static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  muc_import_review_next_pane (MUC_IMPORT_WINDOW (widget)->review);
}

/* The object */

/* What is being read or kept is stopped first; what is being kept has the last word. */
static gboolean
muc_import_window_close_request (GtkWindow *window)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (window);

  g_cancellable_cancel (self->cancellable);
  if (self->progress != NULL)
    return TRUE;
  self->closed = TRUE;

  return GTK_WINDOW_CLASS (muc_import_window_parent_class)->close_request (window);
}

static void
muc_import_window_dispose (GObject *object)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (object);

  self->closed = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->progress);
  if (self->review != NULL)
    muc_import_review_set (self->review, NULL, NULL, NULL, 0);
  self->review = NULL;
  g_clear_pointer (&self->import, muc_import_free);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->former, muc_import_free);
  g_clear_pointer (&self->former_refused, g_ptr_array_unref);
  g_slist_free_full (g_steal_pointer (&self->chosen), g_object_unref);
  g_slist_free_full (g_steal_pointer (&self->pending), g_object_unref);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (muc_import_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "import.add-files", NULL, add_files_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_o, GDK_CONTROL_MASK, "import.add-files",
                                       NULL);
  gtk_widget_class_install_action (klass, "import.add-folder", NULL, add_folder_action);
  gtk_widget_class_install_action (klass, "import.next-note", NULL, next_note_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "import.next-note", NULL);
  gtk_widget_class_install_action (klass, "import.previous-note", NULL, previous_note_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, GDK_SHIFT_MASK, "import.previous-note",
                                       NULL);
  gtk_widget_class_install_action (klass, "import.next-pane", NULL, next_pane_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "import.next-pane", NULL);
}

static void
muc_import_window_class_init (MucImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_import_window_close_request;
  install_actions (widget_class);

  g_type_ensure (MUC_TYPE_IMPORT_REVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, files_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, review);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode_label);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
}

static void
muc_import_window_init (MucImportWindow *self)
{
  self->refused = muc_refused_files_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A little smaller than the window it belongs to. */
static void
take_size (MucImportWindow *self,
           GtkWidget       *parent)
{
  const int width = gtk_widget_get_width (parent);
  const int height = gtk_widget_get_height (parent);

  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width - 60, 900, 1640),
                                 CLAMP (height - 40, 560, 1000));
}

static MucImportWindow *
create (MucWindow *parent)
{
  MucImportWindow *self = g_object_new (MUC_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  g_set_weak_pointer (&self->window, parent);
  self->store = g_object_ref (muc_window_get_store (parent));
  self->import = create_import (self);
  take_size (self, GTK_WIDGET (parent));
  return self;
}

/**
 * muc_import_window_present:
 * @parent: a window with an open file
 * @files: (element-type GFile): papers, and folders with papers
 *
 * Reads papers and shows what stands in them, before anything is kept.
 *
 * Returns: (transfer none): the window
 */
MucImportWindow *
muc_import_window_present (MucWindow *parent,
                           GSList    *files)
{
  MucImportWindow *self;

  g_return_val_if_fail (MUC_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  self = create (parent);
  begin_reading (self, files);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/** muc_import_window_choose: asks for papers, then shows what stands in them. */
void
muc_import_window_choose (MucWindow *parent)
{
  MucImportWindow *self;

  g_return_if_fail (MUC_IS_WINDOW (parent));

  self = create (parent);
  show_page (self, "choose");
  gtk_window_present (GTK_WINDOW (self));
}
