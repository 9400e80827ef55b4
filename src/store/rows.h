/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/entry.h"
#include "store/statement.h"

G_BEGIN_DECLS

/* Rows of any record class, by its description */
GPtrArray *muc_rows_load            (MucDatabase  *database,
                                     gint64        owner,
                                     GType         type,
                                     GError      **error);
MucRecord *muc_rows_read            (MucDatabase  *database,
                                     GType         type,
                                     gint64        id,
                                     gint64       *parent,
                                     GError      **error);
gboolean   muc_rows_read_parent     (MucDatabase  *database,
                                     GType         type,
                                     gint64        id,
                                     gint64       *parent,
                                     GError      **error);
GArray    *muc_rows_find_referring  (MucDatabase  *database,
                                     GType         type,
                                     GParamSpec   *field,
                                     gint64        id,
                                     GError      **error);
gboolean   muc_rows_write           (MucDatabase  *database,
                                     MucEntry     *entry,
                                     GError      **error);
gboolean   muc_rows_get_last_id     (MucDatabase  *database,
                                     gint64       *last,
                                     GError      **error);

G_END_DECLS
