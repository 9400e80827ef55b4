/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xlsx-strings.h"

#include <string.h>

#include "model/text.h"

/* All strings in one piece, each with a zero behind it. */
struct _MucXlsxStrings
{
  MucConversion *conversion;
  GString *text;
  GArray *items; /* Item */
};

/* Where a string begins, and how much of it is shown in the font of its cell: what comes after has
 * fonts of its own. */
typedef struct
{
  gsize start;
  gsize n_plain;
} Item;

/* A string that is being read. */
typedef struct
{
  GString *text;
  gsize n_plain;
  gboolean in_text;
  char *font;      /* of the words at hand, where it is their own */
} Open;

enum { STRINGS_ITEM = 1, STRINGS_RUN, STRINGS_FONT, STRINGS_TEXT, STRINGS_SOUND };

static const MucXmlName names[] = {
  { "x:si", STRINGS_ITEM }, { "x:r", STRINGS_RUN }, { "x:rFont", STRINGS_FONT },
  { "x:t", STRINGS_TEXT }, { "x:rPh", STRINGS_SOUND }, { NULL },
};

static gboolean
is_escape (const char *p)
{
  return p[0] == '_' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3])
         && g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]) && p[6] == '_';
}

/**
 * muc_xlsx_unescape:
 * @text: words of a cell
 *
 * Characters that XML cannot hold stand as "_x000D_" (ECMA-376 part 1, 22.9.2.19); a carriage
 * return before a line's end says nothing, and the others are no words.
 *
 * Returns: (transfer full): the words, trimmed and composed, with plain line ends
 */
char *
muc_xlsx_unescape (const char *text)
{
  g_autoptr (GString) plain = NULL;

  if (strstr (text, "_x") == NULL && strchr (text, '\r') == NULL)
    return muc_text_clean (text);

  plain = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\r' || (is_escape (p) && g_ascii_strtoull (p + 2, NULL, 16) < 0x20))
      p += *p == '_' ? 6 : 0;
    else if (is_escape (p))
      {
        gunichar ch = g_ascii_strtoull (p + 2, NULL, 16);

        if (g_unichar_validate (ch))
          g_string_append_unichar (plain, ch);
        p += 6;
      }
    else
      g_string_append_c (plain, *p);

  return muc_text_clean (plain->str);
}

static void
add_string (MucXlsxStrings *self,
            Open           *open)
{
  g_autofree char *clean = muc_xlsx_unescape (open->text->str);
  Item item = { self->text->len, strlen (clean) };

  if (open->n_plain < open->text->len)
    {
      g_autofree char *plain = NULL;

      g_string_truncate (open->text, open->n_plain);
      plain = muc_xlsx_unescape (open->text->str);
      item.n_plain = g_str_has_prefix (clean, plain) ? strlen (plain) : 0;
    }
  g_array_append_val (self->items, item);
  g_string_append_len (self->text, clean, (gssize) strlen (clean) + 1);
  g_string_truncate (open->text, 0);
  open->n_plain = 0;
}

static void
add_words (MucXlsxStrings *self,
           Open           *open,
           const char     *words)
{
  g_autofree char *marked = muc_conversion_mark (self->conversion, open->font, words, FALSE);

  if (open->font == NULL && open->n_plain == open->text->len)
    open->n_plain += strlen (words);
  g_string_append (open->text, marked != NULL ? marked : words);
}

static void
open_element (Open   *open,
              MucXml *xml)
{
  switch (muc_xml_get_token (xml))
    {
    case STRINGS_TEXT:
      open->in_text = TRUE;
      break;
    case STRINGS_FONT:
      g_free (open->font);
      open->font = g_strdup (muc_xml_get_attribute (xml, "val"));
      break;
    case STRINGS_SOUND:
      muc_xml_skip (xml);
      break;
    default:
      break;
    }
}

static void
read_items (MucXlsxStrings *self,
            MucXml         *xml)
{
  Open open = { .text = g_string_new (NULL) };
  MucXmlNode node;

  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_TEXT && open.in_text)
      add_words (self, &open, muc_xml_get_text (xml));
    else if (node == MUC_XML_OPEN)
      open_element (&open, xml);
    else if (node == MUC_XML_CLOSE && muc_xml_get_token (xml) == STRINGS_TEXT)
      open.in_text = FALSE;
    else if (node == MUC_XML_CLOSE && muc_xml_get_token (xml) == STRINGS_RUN)
      g_clear_pointer (&open.font, g_free);
    else if (node == MUC_XML_CLOSE && muc_xml_get_token (xml) == STRINGS_ITEM)
      add_string (self, &open);
  g_string_free (open.text, TRUE);
  g_free (open.font);
}

/**
 * muc_xlsx_strings_read:
 * @package: a workbook
 * @part: (nullable): the part with the words that its cells share
 * @conversion: (transfer none): what turns letters of old encodings into Unicode
 * @error: return location for an error
 *
 * Reads the words without what the file says of how they sound.
 *
 * Returns: (transfer full) (nullable): the words
 */
MucXlsxStrings *
muc_xlsx_strings_read (MucPackage     *package,
                       const char     *part,
                       MucConversion  *conversion,
                       GError        **error)
{
  g_autoptr (MucXlsxStrings) self = g_new0 (MucXlsxStrings, 1);
  g_autoptr (MucXml) xml = NULL;

  self->text = g_string_new (NULL);
  self->conversion = conversion;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  if (part == NULL)
    return g_steal_pointer (&self);

  xml = muc_package_open_xml (package, part, names, error);
  if (xml == NULL)
    return NULL;
  read_items (self, xml);

  return muc_xml_finish (xml, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * muc_xlsx_strings_free:
 * @self: (transfer full): words
 */
void
muc_xlsx_strings_free (MucXlsxStrings *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->items);
  g_free (self);
}

/** muc_xlsx_strings_get: (transfer none): the words of number @i, from 0, or "". */
const char *
muc_xlsx_strings_get (MucXlsxStrings *self,
                      guint           i)
{
  return i < self->items->len ? self->text->str + g_array_index (self->items, Item, i).start : "";
}

/**
 * muc_xlsx_strings_mark:
 * @self: words
 * @i: a number, from 0
 * @font: (nullable): the font of a cell that shows them
 *
 * Returns: (transfer full) (nullable): the words with their old letters marked, or %NULL where the
 *   font is none for such
 */
char *
muc_xlsx_strings_mark (MucXlsxStrings *self,
                       guint           i,
                       const char     *font)
{
  const char *words = muc_xlsx_strings_get (self, i);
  g_autofree char *plain = NULL;
  g_autofree char *marked = NULL;
  gsize n_plain;

  if (font == NULL || i >= self->items->len)
    return NULL;
  n_plain = g_array_index (self->items, Item, i).n_plain;
  plain = g_strndup (words, n_plain);
  marked = muc_conversion_mark (self->conversion, font, plain, FALSE);

  return marked != NULL ? g_strconcat (marked, words + n_plain, NULL) : NULL;
}
