/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue/signed-copy.h"

#include <glib/gi18n-lib.h>

#include "model/text.h"

/* How many letters of a place are told. */
#define PLACE_LENGTH 60

void
muc_signed_copy_free (MucSignedCopy *self)
{
  g_clear_pointer (&self->text, muc_signed_text_free);
  g_clear_pointer (&self->pdf, muc_pdf_free);
  g_free (self->problem);
  g_free (self);
}

/**
 * muc_signed_copy_list_prints:
 * @store: the open file
 * @seal: what was issued
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the PDFs that may have been signed: of
 *   an amendment its own paper, and the paper as amended
 */
GPtrArray *
muc_signed_copy_list_prints (MucStore  *store,
                             MucSeal   *seal,
                             GError   **error)
{
  g_autoptr (GPtrArray) prints =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  GBytes *pdf = muc_seal_read_pdf (store, seal, error);

  if (pdf == NULL)
    return NULL;
  g_ptr_array_add (prints, pdf);
  if (muc_seal_get_amendment (seal) > 0)
    {
      GBytes *slip = muc_seal_read_slip (store, seal, error);

      if (slip == NULL)
        return NULL;
      g_ptr_array_insert (prints, 0, slip);
    }
  return g_steal_pointer (&prints);
}

static const char *
tell_problem (MucPdfText text)
{
  switch (text)
    {
    case MUC_PDF_TEXT_PASSWORD:
      return _("The PDF is closed by a password.");
    case MUC_PDF_TEXT_LONG:
      return _("The PDF has too many pages to be compared.");
    case MUC_PDF_TEXT_READ:
    case MUC_PDF_TEXT_DAMAGED:
    default:
      return _("The PDF is damaged.");
    }
}

static void
set_text (MucSignedCopy *self,
          MucSignedText *text)
{
  g_clear_pointer (&self->text, muc_signed_text_free);
  self->text = text;
}

/* The nearest of all counts. */
static gboolean
compare (MucSignedCopy  *self,
         GPtrArray      *prints,
         GCancellable   *cancellable,
         GError        **error)
{
  for (guint i = 0; i < prints->len; i++)
    {
      g_autoptr (MucPdf) print = muc_pdf_read (prints->pdata[i], cancellable, error);
      MucSignedText *text;

      if (print == NULL)
        return FALSE;
      text = muc_signed_text_compare ((const char *const *) print->pages,
                                      (const char *const *) self->pdf->pages);
      if (i == 0 || muc_signed_text_is_nearer (text, self->text))
        set_text (self, text);
      else
        muc_signed_text_free (text);
    }
  return TRUE;
}

static gboolean
examine_pdf (MucSignedCopy  *self,
             GBytes         *bytes,
             GPtrArray      *prints,
             GCancellable   *cancellable,
             GError        **error)
{
  self->pdf = muc_pdf_read (bytes, cancellable, error);
  if (self->pdf == NULL)
    return FALSE;
  if (self->pdf->text == MUC_PDF_TEXT_READ)
    return compare (self, prints, cancellable, error);
  self->problem = g_strdup (tell_problem (self->pdf->text));
  return TRUE;
}

/**
 * muc_signed_copy_examine:
 * @bytes: what was attached
 * @prints: (element-type GBytes): the PDFs that were sealed
 * @cancellable: (nullable): to stop it
 * @error: return location; only for %G_IO_ERROR_CANCELLED
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is found out
 */
