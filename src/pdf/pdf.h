/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A PDF that someone else made: its text, and who signed it. It is read by a program of its own,
 * within bounds of memory and time, so that whatever is in it harms nobody but that program. */

#define MUC_PDF_ERROR (muc_pdf_error_quark ())

/**
 * MucPdfError:
 * @MUC_PDF_ERROR_NO_READER: the program that reads is not there, or cannot be started
 * @MUC_PDF_ERROR_TOO_MUCH: it was stopped, or fell over: the file asks for too much, or is damaged
 */
typedef enum
{
  MUC_PDF_ERROR_NO_READER,
  MUC_PDF_ERROR_TOO_MUCH,
} MucPdfError;

/**
 * MucPdfText:
 * @MUC_PDF_TEXT_READ: the text of all pages is there, be it none at all
 * @MUC_PDF_TEXT_PASSWORD: nobody reads it without its password
 * @MUC_PDF_TEXT_DAMAGED: it is no PDF, or a damaged one
 * @MUC_PDF_TEXT_LONG: it has more pages, or more text, than is read
 */
typedef enum
{
  MUC_PDF_TEXT_READ,
  MUC_PDF_TEXT_PASSWORD,
  MUC_PDF_TEXT_DAMAGED,
  MUC_PDF_TEXT_LONG,
} MucPdfText;

/**
 * MucPdfSigned:
 * @MUC_PDF_SIGNED_WHOLE: every byte of the file is as it was signed
 * @MUC_PDF_SIGNED_CONTINUED: what was signed is unchanged; all that was added since is signed too,
 *   by a later signature
 * @MUC_PDF_SIGNED_ADDED: what was signed is unchanged; something was added since that nobody signed
 * @MUC_PDF_SIGNED_CHANGED: bytes that were signed are others now
 * @MUC_PDF_SIGNED_FALSE: the signature was not made with the certificate it comes with
 * @MUC_PDF_SIGNED_UNKNOWN: a signature of a kind that cannot be checked
 */
typedef enum
{
  MUC_PDF_SIGNED_WHOLE,
  MUC_PDF_SIGNED_CONTINUED,
  MUC_PDF_SIGNED_ADDED,
  MUC_PDF_SIGNED_CHANGED,
  MUC_PDF_SIGNED_FALSE,
  MUC_PDF_SIGNED_UNKNOWN,
} MucPdfSigned;

/**
 * MucPdfSignature:
 * @state: what became of the bytes since
 * @name: (nullable): who signed, as the certificate says; nobody has checked the certificate
 * @time: when, in seconds since 1970, as the signer's computer said; 0 where it did not
 * @n_added: how many bytes follow what was signed
 */
typedef struct
{
  MucPdfSigned state;
  char        *name;
  gint64       time;
  guint64      n_added;
} MucPdfSignature;

/**
 * MucPdf:
 * @text: whether the text was read
 * @pages: the text of each page
 * @signatures: (element-type MucPdfSignature): in the order in which they were made
 * @n_unreadable: how many more there are that say nothing
 */
typedef struct
{
  MucPdfText text;
  GStrv      pages;
  GPtrArray *signatures;
  guint      n_unreadable;
} MucPdf;

/* Longer files are not read. */
#define MUC_PDF_BYTES_MAX (64 * 1024 * 1024)

GQuark           muc_pdf_error_quark    (void);
MucPdf          *muc_pdf_new            (void);
void             muc_pdf_free           (MucPdf        *self);
MucPdfSignature *muc_pdf_add_signature  (MucPdf        *self);
MucPdf          *muc_pdf_read           (GBytes        *bytes,
                                         GCancellable  *cancellable,
                                         GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPdf, muc_pdf_free)

G_END_DECLS
