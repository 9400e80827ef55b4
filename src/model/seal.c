/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/seal.h"

#include <glib/gi18n-lib.h>

struct _MucSeal
{
  MucRecord parent_instance;
};

/* One issue of a paper: the paper itself, or an amendment of it. While an amendment is prepared,
 * its seal is open and holds nothing yet. */
G_DEFINE_FINAL_TYPE (MucSeal, muc_seal, MUC_TYPE_RECORD)

enum
{
  FIELD_AMENDMENT,
  FIELD_NUMBER,
  FIELD_SYMBOL,
  FIELD_DATE,
  FIELD_SIGNER_AUTHORITY,
  FIELD_SIGNER_TITLE,
  FIELD_SIGNER_NAME,
  FIELD_REASON,
  FIELD_SEALED_AT,
  FIELD_SEALED_BY,
  FIELD_PROGRAM,
  FIELD_LAST_RECORD,
  FIELD_RECORDS,
  FIELD_PDF,
  FIELD_SLIP,
};

static const MucFieldSpec fields[] = {
  { "amendment", MUC_KIND_INTEGER, N_("Amendment number"), NULL, FALSE, NULL },
  { "number", MUC_KIND_TEXT, N_("Number"), NULL, FALSE, NULL },
  { "symbol", MUC_KIND_TEXT, N_("Symbol"), NULL, FALSE, NULL },
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
  { "signer-authority", MUC_KIND_CHOICE, N_("Signs on whose authority"), NULL, FALSE,
    muc_authority_get_type },
  { "signer-title", MUC_KIND_LINES, N_("Title of the signer"), NULL, FALSE, NULL },
  { "signer-name", MUC_KIND_TEXT, N_("Name of the signer"), NULL, FALSE, NULL },
  { "reason", MUC_KIND_LINES, N_("Reason"), NULL, FALSE, NULL },
  { "sealed-at", MUC_KIND_TEXT, N_("Issued at"), NULL, FALSE, NULL },
  { "sealed-by", MUC_KIND_TEXT, N_("Issued by"), NULL, FALSE, NULL },
  { "program", MUC_KIND_TEXT, N_("Version of the program"), NULL, FALSE, NULL },
  { "last-record", MUC_KIND_INTEGER, N_("Last record when it was issued"), NULL, FALSE, NULL },
  { "records", MUC_KIND_TEXT, N_("Hash of the records"), NULL, FALSE, NULL },
  { "pdf", MUC_KIND_TEXT, N_("Hash of the PDF"), NULL, FALSE, NULL },
  { "slip", MUC_KIND_TEXT, N_("Hash of the amendment’s PDF"), NULL, FALSE, NULL },
};

static void
muc_seal_class_init (MucSealClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "seal", MUC_TYPE_PAPER,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_seal_init (MucSeal *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucSeal, seal, SEAL, gint64, amendment, FIELD_AMENDMENT)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, number, FIELD_NUMBER)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, symbol, FIELD_SYMBOL)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, date, FIELD_DATE)
MUC_DEFINE_INTEGER_FIELD (MucSeal, seal, SEAL, MucAuthority, signer_authority,
                          FIELD_SIGNER_AUTHORITY)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, signer_title, FIELD_SIGNER_TITLE)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, signer_name, FIELD_SIGNER_NAME)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, reason, FIELD_REASON)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, sealed_at, FIELD_SEALED_AT)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, sealed_by, FIELD_SEALED_BY)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, program, FIELD_PROGRAM)
MUC_DEFINE_INTEGER_FIELD (MucSeal, seal, SEAL, gint64, last_record, FIELD_LAST_RECORD)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, records, FIELD_RECORDS)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, pdf, FIELD_PDF)
MUC_DEFINE_TEXT_FIELD (MucSeal, seal, SEAL, slip, FIELD_SLIP)

/** muc_seal_is_closed: whether it holds an issued paper; an amendment in preparation does not. */
gboolean
muc_seal_is_closed (MucSeal *self)
{
  g_return_val_if_fail (MUC_IS_SEAL (self), FALSE);

  return muc_seal_get_sealed_at (self) != NULL;
}

static MucSeal *
find (MucPaper *paper,
      gboolean  closed)
{
  guint n = muc_record_count (MUC_RECORD (paper), MUC_TYPE_SEAL);

  for (guint i = n; i > 0; i--)
    {
      MucSeal *seal = muc_record_peek (MUC_RECORD (paper), MUC_TYPE_SEAL, i - 1);

      if (muc_seal_is_closed (seal) == closed)
        return seal;
    }
  return NULL;
}

/** muc_seal_find_last: (transfer none) (nullable): the paper as it was issued last. */
MucSeal *
muc_seal_find_last (MucPaper *paper)
{
  g_return_val_if_fail (MUC_IS_PAPER (paper), NULL);

  return find (paper, TRUE);
}

/** muc_seal_find_open: (transfer none) (nullable): the amendment that is being prepared. */
MucSeal *
muc_seal_find_open (MucPaper *paper)
{
  g_return_val_if_fail (MUC_IS_PAPER (paper), NULL);

  return find (paper, FALSE);
}

/**
 * muc_seal_is_locked:
 * @paper: a paper in a tree
 *
 * Returns: whether what @paper prints may not be changed: it is issued, and no amendment is being
 *   prepared
 */
gboolean
muc_seal_is_locked (MucPaper *paper)
{
  g_return_val_if_fail (MUC_IS_PAPER (paper), FALSE);

  return find (paper, TRUE) != NULL && find (paper, FALSE) == NULL;
}

static char *
format_date (const char *date)
{
  g_auto (GStrv) parts = g_strsplit (date != NULL ? date : "", "-", 3);

  if (g_strv_length (parts) != 3)
    return g_strdup ("…");
  return g_strdup_printf ("%s/%s/%s", parts[2], parts[1], parts[0]);
}

/**
 * muc_seal_dup_reference:
 * @self: a seal
 *
 * Returns: (transfer full): how people refer to what was issued, in the language of the
 *   interface: "số 15/MT-ABC ngày 26/01/2026"
 */
char *
muc_seal_dup_reference (MucSeal *self)
{
  g_autofree char *date = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (MUC_IS_SEAL (self), NULL);

  date = format_date (muc_seal_get_date (self));
  if (muc_seal_get_number (self) == NULL)
    return g_strdup_printf (_("of %s"), date);
  number = muc_seal_get_symbol (self) != NULL
           ? g_strconcat (muc_seal_get_number (self), "/", muc_seal_get_symbol (self), NULL)
           : g_strdup (muc_seal_get_number (self));
  return g_strdup_printf (_("No. %s of %s"), number, date);
}
