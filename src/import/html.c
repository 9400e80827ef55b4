/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "model/text.h"

#define ROWS_MAX 100000
#define COLUMNS_MAX 64
#define ROW_SPAN_MAX 1000

typedef struct
{
  GPtrArray *table;
  GPtrArray *row;             /* the row being read, or NULL */
  GHashTable *notes;          /* row → its note; NULL where nobody asks */
  guint open_spans[COLUMNS_MAX]; /* for each column how many rows a cell above reaches down */
} Reader;

static gboolean
is_element (const xmlNode *node,
            const char    *name)
{
  return node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST name);
}

static gboolean
is_one_of (const xmlNode     *node,
           const char *const *names)
{
  for (; *names != NULL; names++)
    if (is_element (node, *names))
      return TRUE;

  return FALSE;
}

/* The next node in reading order below @root; with @into FALSE what is inside @node is skipped.
 * No recursion: the depth of a page is the writer's choice. */
static xmlNode *
get_next (xmlNode  *node,
          xmlNode  *root,
          gboolean  into)
{
  if (into && node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;

  return node == root ? NULL : node->next;
}

/* White space of the page is one space; a line end is what the page says is one. */
static void
append_words (GString    *text,
              const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch != ' ' && ch != '\n' && ch != '\t' && ch != '\r')
        g_string_append_unichar (text, ch);
      else if (text->len > 0 && strchr (" \n", text->str[text->len - 1]) == NULL)
        g_string_append_c (text, ' ');
    }
}

static void
break_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

static char *
read_cell (xmlNode *cell)
{
  static const char *const blocks[] = { "p", "div", "li", "br", "tr", "h1", "h2", "h3", NULL };
  static const char *const unseen[] = { "style", "script", "head", "title", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean into = TRUE;

  for (xmlNode *node = get_next (cell, cell, TRUE); node != NULL;
       node = get_next (node, cell, into))
    {
      into = !is_one_of (node, unseen);
      if (is_one_of (node, blocks))
        break_line (text);
      else if (node->type == XML_TEXT_NODE && node->content != NULL)
        append_words (text, (const char *) node->content);
    }

  return muc_text_clean (text->str);
}

static guint
read_span (xmlNode    *cell,
           const char *name,
           guint       most)
{
  xmlChar *value = xmlGetProp (cell, BAD_CAST name);
  guint64 span = 1;

  if (value != NULL && g_ascii_isdigit (*value))
    span = g_ascii_strtoull ((const char *) value, NULL, 10);
  if (value != NULL)
    xmlFree (value);

  return CLAMP (span, 1, most);
}

/* Leaves the cells empty into which a cell of a row above reaches. */
static void
skip_spanned (Reader *reader)
{
  while (reader->row->len < COLUMNS_MAX && reader->open_spans[reader->row->len] > 0)
    {
      reader->open_spans[reader->row->len]--;
      g_ptr_array_add (reader->row, g_strdup (""));
    }
}

static void
add_cell (Reader  *reader,
          xmlNode *cell)
{
  guint columns = read_span (cell, "colspan", COLUMNS_MAX);
  guint rows = read_span (cell, "rowspan", ROW_SPAN_MAX);

  skip_spanned (reader);
  for (guint i = 0; i < columns && reader->row->len < COLUMNS_MAX; i++)
    {
      reader->open_spans[reader->row->len] = rows - 1;
      g_ptr_array_add (reader->row, i == 0 ? read_cell (cell) : g_strdup (""));
    }
}

static void
start_row (Reader *reader)
{
  if (reader->row != NULL)
    skip_spanned (reader);
  reader->row = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->table, reader->row);
}

static void
read_note (Reader  *reader,
           xmlNode *row)
{
  xmlChar *note = reader->notes != NULL ? xmlGetProp (row, BAD_CAST MUC_HTML_NOTE) : NULL;

  if (note == NULL)
    return;
  g_hash_table_insert (reader->notes, reader->row, muc_text_clean ((const char *) note));
  xmlFree (note);
}

static void
read_rows (Reader  *reader,
           xmlNode *table)
{
  static const char *const cells[] = { "td", "th", NULL };
  gboolean into = TRUE;

  for (xmlNode *node = get_next (table, table, TRUE); node != NULL;
       node = get_next (node, table, into))
    {
      into = TRUE;
      if (is_element (node, "tr"))
        {
          if (reader->table->len >= ROWS_MAX)
            return;
          start_row (reader);
          read_note (reader, node);
        }
      else if (is_one_of (node, cells))
        {
          into = FALSE;
          if (reader->row == NULL)
            start_row (reader);
          add_cell (reader, node);
        }
    }
}

static void
drop_empty_rows (GPtrArray *table)
{
  guint to = 0;

  for (guint i = 0; i < table->len; i++)
    {
      GPtrArray *row = table->pdata[i];
      gboolean filled = FALSE;

      for (guint c = 0; c < row->len; c++)
        filled = filled || *(const char *) row->pdata[c] != '\0';
      if (filled)
        table->pdata[to++] = row;
      else
        g_ptr_array_unref (row);
    }
  for (guint i = to; i < table->len; i++)
    table->pdata[i] = NULL;
  g_ptr_array_set_free_func (table, NULL);
  g_ptr_array_set_size (table, to);
  g_ptr_array_set_free_func (table, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * muc_html_read_table:
 * @html: an HTML page or a piece of one, valid UTF-8
 *
 * Reads the first table of a page. Cells over several columns or rows stand in the first of them.
 * Nothing is fetched, and the parser's bounds on depth and size hold.
 *
 * Returns: (transfer full) (element-type GPtrArray): rows of cells (utf8), trimmed and composed,
 *   without empty rows
 */
GPtrArray *
muc_html_read_table (const char *html)
{
  return muc_html_read_noted_table (html, NULL);
}

/**
 * muc_html_read_noted_table:
 * @html: as for muc_html_read_table()
 * @notes: (nullable): gets for rows of the table the texts of their %MUC_HTML_NOTE, which it frees
 *
 * Returns: (transfer full) (element-type GPtrArray): as muc_html_read_table()
 */
GPtrArray *
muc_html_read_noted_table (const char *html,
                           GHashTable *notes)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reader reader = { .table = table, .notes = notes };
  const char *start;
  htmlDocPtr document;
  xmlNode *root;

  g_return_val_if_fail (html != NULL, table);

  /* Windows puts lines about the piece before it. */
  start = strchr (html, '<');
  if (start == NULL || strlen (start) > G_MAXINT / 2)
    return table;

  document = htmlReadMemory (start, strlen (start), NULL, "UTF-8",
                             HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                             | HTML_PARSE_RECOVER | HTML_PARSE_COMPACT);
  if (document == NULL)
    return table;

  root = xmlDocGetRootElement (document);
  for (xmlNode *node = root; node != NULL; node = get_next (node, root, TRUE))
    if (is_element (node, "table"))
      {
        read_rows (&reader, node);
        break;
      }
  xmlFreeDoc (document);
  drop_empty_rows (table);

  return table;
}
