/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import.h"
#include "store/store.h"

G_BEGIN_DECLS

gboolean muc_cli_import_scheme (MucStore   *store,
                                MucImport  *import,
                                gint64      year,
                                gboolean    dry_run,
                                gboolean    json,
                                GError    **error);

G_END_DECLS
