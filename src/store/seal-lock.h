/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

gboolean muc_seal_lock_check (MucStore   *store,
                              GPtrArray  *entries,
                              gboolean    sealing,
                              GError    **error);

G_END_DECLS
