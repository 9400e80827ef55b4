/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What the verb "roll" of the command line does. */

gboolean muc_cli_roll_run (const char  *path,
                           gint64       to,
                           gboolean     dry_run,
                           GError     **error);

G_END_DECLS
