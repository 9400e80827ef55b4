/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/text.h"
#include "store/content.h"
#include "store/kept-file.h"
#include "store/seal.h"
#include "store/store-private.h"

/* The signed scan, or the signed PDF, of what was issued. */

static gboolean
check_kind (const char  *name,
            GBytes      *bytes,
            GError     **error)
{
  if (muc_attachment_find_extension (bytes) != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("“%s” is neither a PDF nor a picture (JPEG, PNG, TIFF)."), name);
  return FALSE;
}

static gboolean
is_attached (MucSeal    *seal,
             const char *hash)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (seal), MUC_TYPE_ATTACHMENT); i++)
    if (g_strcmp0 (muc_attachment_get_content (muc_record_peek (MUC_RECORD (seal),
                                                                MUC_TYPE_ATTACHMENT, i)),
                   hash) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_attachable (MucSeal     *seal,
                  const char  *name,
                  GBytes      *bytes,
                  GError     **error)
{
  g_autofree char *hash = NULL;

  if (!muc_kept_file_check_size (name, (goffset) g_bytes_get_size (bytes), error))
    return FALSE;
  if (!muc_seal_is_closed (seal))
    {
      g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                           _("A signed paper is attached once the paper is issued."));
      return FALSE;
    }
  if (!check_kind (name, bytes, error))
    return FALSE;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (is_attached (seal, hash))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("“%s” is attached already."), name);
      return FALSE;
    }
  return TRUE;
}

/**
 * muc_seal_load_attachment:
 * @file: a file someone chose
 * @cancellable: (nullable): to stop it
 * @error: where to say what failed
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is in it, a PDF or a picture
 */
GBytes *
muc_seal_load_attachment (GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GBytes) bytes = muc_kept_file_load (file, cancellable, error);
  g_autofree char *base = bytes != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : NULL;

  return bytes != NULL && check_kind (name, bytes, error) ? g_steal_pointer (&bytes) : NULL;
}

/**
 * muc_seal_attach:
 * @store: the open file
 * @seal: what was issued
 * @name: the file's name, without its folder
 * @bytes: what is in it
 * @error: where to say what failed
 *
 * Keeps the signed scan, or the signed PDF, with the paper: a change as any other, that can be
 * undone, since what was sealed stays what it is with it or without. The same bytes are kept once.
 *
 * Returns: (transfer none) (nullable): the attachment
 */
MucAttachment *
muc_seal_attach (MucStore    *store,
                 MucSeal     *seal,
                 const char  *name,
                 GBytes      *bytes,
                 GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *clean = muc_text_clean (name);
  g_autofree char *label = NULL;
  g_autofree char *hash = NULL;
  MucAttachment *attachment;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_SEAL (seal), NULL);
  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  if (!check_attachable (seal, clean, bytes, error))
    return NULL;
  label = g_strdup_printf (_("Attach “%s”"), clean);
  change = muc_store_begin (store, label);
  hash = muc_change_add_content (change, bytes);
  attachment = muc_change_add (change, seal, MUC_TYPE_ATTACHMENT, NULL, "name", clean,
                               "content", hash, "size", (gint64) g_bytes_get_size (bytes), NULL);
  return muc_change_commit (change, error) ? attachment : NULL;
}

/**
 * muc_seal_detach:
 * @store: the open file
 * @attachment: what was attached
 * @error: where to say what failed
 *
 * Takes it off the paper. Its bytes stay in the file, so that this can be undone.
 *
 * Returns: whether it was kept
 */
gboolean
muc_seal_detach (MucStore       *store,
                 MucAttachment  *attachment,
                 GError        **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_ATTACHMENT (attachment), FALSE);

  label = g_strdup_printf (_("Take “%s” off"), muc_attachment_get_name (attachment));
  change = muc_store_begin (store, label);
  muc_change_remove (change, attachment);
  return muc_change_commit (change, error);
}

/** muc_seal_read_attachment: (transfer full) (nullable): the attached file, byte by byte. */
GBytes *
muc_seal_read_attachment (MucStore       *store,
                          MucAttachment  *attachment,
                          GError        **error)
{
  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_ATTACHMENT (attachment), NULL);

  return muc_content_read (store->database, muc_attachment_get_content (attachment), error);
}
