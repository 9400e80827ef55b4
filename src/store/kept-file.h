/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of the clerk's that goes into ours: a signed copy, a piece of evidence. */

/* What may come in: 50 MiB. */
#define MUC_KEPT_FILE_LIMIT (50 * 1024 * 1024)

gboolean muc_kept_file_check_size (const char    *name,
                                   goffset        size,
                                   GError       **error);
GBytes  *muc_kept_file_load       (GFile         *file,
                                   GCancellable  *cancellable,
                                   GError       **error);

G_END_DECLS
