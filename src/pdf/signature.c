/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/signature.h"

#include <cert.h>
#include <cms.h>
#include <nss.h>
#include <secerr.h>
#include <sechash.h>

#include "pdf/ranges.h"

/* Signatures are checked with NSS, as Poppler does, but without its database: Poppler takes that
 * of the user's browser, with the certificates and the modules of tokens in it. The certificate
 * itself is not checked at all, which could not be done without the network. */

typedef struct
{
  NSSCMSMessage    *message;
  NSSCMSSignedData *data;
  NSSCMSSignerInfo *signer;
  GPtrArray        *certificates;
} Signature;

static void
signature_clear (Signature *self)
{
  g_clear_pointer (&self->certificates, g_ptr_array_unref);
  g_clear_pointer (&self->message, NSS_CMSMessage_Destroy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Signature, signature_clear)

/* NSS finds the signer's certificate among those it holds; these come with the signature. */
static GPtrArray *
hold_certificates (NSSCMSSignedData *data)
{
  GPtrArray *held = g_ptr_array_new_with_free_func ((GDestroyNotify) CERT_DestroyCertificate);

  for (SECItem **raw = data->rawCerts; raw != NULL && *raw != NULL; raw++)
    {
      CERTCertificate *certificate = CERT_NewTempCertificate (CERT_GetDefaultCertDB (), *raw, NULL,
                                                              PR_FALSE, PR_FALSE);

      if (certificate != NULL)
        g_ptr_array_add (held, certificate);
    }
  return held;
}

/* A signature that has content of its own, as that of a time stamp, is none of the file's bytes. */
static gboolean
has_content (NSSCMSMessage *message)
{
  const SECItem *content = NSS_CMSMessage_GetContent (message);

  return content != NULL && content->len > 0;
}

static gboolean
signature_decode (Signature *self,
                  GBytes    *bytes)
{
  gsize size;
  const guint8 *der = g_bytes_get_data (bytes, &size);
  SECItem item = { siBuffer, (guint8 *) der, (unsigned int) size };
  NSSCMSContentInfo *info;

  self->message = size > 0 ? NSS_CMSMessage_CreateFromDER (&item, NULL, NULL, NULL, NULL, NULL,
                                                           NULL) : NULL;
  if (self->message == NULL || has_content (self->message))
    return FALSE;
  info = NSS_CMSMessage_ContentLevel (self->message, 0);
  if (info == NULL || NSS_CMSContentInfo_GetContentTypeTag (info) != SEC_OID_PKCS7_SIGNED_DATA)
    return FALSE;
  self->data = NSS_CMSContentInfo_GetContent (info);
  if (self->data == NULL || NSS_CMSSignedData_SignerInfoCount (self->data) < 1)
    return FALSE;
  self->signer = NSS_CMSSignedData_GetSignerInfo (self->data, 0);
  self->certificates = hold_certificates (self->data);
  return self->signer != NULL;
}

static char *
signature_dup_name (Signature *self)
{
  CERTCertificate *certificate =
    NSS_CMSSignerInfo_GetSigningCertificate (self->signer, CERT_GetDefaultCertDB ());
  char *name = certificate != NULL ? CERT_GetCommonName (&certificate->subject) : NULL;
  char *copy = name != NULL ? g_utf8_make_valid (name, -1) : NULL;

  if (name != NULL)
    PORT_Free (name);
  return copy;
}

static gint64
signature_get_time (Signature *self)
{
  PRTime time;

  if (NSS_CMSSignerInfo_GetSigningTime (self->signer, &time) != SECSuccess)
    return 0;
  return time / PR_USEC_PER_SEC;
}

static gboolean
compute_digest (Signature         *self,
                GBytes            *bytes,
                const MucPdfRange *range,
                guint8             digest[HASH_LENGTH_MAX],
                SECItem           *item)
{
  const HASH_HashType type =
    HASH_GetHashTypeByOidTag (SECOID_GetAlgorithmTag (&self->signer->digestAlg));
  HASHContext *context = type != HASH_AlgNULL ? HASH_Create (type) : NULL;
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  if (context == NULL)
    return FALSE;
  HASH_Begin (context);
  HASH_Update (context, data, (unsigned int) range->gap_start);
  HASH_Update (context, data + range->gap_end, (unsigned int) (range->end - range->gap_end));
  HASH_End (context, digest, &item->len, HASH_LENGTH_MAX);
  HASH_Destroy (context);
  item->data = digest;
  return TRUE;
}

static MucPdfSigned
signature_check (Signature         *self,
                 GBytes            *bytes,
                 const MucPdfRange *range)
{
  guint8 digest[HASH_LENGTH_MAX];
  SECItem item = { siBuffer, NULL, 0 };
  SECOidData *type = SECOID_FindOIDByTag (SEC_OID_PKCS7_DATA);

  if (!compute_digest (self, bytes, range, digest, &item))
    return MUC_PDF_SIGNED_UNKNOWN;
  if (NSS_CMSSignerInfo_Verify (self->signer, &item, &type->oid) == SECSuccess)
    return MUC_PDF_SIGNED_WHOLE;
  switch (NSS_CMSSignerInfo_GetVerificationStatus (self->signer))
    {
    case NSSCMSVS_DigestMismatch:
      return MUC_PDF_SIGNED_CHANGED;
    case NSSCMSVS_BadSignature:
      return MUC_PDF_SIGNED_FALSE;
    default:
      return MUC_PDF_SIGNED_UNKNOWN;
    }
}

static void
read_signature (MucPdf            *pdf,
                GBytes            *bytes,
                const MucPdfRange *range)
{
  MucPdfSignature *signature = muc_pdf_add_signature (pdf);
  g_autoptr (GBytes) der = muc_pdf_range_dup_signature (bytes, range);
  g_auto (Signature) decoded = { NULL };

  signature->n_added = g_bytes_get_size (bytes) - range->end;
  signature->state = MUC_PDF_SIGNED_UNKNOWN;
  if (signature_decode (&decoded, der))
    {
      signature->name = signature_dup_name (&decoded);
      signature->time = signature_get_time (&decoded);
      signature->state = signature_check (&decoded, bytes, range);
    }
  if (signature->time == 0)
    signature->time = muc_pdf_range_find_time (bytes, range);
}

/* What one signature leaves out, a later one may have covered. */
static void
judge_added (MucPdf *pdf)
{
  gboolean is_covered = FALSE;

  for (guint i = pdf->signatures->len; i > 0; i--)
    {
      MucPdfSignature *signature = pdf->signatures->pdata[i - 1];

      if (signature->state != MUC_PDF_SIGNED_WHOLE)
        continue;
      if (signature->n_added == 0)
        is_covered = TRUE;
      else
        signature->state = is_covered ? MUC_PDF_SIGNED_CONTINUED : MUC_PDF_SIGNED_ADDED;
    }
}

/**
 * muc_pdf_signatures_read:
 * @pdf: where to put them
 * @bytes: a file
 * @n_unsound: (out): how many places speak of a signature in a way that says nothing
 */
void
muc_pdf_signatures_read (MucPdf *pdf,
                         GBytes *bytes,
                         guint  *n_unsound)
{
  g_autoptr (GArray) ranges = muc_pdf_ranges_find (bytes, n_unsound);

  if (ranges->len > 0 && !NSS_IsInitialized ())
    NSS_NoDB_Init (NULL);
  for (guint i = 0; i < ranges->len; i++)
    read_signature (pdf, bytes, &g_array_index (ranges, MucPdfRange, i));
  judge_added (pdf);
}
