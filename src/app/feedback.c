/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/feedback.h"

#include <glib/gi18n-lib.h>

#include "app/window.h"
#include "model/seal.h"

/* The one place where the program says what happened: small things in a toast that goes away,
 * what a person must know in a dialog that waits. */

/* Of an overlay, the toast it shows; of a toast, whether it is shown. */
#define SHOWN "muc-shown"

static void
forget_toast (GObject *overlay,
              GObject *toast)
{
  g_object_set_data (toast, SHOWN, NULL);
  if (g_object_get_data (overlay, SHOWN) == toast)
    g_object_set_data (overlay, SHOWN, NULL);
}

static gboolean
dismiss_cb (gpointer toast)
{
  if (g_object_get_data (toast, SHOWN) != NULL)
    adw_toast_dismiss (toast);
  return G_SOURCE_REMOVE;
}

/* Only the last thing that happened is told. A toast of high priority would displace the one that
 * is shown, too, but that one comes back later, and libadwaita 1.2 falls over it when it has not
 * gone yet. */
static void
add_toast (GtkWidget *widget,
           AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  gpointer shown;

  if (overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }
  shown = g_object_get_data (G_OBJECT (overlay), SHOWN);
  if (shown != NULL)
    dismiss_cb (shown);
  g_object_set_data (G_OBJECT (toast), SHOWN, overlay);
  g_object_set_data_full (G_OBJECT (overlay), SHOWN, g_object_ref (toast), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (forget_toast), overlay,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* The toast's own button may be what makes the step, and dismisses it after that. */
static void
dismiss_soon (AdwToast *toast)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, dismiss_cb, g_object_ref (toast), g_object_unref);
}

/* The button takes back the last step, whatever it is by then. */
static void
dismiss_with_next_step (AdwToast  *toast,
                        GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  MucStore *store = MUC_IS_WINDOW (root) ? muc_window_get_store (MUC_WINDOW (root)) : NULL;

  if (store != NULL)
    g_signal_connect_object (store, "notify::saved-at", G_CALLBACK (dismiss_soon), toast,
                             G_CONNECT_SWAPPED);
}

static AdwToast *
create_toast (const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  return adw_toast_new (escaped);
}

/**
 * muc_feedback_toast:
 * @widget: where it happened, below a toast overlay
 * @title: what happened, plain text
 */
void
muc_feedback_toast (GtkWidget  *widget,
                    const char *title)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);

  add_toast (widget, create_toast (title));
}

/**
 * muc_feedback_undo:
 * @widget: where it happened, below a toast overlay
 * @title: what happened, plain text
 *
 * A toast with a button that takes the last step back, until there is another one.
 */
void
muc_feedback_undo (GtkWidget  *widget,
                   const char *title)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);

  toast = create_toast (title);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  dismiss_with_next_step (toast, widget);
  add_toast (widget, toast);
}

static void
open_file_cb (AdwToast *toast,
              gpointer  path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  if (uri != NULL)
    gtk_show_uri (gtk_application_get_active_window (application), uri, GDK_CURRENT_TIME);
}

static void
free_path (gpointer  path,
           GClosure *closure)
{
  g_free (path);
}

/**
 * muc_feedback_file:
 * @widget: where it was asked for, below a toast overlay
 * @path: a file that was written
 *
 * A toast with a button that opens the file.
 */
void
muc_feedback_file (GtkWidget  *widget,
                   const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (path != NULL);

  name = g_filename_display_basename (path);
  title = g_strdup_printf (_("“%s” is written"), name);
  toast = create_toast (title);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_file_cb), g_strdup (path),
                         free_path, 0);
  add_toast (widget, toast);
}

/**
 * muc_feedback_issued:
 * @widget: where it was asked for, below a toast overlay
 * @paper: an issued paper
 *
 * A toast that tells why something cannot be changed, with a button that goes where an amendment is
 * made.
 */
void
muc_feedback_issued (GtkWidget *widget,
                     MucPaper  *paper)
{
  g_autofree char *reference = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_PAPER (paper) && muc_seal_find_last (paper) != NULL);

  reference = muc_seal_dup_reference (muc_seal_find_last (paper));
  title = g_strdup_printf (_("Issued, locked: %s"), reference);
  toast = create_toast (title);
  adw_toast_set_button_label (toast, _("_Amend…"));
  adw_toast_set_action_name (toast, "win.show-paper");
  adw_toast_set_action_target (toast, "x", muc_record_get_id (MUC_RECORD (paper)));
  add_toast (widget, toast);
}

static void
error_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   gpointer          data)
{
  if (g_strcmp0 (response, "papers") == 0)
    gtk_widget_activate_action (data, "win.show-paper", "x", (gint64) 0);
}

/**
 * muc_feedback_error:
 * @widget: where it happened
 * @heading: what could not be done
 * @error: (nullable): why, and what to do
 *
 * A dialog that waits until it was read. Where an issued paper is the reason, it leads there.
 */
void
muc_feedback_error (GtkWidget    *widget,
                    const char   *heading,
                    const GError *error)
{
  GtkRoot *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (heading != NULL);

  root = gtk_widget_get_root (widget);
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                   heading, error != NULL ? error->message : NULL);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED))
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "papers", _("_Papers"));
      g_signal_connect_object (dialog, "response", G_CALLBACK (error_response_cb), widget, 0);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}
