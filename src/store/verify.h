/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

GPtrArray *muc_store_verify (MucStore  *self,
                             GError   **error);

G_END_DECLS
