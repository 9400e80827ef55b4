/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/attachment.h"

#include <glib/gi18n-lib.h>

#include "model/seal.h"

struct _MucAttachment
{
  MucRecord parent_instance;
};

/* A file kept with an issued paper: the scan of the signed paper, the signed PDF. Its bytes are
 * found by their hash. */
G_DEFINE_FINAL_TYPE (MucAttachment, muc_attachment, MUC_TYPE_RECORD)

enum
{
  FIELD_NAME,
  FIELD_CONTENT,
  FIELD_SIZE,
};

static const MucFieldSpec fields[] = {
  { "name", MUC_KIND_TEXT, N_("File name"), NULL, FALSE, NULL },
  { "content", MUC_KIND_TEXT, N_("Hash of the file"), NULL, FALSE, NULL },
  { "size", MUC_KIND_INTEGER, N_("Size of the file"), NULL, FALSE, NULL },
};

static void
muc_attachment_class_init (MucAttachmentClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "attachment", MUC_TYPE_SEAL,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_attachment_init (MucAttachment *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucAttachment, attachment, ATTACHMENT, name, FIELD_NAME)
MUC_DEFINE_TEXT_FIELD (MucAttachment, attachment, ATTACHMENT, content, FIELD_CONTENT)
MUC_DEFINE_INTEGER_FIELD (MucAttachment, attachment, ATTACHMENT, gint64, size, FIELD_SIZE)
