/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/restore-window.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/backup.h"

/* Opening and making the files the window shows, and what is asked and told on the way. */

#define MAX_RECENT 10

static void
remember (const char *path)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-files");
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  g_ptr_array_add (paths, (gpointer) path);
  for (guint i = 0; recent[i] != NULL && paths->len < MAX_RECENT; i++)
    if (g_strcmp0 (recent[i], path) != 0)
      g_ptr_array_add (paths, recent[i]);
  g_ptr_array_add (paths, NULL);

  g_settings_set_string (settings, "last-file", path);
  g_settings_set_strv (settings, "recent-files", (const char *const *) paths->pdata);
}

/**
 * muc_file_update_copies:
 * @store: an open file
 * @error: return location
 *
 * Lets the further folder of the preferences have the daily copies of @store, too.
 *
 * Returns: whether today's copy is there
 */
gboolean
muc_file_update_copies (MucStore  *store,
                        GError   **error)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  g_autofree char *folder = g_settings_get_string (settings, "backup-folder");

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);

  return muc_store_is_read_only (store)
         || muc_store_set_copy_folder (store, *folder != '\0' ? folder : NULL, error);
}

static void
show_store (MucWindow *window,
            MucStore  *store)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  g_autofree char *folder = g_settings_get_string (settings, "backup-folder");

  remember (muc_store_get_path (store));
  if (*folder != '\0')
    muc_file_update_copies (store, NULL);
  muc_window_set_store (window, store);
}

typedef struct
{
  MucWindow *window;
  char      *path;
} Retry;

static void
retry_free (gpointer  data,
            GClosure *closure)
{
  Retry *retry = data;

  g_object_unref (retry->window);
  g_free (retry->path);
  g_free (retry);
}

static gboolean open_with (MucWindow     *window,
                           const char    *path,
                           MucStoreFlags  flags);

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Retry *retry = user_data;

  if (g_strcmp0 (response, "look") == 0)
    open_with (retry->window, retry->path, MUC_STORE_READ_ONLY);
  else if (g_strcmp0 (response, "take-over") == 0)
    open_with (retry->window, retry->path, MUC_STORE_TAKE_OVER);
  else if (g_strcmp0 (response, "restore") == 0)
    muc_restore_window_present (retry->window, retry->path);
}

/* Tells why a file cannot be opened, and offers what can be done: to look at what someone else has
 * open or what may not be written, and to put a copy in the place of what is damaged. */
static void
offer_more (MucWindow    *window,
            const char   *path,
            const GError *error)
{
  const gboolean damaged = g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED);
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (window), _("The file cannot be opened"),
                                              error->message);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  Retry *retry = g_new0 (Retry, 1);

  retry->window = g_object_ref (window);
  retry->path = g_strdup (path);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED))
    {
      adw_message_dialog_add_response (dialog, "take-over", _("Open _anyway"));
      adw_message_dialog_set_response_appearance (dialog, "take-over", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_add_response (dialog, damaged ? "restore" : "look",
                                   damaged ? _("_Restore a copy…") : _("Open to _read"));
  adw_message_dialog_set_default_response (dialog, damaged ? "restore" : "look");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), retry, retry_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
open_with (MucWindow     *window,
           const char    *path,
           MucStoreFlags  flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_open (path, flags, &error);

  if (store != NULL)
    {
      show_store (window, store);
      return TRUE;
    }
  /* A message belongs to a window that is there. */
  gtk_window_present (GTK_WINDOW (window));
  if (g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED)
      || g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY)
      || g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED))
    offer_more (window, path, error);
  else
    muc_feedback_error (GTK_WIDGET (window), _("The file cannot be opened"), error);
  return FALSE;
}

/**
 * muc_file_open:
 * @window: where to show it
 * @path: path of a file
 *
 * Opens the file in place of the one that is open. What goes wrong is shown to the user, who is
 * offered to look only where that is possible.
 *
 * Returns: whether the file is open now
 */
