/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Desktops have a reader for help; ours is written in its language and needs none of our own. */

static void
show_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GtkWindow *window = GTK_WINDOW (source);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (gtk_show_uri_full_finish (window, result, &error))
    return;
  dialog = adw_message_dialog_new (window, _("The help could not be opened"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("The program “Yelp” shows it. It is not installed, or "
                                    "does not start: %s"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * muc_help_show:
 * @window: the window that asks
 * @topic: the id of a page of the help, "risks"
 *
 * Opens the help at @topic in the desktop's reader of help, or says what is missing.
 */
void
muc_help_show (GtkWindow  *window,
               const char *topic)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (topic != NULL);

  uri = g_strconcat ("help:muctieu/", topic, NULL);
  gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, show_cb, NULL);
}
