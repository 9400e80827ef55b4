/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

/* What is looked at in folders: no office keeps more papers in one place. */
#define MUC_GATHER_DEPTH_MAX 8
#define MUC_GATHER_FILES_MAX 500

/**
 * MucRefusedFile:
 * @name: what the clerk knows the file by
 * @reason: why nothing of it comes in
 *
 * A file, or a folder, that was chosen but is not read.
 */
typedef struct
{
  char *name;
  char *reason;
} MucRefusedFile;

/**
 * MucGatherProgress:
 * @name: (nullable): the file that is read now
 * @n_done: how many files were read before it
 * @n_files: how many there are
 * @data: what was given to muc_gather_read()
 *
 * Is told of each file before it is read.
 */
typedef void (*MucGatherProgress) (const char *name,
                                   guint       n_done,
                                   guint       n_files,
                                   gpointer    data);

GPtrArray *muc_refused_files_new (void);
GPtrArray *muc_gather_files      (GSList             *chosen,
                                  GPtrArray          *refused,
                                  GCancellable       *cancellable);
gboolean   muc_gather_read       (MucImport          *import,
                                  GSList             *chosen,
                                  GPtrArray          *refused,
                                  MucGatherProgress   progress,
                                  gpointer            data,
                                  GCancellable       *cancellable,
                                  GError            **error);

GSList    *muc_gather_copy_chosen (GSList              *chosen);
void       muc_gather_read_async  (MucImport           *import,
                                   GSList              *chosen,
                                   MucGatherProgress    progress,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             data);
MucImport *muc_gather_read_finish (GAsyncResult        *result,
                                   GPtrArray          **refused,
                                   GError             **error);

G_END_DECLS
