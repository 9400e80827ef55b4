/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "store/search.h"

G_BEGIN_DECLS

/* What search found, as rows. */

char      *muc_search_list_mark      (const char   *text,
                                      const GArray *ranges);
GPtrArray *muc_search_list_create    (GPtrArray    *hits,
                                      MucStore     *store,
                                      gint64        year);
gboolean   muc_search_list_parse_key (const char   *key,
                                      GType        *type,
                                      gint64       *id);

G_END_DECLS
