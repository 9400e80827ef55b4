/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/docx-styles.h"

#include <string.h>

/* Word numbers lists from 1 to 2047; this is far beyond. */
#define LISTS_MAX 20000

enum
{
  STYLE = 1, DOC_DEFAULTS, BASED_ON, NUM_PR, NUM_ID, ILVL, CHANGE,
  ABSTRACT, NUM, ABSTRACT_ID, LEVEL, OVERRIDE, START_OVERRIDE, START, FORMAT, TEXT, RESTART, LEGAL,
  LEVEL_STYLE, STYLE_LINK, NUM_STYLE_LINK,
};

static const MucXmlName style_names[] = {
  { "w:style", STYLE }, { "w:docDefaults", DOC_DEFAULTS }, { "w:basedOn", BASED_ON },
  { "w:numPr", NUM_PR }, { "w:numId", NUM_ID }, { "w:ilvl", ILVL },
  { "w:rPrChange", CHANGE }, { "w:pPrChange", CHANGE }, { "w:tblStylePr", CHANGE },
  MUC_DOCX_RUN_NAMES, { NULL },
};

static const MucXmlName number_names[] = {
  { "w:abstractNum", ABSTRACT }, { "w:num", NUM }, { "w:abstractNumId", ABSTRACT_ID },
  { "w:lvl", LEVEL }, { "w:lvlOverride", OVERRIDE }, { "w:startOverride", START_OVERRIDE },
  { "w:start", START }, { "w:numFmt", FORMAT }, { "w:lvlText", TEXT }, { "w:lvlRestart", RESTART },
  { "w:isLgl", LEGAL }, { "w:pStyle", LEVEL_STYLE }, { "w:styleLink", STYLE_LINK },
  { "w:numStyleLink", NUM_STYLE_LINK }, { NULL },
};

/* How a family of lists is numbered (ISO/IEC 29500-1, 17.9.1), and how far it has come: the lists
 * of a family count on together. */
typedef struct
{
  MucListLevels *levels;
  MucListCount count;
  GHashTable *styles; /* from a paragraph's style to its level + 1 */
  char *link;         /* the style of lists in which the levels are found instead */
} Family;

/* A list (17.9.15). */
typedef struct
{
  char *family;
  MucListLevels *levels;         /* where they are its own */
  gboolean used[MUC_LIST_DEPTH]; /* whether the new starts have been used up */
  gboolean restarts[MUC_LIST_DEPTH];
  guint starts[MUC_LIST_DEPTH];
} List;

struct _MucDocxStyles
{
  GHashTable *styles;      /* MucTextStyle by "p/…" for paragraphs, "c/…" for words */
  MucTextStyle *defaults;
  char *paragraph;         /* the key of the style of paragraphs without one */
  GHashTable *families;
  GHashTable *lists;
  GHashTable *links;       /* from styles of lists to families */
};

static void
free_family (gpointer data)
{
  Family *family = data;

  muc_list_levels_free (family->levels);
  g_hash_table_unref (family->styles);
  g_free (family->link);
  g_free (family);
}

static void
free_list (gpointer data)
{
  List *list = data;

  g_clear_pointer (&list->levels, muc_list_levels_free);
  g_free (list->family);
  g_free (list);
}

/**
 * muc_docx_styles_free:
 * @self: (transfer full): the styles of a document
 */
void
muc_docx_styles_free (MucDocxStyles *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->styles);
  muc_text_style_free (self->defaults);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->links);
  g_free (self->paragraph);
  g_free (self);
}

/* "w:vanish" alone says yes; with a value it says what that says (17.17.4). */
static gboolean
read_toggle (MucXml *xml)
{
  const char *value = muc_xml_get_attribute (xml, "w:val");

  return value == NULL || (strcmp (value, "0") != 0 && strcmp (value, "false") != 0
                           && strcmp (value, "off") != 0);
}

/* A font of the theme takes the place of one that is named (17.3.2.26); none of them is old or has
 * signs for letters. */
static const char *
read_font (MucXml *xml)
{
  static const char *const names[] = { "w:asciiTheme", "w:hAnsiTheme", "w:ascii", "w:hAnsi" };
  const char *font = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && font == NULL; i++)
    font = muc_xml_get_attribute (xml, names[i]);

  return font;
}

