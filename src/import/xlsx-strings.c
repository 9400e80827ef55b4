/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xlsx-strings.h"

#include <string.h>

#include "model/text.h"

/* All strings in one piece, each with a zero behind it. */
struct _MucXlsxStrings
{
  GString *text;
  GArray *starts; /* gsize */
};

enum { STRINGS_ITEM = 1, STRINGS_TEXT, STRINGS_SOUND };

static const MucXmlName names[] = {
  { "x:si", STRINGS_ITEM }, { "x:t", STRINGS_TEXT }, { "x:rPh", STRINGS_SOUND }, { NULL },
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
            const char     *text)
{
  g_autofree char *clean = muc_xlsx_unescape (text);
  gsize start = self->text->len;

  g_array_append_val (self->starts, start);
  g_string_append_len (self->text, clean, strlen (clean) + 1);
}

static void
read_items (MucXlsxStrings *self,
            MucXml         *xml)
{
  g_autoptr (GString) item = g_string_new (NULL);
  gboolean in_text = FALSE;
  MucXmlNode node;

  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    {
      int token = node != MUC_XML_TEXT ? muc_xml_get_token (xml) : 0;

      if (node == MUC_XML_TEXT && in_text)
        g_string_append (item, muc_xml_get_text (xml));
      else if (token == STRINGS_TEXT)
        in_text = node == MUC_XML_OPEN;
      else if (token == STRINGS_SOUND && node == MUC_XML_OPEN)
        muc_xml_skip (xml);
      else if (token == STRINGS_ITEM && node == MUC_XML_CLOSE)
        {
          add_string (self, item->str);
          g_string_truncate (item, 0);
        }
    }
}

/**
 * muc_xlsx_strings_read:
 * @package: a workbook
 * @part: (nullable): the part with the words that its cells share
 * @error: return location for an error
 *
 * Reads the words without what the file says of how they sound.
 *
 * Returns: (transfer full) (nullable): the words
 */
MucXlsxStrings *
muc_xlsx_strings_read (MucPackage  *package,
                       const char  *part,
                       GError     **error)
{
  g_autoptr (MucXlsxStrings) self = g_new0 (MucXlsxStrings, 1);
  g_autoptr (MucXml) xml = NULL;

  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
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
  g_array_unref (self->starts);
  g_free (self);
}

/** muc_xlsx_strings_get: (transfer none): the words of number @i, from 0, or "". */
const char *
muc_xlsx_strings_get (MucXlsxStrings *self,
                      guint           i)
{
  return i < self->starts->len ? self->text->str + g_array_index (self->starts, gsize, i) : "";
}
