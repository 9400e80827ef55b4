/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "app/feedback.h"
#include "app/file-name.h"
#include "model/attachment.h"

/* Copies to look at are cleared away after a day, in seconds. */
#define KEPT_FOR (24 * 60 * 60)

/* Besides PDF files and pictures, these may be opened: what each is called, and begins with. Those
 * that carry macros are called otherwise. */
static const struct
{
  const char *extension;
  const char *start;
} office_kinds[] = {
  { ".odt", "PK\3\4" },
  { ".ods", "PK\3\4" },
  { ".odp", "PK\3\4" },
  { ".docx", "PK\3\4" },
  { ".xlsx", "PK\3\4" },
  { ".pptx", "PK\3\4" },
  { ".doc", "\xd0\xcf\x11\xe0" },
  { ".xls", "\xd0\xcf\x11\xe0" },
  { ".ppt", "\xd0\xcf\x11\xe0" },
};

/* Other ways to write an extension. */
static const char *const aliases[][2] = { { ".jpg", ".jpeg" }, { ".tif", ".tiff" } };

static gboolean
has_extension (const char *name,
               const char *extension)
{
  const gsize length = strlen (name);
  const gsize tail = strlen (extension);

  if (length > tail && g_ascii_strcasecmp (name + length - tail, extension) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (extension, aliases[i][0]))
      return has_extension (name, aliases[i][1]);
  return FALSE;
}

static gboolean
is_office_file (const char *name,
                GBytes     *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (office_kinds); i++)
    if (has_extension (name, office_kinds[i].extension) && size > 4
        && memcmp (data, office_kinds[i].start, 4) == 0)
      return TRUE;
  return FALSE;
}

/**
 * muc_file_copy_name:
 * @name: what the file is called
 * @bytes: what is in it
 *
 * Returns: (transfer full) (nullable): what its copy is called, whose extension is that of what is
 *   in it; %NULL for what is not opened: programs, what starts one, what nobody knows
 */
char *
muc_file_copy_name (const char *name,
                    GBytes     *bytes)
{
  g_autofree char *clean = NULL;
  const char *extension;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  clean = muc_file_name_clean (name);
  extension = muc_attachment_find_extension (bytes);
  if (extension == NULL)
    return is_office_file (clean, bytes) ? g_steal_pointer (&clean) : NULL;
  return has_extension (clean, extension) ? g_steal_pointer (&clean)
                                          : g_strconcat (clean, extension, NULL);
}

/* Copies to look at */

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "muctieu", "opened", NULL);
}

static void
remove_copy (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* What was opened on other days is no longer looked at. */
static void
clear_old (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const time_t now = time (NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode)
          && now - status.st_mtime > KEPT_FOR)
        remove_copy (path);
    }
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0 && g_chmod (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” cannot be made."), folder);
  return FALSE;
}

/**
 * muc_file_copy_write:
 * @name: what the file is called
 * @bytes: what is in it
 * @error: return location
 *
 * Writes a copy that can only be read, under a clean name, into a folder that only the user sees.
 * Each file has a folder of its own there, named by its hash, so that names never meet.
 *
 * Returns: (transfer full) (nullable): where the copy is
 */
char *
muc_file_copy_write (const char *name,
                     GBytes     *bytes,
                     GError    **error)
{
  g_autofree char *clean = muc_file_copy_name (name, bytes);
  g_autofree char *hash = NULL;
  g_autofree char *all = get_folder ();
  g_autofree char *own_name = NULL;
  g_autofree char *own = NULL;
  g_autofree char *path = NULL;

  if (clean == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s” is no paper and no picture, so it is not opened. Save a copy if you "
                     "know what it is."), name);
      return NULL;
    }
  clear_old (all);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  own_name = g_strndup (hash, 16);
  own = g_build_filename (all, own_name, NULL);
  path = g_build_filename (own, clean, NULL);
  if (!make_folder (all, error) || !make_folder (own, error))
    return NULL;
  g_unlink (path);
  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT,
                                 0400, error))
    return NULL;
  return g_steal_pointer (&path);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    muc_feedback_error (widget, _("The file cannot be opened"), error);
}

/** muc_file_copy_open: shows a copy to look at in the program that the user has for it. */
void
muc_file_copy_open (GtkWidget  *widget,
                    const char *name,
                    GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL && bytes != NULL);

  path = muc_file_copy_write (name, bytes, &error);
  uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;
  if (uri != NULL)
    gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME, NULL,
                       shown_cb, g_object_ref (widget));
  else
    muc_feedback_error (widget, _("The file cannot be opened"), error);
}

/* Copies to keep */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    muc_feedback_error (widget, _("The copy could not be saved"), error);
  else if (g_file_peek_path (G_FILE (source)) != NULL)
    muc_feedback_file (widget, g_file_peek_path (G_FILE (source)));
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           GtkWidget       *widget)
{
  GBytes *bytes = g_object_get_data (G_OBJECT (native), "bytes");
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         saved_cb, g_object_ref (widget));
  g_object_unref (native);
}

/** muc_file_copy_save: asks where to, and writes a copy there. */
void
muc_file_copy_save (GtkWidget  *widget,
                    const char *name,
                    GBytes     *bytes)
{
  g_autofree char *clean = NULL;
  GtkFileChooserNative *native;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL && bytes != NULL);

  clean = muc_file_name_clean (name);
  native = gtk_file_chooser_native_new (_("Save a copy"),
                                        GTK_WINDOW (gtk_widget_get_root (widget)),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), clean);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_object_set_data_full (G_OBJECT (native), "bytes", g_bytes_ref (bytes),
                          (GDestroyNotify) g_bytes_unref);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}