/**
 * muc_docx_read_run_look:
 * @xml: a part, where an element of w:rPr begins
 * @token: its token, by #MUC_DOCX_RUN_NAMES
 * @style: gets what it says
 */
void
muc_docx_read_run_look (MucXml       *xml,
                        int           token,
                        MucTextStyle *style)
{
  const char *font;

  switch (token)
    {
    case MUC_DOCX_VANISH:
      style->hidden = read_toggle (xml);
      break;
    case MUC_DOCX_CAPS:
      style->capitals = read_toggle (xml);
      break;
    case MUC_DOCX_FONTS:
      font = read_font (xml);
      if (font != NULL)
        {
          g_free (style->font);
          style->font = g_strdup (font);
        }
      break;
    default:
      break;
    }
}

/* Styles */

static char *
make_key (const char *type,
          const char *id)
{
  return g_strconcat (g_strcmp0 (type, "character") == 0 ? "c/" : "p/", id, NULL);
}

static void
read_style_item (MucXml       *xml,
                 const char   *type,
                 MucTextStyle *style)
{
  const char *value = muc_xml_get_attribute (xml, "w:val");

  switch (muc_xml_get_token (xml))
    {
    case BASED_ON:
      g_free (style->parent);
      style->parent = value != NULL ? make_key (type, value) : NULL;
      break;
    case NUM_ID:
      g_free (style->list);
      style->list = g_strdup (g_strcmp0 (value, "0") == 0 ? "" : value);
      break;
    case ILVL:
      style->level = (int) muc_xml_get_number (xml, "w:val", 0, MUC_LIST_DEPTH - 1);
      break;
    default:
      muc_docx_read_run_look (xml, muc_xml_get_token (xml), style);
      break;
    }
}

static void
read_style (MucXml       *xml,
            const char   *type,
            MucTextStyle *style)
{
  guint depth = 0;

  while (muc_xml_next_inside (xml, &depth))
    if (muc_xml_get_token (xml) == CHANGE)
      muc_xml_skip_inside (xml, &depth);
    else
      read_style_item (xml, type, style);
}

static void
add_style (MucDocxStyles *self,
           MucXml        *xml)
{
  g_autofree char *type = g_strdup (muc_xml_get_attribute (xml, "w:type"));
  g_autofree char *id = g_strdup (muc_xml_get_attribute (xml, "w:styleId"));
  gboolean is_default = muc_xml_get_number (xml, "w:default", 0, 1) == 1
                        || g_strcmp0 (muc_xml_get_attribute (xml, "w:default"), "true") == 0;
  MucTextStyle *style = muc_text_style_new ();

  read_style (xml, type, style);
  if (id == NULL)
    {
      muc_text_style_free (style);
      return;
    }
  if (is_default && g_strcmp0 (type, "paragraph") == 0)
    {
      g_free (self->paragraph);
      self->paragraph = make_key (type, id);
    }
  g_hash_table_insert (self->styles, make_key (type, id), style);
}

static gboolean
read_styles (MucDocxStyles  *self,
             MucPackage     *package,
             const char     *part,
             GError        **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (package, part, style_names, error);
  MucXmlNode node;

  if (xml == NULL)
    return FALSE;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node != MUC_XML_OPEN)
      continue;
    else if (muc_xml_get_token (xml) == STYLE)
      add_style (self, xml);
    else if (muc_xml_get_token (xml) == DOC_DEFAULTS)
      read_style (xml, NULL, self->defaults);

  return muc_xml_finish (xml, error);
}

/* Lists */

