/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/office-convert.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "document/document.h"

/* In seconds; a cold start on an old machine takes a third of it. */
#define LONGEST_WAIT 60

#define ITEM(path, name, value) \
  "<item oor:path=\"/org.openoffice." path "\"><prop oor:name=\"" name "\" oor:op=\"fuse\">" \
  "<value>" value "</value></prop></item>\n"

/* Where a document names pictures or other documents on the network, LibreOffice would fetch them:
 * it is sent to a place where nobody answers. It runs no macros. */
static const char settings[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n"
  ITEM ("Inet/Settings", "ooInetProxyType", "2")
  ITEM ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1")
  ITEM ("Inet/Settings", "ooInetHTTPProxyPort", "9")
  ITEM ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1")
  ITEM ("Inet/Settings", "ooInetHTTPSProxyPort", "9")
  ITEM ("Inet/Settings", "ooInetFTPProxyName", "127.0.0.1")
  ITEM ("Inet/Settings", "ooInetFTPProxyPort", "9")
  ITEM ("Inet/Settings", "ooInetNoProxy", "")
  ITEM ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
  ITEM ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")
  "</oor:items>\n";

/* LibreOffice while it is waited for. */
typedef struct
{
  GMainLoop *loop;
  gboolean has_ended;
} Wait;

char *
muc_office_find (void)
{
  char *path = g_find_program_in_path ("soffice");

  return path != NULL ? path : g_find_program_in_path ("libreoffice");
}

gboolean
muc_office_is_installed (void)
{
  static gsize state = 0;

  if (g_once_init_enter (&state))
    {
      g_autofree char *office = muc_office_find ();

      g_once_init_leave (&state, office != NULL ? 1 : 2);
    }
  return state == 1;
}

static gboolean
fail (const char *message,
      GError    **error)
{
  g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_OFFICE, message);
  return FALSE;
}

/* LibreOffice's program starts others and waits: all of them have to be ended together. */
static void
lead_group_cb (gpointer data)
{
  setpgid (0, 0);
}

/* Its own profile, which is new each time. */
static gboolean
write_settings (const char *profile,
                GError    **error)
{
  g_autofree char *user = g_build_filename (profile, "user", NULL);
  g_autofree char *path = g_build_filename (user, "registrymodifications.xcu", NULL);

  g_mkdir_with_parents (user, 0700);
  return g_file_set_contents (path, settings, -1, error);
}

static GSubprocess *
start (const char *program,
       const char *path,
       const char *extension,
       const char *folder,
       GError    **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char *option = g_strconcat ("-env:UserInstallation=", uri, NULL);

  if (!write_settings (profile, error))
    return NULL;
  g_subprocess_launcher_setenv (launcher, "TMPDIR", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "GIO_USE_VFS", "local", TRUE);
  g_subprocess_launcher_set_child_setup (launcher, lead_group_cb, NULL, NULL);
  return g_subprocess_launcher_spawn (launcher, error, program, option, "--headless",
                                      "--norestore", "--convert-to", extension, "--outdir", folder,
                                      path, NULL);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Wait *wait = data;

  wait->has_ended = g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  g_main_loop_quit (wait->loop);
}

static gboolean
give_up_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
stop_cb (GCancellable *cancellable,
         gpointer      data)
{
  g_cancellable_cancel (data);
}

/* Whether it ended by itself before the time was over and before @cancellable was told. */
static gboolean
wait_for (GSubprocess  *process,
          GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (LONGEST_WAIT);
  Wait wait = { loop, FALSE };
  gulong handler = 0;

  g_main_context_push_thread_default (context);
  g_source_set_callback (timeout, give_up_cb, stop, NULL);
  g_source_attach (timeout, context);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (stop_cb), stop, NULL);
  g_subprocess_wait_async (process, stop, ended_cb, &wait);
  g_main_loop_run (loop);
  g_cancellable_disconnect (cancellable, handler);
  g_source_destroy (timeout);
  g_main_context_pop_thread_default (context);
  return wait.has_ended;
}

static void
end (GSubprocess *process)
{
  const char *identifier = g_subprocess_get_identifier (process);

  if (identifier != NULL)
    kill (-(pid_t) strtol (identifier, NULL, 10), SIGKILL);
  g_subprocess_wait (process, NULL, NULL);
}

static char *
name_result (const char *path,
             const char *extension,
             const char *folder)
{
  g_autofree char *base = g_path_get_basename (path);
  char *point = g_strrstr (base, ".");
  g_autofree char *name = NULL;

  if (point != NULL)
    *point = '\0';
  name = g_strconcat (base, ".", extension, NULL);
  return g_build_filename (folder, name, NULL);
}

static gboolean
run (const char   *program,
     const char   *path,
     const char   *extension,
     const char   *folder,
     GCancellable *cancellable,
     GError      **error)
{
  g_autoptr (GSubprocess) process = start (program, path, extension, folder, error);

  if (process == NULL)
    return FALSE;
  if (wait_for (process, cancellable))
    return g_subprocess_get_successful (process) ||
           fail (_("LibreOffice could not convert the file"), error);

  end (process);
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         fail (_("LibreOffice did not answer within a minute"), error);
}

char *
muc_office_convert (const char   *path,
                    const char   *extension,
                    const char   *folder,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autofree char *program = muc_office_find ();
  g_autofree char *result = NULL;

  g_return_val_if_fail (path != NULL && extension != NULL && folder != NULL, NULL);

  if (program == NULL)
    {
      fail (_("LibreOffice, which makes this format, is not installed; an .odt file needs no such "
              "help, and Word opens it too"), error);
      return NULL;
    }
  if (!run (program, path, extension, folder, cancellable, error))
    return NULL;
  result = name_result (path, extension, folder);
  if (!g_file_test (result, G_FILE_TEST_IS_REGULAR))
    {
      fail (_("LibreOffice could not convert the file"), error);
      return NULL;
    }
  return g_steal_pointer (&result);
}

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL &&
         g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
muc_office_remove_folder (const char *folder)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (folder != NULL);

  file = g_file_new_for_path (folder);
  remove_tree (file);
}

/* A copy is converted: beside a file that it opens LibreOffice leaves one that locks it. */
static gboolean
convert_within (const char   *path,
                const char   *suffix,
                const char   *extension,
                const char   *target,
                const char   *folder,
                GCancellable *cancellable,
                GError      **error)
{
  g_autofree char *name = g_strconcat ("van-ban.", suffix, NULL);
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) copied = g_file_new_for_path (copy);
  g_autofree char *converted = NULL;
  g_autoptr (GFile) result = NULL;
  g_autoptr (GFile) to = g_file_new_for_path (target);

  if (!g_file_copy (from, copied, G_FILE_COPY_NONE, cancellable, NULL, NULL, error))
    return FALSE;
  converted = muc_office_convert (copy, extension, folder, cancellable, error);
  if (converted == NULL)
    return FALSE;
  result = g_file_new_for_path (converted);
  return g_file_move (result, to, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error);
}

gboolean
muc_office_convert_file (const char   *path,
                         const char   *suffix,
                         const char   *extension,
                         const char   *target,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autofree char *folder = g_dir_make_tmp ("muctieu-office-XXXXXX", error);
  gboolean converted;

  g_return_val_if_fail (path != NULL && suffix != NULL && extension != NULL, FALSE);
  g_return_val_if_fail (target != NULL && strcmp (suffix, extension) != 0, FALSE);

  if (folder == NULL)
    return FALSE;
  converted = convert_within (path, suffix, extension, target, folder, cancellable, error);
  muc_office_remove_folder (folder);
  return converted;
}
