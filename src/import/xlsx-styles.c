/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xlsx-styles.h"

#define FORMATS_MAX 100000

struct _MucXlsxStyles
{
  GHashTable *codes;    /* of the formats that the workbook spells out, by their numbers */
  GHashTable *formats;  /* those in use, by their numbers */
  GPtrArray *fonts;     /* their names */
  GArray *cells;        /* Cell: for each style of a cell what it refers to */
};

/* The numbers of a format and a font. */
typedef struct
{
  guint format;
  guint font;
} Cell;

enum
{
  STYLES_FORMAT = 1, STYLES_FONTS, STYLES_FONT, STYLES_FONT_NAME, STYLES_CELLS, STYLES_CELL,
};

static const MucXmlName names[] = {
  { "x:numFmt", STYLES_FORMAT }, { "x:fonts", STYLES_FONTS }, { "x:font", STYLES_FONT },
  { "x:name", STYLES_FONT_NAME }, { "x:cellXfs", STYLES_CELLS }, { "x:xf", STYLES_CELL }, { NULL },
};

static void
read_format (MucXlsxStyles *self,
             MucXml        *xml)
{
  guint id = muc_xml_get_number (xml, "numFmtId", 0, G_MAXINT);
  const char *code = muc_xml_get_attribute (xml, "formatCode");

  if (code != NULL && g_hash_table_size (self->codes) < FORMATS_MAX)
    g_hash_table_insert (self->codes, GUINT_TO_POINTER (id), g_strdup (code));
}

static void
read_cell (MucXlsxStyles *self,
           MucXml        *xml)
{
  const Cell cell = {
    .format = muc_xml_get_number (xml, "numFmtId", 0, G_MAXINT),
    .font = muc_xml_get_number (xml, "fontId", 0, G_MAXINT),
  };

  if (self->cells->len < FORMATS_MAX)
    g_array_append_val (self->cells, cell);
}

static void
read_font_name (MucXlsxStyles *self,
                MucXml        *xml)
{
  char **last = self->fonts->len > 0
                ? (char **) &self->fonts->pdata[self->fonts->len - 1] : NULL;

  if (last != NULL && *last == NULL)
    *last = g_strdup (muc_xml_get_attribute (xml, "val"));
}

/* Fonts and cells count only in their own lists, @list. */
static void
read_element (MucXlsxStyles *self,
              MucXml        *xml,
              int            list)
{
  int token = muc_xml_get_token (xml);

  if (token == STYLES_FORMAT)
    read_format (self, xml);
  else if (token == STYLES_CELL && list == STYLES_CELLS)
    read_cell (self, xml);
  else if (token == STYLES_FONT && list == STYLES_FONTS && self->fonts->len < FORMATS_MAX)
    g_ptr_array_add (self->fonts, NULL);
  else if (token == STYLES_FONT_NAME && list == STYLES_FONTS)
    read_font_name (self, xml);
}

/**
 * muc_xlsx_styles_read:
 * @package: a workbook
 * @part: (nullable): the part with its styles
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): how its cells show their numbers, and in which fonts
 */
MucXlsxStyles *
muc_xlsx_styles_read (MucPackage  *package,
                      const char  *part,
                      GError     **error)
{
  g_autoptr (MucXlsxStyles) self = g_new0 (MucXlsxStyles, 1);
  g_autoptr (MucXml) xml = NULL;
  int list = 0;
  MucXmlNode node;

  self->codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->formats = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) muc_number_format_free);
  self->fonts = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  if (part == NULL)
    return g_steal_pointer (&self);

  xml = muc_package_open_xml (package, part, names, error);
  if (xml == NULL)
    return NULL;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node != MUC_XML_TEXT && (muc_xml_get_token (xml) == STYLES_CELLS
                                 || muc_xml_get_token (xml) == STYLES_FONTS))
      list = node == MUC_XML_OPEN ? muc_xml_get_token (xml) : 0;
    else if (node == MUC_XML_OPEN)
      read_element (self, xml, list);

  return muc_xml_finish (xml, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * muc_xlsx_styles_free:
 * @self: (transfer full): styles
 */
void
muc_xlsx_styles_free (MucXlsxStyles *self)
{
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->formats);
  g_ptr_array_unref (self->fonts);
  g_array_unref (self->cells);
  g_free (self);
}

/** muc_xlsx_styles_get: (transfer none): how a cell of @style, from 0, shows its number. */
const MucNumberFormat *
muc_xlsx_styles_get (MucXlsxStyles *self,
                     guint          style)
{
  guint id = style < self->cells->len ? g_array_index (self->cells, Cell, style).format : 0;
  MucNumberFormat *format = g_hash_table_lookup (self->formats, GUINT_TO_POINTER (id));
  const char *code;

  if (format != NULL)
    return format;
  code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id));
  format = code != NULL ? muc_number_format_new (code) : muc_number_format_new_builtin (id);
  g_hash_table_insert (self->formats, GUINT_TO_POINTER (id), format);

  return format;
}

/** muc_xlsx_styles_get_font: (transfer none) (nullable): the font of a cell of @style, from 0. */
const char *
muc_xlsx_styles_get_font (MucXlsxStyles *self,
                          guint          style)
{
  guint id = style < self->cells->len ? g_array_index (self->cells, Cell, style).font : 0;

  return id < self->fonts->len ? self->fonts->pdata[id] : NULL;
}
