/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-window.h"

#include <glib/gi18n-lib.h>

#include "app/encoding-question.h"
#include "app/feedback.h"
#include "app/finding-row.h"
#include "app/import-list.h"
#include "app/import-questions.h"
#include "document/office-convert.h"
#include "import/import.h"
#include "import/reader.h"
#include "store/apply.h"

struct _MucImportWindow
{
  AdwWindow       parent_instance;

  GtkWidget      *import_button;
  GtkStack       *stack;
  GtkSpinner     *spinner;
  AdwStatusPage  *failed;
  GtkLabel       *problem;
  GtkListBox     *papers;
  MucEncodingQuestion *encoding_question;
  MucImportQuestions *questions;
  GtkWidget      *year_box;
  GtkSpinButton  *year_spin;
  GtkWidget      *mode_box;
  GtkLabel       *mode_label;
  GtkDropDown    *mode;
  GtkLabel       *findings_label;
  GtkWidget      *findings_scroller;
  GtkListView    *findings;

  MucWindow      *window;
  MucStore       *store;
  GSList         *files;      /* of GFile */
  GCancellable   *cancellable;
  MucImport      *import;
  GPtrArray      *plans;      /* of the chosen papers; NULL where something is in the way */
  GPtrArray      *checks;     /* of GtkCheckButton, one for each paper */
  int             year;       /* for papers whose title names none; 0 while not asked */
};

G_DEFINE_FINAL_TYPE (MucImportWindow, muc_import_window, ADW_TYPE_WINDOW)

/* Reading, in a thread */

typedef struct
{
  GSList *files;
  char  **spellings;
  int     year;
  MucLettersAnswer letters;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_slist_free_full (work->files, g_object_unref);
  g_strfreev (work->spellings);
  g_free (work);
}

static gpointer
copy_file (gconstpointer file,
           gpointer      data)
{
  return g_object_ref ((gpointer) file);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (MucImport) import = muc_import_new ((const char *const *) work->spellings);
  GError *error = NULL;

  muc_import_set_year (import, work->year);
  muc_import_set_office (import, muc_office_is_installed () ? muc_office_convert_file : NULL);
  muc_letters_set_answer (muc_import_get_letters (import), work->letters);
  for (GSList *l = work->files; l != NULL; l = l->next)
    if (!muc_import_add_file (import, l->data, cancellable, &error))
      {
        g_task_return_error (task, error);
        return;
      }
  g_task_return_pointer (task, g_steal_pointer (&import), (GDestroyNotify) muc_import_free);
}

static void show_result (MucImportWindow *self);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucImport) import = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  gtk_spinner_stop (self->spinner);
  if (error != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed, escaped);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->import = g_steal_pointer (&import);
  muc_import_set_plan (self->import, muc_store_get_plan (self->store));
  muc_import_set_asks (self->import, TRUE);
  show_result (self);
}

static void
forget_import (MucImportWindow *self)
{
  muc_import_questions_reset (self->questions);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->import, muc_import_free);
}

static void
begin_reading (MucImportWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work = g_new0 (Work, 1);

  forget_import (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "reading");
  gtk_spinner_start (self->spinner);
  gtk_widget_set_sensitive (self->import_button, FALSE);

  work->files = g_slist_copy_deep (self->files, copy_file, NULL);
  work->spellings = muc_plan_dup_spellings (muc_store_get_plan (self->store));
  work->year = self->year;
  work->letters = muc_encoding_question_get_answer (self->encoding_question);
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, begin_reading);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, read_in_thread);
}

/* What was found */

static gboolean
is_chosen (MucImportWindow *self,
           guint            i)
{
  return gtk_check_button_get_active (self->checks->pdata[i]);
}

