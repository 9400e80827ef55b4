/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/wire.h"

/* Text, its pages, the signatures: state, name ("" for none), time, bytes added; and how many
 * more. */
#define TYPE "(yasa(ysxt)u)"

static void
free_signature (gpointer data)
{
  MucPdfSignature *signature = data;

  g_free (signature->name);
  g_free (signature);
}

/** muc_pdf_new: (transfer full): one without text and signatures. */
MucPdf *
muc_pdf_new (void)
{
  MucPdf *self = g_new0 (MucPdf, 1);

  self->pages = g_new0 (char *, 1);
  self->signatures = g_ptr_array_new_with_free_func (free_signature);
  return self;
}

void
muc_pdf_free (MucPdf *self)
{
  g_strfreev (self->pages);
  g_ptr_array_unref (self->signatures);
  g_free (self);
}

/** muc_pdf_add_signature: (transfer none): one more, to be filled in. */
MucPdfSignature *
muc_pdf_add_signature (MucPdf *self)
{
  MucPdfSignature *signature = g_new0 (MucPdfSignature, 1);

  g_return_val_if_fail (self != NULL, signature);

  g_ptr_array_add (self->signatures, signature);
  return signature;
}

/** muc_pdf_to_wire: (transfer full): @self as bytes. */
GBytes *
muc_pdf_to_wire (MucPdf *self)
{
  g_autoptr (GVariant) variant = NULL;
  GVariantBuilder signatures;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&signatures, G_VARIANT_TYPE ("a(ysxt)"));
  for (guint i = 0; i < self->signatures->len; i++)
    {
      const MucPdfSignature *signature = self->signatures->pdata[i];

      g_variant_builder_add (&signatures, "(ysxt)", (guchar) signature->state,
                             signature->name != NULL ? signature->name : "", signature->time,
                             signature->n_added);
    }
  variant = g_variant_ref_sink (g_variant_new ("(y^asa(ysxt)u)", (guchar) self->text, self->pages,
                                               &signatures, self->n_unreadable));
  return g_variant_get_data_as_bytes (variant);
}

/**
 * muc_pdf_from_wire:
 * @bytes: what the reader said; it may have fallen over in the middle of it, or been made to say
 *   anything at all
 *
 * Returns: (transfer full) (nullable): what it read
 */
MucPdf *
muc_pdf_from_wire (GBytes *bytes)
{
  g_autoptr (GVariant) variant = g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE);
  g_autoptr (GVariantIter) signatures = NULL;
  g_autoptr (MucPdf) self = NULL;
  MucPdfSignature read = { 0 };
  guchar text, state;

  g_variant_ref_sink (variant);
  if (!g_variant_is_normal_form (variant))
    return NULL;
  self = muc_pdf_new ();
  g_strfreev (self->pages);
  g_variant_get (variant, "(y^asa(ysxt)u)", &text, &self->pages, &signatures,
                 &self->n_unreadable);
  self->text = MIN (text, MUC_PDF_TEXT_LONG);
  while (g_variant_iter_next (signatures, "(ysxt)", &state, &read.name, &read.time, &read.n_added))
    {
      MucPdfSignature *signature = muc_pdf_add_signature (self);

      *signature = read;
      signature->state = MIN (state, MUC_PDF_SIGNED_UNKNOWN);
      if (*signature->name == '\0')
        g_clear_pointer (&signature->name, g_free);
    }
  return g_steal_pointer (&self);
}
