/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file-name.h"
#include "app/paper-list.h"
#include "app/print-operation.h"
#include "app/progress-window.h"
#include "document/layout.h"
#include "document/writer.h"

/* Writing */

typedef struct
{
  MucDocument *document;
  char        *path;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_object_unref (work->document);
  g_free (work->path);
  g_free (work);
}

static gboolean
write_document (gpointer       data,
                GCancellable  *cancellable,
                gpointer       window,
                GError       **error)
{
  Work *work = data;

  return muc_document_write (work->document, work->path, cancellable, muc_progress_window_report,
                             window, error);
}

static void
written_cb (GtkWidget    *widget,
            gpointer      data,
            const GError *error)
{
  Work *work = data;

  if (gtk_widget_in_destruction (widget))
    return;
  if (error == NULL)
    muc_feedback_file (widget, work->path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    muc_feedback_error (widget, _("The paper was not written"), error);
}

/**
 * muc_export_write:
 * @widget: where it was asked for
 * @document: a finished document
 * @path: where to; its extension says the format
 *
 * Writes in a thread, with a window that shows how far it is and can stop it, and says so when it
 * is done.
 */
void
muc_export_write (GtkWidget   *widget,
                  MucDocument *document,
                  const char  *path)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  Work *work;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_DOCUMENT (document));
  g_return_if_fail (path != NULL);

  name = g_filename_display_basename (path);
  heading = g_strdup_printf (_("Writing “%s”"), name);
  work = g_new (Work, 1);
  work->document = g_object_ref (document);
  work->path = g_strdup (path);
  muc_progress_window_run (widget, heading, write_document, written_cb, work, free_work);
}

/* Asking where to */

typedef struct
{
  GtkWidget   *widget;
  MucDocument *document;
  char        *extension;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_object_unref (question->document);
  g_free (question->extension);
  g_free (question);
}

static void
overwrite_response_cb (AdwMessageDialog *dialog,
                       const char       *response,
                       gpointer          data)
{
  Question *question = data;

  if (g_strcmp0 (response, "replace") == 0)
    muc_export_write (question->widget, question->document,
                      g_object_get_data (G_OBJECT (dialog), "path"));
}

/* The chooser asks about the name that was typed, not about the one with its extension. */
static void
ask_to_overwrite (Question   *question,
                  const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = g_strdup_printf (_("“%s” is there already. What it holds would be lost."),
                                           name);
  GtkRoot *root = gtk_widget_get_root (question->widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), _("Replace the file?"), body);
  Question *copy = g_new0 (Question, 1);

  copy->widget = g_object_ref (question->widget);
  copy->document = g_object_ref (question->document);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_data (dialog, "response", G_CALLBACK (overwrite_response_cb), copy,
                         free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           gpointer         data)
{
  Question *question = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  g_autofree char *chosen = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && chosen != NULL)
    {
      g_autofree char *path = muc_file_name_with_extension (chosen, question->extension);

      if (g_strcmp0 (path, chosen) != 0 && g_file_test (path, G_FILE_TEST_EXISTS))
        ask_to_overwrite (question, path);
      else
        muc_export_write (question->widget, question->document, path);
    }
  g_object_unref (native);
}

static const MucWriter *
find_writer (const char *format)
{
  guint n_writers;
  const MucWriter *writers = muc_writer_list (&n_writers);

  for (guint i = 0; i < n_writers; i++)
    if (g_strcmp0 (writers[i].id, format) == 0)
      return &writers[i];
  return NULL;
}

static void
add_filter (GtkFileChooser  *chooser,
            const MucWriter *writer)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, g_dgettext (GETTEXT_PACKAGE, writer->name));
  gtk_file_filter_add_suffix (filter, writer->extension + 1);
  gtk_file_chooser_add_filter (chooser, filter);
}

static MucDocument *
create_document (GtkWidget         *widget,
                 MucStore          *store,
                 MucYear           *year,
                 const MucPaperKey *key)
{
  g_autoptr (GError) error = NULL;
  MucDocument *document = muc_paper_list_create_document (store, year, key, &error);

  if (document == NULL)
    muc_feedback_error (widget, _("There is nothing to print"), error);
  return document;
}

/**
 * muc_export_choose_document:
 * @widget: where it was asked for
 * @store: the open file; the document is written beside it unless another folder is chosen
 * @document: a finished document
 * @name: proposed for the file
 * @format: a format that can write it, "png"
 *
 * Asks for a name and writes the document.
 */
void
muc_export_choose_document (GtkWidget   *widget,
                            MucStore    *store,
                            MucDocument *document,
                            const char  *name,
                            const char  *format)
{
  const MucWriter *writer = find_writer (format);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;
  GtkFileChooserNative *native;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_STORE (store));
  g_return_if_fail (MUC_IS_DOCUMENT (document));
  g_return_if_fail (writer != NULL);

  question = g_new0 (Question, 1);
  question->widget = g_object_ref (widget);
  question->document = g_object_ref (document);
  question->extension = g_strdup (writer->extension);

  file = g_file_new_for_path (muc_store_get_path (store));
  folder = g_file_get_parent (file);
  native = gtk_file_chooser_native_new (_("Export the paper"),
                                        GTK_WINDOW (gtk_widget_get_root (widget)),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  add_filter (GTK_FILE_CHOOSER (native), writer);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_data (native, "response", G_CALLBACK (chosen_cb), question, free_question, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * muc_export_choose:
 * @widget: where it was asked for
 * @store: the open file; the paper is written beside it unless another folder is chosen
 * @year: the paper's year
 * @key: one of its papers
 * @format: one that can write it, "pdf"
 *
 * Asks for a name and writes the paper.
 */
void
muc_export_choose (GtkWidget         *widget,
                   MucStore          *store,
                   MucYear           *year,
                   const MucPaperKey *key,
                   const char        *format)
{
  const MucWriter *writer = find_writer (format);
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (writer != NULL);

  document = create_document (widget, store, year, key);
  if (document == NULL)
    return;
  name = muc_paper_list_create_file_name (year, key, writer->extension);
  muc_export_choose_document (widget, store, document, name, format);
}

/**
 * muc_export_print:
 * @widget: where it was asked for
 * @store: the open file
 * @year: the paper's year
 * @key: one of its papers
 *
 * Opens the print dialog; what is printed are the pages the papers page shows.
 */
void
muc_export_print (GtkWidget         *widget,
                  MucStore          *store,
                  MucYear           *year,
                  const MucPaperKey *key)
{
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (MucLayout) layout = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  document = create_document (widget, store, year, key);
  if (document == NULL)
    return;
  layout = muc_layout_new (document);
  operation = muc_print_operation_new (layout);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    GTK_WINDOW (gtk_widget_get_root (widget)), &error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    muc_feedback_error (widget, _("The paper was not printed"), error);
}