static gboolean
has_chosen (MucImportWindow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (is_chosen (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
lacks_year (MucImportWindow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (is_chosen (self, i) && muc_import_get_paper (self->import, i)->year == 0)
      return TRUE;
  return FALSE;
}

/* The first of the chosen papers whose place in the file is taken. */
static const MucImportPaper *
find_taken (MucImportWindow *self)
{
  guint plan = 0;

  for (guint i = 0; self->plans != NULL && i < self->checks->len; i++)
    if (is_chosen (self, i)
        && !muc_apply_check (self->store, self->plans->pdata[plan++], MUC_APPLY_REFUSE, NULL))
      return muc_import_get_paper (self->import, i);
  return NULL;
}

static char *
describe_twins (const MucImportPaper *paper)
{
  if (paper->year == 0)
    return g_strdup (_("Two papers are for the same year. A year has one: choose which."));
  if (muc_import_paper_is_register (paper))
    return g_strdup_printf (_("Two registers of risks of one kind are for the year %d. A year has "
                              "one: choose which."), paper->year);
  return g_strdup_printf (_("Two papers are for the year %d. A year has one: choose which."),
                          paper->year);
}

/* What is in the way of taking the papers in. */
static char *
find_problem (MucImportWindow *self)
{
  guint first, second;

  if (!muc_letters_check (muc_import_get_letters (self->import), NULL))
    return g_strdup (_("Some lines are written in an old encoding. Say below what becomes of "
                       "them."));
  if (self->checks->len == 0)
    return g_strdup (_("No paper with objectives or risks was found. The remarks below tell what "
                       "stands in the files."));
  if (muc_import_find_twins (self->import, &first, &second))
    return describe_twins (muc_import_get_paper (self->import, second));
  if (self->plans != NULL && !muc_import_questions_is_answered (self->questions))
    return g_strdup (_("Some words are not in the scale. Say below what they are."));
  return NULL;
}

static void
update_question (MucImportWindow *self)
{
  const MucImportPaper *taken = find_taken (self);
  g_autofree char *question = NULL;

  if (taken != NULL)
    question = g_strdup_printf (muc_import_paper_is_register (taken)
                                ? _("The year %d has a register of risks already.")
                                : _("The year %d has objectives already."), taken->year);
  gtk_label_set_label (self->mode_label, question != NULL ? question : "");
  gtk_widget_set_visible (self->mode_box, taken != NULL);
}

static void
show_findings (MucImportWindow *self)
{
  GPtrArray *findings = muc_import_get_findings (self->import);
  g_autoptr (GPtrArray) items = muc_import_list_create_findings (findings);
  g_autofree char *heading = muc_import_list_count_findings (findings);
  g_autoptr (GListStore) store = g_list_store_new (MUC_TYPE_LIST_ITEM);
  g_autoptr (GtkNoSelection) selection = NULL;

  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&store)));
  gtk_list_view_set_model (self->findings, GTK_SELECTION_MODEL (selection));
  gtk_label_set_label (self->findings_label, heading);
  gtk_widget_set_visible (self->findings_scroller, items->len > 0);
}

/* A build says where a paper goes. */
static void
update_papers (MucImportWindow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->papers, (int) i);
      g_autofree char *subtitle =
        muc_import_list_describe_paper (muc_import_get_paper (self->import, i));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
}

/* Builds the records of the chosen papers anew, and shows what there is to say and to ask. */
static void
update (MucImportWindow *self)
{
  g_autofree char *problem = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    muc_import_leave_out (self->import, i, !is_chosen (self, i));
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = muc_import_build (self->import, NULL);
  muc_encoding_question_show (self->encoding_question, muc_import_get_letters (self->import));
  muc_import_questions_show (self->questions, self->plans != NULL ? self->import : NULL);
  update_papers (self);
  show_findings (self);

  problem = find_problem (self);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  update_question (self);
  gtk_widget_set_visible (self->year_box, self->year != 0 || lacks_year (self));
  gtk_widget_set_sensitive (self->import_button,
                            self->plans != NULL && has_chosen (self) && problem == NULL);
}

static void
add_paper (MucImportWindow      *self,
           const MucImportPaper *paper)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = muc_import_list_get_title (paper);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
  g_ptr_array_add (self->checks, g_object_ref (check));
  gtk_list_box_append (self->papers, row);
}

static void
show_result (MucImportWindow *self)
{
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->checks, 0);
  while ((row = gtk_list_box_get_row_at_index (self->papers, 0)) != NULL)
    gtk_list_box_remove (self->papers, GTK_WIDGET (row));
  for (guint i = 0; i < muc_import_get_n_papers (self->import); i++)
    add_paper (self, muc_import_get_paper (self->import, i));
  gtk_widget_set_visible (GTK_WIDGET (self->papers), self->checks->len > 0);
  update (self);
  gtk_stack_set_visible_child_name (self->stack, "result");
  gtk_widget_grab_focus (self->import_button);
}

/* Lines that are kept are read otherwise from the start. */
static void
encoding_answered_cb (MucImportWindow *self)
{
  MucLetters *letters = muc_import_get_letters (self->import);
  MucLettersAnswer answer = muc_encoding_question_get_answer (self->encoding_question);
  gboolean was_kept = muc_letters_get_answer (letters) == MUC_LETTERS_KEEP;

  if (was_kept != (answer == MUC_LETTERS_KEEP))
    {
      begin_reading (self);
      return;
    }
  muc_letters_set_answer (letters, answer);
  update (self);
}