static MucNumberFormat
read_format (const char *name)
{
  static const struct { const char *name; MucNumberFormat format; } formats[] = {
    { "none", MUC_NUMBER_NONE }, { "bullet", MUC_NUMBER_BULLET },
    { "decimalZero", MUC_NUMBER_PADDED }, { "lowerLetter", MUC_NUMBER_LOWER_LETTER },
    { "upperLetter", MUC_NUMBER_UPPER_LETTER }, { "lowerRoman", MUC_NUMBER_LOWER_ROMAN },
    { "upperRoman", MUC_NUMBER_UPPER_ROMAN }, { "vietnameseCounting", MUC_NUMBER_VIETNAMESE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (name, formats[i].name) == 0)
      return formats[i].format;

  return MUC_NUMBER_DECIMAL;
}

static void
read_level (MucXml        *xml,
            MucListLevels *levels,
            GHashTable    *styles)
{
  guint i = muc_xml_get_number (xml, "w:ilvl", 0, MUC_LIST_DEPTH - 1);
  MucListLevel *level = &levels->level[i];
  guint depth = 0;

  while (muc_xml_next_inside (xml, &depth))
    switch (muc_xml_get_token (xml))
      {
      case START:
        level->start = muc_xml_get_number (xml, "w:val", 1, G_MAXINT);
        break;
      case FORMAT:
        level->format = read_format (muc_xml_get_attribute (xml, "w:val"));
        break;
      case TEXT:
        g_free (level->pattern);
        level->pattern = g_strdup (muc_xml_get_attribute (xml, "w:val"));
        break;
      case RESTART:
        level->keeps = muc_xml_get_number (xml, "w:val", 1, 10) == 0;
        break;
      case LEGAL:
        level->plain = read_toggle (xml);
        break;
      case LEVEL_STYLE:
        if (styles != NULL && muc_xml_get_attribute (xml, "w:val") != NULL)
          g_hash_table_insert (styles, make_key (NULL, muc_xml_get_attribute (xml, "w:val")),
                               GUINT_TO_POINTER (i + 1));
        break;
      default:
        break;
      }
}

static void
add_family (MucDocxStyles *self,
            MucXml        *xml)
{
  g_autofree char *id = g_strdup (muc_xml_get_attribute (xml, "w:abstractNumId"));
  Family *family = g_new0 (Family, 1);
  guint depth = 0;

  family->levels = muc_list_levels_new ();
  family->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (muc_xml_next_inside (xml, &depth))
    {
      const char *value = muc_xml_get_attribute (xml, "w:val");

      if (muc_xml_get_token (xml) == LEVEL)
        {
          read_level (xml, family->levels, family->styles);
          depth--;
        }
      else if (muc_xml_get_token (xml) == STYLE_LINK && id != NULL && value != NULL)
        g_hash_table_insert (self->links, g_strdup (value), g_strdup (id));
      else if (muc_xml_get_token (xml) == NUM_STYLE_LINK && family->link == NULL)
        family->link = g_strdup (value);
    }
  if (id != NULL && g_hash_table_size (self->families) < LISTS_MAX)
    g_hash_table_insert (self->families, g_steal_pointer (&id), family);
  else
    free_family (family);
}

/* A level that the list has in its own way, or its new start. */
static void
read_override (MucDocxStyles *self,
               MucXml        *xml,
               List          *list)
{
  guint level = muc_xml_get_number (xml, "w:ilvl", 0, MUC_LIST_DEPTH - 1);
  Family *family = list->family != NULL ? g_hash_table_lookup (self->families, list->family) : NULL;
  guint depth = 0;

  while (muc_xml_next_inside (xml, &depth))
    if (muc_xml_get_token (xml) == START_OVERRIDE)
      {
        list->restarts[level] = TRUE;
        list->starts[level] = muc_xml_get_number (xml, "w:val", 1, G_MAXINT);
      }
    else if (muc_xml_get_token (xml) == LEVEL && family != NULL)
      {
        if (list->levels == NULL)
          list->levels = muc_list_levels_copy (family->levels);
        read_level (xml, list->levels, NULL);
        depth--;
      }
}

static void
add_list (MucDocxStyles *self,
          MucXml        *xml)
{
  g_autofree char *id = g_strdup (muc_xml_get_attribute (xml, "w:numId"));
  List *list = g_new0 (List, 1);
  guint depth = 0;

  while (muc_xml_next_inside (xml, &depth))
    if (muc_xml_get_token (xml) == ABSTRACT_ID && list->family == NULL)
      list->family = g_strdup (muc_xml_get_attribute (xml, "w:val"));
    else if (muc_xml_get_token (xml) == OVERRIDE)
      {
        read_override (self, xml, list);
        depth--;
      }
  if (id != NULL && g_hash_table_size (self->lists) < LISTS_MAX)
    g_hash_table_insert (self->lists, g_steal_pointer (&id), list);
  else
    free_list (list);
}

static gboolean
read_numbering (MucDocxStyles  *self,
                MucPackage     *package,
                const char     *part,
                GError        **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (package, part, number_names, error);
  MucXmlNode node;

  if (xml == NULL)
    return FALSE;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node != MUC_XML_OPEN)
      continue;
    else if (muc_xml_get_token (xml) == ABSTRACT)
      add_family (self, xml);
    else if (muc_xml_get_token (xml) == NUM)
      add_list (self, xml);

  return muc_xml_finish (xml, error);
}

