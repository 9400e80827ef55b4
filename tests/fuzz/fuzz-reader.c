/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "import/draft.h"
#include "import/reader.h"

/* FORMAT, which the build gives, says what the input is: the parts of a document of that format
 * with form feeds between them, which XML does not know; of the formats that are no zip files, or
 * with "file" of any at all, a file as it is. A changed byte of a zip file would hardly ever pass
 * its sums. What is read is then looked at for papers. */

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define MAIN "application/vnd.openxmlformats-officedocument."
#define TYPES(part, type) "<Types xmlns='" PACKAGE "content-types'><Override PartName='/" part \
  "' ContentType='" MAIN type ".main+xml'/></Types>"
#define RELATION(id, type, target) "<Relationship Id='" id "' Type='" OFFICE type "' Target='" \
  target "'/>"
#define RELATIONS(list) "<Relationships xmlns='" PACKAGE "relationships'>" list "</Relationships>"

#define PARTS_MAX 12

typedef struct
{
  const char *name;
  const char *content;
  gsize length;
} Part;

typedef struct
{
  const char *format;
  Part fixed[5];
  const char *names[6];
} Format;

static const Format formats[] = {
  { "docx",
    { { "[Content_Types].xml", TYPES ("word/document.xml", "wordprocessingml.document") },
      { "_rels/.rels", RELATIONS (RELATION ("a", "officeDocument", "word/document.xml")) },
      { "word/_rels/document.xml.rels",
        RELATIONS (RELATION ("b", "styles", "styles.xml")
                   RELATION ("c", "numbering", "numbering.xml")
                   RELATION ("d", "footnotes", "footnotes.xml")) } },
    { "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml" } },
  { "xlsx",
    { { "[Content_Types].xml", TYPES ("xl/workbook.xml", "spreadsheetml.sheet") },
      { "_rels/.rels", RELATIONS (RELATION ("a", "officeDocument", "xl/workbook.xml")) },
      { "xl/_rels/workbook.xml.rels",
        RELATIONS (RELATION ("rId1", "worksheet", "sheet.xml")
                   RELATION ("c", "sharedStrings", "sharedStrings.xml")
                   RELATION ("d", "styles", "styles.xml")) },
      { "xl/_rels/sheet.xml.rels", RELATIONS (RELATION ("e", "drawing", "drawing.xml")) } },
    { "xl/workbook.xml", "xl/sheet.xml", "xl/sharedStrings.xml", "xl/styles.xml",
      "xl/drawing.xml" } },
  { "odt",
    { { "mimetype", "application/vnd.oasis.opendocument.text" } },
    { "content.xml", "styles.xml" } },
  { "ods",
    { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" } },
    { "content.xml", "styles.xml" } },
};

static void
add_number (GByteArray *bytes,
            guint32     number,
            guint       length)
{
  number = GUINT32_TO_LE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, length);
}

/* What a part's header and its entry in the directory have in common. */
static void
add_entry (GByteArray *bytes,
           guint32     sign,
           const Part *part)
{
  add_number (bytes, sign, 4);
  if (sign == 0x02014b50)
    add_number (bytes, 20, 2);
  add_number (bytes, 20, 2);
  add_number (bytes, 0, 4);
  add_number (bytes, 0, 4);
  add_number (bytes, crc32 (0, (const Bytef *) part->content, part->length), 4);
  add_number (bytes, part->length, 4);
  add_number (bytes, part->length, 4);
  add_number (bytes, strlen (part->name), 2);
  add_number (bytes, 0, 2);
}

static void
add_directory (GByteArray    *bytes,
               const Part    *parts,
               guint          n,
               const guint32 *offsets)
{
  guint32 start = bytes->len;
  guint32 length;

  for (guint i = 0; i < n; i++)
    {
      add_entry (bytes, 0x02014b50, &parts[i]);
      add_number (bytes, 0, 4);
      add_number (bytes, 0, 2);
      add_number (bytes, 0, 4);
      add_number (bytes, offsets[i], 4);
      g_byte_array_append (bytes, (const guint8 *) parts[i].name, strlen (parts[i].name));
    }
  length = bytes->len - start;
  add_number (bytes, 0x06054b50, 4);
  add_number (bytes, 0, 4);
  add_number (bytes, n, 2);
  add_number (bytes, n, 2);
  add_number (bytes, length, 4);
  add_number (bytes, start, 4);
  add_number (bytes, 0, 2);
}

static GByteArray *
make_zip (const Part *parts,
          guint       n)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 offsets[PARTS_MAX];

  for (guint i = 0; i < n; i++)
    {
      offsets[i] = bytes->len;
      add_entry (bytes, 0x04034b50, &parts[i]);
      g_byte_array_append (bytes, (const guint8 *) parts[i].name, strlen (parts[i].name));
      g_byte_array_append (bytes, (const guint8 *) parts[i].content, parts[i].length);
    }
  add_directory (bytes, parts, n, offsets);

  return bytes;
}

static GByteArray *
make_document (const Format  *format,
               const uint8_t *data,
               gsize          size)
{
  Part parts[PARTS_MAX];
  const uint8_t *end = data + size;
  guint n = 0;

  for (guint i = 0; format->fixed[i].name != NULL; i++, n++)
    {
      parts[n] = format->fixed[i];
      parts[n].length = strlen (parts[n].content);
    }
  for (guint i = 0; format->names[i] != NULL && data <= end; i++, n++)
    {
      const uint8_t *feed = data < end ? memchr (data, '\f', end - data) : NULL;
      const uint8_t *last = feed != NULL ? feed : end;

      parts[n] = (Part) { format->names[i], (const char *) data, last - data };
      data = last + 1;
    }

  return make_zip (parts, n);
}

static GByteArray *
make_file (const uint8_t *data,
           size_t         size)
{
  GByteArray *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].format, FORMAT) == 0)
      return make_document (&formats[i], data, size);

  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, data, size);
  return bytes;
}

static char *
get_path (void)
{
  static char *path;

  if (path == NULL)
    {
      g_autofree char *base = g_strdup_printf ("muctieu-fuzz-%d." FORMAT, (int) getpid ());

      path = g_build_filename (g_get_tmp_dir (), base, NULL);
    }

  return path;
}

static void
write_file (const GByteArray *bytes)
{
  FILE *file = fopen (get_path (), "wb");

  g_assert_nonnull (file);
  fwrite (bytes->data, 1, bytes->len, file);
  fclose (file);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GByteArray) bytes = make_file (data, size);
  g_autoptr (GFile) file = g_file_new_for_path (get_path ());
  g_autoptr (MucConversion) conversion = muc_conversion_new ("fuzz", FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = NULL;

  write_file (bytes);
  source = muc_reader_read (file, &(MucReaderHelp) { conversion, NULL }, NULL, &error);
  unlink (get_path ());
  g_assert_true ((source == NULL) == (error != NULL));
  if (source != NULL)
    {
      g_autoptr (GPtrArray) findings = muc_import_findings_new ();
      g_autoptr (GPtrArray) drafts = muc_drafts_read (source, findings, NULL);
    }

  return 0;
}
