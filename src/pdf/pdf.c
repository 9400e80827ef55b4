/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/pdf.h"

#include <glib/gi18n-lib.h>

#include "pdf/wire.h"

#define READER "muctieu-read-pdf"

G_DEFINE_QUARK (muc-pdf-error-quark, muc_pdf_error)

static void
fail (GError **error)
{
  g_set_error_literal (error, MUC_PDF_ERROR, MUC_PDF_ERROR_TOO_MUCH,
                       _("The PDF could not be read: it is damaged, or asks for too much memory or "
                         "time."));
}

static GSubprocess *
start_reader (GError **error)
{
  const char *folder = g_getenv ("MUCTIEU_LIBEXECDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : MUC_LIBEXECDIR, READER,
                                            NULL);
  g_autoptr (GError) local_error = NULL;
  GSubprocess *reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                          | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                          | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                          &local_error, path, NULL);

  if (reader == NULL)
    g_set_error (error, MUC_PDF_ERROR, MUC_PDF_ERROR_NO_READER,
                 _("“%s”, which reads PDF files, cannot be started: %s"), path,
                 local_error->message);
  return reader;
}

static GBytes *
ask_reader (GBytes        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GSubprocess) reader = start_reader (error);
  g_autoptr (GBytes) answer = NULL;

  if (reader == NULL)
    return NULL;
  /* A reader that has fallen over may not have taken all the bytes. */
  if (!g_subprocess_communicate (reader, bytes, cancellable, &answer, NULL, NULL))
    g_subprocess_force_exit (reader);
  else if (g_subprocess_get_successful (reader))
    return g_steal_pointer (&answer);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    fail (error);
  return NULL;
}

/**
 * muc_pdf_read:
 * @bytes: a file
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Waits until the file is read, half a minute at most; may be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is in the file
 */
MucPdf *
muc_pdf_read (GBytes        *bytes,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GBytes) answer = NULL;
  MucPdf *pdf;

  g_return_val_if_fail (bytes != NULL, NULL);

  answer = ask_reader (bytes, cancellable, error);
  if (answer == NULL)
    return NULL;
  pdf = muc_pdf_from_wire (answer);
  if (pdf == NULL)
    fail (error);
  return pdf;
}
