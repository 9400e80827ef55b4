/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/row.h"

G_BEGIN_DECLS

GPtrArray *muc_clipboard_read_table       (const char *text,
                                           const char *mime);
GPtrArray *muc_clipboard_read_noted_table (const char *text,
                                           const char *mime,
                                           GHashTable *notes);
GPtrArray *muc_clipboard_read_block       (const char *text,
                                           const char *mime,
                                           guint       most);
GPtrArray *muc_clipboard_read_rows        (const char *text,
                                           const char *mime);

G_END_DECLS
