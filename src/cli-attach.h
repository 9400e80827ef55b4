/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

gboolean muc_cli_attach_run (MucStore           *store,
                             MucYear            *year,
                             const MucPaperKey  *key,
                             const char *const  *paths,
                             GError            **error);

G_END_DECLS
