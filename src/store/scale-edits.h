/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale-draft.h"
#include "store/store.h"

G_BEGIN_DECLS

gboolean muc_scale_edits_apply (MucStore             *store,
                                MucYear              *year,
                                const MucScaleDraft  *draft,
                                GError              **error);

G_END_DECLS
