/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/odt-looks.h"

#include <string.h>

static void
free_levels (gpointer levels)
{
  muc_list_levels_free (levels);
}

/** muc_odt_looks_new: (transfer full): no styles. */
MucOdtLooks *
muc_odt_looks_new (void)
{
  MucOdtLooks *self = g_new0 (MucOdtLooks, 1);

  self->styles = muc_text_styles_new ();
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_levels);
  self->unseen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * muc_odt_looks_free:
 * @self: (transfer full): the styles of a text
 */
void
muc_odt_looks_free (MucOdtLooks *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->unseen);
  g_free (self);
}

static char *
make_key (const char *family,
          const char *name)
{
  return g_strconcat (family != NULL ? family : "", "/", name != NULL ? name : "", NULL);
}

static void
read_text_look (MucXml       *xml,
                MucTextStyle *style)
{
  const char *display = muc_xml_get_attribute (xml, "text:display");
  const char *transform = muc_xml_get_attribute (xml, "fo:text-transform");
  const char *font = muc_xml_get_attribute (xml, "style:font-name");

  if (font == NULL)
    font = muc_xml_get_attribute (xml, "fo:font-family");
  if (display != NULL)
    style->hidden = strcmp (display, "none") == 0;
  if (transform != NULL)
    style->capitals = strcmp (transform, "uppercase") == 0;
  if (font != NULL)
    {
      g_free (style->font);
      style->font = g_strdup (font);
    }
}

static void
read_style (MucOdtLooks *self,
            MucXml       *xml)
{
  g_autofree char *family = g_strdup (muc_xml_get_attribute (xml, "style:family"));
  g_autofree char *key = make_key (family, muc_xml_get_attribute (xml, "style:name"));
  const char *parent = muc_xml_get_attribute (xml, "style:parent-style-name");
  MucTextStyle *style = muc_text_style_new ();
  guint depth = 0;

  /* What no style says, the default one of the family does, which has no name. */
  if (!g_str_has_suffix (key, "/"))
    style->parent = make_key (family, parent);
  style->list = g_strdup (muc_xml_get_attribute (xml, "style:list-style-name"));
  while (muc_xml_next_inside (xml, &depth))
    if (muc_xml_get_token (xml) == MUC_ODT_TEXT_LOOK)
      read_text_look (xml, style);
    else if ((muc_xml_get_token (xml) == MUC_ODT_SECTION_LOOK
              && g_strcmp0 (muc_xml_get_attribute (xml, "text:display"), "none") == 0)
             || (muc_xml_get_token (xml) == MUC_ODT_TABLE_LOOK
                 && g_strcmp0 (muc_xml_get_attribute (xml, "table:display"), "false") == 0))
      g_hash_table_add (self->unseen, g_strdup (key));
  g_hash_table_insert (self->styles, g_steal_pointer (&key), style);
}

static MucNumberFormat
read_format (const char *format)
{
  switch (format != NULL ? *format : '\0')
    {
    case '\0':
      return MUC_NUMBER_NONE;
    case 'a':
      return MUC_NUMBER_LOWER_LETTER;
    case 'A':
      return MUC_NUMBER_UPPER_LETTER;
    case 'i':
      return MUC_NUMBER_LOWER_ROMAN;
    case 'I':
      return MUC_NUMBER_UPPER_ROMAN;
    case '0':
      return MUC_NUMBER_PADDED;
    default:
      return MUC_NUMBER_DECIMAL;
    }
}

/* "(" and ")" about the numbers of this level and of those above that are shown with it. */
static char *
make_pattern (MucXml *xml,
              guint   level)
{
  const char *prefix = muc_xml_get_attribute (xml, "style:num-prefix");
  const char *suffix = muc_xml_get_attribute (xml, "style:num-suffix");
  guint shown = muc_xml_get_number (xml, "text:display-levels", 1, level + 1);
  GString *pattern = g_string_new (prefix);

  shown = MAX (shown, 1);
  for (guint i = level + 1 - shown; i <= level; i++)
    g_string_append_printf (pattern, "%s%%%u", i + shown > level + 1 ? "." : "", i + 1);
  if (suffix != NULL)
    g_string_append (pattern, suffix);

  return g_string_free (pattern, FALSE);
}

