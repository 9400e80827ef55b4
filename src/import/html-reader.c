/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/encoding.h"
#include "import/error.h"
#include "import/html-flow.h"
#include "import/html-letters.h"
#include "import/html.h"

/* A page takes up many times its size when it is read. */
#define PAGE_MAX (16 * 1024 * 1024)

/* Pages that say in which of these they are written are taken at their word. */
static const char *const charsets[] = {
  "windows-1252", "windows-1258", "iso-8859-1", "iso-8859-15", "us-ascii", "cp1252", "cp1258",
};

/* Programs on the web write tables as pages without a head and call them .xls. */
static gboolean
begins_piece (const MucReaderInput *input,
              const char           *start)
{
  static const char *const tags[] = {
    "<table", "<meta", "<head", "<style", "<body", "<div", "<center",
  };

  if (strcmp (input->suffix, "xls") != 0 && strcmp (input->suffix, "doc") != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_ascii_strncasecmp (start, tags[i], strlen (tags[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
recognises (const MucReaderInput *input)
{
  const char *start = input->bytes;

  if (g_str_has_prefix (start, "\xef\xbb\xbf"))
    start += 3;
  start += strspn (start, " \t\r\n");

  return g_ascii_strncasecmp (start, "<!doctype html", 14) == 0
         || g_ascii_strncasecmp (start, "<html", 5) == 0
         || (g_ascii_strncasecmp (start, "<?xml", 5) == 0 && strstr (start, "<html") != NULL)
         || begins_piece (input, start);
}

typedef struct
{
  MucSource *source;
  MucHtmlFlow *flow;
  guint line; /* of the page, where the paragraph at hand begins */
} Page;

static void
write_paragraph (Page *page,
                 char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    muc_source_add_text (page->source, page->line, lines[i]);
}

/* Puts the words that were gathered into the source. */
static void
write_words (Page *page)
{
  g_auto (GStrv) paragraphs = muc_html_flow_take (page->flow);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*g_strstrip (paragraphs[i]) != '\0')
      {
        write_paragraph (page, paragraphs[i]);
        muc_source_add_text (page->source, page->line, "");
      }
}

/* A table with one cell in each row, and another table in one of them, only sets the page. */
static gboolean
is_frame (xmlNode *table)
{
  static const char *const cells[] = { "td", "th", NULL };
  MucHtmlStep step = MUC_HTML_OPEN;
  guint depth = 0, n_cells = 0;
  gboolean has_table = FALSE;

  for (xmlNode *node = table; node != NULL; node = muc_html_next (node, table, depth <= 1, &step))
    {
      if (muc_html_is (node, "table"))
        depth += step == MUC_HTML_OPEN ? 1 : -1;
      has_table |= depth > 1;
      if (depth != 1 || step == MUC_HTML_CLOSE)
        continue;
      if (muc_html_is (node, "tr"))
        n_cells = 0;
      else if (muc_html_is_one_of (node, cells) && ++n_cells > 1)
        return FALSE;
    }

  return has_table;
}

static gboolean
read_table (Page     *page,
            xmlNode  *table,
            GError  **error)
{
  g_autoptr (MucSheet) sheet = muc_sheet_new (NULL);

  muc_html_fill_sheet (table, sheet);

  return muc_sheet_write (sheet, page->source, error);
}

static gboolean
read_page (Page     *page,
           xmlNode  *root,
           GError  **error)
{
  MucHtmlStep step = MUC_HTML_OPEN;
  gboolean into = TRUE;

  for (xmlNode *node = root; node != NULL; node = muc_html_next (node, root, into, &step))
    {
      into = muc_html_is_seen (node);
      if (!into)
        continue;
      if (muc_html_is (node, "table") && step == MUC_HTML_OPEN && !is_frame (node))
        {
          into = FALSE;
          write_words (page);
          if (!read_table (page, node, error))
            return FALSE;
        }
      else if (!muc_html_is (node, "table"))
        muc_html_flow_read (page->flow, node, step);
      page->line = (guint) MAX (xmlGetLineNo (node), 1);
    }
  write_words (page);

  return TRUE;
}

/* Paragraphs, items of lists with their marks, and tables in their order, numbered as the lines of
 * the file. What is hidden or was taken out is left out; a table inside a cell is words of it. */
static MucSource *
read_html (const MucReaderInput  *input,
           const char            *html,
           GError               **error)
{
  g_autoptr (MucSource) source = muc_source_new_empty (input->name);
  Page page = { .source = source, .line = 1 };
  xmlDoc *document = muc_html_parse (html);
  gboolean done = TRUE;

  page.flow = muc_html_flow_new (TRUE);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    {
      muc_html_convert_letters (xmlDocGetRootElement (document), input->conversion);
      done = read_page (&page, xmlDocGetRootElement (document), error);
    }
  muc_html_flow_free (page.flow);
  g_clear_pointer (&document, xmlFreeDoc);

  return done ? g_steal_pointer (&source) : NULL;
}

/* "<meta charset=windows-1258>", "content='text/html; charset=windows-1252'"; NULL for Unicode. */
static const char *
find_charset (const char *start)
{
  g_autofree char *small = g_ascii_strdown (start, -1);
  const char *p = strstr (small, "charset");

  if (p == NULL)
    return NULL;
  p += strlen ("charset");
  p += strspn (p, " =\"'");
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    if (g_str_has_prefix (p, charsets[i])
        && !g_ascii_isalnum (p[strlen (charsets[i])]))
      return charsets[i];

  return NULL;
}

static MucSource *
read_source (const MucReaderInput  *input,
             GError               **error)
{
  const char *charset = find_charset (input->bytes);
  g_autofree char *text = muc_encoding_read_page (input->file, charset, input->conversion,
                                                  input->cancellable, error);

  if (text != NULL && strlen (text) > PAGE_MAX)
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                 _("%s: the page is larger than %d MiB. Import its papers one by one."),
                 input->name, PAGE_MAX / 1024 / 1024);

  return text != NULL && strlen (text) <= PAGE_MAX ? read_html (input, text, error) : NULL;
}

static const char *const suffixes[] = { "html", "htm", "xhtml", NULL };

/* Reads a page as browsers show it. */
const MucReader muc_html_reader = { suffixes, FALSE, recognises, read_source };
