/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

GPtrArray *muc_links_find       (gpointer    record);
void       muc_links_replace    (MucChange  *change,
                                 gpointer    record,
                                 gpointer    replacement);

G_END_DECLS
