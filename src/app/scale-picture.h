/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale-draft.h"
#include "report/matrix.h"

G_BEGIN_DECLS

MucMatrix *muc_scale_picture_new (const MucScaleDraft *draft,
                                  MucRiskKind          kind,
                                  MucYear             *year);

G_END_DECLS
