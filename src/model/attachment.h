/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_ATTACHMENT (muc_attachment_get_type ())
G_DECLARE_FINAL_TYPE (MucAttachment, muc_attachment, MUC, ATTACHMENT, MucRecord)

const char *muc_attachment_get_name    (MucAttachment *self);
const char *muc_attachment_get_content (MucAttachment *self);
gint64      muc_attachment_get_size    (MucAttachment *self);

const char *muc_attachment_find_extension (GBytes        *bytes);

G_END_DECLS
