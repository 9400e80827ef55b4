/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "document/layout.h"

G_BEGIN_DECLS

/* A paper as it will be printed, with a floating bar for page and zoom. "layout" with notify. */
#define MUC_TYPE_PAPER_VIEW (muc_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (MucPaperView, muc_paper_view, MUC, PAPER_VIEW, AdwBin)

void       muc_paper_view_set_document (MucPaperView *self,
                                        MucDocument  *document);
MucLayout *muc_paper_view_get_layout   (MucPaperView *self);

G_END_DECLS
