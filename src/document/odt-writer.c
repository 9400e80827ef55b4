/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt-writer.h"

#include <errno.h>
#include <string.h>

#include "document/figure.h"
#include "document/odt.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define PIXELS_PER_POINT (200 / 72.0)

/* The file while its parts are written, one after the other. */
typedef struct
{
  GsfOutfile *zip;
  GDateTime *date;
  MucDocument *document;
  MucPages *pages;
  MucOdtStyles *styles;
  GPtrArray *figures;
  const MucWriterProgress *progress;
} Package;

typedef gboolean (*WriteFunc) (Package   *self,
                               GsfXMLOut *xml,
                               GError   **error);

static gboolean
fail (GError **error)
{
  int code = errno;

  g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                       g_strerror (code != 0 ? code : EIO));
  return FALSE;
}

/* A part in the folder, or in none. All bear the document's date, so that the same document gives
 * the same bytes; the first must not be compressed. */
static GsfOutput *
open_part (Package    *self,
           const char *name,
           gboolean    is_stored)
{
  int level = is_stored ? GSF_ZIP_STORED : GSF_ZIP_DEFLATED;

  return gsf_outfile_new_child_full (self->zip, name, FALSE, "compression-level", level,
                                     "modtime", self->date, NULL);
}

static gboolean
close_part (GsfOutput *part,
            gboolean   is_written,
            GError   **error)
{
  gboolean closed = gsf_output_close (part) && is_written;

  g_object_unref (part);
  return closed || fail (error);
}

static gboolean
write_bytes (Package      *self,
             const char   *name,
             gboolean      is_stored,
             gconstpointer bytes,
             gsize         length,
             GError      **error)
{
  GsfOutput *part = open_part (self, name, is_stored);

  return close_part (part, gsf_output_write (part, length, bytes), error);
}

static gboolean
write_xml (Package    *self,
           const char *name,
           WriteFunc   write,
           GError    **error)
{
  GsfOutput *part = open_part (self, name, FALSE);
  GsfXMLOut *xml = gsf_xml_out_new (part);
  gboolean written;

  /* White space would be read as part of the text. */
  gsf_xml_out_set_pretty_print (xml, FALSE);
  written = write (self, xml, error);
  g_object_unref (xml);
  return close_part (part, TRUE, written ? error : NULL) && written;
}

static void
add_file (GsfXMLOut  *xml,
          const char *path,
          const char *media_type)
{
  muc_odt_leaf (xml, "manifest:file-entry", "manifest:full-path", path,
                "manifest:media-type", media_type, NULL);
}

