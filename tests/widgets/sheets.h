/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/period.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The sheet of @unit as it was sent, filled in: its first row is in @state and says @result. */
GFile *sheets_write_filled (MucStore        *store,
                            const MucPeriod *period,
                            const char      *folder,
                            const char      *unit,
                            const char      *name,
                            const char      *state,
                            const char      *result);

G_END_DECLS
