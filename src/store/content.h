/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/statement.h"

G_BEGIN_DECLS

/* Bytes in the file, kept once and found by their SHA-256. */
gboolean  muc_content_write (MucDatabase  *database,
                             GHashTable   *contents,
                             GError      **error);
GBytes   *muc_content_read  (MucDatabase  *database,
                             const char   *hash,
                             GError      **error);

G_END_DECLS
