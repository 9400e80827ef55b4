/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt.h"

#include <string.h>

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

static void
add_attributes (GsfXMLOut *xml,
                va_list    attributes)
{
  const char *name;

  while ((name = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);

      if (value != NULL)
        gsf_xml_out_add_cstr (xml, name, value);
    }
}

void
muc_odt_open (GsfXMLOut  *xml,
              const char *element,
              ...)
{
  va_list attributes;

  if (xml == NULL)
    return;

  gsf_xml_out_start_element (xml, element);
  va_start (attributes, element);
  add_attributes (xml, attributes);
  va_end (attributes);
}

void
muc_odt_leaf (GsfXMLOut  *xml,
              const char *element,
              ...)
{
  va_list attributes;

  if (xml == NULL)
    return;

  gsf_xml_out_start_element (xml, element);
  va_start (attributes, element);
  add_attributes (xml, attributes);
  va_end (attributes);
  gsf_xml_out_end_element (xml);
}

void
muc_odt_close (GsfXMLOut *xml)
{
  if (xml != NULL)
    gsf_xml_out_end_element (xml);
}

void
muc_odt_open_root (GsfXMLOut  *xml,
                   const char *element)
{
  muc_odt_open (xml, element,
                "xmlns:office", OASIS "office:1.0",
                "xmlns:style", OASIS "style:1.0",
                "xmlns:text", OASIS "text:1.0",
                "xmlns:table", OASIS "table:1.0",
                "xmlns:draw", OASIS "drawing:1.0",
                "xmlns:fo", OASIS "xsl-fo-compatible:1.0",
                "xmlns:svg", OASIS "svg-compatible:1.0",
                "xmlns:meta", OASIS "meta:1.0",
                "xmlns:config", OASIS "config:1.0",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                "xmlns:xlink", "http://www.w3.org/1999/xlink",
                "office:version", "1.2",
                NULL);
}

static gboolean
is_allowed (gunichar c)
{
  return c >= 0x20 && c != 0xfffe && c != 0xffff;
}

void
muc_odt_put_text (GsfXMLOut  *xml,
                  const char *start,
                  const char *end,
                  const char *from,
                  const char *to)
{
  g_autoptr (GString) run = NULL;

  if (xml == NULL)
    return;

  run = g_string_sized_new (to - from);
  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    {
      gboolean is_lost = *p == ' ' && (p == start || p[-1] == ' ' || p + 1 == end);

      if (!is_lost && *p != '\t')
        {
          if (is_allowed (g_utf8_get_char (p)))
            g_string_append_len (run, p, g_utf8_next_char (p) - p);
          continue;
        }
      gsf_xml_out_add_cstr (xml, NULL, run->str);
      g_string_truncate (run, 0);
      muc_odt_leaf (xml, is_lost ? "text:s" : "text:tab", NULL);
    }
  gsf_xml_out_add_cstr (xml, NULL, run->str);
}

void
muc_odt_put_element (GsfXMLOut  *xml,
                     const char *element,
                     const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_allowed (g_utf8_get_char (p)))
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);
  muc_odt_open (xml, element, NULL);
  if (xml != NULL)
    gsf_xml_out_add_cstr (xml, NULL, clean->str);
  muc_odt_close (xml);
}

char *
muc_odt_format_points (char   buffer[24],
                       double points)
{
  g_ascii_formatd (buffer, 20, "%.2f", points);
  strcat (buffer, "pt");
  return buffer;
}