MucSignedCopy *
muc_signed_copy_examine (GBytes        *bytes,
                         GPtrArray     *prints,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (MucSignedCopy) self = g_new0 (MucSignedCopy, 1);
  g_autoptr (GError) local_error = NULL;
  gboolean is_pdf;

  g_return_val_if_fail (bytes != NULL && prints != NULL, NULL);

  is_pdf = g_strcmp0 (muc_attachment_find_extension (bytes), ".pdf") == 0;
  self->text = muc_signed_text_new (is_pdf ? MUC_SIGNED_UNREADABLE : MUC_SIGNED_SCAN);
  if (is_pdf && !examine_pdf (self, bytes, prints, cancellable, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      self->problem = g_strdup (local_error->message);
    }
  return g_steal_pointer (&self);
}

/* Words for it */

/**
 * muc_signed_copy_describe_text:
 * @self: what was found out
 *
 * Returns: (transfer full): in a sentence, whether the text is that of the sealed paper
 */
char *
muc_signed_copy_describe_text (MucSignedCopy *self)
{
  g_autofree char *stamps = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->text->verdict)
    {
    case MUC_SIGNED_SAME:
      if (self->text->stamps->len == 0)
        return g_strdup (_("Same text as the sealed paper"));
      g_ptr_array_add (self->text->stamps, NULL);
      stamps = g_strjoinv ("”, “", (GStrv) self->text->stamps->pdata);
      g_ptr_array_set_size (self->text->stamps, (gint) self->text->stamps->len - 1);
      return g_strdup_printf (_("Same text as the sealed paper; stamped: “%s”"), stamps);
    case MUC_SIGNED_REARRANGED:
      return g_strdup (_("Same words as the sealed paper, laid out otherwise"));
    case MUC_SIGNED_DIFFERENT:
      return g_strdup_printf (ngettext ("The text differs from the sealed paper in %u place",
                                        "The text differs from the sealed paper in %u places",
                                        self->text->n_differences), self->text->n_differences);
    case MUC_SIGNED_SCAN:
      return g_strdup (_("No text: a scan"));
    case MUC_SIGNED_UNREADABLE:
    default:
      return g_strdup (self->problem != NULL ? self->problem : tell_problem (MUC_PDF_TEXT_DAMAGED));
    }
}

/** muc_signed_copy_describe_place: (transfer full): what is said there, and what was sealed. */
char *
muc_signed_copy_describe_place (const MucSignedDifference *place)
{
  g_autofree char *sealed = NULL;
  g_autofree char *copy = NULL;

  g_return_val_if_fail (place != NULL, NULL);

  sealed = muc_text_shorten (place->sealed, PLACE_LENGTH);
  copy = muc_text_shorten (place->copy, PLACE_LENGTH);
  if (*sealed == '\0')
    return g_strdup_printf (_("“%s” is added"), copy);
  if (*copy == '\0')
    return g_strdup_printf (_("“%s” is missing"), sealed);
  return g_strdup_printf (_("“%s” in place of “%s”"), copy, sealed);
}

/** muc_signed_copy_describe_signer: (transfer full): who signed, and when. */
char *
muc_signed_copy_describe_signer (const MucPdfSignature *signature)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;
  const char *name;

  g_return_val_if_fail (signature != NULL, NULL);

  name = signature->name != NULL ? signature->name : _("Signer without a name");
  time = signature->time != 0 ? g_date_time_new_from_unix_local (signature->time) : NULL;
  text = time != NULL ? g_date_time_format (time, "%d/%m/%Y %H:%M") : NULL;
  return g_strdup_printf ("%s · %s", name, text != NULL ? text : _("without a time"));
}

/** muc_signed_copy_describe_state: what became of the bytes since they were signed. */
const char *
muc_signed_copy_describe_state (const MucPdfSignature *signature)
{
  g_return_val_if_fail (signature != NULL, NULL);

  switch (signature->state)
    {
    case MUC_PDF_SIGNED_WHOLE:
      return _("unchanged since");
    case MUC_PDF_SIGNED_CONTINUED:
      return _("unchanged since; signed further");
    case MUC_PDF_SIGNED_ADDED:
      return _("something was added since that nobody signed");
    case MUC_PDF_SIGNED_CHANGED:
      return _("changed since");
    case MUC_PDF_SIGNED_FALSE:
      return _("false: not made with this certificate");
    case MUC_PDF_SIGNED_UNKNOWN:
    default:
      return _("of a kind that cannot be checked");
    }
}

/** muc_signed_copy_describe_count: (transfer full) (nullable): signatures that say nothing, or that
 *   there are none. */
char *
muc_signed_copy_describe_count (MucSignedCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->pdf == NULL)
    return NULL;
  if (self->pdf->n_unreadable > 0)
    return g_strdup_printf (ngettext ("%u signature that cannot be read",
                                      "%u signatures that cannot be read",
                                      self->pdf->n_unreadable), self->pdf->n_unreadable);
  return self->pdf->signatures->len == 0 ? g_strdup (_("No digital signature")) : NULL;
}