/* OpenDocument 1.4 writes the whole as "%1%.%2%)". */
static char *
convert_pattern (const char *format)
{
  GString *pattern = g_string_new (NULL);

  for (const char *p = format; *p != '\0'; p++)
    {
      g_string_append_c (pattern, *p);
      if (*p == '%' && g_ascii_isdigit (p[1]) && p[2] == '%')
        {
          g_string_append_c (pattern, p[1]);
          p += 2;
        }
    }

  return g_string_free (pattern, FALSE);
}

static void
read_number_level (MucXml       *xml,
                   MucListLevel *level,
                   guint         i)
{
  const char *whole = muc_xml_get_attribute (xml, "style:num-list-format");

  g_free (level->pattern);
  level->format = read_format (muc_xml_get_attribute (xml, "style:num-format"));
  level->start = muc_xml_get_number (xml, "text:start-value", 1, G_MAXINT);
  level->pattern = whole != NULL ? convert_pattern (whole) : make_pattern (xml, i);
  /* Without a format there is no number; what stands about it is not shown either. */
  if (level->format == MUC_NUMBER_NONE)
    g_clear_pointer (&level->pattern, g_free);
}

static void
read_list_style (MucOdtLooks *self,
                 MucXml       *xml,
                 const char   *name)
{
  g_autofree char *key = g_strdup (name);
  MucListLevels *levels = muc_list_levels_new ();
  guint depth = 0;

  while (muc_xml_next_inside (xml, &depth))
    {
      int token = muc_xml_get_token (xml);
      guint number = muc_xml_get_number (xml, "text:level", 1, MUC_LIST_DEPTH);
      guint i = MAX (number, 1) - 1;

      if (token == MUC_ODT_LEVEL_NUMBER)
        read_number_level (xml, &levels->level[i], i);
      else if (token == MUC_ODT_LEVEL_BULLET || token == MUC_ODT_LEVEL_IMAGE)
        {
          g_free (levels->level[i].pattern);
          levels->level[i].format = MUC_NUMBER_BULLET;
          levels->level[i].pattern = g_strdup (muc_xml_get_attribute (xml, "text:bullet-char"));
        }
    }
  g_hash_table_insert (self->lists, g_steal_pointer (&key), levels);
}

/**
 * muc_odt_looks_read_element:
 * @self: the styles of a text
 * @xml: a part, where an element begins
 *
 * Takes up a style.
 *
 * Returns: whether the element is one, and has been read to its end
 */
gboolean
muc_odt_looks_read_element (MucOdtLooks *self,
                             MucXml       *xml)
{
  const char *name = muc_xml_get_attribute (xml, "style:name");

  switch (muc_xml_get_token (xml))
    {
    case MUC_ODT_STYLE:
      read_style (self, xml);
      return TRUE;
    case MUC_ODT_LIST_STYLE:
      read_list_style (self, xml, name != NULL ? name : "?");
      return TRUE;
    case MUC_ODT_OUTLINE_STYLE:
      read_list_style (self, xml, "");
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * muc_odt_looks_read_part:
 * @self: the styles of a file
 * @package: the file
 * @error: return location for an error
 *
 * Takes up the styles that stand in a part of their own, where there is one.
 *
 * Returns: whether it could be read
 */
gboolean
muc_odt_looks_read_part (MucOdtLooks  *self,
                         MucPackage   *package,
                         GError      **error)
{
  static const MucXmlName names[] = { MUC_ODT_STYLE_NAMES, { NULL } };
  g_autoptr (MucXml) xml = NULL;
  MucXmlNode node;

  if (!muc_package_has (package, "styles.xml"))
    return TRUE;
  xml = muc_package_open_xml (package, "styles.xml", names, error);
  if (xml == NULL)
    return FALSE;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_OPEN)
      muc_odt_looks_read_element (self, xml);

  return muc_xml_finish (xml, error);
}

/**
 * muc_odt_looks_apply:
 * @self: the styles of a file
 * @family: "paragraph", "text" or "table-cell"
 * @name: (nullable): one of the styles
 * @style: gets what it does not say yet
 */
void
muc_odt_looks_apply (MucOdtLooks *self,
                      const char   *family,
                      const char   *name,
                      MucTextStyle *style)
{
  g_autofree char *key = make_key (family, name);

  muc_text_styles_apply (self->styles, key, style);
}
