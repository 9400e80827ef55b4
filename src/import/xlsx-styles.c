/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xlsx-styles.h"

#define FORMATS_MAX 100000

struct _MucXlsxStyles
{
  GHashTable *codes;    /* of the formats that the workbook spells out, by their numbers */
  GHashTable *formats;  /* those in use, by their numbers */
  GArray *ids;          /* guint: for each style of a cell the number of its format */
};

enum { STYLES_FORMAT = 1, STYLES_CELLS, STYLES_CELL };

static const MucXmlName names[] = {
  { "x:numFmt", STYLES_FORMAT }, { "x:cellXfs", STYLES_CELLS }, { "x:xf", STYLES_CELL }, { NULL },
};

static void
read_element (MucXlsxStyles *self,
              MucXml        *xml,
              gboolean       in_cells)
{
  guint id = muc_xml_get_number (xml, "numFmtId", 0, G_MAXINT);
  const char *code = muc_xml_get_attribute (xml, "formatCode");

  if (muc_xml_get_token (xml) == STYLES_FORMAT && code != NULL
      && g_hash_table_size (self->codes) < FORMATS_MAX)
    g_hash_table_insert (self->codes, GUINT_TO_POINTER (id), g_strdup (code));
  else if (muc_xml_get_token (xml) == STYLES_CELL && in_cells && self->ids->len < FORMATS_MAX)
    g_array_append_val (self->ids, id);
}

/**
 * muc_xlsx_styles_read:
 * @package: a workbook
 * @part: (nullable): the part with its styles
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): how its cells show their numbers
 */
MucXlsxStyles *
muc_xlsx_styles_read (MucPackage  *package,
                      const char  *part,
                      GError     **error)
{
  g_autoptr (MucXlsxStyles) self = g_new0 (MucXlsxStyles, 1);
  g_autoptr (MucXml) xml = NULL;
  gboolean in_cells = FALSE;
  MucXmlNode node;

  self->codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->formats = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) muc_number_format_free);
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  if (part == NULL)
    return g_steal_pointer (&self);

  xml = muc_package_open_xml (package, part, names, error);
  if (xml == NULL)
    return NULL;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node != MUC_XML_TEXT && muc_xml_get_token (xml) == STYLES_CELLS)
      in_cells = node == MUC_XML_OPEN;
    else if (node == MUC_XML_OPEN)
      read_element (self, xml, in_cells);

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
  g_array_unref (self->ids);
  g_free (self);
}

/** muc_xlsx_styles_get: (transfer none): how a cell of @style, from 0, shows its number. */
const MucNumberFormat *
muc_xlsx_styles_get (MucXlsxStyles *self,
                     guint          style)
{
  guint id = style < self->ids->len ? g_array_index (self->ids, guint, style) : 0;
  MucNumberFormat *format = g_hash_table_lookup (self->formats, GUINT_TO_POINTER (id));
  const char *code;

  if (format != NULL)
    return format;
  code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id));
  format = code != NULL ? muc_number_format_new (code) : muc_number_format_new_builtin (id);
  g_hash_table_insert (self->formats, GUINT_TO_POINTER (id), format);

  return format;
}