/**
 * muc_docx_styles_read:
 * @package: a Word document
 * @relations: (element-type MucRelation): what its main part refers to
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its styles and lists
 */
MucDocxStyles *
muc_docx_styles_read (MucPackage  *package,
                      GPtrArray   *relations,
                      GError     **error)
{
  g_autoptr (MucDocxStyles) self = g_new0 (MucDocxStyles, 1);
  const char *styles = muc_relations_find_type (relations, "styles");
  const char *numbering = muc_relations_find_type (relations, "numbering");

  self->styles = muc_text_styles_new ();
  self->defaults = muc_text_style_new ();
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_family);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (styles != NULL && muc_package_has (package, styles)
      && !read_styles (self, package, styles, error))
    return NULL;
  if (numbering != NULL && muc_package_has (package, numbering)
      && !read_numbering (self, package, numbering, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * muc_docx_styles_apply:
 * @self: the styles of a document
 * @paragraph: (nullable): the style of a paragraph
 * @run: (nullable): the style of words in it
 * @style: what is said of them without a style; gets what the styles say
 */
void
muc_docx_styles_apply (MucDocxStyles *self,
                       const char    *paragraph,
                       const char    *run,
                       MucTextStyle  *style)
{
  g_autofree char *key = NULL;

  if (run != NULL)
    {
      g_autofree char *run_key = make_key ("character", run);

      muc_text_styles_apply (self->styles, run_key, style);
    }
  key = paragraph != NULL ? make_key (NULL, paragraph) : g_strdup (self->paragraph);
  muc_text_styles_apply (self->styles, key, style);
  muc_text_style_inherit (style, self->defaults);
}

static Family *
find_family (MucDocxStyles *self,
             const List    *list)
{
  Family *family = list->family != NULL ? g_hash_table_lookup (self->families, list->family) : NULL;
  const char *linked = NULL;

  if (family != NULL && family->link != NULL)
    linked = g_hash_table_lookup (self->links, family->link);
  if (linked != NULL && g_hash_table_contains (self->families, linked))
    return g_hash_table_lookup (self->families, linked);

  return family;
}

/* A style of paragraphs says which list it belongs to; the list says at which level. */
static guint
find_level (const Family *family,
            const char   *paragraph,
            int           level)
{
  g_autofree char *key = paragraph != NULL ? make_key (NULL, paragraph) : NULL;
  guint linked = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (family->styles, key)) : 0;

  if (level >= 0)
    return (guint) level;

  return linked > 0 ? linked - 1 : 0;
}

/**
 * muc_docx_styles_number:
 * @self: the styles of a document
 * @paragraph: (nullable): the style of a paragraph
 * @style: what is said of it, styles included
 *
 * Counts the lists on; to be called once for each paragraph, in their order.
 *
 * Returns: (transfer full) (nullable): what a list writes before the paragraph
 */
char *
muc_docx_styles_number (MucDocxStyles *self,
                        const char    *paragraph,
                        MucTextStyle  *style)
{
  List *list = style->list != NULL ? g_hash_table_lookup (self->lists, style->list) : NULL;
  Family *family = list != NULL ? find_family (self, list) : NULL;
  guint level;

  if (family == NULL)
    return NULL;
  level = find_level (family, paragraph, style->level);
  if (list->restarts[level] && !list->used[level])
    {
      muc_list_restart (&family->count, level, list->starts[level]);
      list->used[level] = TRUE;
    }

  return muc_list_advance (list->levels != NULL ? list->levels : family->levels, &family->count,
                           level);
}
