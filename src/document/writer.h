/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "document/document.h"

G_BEGIN_DECLS

/**
 * MucProgressFunc:
 * @fraction: done, 0 to 1
 *
 * Called in the thread that writes.
 */
typedef void (*MucProgressFunc) (double   fraction,
                                 gpointer data);

/**
 * MucWriterProgress:
 * How a writer tells how far it is, and hears that it is to stop.
 */
typedef struct
{
  GCancellable *cancellable;
  MucProgressFunc func;
  gpointer data;
} MucWriterProgress;

/**
 * muc_writer_progress_step:
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED when the writer is to stop
 */
gboolean muc_writer_progress_step (const MucWriterProgress *self,
                                   double                   fraction,
                                   GError                 **error);

/**
 * muc_writer_put_bytes:
 * @path: a file to be written anew, in its place
 *
 * Returns: whether all went into the file; else %MUC_DOCUMENT_ERROR_WRITE
 */
gboolean muc_writer_put_bytes (const char   *path,
                               gconstpointer bytes,
                               gsize         length,
                               GError      **error);

/**
 * MucWriter:
 * @id: "pdf"
 * @extension: ".pdf"
 * @name: for people; to be translated by gettext
 * @figures_only: writes the document's first figure and nothing else
 * @is_available: (nullable): whether another program that it needs is installed
 * @write: writes a whole new file to @path; its errors need not name the file
 */
typedef struct
{
  const char *id;
  const char *extension;
  const char *name;
  gboolean figures_only;
  gboolean (*is_available) (void);
  gboolean (*write) (MucDocument             *document,
                     const char              *path,
                     const MucWriterProgress *progress,
                     GError                 **error);
} MucWriter;

/**
 * muc_writer_list:
 * Returns: (array length=n_writers) (transfer none): one for each format
 */
const MucWriter *muc_writer_list (guint *n_writers);

/**
 * muc_writer_find:
 * @path: a file name with a format's extension, in any case
 * Returns: (nullable) (transfer none)
 */
const MucWriter *muc_writer_find (const char *path);

/**
 * muc_writer_is_available:
 * Returns: whether it needs no other program, or has it
 */
gboolean muc_writer_is_available (const MucWriter *self);

/**
 * muc_writer_can_write:
 * Returns: whether there is anything in @document for this writer
 */
gboolean muc_writer_can_write (const MucWriter *self,
                               MucDocument     *document);

/**
 * muc_document_write:
 * @path: its extension says the format
 * @progress: (nullable) (scope call)
 *
 * The file is written beside @path and put in its place when it is whole; after an error what
 * stood there before is as it was.
 *
 * Returns: whether the file was written; else %MUC_DOCUMENT_ERROR or %G_IO_ERROR_CANCELLED,
 *   with a message that names the file
 */
gboolean muc_document_write (MucDocument    *document,
                             const char     *path,
                             GCancellable   *cancellable,
                             MucProgressFunc progress,
                             gpointer        progress_data,
                             GError        **error);

G_END_DECLS
