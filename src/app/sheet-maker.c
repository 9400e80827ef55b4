/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sheet-maker.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/progress-window.h"
#include "issue/sheet-batch.h"

/* Writing */

typedef struct
{
  MucSheetBatch     *batch;
  char              *folder;
  MucProgressWindow *progress;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  muc_sheet_batch_free (work->batch);
  g_free (work->folder);
  g_free (work);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (muc_sheet_batch_write (work->batch, work->folder, cancellable, muc_progress_window_report,
                             work->progress, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_finished_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  muc_progress_window_finish (work->progress);
  written = written && muc_sheet_batch_keep (work->batch, &error);
  if (gtk_widget_in_destruction (widget))
    return;
  if (written)
    muc_feedback_file (widget, work->folder);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    muc_feedback_error (widget, _("The sheets were not made"), error);
}

/**
 * muc_sheet_maker_write:
 * @widget: where it was asked for
 * @store: the open file, which may be written
 * @year: a year of it
 * @period: a period of that year
 * @folder: where the workbooks shall be
 *
 * Makes a workbook for each unit with something due. Stopped, it leaves none.
 */
void
muc_sheet_maker_write (GtkWidget       *widget,
                       MucStore        *store,
                       MucYear         *year,
                       const MucPeriod *period,
                       const char      *folder)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  g_autofree char *heading = NULL;
  MucSheetBatch *batch;
  Work *work;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year));
  g_return_if_fail (period != NULL && folder != NULL);

  batch = muc_sheet_batch_new (store, year, period, &error);
  if (batch == NULL)
    {
      muc_feedback_error (widget, _("The sheets were not made"), error);
      return;
    }
  heading = g_strdup_printf (ngettext ("Writing the sheet of %u unit…",
                                       "Writing the sheets of %u units…",
                                       muc_sheet_batch_get_n (batch)),
                             muc_sheet_batch_get_n (batch));
  work = g_new0 (Work, 1);
  work->batch = batch;
  work->folder = g_strdup (folder);
  work->progress = muc_progress_window_new (widget, heading, cancellable);

  task = g_task_new (widget, cancellable, write_finished_cb, NULL);
  g_task_set_source_tag (task, muc_sheet_maker_write);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, write_in_thread);
}

/* Asking where to */

typedef struct
{
  GtkWidget *widget;
  MucStore  *store;
  MucYear   *year;
  MucPeriod  period;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_object_unref (question->store);
  g_object_unref (question->year);
  g_free (question);
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           gpointer         data)
{
  Question *question = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  g_autofree char *folder = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL)
    muc_sheet_maker_write (question->widget, question->store, question->year, &question->period,
                           folder);
  g_object_unref (native);
}

/** muc_sheet_maker_choose: asks for the folder first. */
void
muc_sheet_maker_choose (GtkWidget       *widget,
                        MucStore        *store,
                        MucYear         *year,
                        const MucPeriod *period)
{
  GtkFileChooserNative *native;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year) && period != NULL);

  native = gtk_file_chooser_native_new (_("Folder for the sheets"),
                                        GTK_WINDOW (gtk_widget_get_root (widget)),
                                        GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Make them here"),
                                        _("_Cancel"));
  question = g_new0 (Question, 1);
  question->widget = g_object_ref (widget);
  question->store = g_object_ref (store);
  question->year = g_object_ref (year);
  question->period = *period;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_data (native, "response", G_CALLBACK (chosen_cb), question, free_question, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}
