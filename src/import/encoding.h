/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/conversion.h"

G_BEGIN_DECLS

/* A paper of 100,000 rows is about 20 MiB. */
#define MUC_ENCODING_FILE_MAX (64 * 1024 * 1024)
#define MUC_ENCODING_LINE_MAX (1024 * 1024)

char *muc_encoding_read_file       (GFile         *file,
                                    MucConversion *conversion,
                                    GCancellable  *cancellable,
                                    GError       **error);
char *muc_encoding_read_page       (GFile         *file,
                                    const char    *charset,
                                    MucConversion *conversion,
                                    GCancellable  *cancellable,
                                    GError       **error);
char *muc_encoding_decode          (const char    *bytes,
                                    gsize          length,
                                    const char    *name,
                                    MucConversion *conversion,
                                    GError       **error);
char *muc_encoding_unify_line_ends (const char    *text);

G_END_DECLS