gboolean
muc_file_open (MucWindow  *window,
               const char *path)
{
  MucStore *store;

  g_return_val_if_fail (MUC_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  store = muc_window_get_store (window);
  if (store != NULL && g_strcmp0 (muc_store_get_path (store), path) == 0)
    return TRUE;
  return open_with (window, path, MUC_STORE_DEFAULT);
}

static gboolean
add_present_year (MucStore  *store,
                  GError   **error)
{
  g_autoptr (MucChange) change = muc_store_begin (store, _("New file"));

  muc_change_add (change, muc_store_get_plan (store), MUC_TYPE_YEAR, NULL,
                  "number", muc_year_get_present (), NULL);
  return muc_change_commit (change, error);
}

static gboolean
fill (MucStore          *store,
      MucFileBeginning   beginning,
      GError           **error)
{
  g_autoptr (MucPlan) sample = NULL;

  if (beginning == MUC_FILE_IMPORT)
    return TRUE;
  if (beginning == MUC_FILE_EMPTY)
    return add_present_year (store, error);
  sample = muc_sample_new (muc_year_get_present ());
  return muc_apply_plan (store, sample, _("Start from the sample"), MUC_APPLY_FIRST, error);
}

/**
 * muc_file_create:
 * @window: where to show it
 * @path: path of a file that does not exist yet
 * @beginning: what it begins with
 *
 * Makes a file and opens it.
 *
 * Returns: whether the file is open now
 */
gboolean
muc_file_create (MucWindow        *window,
                 const char       *path,
                 MucFileBeginning  beginning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;

  g_return_val_if_fail (MUC_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  store = muc_store_create (path, &error);
  if (store == NULL || !fill (store, beginning, &error))
    {
      if (store != NULL)
        muc_store_abandon (store);
      muc_feedback_error (GTK_WIDGET (window), _("The file cannot be made"), error);
      return FALSE;
    }
  show_store (window, store);
  return TRUE;
}

/* Asking for the file */

static GtkFileChooser *
create_chooser (MucWindow            *window,
                GtkFileChooserAction  action,
                const char           *title,
                const char           *accept)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, GTK_WINDOW (window), action,
                                                              accept, _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Mục Tiêu files"));
  gtk_file_filter_add_suffix (filter, "muctieu");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_object_set_data_full (G_OBJECT (native), "window", g_object_ref (window), g_object_unref);
  return GTK_FILE_CHOOSER (native);
}

static char *
get_chosen_path (GtkNativeDialog *native)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
open_chosen_cb (GtkNativeDialog *native,
                int              response)
{
  g_autofree char *path = get_chosen_path (native);
  MucWindow *window = g_object_get_data (G_OBJECT (native), "window");

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    muc_file_open (window, path);
  g_object_unref (native);
}

static void
create_chosen_cb (GtkNativeDialog *native,
                  int              response,
                  gpointer         data)
{
  g_autofree char *path = get_chosen_path (native);
  MucWindow *window = g_object_get_data (G_OBJECT (native), "window");
  const MucFileBeginning beginning = GPOINTER_TO_INT (data);

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      g_autofree char *full = g_str_has_suffix (path, ".muctieu")
                              ? g_strdup (path)
                              : g_strconcat (path, ".muctieu", NULL);

      if (muc_file_create (window, full, beginning) && beginning == MUC_FILE_IMPORT)
        gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
    }
  g_object_unref (native);
}

/** muc_file_choose_open: asks for a file and opens it. */
void
muc_file_choose_open (MucWindow *window)
{
  GtkFileChooser *chooser;

  g_return_if_fail (MUC_IS_WINDOW (window));

  chooser = create_chooser (window, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open a file"), _("_Open"));
  g_signal_connect (chooser, "response", G_CALLBACK (open_chosen_cb), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/** muc_file_choose_new: asks where to keep a new file and makes it; then asks what to import. */
void
muc_file_choose_new (MucWindow        *window,
                     MucFileBeginning  beginning)
{
  GtkFileChooser *chooser;

  g_return_if_fail (MUC_IS_WINDOW (window));

  chooser = create_chooser (window, GTK_FILE_CHOOSER_ACTION_SAVE, _("New file"), _("_Make"));
  gtk_file_chooser_set_current_name (chooser, _("Quality objectives.muctieu"));
  g_signal_connect (chooser, "response", G_CALLBACK (create_chosen_cb),
                    GINT_TO_POINTER (beginning));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
