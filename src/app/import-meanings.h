/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/paper-table.h"

G_BEGIN_DECLS

/* What the columns of a table in a paper can be taken for, in words. */
const char *muc_import_meanings_get_name (gboolean             is_register,
                                          int                  meaning);
GArray     *muc_import_meanings_list     (const MucPaperTable *table,
                                          guint                column);

G_END_DECLS
