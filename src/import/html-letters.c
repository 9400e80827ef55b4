/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html-letters.h"

#include <string.h>

#include "import/html-flow.h"

/* So far out the font of words is looked for. */
#define DEPTH_MAX 32

#define FAMILY "font-family:"

static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetProp (node, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  if (value != NULL)
    xmlFree (value);

  return copy;
}

/* "font-size:13.0pt;font-family:'.VnTime','serif'" */
static char *
find_family (xmlNode *node)
{
  g_autofree char *style = dup_attribute (node, "style");
  g_autofree char *small = style != NULL ? g_ascii_strdown (style, -1) : NULL;
  const char *family = small != NULL ? strstr (small, FAMILY) : NULL;

  return family != NULL ? g_strdup (style + (family - small) + strlen (FAMILY)) : NULL;
}

/* The font of words, as their element or one about it says; style sheets are not looked at. */
static char *
find_font (xmlNode *words)
{
  guint depth = 0;

  for (xmlNode *node = words->parent;
       node != NULL && node->type == XML_ELEMENT_NODE && depth < DEPTH_MAX;
       node = node->parent, depth++)
    {
      char *font = NULL;

      if (node->properties != NULL)
        font = find_family (node);
      if (node->properties != NULL && font == NULL)
        font = dup_attribute (node, "face");
      if (font != NULL)
        return font;
    }

  return NULL;
}

static gboolean
is_words (const xmlNode *node)
{
  return (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
         && node->content != NULL && !xmlIsBlankNode (node);
}

static void
weigh_words (xmlNode       *node,
             MucConversion *conversion)
{
  g_autofree char *font = find_font (node);
  g_autofree char *marked = muc_conversion_mark (conversion, font, (const char *) node->content,
                                                 FALSE);

  if (marked != NULL)
    xmlNodeSetContent (node, BAD_CAST marked);
  muc_conversion_weigh (conversion, (const char *) node->content);
}

static void
convert_words (xmlNode       *node,
               MucConversion *conversion)
{
  guint line = (guint) MAX (xmlGetLineNo (node), 1);
  g_autofree char *converted = muc_conversion_convert (conversion, line,
                                                       (const char *) node->content);

  if (converted != NULL)
    xmlNodeSetContent (node, BAD_CAST converted);
}

/**
 * muc_html_convert_letters:
 * @root: a page
 * @conversion: what turns letters of old encodings into Unicode
 *
 * Changes the words of the page.
 */
void
muc_html_convert_letters (xmlNode       *root,
                          MucConversion *conversion)
{
  static void (*const passes[]) (xmlNode *, MucConversion *) = { weigh_words, convert_words };

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    {
      MucHtmlStep step = MUC_HTML_OPEN;

      for (xmlNode *node = root; node != NULL; node = muc_html_next (node, root, TRUE, &step))
        if (is_words (node) && step == MUC_HTML_OPEN)
          passes[i] (node, conversion);
    }
}
