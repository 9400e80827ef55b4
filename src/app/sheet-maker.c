/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sheet-maker.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/progress-window.h"
#include "issue/sheet-batch.h"

/* Writing */

typedef struct
{
  MucSheetBatch *batch;
  char          *folder;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  muc_sheet_batch_free (work->batch);
  g_free (work->folder);
  g_free (work);
}

static gboolean
write_sheets (gpointer       data,
              GCancellable  *cancellable,
              gpointer       window,
              GError       **error)
{
  Work *work = data;

  return muc_sheet_batch_write (work->batch, work->folder, cancellable,
                                muc_progress_window_report, window, error);
}

/* Who gets no sheet is told before the folder is offered. */
static void
tell_strangers (GtkWidget *widget,
                GPtrArray *strangers)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (strangers->len == 0)
    return;
  for (guint i = 0; i < strangers->len; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "",
                            (const char *) strangers->pdata[i]);
  title = g_strdup_printf (ngettext ("No sheet for %s, which is no known unit",
                                     "No sheet for %s, which are no known units",
                                     strangers->len), names->str);
  muc_feedback_toast (widget, title);
}

static void
written_cb (GtkWidget    *widget,
            gpointer      data,
            const GError *error)
{
  Work *work = data;
  g_autoptr (GError) refused = NULL;
  const gboolean kept = error == NULL && muc_sheet_batch_keep (work->batch, &refused);

  if (gtk_widget_in_destruction (widget))
    return;
  if (kept)
    {
      tell_strangers (widget, muc_sheet_batch_list_strangers (work->batch));
      muc_feedback_file (widget, work->folder);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    muc_feedback_error (widget, _("The sheets were not made"), error != NULL ? error : refused);
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
  g_autoptr (GError) error = NULL;
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
  work = g_new (Work, 1);
  work->batch = batch;
  work->folder = g_strdup (folder);
  muc_progress_window_run (widget, heading, write_sheets, written_cb, work, free_work);
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
