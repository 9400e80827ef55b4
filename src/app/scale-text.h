/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale-draft.h"

G_BEGIN_DECLS

/* What the scale window says, and how it reads numbers. */

char       *muc_scale_text_size         (const MucScaleDraft *draft,
                                         MucRiskKind          kind);
char       *muc_scale_text_cell         (const MucScaleDraft *draft,
                                         MucRiskKind          kind,
                                         guint                row,
                                         guint                column);
const char *muc_scale_text_colour       (MucColour            colour);
const char *muc_scale_text_pattern      (MucPattern           pattern);
char       *muc_scale_text_style        (MucColour            colour,
                                         MucPattern           pattern);
char       *muc_scale_text_number       (double               number);
gboolean    muc_scale_text_parse_number (const char          *text,
                                         double              *number);
char       *muc_scale_text_new_level    (const MucScaleDraft *draft,
                                         MucAxis              axis);
char       *muc_scale_text_new_priority (const MucScaleDraft *draft,
                                         MucRiskKind          kind);

G_END_DECLS
