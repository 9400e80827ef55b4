/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "books.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-outfile.h>
#include <gsf/gsf-output-stdio.h>
#include <string.h>

#define XML "<?xml version='1.0' encoding='UTF-8'?>"
#define MAIN "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' " \
  "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
#define TYPES "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/" \
  "relationships'>"

char *
write_parts (const char        *base,
             const char *const *parts)
{
  char *path = g_build_filename (g_get_tmp_dir (), base, NULL);
  GsfOutput *file = gsf_output_stdio_new (path, NULL);
  GsfOutfile *zip;

  g_assert_nonnull (file);
  zip = gsf_outfile_zip_new (file, NULL);
  for (; *parts != NULL; parts += 2)
    {
      g_auto (GStrv) names = g_strsplit (parts[0], "/", -1);
      GsfOutfile *folder = g_object_ref (zip);
      GsfOutput *part;

      for (guint i = 0; names[i + 1] != NULL; i++)
        {
          GsfOutput *child = gsf_outfile_new_child (folder, names[i], TRUE);

          g_object_unref (folder);
          folder = GSF_OUTFILE (child);
        }
      part = gsf_outfile_new_child (folder, names[g_strv_length (names) - 1], FALSE);
      g_assert_true (gsf_output_write (part, strlen (parts[1]), (const guint8 *) parts[1]));
      gsf_output_close (part);
      g_object_unref (part);
      g_object_unref (folder);
    }
  gsf_output_close (GSF_OUTPUT (zip));
  g_object_unref (zip);
  g_object_unref (file);

  return path;
}

char *
write_xlsx (const char *sheet,
            const char *strings,
            const char *styles,
            const char *workbook)
{
  g_autofree char *sheet_xml = g_strconcat (XML "<worksheet " MAIN ">", sheet, "</worksheet>",
                                            NULL);
  g_autofree char *strings_xml = g_strconcat (XML "<sst " MAIN ">", strings != NULL ? strings : "",
                                              "</sst>", NULL);
  g_autofree char *styles_xml = g_strconcat (XML "<styleSheet " MAIN ">",
                                             styles != NULL ? styles : "", "</styleSheet>", NULL);
  g_autofree char *book_xml = g_strconcat (XML "<workbook " MAIN ">",
                                           workbook != NULL ? workbook
                                           : "<sheets><sheet name='Sheet1' sheetId='1' "
                                             "r:id='rId1'/></sheets>", "</workbook>", NULL);
  const char *parts[] = {
    "[Content_Types].xml",
    XML "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
    "<Override PartName='/xl/book.xml' ContentType='application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
    "_rels/.rels",
    XML RELATIONS "<Relationship Id='rId1' Type='" TYPES "officeDocument' "
    "Target='xl/book.xml'/></Relationships>",
    "xl/_rels/book.xml.rels",
    XML RELATIONS "<Relationship Id='rId1' Type='" TYPES "worksheet' Target='one/a.xml'/>"
    "<Relationship Id='rId2' Type='" TYPES "worksheet' Target='/xl/two.xml'/>"
    "<Relationship Id='rId3' Type='" TYPES "chartsheet' Target='chart.xml'/>"
    "<Relationship Id='rId4' Type='" TYPES "sharedStrings' Target='strings.xml'/>"
    "<Relationship Id='rId5' Type='" TYPES "styles' Target='styles.xml'/></Relationships>",
    "xl/book.xml", book_xml, "xl/one/a.xml", sheet_xml, "xl/strings.xml", strings_xml,
    "xl/styles.xml", styles_xml, "xl/chart.xml", XML "<chartsheet/>",
    "xl/two.xml",
    XML "<worksheet " MAIN "><sheetData><row r='1'><c r='A1' t='str'><v>Tờ hai</v></c></row>"
    "</sheetData></worksheet>",
    NULL,
  };

  return write_parts ("book.xlsx", parts);
}

char *
write_ods (const char *styles,
           const char *tables)
{
  g_autofree char *content = g_strconcat (
    XML "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
    " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
    " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
    " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
    " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
    "<office:automatic-styles>", styles != NULL ? styles : "",
    "</office:automatic-styles><office:body><office:spreadsheet>", tables,
    "</office:spreadsheet></office:body></office:document-content>", NULL);
  const char *parts[] = {
    "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content, NULL,
  };

  return write_parts ("book.ods", parts);
}
