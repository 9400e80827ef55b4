/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/statement.h"

G_BEGIN_DECLS

gint64   muc_migrate_get_newest (void);
gboolean muc_migrate            (MucDatabase  *database,
                                 GError      **error);

gboolean muc_migrate_for_reading (MucDatabase **database,
                                  GError      **error);

G_END_DECLS
