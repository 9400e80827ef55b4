/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/office-convert.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "document/document.h"

/* In seconds; a cold start on an old machine takes a third of it. */
#define LONGEST_WAIT 60

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

  g_subprocess_launcher_setenv (launcher, "TMPDIR", folder, TRUE);
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
