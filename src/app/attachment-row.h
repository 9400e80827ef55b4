/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/seal.h"

G_BEGIN_DECLS

/* A signed copy of an issued paper: what is found out about it, and what can be done with it. */
#define MUC_TYPE_ATTACHMENT_ROW (muc_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (MucAttachmentRow, muc_attachment_row, MUC, ATTACHMENT_ROW, AdwBin)

GtkWidget     *muc_attachment_row_new            (MucStore         *store,
                                                  MucAttachment    *attachment);
MucAttachment *muc_attachment_row_get_attachment (MucAttachmentRow *self);
gboolean       muc_attachment_row_is_examined    (MucAttachmentRow *self);

G_END_DECLS
