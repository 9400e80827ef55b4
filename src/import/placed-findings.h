/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

/* What there is to say of a file, by the lines it is said of. */
typedef struct _MucPlacedFindings MucPlacedFindings;

MucPlacedFindings *muc_placed_findings_new    (MucSource               *source,
                                               GPtrArray               *findings);
void               muc_placed_findings_free   (MucPlacedFindings       *self);
GPtrArray         *muc_placed_findings_get    (const MucPlacedFindings *self,
                                               guint                    line);
GPtrArray         *muc_placed_findings_get_others (const MucPlacedFindings *self);
GPtrArray         *muc_placed_findings_list   (const MucPlacedFindings *self,
                                               guint                    first,
                                               guint                    end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPlacedFindings, muc_placed_findings_free)

G_END_DECLS