static void
year_changed_cb (MucImportWindow *self)
{
  int year = gtk_spin_button_get_value_as_int (self->year_spin);

  if (year == self->year || self->import == NULL)
    return;
  self->year = year;
  muc_import_set_year (self->import, year);
  update (self);
}

/* Taking in */

static char *
create_label (MucImportWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->files->data);
  g_autofree char *shown = g_filename_display_name (name);

  return g_strdup_printf (_("Import “%s”"), shown);
}

static const MucImportPaper *
get_first_chosen (MucImportWindow *self)
{
  guint i = 0;

  while (!is_chosen (self, i))
    i++;
  return muc_import_get_paper (self->import, i);
}

static gboolean
take_in (MucImportWindow  *self,
         const char       *label,
         GError          **error)
{
  MucApplyMode mode = MUC_APPLY_REFUSE;

  if (find_taken (self) != NULL)
    mode = gtk_drop_down_get_selected (self->mode) == 0 ? MUC_APPLY_REPLACE : MUC_APPLY_ADD;
  muc_import_questions_drop_declined (self->questions, self->import);
  return muc_apply_plans (self->store, self->plans, muc_import_get_links (self->import), label,
                          mode, error);
}

static void
import_cb (MucImportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = create_label (self);
  const MucImportPaper *first = get_first_chosen (self);
  const char *page = muc_import_paper_is_register (first) ? "risks" : "objectives";
  const int number = first->year;
  MucWindow *window = self->window;
  MucYear *year;

  if (!take_in (self, label, &error))
    {
      muc_feedback_error (GTK_WIDGET (self), _("The paper was not imported"), error);
      begin_reading (self);
      return;
    }
  year = muc_plan_find_year (muc_store_get_plan (self->store), number);
  gtk_window_close (GTK_WINDOW (self));
  if (year != NULL)
    muc_window_set_year (window, year);
  muc_window_show_page (window, page);
  muc_feedback_undo (GTK_WIDGET (muc_window_get_page (window)), label);
}

static gboolean
muc_import_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (MUC_IMPORT_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (muc_import_window_parent_class)->close_request (window);
}

static void
muc_import_window_dispose (GObject *object)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->import != NULL)
    forget_import (self);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_slist_free_full (g_steal_pointer (&self->files), g_object_unref);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (muc_import_window_parent_class)->dispose (object);
}

static void
muc_import_window_class_init (MucImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_import_window_close_request;

  g_type_ensure (MUC_TYPE_ENCODING_QUESTION);
  g_type_ensure (MUC_TYPE_IMPORT_QUESTIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, papers);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, encoding_question);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, year_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, year_spin);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode_label);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, findings_label);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, findings_scroller);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, findings);
  gtk_widget_class_bind_template_callback (widget_class, encoding_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muc_import_window_init (MucImportWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = muc_finding_row_create_factory ();

  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->findings, factory);
}

/**
 * muc_import_window_present:
 * @parent: a window with an open file
 * @files: (element-type GFile): the papers
 *
 * Returns: (transfer none): the window, which reads the papers
 */
MucImportWindow *
muc_import_window_present (MucWindow *parent,
                           GSList    *files)
{
  MucImportWindow *self;
  MucYear *year;

  g_return_val_if_fail (MUC_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  self = g_object_new (MUC_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  g_set_weak_pointer (&self->window, parent);
  self->store = g_object_ref (muc_window_get_store (parent));
  self->files = g_slist_copy_deep (files, copy_file, NULL);
  year = muc_window_get_year (parent);
  if (year != NULL)
    gtk_spin_button_set_value (self->year_spin, (double) muc_year_get_number (year));
  gtk_window_present (GTK_WINDOW (self));
  begin_reading (self);
  return self;
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           gpointer         data)
{
  g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));
  GSList *files = NULL;

  for (guint i = g_list_model_get_n_items (chosen); i > 0; i--)
    files = g_slist_prepend (files, g_list_model_get_item (chosen, i - 1));
  if (response == GTK_RESPONSE_ACCEPT && files != NULL)
    muc_import_window_present (MUC_WINDOW (data), files);
  g_slist_free_full (files, g_object_unref);
  g_object_unref (native);
}

/** muc_import_window_choose: asks for papers, then shows what stands in them. */
void
muc_import_window_choose (MucWindow *parent)
{
  g_autoptr (GtkFileFilter) papers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_auto (GStrv) suffixes = muc_reader_list_suffixes ();
  GtkFileChooserNative *native;

  g_return_if_fail (MUC_IS_WINDOW (parent));

  gtk_file_filter_set_name (papers, _("Papers that can be read"));
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (papers, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");

  native = gtk_file_chooser_native_new (_("Import papers"), GTK_WINDOW (parent),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _("_Read"), _("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), papers);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}