static gboolean
write_manifest (Package   *self,
                GsfXMLOut *xml,
                GError   **error)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml", "settings.xml" };

  muc_odt_open (xml, "manifest:manifest",
                "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                "manifest:version", "1.2", NULL);
  muc_odt_leaf (xml, "manifest:file-entry", "manifest:full-path", "/",
                "manifest:version", "1.2", "manifest:media-type", MEDIA_TYPE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_file (xml, parts[i], "text/xml");
  for (guint i = 0; i < self->figures->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("Pictures/%u.png", i + 1);

      add_file (xml, path, "image/png");
    }
  muc_odt_close (xml);
  return TRUE;
}

static gboolean
write_meta (Package   *self,
            GsfXMLOut *xml,
            GError   **error)
{
  g_autofree char *date = g_date_time_format (self->date, "%Y-%m-%dT%H:%M:%S");

  muc_odt_open_root (xml, "office:document-meta");
  muc_odt_open (xml, "office:meta", NULL);
  muc_odt_put_element (xml, "meta:generator", "Mục Tiêu");
  muc_odt_put_element (xml, "dc:title", muc_document_get_title (self->document));
  muc_odt_put_element (xml, "meta:initial-creator", muc_document_get_author (self->document));
  muc_odt_put_element (xml, "dc:creator", muc_document_get_author (self->document));
  muc_odt_put_element (xml, "meta:creation-date", date);
  muc_odt_put_element (xml, "dc:date", date);
  muc_odt_put_element (xml, "dc:language", "vi-VN");
  muc_odt_close (xml);
  muc_odt_close (xml);
  return TRUE;
}

/* A row that stays with the next, as in Word, and lines as high as there. */
static gboolean
write_settings (Package   *self,
                GsfXMLOut *xml,
                GError   **error)
{
  static const char *const settings[][2] = {
    { "TableRowKeep", "true" },
    { "AddExternalLeading", "true" },
    { "AddParaTableSpacing", "true" },
    { "AddParaTableSpacingAtStart", "false" },
  };

  muc_odt_open_root (xml, "office:document-settings");
  muc_odt_open (xml, "office:settings", NULL);
  muc_odt_open (xml, "config:config-item-set", "config:name", "ooo:configuration-settings",
                "xmlns:ooo", "http://openoffice.org/2004/office", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      muc_odt_open (xml, "config:config-item", "config:name", settings[i][0],
                    "config:type", "boolean", NULL);
      gsf_xml_out_add_cstr (xml, NULL, settings[i][1]);
      muc_odt_close (xml);
    }
  muc_odt_close (xml);
  muc_odt_close (xml);
  muc_odt_close (xml);
  return TRUE;
}

static gboolean
write_styles (Package   *self,
              GsfXMLOut *xml,
              GError   **error)
{
  muc_odt_write_styles (xml);
  return TRUE;
}

static gboolean
walk_body (Package   *self,
           GsfXMLOut *xml,
           GError   **error)
{
  MucOdt odt = {
    .document = self->document,
    .pages = self->pages,
    .styles = self->styles,
    .xml = xml,
    .progress = self->progress,
  };

  return muc_odt_write_body (&odt, error);
}

static gboolean
write_content (Package   *self,
               GsfXMLOut *xml,
               GError   **error)
{
  if (!walk_body (self, NULL, error) || !muc_writer_progress_step (self->progress, 0.5, error))
    return FALSE;
  muc_odt_open_root (xml, "office:document-content");
  muc_odt_styles_write (self->styles, xml);
  if (!walk_body (self, xml, error))
    return FALSE;
  muc_odt_close (xml);
  return TRUE;
}

static gboolean
write_pictures (Package *self,
                GError **error)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);
      g_autoptr (GByteArray) png = muc_figure_draw_png (self->figures->pdata[i],
                                                        PIXELS_PER_POINT);

      if (!write_bytes (self, name, TRUE, png->data, png->len, error) ||
          !muc_writer_progress_step (self->progress, 0.8, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_parts (Package *self,
             GError **error)
{
  static const struct
  {
    const char *name;
    WriteFunc write;
  } parts[] = {
    { "META-INF/manifest.xml", write_manifest }, { "content.xml", write_content },
    { "styles.xml", write_styles },              { "meta.xml", write_meta },
    { "settings.xml", write_settings },
  };

  if (!write_bytes (self, "mimetype", TRUE, MEDIA_TYPE, strlen (MEDIA_TYPE), error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!write_xml (self, parts[i].name, parts[i].write, error))
      return FALSE;
  return write_pictures (self, error);
}

static GDateTime *
find_date (MucDocument *document)
{
  const GDate *date = muc_document_get_date (document);

  return g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                              g_date_get_day (date), 0, 0, 0);
}

static gboolean
write_package (MucDocument             *document,
               GsfOutput               *output,
               const MucWriterProgress *progress,
               GError                 **error)
{
  Package self = {
    .zip = gsf_outfile_zip_new (output, NULL),
    .date = find_date (document),
    .document = document,
    .pages = muc_pages_new (document),
    .styles = muc_odt_styles_new (),
    .figures = muc_figure_list (document),
    .progress = progress,
  };
  gboolean written = write_parts (&self, error);

  if (!gsf_output_close (GSF_OUTPUT (self.zip)) && written)
    written = fail (error);
  g_object_unref (self.zip);
  g_date_time_unref (self.date);
  muc_pages_free (self.pages);
  muc_odt_styles_free (self.styles);
  g_ptr_array_unref (self.figures);
  return written;
}

gboolean
muc_odt_write (MucDocument             *document,
               const char              *path,
               const MucWriterProgress *progress,
               GError                 **error)
{
  GsfOutput *output = gsf_output_stdio_new (path, NULL);
  gboolean written;

  if (output == NULL)
    return fail (error);

  errno = 0;
  written = write_package (document, output, progress, error);
  if (!gsf_output_close (output) && written)
    written = fail (error);
  g_object_unref (output);
  return written && muc_writer_progress_step (progress, 1, error);
}
