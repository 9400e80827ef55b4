/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/reader.h"

#include "pdf/signature.h"
#include "pdf/text.h"

/**
 * muc_pdf_reader_read:
 * @bytes: a file; it may do anything to the process
 *
 * Returns: (transfer full): what is in it
 */
MucPdf *
muc_pdf_reader_read (GBytes *bytes)
{
  MucPdf *pdf = muc_pdf_new ();
  guint n_unsound, n_fields;

  muc_pdf_signatures_read (pdf, bytes, &n_unsound);
  muc_pdf_text_read (pdf, bytes, &n_fields);

  /* A place for a signature may be empty, and a file within the file may be signed: what counts is
   * what is both. */
  if (n_fields > pdf->signatures->len)
    pdf->n_unreadable = MIN (n_unsound, n_fields - pdf->signatures->len);
  return pdf;
}
