/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xlsx-drawing.h"

/* ECMA-376 part 1, 20.5: what lies over the cells of a sheet, each shape with the cell where it
 * begins. Pictures and charts have no words. */

enum {
  FROM = 1,
  ROW,
  SHAPE,
  PARAGRAPH,
  RUN,
  FONT,
  WORDS,
  BREAK,
  FALLBACK,
};

static const MucXmlName names[] = {
  { "xdr:from", FROM }, { "xdr:row", ROW }, { "xdr:sp", SHAPE }, { "a:p", PARAGRAPH },
  { "a:r", RUN }, { "a:latin", FONT }, { "a:t", WORDS }, { "a:br", BREAK },
  { "mc:Fallback", FALLBACK }, { NULL },
};

typedef struct
{
  MucXml *xml;
  MucSheet *sheet;
  MucConversion *conversion;
  char *font;     /* of the words at hand, where they name one */
  gboolean in_from, in_row, in_words;
  guint row;
  GString *text;
} Reader;

static void
open_element (Reader *reader)
{
  switch (muc_xml_get_token (reader->xml))
    {
    case FROM:
      reader->in_from = TRUE;
      break;
    case ROW:
      reader->in_row = reader->in_from;
      break;
    case SHAPE:
      g_string_truncate (reader->text, 0);
      break;
    case RUN:
      g_clear_pointer (&reader->font, g_free);
      break;
    case FONT:
      g_free (reader->font);
      reader->font = g_strdup (muc_xml_get_attribute (reader->xml, "typeface"));
      break;
    case WORDS:
      reader->in_words = TRUE;
      break;
    case BREAK:
      g_string_append_c (reader->text, '\n');
      break;
    case FALLBACK:
      muc_xml_skip (reader->xml);
      break;
    default:
      break;
    }
}

static void
close_element (Reader *reader)
{
  switch (muc_xml_get_token (reader->xml))
    {
    case FROM:
      reader->in_from = FALSE;
      break;
    case ROW:
      reader->in_row = FALSE;
      break;
    case SHAPE:
      muc_sheet_add_box (reader->sheet, reader->row, reader->text->str);
      break;
    case WORDS:
      reader->in_words = FALSE;
      break;
    case PARAGRAPH:
      g_string_append_c (reader->text, '\n');
      break;
    default:
      break;
    }
}

static void
read_words (Reader *reader)
{
  const char *words = muc_xml_get_text (reader->xml);
  g_autofree char *marked = NULL;

  if (reader->in_row)
    reader->row = (guint) MIN (g_ascii_strtoull (words, NULL, 10), MUC_SHEET_ROWS_MAX);
  if (!reader->in_words)
    return;
  marked = muc_conversion_mark (reader->conversion, reader->font, words, FALSE);
  g_string_append (reader->text, marked != NULL ? marked : words);
}

/**
 * muc_xlsx_drawing_read:
 * @package: a workbook
 * @part: the part with what lies over the cells of one of its sheets
 * @sheet: gets the words of that
 * @conversion: what turns letters of old encodings into Unicode
 * @error: return location for an error
 *
 * Returns: whether the part is whole
 */
gboolean
muc_xlsx_drawing_read (MucPackage     *package,
                       const char     *part,
                       MucSheet       *sheet,
                       MucConversion  *conversion,
                       GError        **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (package, part, names, error);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .xml = xml, .sheet = sheet, .conversion = conversion, .text = text };
  MucXmlNode node;

  if (xml == NULL)
    return FALSE;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_TEXT)
      read_words (&reader);
    else if (node == MUC_XML_OPEN)
      open_element (&reader);
    else
      close_element (&reader);
  g_free (reader.font);

  return muc_xml_finish (xml, error);
}
