/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/text.h"

#include <poppler.h>
#include <string.h>

#include "pdf/lines.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* A year's papers are far below this. */
#define PAGES_MAX 2000
#define TEXT_MAX (16 * 1024 * 1024)

static GArray *
list_letters (const char       *text,
              PopplerRectangle *places,
              guint             n_places)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (MucPdfLetter));
  guint i = 0;

  for (const char *p = text; *p != '\0' && i < n_places; p = g_utf8_next_char (p), i++)
    {
      const MucPdfLetter letter = {
        g_utf8_get_char (p), places[i].x1, places[i].x2, (places[i].y1 + places[i].y2) / 2,
        ABS (places[i].y2 - places[i].y1),
      };

      /* Poppler's own line ends stand nowhere. */
      if (*p != '\n')
        g_array_append_val (letters, letter);
    }
  return letters;
}

static char *
read_page (PopplerDocument *document,
           int              index)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, index);
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;
  g_autofree PopplerRectangle *places = NULL;
  g_autoptr (GArray) letters = NULL;
  guint n = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL)
      || !poppler_page_get_text_layout (page, &places, &n))
    return g_strdup ("");
  letters = list_letters (text, places, n);
  return muc_pdf_lines_read (letters);
}

static MucPdfText
read_pages (MucPdf          *pdf,
            PopplerDocument *document)
{
  const int n = poppler_document_get_n_pages (document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gsize length = 0;

  for (int i = 0; i < n && i < PAGES_MAX && length < TEXT_MAX; i++)
    {
      g_autofree char *text = read_page (document, i);

      length += strlen (text);
      g_strv_builder_add (builder, text);
    }
  g_strfreev (pdf->pages);
  pdf->pages = g_strv_builder_end (builder);
  return n > PAGES_MAX || length >= TEXT_MAX ? MUC_PDF_TEXT_LONG : MUC_PDF_TEXT_READ;
}

static guint
count_fields (PopplerDocument *document)
{
  GList *fields = poppler_document_get_signature_fields (document);
  const guint n = g_list_length (fields);

  g_list_free_full (fields, g_object_unref);
  return n;
}

/**
 * muc_pdf_text_read:
 * @pdf: where to put the text
 * @bytes: a file
 * @n_fields: (out): how many places for signatures it has, signed or not
 */
void
muc_pdf_text_read (MucPdf *pdf,
                   GBytes *bytes,
                   guint  *n_fields)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PopplerDocument) document = poppler_document_new_from_bytes (bytes, NULL, &error);

  *n_fields = 0;
  if (document == NULL)
    {
      pdf->text = g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                  ? MUC_PDF_TEXT_PASSWORD : MUC_PDF_TEXT_DAMAGED;
      return;
    }
  pdf->text = read_pages (pdf, document);
  *n_fields = count_fields (document);
}
