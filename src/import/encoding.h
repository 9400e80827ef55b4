/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A paper of 100,000 rows is about 20 MiB. */
#define MUC_ENCODING_FILE_MAX (64 * 1024 * 1024)
#define MUC_ENCODING_LINE_MAX (1024 * 1024)

char *muc_encoding_read_file       (GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error);
char *muc_encoding_read_file_as    (GFile         *file,
                                    const char    *charset,
                                    GCancellable  *cancellable,
                                    GError       **error);
char *muc_encoding_decode          (const char    *bytes,
                                    gsize          length,
                                    const char    *name,
                                    GError       **error);
char *muc_encoding_unify_line_ends (const char    *text);

G_END_DECLS
