/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/attachment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* How the files begin that a signed paper comes as. */
static const struct
{
  const char *extension;
  const char *start;
  gsize       length;
} kinds[] = {
  { ".pdf", "%PDF-", 5 },
  { ".jpg", "\xff\xd8\xff", 3 },
  { ".png", "\x89PNG\r\n\x1a\n", 8 },
  { ".tif", "II*\0", 4 },
  { ".tif", "MM\0*", 4 },
};

/**
 * muc_attachment_find_extension:
 * @bytes: what is in a file
 *
 * Returns: (nullable): the extension of what it is, a PDF or a picture, whatever it is called;
 *   %NULL for anything else, which is not attached
 */
const char *
muc_attachment_find_extension (GBytes *bytes)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size >= kinds[i].length && memcmp (data, kinds[i].start, kinds[i].length) == 0)
      return kinds[i].extension;
  return NULL;
}
